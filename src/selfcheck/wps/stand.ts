import type { Wps } from '../../hosts/wps';
import type { Check } from '../check';
import { pause, type Stand } from '../run';
import { ask, call, put } from './probe';

/** What a check in WPS stands on. */
export interface WpsBench {
  readonly root: unknown;
  readonly app: unknown;
  readonly book: unknown;
  /** An empty sheet, in front. */
  readonly sheet: unknown;
  /** The workbook is for the checks only, so its structure may be changed too. */
  readonly temporary: 'workbook' | 'sheet';
}

export type WpsCheck = Check<WpsBench>;

export const SHEET_PREFIX = '积分簿自检';

/** A workbook of its own; where WPS makes none, sheets at the end of the one in front. */
export async function openWpsStand({ root, app }: Wps): Promise<Stand<WpsBench>> {
  const alerts = app.DisplayAlerts;
  app.DisplayAlerts = false;
  const front = app.ActiveWorkbook;
  const own = newBook(app);
  const book = own ?? front;
  if (book === null || book === undefined) {
    app.DisplayAlerts = alerts;
    throw new Error('没有打开的工作簿');
  }
  let count = 0;
  return {
    async trial(work) {
      count += 1;
      const name = `${SHEET_PREFIX}${count}`;
      const sheets = ask(book, 'Sheets');
      const sheet = call(sheets, 'Add', null, call(sheets, 'Item', ask(sheets, 'Count')));
      put(sheet, 'Name', name);
      try {
        call(sheet, 'Activate');
        return await work({ root, app, book, sheet, temporary: own === null ? 'sheet' : 'workbook' });
      } finally {
        removeSheet(app, book, name);
      }
    },
    async close() {
      try {
        if (own !== null) call(own, 'Close', false);
        else for (let left = count; left > 0; left -= 1) removeSheet(app, book, `${SHEET_PREFIX}${left}`);
        if (own !== null) front?.Activate();
      } finally {
        app.DisplayAlerts = alerts;
      }
    },
  };
}

function newBook(app: unknown): unknown {
  try {
    return call(app, 'Workbooks.Add') ?? null;
  } catch {
    return null;
  }
}

/** Questions would leave the sheet there; a check may have turned them on. */
function removeSheet(app: unknown, book: unknown, name: string): void {
  try {
    put(app, 'DisplayAlerts', false);
    const sheet = call(book, 'Sheets.Item', name);
    put(sheet, 'Visible', -1);
    call(sheet, 'Delete');
  } catch {
    // It is gone already.
  }
}

export function cell({ sheet }: Pick<WpsBench, 'sheet'>, address: string): unknown {
  return call(sheet, 'Range', address);
}

/** What a formula in A1 comes to; it goes in the way that builds with dynamic arrays take arrays. */
export async function calculated(bench: WpsBench, formula: string): Promise<unknown> {
  const at = cell(bench, 'A1');
  put(at, ask(at, 'Formula2') === undefined ? 'Formula' : 'Formula2', formula);
  return settled(at);
}

const TRIES = 20;
const PAUSE_MS = 25;

/** The value of a cell once it is no longer on its way. */
export async function settled(at: unknown): Promise<unknown> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const value = ask(at, 'Value2');
    if (value !== '#BUSY!' && value !== '#GETTING_DATA') return value;
    await pause(PAUSE_MS);
  }
  return ask(at, 'Value2');
}
