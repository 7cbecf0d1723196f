import { quoteSheet, fixedA1, type CellPlan, type SheetPlan } from '../../core';
import { HostError } from '../types';
import { BLANK_STYLES, PLAIN_STYLE } from './draw/blank';
import { packageParts, sheetPart, STYLES_PART } from './draw/package';
import { sheetXml, type DrawnRows } from './draw/sheet';
import { openStyleTable } from './draw/styles';
import { checkSheetName } from './edit/sheets';
import { LISTS_SHEET } from './edit/lists';
import type { SaveOptions } from './identity';
import { textOf, type Parts } from './opc/parts';
import type { ZipEntry } from './zip/entry';
import { packEntry, writeZip, type Deflate } from './zip/write';

export type WriteWorkbook = (plans: readonly SheetPlan[], options?: SaveOptions) => Uint8Array;

/** A new .xlsx from plans, in their order. The same plans give the same bytes. */
export const writeWorkbook: WriteWorkbook = (plans, options) => workbookWriter()(plans, options);

/**
 * A writer for many workbooks of one kind. A plan that comes again is drawn and compressed once, a row that several
 * plans share is drawn once; what belongs to one workbook only is forgotten with its plans. All have the styles of those
 * before them.
 */
export function workbookWriter(deflate?: Deflate): WriteWorkbook {
  const encoder = new TextEncoder();
  const styleParts: Parts = new Map([[STYLES_PART, { kind: 'text', text: BLANK_STYLES }]]);
  const styles = openStyleTable(styleParts, STYLES_PART);
  const rows: DrawnRows = new WeakMap();
  const sheets = new WeakMap<SheetPlan, PackedSheet>();
  const latest = new Map<string, { readonly text: string; readonly entry: ZipEntry }>();

  const pack = (name: string, text: string): ZipEntry => packEntry(name, encoder.encode(text), deflate);

  /** Most workbooks of a series have the same parts here. */
  function packOnce(name: string, text: string): ZipEntry {
    const known = latest.get(name);
    if (known?.text === text) return known.entry;
    const entry = pack(name, text);
    latest.set(name, { text, entry });
    return entry;
  }

  function packSheet(plan: SheetPlan, part: string, lists: ChoiceLists): PackedSheet {
    const known = sheets.get(plan);
    if (known !== undefined) return { ...known, entry: { ...known.entry, name: part, rawName: encoder.encode(part) } };
    const before = lists.asked();
    const markup = sheetXml(plan, styles, lists.reference, rows);
    const packed: PackedSheet = { entry: pack(part, markup), formulas: plan.rows.some(({ cells }) => cells.some((cell) => cell?.formula !== undefined)) ? 'some' : 'none' };
    // A sheet that refers to lists of its workbook belongs to that workbook only.
    if (lists.asked() === before) sheets.set(plan, packed);
    return packed;
  }

  return (plans, { identity } = {}) => {
    const lists = choiceLists();
    checkNames(plans);
    const drawn = plans.map((plan, index) => packSheet(plan, sheetPart(index), lists));
    const extra = lists.plan();
    const all = extra === null ? plans : [...plans, extra];
    if (extra !== null) drawn.push(packSheet(extra, sheetPart(plans.length), lists));
    styles.save();
    const formulas = drawn.some((sheet) => sheet.formulas === 'some') ? 'some' : 'none';
    const others = packageParts(all, identity, formulas).map(({ name, text }) => packOnce(name, text));
    return writeZip([...others, packOnce(STYLES_PART, textOf(styleParts, STYLES_PART)), ...drawn.map(({ entry }) => entry)]);
  };
}

interface PackedSheet {
  readonly entry: ZipEntry;
  readonly formulas: 'some' | 'none';
}

function checkNames(plans: readonly SheetPlan[]): void {
  const taken = new Set<string>();
  for (const { name } of plans) {
    checkSheetName(name);
    if (taken.has(name.toLowerCase())) throw new HostError('sheet-exists', name);
    taken.add(name.toLowerCase());
  }
}

interface ChoiceLists {
  readonly reference: (values: readonly string[]) => string;
  /** How often a list was asked for. */
  asked(): number;
  /** The hidden sheet that holds them, a column each; `null` where there are none. */
  plan(): SheetPlan | null;
}

function choiceLists(): ChoiceLists {
  const lists: (readonly string[])[] = [];
  let asked = 0;
  return {
    reference(values) {
      asked += 1;
      const known = lists.findIndex((list) => list.length === values.length && list.every((value, index) => value === values[index]));
      const column = known < 0 ? lists.push(values) - 1 : known;
      return `${quoteSheet(LISTS_SHEET)}!${fixedA1({ row: 0, column, rows: values.length, columns: 1 })}`;
    },
    asked: () => asked,
    plan() {
      if (lists.length === 0) return null;
      const height = Math.max(...lists.map(({ length }) => length));
      const rows = Array.from({ length: height }, (_, row) => ({ cells: lists.map((list) => listCell(list[row])) }));
      return { name: LISTS_SHEET, visibility: 'hidden', columns: [], rows, merges: [], frozen: { rows: 0, columns: 0 }, print: null, validations: [], highlights: [], protection: 'none', names: [] };
    },
  };
}

function listCell(value: string | undefined): CellPlan | null {
  return value === undefined ? null : { value, style: PLAIN_STYLE };
}
