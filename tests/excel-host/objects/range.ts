import type { Area } from '../../../src/core';
import { isCellError } from '../../../src/core';
import type { Book, Highlight, Sheet } from '../model';
import type { Cell } from '../../hosts/simulatedCells';
import { enter } from '../model';
import { cellOf, overlaps, peek } from '../../hosts/simulatedCells';
import type { Remote } from '../remote';
import { Refusal, recorded } from '../remote';
import { formatObject, mayFormat, settings } from './format';

export interface World {
  readonly book: Book;
  readonly sheetObject: (sheet: Sheet) => Remote;
  /** Tells listeners what happened. */
  readonly tell: (event: { kind: 'changed' | 'selected' | 'activated'; sheet: Sheet; by: 'person' | 'addin' }) => void;
}

export function rangeObject(world: World, sheet: Sheet, area: Area): Remote {
  const { book } = world;
  if (area.row < 0 || area.rows < 1 || area.columns < 1 || area.row + area.rows > 1048576 || area.column + area.columns > 16384) {
    throw new Refusal('InvalidArgument', 'The range is not on the sheet.');
  }
  const grid = <T>(of: (cell: Readonly<Cell>, row: number, column: number) => T): T[][] =>
    Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_unused, c) => of(peek(sheet, area.row + r, area.column + c), area.row + r, area.column + c)),
    );
  const each = (matrix: unknown, act: (row: number, column: number, entry: unknown) => void): void => {
    if (!Array.isArray(matrix) || matrix.length !== area.rows) throw badSize();
    matrix.forEach((line: unknown, r) => {
      if (!Array.isArray(line) || line.length !== area.columns) throw badSize();
      // `null` leaves a cell as it is.
      line.forEach((entry: unknown, c) => {
        if (entry !== null) act(area.row + r, area.column + c, entry);
      });
    });
  };
  const write = (matrix: unknown): void => {
    each(matrix, (row, column, entry) => enter(book, sheet, row, column, entry as string | number | boolean));
    world.tell({ kind: 'changed', sheet, by: 'addin' });
  };
  return {
    type: 'Range',
    area: { sheet: sheet.id, ...area },
    get: {
      Values: () => grid(({ value }) => (isCellError(value) ? value.error : (value ?? ''))),
      ValueTypes: () => grid(({ value }) => typeName(value)),
      // Excel drops the apostrophe of a text here too, so a text that begins with `=` looks like a formula.
      Formulas: () => grid((cell, row, column) => formulaAt(sheet, cell, row, column)),
      NumberFormat: () => grid(({ format }) => format),
      HasSpill: () => spillState(sheet, area),
      RowIndex: () => area.row,
      ColumnIndex: () => area.column,
      RowCount: () => area.rows,
      ColumnCount: () => area.columns,
    },
    set: {
      Values: write,
      Formulas: write,
      NumberFormat: (matrix) => {
        mayFormat(sheet);
        each(matrix, (row, column, format) => {
          cellOf(sheet, row, column).format = String(format);
        });
      },
      ColumnHidden: (hidden) => {
        for (let c = 0; c < area.columns; c += 1) settings(sheet.columns, area.column + c).hidden = hidden;
      },
    },
    objects: {
      Format: () => formatObject(sheet, area),
      DataValidation: () => {
        mayFormat(sheet);
        const known = sheet.validations.find((one) => one.area === area) ?? { area, settings: {} };
        if (!sheet.validations.includes(known)) sheet.validations.push(known);
        return dataValidation(known.settings);
      },
      ConditionalFormats: () => conditionalFormats(sheet, area),
      Worksheet: () => world.sheetObject(sheet),
    },
    makes: {
      GetEntireColumn: () => rangeObject(world, sheet, { ...area, row: 0, rows: 1048576 }),
      // The library itself cuts long writes into rows, by these two and `_ValidateArraySize`.
      GetRow: (row: number) => rangeObject(world, sheet, { ...area, row: area.row + row, rows: 1 }),
      GetBoundingRect: (other: Remote) => rangeObject(world, sheet, boundingArea(area, other.area ?? area)),
      GetMergedAreasOrNullObject: () => mergedAreas(world, sheet, area),
      GetSpillingToRangeOrNullObject: () => {
        const spill = sheet.spills.find(({ row, column }) => row === area.row && column === area.column);
        return spill ? rangeObject(world, sheet, spill) : null;
      },
    },
    calls: {
      _ValidateArraySize: (rows: number, columns: number) => {
        if (rows !== area.rows || columns !== area.columns) throw badSize();
      },
      Merge: () => {
        mayFormat(sheet);
        if (sheet.merges.some((merge) => overlaps(merge, area))) throw new Refusal('InvalidArgument', 'Merged areas overlap.');
        sheet.merges.push(area);
      },
      Select: () => {
        book.active = { sheet: sheet.name, row: area.row, column: area.column };
        world.tell({ kind: 'selected', sheet, by: 'addin' });
      },
    },
  };
}

