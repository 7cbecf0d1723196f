import type { Area, CellValue, SheetContent, WorkbookContent } from '../../src/core';

/** A sheet typed as it would stand in a workbook: rows of cells, and merged areas by their corners. */
export function sheet(name: string, values: readonly (readonly CellValue[])[], merges: readonly Area[] = []): SheetContent {
  return { name, visibility: 'visible', values, formulas: new Map(), merges };
}

/** The cells below the first one of a column that hangs over several rows. */
export function down(row: number, column: number, rows: number): Area {
  return { row, column, rows, columns: 1 };
}

export function workbook(...sheets: readonly SheetContent[]): WorkbookContent {
  return { sheets, names: [] };
}
