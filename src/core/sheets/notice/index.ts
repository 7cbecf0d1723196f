import { OFFICIAL_HOLIDAYS, type HolidayTable } from '../../calendar';
import type { Issue } from '../../issues';
import { periodText } from '../../periods';
import type { ClosingResult, PeriodResult } from '../../scoring/result';
import { unfilledFigures } from '../../scheme/unfilled';
import { noticeIssue } from '../issues';
import type { SheetPlan } from '../plan';
import { layOutNotice } from './layout';
import { noticePeople } from './people';
import { blankDetails, noticeTime, type NoticeDetails } from './request';
import { noticeWords } from './words';

export { MOST_DAYS, type NoticeDetails } from './request';

/** A notice with what should be known before it is put up, or why there is none. */
export type NoticeOutcome =
  | { readonly kind: 'plan'; readonly plan: SheetPlan; readonly issues: readonly Issue[] }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

/**
 * 公示表 of an entry period or of a closing period: the columns that the scheme publishes and nothing else, in the
 * order of the 名册. Refused where a figure of a member or of the scheme is missing; assumptions do not stop it.
 */
export function noticePlan(result: PeriodResult | ClosingResult, details: NoticeDetails, holidays: HolidayTable = OFFICIAL_HOLIDAYS): NoticeOutcome {
  const { scheme } = result;
  const people = noticePeople(result);
  const period = periodText(result.period);
  if (people.columns.length === 0) return { kind: 'refused', issues: [noticeIssue('notice-not-published', { period, scheme: scheme.title })] };

  const { time, issues: timeIssues } = noticeTime(scheme, details, holidays);
  const issues: Issue[] = [
    ...unfilledFigures(scheme).map(({ item, label }) => noticeIssue('notice-figure-unfilled', { item, label })),
    ...people.issues,
    ...(people.rows.length === 0 ? [noticeIssue('notice-nobody', { period })] : []),
    ...timeIssues,
    ...blankDetails(details),
  ];
  if (time === null || issues.some((issue) => issue.severity === 'error')) return { kind: 'refused', issues };
  return { kind: 'plan', plan: layOutNotice(noticeWords(result, people, time, details)), issues };
}
