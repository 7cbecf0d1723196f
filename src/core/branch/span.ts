import type { Issue } from '../issues';
import { periodText, type Period } from '../periods';
import { walkRules } from '../rules/rule';
import type { Scheme } from '../scheme/schema';
import { entryUnits, hasYearlyAccounts, isClosing } from '../scoring/entryRules';
import { branchIssue } from './issues';

/** Whether workbooks can be made for this period alone: one in which is entered, or that is closed. */
export function sendablePeriod(scheme: Scheme, period: Period): 'yes' | 'no' {
  return entryUnits(scheme).includes(period.unit) || isClosing(scheme, period) ? 'yes' : 'no';
}

/** What to know of a workbook with one period: what earlier ones of the year have used up is not in it. */
export function aloneIssues({ score }: Scheme, period: Period): Issue[] {
  const depends = hasYearlyAccounts(score) || [...walkRules(score)].some(({ kind }) => kind === 'balance');
  return depends && period.unit !== 'year' ? [branchIssue('period-alone', { period: periodText(period) })] : [];
}
