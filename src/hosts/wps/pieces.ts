import { widest } from '../common/widest';
import { HostError, type Change } from '../types';
import { itemsOf, sheetNamed } from './book';
import { XL } from './constants';
import { drawPieces } from './draw';
import type { EtApplication, EtBook } from './jsapi';
import { messages } from './messages.zh';
import { putName, removeName } from './names';
import { toWpsVisibility } from './visibility';
import type { Work } from './work';
import { snapshot, writeBlock } from './write';

/** Cells that are written at a time. */
const BLOCK = 5000;

/** A change in pieces that are short enough for a slice; each says how it is taken back before it is made. */
export function piecesOf(app: EtApplication, book: EtBook, change: Change, work: Work): (() => void)[] {
  switch (change.kind) {
    case 'draw':
      return drawPieces(app, book, change.plan, change.after, work);
    case 'write':
      return writePieces(book, change, work);
    case 'delete':
      return [() => setAside(book, change.sheet, work)];
    case 'rename':
      return [
        () => {
          sheetNamed(book, change.sheet).Name = change.name;
          work.undoing(() => {
            sheetNamed(book, change.name).Name = change.sheet;
          });
        },
      ];
    case 'visibility':
      return [
        () => {
          const sheet = sheetNamed(book, change.sheet);
          const before = sheet.Visible;
          sheet.Visible = toWpsVisibility(change.visibility);
          work.undoing(() => {
            sheetNamed(book, change.sheet).Visible = before;
          });
        },
      ];
    case 'name':
      return [() => putName(book, change.name, work)];
    case 'unname':
      return [() => removeName(book, change.name, work)];
    case 'activate':
      // Once, at the end.
      return [];
  }
}

function writePieces(book: EtBook, { sheet, row, column, cells }: Extract<Change, { kind: 'write' }>, work: Work): (() => void)[] {
  const columns = widest(cells);
  if (columns === 0) return [];
  const size = Math.max(1, Math.floor(BLOCK / columns));
  return Array.from({ length: Math.ceil(cells.length / size) }, (_, index) => () => {
    const part = cells.slice(index * size, (index + 1) * size);
    const top = row + index * size;
    const before = snapshot(sheetNamed(book, sheet), { row: top, column, rows: part.length, columns });
    // Only what was written goes back: the cells between may be merged, or results of an array.
    const own = part.map((line, r) => line.map((cell, c) => (cell === null ? null : (before[r]?.[c] ?? null))));
    work.undoing(() => writeBlock(sheetNamed(book, sheet), top, column, own));
    writeBlock(sheetNamed(book, sheet), top, column, part);
  });
}

/** Out of sight and out of the way under another name; deleted once all else is done. */
function setAside(book: EtBook, name: string, work: Work): void {
  const sheet = sheetNamed(book, name);
  const before = sheet.Visible;
  const aside = freeName(book);
  work.undoing(() => {
    const back = itemsOf(book.Sheets).find(({ Name }) => Name === aside || Name === name);
    if (back === undefined) throw new HostError('sheet-missing', name);
    back.Visible = before;
    back.Name = name;
  });
  sheet.Name = aside;
  sheet.Visible = XL.visible.hidden;
  work.finally(() => {
    sheetNamed(book, aside).Delete();
    // Where WPS asks first and a person says no, nothing is thrown.
    if (itemsOf(book.Sheets).some(({ Name }) => Name === aside)) throw new HostError('host', `not deleted: ${name}`);
  });
}

function freeName(book: EtBook): string {
  const taken = new Set(itemsOf(book.Sheets).map(({ Name }) => Name));
  for (let number = 1; ; number += 1) {
    const name = messages.leaving(number);
    if (!taken.has(name)) return name;
  }
}
