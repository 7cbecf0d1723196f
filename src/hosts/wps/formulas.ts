import type { EtApplication, EtRange } from './jsapi';

/** `Formula2` is the property of builds that know dynamic arrays; there `Formula` would cut arrays to a single cell. */
export type FormulaProperty = 'Formula' | 'Formula2';

export function formulaProperty(range: EtRange): FormulaProperty {
  return range.Formula2 === undefined ? 'Formula' : 'Formula2';
}

/** Whether formulas may fill several cells; not known, and taken for no, while nothing is selected. */
export function knowsSpills(app: EtApplication): boolean {
  const cell = app.ActiveCell;
  return Boolean(cell) && cell?.Formula2 !== undefined;
}
