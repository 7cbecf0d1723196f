import { inputFields, readInput } from '../../scheme/sheet/parts';
import type { RuleSheet } from '../../scheme/sheet/ruleSheet';
import type { BalanceRule } from './schema';

export const balanceSheet: RuleSheet<BalanceRule> = {
  word: '结余累计',
  children: 'one',
  below: {},
  write: (rule) => ({ own: inputFields(rule.input), below: [] }),
  read: ({ row, children }) => {
    const [rule] = children;
    if (rule === undefined) throw new RangeError('an item that takes one child is only read with it');
    return { kind: 'balance', input: readInput(row), rule };
  },
};
