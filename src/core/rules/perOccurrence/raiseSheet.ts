import type { Setting } from '../../scheme/schema';
import { basisField, idField, listField, numberField, readBasis, readId, readList, readNumber, readWhole, readWord, wholeField, wordField, type Fields } from '../../scheme/sheet/fields';
import { conditionField, readCondition } from '../../scheme/sheet/parts';
import { report, type SheetRow } from '../../scheme/sheet/row';
import { REPEAT, WAY } from '../../scheme/sheet/vocabulary.zh';
import type { Raise } from './schema';

type Repeat = Pick<Extract<Raise, { kind: 'repeat' }>, 'over' | 'growth'>;

const REPEATS: Readonly<Record<keyof typeof REPEAT, Repeat>> = {
  year: { over: 'year', growth: 'flat' },
  period: { over: 'period', growth: 'flat' },
  yearCompound: { over: 'year', growth: 'compound' },
  periodCompound: { over: 'period', growth: 'compound' },
};

/** A raise in section 加减分; who it is for stands in column 对象. */
export function raiseFields(raise: Raise, settings: readonly Setting[]): Fields {
  const head = {
    编号: idField(raise.id),
    依据: basisField(raise.basis),
    条件: conditionField(raise.when, settings),
    方式: wordField(WAY, raise.kind),
    倍数: numberField(raise.factor),
  };
  switch (raise.kind) {
    case 'repeat':
      return { ...head, 起次: wholeField(raise.from), 取法: wordField(REPEAT, raise.growth === 'flat' ? raise.over : `${raise.over}Compound`) };
    case 'post':
      return { ...head, 对象: listField(raise.posts) };
  }
}

export function readRaise(row: SheetRow, kind: Raise['kind'], settings: readonly Setting[]): Raise {
  const head = { id: readId(row, '编号'), basis: readBasis(row), ...readCondition(row, settings), factor: readNumber(row, '倍数') };
  switch (kind) {
    case 'repeat':
      return { ...head, kind, from: readWhole(row, '起次', 2, 100), ...REPEATS[readWord(row, '取法', REPEAT)] };
    case 'post': {
      const posts = readList(row, '对象');
      if (posts.length === 0) report(row, 'sheet-blank', { header: '对象', takes: 'text' }, '对象');
      return { ...head, kind, posts };
    }
  }
}
