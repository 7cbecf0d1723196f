import type { Compiler } from '../formulas/compiler';
import { whenAll, within } from '../formulas/text';
import type { Rule } from './rule';

/**
 * An expression kept within the limits of a rule; 不设 in their cells is no number and so no limit. Limits of the year hold
 * for what earlier periods have used together with this one.
 */
export function limited(rule: Extract<Rule, { limits: unknown }>, to: Compiler, parts: readonly string[], expression: string): string {
  const [min, max] = [to.figure(`${rule.id}.min`), to.figure(`${rule.id}.max`)];
  if (rule.limits.over === 'period' || to.at === 'closing') return whenAll(parts, within(expression, min, max));
  const carried = to.carried(rule);
  return whenAll([carried, ...parts], `${within(`${carried}+${expression}`, min, max)}-${carried}`);
}
