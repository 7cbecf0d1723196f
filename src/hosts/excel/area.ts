import type { Area } from '../../core';

/** What to load of a range for `areaOf`. */
export const AREA = 'rowIndex,columnIndex,rowCount,columnCount';

export function areaOf(range: Excel.Range): Area | null {
  if (range.isNullObject) return null;
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}
