import {
  a1,
  equal,
  fingerprint,
  fromCell,
  isBlank,
  isCellError,
  issueText,
  labelKey,
  parseExact,
  SCHEME_SHEET,
  scoreClosing,
  scorePeriod,
  statementIssues,
  toNumber,
  toText,
  type CellValue,
  type Exact,
} from '../../core';
import { usesOurFunctions } from '../../functions';
import type { Host, ProgressOptions } from '../../hosts/types';
import type { FormulaForm } from '../contract';
import type { Scored } from '../differences';
import { isEntrySheet } from '../fillSheet';
import { isNative, stepColumns } from '../nativeSheet';
import type { ComparedCell, FormulaComparison } from '../replaceContract';
import { inSlices } from '../slices';
import { columnsOf, type ColumnRow, type ResultColumn } from '../wizard/column';
import type { Place } from '../wizard/place';
import { formulaIn } from '../wizard/proposal';
import { openLedger, sheetNamed, type OpenedLedger, type Session } from '../workbook';
import { handSheets, oneLine, withCells, type HandColumn, type HandSheet } from './columns';
import { reasonText } from './messages.zh';
import { figureReasons, rangeReasons, valueReason, type DifferenceReason } from './reasons';

/** A cell of the user's with ours, as replacing needs it. */
export interface HandCell extends ComparedCell {
  readonly memberId: string;
  readonly value: CellValue;
  readonly official: string | number | null;
}

export interface HandResults {
  readonly hand: HandSheet;
  readonly cells: readonly HandCell[];
}

/** 手工公式对照: every result of the user’s beside ours, on the sheets named or on all; nothing is written. */
export async function compareFormulas(session: Session, sheets: readonly string[] | null, options?: ProgressOptions): Promise<FormulaComparison> {
  const opened = await openLedger(session, options);
  const found = await compareAll(opened, sheets, options);
  const cells = found.flatMap((each) => each.cells).map(({ memberId: _id, value: _value, official: _official, ...cell }): ComparedCell => cell);
  return { cells, forms: formsFor(session.host, opened, found), seen: seenIn(found), sheets, problems: [] };
}

export async function compareAll(opened: OpenedLedger, sheets: readonly string[] | null, options?: ProgressOptions): Promise<HandResults[]> {
  const found: HandResults[] = [];
  await inSlices(handSheets(opened, sheets), (hand) => found.push({ hand, cells: cellsOf(opened, hand) }), options);
  return found.filter(({ cells }) => cells.length > 0);
}

/** Changes as soon as any of the cells, or what ours gives for it, is another one. */
export function seenIn(found: readonly HandResults[]): string {
  return fingerprint(JSON.stringify(found.map(({ cells }) => cells.map(({ at, memberId, shown, formula, ours, verdict }) => [at.sheet, at.row, at.column, memberId, shown, formula, ours, verdict]))));
}

/** Where some results are ordinary formulas of ours already, the others become that too. */
function formsFor(host: Host, { content }: OpenedLedger, found: readonly HandResults[]): FormulaComparison['forms'] {
  const native = found.some(({ hand }) => stepColumns(hand.content, hand.sheet).length > 0);
  const live: FormulaForm[] = host.features.has('functions') ? ['functions'] : [];
  const ordinary: FormulaForm[] = sheetNamed(content, SCHEME_SHEET) === undefined ? [] : ['native'];
  const [first, ...others]: FormulaForm[] = native ? [...ordinary, ...live] : [...live, ...ordinary];
  return first === undefined ? ['values'] : [first, ...others, 'values'];
}

