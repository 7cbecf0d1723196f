import type { Compiler } from '../../formulas/compiler';
import { VETOED } from '../../formulas/messages.zh';
import { entryFormula, markFormula, quoted } from '../../formulas/text';
import type { VetoRule } from './schema';

/** 0, or the word that takes the section to zero. */
export function vetoFormula(rule: VetoRule, to: Compiler): string {
  const cell = to.entry(rule.id);
  return entryFormula(cell, rule.input.blank, cell === null ? '' : markFormula(cell, quoted(VETOED), '0'));
}
