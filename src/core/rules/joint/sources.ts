import type { Scheme } from '../../scheme/schema';
import { placesOf } from '../place';
import { walkRules } from '../rule';
import type { JointEffect, JointRule } from './schema';

/** The rules whose events an effect looks at, and the single charges that it names. */
interface Sources {
  readonly rules: ReadonlySet<string>;
  readonly charges: ReadonlySet<string>;
  /** Rules that are looked at for one of their charges only. */
  readonly owners: ReadonlySet<string>;
}

const known = new WeakMap<Scheme, WeakMap<JointEffect, Sources>>();

/** Ids of the rules 按次加减 whose events have an effect under a joint rule. */
export function jointSources(scheme: Scheme, rule: JointRule): ReadonlySet<string> {
  const sources = rule.effects.map((effect) => sourcesOf(scheme, effect));
  return new Set(sources.flatMap(({ rules, owners }) => [...rules, ...owners]));
}

/** Whether an event of a charge is one that the effect is about. */
export function matches(scheme: Scheme, effect: JointEffect, { ruleId, occurrence }: { readonly ruleId: string; readonly occurrence: { readonly charge: { readonly id: string } } }): boolean {
  const { rules, charges } = sourcesOf(scheme, effect);
  return rules.has(ruleId) || charges.has(occurrence.charge.id);
}

function sourcesOf(scheme: Scheme, effect: JointEffect): Sources {
  const ofScheme = known.get(scheme) ?? new WeakMap<JointEffect, Sources>();
  known.set(scheme, ofScheme);
  const sources = ofScheme.get(effect) ?? find(scheme, effect);
  ofScheme.set(effect, sources);
  return sources;
}

/** An item above others stands for all that is below it. */
function find(scheme: Scheme, { of }: JointEffect): Sources {
  const rules = new Set<string>();
  const charges = new Set<string>();
  const owners = new Set<string>();
  for (const { rule } of placesOf(scheme).values()) {
    if (of.includes(rule.id)) for (const each of walkRules(rule)) if (each.kind === 'perOccurrence') rules.add(each.id);
    if (rule.kind !== 'perOccurrence') continue;
    for (const { id } of rule.charges) {
      if (!of.includes(id)) continue;
      charges.add(id);
      owners.add(rule.id);
    }
  }
  return { rules, charges, owners };
}
