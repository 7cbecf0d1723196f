import { z } from 'zod';
import { textSchema } from './text';

/**
 * Where a figure comes from: a clause of the text; a reading, where the text is silent or contradicts itself; or an
 * assumption, a figure that the text asks for but does not give. An assumption may be published; 体检 shows it until
 * the branch confirms it.
 */
export type Basis =
  | { readonly kind: 'clause'; readonly clause: string }
  | { readonly kind: 'reading'; readonly text: string }
  | { readonly kind: 'assumption'; readonly text: string; readonly confirmed: 'yes' | 'no' };

const words = textSchema(2000);

export const BasisSchema: z.ZodType<Basis, unknown> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('clause'), clause: words }),
  z.strictObject({ kind: z.literal('reading'), text: words }),
  z.strictObject({ kind: z.literal('assumption'), text: words, confirmed: z.enum(['yes', 'no']) }),
]);
