import { equal, ONE } from '../decimal';
import type { Issue } from '../issues';
import { issueText } from '../issueText';
import { periodText } from '../periods';
import type { Line, Statement } from '../scoring/statement';
import { basisText } from '../scheme/basis.zh';
import { basisMark } from './basisMark';
import { lineText, statementHead } from './messages.zh';
import type { ExplanationStep } from './step';

/**
 * A statement as sentences, each with its clause. All kinds of rules write their results as lines, so one explanation
 * serves them all; a new kind of line is a compile error here until it has its words.
 */
export function explain(statement: Statement): ExplanationStep {
  return {
    text: statementHead(statement, statement.period ? periodText(statement.period) : null),
    basis: basisText(statement.rule.basis),
    mark: statement.status === 'missing' ? 'missing' : basisMark(statement.rule.basis),
    steps: [...statement.lines.flatMap(explainLine), ...statement.issues.map(explainIssue)],
  };
}

function explainLine(line: Line): ExplanationStep[] {
  const step = (mark: ExplanationStep['mark'], basis: string | null, steps: readonly ExplanationStep[] = []): ExplanationStep[] => [
    { text: lineText(line), basis, mark, steps },
  ];
  switch (line.kind) {
    case 'start':
    case 'marks':
    case 'opening':
      return step('plain', null);
    case 'charge':
    case 'entry':
    case 'sheets':
      return step(basisMark(line.basis), basisText(line.basis));
    case 'raise':
      return step(basisMark(line.raise.basis), basisText(line.raise.basis));
    case 'zero':
      return step(basisMark(line.charge.basis), basisText(line.charge.basis));
    case 'joint':
      return step(basisMark(line.event.effect.basis), basisText(line.event.effect.basis));
    case 'reference':
      return step('plain', basisText(line.statement.rule.basis));
    case 'part':
      return explainPart(line, step);
    case 'cut':
    case 'limit':
    case 'rounding':
      return step('limit', null);
    case 'veto':
      return step('limit', basisText(line.by.rule.basis));
  }
}

/** An item that did nothing needs no sentence: no bonus, no veto, no misconduct. */
function explainPart(line: Extract<Line, { kind: 'part' }>, step: (mark: ExplanationStep['mark'], basis: string | null, steps: readonly ExplanationStep[]) => ExplanationStep[]): ExplanationStep[] {
  const { statement, share } = line;
  if (share.kind === 'weight' && !equal(share.weight, ONE)) return step(basisMark(share.basis), basisText(share.basis), [explain(statement)]);
  const idle = statement.lines.length === 0 && statement.issues.length === 0;
  return idle ? [] : [explain(statement)];
}

function explainIssue(issue: Issue): ExplanationStep {
  return { text: issueText(issue), basis: null, mark: 'missing', steps: [] };
}
