import { dateWords, noticeEnd, parseDate, type CivilDate, type HolidayTable } from '../../calendar';
import type { Issue } from '../../issues';
import type { Scheme } from '../../scheme/schema';
import { noticeIssue } from '../issues';

/** What the branch says about a notice. Blank details are printed as lines to be filled in by hand. */
export interface NoticeDetails {
  readonly branch: string;
  /** First day, ISO. */
  readonly startsOn: string;
  /** How many days, where the scheme states none. */
  readonly days: number | null;
  readonly contact: string;
  readonly phone: string;
  /** Telephone of the organisation above; left out where it is blank. */
  readonly upperPhone: string;
}

export interface NoticeTime {
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly days: number;
  readonly count: 'working' | 'calendar';
}

/** As many days as a notice may have. */
export const MOST_DAYS = 60;

/** The days of a notice; `null` where an issue says what is wrong. The scheme's own number of days always holds. */
export function noticeTime(scheme: Scheme, details: NoticeDetails, holidays: HolidayTable): { readonly time: NoticeTime | null; readonly issues: readonly Issue[] } {
  const term = scheme.publishing.notice;
  const start = parseDate(details.startsOn);
  const days = term.days ?? details.days;
  const issues: Issue[] = [];
  if (start === null) issues.push(noticeIssue('notice-start-invalid', { found: details.startsOn }));
  if (days === null) issues.push(noticeIssue('notice-days-missing', { scheme: scheme.title }));
  else if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) issues.push(noticeIssue('notice-days-invalid', { found: days }));
  if (issues.length > 0 || start === null || days === null) return { time: null, issues };

  if (term.days !== null && details.days !== null && details.days !== term.days) {
    issues.push(noticeIssue('notice-days-by-scheme', { days: term.days, asked: details.days }));
  }
  const { end, issues: unknown } = noticeEnd(start, { ...term, days }, holidays);
  return { time: { start, end, days, count: term.count }, issues: [...issues, ...unknown] };
}

/** `2026年9月21日至9月28日（5个工作日）`; the year is said again only where it changes. */
export function noticeTimeText({ start, end, days, count }: NoticeTime): string {
  const last = start.year === end.year ? `${end.month}月${end.day}日` : dateWords(end);
  const length = count === 'working' ? `${days}个工作日` : `${days}天`;
  return days === 1 && dateWords(start) === dateWords(end) ? `${dateWords(start)}（${length}）` : `${dateWords(start)}至${last}（${length}）`;
}

export function blankDetails(details: NoticeDetails): Issue[] {
  return (['branch', 'contact', 'phone'] as const).filter((detail) => details[detail].trim() === '').map((detail) => noticeIssue('notice-detail-blank', { detail }));
}
