import type { Setting } from '../../scheme/schema';
import { NOTHING } from '../../scheme/text';
import {
  basisField,
  boundField,
  figureField,
  idField,
  numberField,
  readBasis,
  readBound,
  readFigure,
  readId,
  readNumber,
  readWord,
  textField,
  wordField,
  type Fields,
} from '../../scheme/sheet/fields';
import { conditionField, inputFields, limitFields, readCondition, readInput, readLimits, readWho, whoField } from '../../scheme/sheet/parts';
import { isEmpty, refuseUnused, type SheetRow } from '../../scheme/sheet/row';
import type { RuleSheet } from '../../scheme/sheet/ruleSheet';
import { CHARGE, COUNT } from '../../scheme/sheet/vocabulary.zh';
import type { Charge, PerOccurrenceRule } from './schema';

const WORD = '按次加减';

export const perOccurrenceSheet: RuleSheet<PerOccurrenceRule> = {
  word: WORD,
  children: 'none',
  below: { 加减分: 1 },
  write: (rule, settings) => ({
    own: { 起始分: figureField(rule.start), ...limitFields(rule.limits), 合成: wordField(COUNT, rule.count) },
    below: rule.charges.map((charge) => ({ section: '加减分', fields: chargeFields(charge, settings) })),
  }),
  read: ({ row, below, settings }) => ({
    kind: 'perOccurrence',
    start: readFigure(row, '起始分'),
    limits: readLimits(row),
    count: readWord(row, '合成', COUNT),
    charges: below('加减分').map((charge) => readCharge(charge, settings)),
  }),
};

function chargeFields(charge: Charge, settings: readonly Setting[]): Fields {
  return {
    编号: idField(charge.id),
    依据: basisField(charge.basis),
    条件: conditionField(charge.when, settings),
    对象: whoField(charge.who),
    ...('sameAs' in charge.input ? { 同栏: idField(charge.input.sameAs) } : { ...inputFields(charge.input), 同栏: textField(NOTHING) }),
    ...pointFields(charge),
  };
}

function pointFields(charge: Charge): Fields {
  switch (charge.kind) {
    case 'count':
    case 'flag':
      return { 方式: wordField(CHARGE, charge.kind), 分值: figureField(charge.points) };
    case 'amount':
      return { 方式: wordField(CHARGE, charge.direction), 最低分: numberField(charge.min), 最高分: boundField(charge.max) };
  }
}

function readCharge(row: SheetRow, settings: readonly Setting[]): Charge {
  const head = {
    id: readId(row, '编号'),
    basis: readBasis(row),
    ...readCondition(row, settings),
    ...readWho(row),
    input: isEmpty(row, '同栏') ? readInput(row) : { sameAs: readId(row, '同栏') },
  };
  const way = readWord(row, '方式', CHARGE);
  const charge: Charge =
    way === 'count' || way === 'flag'
      ? { ...head, kind: way, points: readFigure(row, '分值') }
      : { ...head, kind: 'amount', direction: way, min: readNumber(row, '最低分'), max: readBound(row, '最高分') };
  refuseUnused(row, CHARGE[way]);
  return charge;
}
