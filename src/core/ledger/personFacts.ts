import { cellWords } from '../entries/text';
import { cellAt, type CellAddress } from '../grid';
import type { Member, ParticipationStatus } from '../scoring/member';
import { memberWords } from '../scoring/memberWords';
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

export interface PersonFacts extends Pick<Member, 'kind' | 'class' | 'status' | 'posts' | 'leader' | 'contact'> {
  readonly issues: readonly LedgerIssue[];
}

/** 类别, 状态, 职务 and leaders of a row; blank means 正式党员 who takes part. 类别 are words of the scheme, `预备` short for `预备党员`. */
export function factsOf(scheme: Scheme, row: PersonRow, table: Table): PersonFacts {
  const { who } = row;
  const issues: LedgerIssue[] = [];
  const words = memberWords(scheme, who.kind);
  const known = [...scheme.people.map((person) => person.kind), ...scheme.classes.map((each) => each.class)];
  if (words.unknown.length > 0) issues.push(ledgerIssue('roster-unknown-kind', { name: who.name, found: who.kind, known }, placeOf(row, table, 'kind')));
  const status = who.status === '' ? '参加' : STATUSES.find((each) => STATUS_WORDS[each].includes(who.status));
  if (status === undefined) issues.push(ledgerIssue('roster-unknown-status', { name: who.name, found: who.status, known: STATUSES }, placeOf(row, table, 'status')));
  return {
    kind: words.kind,
    class: words.class,
    status: status ?? '参加',
    posts: cellWords(who.posts),
    leader: who.leader === '' ? null : who.leader,
    contact: who.contact === '' ? null : who.contact,
    issues,
  };
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
