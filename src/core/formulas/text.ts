import { toText } from '../decimal';
import { MOST_TIMES } from '../entries/reading';
import type { FigureKind } from '../scheme/inputs';
import { NOT_GIVEN } from '../sheets/messages.zh';
import { MISSING, OPEN, WRONG } from './messages.zh';

/** Pieces of formulas. Cells come as addresses, so that every piece can be read on its own. */

export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** Nothing was written: an empty cell, or a dash. */
export function isBlankCell(cell: string): string {
  return `OR(${cell}="",${cell}=${quoted(NOT_GIVEN)})`;
}

/** What an entry counts; a blank is asked for or counts `none`. An entry without a column on the sheet is blank. */
export function entryFormula(cell: string | null, blank: 'missing' | 'none', counts: string, none = '0'): string {
  const nothing = blank === 'missing' ? quoted(MISSING) : none;
  return cell === null ? `=${nothing}` : `=IF(${isBlankCell(cell)},${nothing},${counts})`;
}

/** A figure that fulfils a condition; anything else was filled in wrongly. */
export function figureThat(cell: string, condition: string, counts: string): string {
  return `IF(ISNUMBER(${cell}),IF(${condition},${counts},${quoted(WRONG)}),${quoted(WRONG)})`;
}

/** The condition for a figure that may be a percentage: 0.95 is none, nobody can tell whether 0.95% or 95% is meant. */
export function clearly(takes: FigureKind, cell: string, condition: string): string {
  return 'unit' in takes && takes.unit === 'percent' ? `AND(${condition},OR(${cell}=0,ABS(${cell})>1))` : condition;
}

export function isCount(cell: string): string {
  return `AND(${cell}>=0,${cell}<${toText(MOST_TIMES)},${cell}=INT(${cell}))`;
}

const MARKED = ['√', '✓', '是', '有'];
const UNMARKED = ['×', '否', '无'];

/** A mark or none; other words were filled in wrongly. */
export function markFormula(cell: string, marked: string, unmarked: string): string {
  const any = (words: readonly string[], figure: number): string => `OR(${[...words.map((word) => `${cell}=${quoted(word)}`), `${cell}=${figure}`].join(',')})`;
  return `IF(${any(MARKED, 1)},${marked},IF(${any(UNMARKED, 0)},${unmarked},${quoted(WRONG)}))`;
}

/** The figure that belongs to the word in a cell: `[word, figure]` cells; `none` stands for no word of them. */
export function wordFormula(cell: string, pairs: readonly (readonly [word: string, counts: string])[], none: string): string {
  return pairs.reduceRight((rest, [word, counts]) => `IF(${cell}=${word},${counts},${rest})`, none);
}

/** Only when all of the parts are numbers is there a result: a text among them must not drop out of a sum. */
export function whenAll(parts: readonly string[], result: string): string {
  const list = ranges(parts);
  return `=IF(COUNT(${list})=${parts.length},${result},${quoted(OPEN)})`;
}

export function within(expression: string, min: string, max: string): string {
  return `MIN(MAX(${expression},${min}),${max})`;
}

/** Binary noise first, then the one rounding. */
export function rounded(expression: string, places: number): string {
  return `ROUND(ROUND(${expression},10),${places})`;
}

/** `M5,N5,O5,R5` → `M5:O5,R5`. */
export function ranges(cells: readonly string[]): string {
  const runs: { first: string; last: string; column: number; row: string }[] = [];
  for (const cell of cells) {
    const at = /^([A-Z]+)(\d+)$/.exec(cell);
    const run = runs[runs.length - 1];
    const column = at === null ? -1 : columnNumber(at[1] ?? '');
    if (at !== null && run !== undefined && run.column > 0 && column === run.column + 1 && run.row === at[2]) {
      runs[runs.length - 1] = { ...run, last: cell, column };
    } else runs.push({ first: cell, last: cell, column, row: at?.[2] ?? '' });
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}:${last}`)).join(',');
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
