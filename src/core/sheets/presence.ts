import { daysOf, type Period } from '../periods';
import type { Member } from '../scoring/member';
import type { ClosingMember, ClosingResult, PeriodMember, PeriodResult } from '../scoring/result';

/** Whether a member belonged to the branch on any day of a period. */
export function wasInBranch({ from, to }: Pick<Member, 'from' | 'to'>, period: Period, yearStart: number): boolean {
  const { first, last } = daysOf(period, yearStart);
  return (from === null || from <= last) && (to === null || to >= first);
}

/** Members of a result who have no line on a sheet: not in the branch, or not long enough to be scored. */
export function isOutside({ member, participation, statement }: PeriodMember | ClosingMember, { scheme, period }: PeriodResult | ClosingResult): boolean {
  const scored = participation.kind === 'graded' || participation.kind === 'pointsOnly';
  return (scored && statement === null) || !wasInBranch(member, period, scheme.rhythm.yearStart);
}
