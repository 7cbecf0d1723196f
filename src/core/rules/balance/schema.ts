import { z } from 'zod';
import { InputSchema, type Input } from '../../scheme/input';
import { ruleHead, type RuleHead } from '../common';
import type { Rule } from '../rule';

/**
 * 结余: an account that runs on from one closing period to the next. It opens with the entry of the closing period;
 * where there is none, with the score that the records have for the closing period before.
 */
export interface BalanceRule extends RuleHead {
  readonly kind: 'balance';
  readonly input: Input;
  readonly rule: Rule;
}

export function balanceSchema(rule: z.ZodType<Rule, unknown>) {
  return z.strictObject({ kind: z.literal('balance'), ...ruleHead, input: InputSchema, rule });
}
