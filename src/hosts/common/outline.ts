import type { Change } from '../types';
import { HostError } from '../types';

/** The sheets of the workbook as far as changes need to know them, kept up to date while changes are looked through. */
export interface Outline {
  readonly structure: 'free' | 'protected';
  /** In the order of the tabs. `origin` is the name a sheet had when the work began; `null` for one drawn since. */
  readonly sheets: readonly OutlinedSheet[];
}

export interface OutlinedSheet {
  readonly name: string;
  readonly origin: string | null;
}

/** The outline after a change; refuses what cannot go well before anything has been touched. */
export function after(outline: Outline, change: Change): Outline {
  switch (change.kind) {
    case 'draw': {
      mayRestructure(outline, change.plan.name);
      isFree(outline, change.plan.name);
      const sheets = [...outline.sheets];
      sheets.splice(positionAfter(outline, change.after), 0, { name: change.plan.name, origin: null });
      return { ...outline, sheets };
    }
    case 'delete': {
      mayRestructure(outline, change.sheet);
      const gone = find(outline, change.sheet);
      return { ...outline, sheets: outline.sheets.filter((sheet) => sheet !== gone) };
    }
    case 'rename': {
      mayRestructure(outline, change.sheet);
      const old = find(outline, change.sheet);
      if (!same(change.sheet, change.name)) isFree(outline, change.name);
      const renamed = (sheet: OutlinedSheet): OutlinedSheet => (sheet === old ? { ...old, name: change.name } : sheet);
      return { ...outline, sheets: outline.sheets.map(renamed) };
    }
    case 'visibility':
      mayRestructure(outline, change.sheet);
      find(outline, change.sheet);
      return outline;
    case 'write':
    case 'activate':
      find(outline, change.sheet);
      return outline;
    case 'name':
    case 'unname':
      return outline;
  }
}

/** Where a sheet goes that is drawn after the named one, or at the end. */
export function positionAfter(outline: Outline, sheet: string | null): number {
  return sheet === null ? outline.sheets.length : outline.sheets.indexOf(find(outline, sheet)) + 1;
}

export function find(outline: Outline, name: string): OutlinedSheet {
  const found = outline.sheets.find((sheet) => same(sheet.name, name));
  if (!found) throw new HostError('sheet-missing', name);
  return found;
}

function isFree(outline: Outline, name: string): void {
  if (outline.sheets.some((sheet) => same(sheet.name, name))) throw new HostError('sheet-exists', name);
}

function mayRestructure(outline: Outline, sheet: string): void {
  if (outline.structure === 'protected') throw new HostError('protected', sheet);
}

/** Spreadsheet programs do not tell sheet names apart by case. */
export function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
