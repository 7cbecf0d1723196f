import { divide, multiply, sign, ZERO, type Exact } from '../../decimal';
import { periodText } from '../../periods';
import type { Issue } from '../../issues';
import { conclude, unfilledFigure, type Context } from '../../scoring/context';
import { scoringIssue } from '../../scoring/issues';
import type { Line, Statement } from '../../scoring/statement';
import type { Evaluate } from '../evaluate';
import type { ScaledRule } from './schema';

export function evaluateScaled(rule: ScaledRule, context: Context, evaluate: Evaluate): Statement {
  const statement = evaluate(rule.rule, context);
  const { to } = rule;
  const shown = (line: Extract<Line, { kind: 'part' }>, issues: readonly Issue[] = []): Statement => conclude(rule, context, [line], issues, rule.limits);
  const whole = { kind: 'part', statement, share: { kind: 'whole' }, points: null } as const;
  if (statement.points === null) return shown(whole);
  const divisor = divisorOf(rule, context);
  if ('code' in divisor) return shown(whole, [divisor]);
  if (sign(divisor) > 0) {
    const points = divide(multiply(statement.points, to), divisor);
    return shown({ kind: 'part', statement, share: { kind: 'scaled', to, divisor }, points });
  }
  // Nothing is nothing, whatever it would be divided by: a month in which nobody has earned anything yet.
  if (sign(statement.points) === 0) return shown({ ...whole, points: ZERO });
  return shown(whole, [scoringIssue('no-divisor', { period: periodText(context.period), item: rule.name })]);
}

function divisorOf(rule: ScaledRule, context: Context): Exact | Issue {
  if (rule.divisor.kind === 'figure') return rule.divisor.figure === 'unfilled' ? unfilledFigure(rule, rule.name) : rule.divisor.figure;
  const highest = context.branch.highest(rule.rule, context.period);
  return highest ?? scoringIssue('highest-unknown', { period: periodText(context.period), item: rule.name, branch: context.branch.kind });
}
