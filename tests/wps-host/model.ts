import { a1, parseArea, type Area, type WorkbookContent } from '../../src/core';
import { cellOf, overlaps, type Cell } from '../hosts/simulatedCells';
import type { Chart } from './objects/charts';

/** The workbook behind the stand-in. Tests look at it and change it as a person at the screen would. */
export interface Book {
  sheets: Sheet[];
  names: { name: string; refersTo: string; comment: string }[];
  active: Sheet;
  structure: 'free' | 'protected';
}

export interface Sheet {
  name: string;
  /** -1, 0 or 2, as the object model counts. */
  visible: number;
  readonly cells: Map<string, Cell>;
  merges: Area[];
  /** Blocks that the formula in their first cell fills. */
  spills: Area[];
  /** How far a look reaches beyond the cells, such as that of whole columns. */
  formatted: Area | null;
  selected: Area;
  protection: readonly unknown[] | null;
  frozen: { rows: number; columns: number };
  readonly columns: Map<number, { width?: number; hidden?: boolean }>;
  readonly rows: Map<number, number>;
  readonly page: Record<string, unknown>;
  readonly breaks: number[];
  readonly validations: { area: Area; settings: Record<string, unknown> }[];
  highlights: Highlight[];
  readonly charts: Chart[];
  readonly notes: Map<string, string>;
}

export interface Highlight {
  readonly area: Area;
  /** 2 is a formula. */
  readonly type: number;
  readonly formula: string;
  readonly settings: Record<string, unknown>;
  readonly font: Record<string, unknown>;
}

const FIRST: Area = { row: 0, column: 0, rows: 1, columns: 1 };

export function newSheet(name: string): Sheet {
  return {
    name,
    visible: -1,
    cells: new Map(),
    merges: [],
    spills: [],
    formatted: null,
    selected: FIRST,
    protection: null,
    frozen: { rows: 0, columns: 0 },
    columns: new Map(),
    rows: new Map(),
    page: {},
    breaks: [],
    validations: [],
    highlights: [],
    charts: [],
    notes: new Map(),
  };
}

const VISIBLE = { visible: -1, hidden: 0, veryHidden: 2 } as const;

export function bookOf(content: WorkbookContent): Book {
  const sheets = content.sheets.map((from) => {
    const sheet = newSheet(from.name);
    sheet.visible = VISIBLE[from.visibility];
    sheet.merges = [...from.merges];
    from.values.forEach((row, r) =>
      row.forEach((value, c) => {
        const formula = from.formulas.get(a1(r, c)) ?? null;
        if (value !== null || formula !== null) Object.assign(cellOf(sheet, r, c), { value, formula });
      }),
    );
    return sheet;
  });
  const [first] = sheets;
  if (first === undefined) throw new Error('a workbook has a sheet');
  return { sheets, names: content.names.map(({ name, refersTo, comment }) => ({ name, refersTo, comment: comment ?? '' })), active: first, structure: 'free' };
}

/** Everything that has content or a look; the first cell of an empty sheet. */
export function usedArea(sheet: Sheet): Area {
  const bounds = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  const include = (row: number, column: number, rows = 1, columns = 1): void => {
    bounds.top = Math.min(bounds.top, row);
    bounds.left = Math.min(bounds.left, column);
    bounds.bottom = Math.max(bounds.bottom, row + rows);
    bounds.right = Math.max(bounds.right, column + columns);
  };
  for (const key of sheet.cells.keys()) {
    const [row = 0, column = 0] = key.split(':').map(Number);
    include(row, column);
  }
  for (const area of [...sheet.merges, ...(sheet.formatted === null ? [] : [sheet.formatted])]) include(area.row, area.column, area.rows, area.columns);
  const { top, left, bottom, right } = bounds;
  return bottom === 0 ? FIRST : { row: top, column: left, rows: bottom - top, columns: right - left };
}

export const ALL_ROWS = 1048576;
export const ALL_COLUMNS = 16384;

/** `B3`, `$A$1:$K$120`, `B:D` or `3:5`. */
export function areaOfAddress(address: string): Area {
  const plain = address.replace(/\$/g, '');
  const columns = /^([A-Z]+):([A-Z]+)$/.exec(plain);
  if (columns) return { ...mustParse(`${columns[1]}1:${columns[2]}1`), rows: ALL_ROWS };
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (rows) return { ...mustParse(`A${rows[1]}:A${rows[2]}`), columns: ALL_COLUMNS };
  return mustParse(plain);
}

function mustParse(address: string): Area {
  const area = parseArea(address);
  if (area === null) throw new Error(`${address} is not an address`);
  return area;
}

export function sheetNamed(book: Book, name: string): Sheet {
  const sheet = book.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (sheet === undefined) throw new Error(`下标越界: ${name}`);
  return sheet;
}

export function positions({ row, column, rows, columns }: Area): [number, number][] {
  return Array.from({ length: rows * columns }, (_, index) => [row + Math.floor(index / columns), column + (index % columns)]);
}

export function mergeAt(sheet: Sheet, row: number, column: number): Area | null {
  return sheet.merges.find((area) => overlaps(area, { row, column, rows: 1, columns: 1 })) ?? null;
}
