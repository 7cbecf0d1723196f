import { isWhole, sign, toNumber } from '../decimal';
import { readCount } from '../entries/reading';
import { isBlank, type CellAddress } from '../grid';
import { daysOf, periodAround, periodOn, periodText, subPeriods, type Period, type PeriodUnit } from '../periods';
import type { EventCase } from '../scheme/cases';
import { canBeEvent, eventInputs } from '../scheme/eventInputs';
import type { SchemeInput } from '../scheme/inputs';
import type { Scheme } from '../scheme/schema';
import { heldThroughout } from '../scoring/held';
import type { Entry } from '../scoring/member';
import type { InputIndex } from './bind';
import type { Gathered } from './collect';
import { eventRow, type EventRow, type EventSheet } from './eventSheets';
import { ledgerIssue, type LedgerIssue } from './issues';
import { labelKeys } from './labels';
import type { Match } from './match';
import type { Person } from './roster';
import type { PersonRow } from './who';

/** No list says more than this at once; a typing slip (3 → 3000) would otherwise fill the memory. */
const MOST_TIMES = 1000;

export interface RecordedEvents {
  /** Periods that the lists cover: nothing written for a member means that nothing happened. */
  readonly recorded: readonly Period[];
  readonly issues: readonly LedgerIssue[];
}

/** Puts the events of all lists to the members they are about, in the period of their day. */
export function collectEvents(scheme: Scheme, lists: readonly EventSheet[], index: InputIndex, match: (row: PersonRow) => Match, byPerson: ReadonlyMap<Person, Gathered>): RecordedEvents {
  const issues: LedgerIssue[] = lists.flatMap((list) => list.issues);
  for (const list of lists) {
    for (const row of list.rows) {
      const matched = match(row);
      const people = matched.kind === 'person' ? [matched.person] : matched.about;
      const problem = matched.kind === 'person' ? enter(scheme, index, eventRow(list, row), list.until, byPerson.get(matched.person)) : matched.issue;
      if (problem === null) continue;
      issues.push(problem);
      if (problem.severity === 'error') for (const person of people) byPerson.get(person)?.issues.push(problem);
    }
  }
  const until = lists.flatMap((list) => list.until ?? []).sort();
  const recorded = until[0] === undefined ? [] : recordedPeriods(scheme, until[0]);
  for (const [person, gathered] of byPerson) settleRecorded(scheme, person, gathered, recorded);
  return { recorded, issues };
}

/** Writes one event down; what is wrong with it, or `null`. */
function enter(scheme: Scheme, index: InputIndex, event: EventRow, until: string | null, gathered: Gathered | undefined): LedgerIssue | null {
  const { at, item, date } = event;
  const { sheet } = at;
  const name = event.row.who.name || event.row.who.id;
  if (date.kind !== 'date') return ledgerIssue('event-date', { sheet, name, found: date.kind === 'wrong' ? date.found : '' }, at);
  const input = labelKeys(item)
    .flatMap((key) => index.get(key) ?? [])
    .find((each) => canBeEvent(scheme, each));
  if (input === undefined) return ledgerIssue('event-item', { sheet, name, found: item, known: eventInputs(scheme).slice(0, 8).map(({ label }) => label) }, at);
  const count = readCount({ kind: 'cell', value: event.times });
  const times = count.kind === 'value' ? count.value.times : null;
  if (count.kind === 'wrong' || (times !== null && (!isWhole(times) || sign(times) <= 0 || toNumber(times) > MOST_TIMES))) {
    return ledgerIssue('event-times', { sheet, name, item, found: count.kind === 'blank' ? '' : count.kind === 'wrong' ? count.found : count.text }, at);
  }
  const period = periodOn(date.iso, input.unit, scheme.rhythm.yearStart);
  if (period === null || gathered === undefined) return null;
  const added = Array.from({ length: times === null ? 1 : toNumber(times) }, (): EventCase => eventCase(event, date.iso));
  const twice = add(gathered, period, input, added, at, name);
  if (twice !== null) return twice;
  return until !== null && date.iso > until ? ledgerIssue('event-after-end', { sheet, name, date: date.iso, until }, at) : null;
}

function eventCase({ level, matter, points, with: other }: EventRow, date: string): EventCase {
  return {
    date,
    ...(level === '' ? {} : { level }),
    ...(matter === '' ? {} : { matter }),
    ...(other === '' ? {} : { with: other }),
    ...(isBlank(points) || points === null || typeof points === 'boolean' ? {} : { points: typeof points === 'object' ? points.error : points }),
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
  ofPeriod.set(input.id, { kind: 'events', events: [...(known?.kind === 'events' ? known.events : []), ...events], at });
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
function settleRecorded(scheme: Scheme, { member }: Person, { entries }: Gathered, recorded: readonly Period[]): void {
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
