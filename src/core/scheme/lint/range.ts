import { add, compare, divide, larger, multiply, ONE, sign, smaller, whole, ZERO, type Exact } from '../../decimal';
import type { Limits } from '../../rules/limits';
import type { Rule } from '../../rules/rule';
import type { ScaledRule } from '../../rules/scaled/schema';
import type { WeightedPart } from '../../rules/weighted/schema';
import { chargeFigures } from '../../rules/perOccurrence/charge';
import type { Charge, PerOccurrenceRule } from '../../rules/perOccurrence/schema';
import { holds } from '../condition';
import type { Bound, Figure } from '../figure';
import type { Scheme } from '../schema';
import { periodsInClosing } from './rhythm';

/** What a rule can give at least and at most; `null` where there is no end to it, or a figure is still to be filled in. */
export interface Range {
  readonly min: Bound;
  readonly max: Bound;
}

export function scoreRange(scheme: Scheme): Range {
  return rangeOf(scheme.score, scheme, ONE);
}

const NOTHING: Range = { min: ZERO, max: ZERO };
const OPEN: Range = { min: null, max: null };

/** Over so many periods together: a limit of one period may be reached in each of them, one over the year once. */
function rangeOf(rule: Rule, scheme: Scheme, times: Exact): Range {
  if (!holds(rule.when, scheme.settings)) return NOTHING;
  const within = (range: Range, limits: Limits): Range => limited(range, limits.over === 'year' ? limits : { min: limits.min && multiply(limits.min, times), max: limits.max && multiply(limits.max, times) });
  const below = (child: Rule): Range => rangeOf(child, scheme, times);
  switch (rule.kind) {
    case 'amount':
      return scaled(rule.input.blank === 'none' ? { min: smaller(rule.min, ZERO), max: rule.max } : { min: rule.min, max: rule.max }, times);
    case 'choice':
      return scaled(spread(rule.options.map((option) => option.points)), times);
    case 'ballot':
      return scaled(spread(rule.options.map((option) => option.value)), times);
    case 'judged':
      return scaled(spread(rule.levels.flatMap((level) => [level.min, level.max])), times);
    case 'veto':
      return NOTHING;
    case 'periods':
      return rangeOf(rule.rule, scheme, rule.combine === 'mean' ? ONE : whole(periodsInClosing(scheme.rhythm, rule.unit ?? scheme.rhythm.entry)));
    case 'perOccurrence': {
      const charges = rule.charges.filter((charge) => holds(charge.when, scheme.settings)).map((charge) => scaled(chargeRange(charge, rule.raises), times));
      return within(withZero(charges.reduce(plus, scaled(point(rule.start), times)), rule), rule.limits);
    }
    case 'section': {
      const total = within(rule.children.map(below).reduce(plus, scaled(point(rule.start), times)), rule.limits);
      return rule.children.some((child) => child.kind === 'veto') ? { min: total.min && smaller(total.min, ZERO), max: total.max && larger(total.max, ZERO) } : total;
    }
    case 'raters':
      return scaled({ min: ZERO, max: rule.max }, times);
    case 'scaled':
      return within(scaledRange(rule, below(rule.rule)), rule.limits);
    case 'joint':
      return within(OPEN, rule.limits);
    case 'reference':
      return { min: rule.above === null ? null : ZERO, max: null };
    case 'balance':
      return OPEN;
    case 'weighted':
      return within(rule.parts.map((part) => weightedRange(part, below(part.rule))).reduce(plus, NOTHING), rule.limits);
  }
}

/** With the least and the greatest of its weights. */
function weightedRange({ weight, others = [] }: WeightedPart, range: Range): Range {
  const ranges = [weight, ...others.map((other) => other.weight)].map((each) => (each === 'unfilled' ? OPEN : scaled(range, each)));
  return ranges.reduce((a, b) => ({ min: a.min && b.min && smaller(a.min, b.min), max: a.max && b.max && larger(a.max, b.max) }));
}

/** Whoever has the highest points of the branch gets `to`. */
function scaledRange({ divisor, to }: ScaledRule, range: Range): Range {
  if (divisor.kind === 'highest') return { min: range.min !== null && sign(range.min) >= 0 ? ZERO : null, max: to };
  return divisor.figure === 'unfilled' || sign(divisor.figure) <= 0 ? OPEN : scaled(range, divide(to, divisor.figure));
}

/** Only a mark has an end: how often, how much and how much more nobody says beforehand. */
function chargeRange(charge: Charge, raises: PerOccurrenceRule['raises']): Range {
  if (charge.kind === 'amount') return charge.direction === 'add' ? { min: ZERO, max: null } : { min: null, max: ZERO };
  const figures = chargeFigures(charge);
  const known = figures.filter((points) => points !== 'unfilled');
  if (known.length < figures.length) return { min: null, max: null };
  const [end = null] = charge.kind === 'flag' && raises === undefined ? known : [];
  return { min: known.some((points) => sign(points) < 0) ? end : ZERO, max: known.some((points) => sign(points) > 0) ? end : ZERO };
}

/** 归零 takes a sum down to the floor, or to 0. */
function withZero(range: Range, { charges, limits }: PerOccurrenceRule): Range {
  return charges.some(({ kind }) => kind === 'zero') ? { ...range, min: range.min && smaller(range.min, limits.min ?? ZERO) } : range;
}

function spread(figures: readonly Figure[]): Range {
  const known = figures.filter((figure) => figure !== 'unfilled');
  if (known.length < figures.length) return { min: null, max: null };
  return { min: known.reduce(smaller), max: known.reduce(larger) };
}

function point(figure: Figure): Range {
  return figure === 'unfilled' ? { min: null, max: null } : { min: figure, max: figure };
}

function plus(a: Range, b: Range): Range {
  return { min: a.min && b.min && add(a.min, b.min), max: a.max && b.max && add(a.max, b.max) };
}

function scaled(range: Range, factor: Exact): Range {
  const min = range.min && multiply(range.min, factor);
  const max = range.max && multiply(range.max, factor);
  return sign(factor) < 0 ? { min: max, max: min } : { min, max };
}

/** A limit holds even where the sum has no end. */
function limited({ min, max }: Range, limits: Range): Range {
  return { min: highest(min, limits.min, limits.max), max: lowest(max, limits.max, limits.min) };
}

function highest(value: Bound, floor: Bound, ceiling: Bound): Bound {
  const floored = floor === null ? value : value === null || compare(value, floor) < 0 ? floor : value;
  return floored !== null && ceiling !== null ? smaller(floored, ceiling) : floored;
}

function lowest(value: Bound, ceiling: Bound, floor: Bound): Bound {
  const capped = ceiling === null ? value : value === null || compare(value, ceiling) > 0 ? ceiling : value;
  return capped !== null && floor !== null ? larger(capped, floor) : capped;
}
