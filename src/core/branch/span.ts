import type { Issue } from '../issues';
import { PERIOD_UNITS, periodsWithin, periodText, type Period } from '../periods';
import { walkRules } from '../rules/rule';
import type { Scheme } from '../scheme/schema';
import { entryUnits, hasYearlyAccounts } from '../scoring/entryRules';
import { branchIssue } from './issues';

/** The periods of a year for which workbooks can be made by themselves, the longest first: those that are closed or entered in. */
export function sendablePeriods(scheme: Scheme, year: number): readonly Period[] {
  const { closing, interim, yearStart } = scheme.rhythm;
  const units = new Set([closing, ...interim, ...entryUnits(scheme)]);
  const whole: Period = { unit: 'year', year, index: 1 };
  return [...PERIOD_UNITS].reverse().flatMap((unit) => (unit !== 'year' && units.has(unit) ? periodsWithin(whole, unit, yearStart) : []));
}

/** What to know of a workbook with one period: what earlier ones of the year have used up is not in it. */
export function aloneIssues({ score }: Scheme, period: Period): Issue[] {
  const depends = hasYearlyAccounts(score) || [...walkRules(score)].some(({ kind }) => kind === 'balance');
  return depends && period.unit !== 'year' ? [branchIssue('period-alone', { period: periodText(period) })] : [];
}
