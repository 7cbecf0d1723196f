import { addDays, isoDate, parseDate } from '../calendar/date';
import { daysOf, periodBefore, periodOn, type Period } from '../periods';
import type { Scheme } from '../scheme/schema';

/** Workbooks of a period come in for so many days after its end. */
const DAYS_AFTER = 60;

/** The closing period that is collected on a day: the one that has just ended, else the one under way; `null` for a text that is no day. */
export function periodToCollect(today: string, { rhythm: { closing, yearStart } }: Pick<Scheme, 'rhythm'>): Period | null {
  const date = parseDate(today);
  const current = periodOn(today, closing, yearStart);
  if (date === null || current === null) return null;
  const former = periodBefore(current, yearStart);
  return daysOf(former, yearStart).last >= isoDate(addDays(date, -DAYS_AFTER)) ? former : current;
}
