import type { Change, CellInput, ProgressOptions } from '../../types';
import { HostError } from '../../types';
import { MAX_COLUMNS, MAX_ROWS } from '../limits';
import { putText, textOf, type Parts } from '../opc/parts';
import { relationshipsOf } from '../opc/relationships';
import type { Layout, SheetEntry } from '../opc/workbook';
import { refuse } from '../refusal';
import { activeSheet, settleActive } from './active';
import { writeCells } from './cells';
import { dropSheetTitles } from './properties';
import { renameInFormula, same } from './references';
import { checkNewName, checkStructure, currentSheets, deleteSheet, drawSheet, dropCalculationChain, positionOf } from './sheets';
import { renameOwnFormulas } from './rename';
import { userOf } from './uses';
import { activateSheet, putName, redirectNames, removeName, renameSheet, requestCalculation, setVisibility } from './workbookXml';

/**
 * The package after the changes; the given one stays as it is, so a failure or a cancellation half-way changes nothing.
 *
 * A sheet may be replaced by another of the same name: formulas elsewhere go on with the new one. A sheet whose name
 * is gone at the end must have no user left; workbook names follow a renamed sheet, formulas of other sheets are not
 * rewritten but refused (`sheet-in-use`), so that nothing of the user's is touched.
 */
export async function applyChanges(original: Parts, layout: Layout, changes: readonly Change[], { signal, onProgress }: ProgressOptions = {}): Promise<Parts> {
  const parts: Parts = new Map(original);
  const before = currentSheets(parts, layout);
  const front = activeSheet(parts, layout);
  const writes = openWrites(parts, layout);
  const renamed = new Map<string, string>();
  const pause = openPauses(signal);
  for (const [index, change] of changes.entries()) {
    await pause();
    if (change.kind !== 'write') writes.flush();
    applyOne(parts, layout, change, writes, renamed);
    onProgress?.(index + 1, changes.length);
  }
  writes.flush();
  await pause();
  if (changes.length === 0) return parts;
  settleNames(parts, layout, before, renamed);
  settleActive(parts, layout, front);
  dropCalculationChain(parts, layout);
  dropSheetTitles(parts);
  return parts;
}

function applyOne(parts: Parts, layout: Layout, change: Change, writes: Writes, renamed: Map<string, string>): void {
  switch (change.kind) {
    case 'draw':
      checkStructure(parts, layout, change.plan.name);
      return drawSheet(parts, layout, change.plan, change.after);
    case 'delete':
      checkStructure(parts, layout, change.sheet);
      forget(renamed, change.sheet);
      return deleteSheet(parts, layout, change.sheet);
    case 'rename':
      checkStructure(parts, layout, change.sheet);
      follow(renamed, change.sheet, change.name);
      return rename(parts, layout, change.sheet, change.name);
    case 'visibility':
      checkStructure(parts, layout, change.sheet);
      return setVisibility(parts, layout, positionOf(parts, layout, change.sheet), change.visibility);
    case 'write':
      return writes.add(change);
    case 'name':
      return putName(parts, layout, change.name, null);
    case 'unname':
      return removeName(parts, layout, change.name);
    case 'activate':
      return activateSheet(parts, layout, positionOf(parts, layout, change.sheet));
  }
}

/** Keeps the present name for each former one, over several renamings. */
function follow(renamed: Map<string, string>, from: string, to: string): void {
  const former = [...renamed].find(([, name]) => same(name, from))?.[0];
  renamed.set(former ?? from.toLowerCase(), to);
}

function forget(renamed: Map<string, string>, sheet: string): void {
  for (const [former, name] of renamed) if (same(name, sheet)) renamed.delete(former);
}

