import { NotCompiled, type Compiler } from '../formulas/compiler';
import { whenAll, within } from '../formulas/text';
import type { Limits } from './limits';

/** An expression kept within the limits of a rule; 不设 in their cells is no number and so no limit. */
export function limited(rule: { readonly id: string; readonly limits: Limits }, to: Compiler, parts: readonly string[], expression: string): string {
  if (rule.limits.over === 'year' && to.at === 'entry') throw new NotCompiled('yearLimit');
  return whenAll(parts, within(expression, to.figure(`${rule.id}.min`), to.figure(`${rule.id}.max`)));
}
