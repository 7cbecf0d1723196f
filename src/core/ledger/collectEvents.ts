import { isWhole, sign, toNumber } from '../decimal';
import { MOST_TIMES as MOST_IN_PERIOD, readCount } from '../entries/reading';
import { isBlank, type CellAddress } from '../grid';
import { daysOf, periodAround, periodOn, periodText, subPeriods, type Period, type PeriodUnit } from '../periods';
import type { EventCase } from '../scheme/cases';
import { eventInputs } from '../scheme/eventInputs';
import type { SchemeInput } from '../scheme/inputs';
import type { Scheme } from '../scheme/schema';
import { heldThroughout } from '../scoring/held';
import type { Entry } from '../scoring/member';
import { schemeIn } from '../scoring/inForce';
import type { UnboundColumn } from './bind';
import type { Gathered } from './collect';
import { confirmedTargets } from './confirmed';
import { eventItem, type EventItem } from './eventItems';
import { eventPoints } from './eventPoints';
import { eventRow, type EventRow, type EventSheet } from './eventSheets';
import type { FormContext } from './formLines';
import { ledgerIssue, type LedgerIssue } from './issues';
import { labelKey } from './labels';
import type { Match } from './match';
import type { Person } from './roster';
import type { PersonRow } from './who';

/** No list says more than this at once; a typing slip (3 → 3000) would otherwise fill the memory. */
export const MOST_TIMES = 1000;

export interface RecordedEvents {
  /** Periods that the lists cover: nothing written for a member means that nothing happened. */
  readonly recorded: readonly Period[];
  /** What happened in words that name no item, each text once on a sheet. */
  readonly unbound: readonly UnboundColumn[];
  readonly issues: readonly LedgerIssue[];
}

/** Puts the events of all lists to the members they are about, in the period of their day. */
export function collectEvents({ scheme, index, store }: FormContext, lists: readonly EventSheet[], match: (row: PersonRow) => Match, byPerson: ReadonlyMap<Person, Gathered>): RecordedEvents {
  const listed = eventInputs(scheme).length > 0;
  // Where the regulation counts no single events, a list need not be complete.
  const issues: LedgerIssue[] = lists.flatMap((list) => list.issues.filter((issue) => listed || issue.code !== 'events-until'));
  const unbound = new Map<string, UnboundColumn>();
  const untilOf = new Map<Person, string>();
  const report = (issue: LedgerIssue, people: readonly Person[]): void => {
    issues.push(issue);
    if (issue.severity === 'error') for (const person of people) byPerson.get(person)?.issues.push(issue);
  };
  for (const list of lists) {
    const confirmed = confirmedTargets(store, list.table.sheet.name);
    const whole = list.about === null ? null : match(list.about);
    if (whole?.kind === 'problem') report(whole.issue, whole.about);
    if (whole?.kind === 'person' && list.until !== null) untilOf.set(whole.person, list.until);
    for (const row of whole?.kind === 'problem' ? [] : list.rows) {
      const matched = whole ?? match(row);
      if (matched.kind === 'problem') {
        report(matched.issue, matched.about);
        continue;
      }
      const event = eventRow(list, row);
      const item = eventItem(scheme, index, confirmed, event);
      if (item.kind === 'ignored') continue;
      if (item.kind === 'unknown' && event.item.text !== '') unbound.set(`${event.at.sheet} ${labelKey(event.item.text)}`, { sheet: event.at.sheet, label: event.item.text, at: event.at });
      for (const problem of enter(scheme, item, event, list, byPerson.get(matched.person))) report(problem, [matched.person]);
    }
  }
  const general = lists.filter(({ about, period }) => about === null && period === null).flatMap((list) => list.until ?? []).sort()[0];
  const recorded = general === undefined ? [] : recordedPeriods(scheme, general);
  const single = [...untilOf].map(([person, until]) => [person, recordedPeriods(scheme, until)] as const);
  for (const [person, gathered] of byPerson) settleRecorded(scheme, person, gathered, recorded);
  for (const [person, own] of single) settleRecorded(scheme, person, byPerson.get(person), own);
  const all = new Map([...recorded, ...single.flatMap(([, own]) => own)].map((period) => [periodText(period), period]));
  return { recorded: [...all.values()], unbound: [...unbound.values()], issues };
}

