import { plainText } from '../entries/text';
import type { CellAddress } from '../grid';
import { comparePeriods, daysOf, periodText, type Period, type PeriodUnit } from '../periods';
import { FULL_MEMBER, type Member } from '../scoring/member';
import { memberWords } from '../scoring/memberWords';
import { ledgerIssue, type LedgerIssue, type RosterChange } from './issues';
import { idKey, nameKey } from './labels';
import type { LedgerReading } from './readLedger';
import type { LedgerSheet } from './sheets';
import type { PersonRow, Who } from './who';

/** The people of one ledger sheet. */
export interface Register {
  readonly sheet: string;
  readonly period: Period;
  readonly rows: readonly PersonRow[];
  /** Whether everybody must have a row in it. */
  readonly of: 'everybody' | 'some';
}

/** Who stands in a ledger sheet, whether or not anybody knows them. */
export function registerOf({ table, period, binding, people }: LedgerSheet): Register {
  return { sheet: table.sheet.name, period, rows: people.rows, of: binding.columns.some(({ input }) => input.blank === 'missing') ? 'everybody' : 'some' };
}

/** A change that nobody has written into the roster. The answers say what it was; `date` is the day that one of them would write. */
export interface RosterQuestion {
  /** The same for the same question as long as nothing is answered. */
  readonly id: string;
  readonly change: RosterChange;
  /** The row of the roster; `null` for somebody who is not in it. */
  readonly member: Member | null;
  readonly who: Pick<Who, 'id' | 'name' | 'unit' | 'kind'>;
  readonly period: string;
  readonly before: string;
  readonly after: string;
  readonly date: string | null;
  readonly answers: readonly RosterAnswerKind[];
  readonly at: CellAddress;
}

/** `joined`, `left`, `suspended` write a day; `changed` writes the new word; `listed` writes a row; the others write nothing and settle the question. */
export type RosterAnswerKind = 'joined' | 'left' | 'suspended' | 'omitted' | 'listed' | 'stranger' | 'changed' | 'slip';

const ANSWERS: Record<RosterChange, readonly RosterAnswerKind[]> = {
  appears: ['joined', 'omitted'],
  disappears: ['left', 'suspended', 'omitted'],
  unlisted: ['joined', 'listed', 'stranger'],
  kind: ['changed', 'slip'],
  unit: ['changed', 'slip'],
  name: ['changed', 'slip'],
};

/** What registers of several periods show and the roster does not say. Nothing is asked of a branch that keeps a form for each member. */
export function rosterQuestions(reading: LedgerReading): RosterQuestion[] {
  const periods = periodsOf(reading);
  if (periods.length < 2 || reading.forms.length > 0) return [];
  const settled = new Set(reading.store.settled);
  const known = appearances(reading, periods);
  const asked = [...comings(reading, periods, known), ...strangers(reading, periods), ...words(reading, periods, known), ...names(reading, periods)];
  return asked.filter(({ id }) => !settled.has(id));
}

/** The question as 体检 tells it. */
export function questionIssue({ change, who, period, before, after, at }: RosterQuestion): LedgerIssue {
  const issue = ledgerIssue('roster-change', { change, name: who.name || who.id, period, before, after }, at);
  // Somebody whose rows are not read stops the sheets of the branch; the others are only to be settled.
  return change === 'unlisted' || change === 'name' ? { ...issue, severity: 'error' } : issue;
}

/** Of issues that say the same as a question, the question is told. */
export function withoutAsked(issues: readonly LedgerIssue[], questions: readonly RosterQuestion[], { registers }: LedgerReading): LedgerIssue[] {
  if (questions.length === 0) return [...issues];
  const unlisted = new Set(questions.flatMap(({ change, who }) => (change === 'unlisted' ? [whoKey(who)] : [])));
  const rows = new Set([
    ...questions.flatMap(({ change, at }) => (change === 'name' ? [placeKey(at)] : [])),
    ...(unlisted.size === 0 ? [] : registers.flatMap(({ rows: own }) => own.flatMap(({ who, at }) => (unlisted.has(whoKey(who)) ? [placeKey(at)] : [])))),
  ]);
  const absent = new Set(questions.flatMap(({ change, who }) => (change === 'appears' || change === 'disappears' ? [who.name] : [])));
  return issues.flatMap((issue): LedgerIssue[] => {
    if ((issue.code === 'row-unknown-member' || issue.code === 'row-name-differs') && issue.at !== undefined && rows.has(placeKey(issue.at))) return [];
    if (issue.code !== 'members-without-row') return [issue];
    const { sheet, names: all } = issue.data;
    const left = all.filter((name) => !absent.has(name));
    return left.length === 0 ? [] : [left.length === all.length ? issue : ledgerIssue('members-without-row', { sheet, names: left }, issue.at)];
  });
}

