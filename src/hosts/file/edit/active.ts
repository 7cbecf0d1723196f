import type { Parts } from '../opc/parts';
import { putText, textOf, treeOf } from '../opc/parts';
import { sheetsOf, type Layout, type SheetEntry } from '../opc/workbook';
import { attribute, child, children } from '../xml/tree';
import { activateSheet } from './workbookXml';

/** The sheet that is in front when the file is opened. */
export function activeSheet(parts: Parts, layout: Layout): SheetEntry | undefined {
  const { root } = treeOf(parts, layout.workbook);
  const view = children(child(root, 'bookViews'), 'workbookView')[0];
  return sheetsOf(parts, layout, root)[Number((view && attribute(view, 'activeTab')) ?? 0)];
}

/**
 * Makes sure that the sheet in front is one that can be seen, and, where another one is in front than before, that it
 * alone is selected: programs write into all selected sheets at once.
 */
export function settleActive(parts: Parts, layout: Layout, before: SheetEntry | undefined): void {
  if (activeSheet(parts, layout)?.visibility !== 'visible') {
    const { root } = treeOf(parts, layout.workbook);
    activateSheet(parts, layout, sheetsOf(parts, layout, root).findIndex(({ visibility }) => visibility === 'visible'));
  }
  const active = activeSheet(parts, layout);
  if (active?.part === before?.part) return;
  for (const { part } of sheetsOf(parts, layout, treeOf(parts, layout.workbook).root)) {
    if (part !== null && part !== active?.part) deselect(parts, part);
  }
}

function deselect(parts: Parts, part: string): void {
  const source = textOf(parts, part);
  const changed = source.replace(/(<(?:[\w.-]+:)?sheetView\b[^>]*?)\stabSelected=(?:"(?:1|true)"|'(?:1|true)')/g, '$1');
  if (changed !== source) putText(parts, part, changed);
}
