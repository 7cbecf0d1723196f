import { issueText } from '../issueText';
import { statementIssues, type Statement } from '../scoring/statement';
import { basisText } from '../scheme/basis.zh';
import { lineText } from './messages.zh';
import { figureText } from './figures.zh';

/** A whole statement in one cell: what each item came to and why, items separated by ；, the total at the end. */
export function sentence(statement: Statement): string {
  if (statement.points === null) return statementIssues(statement).map(issueText).join('；');
  const items = leaves(statement).map((leaf) => {
    const details = leaf.lines.filter((line) => line.kind !== 'part').map(lineText);
    const points = leaf.points === null ? '' : ` ${figureText(leaf.points)}分`;
    return `${leaf.rule.name}${points}〔${[...details, basisText(leaf.rule.basis)].join('，')}〕`;
  });
  const own = statement.lines.filter((line) => line.kind === 'limit' || line.kind === 'veto' || line.kind === 'rounding').map(lineText);
  return [...items, ...own, `${statement.rule.name}合计 ${figureText(statement.points)}分`].join('；');
}

/** Rules that read entries; an idle one (no bonus, no veto) is left out. */
function leaves(statement: Statement): Statement[] {
  const parts = statement.lines.flatMap((line) => (line.kind === 'part' ? [line.statement] : []));
  if (parts.length > 0) return parts.flatMap(leaves);
  return statement.lines.length > 0 ? [statement] : [];
}
