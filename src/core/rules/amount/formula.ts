import type { Compiler } from '../../formulas/compiler';
import { clearly, entryFormula, figureThat, within } from '../../formulas/text';
import { amountKind } from '../../scheme/inputs';
import type { AmountRule } from './schema';

/** A figure that stays itself when it is kept within the limits. */
export function amountFormula(rule: AmountRule, to: Compiler): string {
  const cell = to.entry(rule.id);
  if (cell === null) return entryFormula(cell, rule.input.blank, '');
  const kept = `${cell}=${within(cell, to.figure(`${rule.id}.min`), to.figure(`${rule.id}.max`))}`;
  const condition = rule.input.blank === 'none' ? `OR(${cell}=0,${kept})` : kept;
  return entryFormula(cell, rule.input.blank, figureThat(cell, clearly(amountKind(rule.min, rule.max, rule.input.label), cell, condition), cell));
}
