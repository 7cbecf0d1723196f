import { comparePeriods, subPeriods, type Period } from '../periods';
import { applies } from '../rules/applies';
import { evaluatePerOccurrence } from '../rules/perOccurrence/evaluate';
import { occurrences, type Occurrence } from '../rules/perOccurrence/occurrences';
import { placeOf, type Place } from '../rules/place';
import type { Scheme } from '../scheme/schema';
import { contextOf, entryContext } from './context';
import { hasYearlyAccounts, unitOf } from './entryRules';
import type { Entries, MemberRecord } from './member';
import { scoredIn } from './scored';

/** Something that happened to a member, and the scheme in force then. */
export interface Happened {
  readonly scheme: Scheme;
  readonly at: Period;
  readonly level: 'entry' | 'closing';
  readonly ruleId: string;
  readonly occurrence: Occurrence;
}

const NO_ENTRIES: Entries = new Map();

/** By member; who had no event is not in it. */
export type Past = ReadonlyMap<MemberRecord, readonly Happened[]>;

/** What happened in a branch in a year under some rules: one pass over its records. */
export function pastOf(scheme: Scheme, records: readonly MemberRecord[], ruleIds: ReadonlySet<string>, year: Period): Past {
  const past = new Map<MemberRecord, readonly Happened[]>();
  for (const record of records) {
    const happened = happenedIn(scheme, record, ruleIds, year);
    if (happened.length > 0) past.set(record, happened);
  }
  return past;
}

/** The events of one member, in the order of time. */
function happenedIn(scheme: Scheme, record: MemberRecord, ruleIds: Iterable<string>, year: Period): Happened[] {
  const found: Happened[] = [];
  for (const id of ruleIds) {
    const place = placeOf(scheme, id);
    if (place !== null) found.push(...happenedUnder(scheme, record, place, year));
  }
  return found.sort((a, b) => comparePeriods(a.at, b.at, scheme.rhythm.yearStart));
}

/** Periods are gone through in their order, since a repeat counts what came before it. */
function happenedUnder(scheme: Scheme, { member, entries, classIn }: MemberRecord, { rule: { id }, periods }: Place, year: Period): Happened[] {
  const level = periods === null ? 'closing' : 'entry';
  const unit = periods === null ? scheme.rhythm.closing : unitOf(scheme, periods);
  const start = contextOf(scheme, member, year, NO_ENTRIES, { allEntries: entries, ...(classIn === undefined ? {} : { classIn }) });
  return subPeriods(year, unit, scheme.rhythm.yearStart).flatMap((at): Happened[] => {
    const context = scoredIn(scheme, member, at, level) === 'yes' ? entryContext(start, at) : null;
    const place = context === null ? null : placeOf(context.scheme, id);
    if (context === null || place?.rule.kind !== 'perOccurrence' || ![...place.above, place.rule].every((each) => applies(each, context))) return [];
    const { rule } = place;
    const found = occurrences(rule, context).map((occurrence): Happened => ({ scheme: context.scheme, at, level, ruleId: id, occurrence }));
    if (hasYearlyAccounts(rule)) evaluatePerOccurrence(rule, context);
    return found;
  });
}
