import type { Rule } from '../rules/rule';
import type { Charge } from '../rules/perOccurrence/schema';
import type { Limits } from '../rules/limits';
import type { Exact } from '../decimal';
import type { Bound, Figure } from './figure';

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
    case 'ballot':
      return { ...rule, options: rule.options.map((option) => ({ ...option, value: visit.figure(`${rule.id}.${option.word}`, option.value) })) };
    case 'choice':
      return { ...rule, options: rule.options.map((option) => ({ ...option, points: visit.figure(`${rule.id}.${option.word}`, option.points) })) };
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
    case 'periods':
      return { ...rule, rule: mapFigures(rule.rule, visit) };
    case 'section':
      return { ...rule, start: visit.figure(rule.id, rule.start), limits: mapLimits(rule.id, rule.limits, visit), children: rule.children.map((child) => mapFigures(child, visit)) };
    case 'veto':
      return rule;
    case 'weighted':
      return {
        ...rule,
        limits: mapLimits(rule.id, rule.limits, visit),
        parts: rule.parts.map((part) => ({ ...part, weight: visit.figure(`${part.rule.id}.weight`, part.weight), rule: mapFigures(part.rule, visit) })),
      };
  }
}

function mapLimits(id: string, limits: Limits, visit: FigureVisitor): Limits {
  return { ...limits, min: visit.bound(`${id}.min`, limits.min), max: visit.bound(`${id}.max`, limits.max) };
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
