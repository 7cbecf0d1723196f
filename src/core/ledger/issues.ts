import type { CellAddress } from '../grid';
import type { Issue, Severity } from '../issues';
import type { PeriodUnit } from '../periods';
import type { Unclear } from './formPoints';

/** What can be wrong with a workbook as a ledger, apart from the values themselves. Words: `messages.zh.ts`. */
export interface LedgerData {
  'no-ledger': { readonly labels: readonly string[] };
  'sheet-unbound': { readonly sheet: string; readonly reason: UnboundReason };
  'sheet-period-unknown': { readonly sheet: string; readonly found: string | null };
  'sheet-period-ambiguous': { readonly sheet: string; readonly found: readonly string[] };
  'sheet-period-conflict': { readonly sheet: string; readonly title: string; readonly name: string };
  'sheet-period-unit': { readonly sheet: string; readonly found: string; readonly units: readonly PeriodUnit[] };
  'sheet-without-id': { readonly sheet: string };
  /** `maybe`: what it is likely to be, where something is. */
  'column-unbound': { readonly sheet: string; readonly label: string; readonly maybe?: string };
  'column-duplicate': { readonly sheet: string; readonly label: string; readonly columns: readonly string[] };
  'column-ambiguous': { readonly sheet: string; readonly label: string; readonly inputs: readonly string[] };
  'column-other-period': { readonly sheet: string; readonly label: string; readonly unit: PeriodUnit; readonly period: string };
  'binding-stale': { readonly sheet: string; readonly label: string };
  'row-without-member': { readonly sheet: string; readonly row: number };
  'row-without-id': { readonly sheet: string; readonly name: string };
  'row-unknown-member': { readonly sheet: string; readonly name: string; readonly id: string };
  'row-name-differs': { readonly sheet: string; readonly id: string; readonly name: string; readonly otherName: string; readonly source: 'roster' | 'ledgers' };
  'row-ambiguous-name': { readonly sheet: string; readonly name: string; readonly count: number };
  'row-duplicate': { readonly sheet: string; readonly name: string; readonly rows: readonly number[] };
  'members-without-row': { readonly sheet: string; readonly names: readonly string[] };
  'entered-twice': { readonly label: string; readonly name: string; readonly period: string; readonly sheets: readonly [string, string] };
  'mark-unknown': { readonly sheet: string; readonly mark: string; readonly cells: number; readonly why: 'unset' | 'unfit' };
  'attendance-blank': { readonly sheet: string; readonly name: string; readonly labels: readonly string[] };
  'percent-unclear': { readonly sheet: string; readonly label: string; readonly name: string; readonly found: string };
  'form-without-member': { readonly sheet: string };
  'form-duplicate': { readonly name: string; readonly period: string; readonly sheets: readonly string[] };
  'form-line-unbound': { readonly label: string; readonly sheets: readonly string[]; readonly maybe?: string };
  'form-line-duplicate': { readonly sheet: string; readonly label: string; readonly rows: readonly number[] };
  'form-figure-shared': { readonly sheet: string; readonly label: string };
  'form-figures-differ': { readonly sheet: string; readonly name: string; readonly label: string; readonly found: readonly [string, string] };
  'form-points': { readonly sheet: string; readonly name: string; readonly label: string; readonly found: string; readonly each: string | null; readonly why: Unclear };
  'members-without-form': { readonly periods: readonly string[]; readonly names: readonly string[] };
  'deduction-negative': { readonly sheet: string; readonly name: string; readonly found: string };
  'formula-uncomputed': { readonly sheet: string; readonly label: string; readonly name: string };
  'events-until': { readonly sheet: string; readonly found: string };
  'event-date': { readonly sheet: string; readonly name: string; readonly found: string };
  'event-item': { readonly sheet: string; readonly name: string; readonly found: string; readonly known: readonly string[]; readonly maybe?: string };
  'event-reason': { readonly sheet: string; readonly name: string; readonly found: string; readonly maybe?: string };
  'event-sign': { readonly sheet: string; readonly name: string; readonly item: string; readonly found: string; readonly each: string | null };
  'event-figure': { readonly sheet: string; readonly name: string; readonly item: string; readonly found: string; readonly expected: string };
  'event-times': { readonly sheet: string; readonly name: string; readonly item: string; readonly found: string };
  'event-after-end': { readonly sheet: string; readonly name: string; readonly date: string; readonly until: string };
  'events-open': { readonly period: string; readonly missing: readonly string[] };
  /** What registers of several periods show and the roster does not say; asked, never guessed. */
  'roster-change': { readonly change: RosterChange; readonly name: string; readonly period: string; readonly before: string; readonly after: string };
  'roster-missing': { readonly members: number };
  'roster-unreadable': { readonly sheet: string };
  'roster-duplicate-id': { readonly id: string; readonly row: number };
  'roster-blank-id': { readonly name: string };
  'roster-blank-name': { readonly id: string };
  'roster-namesakes': { readonly name: string; readonly rows: readonly number[] };
  'roster-unknown-kind': { readonly name: string; readonly found: string; readonly known: readonly string[] };
  'row-unknown-class': { readonly sheet: string; readonly name: string; readonly found: string; readonly known: readonly string[] };
  'roster-unknown-status': { readonly name: string; readonly found: string; readonly known: readonly string[] };
  'roster-bad-date': { readonly name: string; readonly label: string; readonly found: string };
  'roster-dates-reversed': { readonly name: string; readonly from: string; readonly to: string };
  'id-number': { readonly sheet: string; readonly count: number };
  'history-unreadable': { readonly sheet: string };
  'history-period': { readonly name: string; readonly found: string };
  'history-score': { readonly name: string; readonly found: string };
  'history-unmatched': { readonly names: readonly string[] };
  'store-newer': { readonly version: string };
  'store-damaged': { readonly row: number };
  'period-gap': { readonly period: string; readonly missing: readonly string[] };
  'input-without-column': { readonly period: string; readonly labels: readonly string[]; readonly sheets: readonly string[]; readonly marks: 'some' | 'none' };
}