function badSize(): Refusal {
  return new Refusal('InvalidArgument', 'The number of rows or columns in the input array does not match the range.');
}

function boundingArea(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  const rows = Math.max(one.row + one.rows, other.row + other.rows) - row;
  return { row, column, rows, columns: Math.max(one.column + one.columns, other.column + other.columns) - column };
}

function typeName(value: Cell['value']): string {
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string' | 'number' | 'boolean'];
}

function formulaAt(sheet: Sheet, cell: Readonly<Cell>, row: number, column: number): unknown {
  const spill = sheet.spills.find((area) => overlaps(area, { row, column, rows: 1, columns: 1 }));
  const from = spill ? peek(sheet, spill.row, spill.column) : cell;
  if (from.formula !== null) return from.formula;
  return isCellError(cell.value) ? cell.value.error : (cell.value ?? '');
}

function spillState(sheet: Sheet, area: Area): boolean | null {
  return sheet.spills.some((spill) => overlaps(spill, area)) ? null : false;
}

/** Excel lists no more than 512 merged areas at a time. */
function mergedAreas(world: World, sheet: Sheet, area: Area): Remote | null {
  const found = sheet.merges.filter((merge) => overlaps(merge, area));
  if (found.length > 512) throw new Refusal('GeneralException', 'There are too many merged areas.');
  if (found.length === 0) return null;
  const items = (): Remote[] => found.map((merge) => rangeObject(world, sheet, merge));
  return { type: 'RangeAreas', objects: { Areas: () => ({ type: 'RangeCollection', items }) } };
}

/** Excel refuses longer messages and lists than it can show. */
function dataValidation(settings: Record<string, unknown>): Remote {
  const { get = {}, set = {} } = recorded('DataValidation', ['Rule', 'Prompt', 'ErrorAlert'], settings);
  const limited = (name: string, check: (value: Message & { list?: { source: string } }) => boolean) => (value: unknown): void => {
    if (!check(value as Message)) throw new Refusal('InvalidArgument', `DataValidation.${name}`);
    set[name]?.(value);
  };
  const fits = ({ title = '', message = '' }: Message, most: number): boolean => title.length <= 32 && message.length <= most;
  return {
    type: 'DataValidation',
    get,
    set: {
      Rule: limited('Rule', ({ list }) => (list?.source.length ?? 0) <= 255),
      Prompt: limited('Prompt', (prompt) => fits(prompt, 255)),
      ErrorAlert: limited('ErrorAlert', (alert) => fits(alert, 225)),
    },
  };
}

interface Message {
  readonly title?: string;
  readonly message?: string;
}

function conditionalFormats(sheet: Sheet, area: Area): Remote {
  const here = (): Highlight[] => sheet.highlights.filter((one) => overlaps(one.area, area));
  return {
    type: 'ConditionalFormatCollection',
    items: () => here().map((one) => conditionalFormat(sheet, one)),
    item: (id) => {
      const found = here().find((one) => one.id === id);
      if (!found) throw new Refusal('ItemNotFound', id);
      return conditionalFormat(sheet, found);
    },
    makes: { Add: (type: string) => conditionalFormat(sheet, newHighlight(sheet, area, type)) },
  };
}

function newHighlight(sheet: Sheet, area: Area, type: string): Highlight {
  mayFormat(sheet);
  if (type !== 'Custom') throw new Refusal('InvalidArgument', type);
  highlightsMade += 1;
  const made: Highlight = { id: `{highlight-${highlightsMade}}`, area, type, settings: {}, font: {} };
  sheet.highlights.push(made);
  return made;
}

let highlightsMade = 0;

function conditionalFormat(sheet: Sheet, one: Highlight): Remote {
  return {
    type: 'ConditionalFormat',
    id: one.id,
    get: { Id: () => one.id, Type: () => one.type },
    objects: {
      Custom: () => {
        if (one.type !== 'Custom') throw new Refusal('InvalidOperation', one.type);
        return {
          type: 'CustomConditionalFormat',
          objects: {
            Rule: () => recorded('ConditionalFormatRule', ['Formula'], one.settings),
            Format: () => ({
              type: 'ConditionalRangeFormat',
              objects: {
                Fill: () => recorded('ConditionalRangeFill', ['Color'], one.settings),
                Font: () => recorded('ConditionalRangeFont', ['Color'], one.font),
              },
            }),
          },
        };
      },
    },
    calls: {
      Delete: () => {
        mayFormat(sheet);
        sheet.highlights = sheet.highlights.filter((other) => other !== one);
      },
    },
  };
}
