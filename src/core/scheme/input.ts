import { z } from 'zod';
import { listedSchema, textSchema } from './text';

/**
 * A column of the ledger. `blank` says what an empty cell means: `missing` stops the score and is asked for, `none`
 * means that nothing happened.
 */
export interface Input {
  readonly label: string;
  readonly aliases: readonly string[];
  readonly blank: 'missing' | 'none';
}

export const IdSchema = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
export const NameSchema = textSchema(120);
/** A name that stands in lists on sheet 积分办法. */
export const ListedNameSchema = listedSchema(120);
export const AliasesSchema = z.array(ListedNameSchema).default([]);

export const InputSchema: z.ZodType<Input, unknown> = z.strictObject({
  label: NameSchema,
  aliases: AliasesSchema,
  blank: z.enum(['missing', 'none']),
});
