import type { DefinedName, SheetContent } from '../../core';
import type { Grid } from './engine';
import { namesOf } from './names';
import { notesOf, sheetContent } from './read';
import type { SheetNotes } from './sheet';

/** The grid's workbook with what we keep beside it: all that has to go into a file. */
export interface GridState {
  readonly sheets: readonly StoredSheet[];
  readonly names: readonly DefinedName[];
  readonly active: string;
}

export interface StoredSheet {
  readonly content: SheetContent;
  readonly notes: SheetNotes;
}

/** Call it when the calculation has settled. */
export function gridState(grid: Grid): GridState {
  const book = grid.book();
  return {
    sheets: book.getSheets().map((sheet) => ({ content: sheetContent(grid, sheet, 'stored'), notes: notesOf(sheet) })),
    names: namesOf(book),
    active: book.getActiveSheet().getSheetName(),
  };
}
