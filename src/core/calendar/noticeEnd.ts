import type { Issue } from '../issues';
import { addDays, isoDate, weekday, type CivilDate } from './date';
import { OFFICIAL_HOLIDAYS, type HolidayTable } from './holidays';

/** How long something is made public, and how its days are counted. */
export interface NoticeTerm {
  /** At least 1. */
  readonly days: number;
  readonly count: 'working' | 'calendar';
  readonly firstDay: 'counted' | 'notCounted';
}

/** The table has no such year: its holidays are unknown, only weekends were left out of the count. */
export type NoHolidayTable = Issue<'no-holiday-table', { readonly year: number }>;

export interface NoticeEnd {
  readonly end: CivilDate;
  readonly issues: readonly NoHolidayTable[];
}

/** The last day of a notice that begins on `start`. Throws a `RangeError` when there is not even one day to count. */
export function noticeEnd(start: CivilDate, term: NoticeTerm, holidays: HolidayTable = OFFICIAL_HOLIDAYS): NoticeEnd {
  if (!Number.isInteger(term.days) || term.days < 1) throw new RangeError(`not a number of days: ${term.days}`);
  const first = term.firstDay === 'counted' ? start : addDays(start, 1);
  if (term.count === 'calendar') return { end: addDays(first, term.days - 1), issues: [] };

  let end = first;
  let counted = 0;
  for (let day = first; counted < term.days; day = addDays(day, 1)) {
    if (!isWorkday(day, holidays)) continue;
    counted += 1;
    end = day;
  }
  const unknown = [start.year, end.year].filter((year, index, years) => years.indexOf(year) === index && !holidays.some((table) => table.year === year));
  return { end, issues: unknown.map((year) => ({ code: 'no-holiday-table', severity: 'warning', data: { year } })) };
}

export function isWorkday(date: CivilDate, holidays: HolidayTable = OFFICIAL_HOLIDAYS): boolean {
  const table = holidays.find((candidate) => candidate.year === date.year);
  const text = isoDate(date);
  if (table?.workdays.includes(text)) return true;
  if (table?.off.some(([first, last]) => first <= text && text <= last)) return false;
  return weekday(date) <= 5;
}
