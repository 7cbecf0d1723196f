import { boundField, numberField, readBound, readNumber } from '../../scheme/sheet/fields';
import { inputFields, readInput } from '../../scheme/sheet/parts';
import type { RuleSheet } from '../../scheme/sheet/ruleSheet';
import type { AmountRule } from './schema';

export const amountSheet: RuleSheet<AmountRule> = {
  word: '直接给分',
  children: 'none',
  below: {},
  write: (rule) => ({ own: { ...inputFields(rule.input), 下限: numberField(rule.min), 上限: boundField(rule.max) }, below: [] }),
  read: ({ row }) => ({ kind: 'amount', input: readInput(row), min: readNumber(row, '下限'), max: readBound(row, '上限') }),
};
