import { z } from 'zod';
import type { PeriodUnit } from '../../periods';
import { ruleHead, type RuleHead } from '../common';
import type { Rule } from '../rule';

/**
 * 各期合成: the rule below it is worked out for every entry period of the closing period that the scheme is in force for; their mean or sum counts.
 * The periods that count are those in which the member belonged to the branch for the whole period.
 */
export interface PeriodsRule extends RuleHead {
  readonly kind: 'periods';
  /** The rhythm of its entries, where it is not that of the scheme. */
  readonly unit?: PeriodUnit | undefined;
  readonly combine: 'mean' | 'sum';
  readonly rule: Rule;
}

export function periodsSchema(rule: z.ZodType<Rule, unknown>) {
  return z.strictObject({
    kind: z.literal('periods'),
    ...ruleHead,
    unit: z.enum(['year', 'half', 'quarter', 'month', 'week']).optional(),
    combine: z.enum(['mean', 'sum']),
    rule,
  });
}
