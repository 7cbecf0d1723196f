import type { Issue } from '../issues';
import { daysOf, parsePeriod, periodText, subPeriods, type Period } from '../periods';
import { plainText } from '../entries/text';
import type { Cases, EntryCase, MemberCase } from '../scheme/cases';
import { schemeInputs, type SchemeInput } from '../scheme/inputs';
import type { Scheme } from '../scheme/schema';
import { listEntries } from '../scheme/text';
import { scoringIssue } from './issues';
import type { Entries, Entry, HistoryEntry, Member, MemberRecord } from './member';
import { memberWords } from './memberWords';

/** Plain data → members with entries. What has no place in the scheme (a name, a period, a column in the wrong period) is reported, not dropped. */
export function recordsFromCases(scheme: Scheme, cases: Cases, closing: Period): { readonly records: readonly MemberRecord[]; readonly roll: readonly Member[] } {
  const names = inputNames(scheme);
  const own = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of cases.members) (own.has(id) ? twice : own).add(id);
  const records = cases.members.map((given): MemberRecord => {
    const issues: Issue[] = twice.has(given.id) ? [scoringIssue('duplicate-member', { id: given.id })] : [];
    const { entries, classIn } = entriesOf(scheme, given, names, closing, issues);
    return { member: memberOf(scheme, given, historyOf(given, issues), issues), entries, classIn, issues };
  });
  const others = (cases.roster ?? []).filter((person) => !own.has(person.id)).map((person) => memberOf(scheme, { ...person, periods: [] }, [], []));
  return { records, roll: [...records.map((record) => record.member), ...others] };
}

function inputNames(scheme: Scheme): ReadonlyMap<string, SchemeInput> {
  const names = new Map<string, SchemeInput>();
  const inputs = schemeInputs(scheme);
  for (const input of inputs) for (const name of [input.label, ...input.aliases]) names.set(plainText(name), input);
  for (const input of inputs) names.set(input.id, input);
  return names;
}

function memberOf(scheme: Scheme, given: MemberCase, history: readonly HistoryEntry[], issues: Issue[]): Member {
  const { kind, class: own, unknown } = memberWords(scheme, given.kind ?? '');
  // The kind itself is asked about where it is used.
  for (const word of unknown) if (word !== kind) issues.push(unknownWord(scheme, word));
  return {
    id: given.id,
    name: given.name,
    unit: given.group ?? '',
    kind,
    class: own,
    posts: listEntries(given.post ?? ''),
    leader: given.leader ?? null,
    contact: given.contact ?? null,
    status: given.status ?? '参加',
    from: given.from ?? null,
    to: given.to ?? null,
    history,
  };
}

function unknownWord({ people, classes }: Scheme, kind: string): Issue {
  return scoringIssue('unknown-kind', { kind, known: [...people.map((person) => person.kind), ...classes.map((each) => each.class)] });
}

function historyOf(given: MemberCase, issues: Issue[]): HistoryEntry[] {
  return (given.history ?? []).flatMap((entry) => {
    const period = parsePeriod(entry.period);
    if (period !== null) return [{ period, score: entry.score ?? null, grade: entry.grade ?? null, marks: entry.marks ?? [] }];
    issues.push(scoringIssue('unknown-period', { found: entry.period }));
    return [];
  });
}

/** In a period's entries: the class that the member had then. */
const CLASS_COLUMN = '类别';

function entriesOf(scheme: Scheme, given: MemberCase, names: ReadonlyMap<string, SchemeInput>, closing: Period, issues: Issue[]): { readonly entries: ReadonlyMap<string, Entries>; readonly classIn: ReadonlyMap<string, string> } {
  const byPeriod = new Map<string, Map<string, Entry>>();
  const classIn = new Map<string, string>();
  const put = (at: Period, entries: Readonly<Record<string, EntryCase>>): void => {
    const period = periodText(at);
    const known = byPeriod.get(period) ?? new Map<string, Entry>();
    byPeriod.set(period, known);
    for (const [name, value] of Object.entries(entries)) {
      const input = names.get(name) ?? names.get(plainText(name));
      if (input === undefined && plainText(name) === CLASS_COLUMN && typeof value === 'string') putClass(period, value);
      else if (input === undefined) issues.push(scoringIssue('unknown-input', { period, input: name }));
      else if (input.unit === at.unit) known.set(input.id, entryOf(value));
      else if (value !== null && value !== '') issues.push(scoringIssue('misplaced-input', { period, label: input.label, unit: input.unit }));
    }
  };
  const putClass = (period: string, text: string): void => {
    const { class: own, unknown } = memberWords(scheme, text);
    for (const word of unknown) issues.push(unknownWord(scheme, word));
    if (own !== null && text.trim() !== '') classIn.set(period, own);
  };
  for (const { period, entries } of given.periods) {
    const each = periodsOf(period, scheme);
    if (each.length === 0) issues.push(scoringIssue('unknown-period', { found: period }));
    for (const one of each) put(one, entries);
  }
  if (given.appraisal) put(closing, given.appraisal);
  return { entries: byPeriod, classIn };
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
