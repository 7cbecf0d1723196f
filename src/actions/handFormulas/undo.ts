import { a1, cellsNow, equal, fromCell, labelKey, parseExact, toText, type CellAddress, type CellValue, type Issue, type ReplacedCell } from '../../core';
import { usesOurFunctions } from '../../functions';
import type { CellInput, Change, ProgressOptions } from '../../hosts/types';
import { ActionError, type Outcome } from '../contract';
import { storeChanges } from '../generate';
import { actionIssue } from '../issues';
import { clearSteps, isNative, stepColumns } from '../nativeSheet';
import { problems } from '../problems';
import { openLedger, type OpenedLedger, type Session } from '../workbook';
import { handSheets, presentLayout, type HandSheet } from './columns';
import { scoredIn } from './compare';
import { replaceMessages } from './messages.zh';
import { columnWrites } from './writes';

/** 撤销替换: what people had made stands where ours stands now, wherever that has moved; a cell that was changed since is named and stays. */
export async function undoReplace(session: Session, options?: ProgressOptions): Promise<Outcome> {
  const opened = await openLedger(session, options);
  const { content, store } = opened;
  if (store.replaced.length === 0) throw new ActionError(replaceMessages.nothingToUndo);
  const sheets = new Map(handSheets(opened, null).map((hand) => [hand.sheet.name, standing(opened, hand)]));
  const issues: Issue[] = [];
  const back = store.replaced.flatMap((cell): ReplacedCell[] => {
    const own = sheets.get(cell.sheet);
    const now = own?.find(cell) ?? null;
    if (own === undefined || now === null) {
      issues.push(actionIssue('replaced-gone', { sheet: cell.sheet, label: cell.label, member: nameOf(opened, cell.memberId), was: formerText(cell) }));
      return [];
    }
    if (isStillOurs(own, now)) return [now];
    if (isFormer(own, now)) return [];
    issues.push(actionIssue('replaced-changed', { was: formerText(now) }, { sheet: now.sheet, row: now.row, column: now.column }));
    return [];
  });
  const changes = [...columnWrites(back.map(restoring)), ...[...sheets.values()].flatMap((own) => withoutSteps(opened, own, back))];
  await session.host.apply([...changes, ...storeChanges(content, { ...store, replaced: [], layouts: [] })], options);
  return { message: replaceMessages.restored(back.length), sheet: back[0]?.sheet ?? null, problems: problems(issues) };
}

interface Standing {
  readonly hand: HandSheet;
  readonly find: ReturnType<typeof cellsNow>;
  readonly steps: readonly number[];
  readonly scored: ReturnType<typeof scoredIn>;
}

function standing(opened: OpenedLedger, hand: HandSheet): Standing {
  const { sheet, content } = hand;
  return { hand, find: cellsNow(sheet.name, opened.store, presentLayout(content, sheet)), steps: stepColumns(content, sheet), scored: scoredIn(opened, hand) };
}

/** Formulas move and are spelled as programs like; figures stay, unless 公式方式 made them of formulas. */
function isStillOurs({ hand: { sheet, content }, steps, scored }: Standing, { row, column, ours, memberId }: ReplacedCell): boolean {
  const formula = content.formulas.get(a1(row, column));
  const figure = column === sheet.resultColumn ? scored.get(memberId)?.figure : null;
  if (formula === undefined) return [ours, ...(figure ? [toText(figure)] : [])].some((text) => sameValue(content.values[row]?.[column] ?? null, text));
  return usesOurFunctions(formula) || (column === sheet.resultColumn && isNative(content, sheet, steps, row)) || shape(formula) === shape(ours);
}

/** Put back by hand, or never replaced because the program refused half-way. */
function isFormer({ hand: { content } }: Standing, { row, column, before }: ReplacedCell): boolean {
  const formula = content.formulas.get(a1(row, column));
  return before.kind === 'formula' ? formula === before.formula : formula === undefined && sameValue(content.values[row]?.[column] ?? null, String(before.value));
}

function sameValue(value: CellValue, ours: string): boolean {
  const [shown, written] = [typeof value === 'number' ? fromCell(value) : null, parseExact(ours)];
  if (shown !== null && written !== null) return equal(shown, written);
  return typeof value === 'string' ? labelKey(value) === labelKey(ours) : value === null && ours === '';
}

/** A formula without the places of its cells. */
function shape(formula: string): string {
  return formula.replace(/\$?[A-Z]{1,3}\$?\d+/g, '#').replace(/\s/g, '').toUpperCase();
}

function restoring({ sheet, row, column, before }: ReplacedCell): { readonly at: CellAddress; readonly input: CellInput } {
  const input: CellInput = before.kind === 'value' ? { kind: 'value', value: before.value } : { kind: 'formula', formula: before.formula, ...(before.shown === null ? {} : { result: before.shown }) };
  return { at: { sheet, row, column }, input };
}

/** Steps of ordinary formulas serve nobody once no result of the sheet refers to them. */
function withoutSteps(opened: OpenedLedger, { hand: { sheet, content }, steps }: Standing, back: readonly ReplacedCell[]): Change[] {
  const restored = new Set(back.filter((cell) => cell.sheet === sheet.name && cell.column === sheet.resultColumn).map(({ row }) => row));
  if (restored.size === 0 || steps.length === 0 || sheet.rows.some(({ row }) => !restored.has(row) && isNative(content, sheet, steps, row))) return [];
  return clearSteps(opened, sheet);
}

function formerText({ before }: ReplacedCell): string {
  return before.kind === 'formula' ? before.formula : String(before.value);
}

function nameOf({ reading }: OpenedLedger, id: string): string {
  return reading.members.find(({ member }) => member.id === id)?.member.name ?? id;
}
