import type { CellInput } from '../types';

/** What `Range.formulas` takes for a cell: `null` leaves it alone, `''` empties it. */
export type Entry = string | number | boolean | null;

export function entryOf(input: CellInput | null): Entry {
  if (input === null) return null;
  switch (input.kind) {
    case 'blank':
      return '';
    case 'formula':
      return input.formula;
    case 'value':
      return typeof input.value === 'string' ? textEntry(input.value) : input.value;
  }
}

/**
 * Excel reads what is written as if it were typed: `0123` becomes a number, `3-4` a date, `=x` a formula. An
 * apostrophe in front keeps a text a text in every cell, whatever its format, and is not part of the value. It is
 * left off where nothing could be misread (no figures, no sign, no truth value), because people see it in the formula bar.
 */
export function textEntry(text: string): string {
  return text === '' || HARMLESS.test(text) ? text : `'${text}`;
}

const HARMLESS = /^(?!\s*(?:true|false)\s*$)[^\s\d０-９=+\-@'#＝＋－＠][^\d０-９]*$/i;

/** Room a cell takes in a request, in cells of ordinary length. */
export function weightOf(entry: Entry): number {
  return typeof entry === 'string' ? 1 + Math.floor(entry.length / 40) : 1;
}
