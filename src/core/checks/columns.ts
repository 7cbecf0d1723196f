import { fromCell, parseExact, ZERO, type Exact } from '../decimal';
import { isDash, plainText } from '../entries/text';
import { a1, cellAt, isBlank, type CellValue, type SheetContent } from '../grid';
import type { BoundSheet } from '../ledger/collect';
import { labelKey } from '../ledger/labels';
import { mergesIn } from '../ledger/merges';
import { outputMark } from '../ledger/roles';

/** A column of a ledger sheet by the lowest text of its header, and the one above it. */
export interface Labelled {
  readonly column: number;
  readonly label: string;
  readonly key: string;
  /** The heading over several columns; empty where there is none. */
  readonly group: string;
}

/** Every column of a ledger sheet with what it is called. */
export function labelled(content: SheetContent, { header }: BoundSheet): Labelled[] {
  const width = Math.max(0, ...content.values.slice(header.first, header.last + 1).map((row) => row.length));
  const mergeAt = mergesIn(content, header.first, header.last, width);
  return Array.from({ length: width }, (_, column): Labelled => {
    const texts: string[] = [];
    for (let row = header.first; row <= header.last; row += 1) {
      const place = mergeAt(row, column) ?? { row, column };
      const value = cellAt(content, place.row, place.column);
      const text = typeof value === 'string' ? plainText(value.slice(0, 120)) : '';
      if (text !== '' && text !== texts[texts.length - 1]) texts.push(text);
    }
    const label = texts[texts.length - 1] ?? '';
    return { column, label, key: labelKey(label), group: texts.length > 1 ? (texts[0] ?? '') : '' };
  });
}

/** A figure as it is typed: `5`, `５分`; a blank or a dash adds nothing; `null` for anything else. */
export function figureIn(value: CellValue): Exact | null {
  if (isBlank(value)) return ZERO;
  if (typeof value === 'number') return fromCell(value);
  if (typeof value !== 'string') return null;
  const text = plainText(value);
  return isDash(text) ? ZERO : parseExact(text.replace(/分$/, ''));
}

/** A figure that somebody put there: a number, typed or by a formula that is not ours. */
export function handFigure(content: SheetContent, row: number, column: number): Exact | null {
  const value = cellAt(content, row, column);
  return typeof value !== 'number' || isOurs(content, row, column) ? null : fromCell(value);
}

export function isOurs(content: SheetContent, row: number, column: number): boolean {
  const formula = content.formulas.get(a1(row, column));
  return formula !== undefined && outputMark([], formula) !== null;
}
