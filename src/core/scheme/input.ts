import { z } from 'zod';

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
export const NameSchema = z.string().trim().min(1).max(120);
export const AliasesSchema = z.array(NameSchema).default([]);

export const InputSchema: z.ZodType<Input, unknown> = z.strictObject({
  label: NameSchema,
  aliases: AliasesSchema,
  blank: z.enum(['missing', 'none']),
});
