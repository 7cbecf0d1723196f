import { periodText, type Period } from '../periods';
import type { Scheme } from '../scheme/schema';
import { memberPoints } from './cellCalls';
import type { Entries, Member, MemberRecord } from './member';
import { rowKnowsAll } from './rowAlone';
import { scorePeriod } from './score';
import type { Statement } from './statement';

/** One row of a table of points: whose, of which period, and what was entered. */
export interface PointsRow {
  readonly member: Member;
  readonly period: Period;
  readonly entries: Entries;
}

/**
 * The points of every row of a table. Where other rows count too (a repeat in an earlier month of the same member, what
 * an event does to somebody else) all rows are read as one branch, in one pass; else each stands for itself.
 */
export function tablePoints(scheme: Scheme, rows: readonly PointsRow[]): readonly Statement[] {
  if (rowKnowsAll(scheme, 'entry')) return rows.map(({ member, period, entries }) => memberPoints(scheme, member, period, entries));
  const keys = rows.map(({ member }, index) => member.id || member.name || `#${index}`);
  const records = recordsOf(rows, keys);
  const scored = new Map<string, ReadonlyMap<string, Statement | null>>();
  return rows.map(({ member, period, entries }, index) => {
    const text = periodText(period);
    const known = scored.get(text) ?? new Map(scorePeriod(scheme, records, period).members.map((each) => [each.member.id, each.statement]));
    scored.set(text, known);
    return known.get(keys[index] ?? '') ?? memberPoints(scheme, member, period, entries);
  });
}

function recordsOf(rows: readonly PointsRow[], keys: readonly string[]): MemberRecord[] {
  const records = new Map<string, MemberRecord & { readonly entries: Map<string, Entries> }>();
  rows.forEach(({ member, period, entries }, index) => {
    const id = keys[index] ?? '';
    const record = records.get(id) ?? { member: { ...member, id }, entries: new Map<string, Entries>() };
    records.set(id, record);
    record.entries.set(periodText(period), entries);
  });
  return [...records.values()];
}
