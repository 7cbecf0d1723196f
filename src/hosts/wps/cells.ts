import type { Area, CellValue } from '../../core';
import { rangeOf } from './book';
import type { FormulaProperty } from './formulas';
import type { EtSheet } from './jsapi';
import { cellValue, matrixOf } from './values';

export interface ReadCell {
  readonly value: CellValue;
  readonly formula: string | null;
}

/** A block of cells in two calls. */
export function readCells(sheet: EtSheet, area: Area, property: FormulaProperty): ReadCell[][] {
  const range = rangeOf(sheet, area);
  const values = matrixOf(range.Value2, area.rows, area.columns);
  const formulas = matrixOf(range[property], area.rows, area.columns);
  return values.map((row, r) => row.map((raw, c) => readCell(raw, formulas[r]?.[c])));
}

/** For a cell without a formula WPS repeats the value, so a text that begins with `=` equals itself. */
function readCell(raw: unknown, formula: unknown): ReadCell {
  const own = typeof formula === 'string' && formula.startsWith('=') && formula !== raw ? formula : null;
  return { value: cellValue(raw, own === null ? 'constant' : 'formula'), formula: own };
}
