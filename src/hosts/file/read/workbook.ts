import type { DefinedName, SheetContent, WorkbookContent } from '../../../core';
import { isBuiltInName, namesOf, openWorkbookParts, sheetsOf, type Layout } from '../opc/workbook';
import { textOf, treeOf, type Parts } from '../opc/parts';
import { percentStyles } from './percents';
import { newAllowance, readSheet, type Allowance, type LookListener } from './sheet';
import { readSharedStrings } from './sharedStrings';

/**
 * What an .xlsx file holds. Dates are the numbers the file stores; a formula that was never computed is blank.
 * Throws `FileRefused` for what is no plain, whole workbook within the limits.
 */
export function readWorkbook(bytes: Uint8Array): WorkbookContent {
  const { parts, layout } = openWorkbookParts(bytes);
  return contentOf(parts, layout);
}

export interface ContentOptions {
  /** The sheets wanted; all where it is not given. */
  readonly only?: ReadonlySet<string>;
  /** Asked before each sheet for somebody who listens to its look. */
  readonly lookOf?: (sheet: string) => LookListener;
  /** How much may be laid out; as much as any workbook may have where it is not given. */
  readonly allowance?: Allowance;
}

export function contentOf(parts: Parts, layout: Layout, { only, lookOf, allowance = newAllowance() }: ContentOptions = {}): WorkbookContent {
  const { root } = treeOf(parts, layout.workbook);
  const entries = sheetsOf(parts, layout, root);
  const books = { strings: stringsOf(parts, layout), percentStyles: percentStyles(parts) };
  const sheets: SheetContent[] = [];
  for (const { name, visibility, part } of entries) {
    if (part === null || (only && !only.has(name))) continue;
    sheets.push({ name, visibility, ...readSheet(part, textOf(parts, part), books, allowance, lookOf?.(name)) });
  }
  const names = namesOf(root)
    .filter(({ sheet, name }) => sheet === null && !isBuiltInName(name))
    .map(({ name, refersTo, comment }): DefinedName => (comment === undefined ? { name, refersTo } : { name, refersTo, comment }));
  return { sheets, names };
}

function stringsOf(parts: Parts, layout: Layout): string[] {
  return layout.sharedStrings === null ? [] : readSharedStrings(layout.sharedStrings, textOf(parts, layout.sharedStrings));
}
