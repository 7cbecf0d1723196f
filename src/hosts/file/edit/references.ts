import { quoteSheet } from '../../../core';

/**
 * Where a formula names a sheet: `'登记表 1'!`, `Sheet1!`, `'一:三'!` (several sheets in a row). Strings, and files in
 * brackets, are passed over.
 */
const REFERENCE = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*(?::[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*)?)!/gu;

export function mentionsSheet(formula: string, sheet: string): boolean {
  for (const [, quoted, bare] of formula.matchAll(REFERENCE)) {
    if (namesIn(quoted, bare).some((name) => same(name, sheet))) return true;
  }
  return false;
}

export function renameInFormula(formula: string, from: string, to: string): string {
  return formula.replace(REFERENCE, (found: string, quoted?: string, bare?: string) => {
    const names = namesIn(quoted, bare);
    if (!names.some((name) => same(name, from))) return found;
    return `${quoteSheet(names.map((name) => (same(name, from) ? to : name)).join(':'))}!`;
  });
}

/** A reference into another file (`[1]Sheet1`) names no sheet of this one. */
function namesIn(quoted: string | undefined, bare: string | undefined): string[] {
  const text = quoted?.replace(/''/g, "'") ?? bare ?? '';
  return text.includes('[') ? [] : text.split(':');
}

/** Sheet names are the same without regard to case. */
export function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
