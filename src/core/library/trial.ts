import { equal, type Exact } from '../decimal';
import type { Period } from '../periods';
import type { Scheme } from '../scheme/schema';
import type { MemberRecord } from '../scoring/member';
import type { ClosingMember } from '../scoring/result';
import { scoreClosing } from '../scoring/score';

/** 试算: what a change of the regulation would do to a branch, before anything is changed. */
export interface Trial {
  readonly members: readonly TrialMember[];
  /** Only those whose score, rank or grade would be another one. */
  readonly changed: number;
}

export interface TrialMember {
  readonly id: string;
  readonly name: string;
  readonly before: Outcome;
  readonly after: Outcome;
  readonly outcome: 'same' | 'different';
}

export interface Outcome {
  readonly score: Exact | null;
  readonly rank: number | null;
  readonly grade: string | null;
}

/** Both regulations over the same entries; an entry that the changed one does not know counts for nothing there. */
export function tryScheme(before: Scheme, after: Scheme, records: readonly MemberRecord[], period: Period): Trial {
  const now = scoreClosing(before, records, period).members;
  const then = scoreClosing(after, records, period).members;
  const members = now.map((member, index): TrialMember => {
    const other = then[index];
    const [was, willBe] = [outcomeOf(member), outcomeOf(other)];
    return { id: member.member.id, name: member.member.name, before: was, after: willBe, outcome: isSame(was, willBe) ? 'same' : 'different' };
  });
  return { members, changed: members.filter(({ outcome }) => outcome === 'different').length };
}

function outcomeOf(member: ClosingMember | undefined): Outcome {
  return { score: member?.score ?? null, rank: member?.standing.rank ?? null, grade: member?.standing.grade ?? null };
}

function isSame(a: Outcome, b: Outcome): boolean {
  const scores = a.score === null || b.score === null ? a.score === b.score : equal(a.score, b.score);
  return scores && a.rank === b.rank && a.grade === b.grade;
}
