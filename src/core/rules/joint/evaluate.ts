import { multiply, type Exact } from '../../decimal';
import type { Issue } from '../../issues';
import { conclude, unfilledFigure, type Context } from '../../scoring/context';
import type { JointEvent } from '../../scoring/branch';
import type { Line, Statement } from '../../scoring/statement';
import type { JointRule } from './schema';

/** One line for each event of others that falls on the member. */
export function evaluateJoint(rule: JointRule, context: Context): Statement {
  const lines: Line[] = [];
  const issues: Issue[] = [];
  for (const event of context.branch.effectsOn(context.member.id, rule, context.period)) {
    const points = pointsOf(event);
    if (points === 'unfilled') issues.push(unfilledFigure(rule, event.effect.name));
    else lines.push({ kind: 'joint', event, points });
  }
  return conclude(rule, context, lines, issues, rule.limits);
}

function pointsOf({ effect: { gives }, times, size }: JointEvent): Exact | 'unfilled' {
  const each = gives.kind === 'share' ? gives.share : gives.points;
  if (each === 'unfilled') return each;
  return multiply(gives.kind === 'share' ? multiply(size, each) : each, times);
}
