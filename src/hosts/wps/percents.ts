import type { Area, CellValue } from '../../core';
import { a1 } from '../../core';
import { showsPercent } from '../common/percents';
import { rangeOf } from './book';
import type { EtSheet } from './jsapi';

/** Questions about one column; a column in which one format stands takes one. What is not told within them counts as no percentage. */
const QUESTIONS = 64;

/**
 * Finds the numbers of a sheet that are shown as percentages, in pieces that each ask little. WPS tells the format of a
 * range where all its cells have the same one; otherwise each column is asked for, and its numbers halved where they
 * differ. `values` are looked at when the pieces are done, not before.
 */
export function percentsOf(sheet: EtSheet, area: Area, values: readonly (readonly CellValue[])[], found: Set<string>): (() => void)[] {
  let whole: Format | null = null;
  return Array.from({ length: area.columns }, (_, index) => () => {
    const column = area.column + index;
    const rows = rowsWithNumbers(values, column);
    if (rows.length === 0) return;
    whole ??= formatOf(sheet, area);
    if (whole === 'mixed') search(sheet, column, rows, found, { left: QUESTIONS });
    else if (whole === 'percent') for (const row of rows) found.add(a1(row, column));
  });
}

type Format = 'percent' | 'other' | 'mixed';

function formatOf(sheet: EtSheet, area: Area): Format {
  const format = rangeOf(sheet, area).NumberFormat;
  if (typeof format !== 'string') return 'mixed';
  return showsPercent(format) ? 'percent' : 'other';
}

function rowsWithNumbers(values: readonly (readonly CellValue[])[], column: number): number[] {
  return values.flatMap((cells, row) => (typeof cells[column] === 'number' ? [row] : []));
}

function search(sheet: EtSheet, column: number, rows: readonly number[], found: Set<string>, questions: { left: number }): void {
  const [first] = rows;
  const last = rows[rows.length - 1];
  if (first === undefined || last === undefined || questions.left === 0) return;
  questions.left -= 1;
  const format = formatOf(sheet, { row: first, column, rows: last - first + 1, columns: 1 });
  if (format === 'percent') for (const row of rows) found.add(a1(row, column));
  if (format !== 'mixed' || rows.length === 1) return;
  const middle = Math.ceil(rows.length / 2);
  search(sheet, column, rows.slice(0, middle), found, questions);
  search(sheet, column, rows.slice(middle), found, questions);
}
