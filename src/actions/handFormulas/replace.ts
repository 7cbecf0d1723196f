import { cellsNow, figurePlaces, isCellError, ledgerFormulas, SCHEME_SHEET, type FormerContent, type FormerLayout, type Issue, type LedgerStore, type ReplacedCell } from '../../core';
import type { CellInput, Change, ProgressOptions } from '../../hosts/types';
import { ActionError, type FormulaForm, type Outcome } from '../contract';
import { functionStyle } from '../convert';
import { fillSheet } from '../fillSheet';
import type { FillStyle } from '../formulas';
import { storeChanges } from '../generate';
import { actionIssue } from '../issues';
import { messages } from '../messages.zh';
import { firstStep, nativeSheet, withoutNative } from '../nativeSheet';
import { problems } from '../problems';
import type { ReplaceWish } from '../replaceContract';
import { formulaIn, proposalFor } from '../wizard/proposal';
import { openLedger, sheetNamed, type OpenedLedger, type Session } from '../workbook';
import { presentLayout, withCells, type HandSheet } from './columns';
import { compareAll, resultsOf, seenIn, type HandCell, type HandResults } from './compare';
import { replaceMessages } from './messages.zh';
import { columnWrites } from './writes';

/** What is written into one cell. */
interface Written {
  readonly cell: HandCell;
  readonly input: CellInput;
}

/** Ours in the place of what people made, as they have seen it compared. Cells for which ours has nothing stay. */
export async function replaceFormulas(session: Session, wish: ReplaceWish, options?: ProgressOptions): Promise<Outcome> {
  const opened = await openLedger(session, options);
  const found = await compareAll(opened, wish.sheets, options);
  if (seenIn(found) !== wish.seen) throw new ActionError(replaceMessages.changed);
  const issues: Issue[] = [];
  const style = wish.form === 'functions' ? await functionStyle(session, issues) : 'values';
  const made = found.map((results) => replacing(opened, results, wish, style, issues));
  const written = made.flatMap((each) => each.written);
  if (written.length === 0) throw new ActionError(replaceMessages.nothing, problems(issues));
  const changes = made.flatMap((each) => each.changes);
  // What stood there is written down before anything takes its place.
  await session.host.apply([...storeChanges(opened.content, remembering(opened.store, found, written)), ...changes], options);
  const sheets = new Set(written.map(({ cell }) => cell.at.sheet));
  return { message: replaceMessages.replaced(written.length, sheets.size, wish.form), sheet: [...sheets][0] ?? null, problems: problems(issues) };
}

interface Replacing {
  readonly written: readonly Written[];
  readonly changes: readonly Change[];
}

function replacing(opened: OpenedLedger, { hand, cells }: HandResults, { form, which }: ReplaceWish, style: FillStyle, issues: Issue[]): Replacing {
  const chosen = cells.filter((cell) => cell.verdict !== 'none' && (which === 'all' || cell.verdict === 'same') && !isThatValue(cell, form));
  if (chosen.length === 0) return { written: [], changes: [] };
  const isFigure = ({ result }: HandCell): boolean => result === 'points' || result === 'score';
  const figures = replacedFigures(opened, hand, cells.filter(isFigure), chosen.filter(isFigure), form, style, issues);
  const after = withCells(opened, hand, figures.written.map(({ cell, input }) => ({ row: cell.at.row, column: cell.at.column, value: input.kind === 'blank' ? null : cell.official })));
  const others = standings(after, hand, chosen.filter((cell) => !isFigure(cell)), form, style);
  return { written: [...figures.written, ...others], changes: [...figures.changes, ...columnWrites(others.map(({ cell: { at }, input }) => ({ at, input })))] };
}

/** A typed figure that is right needs no figure in its place. */
function isThatValue({ formula, verdict }: HandCell, form: FormulaForm): boolean {
  return form === 'values' && formula === null && verdict === 'same';
}

/**
 * Points or scores. They are made for the whole sheet as 填入 and 公式方式 make them, with every result of the user's out of
 * the way; of that only the rows that were chosen are written.
 */
function replacedFigures(opened: OpenedLedger, hand: HandSheet, all: readonly HandCell[], chosen: readonly HandCell[], form: FormulaForm, style: FillStyle, issues: Issue[]): Replacing {
  if (chosen.length === 0) return { written: [], changes: [] };
  const bare = withoutNative(withCells(opened, hand, all.map(({ at: { row, column } }) => ({ row, column, value: null }))));
  const whole = form === 'native' ? nativeChanges(opened, bare, hand, issues) : filledChanges(bare, hand, style, issues);
  const rows = new Set(chosen.map(({ at }) => at.row));
  const changes = whole.map((change) => onlyRows(change, rows, hand.sheet.header.last));
  const written = chosen.flatMap((cell): Written[] => {
    const input = inputAt(changes, cell);
    return input === null ? [] : [{ cell, input: withResult(input, cell) }];
  });
  const known = new Map(written.map(({ cell, input }) => [cell.at.row, input]));
  return { written, changes: changes.map((change) => (change.kind === 'write' && change.column === hand.sheet.resultColumn ? { ...change, cells: change.cells.map((cells, index) => (cells[0] === null ? cells : [known.get(change.row + index) ?? null])) } : change)) };
}

