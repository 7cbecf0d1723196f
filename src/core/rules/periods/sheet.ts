import type { PeriodUnit } from '../../periods';
import { readWord, wordField } from '../../scheme/sheet/fields';
import type { RuleSheet } from '../../scheme/sheet/ruleSheet';
import { COMBINE, COMBINE_BY } from '../../scheme/sheet/vocabulary.zh';
import type { PeriodsRule } from './schema';

const WAYS = { ...COMBINE, ...COMBINE_BY };

export const periodsSheet: RuleSheet<PeriodsRule> = {
  word: '各期合成',
  children: 'one',
  below: {},
  write: ({ combine, unit }) => ({ own: { 合成: wordField(WAYS, unit === undefined ? combine : `${unit} ${combine}`) }, below: [] }),
  read: ({ row, children }) => {
    const [rule] = children;
    if (rule === undefined) throw new RangeError('an item that takes one child is only read with it');
    const [combine = '', unit] = readWord(row, '合成', WAYS).split(' ').reverse();
    return { kind: 'periods', combine: combine === 'sum' ? 'sum' : 'mean', ...(unit === undefined ? {} : { unit: unit as PeriodUnit }), rule };
  },
};
