import type { Issue } from '../issues';
import { firstMonth, lastMonth, parsePeriod, periodAt, periodText, type Period } from '../periods';
import { plainText } from '../entries/text';
import type { Cases, EntryCase, MemberCase, RosterCase } from '../scheme/cases';
import { schemeInputs } from '../scheme/inputs';
import type { Scheme } from '../scheme/schema';
import { scoringIssue } from './issues';
import { FULL_MEMBER, type Entries, type Entry, type HistoryEntry, type Member, type MemberRecord } from './member';

/** Plain data → members with entries. An entry whose name is neither an input's id nor its label is reported, not dropped. */
export function recordsFromCases(scheme: Scheme, cases: Cases, closing: Period): { readonly records: readonly MemberRecord[]; readonly roll: readonly Member[] } {
  const names = inputNames(scheme);
  const records = cases.members.map((given): MemberRecord => {
    const issues: Issue[] = [];
    const entries = entriesOf(scheme, given, names, closing, issues);
    return { member: memberOf(given, given.from, given.to, historyOf(given)), entries, issues };
  });
  const own = new Set(cases.members.map((member) => member.id));
  const others = (cases.roster ?? []).filter((person) => !own.has(person.id)).map((person) => memberOf(person, undefined, undefined, []));
  return { records, roll: [...records.map((record) => record.member), ...others] };
}

function inputNames(scheme: Scheme): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const inputs = schemeInputs(scheme);
  for (const input of inputs) for (const name of [input.label, ...input.aliases]) names.set(plainText(name), input.id);
  for (const input of inputs) names.set(input.id, input.id);
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

function historyOf(given: MemberCase): HistoryEntry[] {
  return (given.history ?? []).flatMap((entry) => {
    const period = parsePeriod(entry.period);
    return period === null ? [] : [{ period, score: entry.score ?? null, grade: entry.grade ?? null }];
  });
}

function entriesOf(scheme: Scheme, given: MemberCase, names: ReadonlyMap<string, string>, closing: Period, issues: Issue[]): ReadonlyMap<string, Entries> {
  const byPeriod = new Map<string, Map<string, Entry>>();
  const put = (period: string, entries: Readonly<Record<string, EntryCase>>): void => {
    const known = byPeriod.get(period) ?? new Map<string, Entry>();
    byPeriod.set(period, known);
    for (const [name, value] of Object.entries(entries)) {
      const id = names.get(name) ?? names.get(plainText(name));
      if (id === undefined) issues.push(scoringIssue('unknown-input', { period, input: name }));
      else known.set(id, entryOf(value));
    }
  };
  for (const { period, entries } of given.periods) for (const each of periodsOf(period, scheme)) put(each, entries);
  if (given.appraisal) put(periodText(closing), given.appraisal);
  return byPeriod;
}

/** `2026-01/2026-06` stands for every entry period from the first to the last. */
function periodsOf(text: string, scheme: Scheme): string[] {
  const [first, last] = text.split('/').map(parsePeriod);
  const { entry, yearStart } = scheme.rhythm;
  if (!first || !last) return [text];
  const periods: string[] = [];
  for (let month = firstMonth(first, yearStart); month <= lastMonth(last, yearStart); ) {
    const period = periodAt(month, entry, yearStart);
    periods.push(periodText(period));
    month = lastMonth(period, yearStart) + 1;
  }
  return periods;
}

function entryOf(value: EntryCase): Entry {
  if (value === null || typeof value !== 'object') return { kind: 'cell', value };
  return { kind: 'events', events: value };
}
