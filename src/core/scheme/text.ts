import { z } from 'zod';

/** Stands in cells that have nothing to say, so that no text may be just this. */
export const NOTHING = '—';

/** Between the entries of a list in one cell; no entry may contain one. */
const SEPARATOR = /[、，,；;]/;

/** A text that a cell keeps as it is: no control characters, no halves of characters, not a dash alone. */
export function textSchema(longest: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => isKept(text), { params: { code: 'text-not-kept' } });
}

/** A text that may stand in a list with others. */
export function listedSchema(longest: number) {
  return textSchema(longest).refine((text) => !SEPARATOR.test(text), { params: { code: 'text-has-separator' } });
}

export function listText(entries: readonly string[]): string {
  return entries.length === 0 ? NOTHING : entries.join('、');
}

export function listEntries(text: string): string[] {
  return text
    .split(SEPARATOR)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function isKept(text: string): boolean {
  return text !== NOTHING && !/[\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/u.test(text);
}
