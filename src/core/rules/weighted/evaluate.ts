import { multiply } from '../../decimal';
import type { Issue } from '../../issues';
import { conclude, unfilledFigure, type Context } from '../../scoring/context';
import type { Line, Statement } from '../../scoring/statement';
import { applies } from '../applies';
import type { Evaluate } from '../evaluate';
import { weightFor, type WeightedRule } from './schema';

export function evaluateWeighted(rule: WeightedRule, context: Context, evaluate: Evaluate): Statement {
  const lines: Line[] = [];
  const issues: Issue[] = [];
  for (const part of rule.parts) {
    if (!applies(part.rule, context)) continue;
    const statement = evaluate(part.rule, context);
    const { weight, basis } = weightFor(part, context.member);
    if (weight === 'unfilled') {
      issues.push(unfilledFigure(rule, part.rule.name));
      continue;
    }
    const points = statement.points === null ? null : multiply(statement.points, weight);
    lines.push({ kind: 'part', statement, share: { kind: 'weight', weight, basis }, points });
  }
  return conclude(rule, context, lines, issues, rule.limits);
}
