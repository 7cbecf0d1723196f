import { readWord, wordField } from '../../scheme/sheet/fields';
import type { RuleSheet } from '../../scheme/sheet/ruleSheet';
import { COMBINE } from '../../scheme/sheet/vocabulary.zh';
import type { PeriodsRule } from './schema';

export const periodsSheet: RuleSheet<PeriodsRule> = {
  word: '各期合成',
  children: 'one',
  below: {},
  write: (rule) => ({ own: { 合成: wordField(COMBINE, rule.combine) }, below: [] }),
  read: ({ row, children }) => {
    const [rule] = children;
    if (rule === undefined) throw new RangeError('an item that takes one child is only read with it');
    return { kind: 'periods', combine: readWord(row, '合成', COMBINE), rule };
  },
};
