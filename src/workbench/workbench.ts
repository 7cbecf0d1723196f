import { a1, type SheetContent, type WorkbookContent } from '../core';
import { asWorkbook, openFileHost, readLook, writeWorkbook } from '../hosts/file';
import type { Host } from '../hosts/types';
import { createGrid } from '../hosts/workbench/engine';
import { createWorkbenchHost } from '../hosts/workbench/host';
import { refuseReshaping } from '../hosts/workbench/limits';
import { workbookData } from '../hosts/workbench/load';
import { saveInto } from '../hosts/workbench/save';
import { gridState } from '../hosts/workbench/state';
import { gridFunctions } from './functions';

/** Grid, engine and host, with a workbook in them. */
export interface Workbench {
  readonly host: Host;
  /** Shows an .xlsx or .csv file, told apart by its name; gives the number of its sheets. Rejects with a `HostError` and leaves the grid as it is. */
  open(bytes: Uint8Array, name: string): Promise<number>;
  /** The opened file with all that was changed since, or a new one. */
  save(): Promise<Uint8Array>;
  /** Shows a workbook that stands in no file. */
  show(content: WorkbookContent): void;
  /** What one of our functions says about the error in the selected cell. */
  selectedWords(): string | null;
  /** Whether something was changed since it was opened or saved. */
  unsaved(): boolean;
}

/** `onRefused` is told when a person tried to move cells about or to format them. */
export async function createWorkbench(container: HTMLElement, onRefused: () => void): Promise<Workbench> {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const grid = await createGrid({ container, functions: gridFunctions, appearance: dark.matches ? 'dark' : 'light' });
  dark.addEventListener('change', () => grid.api.toggleDarkMode(dark.matches));
  refuseReshaping(grid, onRefused);
  const host = createWorkbenchHost(grid);
  let original: Uint8Array | null = null;
  let savedAt = grid.changes();

  return {
    host,
    async open(chosen, name) {
      const bytes = asWorkbook(chosen, name);
      const look = readLook(bytes);
      grid.open(workbookData(opened(look.content), look));
      original = bytes;
      savedAt = grid.changes();
      return look.content.sheets.length;
    },
    async save() {
      await host.read({ sheets: [] });
      const state = gridState(grid);
      const file = openFileHost(original ?? writeWorkbook([]));
      await saveInto(file, state);
      savedAt = grid.changes();
      return file.save();
    },
    show(content) {
      grid.open(workbookData(content));
      original = null;
      savedAt = grid.changes();
    },
    selectedWords() {
      const sheet = grid.book().getActiveSheet();
      const cell = sheet.getActiveCell();
      if (cell === null || !isErrorText(cell.getValue())) return null;
      return grid.errorWords(sheet.getSheetId(), cell.getRow(), cell.getColumn());
    },
    unsaved: () => grid.changes() !== savedAt,
  };
}

function isErrorText(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('#');
}

/** What the file holds, as the grid needs it to begin with. */
function opened(content: WorkbookContent): WorkbookContent {
  return { names: content.names.filter(({ name }) => !OUR_NAMES.has(name)), sheets: content.sheets.map(withoutSpilledResults) };
}

/** Excel keeps our short functions as names of the workbook; here they are functions, and a name would hide them. */
const OUR_NAMES: ReadonlySet<string> = new Set(gridFunctions.map(({ name }) => name));

const SPILLING = new RegExp(`(?:${gridFunctions.filter(({ result }) => result === 'block').map(({ name }) => name).join('|')})\\(`);

/** A file keeps the first result of a formula that fills many cells; without it the engine calculates them all again. */
function withoutSpilledResults(sheet: SheetContent): SheetContent {
  const values = sheet.values.map((row, r) =>
    row.map((value, c) => {
      const formula = sheet.formulas.get(a1(r, c));
      return formula !== undefined && SPILLING.test(formula) ? null : value;
    }),
  );
  return { ...sheet, values };
}
