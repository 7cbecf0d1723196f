import type { Area } from '../../core';
import { areaOf, rangeOf } from './book';
import type { EtApplication, EtSheet } from './jsapi';

/** Up to here it costs less to read everything than to find out where it ends. */
const SMALL = 20000;

export interface Extent {
  /** Everything that has content or a look; one cell on an empty sheet. */
  readonly formatted: Area;
  /** Where the content ends, as far as it matters. */
  readonly filled: Area;
}

/**
 * How far a sheet reaches. People give whole columns a look, so that the used range has a million rows; where the
 * content ends is then found by halving.
 */
export function extentOf(app: EtApplication, sheet: EtSheet): Extent {
  const formatted = areaOf(sheet.UsedRange);
  if (formatted.rows * formatted.columns <= SMALL) return { formatted, filled: formatted };
  const empty = (area: Area): boolean => app.WorksheetFunction.CountA(rangeOf(sheet, area)) === 0;
  const rows = needed(formatted.rows, (count) => empty({ ...formatted, row: formatted.row + count, rows: formatted.rows - count }));
  const tall = { ...formatted, rows };
  const columns = needed(formatted.columns, (count) => empty({ ...tall, column: tall.column + count, columns: tall.columns - count }));
  return { formatted, filled: { ...tall, columns } };
}

/** The smallest number of lines, at least one, after which all are empty. */
function needed(lines: number, emptyAfter: (count: number) => boolean): number {
  let low = 1;
  let high = lines;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (emptyAfter(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
