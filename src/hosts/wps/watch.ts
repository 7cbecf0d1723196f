import type { CellAddress } from '../../core';
import { a1 } from '../../core';
import { HostError } from '../types';
import { activeBook, bringToFront, itemsOf } from './book';
import type { EtSheet, EventName } from './jsapi';
import { toHostError } from './problems';
import type { Wps } from './root';

/** The active cell; `null` while no workbook is open or something other than cells is selected. */
export function selection({ app }: Wps): CellAddress | null {
  const cell = app.ActiveCell;
  if (!cell) return null;
  return { sheet: cell.Worksheet.Name, row: cell.Row - 1, column: cell.Column - 1 };
}

export function select({ app }: Wps, { sheet: name, row, column }: CellAddress): void {
  try {
    const book = activeBook(app);
    const sheet = itemsOf(book.Worksheets).find(({ Name }) => Name === name);
    if (sheet === undefined) throw new HostError('sheet-missing', name);
    bringToFront(app, book, sheet);
    sheet.Range(a1(row, column)).Select();
  } catch (problem) {
    throw toHostError(problem);
  }
}

export function onSelection(wps: Wps, listener: () => void): () => void {
  const call = (): void => listener();
  if (wps.events === null) return poll(wps, listener);
  const stops = (['SheetSelectionChange', 'SheetActivate', 'WorkbookActivate'] as const).map((name) => listen(wps, name, call));
  return () => stops.forEach((stop) => stop());
}

/** Without events nobody is told of edits. */
export function onEdit(wps: Wps, listener: (sheet: string) => void): () => void {
  return listen(wps, 'SheetChange', (sheet: EtSheet) => listener(sheet.Name));
}

function listen({ events }: Wps, name: EventName, call: (...args: never[]) => void): () => void {
  events?.AddApiEventListener(name, call);
  return () => events?.RemoveApiEventListener(name, call);
}

const POLL = 1000;

/** Where this build tells of nothing, the selection is looked at once a second. */
function poll(wps: Wps, listener: () => void): () => void {
  const look = (): string => JSON.stringify(selection(wps));
  let seen = look();
  const timer = setInterval(() => {
    const now = look();
    if (now === seen) return;
    seen = now;
    listener();
  }, POLL);
  return () => clearInterval(timer);
}
