import type { Area } from '../../core';
import { a1 } from '../../core';
import { rectangles } from '../common/rectangles';
import { textEntry } from '../common/textEntry';
import { HostError, type CellInput } from '../types';
import { rangeOf } from './book';
import { readCells } from './cells';
import { formulaProperty } from './formulas';
import type { EtRange, EtSheet } from './jsapi';
import { matrixOf } from './values';

export type Inputs = readonly (readonly (CellInput | null)[])[];

const TEXT = '@';
const GENERAL = 'General';

/** Writes a block whose first cell is given, in whole ranges; cells that are `null` stay as they are. */
export function writeBlock(sheet: EtSheet, row: number, column: number, cells: Inputs): void {
  for (const { area, item } of rectangles(cells, ({ kind }) => (kind === 'formula' ? 'formula' : 'value'))) {
    const inputs = portion(cells, area);
    const place = { ...area, row: row + area.row, column: column + area.column };
    if (item.kind === 'formula') writeFormulas(sheet, place, inputs);
    else writeValues(sheet, place, inputs);
  }
}

/** What stands in an area, as it would be written again. */
export function snapshot(sheet: EtSheet, area: Area): Inputs {
  return readCells(sheet, area, formulaProperty(sheet.Range('A1'))).map((line) =>
    line.map(({ value, formula }): CellInput => {
      if (formula !== null) return { kind: 'formula', formula };
      if (value === null) return { kind: 'blank' };
      return typeof value === 'object' ? { kind: 'formula', formula: `=${value.error}` } : { kind: 'value', value };
    }),
  );
}

function writeFormulas(sheet: EtSheet, area: Area, inputs: Inputs): void {
  const entries = inputs.map((line) => line.map((input) => (input?.kind === 'formula' ? input.formula : null)));
  inGeneralFormat(sheet, area, (range) => {
    range[formulaProperty(range)] = entryOf(entries);
  });
  if (rangeOf(sheet, area).HasFormula === false) throw new HostError('host', `formula not taken at ${a1(area.row, area.column)}`);
}

function writeValues(sheet: EtSheet, area: Area, inputs: Inputs): void {
  const values = inputs.map((line) => line.map((input) => (input?.kind === 'value' ? input.value : null)));
  inGeneralFormat(sheet, area, (range) => {
    range.Value2 = entryOf(values.map((line) => line.map((value) => (typeof value === 'string' ? textEntry(value) : value))));
  });
  for (const wrong of misread(sheet, area, values)) writeAsText(sheet, wrong, portion(values, inside(wrong, area)));
  const [lost] = misread(sheet, area, values);
  if (lost !== undefined) throw new HostError('host', `text not kept at ${a1(lost.row, lost.column)}`);
}

/** A single cell takes a bare value, several take rows of rows. */
function entryOf(rows: readonly (readonly unknown[])[]): unknown {
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
}

/** Texts that were read as something else: a build that keeps the apostrophe, or none for it. */
function misread(sheet: EtSheet, area: Area, values: readonly (readonly unknown[])[]): Area[] {
  const shown = matrixOf(rangeOf(sheet, area).Value2, area.rows, area.columns);
  const wrong = values.map((line, r) => line.map((value, c) => (typeof value === 'string' && value !== '' && value !== shown[r]?.[c] ? true : null)));
  return rectangles(wrong, () => '').map((found) => ({ ...found.area, row: area.row + found.area.row, column: area.column + found.area.column }));
}

/** The other way to keep a text a text: the format of the cell, put back afterwards. */
function writeAsText(sheet: EtSheet, place: Area, texts: readonly (readonly unknown[])[]): void {
  for (const { area, format } of uniform(sheet, place)) {
    const range = rangeOf(sheet, area);
    range.NumberFormat = TEXT;
    range.Value2 = entryOf(portion(texts, inside(area, place)));
    range.NumberFormat = format;
  }
}

/** The part of a block that an area counted from its first cell covers. */
function portion<T>(rows: readonly (readonly T[])[], { row, column, rows: height, columns }: Area): (readonly T[])[] {
  return rows.slice(row, row + height).map((line) => line.slice(column, column + columns));
}

/** An area as counted from the first cell of another. */
function inside(area: Area, outer: Area): Area {
  return { ...area, row: area.row - outer.row, column: area.column - outer.column };
}

/** In a cell formatted as text a number or formula would become a text, so it is General while it is written. */
function inGeneralFormat(sheet: EtSheet, area: Area, write: (range: EtRange) => void): void {
  const texts = uniform(sheet, area).filter(({ format }) => format === TEXT);
  for (const text of texts) rangeOf(sheet, text.area).NumberFormat = GENERAL;
  write(rangeOf(sheet, area));
  for (const text of texts) rangeOf(sheet, text.area).NumberFormat = TEXT;
}

/** Parts of one number format each; a range of several says `null`. */
function uniform(sheet: EtSheet, area: Area): { readonly area: Area; readonly format: string }[] {
  const format = rangeOf(sheet, area).NumberFormat;
  if (typeof format === 'string') return [{ area, format }];
  if (area.rows * area.columns === 1) return [{ area, format: GENERAL }];
  if (area.columns > 1) {
    const columns = Math.ceil(area.columns / 2);
    return [...uniform(sheet, { ...area, columns }), ...uniform(sheet, { ...area, column: area.column + columns, columns: area.columns - columns })];
  }
  const rows = Math.ceil(area.rows / 2);
  return [...uniform(sheet, { ...area, rows }), ...uniform(sheet, { ...area, row: area.row + rows, rows: area.rows - rows })];
}
