import { columnLetters } from '../../../core';
import { MAX_COLUMNS, MAX_ROWS } from '../limits';

/**
 * The pieces of a formula that matter here. Strings, quoted sheet names, bracketed parts and words are taken whole,
 * so that what looks like a cell inside them stays untouched. Every piece has an end, so a hostile text costs no more.
 */
const WORD = '\\w.\\u0080-\\uFFFF';
const COLUMN = '(\\$?)([A-Za-z]{1,3})';
const ROW = '(\\$?)([1-9]\\d{0,6})';
const NOT_PART_OF_A_WORD = `(?![${WORD}(!])`;
const PIECE = new RegExp(
  [
    `"(?:[^"]|"")*(?:"|$)`,
    `'(?:[^']|'')*(?:'|$)`,
    `\\[[^\\]]*(?:\\]|$)`,
    `${COLUMN}${ROW}${NOT_PART_OF_A_WORD}`,
    `${COLUMN}:${COLUMN}${NOT_PART_OF_A_WORD}`,
    `${ROW}:${ROW}${NOT_PART_OF_A_WORD}`,
    `[${WORD}\\\\?]+`,
  ].join('|'),
  'g',
);

/** Writes a shared formula as it reads in a cell that many rows down and columns to the right of its first one. */
export type Shift = (rows: number, columns: number) => string;

/** Takes a formula apart once, so that thousands of cells can share the work. */
export function shiftable(formula: string): Shift {
  const pieces: (string | Shift)[] = [];
  let at = 0;
  formula.replace(PIECE, (piece: string, ...rest: unknown[]) => {
    const [columnFix, column, rowFix, row, leftFix, left, rightFix, right, topFix, top, bottomFix, bottom] = rest as (string | undefined)[];
    const offset = rest[12] as number;
    const shift = column !== undefined ? both('', moveColumn(columnFix, column), moveRow(rowFix, row))
      : left !== undefined ? both(':', moveColumn(leftFix, left), moveColumn(rightFix, right))
      : top !== undefined ? both(':', moveRow(topFix, top), moveRow(bottomFix, bottom))
      : null;
    if (shift) {
      pieces.push(formula.slice(at, offset), shift);
      at = offset + piece.length;
    }
    return piece;
  });
  pieces.push(formula.slice(at));
  return (rows, columns) => pieces.map((piece) => (typeof piece === 'string' ? piece : piece(rows, columns))).join('');
}

/** Excel marks newer functions with a prefix that people never see. */
export function withoutPrefixes(formula: string): string {
  return formula.includes('_xl') ? formula.replace(/_xl(?:fn|ws|pm)\./g, '') : formula;
}

/** Half of a reference after the move; `null` where it would leave the sheet. */
type Move = (rows: number, columns: number) => string | null;

function both(between: string, first: Move, second: Move): Shift {
  return (rows, columns) => {
    const [one, other] = [first(rows, columns), second(rows, columns)];
    return one === null || other === null ? '#REF!' : one + between + other;
  };
}

function moveColumn(fix: string | undefined, letters = ''): Move {
  if (fix) return () => `$${letters}`;
  let place = 0;
  for (const letter of letters.toUpperCase()) place = place * 26 + letter.charCodeAt(0) - 64;
  return (_, columns) => {
    const index = place - 1 + columns;
    return index < 0 || index >= MAX_COLUMNS ? null : columnLetters(index);
  };
}

function moveRow(fix: string | undefined, digits = ''): Move {
  if (fix) return () => `$${digits}`;
  const place = Number(digits);
  return (rows) => (place + rows < 1 || place + rows > MAX_ROWS ? null : String(place + rows));
}
