import { ObjectMatrix, type ICellData, type IRange, type Nullable } from '@univerjs/core';
import { a1, type Area, type CellValue, type SheetContent, type Visibility, type WorkbookContent } from '../../core';
import { usesOurFunctions } from '../../functions';
import { showsPercent } from '../common/percents';
import { valueOf } from './cells';
import type { Grid, GridSheet } from './engine';
import { namesOf } from './names';
import type { SheetNotes } from './sheet';

/** What the grid shows now; call it when the calculation has settled. */
export function contentOf(grid: Grid, sheets?: readonly string[]): WorkbookContent {
  const wanted = sheets === undefined ? null : new Set(sheets);
  const book = grid.book();
  return {
    sheets: book
      .getSheets()
      .filter((sheet) => wanted === null || wanted.has(sheet.getSheetName()))
      .map((sheet) => sheetContent(grid, sheet, 'shown')),
    names: namesOf(book),
  };
}

export function notesOf(sheet: GridSheet): SheetNotes {
  const notes: Nullable<SheetNotes> = sheet.getCustomMetadata();
  return notes ?? {};
}

export function visibilityOf(sheet: GridSheet): Visibility {
  if (!sheet.isSheetHidden()) return 'visible';
  return notesOf(sheet).veryHidden ? 'veryHidden' : 'hidden';
}

/**
 * `shown` is what a person sees; `stored` leaves out what ordinary formulas have spilled into cells that hold nothing
 * of their own: it would be in the way when they spill again. Our functions do not spill elsewhere, so their figures stay.
 */
export function sheetContent(grid: Grid, sheet: GridSheet, cells: 'shown' | 'stored'): SheetContent {
  const values: CellValue[][] = [];
  const formulas = formulasOf(grid, sheet);
  const percents = new Set<string>();
  const inner = sheet.getSheet();
  inner.getCellMatrix().forValue((row, column, cell: Nullable<ICellData>) => {
    const value = valueOf(cell);
    const address = a1(row, column);
    if (typeof value === 'number' && showsPercent(inner.getComposedCellStyleByCellData(row, column, cell).n?.pattern ?? '')) {
      percents.add(address);
      return put(values, row, column, formulas.has(address) ? value : typedPercent(value));
    }
    // An empty text that nothing calculates is how the grid keeps a cleared cell.
    put(values, row, column, value === '' && !formulas.has(address) ? null : value);
  });
  const ours = ownSpills(grid, sheet, formulas);
  new ObjectMatrix(grid.spilled(sheet.getSheetId())).forValue((row, column, cell) => {
    if (formulas.has(a1(row, column))) return;
    if (cells === 'shown' || ours.some((range) => within(range, row, column))) put(values, row, column, valueOf(cell));
  });
  return {
    name: sheet.getSheetName(),
    visibility: visibilityOf(sheet),
    values: values,
    formulas,
    merges: inner.getMergeData().map(areaOf),
    ...(percents.size === 0 ? {} : { percents }),
  };
}

/** The grid takes a typed 95% for 95 × 0.01, which is 0.9500000000000001; no cell holds more than 15 digits. */
function typedPercent(value: number): number {
  return Number(value.toPrecision(15));
}

function ownSpills(grid: Grid, sheet: GridSheet, formulas: ReadonlyMap<string, string>): IRange[] {
  const ranges: IRange[] = [];
  new ObjectMatrix(grid.spills(sheet.getSheetId())).forValue((row, column, range) => {
    if (usesOurFunctions(formulas.get(a1(row, column)) ?? '')) ranges.push(range);
  });
  return ranges;
}

function within(range: IRange, row: number, column: number): boolean {
  return row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn;
}

/** The grid keeps a formula that was filled down once, at its first cell; the others only refer to it by an id. */
function formulasOf(grid: Grid, sheet: GridSheet): Map<string, string> {
  const formulas = new Map<string, string>();
  const filled = new Map<string, { row: number; column: number; formula: string }>();
  const referring: { row: number; column: number; id: string }[] = [];
  sheet.getSheet().getCellMatrix().forValue((row, column, cell: Nullable<FormulaCell>) => {
    if (!cell) return;
    if (cell.f) {
      formulas.set(a1(row, column), cell.f);
      if (cell.si) filled.set(cell.si, { row, column, formula: cell.f });
    } else if (cell.si) {
      referring.push({ row, column, id: cell.si });
    }
  });
  for (const { row, column, id } of referring) {
    const first = filled.get(id);
    if (first) formulas.set(a1(row, column), grid.moved(first.formula, column - first.column, row - first.row));
  }
  return formulas;
}

type FormulaCell = Pick<ICellData, 'f' | 'si'>;

function put(values: CellValue[][], row: number, column: number, value: CellValue): void {
  if (value === null) return;
  while (values.length <= row) values.push([]);
  const cells = values[row] ?? [];
  while (cells.length < column) cells.push(null);
  cells[column] = value;
}

function areaOf(range: IRange): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}
