import type { Exact } from '../decimal';
import type { Period } from '../periods';
import { applies } from '../rules/applies';
import type { Scheme, Special } from '../scheme/schema';
import type { StreakSpecial } from '../scheme/special';
import type { MemberRecord } from '../scoring/member';
import { bandOf, depth, fromHighest } from './bands';
import { grades, type Graded, type GradeCandidate } from './grades';
import { hasStreak } from './history';
import { listUse, rankUse } from './lists';
import { ranked, type Ranked } from './rank';
import type { NotHigher, QuotaUse, Standing } from './standing';

/** A member who is ranked, with their published score and the special rules that apply to them (or conditions they miss). */
export interface Contender {
  readonly record: MemberRecord;
  readonly score: Exact;
  readonly specials: readonly Special[];
}

export const NO_STANDING: Standing = { rank: null, tied: 'alone', grade: null, provisional: 'no', reason: null, notHigher: null, lists: [], proposals: [], reminders: [] };

export interface Sizes {
  readonly graded: number;
  readonly all: number;
}

/** Ranks, grades, lists and proposals of a branch. `byReport` has the ranks of reports that are ranked, by their id. */
export function standings(scheme: Scheme, period: Period, contenders: readonly Contender[], sizes: Sizes, byReport: ReadonlyMap<string, readonly Ranked[]> = new Map()): { readonly byId: ReadonlyMap<string, Standing>; readonly quotas: readonly QuotaUse[] } {
  const order = ranked(
    contenders.map(({ record, score }) => ({ id: record.member.id, score })),
    scheme.publishing.rankTies,
  );
  const byMember = new Map(contenders.map((contender) => [contender.record.member.id, contender]));
  const candidates = order.map(({ id, score }) => candidateOf(id, score, byMember.get(id)?.specials ?? []));
  const { byId: byScore, uses } = grades(scheme, candidates, sizes);
  const streaks = new Map(contenders.map((contender) => [contender.record.member.id, streaksOf(scheme, contender, byScore.get(contender.record.member.id), period)]));
  const graded = new Map([...byScore].map(([id, own]) => [id, afterStreaks(scheme, own, streaks.get(id) ?? [])]));
  const barred = new Set(candidates.filter((candidate) => losesAwards(scheme, candidate, graded.get(candidate.id))).map(({ id }) => id));
  const lists = scheme.quotas.flatMap((quota): QuotaUse[] => {
    if (quota.kind === 'grade') return [];
    if (quota.kind === 'list') return [listUse(quota, order, sizes[quota.of], barred)];
    return [rankUse(quota, quota.by === null ? order : (byReport.get(quota.by) ?? []), barred)];
  });
  const sharing = shared(order);
  const byId = new Map<string, Standing>();
  for (const { id, rank } of order) {
    const own = graded.get(id) ?? null;
    byId.set(id, {
      rank,
      tied: sharing.has(rank) ? 'shared' : 'alone',
      grade: own?.grade ?? null,
      provisional: own?.reason.kind === 'special' && own.reason.special.kind === 'grade' && own.reason.special.effect === 'provisional' ? 'provisional' : 'no',
      reason: own?.reason ?? null,
      notHigher: own?.notHigher ?? barFromAwards(scheme, byMember.get(id)?.specials ?? []),
      lists: lists.flatMap(({ quota, inside }) => (quota.kind !== 'grade' && inside.includes(id) ? [quota] : [])),
      proposals: proposals(byMember.get(id)?.specials ?? [], streaks.get(id) ?? []),
      reminders: [],
    });
  }
  return { byId, quotas: [...uses, ...lists] };
}

/** Barred, or graded by a special rule below the grade of the score: not one to put forward. */
function losesAwards(scheme: Scheme, { barred, score }: GradeCandidate, graded: Graded | undefined): boolean {
  if (barred.length > 0) return true;
  const bands = fromHighest(scheme.grades);
  const band = bandOf(bands, score);
  return graded?.reason.kind === 'special' && band !== null && depth(bands, graded.grade) > bands.indexOf(band);
}

/** Without bands a bar is from awards; whoever misses a list for it is told so. */
function barFromAwards({ grades: written }: Scheme, specials: readonly Special[]): NotHigher | null {
  const bar = specials.find((special) => special.kind === 'barred');
  return written.length > 0 || bar === undefined ? null : { kind: 'barred', grade: bar.grade, special: bar };
}

/** A `requires` among the specials is one whose condition the member does not meet. */
export function candidateOf(id: string, score: Exact, specials: readonly Special[]): GradeCandidate {
  return {
    id,
    score,
    fixed: specials.flatMap((special) => (special.kind === 'grade' && special.effect !== 'proposal' ? [special] : [])),
    barred: specials.flatMap((special) => (special.kind === 'barred' ? [special] : [])),
    unmet: specials.flatMap((special) => (special.kind === 'requires' ? [special] : [])),
  };
}

function streaksOf(scheme: Scheme, { record }: Contender, graded: Graded | undefined, period: Period): StreakSpecial[] {
  return scheme.specials.filter((special): special is StreakSpecial => special.kind === 'streak' && graded !== undefined && applies(special, { scheme, member: record.member }) && hasStreak(special, graded.grade, record, period));
}

/** A grade by years running comes after the quotas: it is about the grade that they left. */
function afterStreaks({ grades: written }: Scheme, graded: Graded, streaks: readonly StreakSpecial[]): Graded {
  const bands = fromHighest(written);
  return streaks
    .filter(({ effect }) => effect === 'grade')
    .reduce((known, special) => (depth(bands, special.grade) > depth(bands, known.grade) ? { grade: special.grade, reason: { kind: 'special', special }, notHigher: { kind: 'special', grade: known.grade, special } } : known), graded);
}

function proposals(specials: readonly Special[], streaks: readonly StreakSpecial[]): Standing['proposals'] {
  return [...specials, ...streaks].flatMap((special) => ((special.kind === 'grade' || special.kind === 'streak') && special.effect === 'proposal' ? [{ special, grade: special.grade }] : []));
}

function shared(order: readonly { readonly rank: number }[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const twice = new Set<number>();
  for (const { rank } of order) (seen.has(rank) ? twice : seen).add(rank);
  return twice;
}
