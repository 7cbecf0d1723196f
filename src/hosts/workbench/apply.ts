import { mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import { InsertSheetMutation, SetRangeValuesMutation } from '@univerjs/preset-sheets-core';
import type { SheetPlan, Visibility } from '../../core';
import { HostError, type Change, type ProgressOptions } from '../types';
import { cellMatrix } from './cellMatrix';
import { overwriting } from './cells';
import { nextWorkbookId, type Grid, type GridSheet } from './engine';
import { define } from './names';
import { notesOf } from './read';
import { room, sheetFromPlan, type SheetNotes } from './sheet';

/** Applies all changes, or puts the workbook back as it was and rejects. */
export async function applyChanges(grid: Grid, changes: readonly Change[], options: ProgressOptions = {}): Promise<void> {
  refuseImpossible(grid, changes);
  const before = grid.book().save();
  const active = grid.book().getActiveSheet();
  const name = active.getSheetName();
  try {
    for (const [index, change] of changes.entries()) {
      if (options.signal?.aborted) throw new HostError('cancelled', `${index} of ${changes.length} changes`);
      perform(grid, change);
      options.onProgress?.(index + 1, changes.length);
      await nextTask();
    }
    // The grid goes to every sheet that is put in, to hidden ones too.
    if (!changes.some(({ kind }) => kind === 'activate')) grid.book().getSheetBySheetId(active.getSheetId())?.activate();
  } catch (error) {
    grid.open({ ...before, id: nextWorkbookId() });
    grid.book().getSheetByName(name)?.activate();
    throw error instanceof HostError ? error : new HostError('host', String(error));
  } finally {
    grid.forgetSteps();
  }
}

/** Refuses what could only fail half-way: the sheets that the changes name are followed through all of them first. */
function refuseImpossible(grid: Grid, changes: readonly Change[]): void {
  const names = new Set(grid.book().getSheets().map((sheet) => sheet.getSheetName()));
  const need = (name: string): void => {
    if (!names.has(name)) throw new HostError('sheet-missing', name);
  };
  const refuseTaken = (name: string): void => {
    if ([...names].some((other) => sameName(other, name))) throw new HostError('sheet-exists', name);
  };
  for (const change of changes) {
    switch (change.kind) {
      case 'draw':
        refuseTaken(change.plan.name);
        if (change.after !== null) need(change.after);
        names.add(change.plan.name);
        break;
      case 'delete':
        need(change.sheet);
        names.delete(change.sheet);
        break;
      case 'rename':
        need(change.sheet);
        names.delete(change.sheet);
        refuseTaken(change.name);
        names.add(change.name);
        break;
      case 'visibility':
      case 'write':
      case 'activate':
        need(change.sheet);
        break;
      case 'name':
      case 'unname':
        break;
    }
  }
}

/** Spreadsheet programs take sheet names that differ only in case as the same. */
function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function perform(grid: Grid, change: Change): void {
  switch (change.kind) {
    case 'draw':
      return draw(grid, change.plan, change.after);
    case 'delete':
      return succeed(grid.book().deleteSheet(sheetNamed(grid, change.sheet)), change.sheet);
    case 'rename':
      return succeed(sheetNamed(grid, change.sheet).setName(change.name).getSheetName() === change.name, change.name);
    case 'visibility':
      return show(sheetNamed(grid, change.sheet), change.visibility);
    case 'write':
      return write(grid, change);
    case 'name':
      return define(grid, change.name);
    case 'unname':
      grid.book().deleteDefinedName(change.name);
      return;
    case 'activate':
      sheetNamed(grid, change.sheet).activate();
  }
}

function draw(grid: Grid, plan: SheetPlan, after: string | null): void {
  const book = grid.book();
  const index = after === null ? book.getSheets().length : sheetNamed(grid, after).getIndex() + 1;
  const sheet = mergeWorksheetSnapshotWithDefault({ ...sheetFromPlan(plan), id: grid.nextSheetId() });
  grid.execute(InsertSheetMutation.id, { unitId: book.getId(), index, sheet });
  for (const name of plan.names) define(grid, name);
}

function show(sheet: GridSheet, visibility: Visibility): void {
  const { veryHidden: _, ...others } = notesOf(sheet);
  const notes: SheetNotes = visibility === 'veryHidden' ? { ...others, veryHidden: true } : others;
  sheet.setCustomMetadata({ ...notes });
  if (sheet.isSheetHidden() === (visibility !== 'visible')) return;
  if (visibility === 'visible') sheet.showSheet();
  else sheet.hideSheet();
  succeed(sheet.isSheetHidden() === (visibility !== 'visible'), sheet.getSheetName());
}

function write(grid: Grid, { sheet: name, row, column, cells }: Extract<Change, { kind: 'write' }>): void {
  const sheet = sheetNamed(grid, name);
  const target = cellMatrix();
  cells.forEach((line, r) => {
    line.forEach((input, c) => {
      if (input !== null) target.merge(row + r, column + c, overwriting(input));
    });
  });
  makeRoom(sheet, target.rows(), target.columns());
  grid.execute(SetRangeValuesMutation.id, { unitId: grid.book().getId(), subUnitId: sheet.getSheetId(), cellValue: target.data });
}

function makeRoom(sheet: GridSheet, rows: number, columns: number): void {
  const needed = room(rows, columns);
  if (rows > sheet.getMaxRows()) sheet.setRowCount(needed.rowCount);
  if (columns > sheet.getMaxColumns()) sheet.setColumnCount(needed.columnCount);
}

function sheetNamed(grid: Grid, name: string): GridSheet {
  const sheet = grid.book().getSheetByName(name);
  if (sheet === null) throw new HostError('sheet-missing', name);
  return sheet;
}

function succeed(done: boolean, detail: string): void {
  if (!done) throw new HostError('host', detail);
}

/** Lets the page paint and take input between two changes. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
