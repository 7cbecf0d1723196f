import { walkRules, type Rule } from '../rules/rule';
import { schemeInputs, type SchemeInput } from './inputs';
import type { Scheme } from './schema';

/**
 * Whether single events matter, and not only how many there were: a repeat costs more, one matter counts once, an event
 * touches somebody else. Such a scheme is kept as a list of events, which knows what a column of counts cannot say.
 */
export function needsEvents(scheme: Scheme): boolean {
  return tops(scheme).some(asksForEvents);
}

/**
 * What is entered as events: what may have happened, and to nobody most of the time. Where only the close asks for events,
 * the entry periods keep their registers.
 */
export function eventInputs(scheme: Scheme): readonly SchemeInput[] {
  if (!needsEvents(scheme)) return [];
  const inEntries = rulesOf(scheme).some((rule) => rule.kind === 'periods' && asksForEvents(rule));
  return schemeInputs(scheme).filter((input) => (input.at === 'closing' || inEntries) && canBeEvent(scheme, input));
}

/** Whether an input can be told in a list of events at all. */
export function canBeEvent(scheme: Scheme, input: SchemeInput): boolean {
  return input.blank === 'none' && chargeIds(scheme).has(input.id);
}

/** What a list of events may have to say beside the day, the person, the item and how often. Points and quantities (hours) share a column. */
export type EventColumn = 'level' | 'matter' | 'points' | 'quantity' | 'with';

export function eventColumns(scheme: Scheme): ReadonlySet<EventColumn> {
  const columns = new Set<EventColumn>();
  const listed = new Set(eventInputs(scheme).map(({ id }) => id));
  for (const each of rulesOf(scheme)) {
    if (each.kind === 'joint' && each.effects.some(({ relation }) => relation === 'named')) columns.add('with');
    if (each.kind !== 'perOccurrence') continue;
    const charges = each.charges.filter(({ id }) => listed.has(id));
    if (each.matters !== undefined && charges.length > 0) columns.add('matter');
    for (const charge of charges) {
      if (charge.kind === 'level') columns.add('level');
      if (charge.kind === 'rate') columns.add('quantity');
      else if (charge.kind === 'amount' || ('points' in charge && charge.points === 'unfilled')) columns.add('points');
    }
  }
  return columns;
}

/** The same of one rule and what is below it. */
export function asksForEvents(rule: Rule): boolean {
  for (const each of walkRules(rule)) {
    if (each.kind === 'joint') return true;
    if (each.kind === 'perOccurrence' && (each.matters !== undefined || each.raises?.some(({ kind }) => kind === 'repeat'))) return true;
  }
  return false;
}

/** The trees of the score and of what is reported beside it. */
function tops({ score, reports }: Scheme): readonly Rule[] {
  return [score, ...reports.map(({ rule }) => rule)];
}

function rulesOf(scheme: Scheme): readonly Rule[] {
  return tops(scheme).flatMap((rule) => [...walkRules(rule)]);
}

const known = new WeakMap<Scheme, ReadonlySet<string>>();

function chargeIds(scheme: Scheme): ReadonlySet<string> {
  const kept = known.get(scheme);
  if (kept) return kept;
  const ids = new Set<string>();
  for (const rule of rulesOf(scheme)) if (rule.kind === 'perOccurrence') for (const { id } of rule.charges) ids.add(id);
  known.set(scheme, ids);
  return ids;
}