/** Writes one event down; returns what is wrong with it. */
function enter(scheme: Scheme, item: EventItem, event: EventRow, { until, period: given }: EventSheet, gathered: Gathered | undefined): readonly LedgerIssue[] {
  const { at, date } = event;
  const { sheet } = at;
  const { text, from } = event.item;
  const name = event.row.who.name || event.row.who.id;
  if (date.kind !== 'date' && given === null) return [ledgerIssue('event-date', { sheet, name, found: date.kind === 'wrong' ? date.found : '' }, at)];
  if (item.kind !== 'input') {
    const known = eventInputs(scheme).slice(0, 8).map(({ label }) => label);
    return [from === 'item' && known.length > 0 ? ledgerIssue('event-item', { sheet, name, found: text, known }, at) : ledgerIssue('event-reason', { sheet, name, found: text }, at)];
  }
  const { input } = item;
  const count = readCount({ kind: 'cell', value: event.times });
  const times = count.kind === 'value' ? count.value.times : null;
  if (count.kind === 'wrong' || (times !== null && (!isWhole(times) || sign(times) <= 0 || toNumber(times) > MOST_TIMES))) {
    return [ledgerIssue('event-times', { sheet, name, item: text, found: count.kind === 'blank' ? '' : count.kind === 'wrong' ? count.found : count.text }, at)];
  }
  const { yearStart } = scheme.rhythm;
  const period = date.kind === 'date' ? periodOn(date.iso, input.unit, yearStart) : given === null ? null : periodIn(given, input, yearStart);
  if (period === null) return given === null ? [] : [ledgerIssue('column-other-period', { sheet, label: text, unit: input.unit, period: periodText(given) }, at)];
  if (gathered === undefined) return [];
  const often = times === null ? 1 : toNumber(times);
  const { points, issues } = eventPoints(schemeIn(scheme, period), input, event, often);
  if (issues.some(({ severity }) => severity === 'error')) return issues;
  const one = eventCase(event, date.kind === 'date' ? date.iso : null, points);
  const twice = add(gathered, period, input, Array.from({ length: often }, () => one), at, name);
  if (twice !== null) return [twice];
  return date.kind === 'date' && until !== null && date.iso > until ? [...issues, ledgerIssue('event-after-end', { sheet, name, date: date.iso, until }, at)] : issues;
}

/** A list of a quarter may hold what is entered by the quarter or by the year, not what belongs to one month of it. */
function periodIn(given: Period, { unit }: SchemeInput, yearStart: number): Period | null {
  if (unit === given.unit) return given;
  const around = periodAround(given, unit, yearStart);
  return daysOf(around, yearStart).first <= daysOf(given, yearStart).first ? around : null;
}

function eventCase({ level, matter, clause, with: other }: EventRow, date: string | null, points: string | number | undefined): EventCase {
  return {
    ...(date === null ? {} : { date }),
    ...(level === '' ? {} : { level }),
    ...(clause === '' ? {} : { clause }),
    ...(matter === '' ? {} : { matter }),
    ...(other === '' ? {} : { with: other }),
    ...(points === undefined ? {} : { points }),
  };
}

/** A column and the list may not both tell of the same item in a period: nobody can say whether they mean the same events. */
function add({ entries }: Gathered, period: Period, input: SchemeInput, events: readonly EventCase[], at: CellAddress, name: string): LedgerIssue | null {
  const written = periodText(period);
  const ofPeriod = entries.get(written) ?? new Map<string, Entry>();
  entries.set(written, ofPeriod);
  const known = ofPeriod.get(input.id);
  if (known?.kind === 'cell' && !isBlank(known.value)) {
    return ledgerIssue('entered-twice', { label: input.label, name, period: written, sheets: [known.at?.sheet ?? '', at.sheet] }, at);
  }
  const before = known?.kind === 'events' ? known.events : [];
  const all = before.length + events.length;
  if (all >= toNumber(MOST_IN_PERIOD)) return ledgerIssue('event-times', { sheet: at.sheet, name, item: input.label, found: String(all) }, at);
  ofPeriod.set(input.id, { kind: 'events', events: [...before, ...events], at });
  return null;
}

/** From the beginning of the year to the period in which the day lies that everything is written down to. */
function recordedPeriods(scheme: Scheme, until: string): Period[] {
  const { yearStart } = scheme.rhythm;
  const units = new Set(eventInputs(scheme).map(({ unit }) => unit));
  return [...units].flatMap((unit) => {
    const last = periodOn(until, unit, yearStart);
    if (last === null) return [];
    const year = periodAround(last, 'year', yearStart);
    return subPeriods(year, unit, yearStart).filter((period) => daysOf(period, yearStart).first <= until);
  });
}

/** Where the list is complete, no event is an entry too: none. */
function settleRecorded(scheme: Scheme, { member }: Person, gathered: Gathered | undefined, recorded: readonly Period[]): void {
  const entries = gathered?.entries;
  if (entries === undefined) return;
  const ids = new Map<PeriodUnit, string[]>();
  for (const { id, unit } of eventInputs(scheme)) ids.set(unit, [...(ids.get(unit) ?? []), id]);
  for (const period of recorded) {
    if (!heldThroughout(member, period, scheme.rhythm.yearStart)) continue;
    const written = periodText(period);
    const ofPeriod = entries.get(written) ?? new Map<string, Entry>();
    entries.set(written, ofPeriod);
    for (const id of ids.get(period.unit) ?? []) if (!ofPeriod.has(id)) ofPeriod.set(id, NOTHING_HAPPENED);
  }
}

const NOTHING_HAPPENED: Entry = { kind: 'events', events: [] };