interface SheetResults {
  readonly columns: ReadonlyMap<string, ResultColumn>;
  /** The rows of each column, by where they stand. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<number, ColumnRow>>;
  readonly place: Place;
}

/** The results that a sheet would have if all its figures were ours: a rank is compared among right figures. */
export function resultsOf(opened: OpenedLedger, hand: HandSheet): SheetResults | null {
  const { sheet } = hand;
  const { resultColumn } = sheet;
  const [first] = sheet.rows;
  const member = opened.reading.members.find(({ member: { id } }) => id === first?.memberId)?.member;
  if (first === undefined || member === undefined) return null;
  const at = { sheet: sheet.name, row: first.row, column: resultColumn ?? sheet.lastColumn + 1 };
  const place = { at, sheet, content: sheetNamed(opened.content, sheet.name) ?? hand.content, member, heading: '' };
  const columns = columnsOf(opened, place);
  return {
    columns: new Map(columns.map((column) => [column.result, column])),
    rows: new Map(columns.map(({ result, rows }) => [result, new Map(rows.map((own) => [own.row, own]))])),
    place,
  };
}

function withOurFigures(opened: OpenedLedger, hand: HandSheet, scored: ReadonlyMap<string, Scored>): OpenedLedger {
  const { resultColumn: column } = hand.sheet;
  if (column === null) return withCells(opened, hand, []);
  return withCells(opened, hand, hand.sheet.rows.map(({ row, memberId }) => ({ row, column, value: numberOf(scored.get(memberId)?.figure ?? null) })));
}

export function scoredIn(opened: OpenedLedger, { sheet }: HandSheet): ReadonlyMap<string, Scored> {
  const { scheme, reading } = opened;
  return isEntrySheet(opened, sheet)
    ? new Map(scorePeriod(scheme, reading.members, sheet.period).members.map(({ member, statement, points: figure }) => [member.id, { statement, figure }]))
    : new Map(scoreClosing(scheme, reading.members, sheet.period).members.map(({ member, statement, score: figure }) => [member.id, { statement, figure }]));
}

function cellsOf(opened: OpenedLedger, hand: HandSheet): HandCell[] {
  const cells = hand.columns.flatMap((column) => hand.sheet.rows.flatMap(({ row, memberId }) => handMade(hand, column, row, memberId)));
  if (cells.length === 0) return [];
  const scored = scoredIn(opened, hand);
  const results = resultsOf(withOurFigures(opened, hand, scored), hand);
  const members = new Map(opened.reading.members.map(({ member }) => [member.id, member]));
  const compared = cells.flatMap((cell): Made[] => {
    const column = results?.columns.get(cell.column.result);
    const own = results?.rows.get(cell.column.result)?.get(cell.row);
    if (results !== null && column !== undefined && own !== undefined && isOurRank(results.place, column, own, cell.formula)) return [];
    return [{ ...cell, kind: column === undefined ? 'absent' : own === undefined ? 'not-scored' : 'found', official: own?.official ?? null }];
  });
  const verdicts = compared.map((cell) => verdictOf(cell));
  const figuresDiffer = compared.some((cell, index) => (cell.column.result === 'points' || cell.column.result === 'score') && verdicts[index] !== 'same');
  return compared.map((cell, index): HandCell => {
    const { column, row, memberId, value, formula, official } = cell;
    const verdict = verdicts[index] ?? 'none';
    const reasons = reasonsOf(opened, hand, cell, verdict, scored.get(memberId), figuresDiffer ? 'differ' : 'ours');
    return {
      at: { sheet: hand.sheet.name, row, column: column.column },
      name: members.get(memberId)?.name ?? memberId,
      memberId,
      result: column.result,
      label: oneLine(column.label),
      shown: shownText(value),
      formula,
      value,
      official,
      ours: official === null ? null : String(official),
      verdict,
      reasons: reasons.map(reasonText),
    };
  });
}

interface Found {
  readonly column: HandColumn;
  readonly row: number;
  readonly memberId: string;
  readonly value: CellValue;
  readonly formula: string | null;
}

interface Made extends Found {
  readonly kind: 'found' | 'absent' | 'not-scored';
  readonly official: string | number | null;
}

/** A formula or figure that is not ours. A dash says that there is none. */
function handMade({ sheet, content }: HandSheet, column: HandColumn, row: number, memberId: string): Found[] {
  const value = content.values[row]?.[column.column] ?? null;
  const formula = content.formulas.get(a1(row, column.column)) ?? null;
  if (formula === null ? isBlank(value) || value === '—' || typeof value === 'boolean' : usesOurFunctions(formula)) return [];
  if (formula !== null && column.column === sheet.resultColumn && isNative(content, sheet, stepColumns(content, sheet), row)) return [];
  return [{ column, row, memberId, value, formula }];
}

/** A rank as 函数向导 writes it where no functions run. */
function isOurRank(place: Place, column: ResultColumn, own: ColumnRow, formula: string | null): boolean {
  return formula !== null && column.result === 'rank' && formulaIn(place, column, own, 'formula', 'values') === formula;
}

function verdictOf({ official, value }: Made): ComparedCell['verdict'] {
  if (official === null) return 'none';
  if (typeof official === 'string') return typeof value === 'string' && labelKey(value) === labelKey(official) ? 'same' : 'differs';
  const [shown, ours] = [figureOf(value), fromCell(official)];
  return shown !== null && ours !== null && equal(shown, ours) ? 'same' : 'differs';
}

function reasonsOf(opened: OpenedLedger, hand: HandSheet, cell: Made, verdict: ComparedCell['verdict'], scored: Scored | undefined, figures: 'ours' | 'differ'): DifferenceReason[] {
  const { column, row, formula, value } = cell;
  const { result } = column;
  const ranges = formula === null ? [] : rangeReasons(opened, hand, column, row, formula);
  if (verdict === 'same') return ranges;
  if (verdict === 'none') return [noneReason(cell, scored), ...ranges];
  const isFigure = result === 'points' || result === 'score';
  const shown = figureOf(value);
  const wrong = shown === null && (isFigure || isCellError(value)) ? valueReason(value, formula) : null;
  const told = [
    ...(wrong === null ? [] : [wrong]),
    ...ranges,
    ...(isFigure && shown !== null && scored?.figure ? figureReasons(opened, shown, scored.figure, scored.statement) : []),
    ...(!isFigure && figures === 'differ' ? [{ kind: 'follows' } as const] : []),
  ];
  return told.length === 0 ? [{ kind: 'unknown' }] : told;
}

function noneReason({ kind, column: { result } }: Made, scored: Scored | undefined): DifferenceReason {
  if (kind === 'not-scored') return { kind: 'not-scored' };
  const words = scored?.statement ? [...new Set(statementIssues(scored.statement).filter(({ severity }) => severity === 'error').map(issueText))] : [];
  return kind === 'absent' || words.length === 0 ? { kind: 'no-result', result } : { kind: 'missing', result, words };
}

/** The number that a cell shows, also one that was typed as text. */
function figureOf(value: CellValue): Exact | null {
  if (typeof value === 'number') return fromCell(value);
  return typeof value === 'string' ? parseExact(value.normalize('NFKC').replace(/\s|^第|[分名]$/g, '')) : null;
}

function numberOf(figure: Exact | null): number | null {
  return figure === null ? null : toNumber(figure);
}

function shownText(value: CellValue): string {
  if (isCellError(value)) return value.error;
  const figure = typeof value === 'number' ? fromCell(value) : null;
  return figure !== null ? toText(figure) : value === null ? '' : String(value);
}
