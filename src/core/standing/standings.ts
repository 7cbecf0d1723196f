import type { Exact } from '../decimal';
import type { Period } from '../periods';
import type { MemberRecord } from '../scoring/member';
import type { ListQuota, Scheme, Special } from '../scheme/schema';
import { bandOf, fromHighest } from './bands';
import { depth, grades, type Graded, type GradeCandidate } from './grades';
import { listUse } from './lists';
import { ranked } from './rank';
import { hasStreak } from './specials';
import type { QuotaUse, Standing } from './standing';

/** A member who is ranked, with their published score and the special rules that apply to them. */
export interface Contender {
  readonly record: MemberRecord;
  readonly score: Exact;
  readonly specials: readonly Special[];
}

export const NO_STANDING: Standing = { rank: null, tied: 'alone', grade: null, reason: null, notHigher: null, lists: [], proposals: [] };

/** Ranks, grades, lists and proposals of a branch, in one pass over those who are ranked. */
export function standings(scheme: Scheme, period: Period, contenders: readonly Contender[], sizes: { readonly graded: number; readonly all: number }): { readonly byId: ReadonlyMap<string, Standing>; readonly quotas: readonly QuotaUse[] } {
  const order = ranked(
    contenders.map(({ record, score }) => ({ id: record.member.id, score })),
    scheme.publishing.rankTies,
  );
  const byMember = new Map(contenders.map((contender) => [contender.record.member.id, contender]));
  const candidates = order.map(({ id, score }) => candidateOf(id, score, byMember.get(id)?.specials ?? []));
  const graded = grades(scheme, candidates, sizes);
  const barred = new Set(candidates.filter((candidate) => losesAwards(scheme, candidate, graded.byId.get(candidate.id))).map((candidate) => candidate.id));
  const lists = scheme.quotas.flatMap((quota) => (quota.kind === 'list' ? [listUse(quota, order, sizes[quota.of], barred)] : []));
  const onLists = new Map<string, ListQuota[]>();
  for (const { quota, inside } of lists) if (quota.kind === 'list') for (const id of inside) onLists.set(id, [...(onLists.get(id) ?? []), quota]);
  const sharing = shared(order);

  const byId = new Map<string, Standing>();
  for (const { id, rank } of order) {
    const own = graded.byId.get(id) ?? null;
    const contender = byMember.get(id);
    byId.set(id, {
      rank,
      tied: sharing.has(rank) ? 'shared' : 'alone',
      grade: own?.grade ?? null,
      reason: own?.reason ?? null,
      notHigher: own?.notHigher ?? null,
      lists: onLists.get(id) ?? [],
      proposals: contender === undefined ? [] : proposals(scheme, contender, own?.grade ?? null, period),
    });
  }
  return { byId, quotas: [...graded.uses, ...lists] };
}

/** Barred, or graded by a special rule below the grade of the score: not one to put forward. */
function losesAwards(scheme: Scheme, { barred, score }: GradeCandidate, graded: Graded | undefined): boolean {
  if (barred.length > 0) return true;
  const bands = fromHighest(scheme.grades);
  const band = bandOf(bands, score);
  return graded?.reason.kind === 'special' && band !== null && depth(bands, graded.grade) > bands.indexOf(band);
}

export function candidateOf(id: string, score: Exact, specials: readonly Special[]): GradeCandidate {
  return {
    id,
    score,
    fixed: specials.filter((special): special is Extract<Special, { kind: 'grade' }> => special.kind === 'grade' && special.effect === 'grade'),
    barred: specials.filter((special): special is Extract<Special, { kind: 'barred' }> => special.kind === 'barred'),
  };
}

function proposals(scheme: Scheme, contender: Contender, grade: string | null, period: Period): Standing['proposals'] {
  const marked = contender.specials.flatMap((special) =>
    special.kind === 'grade' && special.effect === 'proposal' ? [{ special, grade: special.grade }] : [],
  );
  const streaks = scheme.specials.flatMap((special) =>
    special.kind === 'streak' && grade !== null && hasStreak(special, grade, contender.record, period) ? [{ special, grade: special.grade }] : [],
  );
  return [...marked, ...streaks];
}

function shared(order: readonly { readonly rank: number }[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const twice = new Set<number>();
  for (const { rank } of order) (seen.has(rank) ? twice : seen).add(rank);
  return twice;
}
