import type { CellValue, SheetContent, WorkbookContent } from '../../../src/core';
import type { Host } from '../../../src/hosts/types';

/** Opens the contract's workbook in a host. */
export type Open = () => Promise<Host>;

export function sheet(content: WorkbookContent, name: string): SheetContent {
  const found = content.sheets.find((one) => one.name === name);
  if (!found) throw new Error(`no sheet ${name} in ${content.sheets.map((one) => one.name).join(', ')}`);
  return found;
}

export function at(content: WorkbookContent, name: string, row: number, column: number): CellValue {
  return sheet(content, name).values[row]?.[column] ?? null;
}

/** A signal of work that is called off already. */
export function aborted(): AbortSignal {
  const controller = new AbortController();
  controller.abort();
  return controller.signal;
}
