import { firstMonth, lastMonth, type Period } from '../periods';
import type { Member } from './member';

/** Whether a member belonged to the branch on every day of a period. Points of part of a period are not comparable. */
export function heldThroughout(member: Pick<Member, 'from' | 'to'>, period: Period, yearStart: number): boolean {
  if (member.from === null && member.to === null) return true;
  const start = monthStart(firstMonth(period, yearStart));
  const afterEnd = monthStart(lastMonth(period, yearStart) + 1);
  return (member.from === null || member.from <= start) && (member.to === null || dayAfter(member.to) >= afterEnd);
}

/** Whether a member belonged to the branch on the last day of a period, and so stands on its roll then. */
export function heldAtEnd(member: Pick<Member, 'from' | 'to'>, period: Period, yearStart: number): boolean {
  const afterEnd = monthStart(lastMonth(period, yearStart) + 1);
  return (member.from === null || member.from < afterEnd) && (member.to === null || dayAfter(member.to) >= afterEnd);
}

function monthStart(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** ISO dates sort as text, so all that is needed of a calendar here is the next day at a month's end. */
function dayAfter(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const leap = month === 2 && (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 1 : 0;
  if (day < (MONTH_DAYS[month - 1] ?? 31) + leap) return `${date.slice(0, 8)}${String(day + 1).padStart(2, '0')}`;
  return monthStart(year * 12 + month);
}
