import { labelKey } from '../../ledger/labels';
import { schemeInputs } from '../inputs';
import { schemeIssue, type SchemeIssue } from '../issues';
import type { Scheme } from '../schema';
import { structureIssues } from '../structure';
import { unfilledFigures } from '../unfilled';
import { unconfirmedAssumptions } from './assumptions';
import { bandIssues } from './bands';
import { fullMarksIssues } from './fullMarks';
import { rhythmIssues } from './rhythm';
import { ruleIssues } from './rules';
import { standingIssues } from './standing';

export { unconfirmedAssumptions, type UnconfirmedAssumption } from './assumptions';

/**
 * What is doubtful in a scheme, each with its place on sheet 积分办法. Errors stop publishing; the others tell what the
 * text itself leaves open or contradicts.
 */
export function lintScheme(scheme: Scheme): SchemeIssue[] {
  return [
    ...structureIssues(scheme),
    ...rhythmIssues(scheme),
    ...ruleIssues(scheme),
    ...fullMarksIssues(scheme),
    ...labelIssues(scheme),
    ...bandIssues(scheme),
    ...standingIssues(scheme),
    ...unfilledFigures(scheme).map(({ section, ruleId, item, label }) => schemeIssue('figure-unfilled', { item, label, place: { section, item: ruleId, field: label } })),
    ...unconfirmedAssumptions(scheme).map((assumption) => schemeIssue('assumption-unconfirmed', assumption)),
  ];
}

/** Two columns of one sheet that a ledger could not tell apart. */
function labelIssues(scheme: Scheme): SchemeIssue[] {
  const owners = new Map<string, { readonly id: string; readonly label: string }>();
  return schemeInputs(scheme).flatMap(({ id, label, aliases, unit }) =>
    [label, ...aliases].flatMap((name) => {
      const key = `${unit}\u0000${labelKey(name)}`;
      const known = owners.get(key);
      owners.set(key, known ?? { id, label });
      if (known === undefined || known.id === id) return [];
      return [schemeIssue('duplicate-label', { label: name, items: [known.label, label], place: { section: '项目', item: id, field: '登记栏' } })];
    }),
  );
}
