import type { Area, CellValue, SheetContent, WorkbookContent } from '../../core';
import { a1 } from '../../core';
import { anchors, cellsOf } from '../common/spills';
import { HostError, type ReadOptions } from '../types';
import { activeBook, areaOf, itemsOf } from './book';
import { readCells } from './cells';
import { extentOf } from './extent';
import { formulaProperty, type FormulaProperty } from './formulas';
import type { EtApplication, EtSheet } from './jsapi';
import { mergesOf } from './merges';
import { namesOf } from './names';
import { percentsOf } from './percents';
import { stopIfCancelled, toHostError } from './problems';
import { inSlices } from './slices';
import { fromWpsVisibility } from './visibility';

/** Cells that are read at a time; some dozens of milliseconds. */
const BLOCK = 20000;

export async function readWorkbook(app: EtApplication, options: ReadOptions): Promise<WorkbookContent> {
  stopIfCancelled(options.signal);
  try {
    const book = activeBook(app);
    const sheets = itemsOf(book.Worksheets).filter(({ Name }) => options.sheets?.includes(Name) ?? true);
    const drafts: Draft[] = [];
    const { signal } = options;
    const looks = sheets.map((sheet) => () => void drafts.push(draftOf(app, sheet)));
    await inSlices(looks, signal === undefined ? {} : { signal }, async (slice) => slice());
    const pieces = drafts.flatMap((draft) => rowBlocks(draft.area).map((area) => () => take(draft, area)));
    const formats = drafts.flatMap(({ sheet, area, values, percents }) => percentsOf(sheet, area, values, percents));
    await inSlices([...pieces, ...formats], options, async (slice) => slice());
    return { sheets: drafts.map(contentOf), names: namesOf(book) };
  } catch (problem) {
    throw toHostError(problem);
  }
}

interface Draft {
  readonly sheet: EtSheet;
  readonly area: Area;
  readonly property: FormulaProperty;
  readonly content: Pick<SheetContent, 'name' | 'visibility' | 'merges'>;
  readonly values: (readonly CellValue[])[];
  readonly formulas: Map<string, string>;
  readonly percents: Set<string>;
}

function draftOf(app: EtApplication, sheet: EtSheet): Draft {
  const { formatted, filled } = extentOf(app, sheet);
  const content = { name: sheet.Name, visibility: fromWpsVisibility(sheet.Visible), merges: mergesOf(sheet, formatted) };
  return { sheet, area: filled, property: formulaProperty(sheet.Range('A1')), content, values: [], formulas: new Map(), percents: new Set() };
}

function rowBlocks(area: Area): Area[] {
  if (area.columns > BLOCK) throw new HostError('too-large', `${area.columns} columns`);
  const rows = Math.floor(BLOCK / area.columns);
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, index) => ({
    ...area,
    row: area.row + index * rows,
    rows: Math.min(rows, area.rows - index * rows),
  }));
}

function take({ sheet, property, values, formulas }: Draft, area: Area): void {
  readCells(sheet, area, property).forEach((cells, r) => {
    const row = area.row + r;
    while (values.length < row) values.push([]);
    values[row] = [...Array.from({ length: area.column }, () => null), ...cells.map(({ value }) => value)];
    cells.forEach(({ formula }, c) => {
      if (formula !== null) formulas.set(a1(row, area.column + c), formula);
    });
  });
}

function contentOf({ sheet, property, content, values, formulas, percents }: Draft): SheetContent {
  if (property === 'Formula2') forgetSpilled(sheet, formulas);
  const empty = values.every((row) => row.every((value) => value === null)) && formulas.size === 0;
  return { ...content, values: empty ? [] : values, formulas, ...(percents.size === 0 ? {} : { percents }) };
}

/** The formula of a spilled block may be repeated in every cell it fills; only the first cell has it. */
function forgetSpilled(sheet: EtSheet, formulas: Map<string, string>): void {
  for (const anchor of anchors(formulas)) {
    const cell = sheet.Range(anchor);
    if (cell.HasSpill !== true || cell.SpillingToRange === undefined) continue;
    for (const address of cellsOf(areaOf(cell.SpillingToRange))) if (address !== anchor) formulas.delete(address);
  }
}
