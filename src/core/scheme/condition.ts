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

/** Whether a row counts under the settings as they stand. */
export function holds(condition: Condition | undefined, settings: readonly { readonly id: string; readonly value: string }[]): boolean {
  if (condition === undefined) return true;
  const setting = settings.find((candidate) => candidate.id === condition.setting);
  return setting !== undefined && condition.is.includes(setting.value);
}
