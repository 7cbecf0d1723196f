import { textEntry } from '../common/textEntry';
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

/** Room a cell takes in a request, in cells of ordinary length. */
export function weightOf(entry: Entry): number {
  return typeof entry === 'string' ? 1 + Math.floor(entry.length / 40) : 1;
}
