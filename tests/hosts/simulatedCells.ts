import type { Area, CellValue } from '../../src/core';

/** The cells behind both simulated programs; what is not there is blank. */
export interface Cell {
  value: CellValue;
  formula: string | null;
  format: string;
  /** Looks by path, such as `font/name`. */
  look: Record<string, unknown>;
}

interface Cells {
  readonly cells: Map<string, Cell>;
}

const EMPTY: Cell = { value: null, formula: null, format: 'General', look: {} };

export function peek(sheet: Cells, row: number, column: number): Readonly<Cell> {
  return sheet.cells.get(`${row}:${column}`) ?? EMPTY;
}

/** The cell to change; it is there from now on. */
export function cellOf(sheet: Cells, row: number, column: number): Cell {
  const key = `${row}:${column}`;
  const cell = sheet.cells.get(key) ?? { ...EMPTY, look: {} };
  sheet.cells.set(key, cell);
  return cell;
}

export function overlaps(one: Area, other: Area): boolean {
  return one.row < other.row + other.rows && other.row < one.row + one.rows && one.column < other.column + other.columns && other.column < one.column + one.columns;
}
