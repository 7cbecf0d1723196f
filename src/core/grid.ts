/**
 * What a workbook holds, as every host reports it to the core: values, formulas, merges and names, nothing else.
 * Rows and columns count from 0 inside the program; people only ever see A1 addresses.
 */
export type CellValue = string | number | boolean | null | CellError;

/** An error value in a cell, such as `#N/A`. */
export interface CellError {
  readonly error: string;
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

export interface SheetContent {
  readonly name: string;
  readonly visibility: Visibility;
  /** Row-major from A1. Rows may be shorter than the widest one; what is not there is blank. */
  readonly values: readonly (readonly CellValue[])[];
  /** Formula texts beginning with `=`, keyed by A1 address. A spilled cell has none. */
  readonly formulas: ReadonlyMap<string, string>;
  readonly merges: readonly Area[];
  /** A1 addresses of numbers that are shown as percentages: a cell that says 95% holds 0.95. None where a host cannot tell. */
  readonly percents?: ReadonlySet<string>;
}

export interface DefinedName {
  readonly name: string;
  /** What it refers to, beginning with `=`: `='积分办法'!$A$1:$K$120`. */
  readonly refersTo: string;
  readonly comment?: string;
}

export interface WorkbookContent {
  readonly sheets: readonly SheetContent[];
  readonly names: readonly DefinedName[];
}

export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** Blank as a person sees it: nothing there, or only spaces of any kind. */
export function isBlank(value: CellValue | undefined): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

export function cellAt(sheet: SheetContent, row: number, column: number): CellValue {
  return sheet.values[row]?.[column] ?? null;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function a1(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

export function areaA1(area: Area): string {
  const first = a1(area.row, area.column);
  const last = a1(area.row + area.rows - 1, area.column + area.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** `$J$5:$J$40`: stays where it is when a formula is filled down. */
export function fixedA1(area: Area): string {
  return areaA1(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** A sheet name as it stands in a formula: quoted, inner quotes doubled. */
export function quoteSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** `'登记表 2026-03'!C5`, for messages. */
export function fullAddress(address: CellAddress): string {
  return `${quoteSheet(address.sheet)}!${a1(address.row, address.column)}`;
}

const A1_REFERENCE = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;

/** Reads `B3` or `$A$1:$K$120`; `null` for anything else, whole rows and columns included. */
export function parseArea(text: string): Area | null {
  const match = A1_REFERENCE.exec(text);
  if (!match) return null;
  const [, left = '', top = '', right = left, bottom = top] = match;
  const [firstColumn, lastColumn] = ordered(columnIndex(left), columnIndex(right));
  const [firstRow, lastRow] = ordered(Number(top) - 1, Number(bottom) - 1);
  if (firstRow < 0 || lastRow > 1048575 || lastColumn > 16383) return null;
  return { row: firstRow, column: firstColumn, rows: lastRow - firstRow + 1, columns: lastColumn - firstColumn + 1 };
}

function ordered(a: number, b: number): [number, number] {
  return a <= b ? [a, b] : [b, a];
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
