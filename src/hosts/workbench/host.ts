import { ScrollToRangeOperation, SetRangeValuesMutation, SetSelectionsOperation, SetWorksheetActiveOperation } from '@univerjs/preset-sheets-core';
import type { CellAddress } from '../../core';
import { HostError, type Host, type HostFeature } from '../types';
import { applyChanges } from './apply';
import type { Grid } from './engine';
import { contentOf } from './read';
import { rangeOf } from './sheet';
import { isCalculated, calculationWaiter } from './settle';

const FEATURES: ReadonlySet<HostFeature> = new Set(['selection', 'functions', 'spill', 'marks']);

/** The workbook in the workbench's grid. */
export function createWorkbenchHost(grid: Grid): Host {
  const settled = calculationWaiter(grid);
  let applying = 0;

  return {
    kind: 'workbench',
    features: FEATURES,

    async read(options = {}) {
      await settled();
      if (options.signal?.aborted) throw new HostError('cancelled', 'read');
      const content = contentOf(grid, options.sheets);
      options.onProgress?.(1, 1);
      return content;
    },

    async apply(changes, options) {
      await finishTyping(grid);
      applying += 1;
      try {
        await applyChanges(grid, changes, options);
        await settled();
      } finally {
        applying -= 1;
      }
    },

    shortNames: () => Promise.resolve('ready'),

    async mark(marks) {
      const book = grid.book();
      grid.mark(
        marks.flatMap(({ sheet, area, tone }) => {
          const sheetId = book.getSheetByName(sheet)?.getSheetId();
          return sheetId === undefined ? [] : [{ sheetId, area, tone }];
        }),
      );
    },

    async selection() {
      const sheet = grid.book().getActiveSheet();
      const cell = sheet.getActiveCell();
      if (cell === null) return null;
      return { sheet: sheet.getSheetName(), row: cell.getRow(), column: cell.getColumn() };
    },

    async select(address) {
      selectCell(grid, address);
    },

    onSelection: (listener) =>
      grid.onCommand(({ id }) => {
        if (id === SetSelectionsOperation.id || id === SetWorksheetActiveOperation.id) listener();
      }),

    onEdit: (listener) =>
      grid.onCommand((command, options) => {
        if (command.id !== SetRangeValuesMutation.id || applying > 0 || isCalculated(options)) return;
        const sheet = editedSheet(grid, command.params);
        if (sheet !== null) listener(sheet);
      }),
  };
}

/** A person may still be in a cell when a button is pressed; what is typed there counts. */
async function finishTyping(grid: Grid): Promise<void> {
  if (grid.book().isCellEditing()) await grid.book().endEditingAsync(true);
}

function selectCell(grid: Grid, { sheet: name, row, column }: CellAddress): void {
  const sheet = grid.book().getSheetByName(name);
  if (sheet === null) throw new HostError('sheet-missing', name);
  sheet.activate();
  sheet.getRange(row, column).activate();
  // It says no where the cell can be seen already.
  grid.api.syncExecuteCommand(ScrollToRangeOperation.id, { range: rangeOf({ row, column, rows: 1, columns: 1 }) });
}

function editedSheet(grid: Grid, params: unknown): string | null {
  if (typeof params !== 'object' || params === null || !('subUnitId' in params)) return null;
  return grid.book().getSheetBySheetId(String(params.subUnitId))?.getSheetName() ?? null;
}
