import type { Rule } from '../rules/rule';
import type { Charge } from '../rules/perOccurrence/schema';
import type { JointEffect } from '../rules/joint/schema';
import type { WeightedPart } from '../rules/weighted/schema';
import type { Limits } from '../rules/limits';
import type { Exact } from '../decimal';
import type { Bound, Figure } from './figure';
import { whoText } from './who.zh';

/** What is done with each figure; keys name them: `attendance`, `dues.足额`, `work.良好.min`, `points.max`, `self.weight`. */
export interface FigureVisitor {
  number(key: string, value: Exact): Exact;
  positive(key: string, value: Exact): Exact;
  figure(key: string, value: Figure): Figure;
  bound(key: string, value: Bound): Bound;
}

/** The same rule with every figure as the visitor gives it back. */
export function mapFigures(rule: Rule, visit: FigureVisitor): Rule {
  switch (rule.kind) {
    case 'amount':
      return { ...rule, min: visit.number(`${rule.id}.min`, rule.min), max: visit.bound(`${rule.id}.max`, rule.max) };
    case 'balance':
    case 'periods':
      return { ...rule, rule: mapFigures(rule.rule, visit) };
    case 'ballot':
      return { ...rule, options: rule.options.map((option) => ({ ...option, value: visit.figure(`${rule.id}.${option.word}`, option.value) })) };
    case 'choice':
      return { ...rule, options: rule.options.map((option) => ({ ...option, points: visit.figure(`${rule.id}.${option.word}`, option.points) })) };
    case 'joint':
      return { ...rule, limits: mapLimits(rule.id, rule.limits, visit), effects: rule.effects.map((effect) => mapEffect(effect, visit)) };
    case 'judged':
      return {
        ...rule,
        levels: rule.levels.map((level) => ({
          ...level,
          min: visit.number(`${rule.id}.${level.word}.min`, level.min),
          max: visit.number(`${rule.id}.${level.word}.max`, level.max),
        })),
      };
    case 'perOccurrence':
      return {
        ...rule,
        start: visit.figure(rule.id, rule.start),
        limits: mapLimits(rule.id, rule.limits, visit),
        ...(rule.matters === undefined ? {} : { matters: { ...rule.matters, max: visit.bound(`${rule.id}.matter`, rule.matters.max) } }),
        ...(rule.raises === undefined ? {} : { raises: rule.raises.map((raise) => ({ ...raise, factor: visit.number(raise.id, raise.factor) })) }),
        charges: rule.charges.map((charge) => mapCharge(charge, visit)),
      };
    case 'raters':
      return { ...rule, max: visit.positive(`${rule.id}.max`, rule.max) };
    case 'reference':
      return { ...rule, above: visit.bound(`${rule.id}.above`, rule.above) };
    case 'scaled':
      return {
        ...rule,
        limits: mapLimits(rule.id, rule.limits, visit),
        to: visit.number(`${rule.id}.to`, rule.to),
        divisor: rule.divisor.kind === 'figure' ? { ...rule.divisor, figure: visit.figure(`${rule.id}.divisor`, rule.divisor.figure) } : rule.divisor,
        rule: mapFigures(rule.rule, visit),
      };
    case 'section':
      return { ...rule, start: visit.figure(rule.id, rule.start), limits: mapLimits(rule.id, rule.limits, visit), children: rule.children.map((child) => mapFigures(child, visit)) };
    case 'veto':
      return rule;
    case 'weighted':
      return {
        ...rule,
        limits: mapLimits(rule.id, rule.limits, visit),
        parts: rule.parts.map((part) => mapPart(part, visit)),
      };
  }
}

function mapLimits(id: string, limits: Limits, visit: FigureVisitor): Limits {
  return { ...limits, min: visit.bound(`${id}.min`, limits.min), max: visit.bound(`${id}.max`, limits.max) };
}

/** `base.weight`, and `base.weight.C类` for members of a class. */
function mapPart(part: WeightedPart, visit: FigureVisitor): WeightedPart {
  const key = `${part.rule.id}.weight`;
  return {
    ...part,
    weight: visit.figure(key, part.weight),
    ...(part.others === undefined ? {} : { others: part.others.map((other) => ({ ...other, weight: visit.figure(`${key}.${whoText(other.who)}`, other.weight) })) }),
    rule: mapFigures(part.rule, visit),
  };
}

function mapEffect(effect: JointEffect, visit: FigureVisitor): JointEffect {
  const { id, gives } = effect;
  return {
    ...effect,
    least: visit.bound(`${id}.least`, effect.least),
    gives: gives.kind === 'share' ? { ...gives, share: visit.figure(`${id}.share`, gives.share) } : { ...gives, points: visit.figure(`${id}.points`, gives.points) },
  };
}

function mapCharge(charge: Charge, visit: FigureVisitor): Charge {
  switch (charge.kind) {
    case 'count':
    case 'flag':
      return { ...charge, points: visit.figure(charge.id, charge.points) };
    case 'amount':
      return { ...charge, min: visit.number(`${charge.id}.min`, charge.min), max: visit.bound(`${charge.id}.max`, charge.max) };
    case 'level':
      return { ...charge, levels: charge.levels.map((level) => ({ ...level, points: visit.figure(`${charge.id}.${level.word}`, level.points) })) };
    case 'rate':
      return { ...charge, unit: visit.positive(`${charge.id}.unit`, charge.unit), points: visit.figure(charge.id, charge.points) };
    case 'shortfall':
      return {
        ...charge,
        target: visit.figure(`${charge.id}.target`, charge.target),
        unit: visit.positive(`${charge.id}.unit`, charge.unit),
        points: visit.figure(charge.id, charge.points),
      };
    case 'zero':
      return charge;
  }
}
