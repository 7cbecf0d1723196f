import { ZERO } from '../../decimal';
import { readFlag } from '../../entries/reading';
import { entryOf, missingEntry, wrongEntry, type Context } from '../../scoring/context';
import type { Statement } from '../../scoring/statement';
import type { VetoRule } from './schema';

const NOTHING: readonly never[] = [];

/** Has no points of its own; its status `vetoed` tells the section it stands in. */
export function evaluateVeto(rule: VetoRule, context: Context): Statement {
  const entry = entryOf(context, rule.id);
  const reading = readFlag(entry);
  if (reading.kind === 'wrong') {
    return { rule, status: 'missing', points: null, lines: [], issues: [wrongEntry(rule, context, rule.id, rule.input.label, reading.found, entry)] };
  }
  if (reading.kind === 'blank' && rule.input.blank === 'missing') {
    return { rule, status: 'missing', points: null, lines: [], issues: [missingEntry(rule, context, rule.id, rule.input.label, entry)] };
  }
  if (reading.kind === 'blank' || reading.value === 'unmarked') return { rule, status: 'used', points: ZERO, lines: NOTHING, issues: NOTHING };
  return {
    rule,
    status: 'vetoed',
    points: ZERO,
    lines: [{ kind: 'entry', label: rule.input.label, text: reading.text, basis: rule.basis, points: ZERO }],
    issues: [],
  };
}
