import { add, compare, multiply, negate, ONE, sign, ZERO, type Exact } from '../decimal';
import { groupedBy } from '../grouped';
import type { Issue } from '../issues';
import { daysOf, periodAround, periodText, type Period } from '../periods';
import type { JointEffect, JointRule } from '../rules/joint/schema';
import { matches } from '../rules/joint/sources';
import { placeOf } from '../rules/place';
import { holds } from '../scheme/condition';
import type { Scheme } from '../scheme/schema';
import { listText } from '../scheme/text';
import type { JointEvent } from './branch';
import type { Happened, Past } from './happened';
import { scoringIssue } from './issues';
import type { MemberRecord } from './member';
import { receiversOf } from './receivers';
import type { Roll } from './roll';
import { scoredIn } from './scored';

/** What the events of a year do to others under one rule: by the member they fall on, and problems by the member whose they are. */
export interface JointYear {
  readonly events: ReadonlyMap<string, readonly Dated<JointEvent>[]>;
  readonly issues: ReadonlyMap<string, readonly Dated<Issue>[]>;
}

interface Dated<Thing> {
  readonly at: Period;
  readonly thing: Thing;
}

/** `past` is what happened to each member in the year under the rules that the joint rule looks at. */
export function jointYear(scheme: Scheme, past: Past, roll: Roll, rule: JointRule): JointYear {
  const events = new Map<string, Dated<JointEvent>[]>();
  const issues = new Map<string, Dated<Issue>[]>();
  for (const [record, happened] of past) {
    for (const { id } of rule.effects) {
      for (const strike of strikesOf(rule.id, id, happened)) deliver(strike, record, scheme, roll, events, issues);
    }
  }
  return { events, issues };
}

/** What of a year belongs to a period: a month's events to its quarter, those of a quarter to its last month. */
export function within<Thing>(dated: readonly Dated<Thing>[] | undefined, period: Period, yearStart: number): Thing[] {
  const { first, last } = daysOf(period, yearStart);
  const belongs = (at: Period): boolean => {
    if (at.unit === 'week') return periodText(periodAround(at, period.unit, yearStart)) === periodText(period);
    const end = daysOf(at, yearStart).last;
    return first <= end && end <= last;
  };
  return (dated ?? []).filter(({ at }) => belongs(at)).map(({ thing }) => thing);
}

/** An event, or a sum of them, that is large enough for an effect. */
interface Strike extends Pick<Happened, 'at' | 'level'> {
  readonly effect: JointEffect;
  readonly label: string;
  /** Whom it names, for effects on those. */
  readonly named: string;
  readonly times: Exact;
  readonly size: Exact;
}

interface Found extends Happened {
  readonly effect: JointEffect;
  readonly named: string;
}

/** The effect as it was in force when something happened; one that falls on whom the event names needs a name. */
function strikesOf(ruleId: string, effectId: string, happened: readonly Happened[]): Strike[] {
  const found = happened.flatMap((each): Found[] => {
    const place = placeOf(each.scheme, ruleId);
    const effect = place?.rule.kind === 'joint' ? place.rule.effects.find(({ id }) => id === effectId) : undefined;
    if (place === null || effect === undefined || !matches(each.scheme, effect, each)) return [];
    if (![...place.above, place.rule, effect].every(({ when }) => holds(when, each.scheme.settings))) return [];
    const named = effect.relation === 'named' ? (each.occurrence.event?.with ?? '') : '';
    return effect.relation === 'named' && named === '' ? [] : [{ ...each, effect, named }];
  });
  const singly = found.filter(({ effect }) => effect.size === 'each').flatMap(single);
  return [...singly, ...sums(found.filter(({ effect }) => effect.size !== 'each'))];
}

function single({ at, level, effect, named, occurrence: { label, times, points } }: Found): Strike[] {
  return reaches(points, effect) ? [{ at, level, effect, label, named, times, size: points }] : [];
}

/**
 * Deductions are added up by themselves, and so are bonuses. Over a period the whole sum counts once it is large
 * enough. Over the year it counts in the period in which it becomes so, and what comes on top of it in later ones;
 * points of its own an effect gives only then.
 */
function sums(found: readonly Found[]): Strike[] {
  const strikes: Strike[] = [];
  for (const same of groupedBy(found, ({ named, occurrence }) => `${sign(occurrence.points)} ${named}`).values()) {
    let before = ZERO;
    let labels = new Set<string>();
    for (const [first, ...more] of groupedBy(same, ({ at }) => periodText(at)).values()) {
      if (first === undefined) continue;
      const { effect } = first;
      if (effect.size === 'period') [before, labels] = [ZERO, new Set()];
      const reached = sign(before) !== 0 && reaches(before, effect);
      const added = [first, ...more].reduce((total, { occurrence }) => add(total, multiply(occurrence.points, occurrence.times)), ZERO);
      for (const { occurrence } of [first, ...more]) labels.add(occurrence.label);
      before = add(before, added);
      if (sign(before) === 0 || !reaches(before, effect) || (reached && effect.gives.kind === 'points')) continue;
      strikes.push({ ...first, label: listText([...labels]), times: ONE, size: reached ? added : before });
    }
  }
  return strikes;
}

function reaches(points: Exact, { least, end }: JointEffect): boolean {
  if (least === null) return true;
  const over = compare(sign(points) < 0 ? negate(points) : points, least);
  return end === 'at' ? over >= 0 : over > 0;
}

/** Nothing falls on the member himself, nor on who takes no part in the period. */
function deliver({ effect, at, level, label, named, times, size }: Strike, { member }: MemberRecord, scheme: Scheme, roll: Roll, events: Map<string, Dated<JointEvent>[]>, issues: Map<string, Dated<Issue>[]>): void {
  const receivers = receiversOf(roll, effect.relation, member, named);
  if (receivers.kind === 'problem') {
    const { problem, found } = receivers;
    const data = { period: periodText(at), effect: effect.name, relation: effect.relation, problem, found };
    put(issues, member.id, { at, thing: scoringIssue('joint-person', data) });
    return;
  }
  for (const { member: receiver } of receivers.records) {
    if (receiver.id === member.id || scoredIn(scheme, receiver, at, level) === 'no') continue;
    put(events, receiver.id, { at, thing: { effect, from: member.name, label, times, size } });
  }
}

function put<Thing>(map: Map<string, Thing[]>, key: string, thing: Thing): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [thing]);
  else known.push(thing);
}
