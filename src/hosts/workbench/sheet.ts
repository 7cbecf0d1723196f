import { BooleanNumber, type ICellData, type IFreeze, type IRange, type IWorksheetData } from '@univerjs/core';
import type { Area, CellPlan, SheetPlan, Visibility } from '../../core';
import { cellMatrix } from './cellMatrix';
import { cellOf } from './cells';
import { columnPixels, gridStyle, pixels } from './style';

/**
 * What we keep with a sheet of the grid beside its cells. It travels inside the sheet, so undo, redo and putting a
 * saved state back keep it true.
 */
export interface SheetNotes {
  /** The plan it was drawn from: print set-up, validations and the like, which the grid cannot hold, are saved from it. */
  readonly plan?: SheetPlan;
  /** What the sheet was called in the file that was opened. */
  readonly inFile?: string;
  readonly veryHidden?: true;
}

/** What spreadsheet programs give columns (characters) and rows (points) that say nothing of themselves. */
const DEFAULT_WIDTH = 8.43;
const DEFAULT_HEIGHT = 15;

/** A sheet of the grid, drawn from a plan. */
export function sheetFromPlan(plan: SheetPlan): Partial<IWorksheetData> {
  const cells = cellMatrix();
  plan.rows.forEach((row, r) => {
    row.cells.forEach((cell, c) => {
      if (cell !== null) cells.merge(r, c, drawnCell(cell));
    });
  });
  const notes: SheetNotes = { plan, ...(plan.visibility === 'veryHidden' ? { veryHidden: true } : {}) };
  return {
    name: plan.name,
    hidden: hiddenFlag(plan.visibility),
    cellData: cells.data,
    mergeData: plan.merges.map(rangeOf),
    freeze: freezeOf(plan.frozen),
    columnData: Object.fromEntries(
      plan.columns.map((column, c) => [
        c,
        { w: columnPixels(column.width), ...(column.visibility === 'hidden' ? { hd: BooleanNumber.TRUE } : {}) },
      ]),
    ),
    rowData: Object.fromEntries(
      plan.rows.flatMap((row, r) => (row.height === undefined ? [] : [[r, { h: pixels(row.height), ia: BooleanNumber.FALSE }]])),
    ),
    defaultColumnWidth: columnPixels(DEFAULT_WIDTH),
    defaultRowHeight: pixels(DEFAULT_HEIGHT),
    ...room(plan.rows.length, Math.max(plan.columns.length, cells.columns())),
    custom: { ...notes },
  };
}

/** Rows and columns of a sheet of the grid: what is used and some to spare. */
export function room(rows: number, columns: number): { rowCount: number; columnCount: number } {
  return { rowCount: Math.max(100, rows + 50), columnCount: Math.max(26, columns + 6) };
}

export function rangeOf(area: Area): IRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row + area.rows - 1,
    endColumn: area.column + area.columns - 1,
  };
}

export function freezeOf(frozen: SheetPlan['frozen']): IFreeze {
  return {
    ySplit: frozen.rows,
    xSplit: frozen.columns,
    startRow: frozen.rows > 0 ? frozen.rows : -1,
    startColumn: frozen.columns > 0 ? frozen.columns : -1,
  };
}

export function hiddenFlag(visibility: Visibility): BooleanNumber {
  return visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
}

function drawnCell(cell: CellPlan): ICellData {
  const s = gridStyle(cell.style);
  // A formula is drawn without its cached result, so that the engine calculates it.
  return cell.formula === undefined ? { ...cellOf(cell.value), s } : { f: cell.formula, s };
}
