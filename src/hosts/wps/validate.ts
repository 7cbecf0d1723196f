import type { Visibility } from '../../core';
import { after, find, type Outline } from '../common/outline';
import { refuseLongLists } from '../common/ruleLimits';
import { widest } from '../common/widest';
import { HostError, type Change } from '../types';
import { itemsOf, rangeOf, sheetNamed } from './book';
import type { EtBook } from './jsapi';
import { fromWpsVisibility } from './visibility';

/**
 * Follows the changes through before the first of them is made and refuses what can be seen to fail: sheets that are
 * missing or in the way, names WPS does not take, protection, lists too long, a workbook with no sheet left to see.
 */
export function refuseImpossible(book: EtBook, changes: readonly Change[]): void {
  const sheets = itemsOf(book.Sheets).map((sheet) => ({ name: sheet.Name, visibility: fromWpsVisibility(sheet.Visible) }));
  let outline: Outline = {
    structure: book.ProtectStructure ? 'protected' : 'free',
    sheets: sheets.map(({ name }) => ({ name, origin: name })),
  };
  let seen: ReadonlyMap<string, Visibility> = new Map(sheets.map(({ name, visibility }) => [name.toLowerCase(), visibility]));
  for (const change of changes) {
    if (change.kind === 'write') refuseProtected(book, outline, change);
    const next = after(outline, change);
    seen = visibleAfter(seen, change);
    if (change.kind === 'draw') refusePlan(change);
    if (change.kind === 'rename') refuseName(change.name);
    outline = next;
  }
}

/** WPS insists on a sheet to look at, after each single change. */
function visibleAfter(seen: ReadonlyMap<string, Visibility>, change: Change): ReadonlyMap<string, Visibility> {
  const next = new Map(seen);
  switch (change.kind) {
    case 'draw':
      // It is drawn in the window and hidden afterwards.
      next.set(change.plan.name.toLowerCase(), change.plan.visibility);
      break;
    case 'delete':
      next.delete(change.sheet.toLowerCase());
      break;
    case 'rename': {
      const own = next.get(change.sheet.toLowerCase()) ?? 'visible';
      next.delete(change.sheet.toLowerCase());
      next.set(change.name.toLowerCase(), own);
      break;
    }
    case 'visibility':
      next.set(change.sheet.toLowerCase(), change.visibility);
      break;
    case 'write':
    case 'activate':
    case 'name':
    case 'unname':
      return seen;
  }
  if (![...next.values()].includes('visible')) throw new HostError('host', 'no sheet would be left to see');
  return next;
}

function refusePlan({ plan }: Extract<Change, { kind: 'draw' }>): void {
  refuseName(plan.name);
  refuseLongLists(plan);
}

function refuseName(name: string): void {
  if (name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) throw new HostError('host', `not a name for a sheet: ${name}`);
}

/** A protected sheet takes entries in its unlocked cells only; several that differ say `null`. */
function refuseProtected(book: EtBook, outline: Outline, { sheet: name, row, column, cells }: Extract<Change, { kind: 'write' }>): void {
  const { origin } = find(outline, name);
  const columns = widest(cells);
  if (origin === null || columns === 0) return;
  const sheet = sheetNamed(book, origin);
  if (!sheet.ProtectContents || rangeOf(sheet, { row, column, rows: cells.length, columns }).Locked === false) return;
  const locked = cells.some((line, r) =>
    line.some((cell, c) => cell !== null && rangeOf(sheet, { row: row + r, column: column + c, rows: 1, columns: 1 }).Locked !== false),
  );
  if (locked) throw new HostError('protected', name);
}

