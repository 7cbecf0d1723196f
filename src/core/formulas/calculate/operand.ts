import type { Area } from '../../grid';
import { NotCalculated, type Value } from './value';

/** Cells that a formula points at. Functions that take references pass over texts and empty cells in them. */
export interface Cells {
  readonly kind: 'cells';
  readonly sheet: string;
  readonly area: Area;
}

/** Values in rows, one row after the other. */
export interface Table {
  readonly kind: 'table';
  readonly rows: number;
  readonly columns: number;
  readonly values: readonly Value[];
}

export type Operand = Value | Cells | Table;

export function isCells(operand: Operand): operand is Cells {
  return typeof operand === 'object' && operand !== null && 'kind' in operand && operand.kind === 'cells';
}

export function isTable(operand: Operand): operand is Table {
  return typeof operand === 'object' && operand !== null && 'kind' in operand && operand.kind === 'table';
}

export function tableOf(value: Value): Table {
  return { kind: 'table', rows: 1, columns: 1, values: [value] };
}

/** Works something out value by value; what has one row or column stands beside each row or column of the others. */
export function lifted(of: (...values: Value[]) => Value, ...tables: Table[]): Table {
  const rows = Math.max(1, ...tables.map((table) => table.rows));
  const columns = Math.max(1, ...tables.map((table) => table.columns));
  if (tables.some((table) => (table.rows !== 1 && table.rows !== rows) || (table.columns !== 1 && table.columns !== columns))) throw new NotCalculated('lists of different length');
  const values: Value[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      values.push(of(...tables.map((table) => table.values[(table.rows === 1 ? 0 : row * table.columns) + (table.columns === 1 ? 0 : column)] ?? null)));
    }
  }
  return { kind: 'table', rows, columns, values };
}
