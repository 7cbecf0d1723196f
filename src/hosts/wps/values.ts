import type { CellValue } from '../../core';
import { HostError } from '../types';

/**
 * Rows of cells out of what a multi-cell property gives. Measured: rows of rows; also met: one flat list, an object with
 * `Item(row, column)`, and a bare value for a single cell.
 */
export function matrixOf(raw: unknown, rows: number, columns: number): unknown[][] {
  if (Array.isArray(raw)) {
    const list: readonly unknown[] = raw;
    if (list.every(Array.isArray)) return list.map((row) => [...(row as readonly unknown[])]);
    return Array.from({ length: rows }, (_, row) => list.slice(row * columns, (row + 1) * columns));
  }
  if (hasItems(raw)) return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_each, column) => raw.Item(row + 1, column + 1)));
  if (rows * columns === 1) return [[raw]];
  throw new HostError('host', `a block of ${rows} × ${columns} cells reads as ${typeof raw}`);
}

function hasItems(raw: unknown): raw is { Item(row: number, column: number): unknown } {
  return typeof raw === 'object' && raw !== null && typeof (raw as { readonly Item?: unknown }).Item === 'function';
}

/** `cell` says whether the value is what a formula came to: only then is an empty text a value, and `#N/A` an error. */
export function cellValue(raw: unknown, cell: 'formula' | 'constant'): CellValue {
  if (typeof raw === 'number') return errorOf(raw) ?? raw;
  if (typeof raw === 'boolean') return raw;
  if (typeof raw !== 'string' || (raw === '' && cell === 'constant')) return null;
  return cell === 'formula' && ERROR_TEXTS.has(raw) ? { error: raw } : raw;
}

/** Error values arrive as the numbers of the object model (`CVErr`); nobody keeps such numbers in a ledger. */
export function errorOf(raw: number): { readonly error: string } | null {
  const error = ERRORS.get(raw - ERROR_BASE);
  return error === undefined ? null : { error };
}

const ERROR_BASE = -2146828288;

const ERRORS: ReadonlyMap<number, string> = new Map([
  [2000, '#NULL!'],
  [2007, '#DIV/0!'],
  [2015, '#VALUE!'],
  [2023, '#REF!'],
  [2029, '#NAME?'],
  [2036, '#NUM!'],
  [2042, '#N/A'],
  [2043, '#GETTING_DATA'],
  [2045, '#SPILL!'],
  [2050, '#CALC!'],
]);

const ERROR_TEXTS: ReadonlySet<string> = new Set(ERRORS.values());
