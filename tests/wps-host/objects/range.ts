import { a1, areaA1, parseArea, type Area } from '../../../src/core';
import { typed } from '../../excel-host/typing';
import { ALL_COLUMNS, ALL_ROWS, mergeAt, positions, type Highlight, type Sheet } from '../model';
import { cellOf, overlaps, peek, type Cell } from '../../hosts/simulatedCells';
import { kept, strict, type Behaviour } from '../strict';
import { change, tellWriting, toPage, type World } from '../world';
import { sheetObject } from './worksheet';

/** Cells beyond these are only counted, never looked at one by one. */
const MANY = 3_000_000;

/** `others` are further places of one range; what is asked of it concerns the first, what is set concerns all. */
export function rangeObject(world: World, sheet: Sheet, area: Area, others: readonly Area[] = []): object {
  const all = [area, ...others];
  const each = (act: (cell: Cell) => void): void => change(world, () => all.flatMap(positions).forEach(([row, column]) => act(cellOf(sheet, row, column))));
  const looks = (prefix: string, names: readonly string[], after: (() => void) | null = null): Required<Pick<Behaviour, 'get' | 'set'>> => ({
    get: Object.fromEntries(names.map((name) => [name, () => uniform(sheet, area, ({ look }) => look[`${prefix}${name}`] ?? DEFAULTS[`${prefix}${name}`] ?? null)])),
    set: Object.fromEntries(
      names.map((name) => [
        name,
        (value: never) => {
          each(({ look }) => void (look[`${prefix}${name}`] = value));
          after?.();
        },
      ]),
    ),
  });
  const own = looks('', ['HorizontalAlignment', 'VerticalAlignment', 'WrapText', 'Locked']);
  const formula = { get: () => read(world, area, (row, column) => peek(sheet, row, column).formula ?? toPage(world, peek(sheet, row, column).value)), set: (value: never) => write(world, sheet, area, value) };
  return strict(world, 'Et.Range', {
    get: {
      ...own.get,
      Row: () => area.row + 1,
      Column: () => area.column + 1,
      Rows: () => strict(world, 'Et.Range', { get: { Count: () => area.rows } }),
      Columns: () => strict(world, 'Et.Range', { get: { Count: () => area.columns } }),
      Worksheet: () => sheetObject(world, sheet),
      Value2: () => read(world, area, (row, column) => toPage(world, peek(sheet, row, column).value)),
      Formula: formula.get,
      Formula2: formula.get,
      HasFormula: () => uniform(sheet, area, (cell) => cell.formula !== null),
      HasSpill: () => sheet.spills.some((spill) => overlaps(spill, area)),
      SpillingToRange: () => rangeObject(world, sheet, sheet.spills.find((spill) => overlaps(spill, area)) ?? area),
      NumberFormat: () => uniform(sheet, area, ({ format }) => format),
      MergeCells: () => merged(sheet, area),
      MergeArea: () => rangeObject(world, sheet, mergeAt(sheet, area.row, area.column) ?? area),
      ColumnWidth: () => sheet.columns.get(area.column)?.width ?? 8.38,
      RowHeight: () => sheet.rows.get(area.row) ?? 14.25,
      Left: () => area.column * CELL.width,
      Top: () => area.row * CELL.height,
      Width: () => area.columns * CELL.width,
      Height: () => area.rows * CELL.height,
      EntireColumn: () => entireColumn(world, sheet, area),
      Font: () => strict(world, 'Et.Font', looks('Font.', ['Name', 'Size', 'Bold', 'Color'])),
      Interior: () => strict(world, 'Et.Interior', looks('Interior.', ['Color'])),
      Borders: () => strict(world, 'Et.Borders', looks('Borders.', ['LineStyle'])),
      Validation: () => validationObject(world, sheet, area),
      FormatConditions: () => conditionsObject(world, sheet, area),
    },
    set: {
      ...own.set,
      Value2: (value: never) => write(world, sheet, area, value),
      Formula: formula.set,
      Formula2: formula.set,
      NumberFormat: (value: never) => each((cell) => void (cell.format = value)),
      ColumnWidth: (value: never) => change(world, () => all.flatMap((one) => columnsOf(sheet, one)).forEach((column) => void (column.width = value))),
      RowHeight: (value: never) =>
        change(world, () => {
          for (const { row, rows } of all) for (let each = row; each < row + rows; each += 1) sheet.rows.set(each, value);
        }),
    },
    call: {
      Address: () => addressOf(area),
      Merge: () =>
        change(world, () => {
          if (sheet.merges.some((other) => overlaps(other, area))) throw new Error('合并区域重叠');
          sheet.merges.push(area);
          for (const [row, column] of positions(area).slice(1)) Object.assign(cellOf(sheet, row, column), { value: null, formula: null });
        }),
      Select: () => {
        if (world.book.active !== sheet) throw new Error('类 Range 的 Select 方法无效');
        sheet.selected = area;
        return true;
      },
      AddComment: (text: never) => change(world, () => void sheet.notes.set(a1(area.row, area.column), text)),
    },
  });
}

