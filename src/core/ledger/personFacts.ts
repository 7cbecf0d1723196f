import { cellAt, type CellAddress } from '../grid';
import { FULL_MEMBER, type ParticipationStatus } from '../scoring/member';
import type { Scheme } from '../scheme/schema';
import { readDate } from './dates';
import { ledgerIssue, type LedgerIssue } from './issues';
import type { Table } from './table';
import type { PersonRow } from './who';

const STATUS_WORDS: Record<ParticipationStatus, readonly string[]> = {
  参加: ['参加', '参加考评', '正常', '在册'],
  免考评: ['免考评', '免考核', '免于考评', '不参加', '不参加考评'],
  暂缓: ['暂缓', '暂缓考评', '暂不纳入'],
};
const STATUSES = Object.keys(STATUS_WORDS) as ParticipationStatus[];

/** 类别 and 状态 of a row; blank means 正式党员 who takes part. 类别 are words of the scheme, `预备` short for `预备党员`. */
export function kindAndStatus(scheme: Scheme, row: PersonRow, table: Table): { readonly kind: string; readonly status: ParticipationStatus; readonly issues: readonly LedgerIssue[] } {
  const { who } = row;
  const issues: LedgerIssue[] = [];
  const known = scheme.people.map((person) => person.kind);
  const kind = who.kind === '' ? FULL_MEMBER : known.find((each) => each === who.kind || each === `${who.kind}党员` || each === `入党${who.kind}`);
  if (kind === undefined) issues.push(ledgerIssue('roster-unknown-kind', { name: who.name, found: who.kind, known }, placeOf(row, table, 'kind')));
  const status = who.status === '' ? '参加' : STATUSES.find((each) => STATUS_WORDS[each].includes(who.status));
  if (status === undefined) issues.push(ledgerIssue('roster-unknown-status', { name: who.name, found: who.status, known: STATUSES }, placeOf(row, table, 'status')));
  return { kind: kind ?? who.kind, status: status ?? '参加', issues };
}

/** 起 and 止 of a row, ISO. */
export function heldDates(row: PersonRow, table: Table): { readonly from: string | null; readonly to: string | null; readonly issues: readonly LedgerIssue[] } {
  const issues: LedgerIssue[] = [];
  const read = (role: 'from' | 'to', label: string): string | null => {
    const column = table.roles.get(role);
    const date = readDate(column === undefined ? null : cellAt(table.sheet, row.row, column));
    if (date.kind === 'wrong') issues.push(ledgerIssue('roster-bad-date', { name: row.who.name, label, found: date.found }, placeOf(row, table, role)));
    return date.kind === 'date' ? date.iso : null;
  };
  const from = read('from', '起');
  const to = read('to', '止');
  if (from !== null && to !== null && from > to) issues.push(ledgerIssue('roster-dates-reversed', { name: row.who.name, from, to }, placeOf(row, table, 'to')));
  return { from, to, issues };
}

function placeOf(row: PersonRow, table: Table, role: 'kind' | 'status' | 'from' | 'to'): CellAddress {
  return { sheet: table.sheet.name, row: row.row, column: table.roles.get(role) ?? row.at.column };
}
