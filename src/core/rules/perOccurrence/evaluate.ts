import { sign } from '../../decimal';
import type { Issue } from '../../issues';
import { conclude, unfilledFigure, type Context } from '../../scoring/context';
import type { Line, Statement } from '../../scoring/statement';
import { linesOf } from './lines';
import { cuts } from './matters';
import { readOccurrences } from './occurrences';
import { keepTimes } from './raises';
import type { PerOccurrenceRule } from './schema';
import { zeroLines } from './zero';

/** The start figure, what happened, what raises add, what goes beyond a matter's most, 归零; then the limits. */
export function evaluatePerOccurrence(rule: PerOccurrenceRule, context: Context): Statement {
  const { happened, zeros, issues: unread } = readOccurrences(rule, context);
  keepTimes(rule, happened, context);
  const issues: Issue[] = [...(rule.start === 'unfilled' ? [unfilledFigure(rule, rule.name)] : []), ...unread];
  const lines: Line[] = rule.start === 'unfilled' || sign(rule.start) === 0 ? [] : [{ kind: 'start', points: rule.start }];
  lines.push(...linesOf(rule, happened), ...cuts(rule.matters, happened).map((cut): Line => ({ kind: 'cut', ...cut })));
  lines.push(...zeroLines(rule, zeros, lines, context));
  return conclude(rule, context, lines, issues, rule.limits);
}