/** The periods of the rhythm that has most registers, in order. */
function periodsOf({ registers, scheme }: LedgerReading): Period[] {
  const byUnit = new Map<PeriodUnit, Map<string, Period>>();
  for (const { period, of } of registers) {
    if (of !== 'everybody') continue;
    const own = byUnit.get(period.unit) ?? new Map<string, Period>();
    byUnit.set(period.unit, own.set(periodText(period), period));
  }
  const [most] = [...byUnit.values()].sort((a, b) => b.size - a.size);
  return [...(most?.values() ?? [])].sort((a, b) => comparePeriods(a, b, scheme.rhythm.yearStart));
}

interface Appearance {
  readonly index: number;
  readonly row: PersonRow;
}

/** In which of the periods each member has a row, in order. */
function appearances({ registers, sheets }: LedgerReading, periods: readonly Period[]): ReadonlyMap<string, readonly Appearance[]> {
  const order = new Map(periods.map((period, index) => [periodText(period), index]));
  const found = new Map<string, Appearance[]>();
  for (const register of registers) {
    const index = order.get(periodText(register.period));
    const bound = sheets.find(({ name }) => name === register.sheet);
    if (index === undefined || bound === undefined) continue;
    const ids = new Map(bound.rows.map(({ row, memberId }) => [row, memberId]));
    for (const row of register.rows) {
      const id = ids.get(row.row);
      if (id === undefined) continue;
      const own = found.get(id);
      if (own === undefined) found.set(id, [{ index, row }]);
      else own.push({ index, row });
    }
  }
  for (const own of found.values()) own.sort((a, b) => a.index - b.index);
  return found;
}

/** Who comes after the first period or goes before the last. Where most of a sheet's people would be new or gone, one of the sheets is not filled in yet. */
function comings({ roster, scheme }: LedgerReading, periods: readonly Period[], known: ReadonlyMap<string, readonly Appearance[]>): RosterQuestion[] {
  const last = periods.length - 1;
  const asked = roster.people.flatMap(({ member }): RosterQuestion[] => {
    const own = known.get(member.id) ?? [];
    const [first, end] = [own[0], own[own.length - 1]];
    if (first === undefined || end === undefined || member.status !== '参加') return [];
    const comes = first.index > 0 && member.from === null;
    const goes = end.index < last && member.to === null;
    return [
      ...(comes ? [question('appears', member, first, periods, { date: daysOf(periodAt(periods, first.index), scheme.rhythm.yearStart).first })] : []),
      ...(goes ? [question('disappears', member, end, periods, { date: daysOf(periodAt(periods, end.index), scheme.rhythm.yearStart).last })] : []),
    ];
  });
  const present = counted([...known.values()].flatMap((own) => [...new Set(own.map(({ index }) => periodText(periodAt(periods, index))))]));
  const moving = counted(asked.map(({ change, period }) => `${change} ${period}`));
  return asked.filter(({ change, period }) => (moving.get(`${change} ${period}`) ?? 0) * 2 <= (present.get(period) ?? 0));
}

/** Rows whose person the roster does not have, each person once. */
function strangers({ roster, registers, issues, scheme }: LedgerReading, periods: readonly Period[]): RosterQuestion[] {
  if (roster.from !== 'roster') return [];
  const unknown = new Set(issues.flatMap(({ code, at }) => (code === 'row-unknown-member' && at !== undefined ? [placeKey(at)] : [])));
  const found = new Map<string, Appearance>();
  periods.forEach((period, index) => {
    for (const register of registers.filter((each) => periodText(each.period) === periodText(period))) {
      for (const row of register.rows) {
        const key = whoKey(row.who);
        if (unknown.has(placeKey(row.at)) && row.who.nameKey !== '' && !found.has(key)) found.set(key, { index, row });
      }
    }
  });
  return [...found.values()].map((first) => question('unlisted', null, first, periods, { date: daysOf(periodAt(periods, first.index), scheme.rhythm.yearStart).first }));
}

