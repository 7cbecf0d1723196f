import { daysOf, type Period } from '../periods';
import type { Member } from './member';

/** Whether a member belonged to the branch on every day of a period. Points of part of a period are not comparable. */
export function heldThroughout({ from, to }: Pick<Member, 'from' | 'to'>, period: Period, yearStart: number): boolean {
  if (from === null && to === null) return true;
  const { first, last } = daysOf(period, yearStart);
  return (from === null || from <= first) && (to === null || to >= last);
}

/** Whether a member belonged to the branch on the last day of a period, and so stands on its roll then. */
export function heldAtEnd({ from, to }: Pick<Member, 'from' | 'to'>, period: Period, yearStart: number): boolean {
  const { last } = daysOf(period, yearStart);
  return (from === null || from <= last) && (to === null || to >= last);
}
