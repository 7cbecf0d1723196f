import type { Area } from '../../core';
import { areaOf, rangeOf } from './book';
import type { EtSheet } from './jsapi';

/** A row of so many cells is walked through, from merge to merge; a wider one is halved first. */
const WALKED = 16;

/**
 * The merged areas of a sheet. WPS lists them nowhere; a range only says whether none of its cells is merged, so the
 * area is halved where that is not so.
 */
export function mergesOf(sheet: EtSheet, area: Area): Area[] {
  const found: Area[] = [];
  search(sheet, area, found);
  return found.sort((one, other) => one.row - other.row || one.column - other.column);
}

function search(sheet: EtSheet, area: Area, found: Area[]): void {
  if (found.some((merge) => contains(merge, area)) || rangeOf(sheet, area).MergeCells === false) return;
  if (area.rows === 1 && area.columns <= WALKED) walk(sheet, area, found);
  else for (const half of halved(area)) search(sheet, half, found);
}

/** Up to the first merge; whether there is anything after it is asked at once for all that is left. */
function walk(sheet: EtSheet, { row, column, columns }: Area, found: Area[]): void {
  const end = column + columns;
  for (let at = column; at < end; at += 1) {
    const cell = { row, column: at, rows: 1, columns: 1 };
    const known = found.find((merge) => contains(merge, cell));
    const merge = known ?? areaOf(rangeOf(sheet, cell).MergeArea);
    if (merge.rows * merge.columns === 1) continue;
    if (known === undefined) found.push(merge);
    const next = merge.column + merge.columns;
    if (next < end) search(sheet, { row, column: next, rows: 1, columns: end - next }, found);
    return;
  }
}

function halved(area: Area): [Area, Area] {
  if (area.rows > 1) {
    const rows = Math.ceil(area.rows / 2);
    return [{ ...area, rows }, { ...area, row: area.row + rows, rows: area.rows - rows }];
  }
  const columns = Math.ceil(area.columns / 2);
  return [{ ...area, columns }, { ...area, column: area.column + columns, columns: area.columns - columns }];
}

function contains(outer: Area, inner: Area): boolean {
  return (
    outer.row <= inner.row && inner.row + inner.rows <= outer.row + outer.rows &&
    outer.column <= inner.column && inner.column + inner.columns <= outer.column + outer.columns
  );
}
