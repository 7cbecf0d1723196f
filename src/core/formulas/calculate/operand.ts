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

/** Beside a list for functions of one value. */
export const NOTHING: Table = tableOf(null);

export function tableOf(value: Value): Table {
  return { kind: 'table', rows: 1, columns: 1, values: [value] };
}

/** Works something out value by value; a list of one row or column stands beside each row or column of the other. */
export function lifted(of: (left: Value, right: Value) => Value, left: Table, right: Table): Table {
  const [rows, columns] = [common(left.rows, right.rows), common(left.columns, right.columns)];
  const values: Value[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) values.push(of(valueAt(left, row, column), valueAt(right, row, column)));
  }
  return { kind: 'table', rows, columns, values };
}

function valueAt({ rows, columns, values }: Table, row: number, column: number): Value {
  return values[(rows === 1 ? 0 : row * columns) + (columns === 1 ? 0 : column)] ?? null;
}

function common(left: number, right: number): number {
  if (left !== right && left !== 1 && right !== 1) throw new NotCalculated('lists of different length');
  return Math.max(left, right);
}
