import { conversionText, type Conversion, type ConversionReason } from '../core';

/** Cells of one sheet that were read otherwise than they stand, all for one reason. */
export interface ConversionGroup {
  readonly sheet: string;
  readonly why: ConversionReason;
  readonly text: string;
  readonly cells: readonly Conversion[];
}

/** Groups in the order of the sheets, each down its rows. */
export function conversionGroups(conversions: readonly Conversion[]): readonly ConversionGroup[] {
  const groups = new Map<string, { readonly sheet: string; readonly why: ConversionReason; readonly text: string; readonly cells: Conversion[] }>();
  for (const conversion of conversions) {
    const { at, why } = conversion;
    const key = `${why} ${at.sheet}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { sheet: at.sheet, why, text: conversionText(why), cells: [conversion] });
    else known.cells.push(conversion);
  }
  return [...groups.values()];
}
