import { columnLetters } from '../../../core';
import { MAX_COLUMNS, MAX_ROWS } from '../limits';

/**
 * The pieces of a formula that matter here. Strings, quoted sheet names, bracketed parts and words are taken whole,
 * so that what looks like a cell inside them stays untouched.
 */
const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(!\u0080-\uFFFF])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!\u0080-\uFFFF])|(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\w.(!\u0080-\uFFFF])|[\w.\\?\u0080-\uFFFF]+/g;

/** A shared formula as it reads in a cell that many rows down and columns to the right of its first one. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(PIECE, (piece: string, ...found: (string | undefined)[]) => {
    const [columnFix, column, rowFix, row, leftFix, left, rightFix, right, topFix, top, bottomFix, bottom] = found;
    if (column !== undefined) return joined(shiftColumn(columnFix, column, columns), shiftRow(rowFix, row, rows));
    if (left !== undefined) return joined(shiftColumn(leftFix, left, columns), ':', shiftColumn(rightFix, right, columns));
    if (top !== undefined) return joined(shiftRow(topFix, top, rows), ':', shiftRow(bottomFix, bottom, rows));
    return piece;
  });
}

/** Excel marks newer functions with a prefix that people never see. */
export function withoutPrefixes(formula: string): string {
  return formula.includes('_xl') ? formula.replace(/_xl(?:fn|ws|pm)\./g, '') : formula;
}

function joined(...pieces: (string | null)[]): string {
  return pieces.includes(null) ? '#REF!' : pieces.join('');
}

function shiftColumn(fix: string | undefined, letters = '', by: number): string | null {
  if (fix) return `$${letters}`;
  let index = by - 1;
  let place = 0;
  for (const letter of letters.toUpperCase()) place = place * 26 + letter.charCodeAt(0) - 64;
  index += place;
  return index < 0 || index >= MAX_COLUMNS ? null : columnLetters(index);
}

function shiftRow(fix: string | undefined, digits = '', by: number): string | null {
  if (fix) return `$${digits}`;
  const row = Number(digits) + by;
  return row < 1 || row > MAX_ROWS ? null : String(row);
}
