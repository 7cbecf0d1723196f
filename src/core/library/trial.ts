import { equal, type Exact } from '../decimal';
import type { Period } from '../periods';
import type { Scheme } from '../scheme/schema';
import { isClosing } from '../scoring/entryRules';
import type { Member, MemberRecord } from '../scoring/member';
import { scoreClosing, scorePeriod } from '../scoring/score';

/** 试算: what a change of the regulation would do to a branch, before anything is changed. */
export interface Trial {
  readonly members: readonly TrialMember[];
  /** Only those whose score, rank or grade would be another one. */
  readonly changed: number;
}

export interface TrialMember {
  readonly id: string;
  readonly name: string;
  /** Tells namesakes apart. */
  readonly unit: string;
  readonly before: Outcome;
  readonly after: Outcome;
  readonly outcome: 'same' | 'different';
}

export interface MemberOutcome extends Outcome {
  readonly member: Member;
}

/** `score`: the score at the close, the points of an entry period. */
export interface Outcome {
  readonly score: Exact | null;
  readonly rank: number | null;
  readonly grade: string | null;
}

/**
 * What a regulation makes of everyone: score, rank and grade at the close, points alone in an entry period. An entry
 * that it does not know counts for nothing.
 */
export function outcomes(scheme: Scheme, records: readonly MemberRecord[], period: Period): readonly MemberOutcome[] {
  if (!isClosing(scheme, period)) {
    return scorePeriod(scheme, records, period).members.map(({ member, points }) => ({ member, score: points, rank: null, grade: null }));
  }
  return scoreClosing(scheme, records, period).members.map(({ member, score, standing }) => ({ member, score, rank: standing.rank, grade: standing.grade }));
}

/** Member by member; both lists are about the same people in the same order. */
export function compareOutcomes(before: readonly MemberOutcome[], after: readonly MemberOutcome[]): Trial {
  const members = before.map(({ member, ...was }, index): TrialMember => {
    const { score, rank, grade } = after[index] ?? NOTHING;
    const willBe = { score, rank, grade };
    return { id: member.id, name: member.name, unit: member.unit, before: was, after: willBe, outcome: isSame(was, willBe) ? 'same' : 'different' };
  });
  return { members, changed: members.filter(({ outcome }) => outcome === 'different').length };
}

const NOTHING: Outcome = { score: null, rank: null, grade: null };

function isSame(a: Outcome, b: Outcome): boolean {
  const scores = a.score === null || b.score === null ? a.score === b.score : equal(a.score, b.score);
  return scores && a.rank === b.rank && a.grade === b.grade;
}
