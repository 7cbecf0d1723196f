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

export interface RowHeights {
  readonly first: number;
  readonly count: number;
  /** Points. */
  readonly height: number;
}

/** Rows of one height that follow one another are set together. */
export function heightsOf(rows: readonly RowPlan[]): RowHeights[] {
  const groups: RowHeights[] = [];
  rows.forEach(({ height }, row) => {
    if (height === undefined) return;
    const last = groups[groups.length - 1];
    if (last && last.height === height && last.first + last.count === row) {
      groups[groups.length - 1] = { ...last, count: last.count + 1 };
    } else {
      groups.push({ first: row, count: 1, height });
    }
  });
  return groups;
}

export function layRows(sheet: Excel.Worksheet, { first, count, height }: RowHeights): void {
  sheet.getRangeByIndexes(first, 0, count, 1).format.rowHeight = height;
}
