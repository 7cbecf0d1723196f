import type { Area, CellValue, Visibility, WorkbookContent } from '../../src/core';
import { a1, parseArea } from '../../src/core';
import type { Chart } from './objects/charts';
import { Refusal } from './remote';
import { typed } from './typing';
import { cellOf, peek, type Cell } from '../hosts/simulatedCells';

/** The workbook behind the simulated Excel. Tests look at it and change it as a person at the screen would. */
export interface Book {
  sheets: Sheet[];
  names: Name[];
  active: { sheet: string; row: number; column: number };
  structure: 'free' | 'protected';
  /** What a formula gives; stands in for Excel's engine. */
  calculate: (formula: string) => CellValue;
}

export interface Name {
  name: string;
  formula: string;
  comment: string;
}

export interface Sheet {
  readonly id: string;
  name: string;
  visibility: Visibility;
  readonly cells: Map<string, Cell>;
  merges: Area[];
  /** Blocks that the formula in their first cell fills. */
  spills: Area[];
  protection: Record<string, unknown> | null;
  frozen: { rows: number; columns: number };
  readonly columns: Map<number, Record<string, unknown>>;
  readonly rows: Map<number, Record<string, unknown>>;
  readonly page: Record<string, unknown>;
  readonly validations: { area: Area; settings: Record<string, unknown> }[];
  highlights: Highlight[];
  readonly charts: Chart[];
}

export interface Highlight {
  readonly id: string;
  readonly area: Area;
  readonly type: string;
  readonly settings: Record<string, unknown>;
  readonly font: Record<string, unknown>;
}

let sheetsMade = 0;

export function newSheet(name: string): Sheet {
  sheetsMade += 1;
  return {
    id: `{00000000-0001-0000-${String(sheetsMade).padStart(4, '0')}-000000000000}`,
    name,
    visibility: 'visible',
    cells: new Map(),
    merges: [],
    spills: [],
    protection: null,
    frozen: { rows: 0, columns: 0 },
    columns: new Map(),
    rows: new Map(),
    page: {},
    validations: [],
    highlights: [],
    charts: [],
  };
}

export function bookOf(content: WorkbookContent, calculate: Book['calculate']): Book {
  const sheets = content.sheets.map((from) => {
    const sheet = newSheet(from.name);
    sheet.visibility = from.visibility;
    sheet.merges = [...from.merges];
    from.values.forEach((row, r) =>
      row.forEach((value, c) => {
        const formula = from.formulas.get(a1(r, c)) ?? null;
        if (value !== null || formula !== null) Object.assign(cellOf(sheet, r, c), { value, formula });
      }),
    );
    return sheet;
  });
  const names = content.names.map(({ name, refersTo, comment }) => ({ name, formula: refersTo, comment: comment ?? '' }));
  return { sheets, names, active: { sheet: sheets[0]?.name ?? '', row: 0, column: 0 }, structure: 'free', calculate };
}

/** The smallest area of all that has content, or content or a look; `null` on an empty sheet. */
export function usedArea(sheet: Sheet, what: 'filled' | 'formatted'): Area | null {
  const bounds = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  const include = (row: number, column: number): void => {
    bounds.top = Math.min(bounds.top, row);
    bounds.left = Math.min(bounds.left, column);
    bounds.bottom = Math.max(bounds.bottom, row);
    bounds.right = Math.max(bounds.right, column);
  };
  for (const [key, { value, formula }] of sheet.cells) {
    if (what === 'filled' && value === null && formula === null) continue;
    const [row = '0', column = '0'] = key.split(':');
    include(Number(row), Number(column));
  }
  if (what === 'formatted') {
    for (const area of sheet.merges) {
      include(area.row, area.column);
      include(area.row + area.rows - 1, area.column + area.columns - 1);
    }
  }
  const { top, left, bottom, right } = bounds;
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Puts an entry into a cell as if it were typed; a protected sheet refuses locked cells. */
export function enter(book: Book, sheet: Sheet, row: number, column: number, entry: string | number | boolean): void {
  const known = peek(sheet, row, column);
  if (sheet.protection !== null && known.look['protection/locked'] !== false) {
    throw new Refusal('AccessDenied', `You cannot change ${a1(row, column)} of the protected sheet ${sheet.name}.`);
  }
  const result = typed(entry, known.format);
  if (result.kind === 'value') {
    Object.assign(cellOf(sheet, row, column), { value: result.value, formula: null });
    return;
  }
  checkFormula(result.formula);
  Object.assign(cellOf(sheet, row, column), { value: book.calculate(result.formula), formula: result.formula });
}

/** Excel takes no formula whose brackets or quotes do not match, and none longer than 8192 letters. */
function checkFormula(formula: string): void {
  const bare = formula.replace(/"[^"]*"|'[^']*'/g, '');
  const opened = bare.split('(').length;
  if (formula.length > 8192 || bare.includes('"') || opened !== bare.split(')').length) {
    throw new Refusal('InvalidArgument', `The formula ${formula.slice(0, 50)} is not valid.`);
  }
}

export function areaOfA1(address: string): Area {
  const area = parseArea(address);
  if (area === null) throw new Refusal('InvalidArgument', `${address} is not an address.`);
  return area;
}

export function mustHave(book: Book, key: string): Sheet {
  const sheet = find(book, key);
  if (!sheet) throw new Refusal('ItemNotFound', `There is no sheet ${key}.`);
  return sheet;
}

/** A sheet by its id or its name. */
export function find(book: Book, key: string): Sheet | undefined {
  return book.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
}
