import { equal, ONE, type Exact } from '../decimal';
import { basisText } from '../scheme/basis.zh';
import type { Line, Statement } from '../scoring/statement';
import { lineText } from './messages.zh';

/**
 * The lines that count so many points in the result, each in words with its item. Where a hand-made figure is off by
 * exactly that much and there is one such line, it is the one that was left out.
 */
export function linesWorth(statement: Statement, points: Exact): readonly string[] {
  return statement.lines.flatMap((line): readonly string[] => {
    if (line.kind === 'part') return countsWhole(line) ? linesWorth(line.statement, points) : [];
    return line.kind !== 'start' && line.points !== null && equal(line.points, points) ? [`${statement.rule.name}：${lineText(line)}（${basisText(statement.rule.basis)}）`] : [];
  });
}

function countsWhole({ share }: Extract<Line, { kind: 'part' }>): boolean {
  return share.kind === 'whole' || (share.kind === 'weight' && equal(share.weight, ONE));
}
