import type { Scheme } from '../scheme/schema';
import type { PeriodsRule } from './periods/schema';
import { childRules, type Rule } from './rule';

/** Where a rule stands in its scheme: in the closing score, or in a figure beside it. */
export interface Place {
  readonly rule: Rule;
  /** The rules above it, the topmost first. */
  readonly above: readonly Rule[];
  /** The one of them that is worked out for each entry period; `null` where the rule belongs to the closing period. */
  readonly periods: PeriodsRule | null;
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
  const collect = (rule: Rule, above: readonly Rule[], periods: PeriodsRule | null): void => {
    if (!found.has(rule.id)) found.set(rule.id, { rule, above, periods });
    const below = rule.kind === 'periods' ? rule : periods;
    for (const child of childRules(rule)) collect(child, [...above, rule], below);
  };
  collect(scheme.score, [], null);
  for (const report of scheme.reports) collect(report.rule, [], null);
  places.set(scheme, found);
  return found;
}