/** 类别 and 区分 that are other ones in the last registers than in the roster. */
function words({ roster, scheme }: LedgerReading, periods: readonly Period[], known: ReadonlyMap<string, readonly Appearance[]>): RosterQuestion[] {
  return roster.people.flatMap(({ member }) => {
    const own = known.get(member.id) ?? [];
    const kinds = own.flatMap((each) => {
      const word = memberWords(scheme, each.row.who.kind);
      // 类别 may say the class alone; the kind that is then understood was not written by anybody.
      const written = word.kind !== FULL_MEMBER || each.row.who.kind.includes(FULL_MEMBER.slice(0, 2));
      return each.row.who.kind === '' || word.unknown.length > 0 || !written ? [] : [{ ...each, word: word.kind }];
    });
    const units = own.flatMap((each) => (each.row.who.unit === '' ? [] : [{ ...each, word: each.row.who.unit }]));
    return [...changed('kind', member, member.kind, kinds, periods), ...(member.unit === '' ? [] : changed('unit', member, member.unit, units, periods))];
  });
}

function changed(change: 'kind' | 'unit', member: Member, before: string, own: readonly (Appearance & { readonly word: string })[], periods: readonly Period[]): RosterQuestion[] {
  const after = own[own.length - 1]?.word;
  if (after === undefined || plainText(after) === plainText(before)) return [];
  const start = own.reduce<number>((from, { word }, index) => (plainText(word) === plainText(after) ? from : index + 1), 0);
  const first = own[start];
  return first === undefined ? [] : [question(change, member, first, periods, { before, after })];
}

/** One 编号 under two names. */
function names({ roster, registers, issues }: LedgerReading, periods: readonly Period[]): RosterQuestion[] {
  const places = new Map(issues.flatMap((issue) => (issue.code === 'row-name-differs' && issue.at !== undefined ? [[placeKey(issue.at), issue.data] as const] : [])));
  const members = new Map(places.size === 0 ? [] : [...roster.people].reverse().map(({ who, member }) => [who.idKey, member]));
  return periods.flatMap((period, index) =>
    registers
      .filter((register) => periodText(register.period) === periodText(period))
      .flatMap(({ rows }) =>
        rows.flatMap((row): RosterQuestion[] => {
          const data = places.get(placeKey(row.at));
          const member = data === undefined ? undefined : members.get(row.who.idKey);
          return data === undefined || member === undefined ? [] : [{ ...question('name', member, { index, row }, periods, { before: data.name, after: data.name }), who: { ...row.who, name: data.otherName } }];
        }),
      ),
  );
}

function question(change: RosterChange, member: Member | null, { index, row }: Appearance, periods: readonly Period[], told: { readonly date?: string; readonly before?: string; readonly after?: string }): RosterQuestion {
  const { who, at } = row;
  const period = periodText(periodAt(periods, index));
  const { date = null, before = '', after = '' } = told;
  const named = { id: who.id, name: member?.name ?? who.name, unit: who.unit, kind: who.kind };
  return { id: [change, member?.id ?? `${who.id} ${who.nameKey}`, period, after].filter((part) => part !== '').join(' '), change, member, who: named, period, before, after, date, answers: ANSWERS[change], at };
}

function periodAt(periods: readonly Period[], index: number): Period {
  const period = periods[index];
  if (period === undefined) throw new RangeError(`no period ${index}`);
  return period;
}

/** Whom a row names, for those whom the roster does not have. */
function whoKey({ id, name }: Pick<Who, 'id' | 'name'>): string {
  return `${idKey(id)} ${nameKey(name)}`;
}

function counted(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function placeKey({ sheet, row }: CellAddress): string {
  return `${row} ${sheet}`;
}
