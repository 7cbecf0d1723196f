import { parseExact, type Exact } from '../../decimal';
import { readAmount } from '../../entries/reading';
import type { Issue } from '../../issues';
import { periodBefore, periodText, type Period } from '../../periods';
import { conclude, entryOf, missingEntry, wrongEntry, type Context } from '../../scoring/context';
import type { Line, Statement } from '../../scoring/statement';
import type { Evaluate } from '../evaluate';
import type { BalanceRule } from './schema';

/** What was there before, then the points of the period. A blank that means none opens the account at zero. */
export function evaluateBalance(rule: BalanceRule, context: Context, evaluate: Evaluate): Statement {
  const opening = openingOf(rule, context);
  const statement = evaluate(rule.rule, context);
  const part: Line = { kind: 'part', statement, share: { kind: 'whole' }, points: statement.points };
  return conclude(rule, context, [...opening.lines, part], opening.issues, null);
}

interface Opening {
  readonly lines: readonly Line[];
  readonly issues: readonly Issue[];
}

function openingOf(rule: BalanceRule, context: Context): Opening {
  const { label, blank } = rule.input;
  const entry = entryOf(context, rule.id);
  const reading = readAmount(entry, { kind: 'balance' });
  if (reading.kind === 'wrong') return { lines: [], issues: [wrongEntry(rule, context, rule.id, label, reading.found, entry)] };
  if (reading.kind === 'value') return { lines: [{ kind: 'entry', label, text: reading.text, basis: rule.basis, points: reading.value }], issues: [] };
  const before = scoreBefore(context);
  if (before !== null) return { lines: [{ kind: 'opening', ...before }], issues: [] };
  return { lines: [], issues: blank === 'none' ? [] : [missingEntry(rule, context, rule.id, label, entry)] };
}

/** The score of the period that ends on the day before this one begins. */
function scoreBefore({ member, period, scheme }: Context): { readonly period: Period; readonly points: Exact } | null {
  if (member.history.length === 0) return null;
  const before = periodBefore(period, scheme.rhythm.yearStart);
  const score = member.history.find((entry) => periodText(entry.period) === periodText(before))?.score ?? null;
  const points = score === null ? null : parseExact(score);
  return points === null ? null : { period: before, points };
}
