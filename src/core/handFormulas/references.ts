import { columnLetters, parseArea, type Area } from '../grid';

/** Cells that a formula refers to. */
export interface Reference {
  /** The sheet that it names, `null` for its own; a span of sheets (`一月:六月`) as it is written. */
  readonly sheet: string | null;
  readonly area: Area;
}

/** Moves a cell; `null` where it is gone. */
export type Move = (row: number, column: number) => { readonly row: number; readonly column: number } | null;

const LAST_ROW = 1048576;
const LAST_COLUMN = 16384;
const CELL = '\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}';
const COLUMNS = '\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}';
const ROWS = '\\$?[1-9]\\d{0,6}:\\$?[1-9]\\d{0,6}';
const SHEET = "(?:'((?:[^']|'')*)'|([\\p{L}\\p{N}_.]+(?::[\\p{L}\\p{N}_.]+)?))!";
const NOT_PART_OF_A_WORD = '(?![\\p{L}\\p{N}_.(!])';
/** Strings and words are taken whole: what looks like a cell inside them is none. Every piece has an end. */
const PIECE = new RegExp(`"(?:[^"]|"")*(?:"|$)|(?:${SHEET})?(${CELL}(?::${CELL})?|${COLUMNS}|${ROWS})${NOT_PART_OF_A_WORD}|'(?:[^']|'')*(?:'|$)!?|[\\p{L}\\p{N}_.\\\\?]+!?`, 'gu');

/** What a formula refers to, in its order; texts and words that look like cells are none. */
export function references(formula: string): readonly Reference[] {
  return [...formula.matchAll(PIECE)].flatMap(([, quoted, bare, text]): Reference[] => {
    const area = text === undefined ? null : areaOf(text);
    if (area === null) return [];
    return [{ sheet: quoted?.replace(/''/g, "'") ?? bare ?? null, area }];
  });
}

/** The formula with its references to its own sheet moved; `null` where a cell that it needs is gone. */
export function movedFormula(formula: string, move: Move): string | null {
  let lost = false;
  const moved = formula.replace(PIECE, (piece: string, quoted: string | undefined, bare: string | undefined, text: string | undefined) => {
    if (text === undefined || quoted !== undefined || bare !== undefined) return piece;
    const own = movedText(text, move);
    lost ||= own === null;
    return own ?? piece;
  });
  return lost ? null : moved;
}

/** `B3`, `$A$1:$K$120`, `C:E` and `3:5`. */
function areaOf(text: string): Area | null {
  const [first = '', last = first] = text.replace(/\$/g, '').split(':');
  if (/^\d/.test(first)) return between(Number(first) - 1, 0, Number(last) - 1, LAST_COLUMN - 1);
  if (/\d/.test(first)) return parseArea(text);
  const [left, right] = [parseArea(`${first}1`), parseArea(`${last}1`)];
  return left === null || right === null ? null : between(0, left.column, LAST_ROW - 1, right.column);
}

function between(top: number, left: number, bottom: number, right: number): Area {
  const [row, lower] = [Math.min(top, bottom), Math.max(top, bottom)];
  const [column, further] = [Math.min(left, right), Math.max(left, right)];
  return { row, column, rows: lower - row + 1, columns: further - column + 1 };
}

/** Whole rows and columns move with their first cell. */
function movedText(text: string, move: Move): string | null {
  const area = areaOf(text);
  if (area === null) return text;
  const [first, last] = [move(area.row, area.column), move(Math.min(area.row + area.rows, LAST_ROW) - 1, Math.min(area.column + area.columns, LAST_COLUMN) - 1)];
  if (first === null || last === null) return null;
  const ends = [first, last];
  return text.split(':').map((end, index) => {
    const at = ends[index] ?? first;
    return end.replace(/^(\$?)([A-Za-z]*)(\$?)(\d*)$/, (_all, columnFix: string, letters: string, rowFix: string, digits: string) => {
      // Of a whole row the first mark is the row's.
      return `${columnFix}${letters === '' ? '' : columnLetters(at.column)}${rowFix}${digits === '' ? '' : String(at.row + 1)}`;
    });
  }).join(':');
}
