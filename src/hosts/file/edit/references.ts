import { quoteSheet } from '../../../core';

/** Elements whose text is a formula or a range: cells, rules, tables, charts, sparklines. */
export const FORMULA_ELEMENTS: ReadonlySet<string> = new Set(['f', 'formula', 'formula1', 'formula2', 'calculatedColumnFormula', 'totalsRowFormula']);

/**
 * Where a formula may name a sheet: `'登记表 1'!`, `Sheet1!`, `'一:三'!` (several sheets in a row). Strings, words and
 * quoted names are taken whole, followed by `!` or not.
 */
const REFERENCE = /"(?:[^"]|"")*(?:"|$)|'((?:[^']|'')*)(?:'|$)(!?)|([\p{L}\p{N}\p{M}_.\\?]+(?::[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*)?)(!?)/gu;

export function mentionsSheet(formula: string, sheet: string): boolean {
  let found = false;
  formula.replace(REFERENCE, (...[piece, quoted, afterQuoted, bare, afterBare]: Found) => {
    found ||= namesIn(quoted, bare, afterQuoted ?? afterBare).some((name) => same(name, sheet));
    return piece;
  });
  return found;
}

export function renameInFormula(formula: string, from: string, to: string): string {
  return formula.replace(REFERENCE, (...[piece, quoted, afterQuoted, bare, afterBare]: Found) => {
    const names = namesIn(quoted, bare, afterQuoted ?? afterBare);
    if (!names.some((name) => same(name, from))) return piece;
    return `${quoteSheet(names.map((name) => (same(name, from) ? to : name)).join(':'))}!`;
  });
}

type Found = [piece: string, quoted?: string, afterQuoted?: string, bare?: string, afterBare?: string];

/** A reference into another file (`'[1]Sheet1'!`) names no sheet of this one. */
function namesIn(quoted: string | undefined, bare: string | undefined, mark: string | undefined): string[] {
  if (mark !== '!') return [];
  const text = quoted?.replace(/''/g, "'") ?? bare ?? '';
  return text.includes('[') ? [] : text.split(':');
}

/** Sheet names are the same without regard to case. */
export function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
