import { subtract } from '../decimal';
import type { Band, GradeQuota, Scheme } from '../scheme/schema';
import type { BarredSpecial, GradeSpecial, RequiresSpecial } from '../scheme/special';
import { bandOf, depth, fromHighest, nextHigher } from './bands';
import { fillPlaces, placesOf } from './quota';
import type { Scored } from './rank';
import type { GradeReason, NotHigher, QuotaUse } from './standing';

export interface Graded {
  readonly grade: string;
  readonly reason: GradeReason;
  readonly notHigher: NotHigher | null;
}

/** A member to be graded, with the special rules that apply to them. */
export interface GradeCandidate extends Scored {
  readonly fixed: readonly GradeSpecial[];
  readonly barred: readonly BarredSpecial[];
  /** Conditions of grades (附加条件) that the member does not meet. */
  readonly unmet: readonly RequiresSpecial[];
}

/**
 * Suggested grades: band, as far as no bar is in the way and the conditions of the grade are met, or a special rule's
 * grade where that is worse; then the places of each quota, filled by score. Who finds no place gets the grade that the
 * quota names. Candidates come in rank order.
 */
export function grades(scheme: Scheme, candidates: readonly GradeCandidate[], sizes: { readonly graded: number; readonly all: number }): { readonly byId: ReadonlyMap<string, Graded>; readonly uses: readonly QuotaUse[] } {
  const bands = fromHighest(scheme.grades);
  const byId = new Map<string, Graded>();
  for (const candidate of candidates) {
    const graded = beforeQuotas(bands, candidate);
    if (graded !== null) byId.set(candidate.id, graded);
  }
  const uses = inOrder(bands, scheme).map((quota) => limitGrade(bands, quota, candidates, sizes[quota.of], byId));
  return { byId, uses };
}

/** From the top, highest grade first, so that who finds no place can compete for the next; then those from the bottom. */
export function inOrder(bands: readonly Band[], { quotas }: Scheme): GradeQuota[] {
  const all = quotas.filter((quota): quota is GradeQuota => quota.kind === 'grade').sort((a, b) => depth(bands, a.grade) - depth(bands, b.grade));
  return [...all.filter(({ from }) => from === 'top'), ...all.filter(({ from }) => from === 'bottom').reverse()];
}

/** The worse of what the score gives and what a special rule gives. */
function beforeQuotas(bands: readonly Band[], candidate: GradeCandidate): Graded | null {
  const band = bandOf(bands, candidate.score);
  const own = band === null ? null : conditioned(candidate, byBand(bands, band, candidate));
  const fixed = lowest(bands, candidate.fixed);
  if (fixed === null || (own !== null && band !== null && worse(bands, own.grade, band, fixed))) return own;
  const higher = nextHigher(bands, fixed.grade);
  return {
    grade: fixed.grade,
    reason: { kind: 'special', special: fixed },
    notHigher: higher === null ? null : { kind: 'special', grade: higher.grade, special: fixed },
  };
}

/** A grade without a band (“条件未达”) stands where the score does. */
function worse(bands: readonly Band[], grade: string, band: Band, fixed: GradeSpecial): boolean {
  const banded = bands.some((each) => each.grade === grade);
  return depth(bands, banded ? grade : band.grade) > depth(bands, fixed.grade);
}

function byBand(bands: readonly Band[], band: Band, candidate: GradeCandidate): Graded {
  const bar = lowest(bands, candidate.barred.filter(({ grade }) => bands[depth(bands, grade) + 1] !== undefined));
  const lower = bar === null ? undefined : bands[depth(bands, bar.grade) + 1];
  if (bar !== null && lower !== undefined && depth(bands, bar.grade) >= bands.indexOf(band)) {
    return { grade: lower.grade, reason: { kind: 'barred', band, special: bar }, notHigher: { kind: 'barred', grade: bar.grade, special: bar } };
  }
  return { grade: band.grade, reason: { kind: 'band', band }, notHigher: byScore(bands, band.grade, candidate) };
}

/** Where a grade asks for more than the score, who lacks it gets the grade that the condition names; that one may ask for something too. */
function conditioned(candidate: GradeCandidate, graded: Graded): Graded {
  const special = candidate.unmet.find(({ grade }) => grade === graded.grade);
  if (special === undefined) return graded;
  const others = candidate.unmet.filter((each) => each !== special);
  const { grade, otherwise } = special;
  return conditioned({ ...candidate, unmet: others }, { grade: otherwise, reason: { kind: 'required', special, grade }, notHigher: { kind: 'required', special, grade } });
}

function limitGrade(bands: readonly Band[], quota: GradeQuota, candidates: readonly GradeCandidate[], n: number, byId: Map<string, Graded>): QuotaUse {
  const { share, rounding, ties, from } = quota;
  const claims = candidates.filter((candidate) => claimsPlace(bands, quota, candidate, byId.get(candidate.id)));
  if (share === null) return { quota, n, places: null, inside: ids(claims), tied: [] };
  if (share === 'unfilled') {
    // Nobody knows who of them finds a place.
    for (const { id } of claims) byId.delete(id);
    return { quota, n, places: null, inside: [], tied: [] };
  }
  const places = placesOf({ share, rounding }, n);
  const { inside, tied } = fillPlaces(from === 'top' ? claims : [...claims].reverse(), places, ties);
  const winners = new Set(ids(inside));
  const atLimit = new Set(ids(tied));
  for (const candidate of claims) {
    if (winners.has(candidate.id)) continue;
    const use = { quota, places, tiedAtLimit: atLimit.has(candidate.id) ? 'tied' : 'clear' } as const;
    byId.set(candidate.id, conditioned(candidate, outside(bands, candidate, use)));
  }
  return { quota, n, places, inside: ids(inside), tied: ids(tied) };
}

/** A special rule's grade takes no place; and nobody is spared into a grade that a special rule bars. */
function claimsPlace(bands: readonly Band[], quota: GradeQuota, candidate: GradeCandidate, graded: Graded | undefined): boolean {
  if (graded?.grade !== quota.grade || graded.reason.kind === 'special') return false;
  return quota.from === 'top' || !candidate.barred.some(({ grade }) => depth(bands, grade) >= depth(bands, quota.otherwise));
}

function outside(bands: readonly Band[], candidate: GradeCandidate, use: { readonly quota: GradeQuota; readonly places: number; readonly tiedAtLimit: 'tied' | 'clear' }): Graded {
  const { grade, otherwise, from } = use.quota;
  if (from === 'top') return { grade: otherwise, reason: { kind: 'quotaFull', ...use }, notHigher: { kind: 'quotaFull', grade, ...use } };
  return { grade: otherwise, reason: { kind: 'spared', ...use }, notHigher: byScore(bands, otherwise, candidate) };
}

function lowest<S extends { readonly grade: string }>(bands: readonly Band[], specials: readonly S[]): S | null {
  return specials.reduce<S | null>((low, special) => (low === null || depth(bands, special.grade) > depth(bands, low.grade) ? special : low), null);
}

function byScore(bands: readonly Band[], grade: string, candidate: GradeCandidate): NotHigher | null {
  const higher = nextHigher(bands, grade);
  if (higher === null || higher.from === null) return null;
  const bar = candidate.barred.find((special) => special.grade === higher.grade);
  if (bar !== undefined) return { kind: 'barred', grade: higher.grade, special: bar };
  return { kind: 'score', grade: higher.grade, needs: higher.from, short: subtract(higher.from, candidate.score) };
}

function ids(scored: readonly Scored[]): string[] {
  return scored.map(({ id }) => id);
}
