import type { Area } from '../../core';
import { areaA1, parseArea } from '../../core';
import { HostError } from '../types';
import type { Collection, EtApplication, EtBook, EtRange, EtSheet } from './jsapi';

/** The workbook in front; the pane belongs to whichever that is. */
export function activeBook(app: EtApplication): EtBook {
  const book = app.ActiveWorkbook;
  if (!book) throw new HostError('host', 'no workbook is open');
  return book;
}

export function itemsOf<T>(collection: Collection<T>): T[] {
  return Array.from({ length: collection.Count }, (_, index) => collection.Item(index + 1));
}

export function sheetNamed(book: EtBook, name: string): EtSheet {
  return book.Sheets.Item(name);
}

export function rangeOf(sheet: EtSheet, area: Area): EtRange {
  return sheet.Range(areaA1(area));
}

/** Whole rows or columns have an address of another form. */
export function areaOf(range: EtRange): Area {
  const area = parseArea(range.Address(false, false));
  return area ?? { row: range.Row - 1, column: range.Column - 1, rows: range.Rows.Count, columns: range.Columns.Count };
}

/** Objects of one and the same workbook are not `===`: every access hands out another wrapper. */
export function sameBook(one: EtBook, other: EtBook | null): boolean {
  return other !== null && identity(one) === identity(other);
}

function identity(book: EtBook): string {
  return `${book.FullName}|${book.Windows.Item(1).Hwnd}`;
}

/** What works on the window works on the workbook in front, which a person may have changed meanwhile. */
export function bringToFront(app: EtApplication, book: EtBook, sheet: EtSheet): void {
  if (!sameBook(book, app.ActiveWorkbook)) book.Activate();
  sheet.Activate();
}
