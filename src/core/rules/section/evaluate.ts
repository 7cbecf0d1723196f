import { add, negate, sign, ZERO, type Exact } from '../../decimal';
import type { Issue } from '../../issues';
import { conclude, unfilledFigure, type Context } from '../../scoring/context';
import type { Line, Statement } from '../../scoring/statement';
import { applies } from '../applies';
import type { Evaluate } from '../evaluate';
import type { SectionRule } from './schema';

export function evaluateSection(rule: SectionRule, context: Context, evaluate: Evaluate): Statement {
  const lines: Line[] = [];
  const issues: Issue[] = [];
  if (rule.start === 'unfilled') issues.push(unfilledFigure(rule, rule.name));
  else if (sign(rule.start) !== 0) lines.push({ kind: 'start', points: rule.start });

  let veto: Statement | null = null;
  for (const child of rule.children) {
    if (!applies(child, context)) continue;
    const statement = evaluate(child, context);
    if (child.kind === 'veto' && statement.status === 'vetoed') veto ??= statement;
    lines.push({ kind: 'part', statement, share: { kind: 'whole' }, points: statement.points });
  }
  return veto === null ? conclude(rule, context, lines, issues, rule.limits) : vetoed(rule, lines, veto);
}

/** Zero, whatever was earned or is still missing. */
function vetoed(rule: SectionRule, lines: readonly Line[], by: Statement): Statement {
  let earned: Exact = ZERO;
  for (const line of lines) if (line.points !== null) earned = add(earned, line.points);
  return { rule, status: 'vetoed', points: ZERO, lines: [...lines, { kind: 'veto', by, points: negate(earned) }], issues: [] };
}