/** `count-form`: how many there were of each, nobody by name; `totals`: only figures that were fetched from other registers. */
export type UnboundReason = 'no-header' | 'no-inputs' | 'no-period' | 'count-form' | 'totals';

/** Appears, is there no longer, is not in the roster, has another 类别, 区分, 姓名. */
export type RosterChange = 'appears' | 'disappears' | 'unlisted' | 'kind' | 'unit' | 'name';

export type LedgerCode = keyof LedgerData;
export type LedgerIssue = { [Code in LedgerCode]: Issue<Code, LedgerData[Code]> }[LedgerCode];

const SEVERITY: Record<LedgerCode, Severity> = {
  'no-ledger': 'error',
  'sheet-unbound': 'notice',
  'sheet-period-unknown': 'error',
  'sheet-period-ambiguous': 'error',
  'sheet-period-conflict': 'error',
  'sheet-period-unit': 'error',
  'sheet-without-id': 'error',
  'column-unbound': 'notice',
  'column-duplicate': 'error',
  'column-ambiguous': 'error',
  'column-other-period': 'warning',
  'binding-stale': 'warning',
  'row-without-member': 'error',
  'row-without-id': 'error',
  'row-unknown-member': 'error',
  'row-name-differs': 'error',
  'row-ambiguous-name': 'error',
  'row-duplicate': 'error',
  'members-without-row': 'warning',
  'entered-twice': 'error',
  'mark-unknown': 'error',
  'attendance-blank': 'error',
  'percent-unclear': 'warning',
  'form-without-member': 'error',
  'form-duplicate': 'error',
  'form-line-unbound': 'notice',
  'form-line-duplicate': 'error',
  'form-figure-shared': 'error',
  'form-figures-differ': 'error',
  'form-points': 'error',
  'members-without-form': 'warning',
  'deduction-negative': 'warning',
  'formula-uncomputed': 'error',
  'events-until': 'warning',
  'event-date': 'error',
  'event-item': 'error',
  'event-reason': 'error',
  'event-sign': 'error',
  'event-figure': 'error',
  'event-times': 'error',
  'event-after-end': 'warning',
  'events-open': 'warning',
  'roster-change': 'warning',
  'roster-missing': 'notice',
  'roster-unreadable': 'error',
  'roster-duplicate-id': 'error',
  'roster-blank-id': 'error',
  'roster-blank-name': 'error',
  'roster-namesakes': 'error',
  'roster-unknown-kind': 'error',
  'row-unknown-class': 'error',
  'roster-unknown-status': 'error',
  'roster-bad-date': 'error',
  'roster-dates-reversed': 'error',
  'id-number': 'warning',
  'history-unreadable': 'warning',
  'history-period': 'warning',
  'history-score': 'warning',
  'history-unmatched': 'notice',
  'store-newer': 'warning',
  'store-damaged': 'warning',
  'period-gap': 'warning',
  'input-without-column': 'warning',
};

/** Makes an issue with the severity of its code and the cell to jump to, where there is one. */
export function ledgerIssue<Code extends LedgerCode>(code: Code, data: LedgerData[Code], at?: CellAddress): LedgerIssue {
  const issue = { code, severity: SEVERITY[code], data };
  return (at === undefined ? issue : { ...issue, at }) as LedgerIssue;
}
