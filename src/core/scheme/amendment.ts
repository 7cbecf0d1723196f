import { z } from 'zod';
import { BasisSchema, type Basis } from './basis';
import { IdSchema, NameSchema } from './input';
import { textSchema } from './text';

/**
 * 修订: settings and figures that hold for a time, over those of the text. A later version of the regulation changes
 * them from a day on; a branch's own arrangement needs an approval and counts only once it has one. An entry period
 * follows what is in force on its last day. Keys of `changes` are those of `applySettings`.
 */
export interface Amendment {
  readonly id: string;
  readonly name: string;
  /** First and last day in force, ISO; `null` where it is not bounded. */
  readonly from: string | null;
  readonly to: string | null;
  readonly changes: Readonly<Record<string, string>>;
  readonly approval: Approval;
  readonly basis: Basis;
}

export type Approval =
  /** A new version of the regulation: its clause is enough. */
  | { readonly kind: 'text' }
  | { readonly kind: 'approved'; readonly by: string; readonly document: string; readonly date: string }
  | { readonly kind: 'pending' };

export const AmendmentSchema: z.ZodType<Amendment, unknown> = z.strictObject({
  id: IdSchema,
  name: NameSchema,
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  changes: z.record(textSchema(200), textSchema(200)),
  approval: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('text') }),
    z.strictObject({ kind: z.literal('approved'), by: NameSchema, document: NameSchema, date: z.iso.date() }),
    z.strictObject({ kind: z.literal('pending') }),
  ]),
  basis: BasisSchema,
});