const DEFAULTS: Readonly<Record<string, unknown>> = { Locked: true, WrapText: false, HorizontalAlignment: 1, VerticalAlignment: -4108 };

function read(world: World, area: Area, of: (row: number, column: number) => unknown): unknown {
  if (area.rows * area.columns > MANY) throw new Error('内存不足');
  const values = positions(area).map(([row, column]) => of(row, column));
  if (values.length === 1) return values[0];
  if (world.profile.reads === 'flat list' && (area.rows === 1 || area.columns === 1)) return values;
  if (world.profile.reads === 'items') return { Item: (row: number, column: number) => values[(row - 1) * area.columns + column - 1] };
  return Array.from({ length: area.rows }, (_, row) => values.slice(row * area.columns, (row + 1) * area.columns));
}

/** One for all cells, or `null` where they differ. */
function uniform(sheet: Sheet, area: Area, of: (cell: Readonly<Cell>) => unknown): unknown {
  const cells = positions(area).map(([row, column]) => of(peek(sheet, row, column)));
  return cells.every((value) => value === cells[0]) ? cells[0] : null;
}

function merged(sheet: Sheet, area: Area): boolean | null {
  const touching = sheet.merges.filter((merge) => overlaps(merge, area));
  if (touching.length === 0) return false;
  const inside = touching.some(({ row, column, rows, columns }) => row <= area.row && column <= area.column && row + rows >= area.row + area.rows && column + columns >= area.column + area.columns);
  return inside ? true : null;
}

/** Every entry is read as if it were typed; a list that is too small leaves #N/A, a single value fills all cells. */
function write(world: World, sheet: Sheet, area: Area, entry: unknown): void {
  change(world, () => {
    const rows = Array.isArray(entry) ? (entry as readonly unknown[]) : null;
    positions(area).forEach(([row, column]) => {
      const line = rows === null ? null : rows[row - area.row];
      const value = rows === null ? entry : Array.isArray(line) ? (line as readonly unknown[])[column - area.column] : undefined;
      enter(world, sheet, row, column, rows !== null && value === undefined ? '#N/A' : value);
    });
  });
  tellWriting(world, sheetObject(world, sheet), rangeObject(world, sheet, area));
}

export function enter(world: World, sheet: Sheet, row: number, column: number, entry: unknown): void {
  const known = peek(sheet, row, column);
  if (sheet.protection !== null && known.look['Locked'] !== false) throw new Error('单元格受保护');
  const merge = mergeAt(sheet, row, column);
  if (merge !== null && (merge.row !== row || merge.column !== column)) return;
  if (entry === null || entry === '') {
    if (sheet.cells.has(`${row}:${column}`)) Object.assign(cellOf(sheet, row, column), { value: null, formula: null });
    return;
  }
  if (typeof entry !== 'string' && typeof entry !== 'number' && typeof entry !== 'boolean') throw new Error(`a cell takes no ${typeof entry}`);
  if (typeof entry === 'string' && entry.startsWith("'") && world.profile.apostrophe === 'part') {
    Object.assign(cellOf(sheet, row, column), { value: entry, formula: null });
    return;
  }
  const result = typed(entry, known.format);
  if (result.kind === 'value') Object.assign(cellOf(sheet, row, column), { value: result.value, formula: null });
  else Object.assign(cellOf(sheet, row, column), { value: '#BUSY!', formula: result.formula });
}

