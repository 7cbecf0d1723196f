import { NotCompiled, type Compiler } from '../../formulas/compiler';
import { limited } from '../limitsFormula';
import type { ScaledRule } from './schema';

/** 0 of nothing is 0, whatever it would be divided by; a divisor that is not positive gives an error, as it must. */
export function scaledFormula(rule: ScaledRule, to: Compiler): string {
  if (rule.divisor.kind === 'highest') throw new NotCompiled('highest');
  const divisor = to.figure(`${rule.id}.divisor`);
  const points = to.points(rule.rule);
  return limited(rule, to, [points, divisor], `IF(${points}=0,0,${points}*${to.figure(`${rule.id}.to`)}/MAX(${divisor},0))`);
}
