import { z } from 'zod';
import { parseExact, type Exact } from '../decimal';

/** Content policies forbid generated code in the pane; zod then interprets its schemas. */
z.config({ jitless: true });

/** A figure of a regulation, or one that the organisation has still to fill in (待填). */
export type Figure = Exact | 'unfilled';

/** A limit, or none (不设). */
export type Bound = Exact | null;

/** Words that stand for a figure in scheme files and on sheet 积分办法 alike. */
export const UNFILLED = '待填';
export const UNBOUNDED = '不设';

const decimalText = z.string().transform((text, context) => {
  const value = parseExact(text);
  if (value === null) {
    context.issues.push({ code: 'custom', input: text, message: 'not-a-decimal' });
    return z.NEVER;
  }
  return value;
});

export const ExactSchema = decimalText;
export const FigureSchema = z.union([z.literal(UNFILLED).transform(() => 'unfilled' as const), decimalText]);
export const BoundSchema = z.union([z.literal(UNBOUNDED).transform(() => null), decimalText]);
