/**
 * Excel's API counts column widths in points, plans in characters. A column of `w` characters is
 * `trunc(w × digit + 5)` pixels wide, where `digit` is the width of a figure in the workbook's default font and 5 is
 * padding (ECMA-376 part 1, 18.3.1.13); a point is 4/3 pixels. `digit` is measured on a column nobody has touched.
 */
export interface WidthMeasure {
  readonly digit: number;
}

/** Calibri 11, should there be nothing to measure on. */
const USUAL_DIGIT = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

/** `points`: width of an untouched column; `characters`: the standard width of its sheet. */
export function measureWidth(points: number, characters: number): WidthMeasure {
  const digit = (points / POINTS_PER_PIXEL - PADDING) / characters;
  return { digit: digit > 1 && Number.isFinite(digit) ? Math.round(digit) : USUAL_DIGIT };
}

export function widthInPoints(characters: number, { digit }: WidthMeasure): number {
  return Math.trunc(characters * digit + PADDING) * POINTS_PER_PIXEL;
}
