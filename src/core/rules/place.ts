import type { Scheme } from '../scheme/schema';
import type { PeriodsRule } from './periods/schema';
import { childRules, type Rule } from './rule';

/** Where a rule stands in its scheme. */
export interface Place {
  readonly rule: Rule;
  /** The rules above it, the topmost first. */
  readonly above: readonly Rule[];
  /** The one of them that is worked out for each entry period; `null` where the rule belongs to the closing period. */
  readonly periods: PeriodsRule | null;
  /** In the closing score, or in a figure beside it. */
  readonly in: 'score' | 'report';
}

const places = new WeakMap<Scheme, ReadonlyMap<string, Place>>();

/** The place of a rule by its id; `null` where the scheme has none of that id. */
export function placeOf(scheme: Scheme, id: string): Place | null {
  return placesOf(scheme).get(id) ?? null;
}

export function placesOf(scheme: Scheme): ReadonlyMap<string, Place> {
  const known = places.get(scheme);
  if (known) return known;
  const found = new Map<string, Place>();
  const collect = (rule: Rule, above: readonly Rule[], periods: PeriodsRule | null, where: Place['in']): void => {
    if (!found.has(rule.id)) found.set(rule.id, { rule, above, periods, in: where });
    const below = rule.kind === 'periods' ? rule : periods;
    for (const child of childRules(rule)) collect(child, [...above, rule], below, where);
  };
  collect(scheme.score, [], null, 'score');
  for (const report of scheme.reports) collect(report.rule, [], null, 'report');
  places.set(scheme, found);
  return found;
}
