import type { Compiler } from '../../formulas/compiler';
import { whoText } from '../../scheme/who.zh';
import { limited } from '../limitsFormula';
import type { WeightedRule } from './schema';

/** Each part times its weight; where several weights stand on the sheet, the one that concerns the member. */
export function weightedFormula(rule: WeightedRule, to: Compiler): string {
  const parts = rule.parts
    .filter((part) => to.concerned(part.rule))
    .map(({ rule: part, others = [] }) => {
      const other = others.find((each) => to.concerned(each));
      const key = `${part.id}.weight`;
      return { points: to.points(part), weight: to.figure(other === undefined ? key : `${key}.${whoText(other.who)}`) };
    });
  const sum = parts.map(({ points, weight }) => `${points}*${weight}`).join('+');
  return limited(rule, to, [...parts.map(({ points }) => points), ...parts.map(({ weight }) => weight)], sum === '' ? '0' : sum);
}