function filledChanges(bare: OpenedLedger, { sheet }: HandSheet, style: FillStyle, issues: Issue[]): Change[] {
  const filled = fillSheet(bare, sheet, style, issues);
  return filled === null ? [] : [filled.change];
}

function nativeChanges(opened: OpenedLedger, bare: OpenedLedger, hand: HandSheet, issues: Issue[]): Change[] {
  const schemeSheet = sheetNamed(opened.content, SCHEME_SHEET);
  if (schemeSheet === undefined) throw new ActionError(messages.schemeSheetNeeded);
  const figures = figurePlaces(opened.scheme, schemeSheet.values, schemeSheet.name);
  return ledgerFormulas(bare.reading, figures, { sheets: [hand.sheet], stepsAt: (sheet) => firstStep(opened, sheet) }).flatMap((made): readonly Change[] => {
    if (made.kind === 'formulas') return nativeSheet(bare, made, issues)?.changes ?? [];
    issues.push(actionIssue('native-value', { sheet: hand.sheet.name, item: hand.sheet.name, reason: made.reason }));
    return filledChanges(bare, hand, 'values', issues);
  });
}

/** The headings of the steps come along with the rows. */
function onlyRows(change: Change, rows: ReadonlySet<number>, header: number): Change {
  if (change.kind !== 'write') return change;
  return { ...change, cells: change.cells.map((cells, index) => (rows.has(change.row + index) || change.row + index === header ? cells : cells.map(() => null))) };
}

function inputAt(changes: readonly Change[], { at }: HandCell): CellInput | null {
  return changes.flatMap((change) => (change.kind === 'write' && change.column === at.column ? (change.cells[at.row - change.row]?.[0] ?? []) : []))[0] ?? null;
}

/** Programs that do not calculate show what it comes to. */
function withResult(input: CellInput, { official }: HandCell): CellInput {
  return input.kind === 'formula' && official !== null ? { ...input, result: official } : input;
}

/** A rank or grade is a formula only where the figures beside it are ours. */
function standings(after: OpenedLedger, hand: HandSheet, cells: readonly HandCell[], form: FormulaForm, style: FillStyle): Written[] {
  const results = form === 'values' || cells.length === 0 ? null : resultsOf(after, hand);
  const forms = new Map(results === null ? [] : [...results.columns].map(([result, column]) => [result, proposalFor(after, results.place, column, style, 'file').form]));
  return cells.map((cell): Written => {
    const { at, result, official } = cell;
    const column = results?.columns.get(result);
    const own = results?.rows.get(result)?.get(at.row);
    const formula = results === null || column === undefined || own === undefined ? null : formulaIn(results.place, column, own, forms.get(result) ?? 'value', style);
    if (formula !== null) return { cell, input: withResult({ kind: 'formula', formula }, cell) };
    return { cell, input: official === null ? { kind: 'blank' } : { kind: 'value', value: official } };
  });
}

/** What was replaced earlier on the same sheets is written down as it stands now: a sheet has one layout. */
function remembering(store: LedgerStore, found: readonly HandResults[], written: readonly Written[]): LedgerStore {
  const cells = written.map(({ cell, input }): ReplacedCell => ({
    sheet: cell.at.sheet,
    memberId: cell.memberId,
    label: cell.label,
    row: cell.at.row,
    column: cell.at.column,
    before: formerContent(cell),
    ours: input.kind === 'formula' ? input.formula : input.kind === 'value' ? String(input.value) : '',
  }));
  const key = ({ sheet, memberId, label }: ReplacedCell): string => JSON.stringify([sheet, memberId, label]);
  const keys = new Set(cells.map(key));
  const sheets = new Set(cells.map(({ sheet }) => sheet));
  const layouts = new Map(found.filter(({ hand }) => sheets.has(hand.sheet.name)).map(({ hand }) => [hand.sheet.name, presentLayout(hand.content, hand.sheet)]));
  const finders = new Map([...layouts].map(([sheet, now]) => [sheet, cellsNow(sheet, store, now)]));
  const earlier = store.replaced.flatMap((cell): ReplacedCell[] => {
    const find = finders.get(cell.sheet);
    if (find === undefined) return [cell];
    const moved = keys.has(key(cell)) ? null : find(cell);
    return moved === null ? [] : [moved];
  });
  return {
    ...store,
    replaced: [...earlier, ...cells],
    layouts: [...store.layouts.filter(({ sheet }) => !layouts.has(sheet)), ...[...layouts].map(([sheet, { header, labels }]): FormerLayout => ({ sheet, header, labels }))],
  };
}

/** A typed error value is the formula of that error. */
function formerContent({ formula, value }: HandCell): FormerContent {
  if (formula !== null) return { kind: 'formula', formula, shown: typeof value === 'boolean' ? null : value };
  return isCellError(value) ? { kind: 'formula', formula: `=${value.error}`, shown: value } : { kind: 'value', value: typeof value === 'number' ? value : String(value ?? '') };
}