function addressOf(area: Area): string {
  const cells = areaA1(area);
  return area.rows === ALL_ROWS ? cells.replace(/\d+/g, '') : cells;
}

function columnsOf(sheet: Sheet, area: Area): { width?: number; hidden?: boolean }[] {
  return Array.from({ length: area.columns }, (_, index) => {
    const column = sheet.columns.get(area.column + index) ?? {};
    sheet.columns.set(area.column + index, column);
    return column;
  });
}

/** Points of a cell, as if all were of one size. */
const CELL = { width: 54, height: 14.25 };

function entireColumn(world: World, sheet: Sheet, area: Area): object {
  return strict(world, 'Et.Range', {
    get: { Hidden: () => sheet.columns.get(area.column)?.hidden ?? false },
    set: { Hidden: (value: never) => change(world, () => columnsOf(sheet, area).forEach((column) => void (column.hidden = value))) },
  });
}

function validationObject(world: World, sheet: Sheet, area: Area): object {
  const own = sheet.validations.find((each) => areaA1(each.area) === areaA1(area))?.settings ?? {};
  const { get, set } = kept(own, ['InputTitle', 'InputMessage', 'ShowInput', 'ErrorTitle', 'ErrorMessage', 'ShowError']);
  return strict(world, 'Et.Validation', {
    get,
    set,
    call: {
      Delete: () => change(world, () => void sheet.validations.splice(0, Infinity, ...sheet.validations.filter((each) => !overlaps(each.area, area)))),
      Add: (Type: never, AlertStyle: never, Operator: never, Formula1: never, Formula2?: never) =>
        change(world, () => {
          if (sheet.validations.some((each) => overlaps(each.area, area))) throw new Error('已有数据有效性');
          sheet.validations.push({ area, settings: Object.assign(own, { Type, AlertStyle, Operator, Formula1, Formula2 }) });
        }),
    },
  });
}

/** As in the model it follows, a relative formula is meant for the active cell, whatever range it is added to. */
function conditionsObject(world: World, sheet: Sheet, area: Area): object {
  const here = (): Highlight[] => sheet.highlights.filter((one) => overlaps(one.area, area));
  return strict(world, 'Et.FormatConditions', {
    get: { Count: () => here().length },
    call: {
      Item: (index: number) => {
        const found = here()[index - 1];
        if (found === undefined) throw new Error(`下标越界: ${index}`);
        return conditionObject(world, sheet, found);
      },
      Add: (type: never, _operator: never, formula: string) => {
        const made: Highlight = { area, type, formula: shifted(formula, area.row - sheet.selected.row, area.column - sheet.selected.column), settings: {}, font: {} };
        change(world, () => {
          if (sheet.protection !== null) throw new Error('工作表受保护');
          sheet.highlights.push(made);
        });
        return conditionObject(world, sheet, made);
      },
    },
  });
}

/** Colour scales, bars and icons are of other types and have no formula to ask for. */
function conditionObject(world: World, sheet: Sheet, one: Highlight): object {
  return strict(world, 'Et.FormatCondition', {
    get: {
      Type: () => one.type,
      Formula1: () => {
        if (one.type > 2) throw new Error('没有 Formula1');
        return one.formula;
      },
      Interior: () => strict(world, 'Et.Interior', kept(one.settings, ['Color'])),
      Font: () => strict(world, 'Et.Font', kept(one.font, ['Color'])),
    },
    call: { Delete: () => change(world, () => void (sheet.highlights = sheet.highlights.filter((other) => other !== one))) },
  });
}

function shifted(formula: string, down: number, right: number): string {
  return formula.replace(/\b([A-Z]{1,3}\d+)\b/g, (address: string) => {
    const at = parseArea(address);
    return at === null ? address : a1(Math.min(at.row + down, ALL_ROWS), Math.min(at.column + right, ALL_COLUMNS));
  });
}
