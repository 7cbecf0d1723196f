import { addDays, isoDate, parseDate } from '../calendar/date';
import { plainText } from '../entries/text';
import { daysOf, periodOn, periodText, type Period } from '../periods';
import type { StreakSpecial } from '../scheme/special';
import type { HistoryEntry, MemberRecord } from '../scoring/member';

/** The grade of this year and of earlier years in the records: without a gap, or any of them. */
export function hasStreak({ ofGrade, years, span }: StreakSpecial, grade: string, { member }: MemberRecord, period: Period): boolean {
  if (grade !== ofGrade) return false;
  const same = new Set(member.history.filter((entry) => isSameOfAnotherYear(entry.period, period) && isGrade(entry.grade, ofGrade)).map((entry) => entry.period.year));
  if (span === 'any') return [...same].filter((year) => year < period.year).length >= years - 1;
  return Array.from({ length: years - 1 }, (_, index) => period.year - 1 - index).every((year) => same.has(year));
}

function isSameOfAnotherYear(a: Period, b: Period): boolean {
  return a.unit === b.unit && a.index === b.index;
}

/** Records say 警示党员 or 优秀共产党员等次 where the scheme says 警示, 优秀. */
export function isGrade(recorded: string | null, grade: string): boolean {
  return recorded !== null && gradeWord(recorded) === gradeWord(grade);
}

function gradeWord(grade: string): string {
  return plainText(grade).replace(/(?:共产)?党员$|(?:(?:共产)?党员)?等次$/, '');
}

/** How many closing periods before this one in the records something held: up to the first gap, or all of them. */
export function timesBefore(history: readonly HistoryEntry[], period: Period, yearStart: number, span: 'consecutive' | 'any', held: (entry: HistoryEntry) => boolean): number {
  const { first } = daysOf(period, yearStart);
  if (span === 'any') return history.filter((entry) => entry.period.unit === period.unit && daysOf(entry.period, yearStart).last < first && held(entry)).length;
  let times = 0;
  for (let before = periodBefore(period, yearStart); before !== null; before = periodBefore(before, yearStart)) {
    const text = periodText(before);
    const entry = history.find((each) => periodText(each.period) === text);
    if (entry === undefined || !held(entry)) break;
    times += 1;
  }
  return times;
}

function periodBefore(period: Period, yearStart: number): Period | null {
  const first = parseDate(daysOf(period, yearStart).first);
  return first === null ? null : periodOn(isoDate(addDays(first, -1)), period.unit, yearStart);
}
