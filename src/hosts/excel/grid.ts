import type { ColumnPlan } from '../../core';
import type { RowHeights } from '../common/heights';
import type { WidthMeasure } from './width';
import { widthInPoints } from './width';

export function layColumns(sheet: Excel.Worksheet, columns: readonly ColumnPlan[], measure: WidthMeasure): void {
  columns.forEach(({ width, visibility }, column) => {
    const range = sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();
    range.format.columnWidth = widthInPoints(width, measure);
    if (visibility === 'hidden') range.columnHidden = true;
  });
}

export function layRows(sheet: Excel.Worksheet, { first, count, height }: RowHeights): void {
  sheet.getRangeByIndexes(first, 0, count, 1).format.rowHeight = height;
}
