import type { CellPlan, SheetPlan, WorkbookContent } from '../../src/core';
import type { CellInput } from '../../src/hosts/types';
import { smallPlan, style } from '../hosts/workbook';

export const emptyBook: WorkbookContent = {
  sheets: [{ name: '名册', visibility: 'visible', values: [['姓名']], formulas: new Map(), merges: [] }],
  names: [],
};

/** A ledger sheet of so many cells, ten to a row. */
export function longBook(cells: number): WorkbookContent {
  const values = Array.from({ length: cells / 10 }, (_, row) =>
    Array.from({ length: 10 }, (_unused, column) => (column === 0 ? `第${row + 1}人` : row + column)),
  );
  return { ...emptyBook, sheets: [{ name: '登记表', visibility: 'visible', values, formulas: new Map(), merges: [] }] };
}

export function longPlan(cells: number): SheetPlan {
  const rows = Array.from({ length: cells / 10 }, (_, row) => ({
    cells: Array.from({ length: 10 }, (_unused, column): CellPlan => ({ value: column === 0 ? `第${row + 1}人` : row + column, style })),
  }));
  return { ...smallPlan('排名表'), rows };
}

export function block(cells: number): CellInput[][] {
  return Array.from({ length: cells / 10 }, (_, row) =>
    Array.from({ length: 10 }, (_unused, column): CellInput => ({ kind: 'value', value: row + column })),
  );
}
