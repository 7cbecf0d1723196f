import { labelKey } from '../../ledger/labels';
import { schemeInputs } from '../inputs';
import { schemeIssue, type SchemeIssue, type SchemePlace } from '../issues';
import type { Scheme } from '../schema';
import { structureIssues } from '../structure';
import { unfilledFigures } from '../unfilled';
import { unconfirmedAssumptions } from './assumptions';
import { bandIssues } from './bands';
import { fullMarksIssues } from './fullMarks';
import { rhythmIssues } from './rhythm';
import { ruleIssues } from './rules';

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
    ...gradeIssues(scheme),
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

/** Quotas and special cases speak of grades that bands or special cases give. */
function gradeIssues(scheme: Scheme): SchemeIssue[] {
  const given = scheme.specials.flatMap((special) => (special.kind === 'grade' || special.kind === 'streak' ? [special.grade] : []));
  const known = [...new Set([...scheme.grades.map((band) => band.grade), ...given])];
  const asked = [
    ...scheme.quotas.flatMap((quota) => (quota.kind === 'grade' ? [asks(quota.grade, '名额', quota.id, '等次'), asks(quota.otherwise, '名额', quota.id, '其余定为')] : [])),
    ...scheme.specials.flatMap((special) => {
      // Where there are no bands, it is awards that are barred (评先树优), and no grade.
      if (special.kind === 'barred') return scheme.grades.length === 0 ? [] : [asks(special.grade, '特例', special.id, '等次')];
      return special.kind === 'streak' ? [asks(special.ofGrade, '特例', special.id, '原等次')] : [];
    }),
  ];
  return asked.filter(({ grade }) => !known.includes(grade)).map(({ grade, place }) => schemeIssue('grade-unknown', { grade, known, place }));
}

function asks(grade: string, section: string, item: string, field: string): { readonly grade: string; readonly place: SchemePlace } {
  return { grade, place: { section, item, field } };
}
