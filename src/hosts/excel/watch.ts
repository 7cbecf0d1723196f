import type { CellAddress } from '../../core';
import { a1 } from '../../core';
import { run, toHostError } from './run';

/** The active cell; `null` while something other than cells is selected, such as a chart. */
export function selection(): Promise<CellAddress | null> {
  return run(async (context) => {
    const cell = context.workbook.getActiveCell().load('rowIndex,columnIndex,worksheet/name');
    try {
      await context.sync();
    } catch (problem) {
      if (toHostError(problem).code === 'cell-edit-mode') throw problem;
      return null;
    }
    return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
  });
}

export function select({ sheet, row, column }: CellAddress): Promise<void> {
  return run(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    target.activate();
    target.getRange(a1(row, column)).select();
    await context.sync();
  });
}

export function onSelection(listener: () => void): () => void {
  const call = (): Promise<void> => {
    listener();
    return Promise.resolve();
  };
  return listen(({ worksheets }) => [worksheets.onSelectionChanged.add(call), worksheets.onActivated.add(call)]);
}

/** Our own writing is no edit of a person; Excel says whose it was from ExcelApi 1.14 on. */
export function onEdit(listener: (sheet: string) => void): () => void {
  return listen(({ worksheets }) => [
    worksheets.onChanged.add(async ({ worksheetId, triggerSource }) => {
      if (triggerSource === 'ThisLocalAddin') return;
      // Refused while the person types on in the next cell; the edit that ends there is told.
      const name = await sheetName(worksheetId).catch(() => null);
      if (name !== null) listener(name);
    }),
  ]);
}

function sheetName(id: string): Promise<string | null> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id).load('name');
    await context.sync();
    return sheet.isNullObject ? null : sheet.name;
  });
}

type Handler = Pick<OfficeExtension.EventHandlerResult<never>, 'context' | 'remove'>;

/** Registers at once; stopping waits for that, so that nothing is left behind when both follow closely. */
function listen(add: (workbook: Excel.Workbook) => readonly Handler[]): () => void {
  const handlers = run(async (context) => {
    const added = add(context.workbook);
    await context.sync();
    return added;
  });
  const stop = async (): Promise<void> => {
    for (const handler of await handlers) {
      handler.remove();
      await handler.context.sync();
    }
  };
  // A host that cannot listen stays silent: whoever listens also works without news.
  handlers.catch(() => undefined);
  return () => {
    stop().catch(() => undefined);
  };
}
