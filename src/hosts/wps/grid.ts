import type { ColumnPlan, SheetPlan } from '../../core';
import { columnLetters } from '../../core';
import type { RowHeights } from '../common/heights';
import { bringToFront } from './book';
import type { EtApplication, EtBook, EtSheet } from './jsapi';
import { groupedBy, onAll } from './unions';

/** Widths are counted in characters, as plans do; neighbours of one width are set together. */
export function layColumns(sheet: EtSheet, columns: readonly ColumnPlan[]): void {
  let first = 0;
  while (first < columns.length) {
    const width = columns[first]?.width ?? 0;
    let end = first + 1;
    while (columns[end]?.width === width) end += 1;
    sheet.Range(`${columnLetters(first)}:${columnLetters(end - 1)}`).ColumnWidth = width;
    first = end;
  }
  columns.forEach(({ visibility }, column) => {
    if (visibility === 'hidden') sheet.Range(`${columnLetters(column)}:${columnLetters(column)}`).EntireColumn.Hidden = true;
  });
}

export function layRows(sheet: EtSheet, heights: readonly RowHeights[]): void {
  for (const group of groupedBy(heights, ({ height }) => String(height))) {
    onAll(sheet, group.map(({ first, count }) => `${first + 1}:${first + count}`), (range) => {
      range.RowHeight = group[0].height;
    });
  }
}

/** Panes belong to the window, so the sheet must be in it. */
export function freeze(app: EtApplication, book: EtBook, sheet: EtSheet, { rows, columns }: SheetPlan['frozen']): void {
  if (rows === 0 && columns === 0) return;
  bringToFront(app, book, sheet);
  const window = app.ActiveWindow;
  window.FreezePanes = false;
  window.SplitRow = rows;
  window.SplitColumn = columns;
  window.FreezePanes = true;
}
