import type { Compiler } from '../../formulas/compiler';
import { WRONG } from '../../formulas/messages.zh';
import { entryFormula, quoted, wordFormula } from '../../formulas/text';
import type { ChoiceRule } from './schema';

/** The word as it stands on the sheet; other words for the same (别名) are for people and functions. */
export function choiceFormula(rule: ChoiceRule, to: Compiler): string {
  const cell = to.entry(rule.id);
  if (cell === null) return entryFormula(cell, rule.input.blank, '');
  const pairs = rule.options.map(({ word }) => {
    const key = `${rule.id}.${word}`;
    return [to.beside(key, '档次'), to.figure(key)] as const;
  });
  return entryFormula(cell, rule.input.blank, wordFormula(cell, pairs, quoted(WRONG)));
}
