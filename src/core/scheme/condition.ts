import { z } from 'zod';
import { IdSchema } from './input';

/** A row counts only while a setting of the scheme has one of these values. */
export interface Condition {
  readonly setting: string;
  readonly is: readonly string[];
}

export const ConditionSchema: z.ZodType<Condition, unknown> = z.strictObject({
  setting: IdSchema,
  is: z.array(IdSchema).min(1),
});
