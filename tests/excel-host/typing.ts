import type { CellError, CellValue } from '../../src/core';

/** What becomes of something typed into, or written to, a cell. */
export type Typed = { readonly kind: 'value'; readonly value: CellValue } | { readonly kind: 'formula'; readonly formula: string };

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const PERCENT = /^[+-]?\d+(?:\.\d*)?%$/;
/** Dates, times and fractions in the ways people in China type them. */
const DATE_LIKE = /^(?:\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,2})?|\d{1,2}:\d{2}(?::\d{2})?|\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日)$/;
const ERRORS = ['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!'];

/** Reads an entry as Excel does: an apostrophe keeps a text, a cell formatted as text keeps everything, the rest is guessed. */
export function typed(entry: string | number | boolean, format: string): Typed {
  if (typeof entry !== 'string') {
    return value(format === '@' ? String(entry) : entry);
  }
  if (entry === '') return value(null);
  if (entry.startsWith("'")) return value(entry.slice(1));
  if (format === '@') return value(entry);
  const text = halfWidth(entry.trim());
  if (/^[=+\-@]/.test(text) && text.length > 1 && !NUMBER.test(text)) {
    return { kind: 'formula', formula: entry.startsWith('=') ? entry : `=${entry}` };
  }
  if (NUMBER.test(text)) return value(Number(text));
  if (PERCENT.test(text)) return value(Number(text.slice(0, -1)) / 100);
  if (DATE_LIKE.test(text)) return value(46000);
  if (/^(true|false)$/i.test(text)) return value(text.toLowerCase() === 'true');
  if (ERRORS.includes(text)) return value({ error: text } satisfies CellError);
  return value(entry);
}

function value(of: CellValue): Typed {
  return { kind: 'value', value: of };
}

function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
}
