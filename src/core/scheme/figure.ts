import { z } from 'zod';
import { parseExact, toText, type Exact } from '../decimal';

/** Content policies forbid generated code in the pane; zod then interprets its schemas. */
z.config({ jitless: true });

/** A figure of a regulation, or one that the organisation has still to fill in (待填). */
export type Figure = Exact | 'unfilled';

/** A limit, or none (不设). */
export type Bound = Exact | null;

/** Words that stand for a figure in scheme files and on sheet 积分办法 alike. */
export const UNFILLED = '待填' as const;
export const UNBOUNDED = '不设' as const;

const exactValue = z.custom<Exact>((value) => typeof value === 'object' && value !== null && 'n' in value && 'd' in value);

/** Decimal text in a file, an exact number in the program, and back. */
export const ExactSchema = z.codec(z.string(), exactValue, {
  decode: (text, context) => {
    const value = parseExact(text);
    if (value !== null) return value;
    context.issues.push({ code: 'custom', input: text, params: { code: 'not-a-decimal' } });
    return z.NEVER;
  },
  encode: toText,
});

export const FigureSchema = z.union([
  z.codec(z.literal(UNFILLED), z.literal('unfilled'), { decode: () => 'unfilled' as const, encode: () => UNFILLED }),
  ExactSchema,
]);

export const BoundSchema = z.union([z.codec(z.literal(UNBOUNDED), z.null(), { decode: () => null, encode: () => UNBOUNDED }), ExactSchema]);
