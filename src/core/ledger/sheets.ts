import type { SheetContent } from '../grid';
import type { Period } from '../periods';
import { schemeInputs } from '../scheme/inputs';
import type { Scheme } from '../scheme/schema';
import { bindColumns, type Binding, type InputIndex } from './bind';
import { confirmedTargets } from './confirmed';
import { GUIDE_SHEET, HISTORY_SHEET, ROSTER_SHEET, SCHEME_SHEET, STORE_SHEET, isOutputName } from './generated';
import { ledgerIssue, type LedgerIssue, type UnboundReason } from './issues';
import { sheetPeriod } from './period';
import { idNumberIssues } from './roster';
import type { LedgerStore } from './store';
import { findTable, titlesOf, type Table } from './table';
import { personRows, type PersonRows } from './who';

/** A sheet that is a ledger of one period, before its rows are matched with members. */
export interface LedgerSheet {
  readonly kind: 'ledger';
  readonly table: Table;
  readonly period: Period;
  readonly periodFrom: 'binding' | 'title' | 'name';
  readonly binding: Binding;
  readonly people: PersonRows;
}

export type SheetReading = LedgerSheet | { readonly kind: 'unbound'; readonly reason: UnboundReason; readonly issues: readonly LedgerIssue[] };

const OWN_SHEETS = new Set([SCHEME_SHEET, STORE_SHEET, ROSTER_SHEET, HISTORY_SHEET, GUIDE_SHEET]);

/** The sheets that may be ledgers: not our own, not our outputs nor their former versions, not empty. */
export function candidateSheets(sheets: readonly SheetContent[], store: LedgerStore): SheetContent[] {
  const generated = new Set(store.generated.flatMap(({ sheet, former }) => (former === null ? [sheet] : [sheet, former])));
  const excluded = (name: string): boolean => OWN_SHEETS.has(name) || generated.has(name) || isOutputName(name);
  return sheets.filter((sheet) => !excluded(sheet.name) && sheet.visibility !== 'veryHidden' && sheet.values.some((row) => row.some((value) => value !== null && value !== '')));
}

/** Reads one sheet: finds its header, its period, its columns and the rows about people. */
export function readSheet(scheme: Scheme, sheet: SheetContent, index: InputIndex, store: LedgerStore, year: number | null): SheetReading {
  const bound = new Set([...confirmedTargets(store, sheet.name)].flatMap(([key, { target }]) => (target.kind === 'ignored' ? [] : [key])));
  const known = (keys: readonly string[]): boolean => keys.some((key) => index.has(key) || bound.has(key));
  const table = findTable(sheet, known);
  if (table === null) return { kind: 'unbound', reason: 'no-header', issues: [] };
  if (!table.columns.some(({ keys }) => known(keys))) return { kind: 'unbound', reason: 'no-inputs', issues: [] };
  const stored = store.sheets.find((each) => each.sheet === sheet.name)?.period ?? null;
  const reading = sheetPeriod(scheme, { sheet: sheet.name, binding: stored, titles: titlesOf(table), year });
  if (reading.kind === 'problem') return { kind: 'unbound', reason: 'no-period', issues: [reading.issue] };
  const binding = bindColumns(table, reading.period, index, store, schemeInputs(scheme));
  if (binding.columns.length === 0 && binding.attendance.length === 0) return { kind: 'unbound', reason: 'no-inputs', issues: binding.issues };
  const people = personRows(table, [...binding.columns, ...binding.attendance].map(({ column }) => column));
  return { kind: 'ledger', table, period: reading.period, periodFrom: reading.from, binding, people };
}

/** What is wrong with the rows of a ledger sheet, whoever they are about. */
export function rowIssues({ table, people }: LedgerSheet): LedgerIssue[] {
  const sheet = table.sheet.name;
  return [...people.nameless.map((at) => ledgerIssue('row-without-member', { sheet, row: at.row + 1 }, at)), ...idNumberIssues(sheet, people.idNumbers)];
}