function rename(parts: Parts, layout: Layout, from: string, to: string): void {
  const at = positionOf(parts, layout, from);
  checkNewName(parts, layout, to, from);
  const { part, name } = currentSheets(parts, layout)[at] as SheetEntry;
  renameSheet(parts, layout, at, name, to);
  if (part === null) return;
  for (const own of [part, ...chartsOn(parts, part)]) {
    const source = textOf(parts, own);
    const changed = renameOwnFormulas(own, source, (formula) => renameInFormula(formula, name, to));
    if (changed !== source) putText(parts, own, changed);
  }
}

/** The charts that stand on a sheet; like its own formulas they go with it under its new name. */
function chartsOn(parts: Parts, sheet: string): string[] {
  const related = (owner: string, wanted: string): string[] => relationshipsOf(parts, owner).flatMap(({ type, target }) => (type === wanted && target !== null ? [target] : []));
  return related(sheet, 'drawing').flatMap((drawing) => related(drawing, 'chart'));
}

/** Names that are gone must not be missed, and one sheet must be left to look at. */
function settleNames(parts: Parts, layout: Layout, before: readonly SheetEntry[], renamed: ReadonlyMap<string, string>): void {
  const after = currentSheets(parts, layout);
  const present = new Set(after.map(({ name }) => name.toLowerCase()));
  if (!after.some(({ visibility }) => visibility === 'visible')) {
    const last = before.find(({ visibility }) => visibility === 'visible');
    refuse({ code: 'last-sheet', sheet: last?.name ?? '' });
  }
  for (const { name } of before) {
    if (present.has(name.toLowerCase())) continue;
    const successor = renamed.get(name.toLowerCase());
    if (successor !== undefined && present.has(successor.toLowerCase())) redirectNames(parts, layout, name, successor);
    const user = userOf(parts, layout, name);
    if (user !== null) refuse({ code: 'sheet-in-use', sheet: name, user });
  }
}

const SLICE_MS = 50;

/** Lets the page breathe between slices of work, and ends the work when it is cancelled. */
function openPauses(signal: AbortSignal | undefined): () => Promise<void> {
  let since = Date.now();
  return async () => {
    if (Date.now() - since >= SLICE_MS) {
      // eslint-disable-next-line no-restricted-globals -- a timer is no document: Node has it as well
      await new Promise((resolve) => setTimeout(resolve, 0));
      since = Date.now();
    }
    if (signal?.aborted) throw new HostError('cancelled', '');
  };
}

interface Writes {
  add(change: Extract<Change, { kind: 'write' }>): void;
  flush(): void;
}

interface PendingSheet {
  readonly name: string;
  readonly part: string;
  readonly rows: Map<number, Map<number, CellInput>>;
}

/** Blocks are gathered per sheet, so that a sheet is gone through once however many blocks it gets. */
function openWrites(parts: Parts, layout: Layout): Writes {
  let pending = new Map<string, PendingSheet>();

  function open(sheet: string): PendingSheet {
    const { name, part } = currentSheets(parts, layout)[positionOf(parts, layout, sheet)] as SheetEntry;
    if (part === null) throw new HostError('unsupported', name);
    const opened = { name, part, rows: new Map<number, Map<number, CellInput>>() };
    pending.set(sheet, opened);
    return opened;
  }

  return {
    add({ sheet, row, column, cells }) {
      const { rows } = pending.get(sheet) ?? open(sheet);
      const width = cells.reduce((most, line) => Math.max(most, line.length), 0);
      if (row < 0 || column < 0 || row + cells.length > MAX_ROWS || column + width > MAX_COLUMNS) refuse({ code: 'off-the-sheet', sheet });
      cells.forEach((line, down) => {
        line.forEach((input, right) => {
          if (!input) return;
          const written = rows.get(row + down) ?? new Map<number, CellInput>();
          rows.set(row + down, written.set(column + right, input));
        });
      });
    },
    flush() {
      if (pending.size === 0) return;
      for (const { name, part, rows } of pending.values()) {
        if (rows.size > 0) putText(parts, part, writeCells(part, name, textOf(parts, part), rows));
      }
      pending = new Map();
      requestCalculation(parts, layout);
    },
  };
}
