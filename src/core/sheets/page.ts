import type { PrintSetup } from './plan';

export const PORTRAIT = {
  orientation: 'portrait',
  /** 天头 37, 订口 28, 版心 156 × 225 mm (GB/T 9704). */
  margins: { top: 37, right: 26, bottom: 35, left: 28, header: 15, footer: 25 },
} as const;

/** Work sheets: nobody binds them, and they have many columns. */
export const WORKING = {
  orientation: 'landscape',
  margins: { top: 15, right: 12, bottom: 15, left: 12, header: 8, footer: 8 },
} as const;

export type PageLayout = Pick<PrintSetup, 'orientation' | 'margins'>;

export const PAGE_NUMBER = '— &P —';

/** Millimetres from top to bottom. */
const A4 = { portrait: 297, landscape: 210 };
const POINTS_PER_MM = 72 / 25.4;
/** Programs round row heights to their own pixels; a page is never filled to the last one. */
const SLACK = 8;

/** How a work sheet is printed: all of its rows, as wide as the paper; `header` is repeated on every page. */
export function workingPrint(header: number | null, rows: number, columns: number): PrintSetup {
  return {
    ...WORKING,
    paper: 'A4',
    fit: 'width',
    titleRows: header === null ? null : { first: header, last: header },
    area: { row: 0, column: 0, rows, columns },
    breaksBefore: [],
    centred: 'horizontally',
    footer: PAGE_NUMBER,
  };
}

/** Points from the top margin to the bottom one. */
export function pageHeight({ orientation, margins }: PageLayout): number {
  return (A4[orientation] - margins.top - margins.bottom) * POINTS_PER_MM - SLACK;
}

export interface Flow {
  /** Points of each row, in order. */
  readonly heights: readonly number[];
  /** Row that is printed again at the top of every later page. */
  readonly header: number;
  /** From this row on everything stays on one page. */
  readonly together: number;
  /** Points of a page. */
  readonly page: number;
}

/** The rows that begin a new page when the rows before them leave no room. */
export function pageBreaks({ heights, header, together, page }: Flow): number[] {
  const breaks: number[] = [];
  let used = 0;
  for (let row = 0; row < heights.length; row += 1) {
    if (row > together) break;
    const needed = row === together ? total(heights.slice(together)) : (heights[row] ?? 0);
    if (used > 0 && used + needed > page) {
      breaks.push(row);
      used = row > header ? (heights[header] ?? 0) : 0;
    }
    used += needed;
  }
  return breaks;
}

function total(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height, 0);
}
