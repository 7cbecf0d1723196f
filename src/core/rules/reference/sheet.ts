import { boundField, idField, readBound, readId } from '../../scheme/sheet/fields';
import type { RuleSheet } from '../../scheme/sheet/ruleSheet';
import type { ReferenceRule } from './schema';

/** 取自 holds the id of the other item; 下限 what only counts above it. */
export const referenceSheet: RuleSheet<ReferenceRule> = {
  word: '引用得分',
  children: 'none',
  below: {},
  write: (rule) => ({ own: { 取自: idField(rule.of), 下限: boundField(rule.above) }, below: [] }),
  read: ({ row }) => ({ kind: 'reference', of: readId(row, '取自'), above: readBound(row, '下限') }),
};
