import { fitsGb2312 } from './gb2312';
import type { CellPlan, CellStyle, FontPlan } from './plan';

/** 字号 in points: 二号, 小二, 四号, 小四, 五号. */
export const SIZE = { no2: 22, small2: 18, no4: 14, small4: 12, no5: 10.5 } as const;

/** Proprietary faces are only named: programs put in what they have. One that lacks a character is named by its full version. */
export function titleFace(title: string): string {
  return fitsGb2312(title) ? '方正小标宋简体' : '方正小标宋_GBK';
}

export const HEADING_FACE = '黑体';

/** One character outside GB2312 anywhere changes the face of the whole body, never that of a single name. */
export function bodyFace(texts: readonly string[]): string {
  return texts.every(fitsGb2312) ? '仿宋_GB2312' : '仿宋';
}

/** Work sheets on the screen: a face that every system has. */
export const SCREEN_FACE = '宋体';

export const FILL = { header: 'F2F2F2', result: 'EAF3FA', missing: 'FFF2CC', wrong: 'F8CBAD' } as const;

const PLAIN: Omit<CellStyle, 'font'> = {
  border: 'none',
  horizontal: 'left',
  vertical: 'center',
  wrap: 'wrap',
  format: 'General',
  entry: 'locked',
};

export function font(name: string, size: number): FontPlan {
  return { name, size };
}

/** A text without border, at the left; change what differs. */
export function plain(face: FontPlan, changes: Partial<CellStyle> = {}): CellStyle {
  return { ...PLAIN, font: face, ...changes };
}

/** A cell of a table: border, centred. */
export function boxed(face: FontPlan, changes: Partial<CellStyle> = {}): CellStyle {
  return { ...PLAIN, font: face, border: 'thin', horizontal: 'center', ...changes };
}

export function cell(value: CellPlan['value'], style: CellStyle): CellPlan {
  return { value, style };
}

/** `0.00` for two decimals. */
export function pointsFormat(places: number): string {
  return places === 0 ? '0' : `0.${'0'.repeat(places)}`;
}
