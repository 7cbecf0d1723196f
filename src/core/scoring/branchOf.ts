import { larger, type Exact } from '../decimal';
import { periodAround, periodText, subPeriods, type Period } from '../periods';
import { evaluate } from '../rules/evaluate';
import type { JointRule } from '../rules/joint/schema';
import { jointSources } from '../rules/joint/sources';
import { placeOf, placesOf, type Place } from '../rules/place';
import type { Scheme } from '../scheme/schema';
import { specialApplies } from '../standing/specials';
import type { Branch } from './branch';
import { contextOf, entryContext } from './context';
import { unitOf } from './entryRules';
import { pastOf, type Past } from './happened';
import { schemeIn } from './inForce';
import { jointYear, within, type JointYear } from './jointEvents';
import type { Entries, MemberRecord } from './member';
import { rollOf, type Roll } from './roll';
import { scoredIn } from './scored';
import { closingStart } from './start';

type Highest = ReadonlyMap<string, Exact | null>;

const NO_ENTRIES: Entries = new Map();

/** The branch that some records are of. Nothing is worked out before it is asked for. */
export function branchOf(scheme: Scheme, records: readonly MemberRecord[]): Branch {
  const { yearStart } = scheme.rhythm;
  const highests = new Map<string, Highest>();
  const years = new Map<string, JointYear>();
  const pasts = new Map<string, Past>();
  let roll: Roll | null = null;

  const yearOf = (rule: JointRule, period: Period): JointYear => {
    const year = periodAround(period, 'year', yearStart);
    roll ??= rollOf(records);
    const people = roll;
    return kept(years, `${rule.id} ${periodText(year)}`, () => {
      // Variants of one rule under a setting look at the same events.
      const sources = jointSources(scheme, rule);
      const past = kept(pasts, `${[...sources].join(' ')} ${periodText(year)}`, () => pastOf(scheme, records, sources, year));
      return jointYear(scheme, past, people, rule);
    });
  };
  const branch: Branch = {
    kind: 'known',
    highest: (rule, period) => {
      const place = placeOf(scheme, rule.id);
      if (place === null) return null;
      const span = place.periods === null ? period : periodAround(period, 'year', yearStart);
      const found = kept(highests, `${rule.id} ${periodText(span)}`, () => highestIn(scheme, records, place, span, branch));
      return found.get(periodText(period)) ?? null;
    },
    effectsOn: (memberId, rule, period) => within(yearOf(rule, period).events.get(memberId), period, yearStart),
    issuesOf: (memberId, period) => jointRules(scheme).flatMap((rule) => within(yearOf(rule, period).issues.get(memberId), period, yearStart)),
  };
  return branch;
}

function jointRules(scheme: Scheme): JointRule[] {
  return [...placesOf(scheme).values()].flatMap(({ rule }) => (rule.kind === 'joint' ? [rule] : []));
}

/** Highest points by period. Those of entry periods are worked out for the whole year at once, as accounts run on in it. */
function highestIn(scheme: Scheme, records: readonly MemberRecord[], { rule: { id }, periods }: Place, span: Period, branch: Branch): Highest {
  const highest = new Map<string, Exact | null>();
  const count = (period: Period, points: Exact | null): void => {
    const key = periodText(period);
    const known = highest.get(key);
    if (known === undefined) highest.set(key, points);
    else highest.set(key, known === null || points === null ? null : larger(known, points));
  };
  if (periods === null) {
    const inForce = schemeIn(scheme, span);
    const start = closingStart(inForce, span, branch);
    for (const record of records) {
      if (scoredIn(inForce, record.member, span, 'closing') === 'no' || isExcluded(inForce, record, span)) continue;
      count(span, pointsOf(id, start(record)));
    }
    return highest;
  }
  const { yearStart } = scheme.rhythm;
  const each = subPeriods(span, unitOf(scheme, periods), yearStart);
  for (const { member, entries, classIn } of records) {
    const start = contextOf(scheme, member, span, NO_ENTRIES, { allEntries: entries, branch, ...(classIn === undefined ? {} : { classIn }) });
    for (const period of each) {
      if (scoredIn(scheme, member, period, 'entry') === 'no') continue;
      const context = entryContext(start, period);
      count(period, context === null ? null : pointsOf(id, context));
    }
  }
  return highest;
}

function pointsOf(ruleId: string, context: ReturnType<typeof contextOf>): Exact | null {
  const place = placeOf(context.scheme, ruleId);
  return place === null ? null : evaluate(place.rule, context).points;
}

function isExcluded(scheme: Scheme, record: MemberRecord, period: Period): boolean {
  return scheme.specials.some((special) => special.kind === 'excluded' && specialApplies(scheme, special, record, period).kind === 'yes');
}

function kept<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
