import { inputFields, readInput } from '../../scheme/sheet/parts';
import type { RuleSheet } from '../../scheme/sheet/ruleSheet';
import type { VetoRule } from './schema';

export const vetoSheet: RuleSheet<VetoRule> = {
  word: '一票否决',
  children: 'none',
  below: {},
  write: (rule) => ({ own: inputFields(rule.input), below: [] }),
  read: ({ row }) => ({ kind: 'veto', input: readInput(row) }),
};
