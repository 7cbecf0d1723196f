import { isBlank, type SheetContent } from '../grid';
import { labelKey } from '../ledger/labels';
import { outputMark, roleOf } from '../ledger/roles';
import { findTable, type Table, type TableColumn } from '../ledger/table';
import type { Builder } from './builder';
import type { DraftLine, DraftPart } from './draft';
import { headingLines } from './headings';
import { draftWords } from './messages.zh';
import { readSentence } from './sentence';
import { sideOf } from './side';

/** Reads the column headers of ledgers that are sentences of a standard; the same header on several sheets is one line. */
export function readHeaders(builder: Builder, sheets: readonly SheetContent[]): readonly string[] {
  const known = new Map<string, DraftLine>();
  const parts = new Map<string, DraftPart>();
  return sheets.flatMap((sheet) => {
    const table = findTable(sheet, (keys) => keys.some(isSentence));
    const columns = table === null ? [] : table.columns.filter((column) => isItem(column));
    if (table === null || columns.length === 0) return [];
    for (const column of columns) {
      const line = known.get(labelKey(column.label)) ?? headerLine(builder, partOf(builder, parts, table, column), column);
      if (line === null) continue;
      known.set(labelKey(column.label), line);
      builder.column({ line: line.id, sheet: sheet.name, label: column.label });
    }
    return [sheet.name];
  });
}

function isSentence(text: string): boolean {
  const { kind } = readSentence(text).effect;
  return kind !== 'none' && kind !== 'limit';
}

function isItem({ keys, label }: TableColumn): boolean {
  return roleOf(keys) === null && outputMark(keys, undefined) === null && isSentence(label);
}

function headerLine(builder: Builder, part: DraftPart, { label, at }: TableColumn): DraftLine | null {
  const item = builder.item(part, label, at);
  return builder.line(part, item, 'header', at, { text: label, reading: readSentence(label) });
}

/** The heading above a column, else what the sheet is called where that names a part (加分表). */
function partOf(builder: Builder, parts: Map<string, DraftPart>, { sheet, header }: Table, { label, at }: TableColumn): DraftPart {
  const heading = headingAbove(sheet, header.first, at.row, at.column, label) ?? (sideOf(sheet.name) === null ? null : { text: sheet.name, row: 0, column: 0 });
  const name = heading?.text ?? draftWords.onlyPart;
  const known = parts.get(name);
  if (known !== undefined) return known;
  const place = { sheet: sheet.name, row: heading?.row ?? at.row, column: heading?.column ?? at.column };
  const part = builder.part(name, place, null);
  parts.set(name, part);
  if (heading !== null) headingLines(builder, part, place, heading.text);
  return part;
}

function headingAbove(sheet: SheetContent, first: number, row: number, column: number, label: string): { readonly text: string; readonly row: number; readonly column: number } | null {
  for (let above = row - 1; above >= first; above -= 1) {
    for (let left = column; left >= 0; left -= 1) {
      const value = sheet.values[above]?.[left];
      if (isBlank(value)) continue;
      const merge = sheet.merges.find((each) => each.row === above && each.column === left);
      const covers = left === column || (merge !== undefined && merge.column + merge.columns > column);
      if (typeof value === 'string' && covers && value.trim() !== label) return { text: value, row: above, column: left };
      break;
    }
  }
  return null;
}
