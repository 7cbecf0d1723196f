import type { Issue } from '../issues';
import { daysOf, parsePeriod, periodText, subPeriods, type Period } from '../periods';
import { plainText } from '../entries/text';
import type { Cases, EntryCase, MemberCase, RosterCase } from '../scheme/cases';
import { schemeInputs, type SchemeInput } from '../scheme/inputs';
import type { Scheme } from '../scheme/schema';
import { scoringIssue } from './issues';
import { FULL_MEMBER, type Entries, type Entry, type HistoryEntry, type Member, type MemberRecord } from './member';

/** Plain data → members with entries. What has no place in the scheme (a name, a period, a column in the wrong period) is reported, not dropped. */
export function recordsFromCases(scheme: Scheme, cases: Cases, closing: Period): { readonly records: readonly MemberRecord[]; readonly roll: readonly Member[] } {
  const names = inputNames(scheme);
  const own = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of cases.members) (own.has(id) ? twice : own).add(id);
  const records = cases.members.map((given): MemberRecord => {
    const issues: Issue[] = twice.has(given.id) ? [scoringIssue('duplicate-member', { id: given.id })] : [];
    const entries = entriesOf(scheme, given, names, closing, issues);
    return { member: memberOf(given, given.from, given.to, historyOf(given, issues)), entries, issues };
  });
  const others = (cases.roster ?? []).filter((person) => !own.has(person.id)).map((person) => memberOf(person, undefined, undefined, []));
  return { records, roll: [...records.map((record) => record.member), ...others] };
}

function inputNames(scheme: Scheme): ReadonlyMap<string, SchemeInput> {
  const names = new Map<string, SchemeInput>();
  const inputs = schemeInputs(scheme);
  for (const input of inputs) for (const name of [input.label, ...input.aliases]) names.set(plainText(name), input);
  for (const input of inputs) names.set(input.id, input);
  return names;
}

function memberOf(given: RosterCase, from: string | undefined, to: string | undefined, history: readonly HistoryEntry[]): Member {
  return {
    id: given.id,
    name: given.name,
    unit: '',
    kind: given.kind ?? FULL_MEMBER,
    status: given.status ?? '参加',
    from: from ?? null,
    to: to ?? null,
    history,
  };
}

function historyOf(given: MemberCase, issues: Issue[]): HistoryEntry[] {
  return (given.history ?? []).flatMap((entry) => {
    const period = parsePeriod(entry.period);
    if (period !== null) return [{ period, score: entry.score ?? null, grade: entry.grade ?? null }];
    issues.push(scoringIssue('unknown-period', { found: entry.period }));
    return [];
  });
}

function entriesOf(scheme: Scheme, given: MemberCase, names: ReadonlyMap<string, SchemeInput>, closing: Period, issues: Issue[]): ReadonlyMap<string, Entries> {
  const byPeriod = new Map<string, Map<string, Entry>>();
  const put = (at: Period, entries: Readonly<Record<string, EntryCase>>): void => {
    const period = periodText(at);
    const known = byPeriod.get(period) ?? new Map<string, Entry>();
    byPeriod.set(period, known);
    for (const [name, value] of Object.entries(entries)) {
      const input = names.get(name) ?? names.get(plainText(name));
      if (input === undefined) issues.push(scoringIssue('unknown-input', { period, input: name }));
      else if (input.unit === at.unit) known.set(input.id, entryOf(value));
      else if (value !== null && value !== '') issues.push(scoringIssue('misplaced-input', { period, label: input.label, unit: input.unit }));
    }
  };
  for (const { period, entries } of given.periods) {
    const each = periodsOf(period, scheme);
    if (each.length === 0) issues.push(scoringIssue('unknown-period', { found: period }));
    for (const one of each) put(one, entries);
  }
  if (given.appraisal) put(closing, given.appraisal);
  return byPeriod;
}

/** `2026-01/2026-06` stands for every period of that rhythm from the first to the last. Nothing for a text that names no period. */
function periodsOf(text: string, scheme: Scheme): Period[] {
  const [first, last, ...more] = text.split('/').map(parsePeriod);
  if (!first || last === null || more.length > 0) return [];
  if (last === undefined) return [first];
  const { yearStart } = scheme.rhythm;
  const { first: start } = daysOf(first, yearStart);
  const { last: end } = daysOf(last, yearStart);
  const periods: Period[] = [];
  for (let year = first.year - 1; year <= last.year; year += 1) {
    const inYear = subPeriods({ unit: 'year', year, index: 1 }, first.unit, yearStart);
    periods.push(...inYear.filter((period) => daysOf(period, yearStart).first >= start && daysOf(period, yearStart).last <= end));
  }
  return periods;
}

function entryOf(value: EntryCase): Entry {
  if (value === null || typeof value !== 'object') return { kind: 'cell', value };
  return { kind: 'events', events: value };
}
