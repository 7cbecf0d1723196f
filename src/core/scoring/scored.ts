import { subPeriods, type Period } from '../periods';
import type { Scheme } from '../scheme/schema';
import { participationOf } from '../standing/participation';
import { entryUnits } from './entryRules';
import { heldAtEnd, heldThroughout } from './held';
import type { Member } from './member';

/** There for a whole entry period; where a scheme has none, on the roll at the end: yearly accounts are not scaled. */
export function belongs(scheme: Scheme, member: Member, period: Period): boolean {
  const { yearStart } = scheme.rhythm;
  const [shortest] = entryUnits(scheme);
  if (shortest === undefined) return heldAtEnd(member, period, yearStart);
  return subPeriods(period, shortest, yearStart).some((each) => heldThroughout(member, each, yearStart));
}

/** Whether a member takes part in an entry period or in a closing period: in the branch, neither exempt nor deferred. */
export function scoredIn(scheme: Scheme, member: Member, period: Period, at: 'entry' | 'closing'): 'yes' | 'no' {
  const { kind } = participationOf(scheme, member).participation;
  const there = at === 'entry' ? heldThroughout(member, period, scheme.rhythm.yearStart) : belongs(scheme, member, period);
  return there && kind !== 'exempt' && kind !== 'pending' ? 'yes' : 'no';
}
