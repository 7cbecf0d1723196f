import {
  a1,
  entryRule,
  equal,
  fromCell,
  isBlank,
  resultWords,
  rowKnowsAll,
  scoreClosing,
  scorePeriod,
  scoreWords,
  toNumber,
  type BoundSheet,
  type Exact,
  type Issue,
  type LedgerReading,
  type SheetContent,
} from '../core';
import { usesOurFunctions } from '../functions';
import type { CellInput, Change } from '../hosts/types';
import { closingFormula, pointsFormula, resultColumn, type FillStyle } from './formulas';
import { actionIssue, type ActionCode } from './issues';
import { sheetNamed, type OpenedLedger } from './workbook';

export interface Filled {
  readonly sheet: string;
  readonly rows: number;
  readonly change: Change;
}

/** What to write beside the entries of one ledger sheet; `null` with an issue where something of the user's stands in the way. */
export function fillSheet(opened: OpenedLedger, sheet: BoundSheet, wanted: FillStyle, issues: Issue[]): Filled | null {
  const plain = sheet.cells === 'plain';
  const style = plain && rowKnowsAll(opened.scheme, isEntrySheet(opened, sheet) ? 'entry' : 'closing') ? wanted : 'values';
  const own = sheetNamed(opened.content, sheet.name);
  const figures = figuresOf(opened, sheet);
  const column = resultColumn(sheet);
  const obstacle = (style === 'values' ? null : strangerBetween(opened, sheet)) ?? occupied(own, sheet, figures);
  if (obstacle !== null) {
    issues.push(obstacle);
    return null;
  }
  if (sheet.cells !== 'plain' && wanted !== 'values') issues.push(actionIssue(WHY_VALUES[sheet.cells], { sheet: sheet.name }, { sheet: sheet.name, row: sheet.header.last, column }));
  const start = sheet.header.last;
  const bottom = Math.max(...sheet.rows.map(({ row }) => row), start);
  const cells: (CellInput | null)[][] = Array.from({ length: bottom - start + 1 }, () => [null]);
  if (sheet.resultColumn === null) cells[0] = [{ kind: 'value', value: isEntrySheet(opened, sheet) ? resultWords(sheet.period.unit) : scoreWords(opened.scheme) }];
  let rows = 0;
  for (const { row, memberId } of sheet.rows) {
    // Who is not scored keeps an empty cell instead of a formula that asks for entries.
    if (!figures.has(memberId)) continue;
    cells[row - start] = [cellFor(opened, sheet, style, row, memberId, figures.get(memberId) ?? null)];
    rows += 1;
  }
  return { sheet: sheet.name, rows, change: { kind: 'write', sheet: sheet.name, row: start, column, cells } };
}

/** Why a sheet has figures where others have functions. */
const WHY_VALUES = { confirmed: 'columns-confirmed', explained: 'cells-explained', elsewhere: 'cells-elsewhere' } as const satisfies Record<Exclude<BoundSheet['cells'], 'plain'>, ActionCode>;

/** Forms of single members have no row for a formula; that is told, and they stay as they are. */
export function formsLeft({ forms }: LedgerReading): Issue[] {
  const sheets = [...new Set(forms.map(({ name }) => name))];
  return sheets.length === 0 ? [] : [actionIssue('forms-without-formulas', { sheets })];
}

function cellFor(opened: OpenedLedger, sheet: BoundSheet, style: FillStyle, row: number, memberId: string, figure: Exact | null): CellInput {
  if (style === 'values') return figure === null ? { kind: 'blank' } : { kind: 'value', value: toNumber(figure) };
  const formula = isEntrySheet(opened, sheet) ? pointsFormula(opened, sheet, style, row) : closingFormula(opened, sheet, style, row, memberId);
  return { kind: 'formula', formula };
}

export function isEntrySheet({ scheme }: OpenedLedger, sheet: BoundSheet): boolean {
  return entryRule(scheme, sheet.period.unit) !== null;
}

/** Figures of those who are scored, by member id; `null` while something is missing. */
export function figuresOf(opened: OpenedLedger, sheet: BoundSheet): ReadonlyMap<string, Exact | null> {
  const { scheme, reading } = opened;
  const scored = isEntrySheet(opened, sheet)
    ? scorePeriod(scheme, reading.members, sheet.period).members.map(({ member, statement, points }) => ({ member, statement, figure: points }))
    : scoreClosing(scheme, reading.members, sheet.period).members.map(({ member, statement, score }) => ({ member, statement, figure: score }));
  return new Map(scored.filter(({ statement }) => statement !== null).map(({ member, figure }) => [member.id, figure]));
}

/** A column that is no item of the scheme, between those that are: the formula would take it for one. */
function strangerBetween({ reading }: OpenedLedger, sheet: BoundSheet): Issue | null {
  const columns = sheet.columns.map((bound) => bound.column);
  const stranger = reading.unboundColumns.find(({ sheet: name, at }) => name === sheet.name && at.column > Math.min(...columns) && at.column < Math.max(...columns));
  return stranger === undefined ? null : actionIssue('fill-column-between', { sheet: sheet.name, label: stranger.label }, stranger.at);
}

/** Formulas of the user's, figures that differ from ours and anything in a column without a heading of ours stay. */
export function occupied(own: SheetContent | undefined, sheet: BoundSheet, figures: ReadonlyMap<string, Exact | null>): Issue | null {
  const column = resultColumn(sheet);
  for (const { row, memberId } of sheet.rows) {
    const value = own?.values[row]?.[column] ?? null;
    const formula = own?.formulas.get(a1(row, column));
    if (isBlank(value) && formula === undefined) continue;
    if (sheet.resultColumn !== null && (formula === undefined ? isFigure(value, figures.get(memberId)) : usesOurFunctions(formula))) continue;
    if (sheet.resultColumn !== null && value === '—') continue;
    return actionIssue('fill-not-ours', { sheet: sheet.name, cell: a1(row, column) }, { sheet: sheet.name, row, column });
  }
  return null;
}

function isFigure(value: unknown, figure: Exact | null | undefined): boolean {
  const shown = typeof value === 'number' ? fromCell(value) : null;
  return shown !== null && figure !== null && figure !== undefined && equal(shown, figure);
}
