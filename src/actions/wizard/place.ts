import { a1, isBlank, labelKey, type BoundSheet, type CellAddress, type CellValue, type Member, type SheetContent } from '../../core';
import { usesOurFunctions } from '../../functions';
import { ActionError } from '../contract';
import { sheetNamed, type OpenedLedger } from '../workbook';
import type { WizardResult } from '../wizardContract';
import { HEADINGS, wizardMessages } from './messages.zh';

/** A cell beside the ledger row of a member. */
export interface Place {
  readonly at: CellAddress;
  readonly sheet: BoundSheet;
  readonly content: SheetContent;
  readonly member: Member;
  /** Text above the cell; empty for a column that nobody has named. */
  readonly heading: string;
}

/** Where the cell is; rejects with what to select instead. */
export function placeOf({ content, reading }: OpenedLedger, at: CellAddress | null): Place {
  if (at === null) throw new ActionError(wizardMessages.noSelection);
  const sheet = reading.sheets.find(({ name }) => name === at.sheet);
  const own = sheetNamed(content, at.sheet);
  if (sheet === undefined || own === undefined) throw new ActionError(wizardMessages.notLedger(at.sheet));
  const row = sheet.rows.find((each) => each.row === at.row);
  const member = reading.members.find((each) => each.member.id === row?.memberId)?.member;
  if (member === undefined) throw new ActionError(wizardMessages.notMember);
  const columns = [...sheet.columns, ...sheet.attendance].map(({ column }) => column);
  const heading = headingOf(own, sheet, at.column);
  if (at.column >= Math.min(...columns) && at.column <= Math.max(...columns)) throw new ActionError(wizardMessages.entryColumn(heading));
  // Only a formula would take it for an item.
  const stranger = sheet.cells === 'explained' ? undefined : reading.unboundColumns.find((each) => each.sheet === at.sheet && each.at.column > Math.min(...columns) && each.at.column < Math.max(...columns));
  if (stranger !== undefined) throw new ActionError(wizardMessages.stranger(stranger.label));
  if (!isFree(own, at.row, at.column) && at.column !== sheet.resultColumn) throw new ActionError(wizardMessages.taken(a1(at.row, at.column)));
  return { at, sheet, content: own, member, heading };
}

/** What the heading of the column lets stand there. A column of the user's (类别, 职务 …) lets nothing. */
export function suits({ at, sheet, heading }: Place, result: WizardResult): boolean {
  if (at.column === sheet.resultColumn) return result === 'points' || result === 'score';
  return heading === '' || HEADINGS[result].some((word) => labelKey(word) === labelKey(heading));
}

/** Blank, or a formula of ours. */
export function isFree(content: SheetContent, row: number, column: number): boolean {
  const formula = content.formulas.get(a1(row, column));
  return formula === undefined ? isBlank(content.values[row]?.[column]) : usesOurFunctions(formula);
}

export function headingOf({ values }: SheetContent, { header }: BoundSheet, column: number): string {
  const texts: CellValue[] = values.slice(header.first, header.last + 1).map((row) => row[column] ?? null);
  return texts.reduce<string>((found, value) => (typeof value === 'string' && !isBlank(value) ? value.trim() : found), '');
}
