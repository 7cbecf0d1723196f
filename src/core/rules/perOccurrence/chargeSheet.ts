import type { Setting } from '../../scheme/schema';
import { NOTHING } from '../../scheme/text';
import {
  basisField,
  boundField,
  figureField,
  idField,
  listField,
  numberField,
  readBasis,
  readBound,
  readFigure,
  readId,
  readList,
  readNumber,
  readPositive,
  readText,
  readWord,
  shownField,
  textField,
  wordField,
  type Fields,
} from '../../scheme/sheet/fields';
import { conditionField, inputFields, readCondition, readInput, readWho, whoField } from '../../scheme/sheet/parts';
import { isEmpty, refuseUnused, report, type SheetRow } from '../../scheme/sheet/row';
import type { FoundItem, RuleCells } from '../../scheme/sheet/ruleSheet';
import { PORTION, WAY } from '../../scheme/sheet/vocabulary.zh';
import type { ChargeLevel } from './charge';
import type { Charge } from './schema';

/** A charge in section 加减分, with its levels in section 档次. */
export function chargeRows(charge: Charge, settings: readonly Setting[]): RuleCells['below'] {
  const fields: Fields = {
    编号: idField(charge.id),
    依据: basisField(charge.basis),
    条件: conditionField(charge.when, settings),
    对象: whoField(charge.who),
    ...('sameAs' in charge.input ? { 同栏: idField(charge.input.sameAs) } : { ...inputFields(charge.input), 同栏: textField(NOTHING) }),
    ...pointFields(charge),
  };
  const levels = charge.kind === 'level' ? charge.levels.map((level) => ({ section: '档次' as const, fields: levelFields(charge, level) })) : [];
  return [{ section: '加减分', fields }, ...levels];
}

function pointFields(charge: Charge): Fields {
  switch (charge.kind) {
    case 'count':
    case 'flag':
      return { 方式: wordField(WAY, charge.kind), 分值: figureField(charge.points) };
    case 'amount':
      return { 方式: wordField(WAY, charge.direction), 最低分: numberField(charge.min), 最高分: boundField(charge.max) };
    case 'rate':
      return { 方式: wordField(WAY, charge.kind), 分值: figureField(charge.points), 每份: numberField(charge.unit), 取法: wordField(PORTION, charge.portion) };
    case 'shortfall':
      return { 方式: wordField(WAY, charge.kind), 分值: figureField(charge.points), 每份: numberField(charge.unit), 取法: wordField(PORTION, charge.portion), 目标: figureField(charge.target) };
    case 'level':
    case 'zero':
      return { 方式: wordField(WAY, charge.kind) };
  }
}

function levelFields(charge: Charge, { word, points, aliases, basis }: ChargeLevel): Fields {
  const name = 'label' in charge.input ? charge.input.label : charge.input.sameAs;
  return { 所属项目: shownField(name), 项目编号: idField(charge.id), 档次: textField(word), 分值: figureField(points), 别名: listField(aliases), 依据: basisField(basis) };
}

type ChargeWay = Exclude<keyof typeof WAY, 'repeat' | 'post'>;

export function readCharge(row: SheetRow, way: ChargeWay, settings: readonly Setting[], below: FoundItem['below']): Charge {
  const head = {
    id: readId(row, '编号'),
    basis: readBasis(row),
    ...readCondition(row, settings),
    ...readWho(row),
    input: isEmpty(row, '同栏') ? readInput(row) : { sameAs: readId(row, '同栏') },
  };
  const levels = below('档次', head.id);
  if (way !== 'level') for (const stray of levels) report(stray, 'sheet-wrong-section', { section: '档次', item: head.id, kind: WAY[way] }, '项目编号');
  switch (way) {
    case 'count':
    case 'flag':
      return { ...head, kind: way, points: readFigure(row, '分值') };
    case 'add':
    case 'deduct':
      return { ...head, kind: 'amount', direction: way, min: readNumber(row, '最低分'), max: readBound(row, '最高分') };
    case 'level':
      if (levels.length === 0) report(row, 'sheet-too-few-rows', { section: '档次', item: head.id, needs: 1 }, '编号');
      return { ...head, kind: way, levels: levels.map(readLevel) };
    case 'rate':
      return { ...head, kind: way, unit: readPositive(row, '每份'), points: readFigure(row, '分值'), portion: readWord(row, '取法', PORTION) };
    case 'shortfall':
      return { ...head, kind: way, target: readFigure(row, '目标'), unit: readPositive(row, '每份'), points: readFigure(row, '分值'), portion: readWord(row, '取法', PORTION) };
    case 'zero':
      return { ...head, kind: way };
  }
}

function readLevel(row: SheetRow): ChargeLevel {
  const level = { word: readText(row, '档次'), aliases: readList(row, '别名'), points: readFigure(row, '分值'), basis: readBasis(row) };
  refuseUnused(row, WAY.level);
  return level;
}
