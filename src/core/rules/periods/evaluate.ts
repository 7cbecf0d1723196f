import { divide, toText, whole, type Exact } from '../../decimal';
import { daysOf, periodText, subPeriods, type Period } from '../../periods';
import { conclude, entryContext, type Context } from '../../scoring/context';
import { inVersion, unitOf } from '../../scoring/entryRules';
import { heldThroughout } from '../../scoring/held';
import { schemeIn } from '../../scoring/inForce';
import { scoringIssue } from '../../scoring/issues';
import { publishEntryPeriod } from '../../scoring/publish';
import type { Line, Statement } from '../../scoring/statement';
import { unlessUnwritten, unwritten } from '../../scoring/written';
import type { Evaluate } from '../evaluate';
import { remembered } from '../remember';
import type { Rule } from '../rule';
import type { PeriodsRule } from './schema';

/** Which figure of an entry period later figures use: the published one where the scheme says so. */
export function evaluatePeriods(rule: PeriodsRule, context: Context, evaluate: Evaluate): Statement {
  if (context.givenPoints !== null && unitOf(context.scheme, rule) === context.scheme.rhythm.entry) return fromGiven(rule, context, context.givenPoints);
  const held = countingPeriods(rule, context);
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

/** Periods in which the member was in the branch throughout, and which the regulation was there for at their end. */
function countingPeriods(rule: PeriodsRule, { scheme, member, period }: Context): readonly Period[] {
  const { yearStart } = scheme.rhythm;
  const since = scheme.effectiveFrom;
  return subPeriods(period, unitOf(scheme, rule), yearStart).filter(
    (each) => heldThroughout(member, each, yearStart) && (since === null || daysOf(each, yearStart).last >= since),
  );
}

/** The statement of one entry period, with its published figure. A period without any entry is missing, not empty. */
export function evaluateEntryPeriod(asked: PeriodsRule, given: Context, period: Period, evaluate: Evaluate): Statement {
  const scheme = schemeIn(given.scheme, period);
  const rule = scheme === given.scheme ? asked : inVersion(scheme, asked);
  const context = entryContext(given, period);
  if (context === null) return { ...unwritten(rule.rule, period), period };
  const dated = (below: Rule, within: Context): Statement => publishEntryPeriod(within.scheme, { ...evaluate(below, within), period });
  return { ...unlessUnwritten(remembered(rule.rule, context, dated, 'thisPeriod'), context.entries, period), period };
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
