import type { Area } from '../../core';
import { areaOf, rangeOf } from './book';
import type { EtSheet } from './jsapi';

/**
 * The merged areas of a sheet. WPS lists them nowhere; a range only says whether none of its cells is merged, so the
 * area is halved where that is not so.
 */
export function mergesOf(sheet: EtSheet, area: Area): Area[] {
  const found = new Map<string, Area>();
  search(sheet, area, found);
  return [...found.values()].sort((one, other) => one.row - other.row || one.column - other.column);
}

function search(sheet: EtSheet, area: Area, found: Map<string, Area>): void {
  if ([...found.values()].some((merge) => contains(merge, area))) return;
  const merged = rangeOf(sheet, area).MergeCells;
  if (merged === false) return;
  const single = area.rows * area.columns === 1;
  if (single || merged === true) {
    const merge = areaOf(rangeOf(sheet, { ...area, rows: 1, columns: 1 }).MergeArea);
    if (merge.rows * merge.columns > 1) found.set(`${merge.row}:${merge.column}`, merge);
    if (single || contains(merge, area)) return;
  }
  for (const half of halved(area)) search(sheet, half, found);
}

function halved(area: Area): [Area, Area] {
  if (area.rows >= area.columns) {
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
