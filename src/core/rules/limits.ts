import { z } from 'zod';
import { BoundSchema, type Bound } from '../scheme/figure';

/**
 * Floor and ceiling of a rule. `over: 'year'` keeps one account for the year: what earlier periods of the year have
 * used of it is not there any more (扣完为止, 全年最多不超过).
 */
export interface Limits {
  readonly min: Bound;
  readonly max: Bound;
  readonly over: 'period' | 'year';
}

export const LimitsSchema: z.ZodType<Limits, unknown> = z.strictObject({
  min: BoundSchema,
  max: BoundSchema,
  over: z.enum(['period', 'year']),
});
