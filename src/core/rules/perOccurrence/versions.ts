import type { EventCase } from '../../scheme/cases';
import type { Scheme } from '../../scheme/schema';
import type { Context } from '../../scoring/context';
import { schemeOn } from '../../scoring/inForce';
import { walkRules } from '../rule';
import type { Charge, PerOccurrenceRule } from './schema';

/** A charge as it was in force for some of the events of a period, with these events only. */
export interface Version {
  readonly charge: Charge;
  readonly context: Context;
}

/**
 * A dated event costs what it cost on its day, also where one entry period is a whole year: the events of a charge are
 * parted by the amendments in force. Marks count once, and typed points have no figure; they follow the period.
 */
export function versionsOf(rule: PerOccurrenceRule, charge: Charge, context: Context): readonly Version[] {
  const { scheme, entries } = context;
  const id = 'sameAs' in charge.input ? charge.input.sameAs : charge.id;
  const entry = entries.get(id);
  if (entry?.kind !== 'events' || (charge.kind !== 'count' && charge.kind !== 'level')) return [{ charge, context }];
  const groups = new Map<Scheme, EventCase[]>();
  for (const event of entry.events) {
    const version = event.date === undefined ? scheme : schemeOn(scheme, event.date);
    groups.set(version, [...(groups.get(version) ?? []), event]);
  }
  if (groups.size === 0 || (groups.size === 1 && groups.has(scheme))) return [{ charge, context }];
  return [...groups].map(([version, events]) => ({
    charge: chargeIn(version, rule.id, charge),
    context: { ...context, scheme: version, entries: new Map([...entries, [id, { ...entry, events }]]) },
  }));
}

/** Amendments change figures, never the tree: the charge is there in every version. */
function chargeIn(version: Scheme, ruleId: string, charge: Charge): Charge {
  for (const top of [version.score, ...version.reports.map(({ rule }) => rule)]) {
    for (const rule of walkRules(top)) {
      if (rule.kind === 'perOccurrence' && rule.id === ruleId) return rule.charges.find(({ id }) => id === charge.id) ?? charge;
    }
  }
  return charge;
}
