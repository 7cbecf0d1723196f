import { compare, sign, ZERO } from '../../decimal';
import { readAmount } from '../../entries/reading';
import { amountKind } from '../../scheme/inputs';
import type { Context } from '../../scoring/context';
import type { Statement } from '../../scoring/statement';
import { oneEntry, WRONG } from '../oneEntry';
import type { AmountRule } from './schema';

/** Where a blank means none, a written 0 means none too, even below the least figure. */
export function evaluateAmount(rule: AmountRule, context: Context): Statement {
  const takes = amountKind(rule.min, rule.max, rule.input.label);
  return oneEntry(rule, context, (entry) => readAmount(entry, takes), (value, text) => {
    const nothing = rule.input.blank === 'none' && sign(value) === 0;
    const within = compare(value, rule.min) >= 0 && (rule.max === null || compare(value, rule.max) <= 0);
    if (!nothing && !within) return WRONG;
    return { kind: 'line', line: { kind: 'entry', label: rule.input.label, text, basis: rule.basis, points: nothing ? ZERO : value } };
  });
}
