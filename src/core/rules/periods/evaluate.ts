import { divide, toText, whole, type Exact } from '../../decimal';
import { periodText, subPeriods, type Period } from '../../periods';
import { heldThroughout } from '../../scoring/held';
import { conclude, type Context } from '../../scoring/context';
import { scoringIssue } from '../../scoring/issues';
import { publishEntryPeriod } from '../../scoring/publish';
import type { Line, Statement } from '../../scoring/statement';
import type { Evaluate } from '../evaluate';
import { remembered } from '../remember';
import type { Rule } from '../rule';
import type { PeriodsRule } from './schema';

/** Which figure of an entry period later figures use: the published one where the scheme says so. */
export function evaluatePeriods(rule: PeriodsRule, context: Context, evaluate: Evaluate): Statement {
  if (context.givenPoints !== null) return fromGiven(rule, context, context.givenPoints);
  const { rhythm } = context.scheme;
  const held = subPeriods(context.period, rhythm.entry, rhythm.yearStart).filter((period) => heldThroughout(context.member, period, rhythm.yearStart));
  if (held.length === 0) {
    return conclude(rule, context, [], [scoringIssue('no-periods', { period: periodText(context.period) })], null);
  }
  const share = rule.combine === 'mean' ? ({ kind: 'mean', of: held.length } as const) : ({ kind: 'whole' } as const);
  const lines = held.map((period): Line => {
    const statement = evaluateEntryPeriod(rule, context, period, evaluate);
    const points = statement.points === null ? null : portion(statement.points, rule, held.length);
    return { kind: 'part', statement, share, points };
  });
  return conclude(rule, context, lines, [], null);
}

/** The statement of one entry period, with its published figure. A period without any entry is missing, not empty. */
export function evaluateEntryPeriod(rule: PeriodsRule, context: Context, period: Period, evaluate: Evaluate): Statement {
  const entries = context.allEntries.get(periodText(period));
  if (entries === undefined || entries.size === 0) {
    const issue = scoringIssue('missing-period', { period: periodText(period) });
    return { rule: rule.rule, status: 'missing', points: null, lines: [], issues: [issue], period };
  }
  const dated = (below: Rule, within: Context): Statement => publishEntryPeriod(within.scheme, { ...evaluate(below, within), period });
  return remembered(rule.rule, { ...context, period, entries }, dated, 'thisPeriod');
}

function fromGiven(rule: PeriodsRule, context: Context, points: readonly Exact[]): Statement {
  if (points.length === 0) return conclude(rule, context, [], [scoringIssue('no-periods', { period: periodText(context.period) })], null);
  const lines = points.map(
    (value, index): Line => ({ kind: 'entry', label: `${index + 1}`, text: toText(value), basis: rule.basis, points: portion(value, rule, points.length) }),
  );
  return conclude(rule, context, lines, [], null);
}

function portion(points: Exact, rule: PeriodsRule, of: number): Exact {
  return rule.combine === 'mean' ? divide(points, whole(of)) : points;
}
