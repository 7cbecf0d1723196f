import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { IBorderStyleData, IStyleData } from '@univerjs/core';
import type { CellStyle } from '../../core';
import type { CellLook, Side } from '../file';

/** A cell's look in the grid's own terms. Font sizes are points in both. */
export function gridStyle(style: CellStyle | CellLook): IStyleData {
  const { font, fill } = style;
  const sides = 'sides' in style ? style.sides : style.border === 'thin' ? ALL_SIDES : [];
  return {
    ff: font.name,
    fs: font.size,
    ...(font.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(font.colour === undefined ? {} : { cl: rgb(font.colour) }),
    ...(fill === undefined ? {} : { bg: rgb(fill) }),
    ...(sides.length > 0 ? { bd: Object.fromEntries(sides.map((side) => [side.charAt(0), THIN])) } : {}),
    ht: HORIZONTAL[style.horizontal],
    vt: VERTICAL[style.vertical],
    // Spreadsheet programs let a text that is not wrapped run on over blank cells beside it.
    tb: style.wrap === 'wrap' ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(style.format === 'General' ? {} : { n: { pattern: style.format } }),
  };
}

/** Pixels of a column that is so many characters wide, as spreadsheet programs draw it with an 11-point default font. */
export function columnPixels(characters: number): number {
  return Math.round(characters * 7 + 5);
}

/** Pixels of so many points. */
export function pixels(points: number): number {
  return Math.round((points * 96) / 72);
}

export function rgb(colour: string): { rgb: string } {
  return { rgb: `#${colour}` };
}

const THIN: IBorderStyleData = { s: BorderStyleTypes.THIN, cl: rgb('000000') };

/** The grid calls a side by its first letter. */
const ALL_SIDES: readonly Side[] = ['top', 'right', 'bottom', 'left'];

const HORIZONTAL: Readonly<Record<CellStyle['horizontal'], HorizontalAlign>> = {
  general: HorizontalAlign.UNSPECIFIED,
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  // The grid knows the word and draws it flush left.
  distributed: HorizontalAlign.CENTER,
};

const VERTICAL: Readonly<Record<CellStyle['vertical'], VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
