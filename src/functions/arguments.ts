import { isBlank, type CellValue } from '../core';

/**
 * Arguments as hosts hand them over: a cell, or rows of cells; an omitted one is null or undefined. A blank cell
 * arrives as null or as an empty text and stays a blank.
 */
export type Argument = unknown;

export function rows(argument: Argument): CellValue[][] {
  if (!Array.isArray(argument)) return [[cell(argument)]];
  return argument.map((row: unknown) => (Array.isArray(row) ? row.map(cell) : [cell(row)]));
}

/** All cells of a row, a column or a block, row by row. */
export function cells(argument: Argument): CellValue[] {
  return rows(argument).flat();
}

/**
 * The labels of the columns. A header of several rows gives each column the lowest text it has: group names stand
 * above, cells merged downwards have their text at the top.
 */
export function labels(argument: Argument): CellValue[] {
  const block = rows(argument);
  const width = block[0]?.length ?? 0;
  if (block.length === 1 || width <= 1) return block.flat();
  return Array.from({ length: width }, (_, column) => {
    const texts = block.map((row) => row[column] ?? null).filter((value) => !isBlank(value));
    return texts[texts.length - 1] ?? null;
  });
}

/** What a cell says, as trimmed text; nothing for a blank or an error value. */
export function textOf(value: CellValue): string {
  return typeof value === 'object' ? '' : String(value).trim();
}

export function isOmitted(argument: Argument): boolean {
  return cells(argument).every((value) => value === null || value === '');
}

function cell(value: unknown): CellValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'object' && value !== null) {
    const { error, basicValue, code } = value as { error?: unknown; basicValue?: unknown; code?: unknown };
    const text = [error, basicValue, code].find((candidate) => typeof candidate === 'string');
    return text === undefined ? null : { error: String(text) };
  }
  return null;
}
