import { GUIDE } from '../branch/messages.zh';
import { a1, cellAt, type SheetContent } from '../grid';
import { GUIDE_SHEET } from '../ledger/generated';
import type { SheetPlan } from '../sheets/plan';
import { cellWords } from './cellWords';
import { finding, type Finding } from './finding';

/** 说明 beside what was sent. It says nothing that counts, so a changed text is told and no more; whom to ask was not kept. */
export function checkGuide(sheet: SheetContent | undefined, plan: SheetPlan | undefined): Finding[] {
  if (plan === undefined) return [];
  if (sheet === undefined) return [finding('guide-missing', { sheet: GUIDE_SHEET })];
  const changed = plan.rows.flatMap(({ cells }, row) => {
    if (cells[0]?.value === GUIDE.facts.contact) return [];
    return cells.flatMap((cell, column) => (cell === null || cell.value === null || cellWords(cell.value) === cellWords(cellAt(sheet, row, column)) ? [] : [{ sheet: sheet.name, row, column }]));
  });
  const [first] = changed;
  return first === undefined ? [] : [finding('guide-changed', { sheet: sheet.name, cells: changed.map(({ row, column }) => a1(row, column)) }, first)];
}
