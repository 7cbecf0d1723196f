import { negate, ONE, sign, ZERO, type Exact } from '../decimal';
import type { Charge, PerOccurrenceRule } from '../rules/perOccurrence/schema';
import type { ChoiceOption } from '../rules/choice/schema';
import type { Limits } from '../rules/limits';
import { walkRules, type Rule } from '../rules/rule';
import { holds } from '../scheme/condition';
import type { Scheme } from '../scheme/schema';

/** What one event of an input changes, and what else has a say in the points of its item. */
export interface ChargeFacts {
  /** Points of one occurrence, deductions negative; ±1 where points are typed; `null` where no single figure says it. */
  readonly step: Exact | null;
  readonly start: Exact;
  readonly limits: Limits;
  /** Inputs of the other charges of the item. */
  readonly others: readonly string[];
  /** 加重, 同一事项, 取最高, or a second list that counts the same event: one event is not always worth the same. */
  readonly uneven: boolean;
  /** Whether all charges of the item point the same way. */
  readonly oneWay: boolean;
}

/** `null` for an input that is no charge. */
export function chargeFacts(scheme: Scheme, input: string): ChargeFacts | null {
  const rules = perOccurrenceRules(scheme);
  const shared = rules.some(({ charges }) => charges.some((charge) => 'sameAs' in charge.input && charge.input.sameAs === input && holds(charge.when, scheme.settings)));
  for (const rule of rules) {
    const charges = rule.charges.filter((charge) => holds(charge.when, scheme.settings));
    const charge = charges.find(({ id }) => id === input);
    if (charge === undefined) continue;
    const ways = new Set(charges.map(wayOf));
    return {
      step: rule.start === 'unfilled' ? null : stepOf(charge),
      start: rule.start === 'unfilled' ? ZERO : rule.start,
      limits: rule.limits,
      others: charges.flatMap(({ id, input: own }) => (id === input || 'sameAs' in own ? [] : [id])),
      uneven: shared || rule.count === 'highest' || rule.matters !== undefined || (rule.raises ?? []).some((raise) => holds(raise.when, scheme.settings)),
      oneWay: ways.size === 1 && !ways.has(0),
    };
  }
  return null;
}

/** The words that a choice may be, with their points; none for any other input. */
export function choiceOptions(scheme: Scheme, input: string): readonly ChoiceOption[] {
  for (const rule of rulesOf(scheme)) if (rule.kind === 'choice' && rule.id === input) return rule.options;
  return [];
}

function stepOf(charge: Charge): Exact | null {
  switch (charge.kind) {
    case 'count':
    case 'flag':
      return charge.points === 'unfilled' || sign(charge.points) === 0 ? null : charge.points;
    case 'amount':
      return charge.direction === 'add' ? ONE : negate(ONE);
    case 'level':
    case 'rate':
    case 'shortfall':
    case 'zero':
      return null;
  }
}

function wayOf(charge: Charge): -1 | 0 | 1 {
  const step = stepOf(charge);
  return step === null ? 0 : sign(step);
}

function perOccurrenceRules(scheme: Scheme): PerOccurrenceRule[] {
  return rulesOf(scheme).flatMap((rule) => (rule.kind === 'perOccurrence' ? [rule] : []));
}

function rulesOf({ score, reports }: Scheme): Rule[] {
  return [score, ...reports.map(({ rule }) => rule)].flatMap((rule) => [...walkRules(rule)]);
}
