import { daysOf, type Period } from '../periods';
import { entryRule } from '../scoring/entryRules';
import { heldThroughout } from '../scoring/held';
import type { Member } from '../scoring/member';
import type { ClosingMember, ClosingResult, PeriodMember, PeriodResult } from '../scoring/result';

/** Whether a member belonged to the branch on any day of a period. */
export function wasInBranch({ from, to }: Pick<Member, 'from' | 'to'>, period: Period, yearStart: number): boolean {
  const { first, last } = daysOf(period, yearStart);
  return (from === null || from <= last) && (to === null || to >= first);
}

/** Members of a result who have no line on a sheet: not in the branch, or not long enough to be scored. */
export function isOutside(counted: PeriodMember | ClosingMember, result: PeriodResult | ClosingResult): boolean {
  return (hasNoFigure(counted) && !isUnasked(counted, result)) || !wasInBranch(counted.member, result.period, result.scheme.rhythm.yearStart);
}

/** Members of the branch whom the entries of a period do not concern (只作民主评议). */
export function isUnasked(counted: PeriodMember | ClosingMember, result: PeriodResult | ClosingResult): boolean {
  const { scheme, period } = result;
  return !('quotas' in result) && hasNoFigure(counted) && entryRule(scheme, period.unit) !== null && heldThroughout(counted.member, period, scheme.rhythm.yearStart);
}

function hasNoFigure({ participation, statement }: PeriodMember | ClosingMember): boolean {
  return (participation.kind === 'graded' || participation.kind === 'pointsOnly') && statement === null;
}
