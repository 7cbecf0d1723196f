import { compare, sign, ZERO } from '../../decimal';
import { readAmount } from '../../entries/reading';
import { conclude, entryOf, missingEntry, wrongEntry, type Context } from '../../scoring/context';
import type { Statement } from '../../scoring/statement';
import type { AmountRule } from './schema';

export function evaluateAmount(rule: AmountRule, context: Context): Statement {
  const entry = entryOf(context, rule.id);
  const reading = readAmount(entry);
  const { label, blank } = rule.input;
  if (reading.kind === 'blank') {
    const issues = blank === 'missing' ? [missingEntry(rule, context, rule.id, label, entry)] : [];
    return conclude(rule, context, [], issues, null);
  }
  if (reading.kind === 'wrong') return conclude(rule, context, [], [wrongEntry(rule, context, rule.id, label, reading.found, entry)], null);

  const nothing = blank === 'none' && sign(reading.value) === 0;
  const within = compare(reading.value, rule.min) >= 0 && (rule.max === null || compare(reading.value, rule.max) <= 0);
  if (!nothing && !within) return conclude(rule, context, [], [wrongEntry(rule, context, rule.id, label, reading.text, entry)], null);
  const points = nothing ? ZERO : reading.value;
  return conclude(rule, context, [{ kind: 'entry', label, text: reading.text, basis: rule.basis, points }], [], null);
}
