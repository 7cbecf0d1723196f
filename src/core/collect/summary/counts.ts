import { compare, divide, exact, sum, whole, type Exact } from '../../decimal';
import { FULL_MEMBER } from '../../scoring/member';
import { onTheRoll } from '../../standing/participation';
import type { MemberLine } from '../score';

/** A branch in numbers. Who was not there in the period is not counted anywhere. */
export interface Counts {
  /** On the roll: 正式 and 预备党员, no 入党积极分子. */
  readonly members: number;
  readonly fullMembers: number;
  /** 参加人数: those who can have a grade. */
  readonly graded: number;
  readonly pointsOnly: number;
  readonly exempt: number;
  readonly pending: number;
  readonly excluded: number;
  /** In the order of the grades asked for: the confirmed grade where there is one, else the suggested. */
  readonly grades: readonly number[];
  /** Who takes part and has no grade. */
  readonly gradeless: number;
  readonly confirmed: number;
  readonly scored: number;
  /** Of the published scores of those who take part; the mean is exact. */
  readonly mean: Exact | null;
  readonly highest: Exact | null;
  readonly lowest: Exact | null;
}

export function countsOf(lines: readonly MemberLine[], grades: readonly string[]): Counts {
  const present = lines.filter(({ participation }) => participation !== 'outside');
  const of = (kind: MemberLine['participation']): number => present.filter(({ participation }) => participation === kind).length;
  const graded = present.filter(({ participation }) => participation === 'graded');
  const scores = scoresOf(present);
  return {
    members: present.filter((line) => onTheRoll(line) === 'member').length,
    fullMembers: present.filter(({ kind }) => kind === FULL_MEMBER).length,
    graded: graded.length,
    pointsOnly: of('pointsOnly'),
    exempt: of('exempt'),
    pending: of('pending'),
    excluded: of('excluded'),
    grades: grades.map((grade) => graded.filter((line) => gradeOf(line) === grade).length),
    gradeless: graded.filter((line) => gradeOf(line) === null).length,
    confirmed: graded.filter(({ confirmed }) => confirmed !== null).length,
    scored: scores.length,
    mean: scores.length === 0 ? null : divide(sum(scores), whole(scores.length)),
    highest: extreme(scores, 1),
    lowest: extreme(scores, -1),
  };
}

function gradeOf({ confirmed, grade }: MemberLine): string | null {
  return confirmed ?? grade;
}

/** Published scores of those who take part. */
export function scoresOf(lines: readonly MemberLine[]): Exact[] {
  return lines.flatMap(({ participation, score }) => (participation === 'graded' && score !== null ? [exact(score)] : []));
}

function extreme(scores: readonly Exact[], direction: 1 | -1): Exact | null {
  return scores.reduce<Exact | null>((best, score) => (best === null || compare(score, best) === direction ? score : best), null);
}
