import { z } from 'zod';
import { BoundSchema, ExactSchema, type Bound } from '../../scheme/figure';
import { InputSchema, type Input } from '../../scheme/input';
import type { Exact } from '../../decimal';
import { ruleHead, type RuleHead } from '../common';

/** 直接给分: a figure from `min` to `max` (both allowed). */
export interface AmountRule extends RuleHead {
  readonly kind: 'amount';
  readonly input: Input;
  readonly min: Exact;
  readonly max: Bound;
}

export const AmountSchema = z.strictObject({
  kind: z.literal('amount'),
  ...ruleHead,
  input: InputSchema,
  min: ExactSchema,
  max: BoundSchema,
});
