import { isBlank, type Area, type CellAddress, type CellValue, type SheetContent } from '../grid';
import { mergesIn } from '../ledger/merges';

/** Standards are read this far down and across; nobody prints a longer one. */
const MOST_ROWS = 3000;
const MOST_COLUMNS = 60;

/** A sheet with its merged areas at hand. */
export interface Cells {
  readonly rows: readonly (readonly CellValue[])[];
  /** What stands in a cell itself; empty for blanks, error values and cells under a merge. */
  text(row: number, column: number): string;
  /** The merged area a cell lies in, or the cell alone. */
  area(row: number, column: number): Area;
  at(row: number, column: number): CellAddress;
}

export function cellsOf(sheet: SheetContent): Cells {
  const rows = sheet.values.slice(0, MOST_ROWS).map((row) => row.slice(0, MOST_COLUMNS));
  const mergeAt = mergesIn(sheet, 0, Math.max(0, rows.length - 1), MOST_COLUMNS);
  return {
    rows,
    text: (row, column) => textOf(rows[row]?.[column]),
    area: (row, column) => mergeAt(row, column) ?? { row, column, rows: 1, columns: 1 },
    at: (row, column) => ({ sheet: sheet.name, row, column }),
  };
}

function textOf(value: CellValue | undefined): string {
  if (isBlank(value)) return '';
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' ? String(value) : '';
}
