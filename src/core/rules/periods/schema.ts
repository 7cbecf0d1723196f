import { z } from 'zod';
import { ruleHead, type RuleHead } from '../common';
import type { Rule } from '../rule';

/**
 * 各期合成: the rule below it is worked out for every entry period of the closing period; their mean or sum counts.
 * The periods that count are those in which the member belonged to the branch for the whole period.
 */
export interface PeriodsRule extends RuleHead {
  readonly kind: 'periods';
  readonly combine: 'mean' | 'sum';
  readonly rule: Rule;
}

export function periodsSchema(rule: z.ZodType<Rule, unknown>) {
  return z.strictObject({ kind: z.literal('periods'), ...ruleHead, combine: z.enum(['mean', 'sum']), rule });
}
