import { sign } from '../decimal';
import type { Charge } from '../rules/perOccurrence/schema';
import { childRules, type Rule } from '../rules/rule';
import type { Basis } from '../scheme/basis';
import type { Figure } from '../scheme/figure';
import { schemeInputs, type SchemeInput } from '../scheme/inputs';
import type { Scheme } from '../scheme/schema';

/** An input of a scheme with what its regulation says about it: a heading may use any of it. */
export interface BindableItem {
  readonly input: SchemeInput;
  /** The rule it belongs to, then what that stands in, by name. */
  readonly groups: readonly string[];
  readonly clause: string;
  /** What the regulation gives for once; `null` where there is no such figure (judged, typed, a ballot). */
  readonly points: Figure | null;
  readonly direction: 'add' | 'deduct' | null;
}

const cache = new WeakMap<Scheme, readonly BindableItem[]>();

/** All inputs of a scheme, in the order of the text. */
export function bindableItems(scheme: Scheme): readonly BindableItem[] {
  const known = cache.get(scheme);
  if (known) return known;
  const owners = new Map<string, { readonly rule: Rule; readonly groups: readonly string[] }>();
  const walk = (rule: Rule, above: readonly string[]): void => {
    const groups = [rule.name, ...above];
    owners.set(rule.id, { rule, groups });
    for (const child of childRules(rule)) walk(child, groups);
  };
  walk(scheme.score, []);
  for (const { rule } of scheme.reports) walk(rule, []);
  const specials = new Map(scheme.specials.map(({ id, name, basis }) => [id, { name, basis }]));
  const items = schemeInputs(scheme).map((input): BindableItem => {
    const owner = owners.get(input.owner);
    if (owner === undefined) {
      const special = specials.get(input.owner);
      return { input, groups: special === undefined ? [] : [special.name], clause: special === undefined ? '' : clauseOf(special.basis), points: null, direction: null };
    }
    const { rule, groups } = owner;
    const charge = rule.kind === 'perOccurrence' ? rule.charges.find(({ id }) => id === input.id) : undefined;
    return { input, groups, clause: clauseOf((charge ?? rule).basis), ...(charge === undefined ? { points: null, direction: null } : effectOf(charge)) };
  });
  cache.set(scheme, items);
  return items;
}

function effectOf(charge: Charge): Pick<BindableItem, 'points' | 'direction'> {
  switch (charge.kind) {
    case 'count':
    case 'flag':
    case 'rate':
    case 'shortfall':
      return { points: charge.points, direction: directionOf(charge.points) };
    case 'level':
      return { points: null, direction: directionOf(charge.levels[0]?.points ?? 'unfilled') };
    case 'amount':
      return { points: null, direction: charge.direction };
    case 'zero':
      return { points: null, direction: 'deduct' };
  }
}

function directionOf(points: Figure): BindableItem['direction'] {
  if (points === 'unfilled' || sign(points) === 0) return null;
  return sign(points) < 0 ? 'deduct' : 'add';
}

function clauseOf(basis: Basis): string {
  return basis.kind === 'clause' ? basis.clause : basis.text;
}
