import type { ColumnPlan, RowPlan } from '../../core';
import type { WidthMeasure } from './width';
import { widthInPoints } from './width';

export function layColumns(sheet: Excel.Worksheet, columns: readonly ColumnPlan[], measure: WidthMeasure): void {
  columns.forEach(({ width, visibility }, column) => {
    const range = sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();
    range.format.columnWidth = widthInPoints(width, measure);
    if (visibility === 'hidden') range.columnHidden = true;
  });
}

/** Rows of one height that follow one another are set together. */
export function layRows(sheet: Excel.Worksheet, rows: readonly RowPlan[]): void {
  let start = 0;
  while (start < rows.length) {
    const height = rows[start]?.height;
    let end = start + 1;
    while (end < rows.length && rows[end]?.height === height) end += 1;
    if (height !== undefined) sheet.getRangeByIndexes(start, 0, end - start, 1).format.rowHeight = height;
    start = end;
  }
}
