import { subtract } from '../decimal';
import type { Band, GradeQuota, Scheme, Special } from '../scheme/schema';
import { bandOf, fromHighest } from './bands';
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
  readonly fixed: readonly Extract<Special, { kind: 'grade' }>[];
  readonly barred: readonly Extract<Special, { kind: 'barred' }>[];
}

/**
 * Suggested grades: special rule (the lowest of several), else band, as far as no bar is in the way; then the places of
 * each quota, from the highest grade down, filled by score. Who finds no place gets the grade that the quota names. Candidates come in rank order.
 */
export function grades(scheme: Scheme, candidates: readonly GradeCandidate[], sizes: { readonly graded: number; readonly all: number }): { readonly byId: ReadonlyMap<string, Graded>; readonly uses: readonly QuotaUse[] } {
  const bands = fromHighest(scheme.grades);
  const byId = new Map<string, Graded>();
  for (const candidate of candidates) {
    const graded = beforeQuotas(bands, candidate);
    if (graded !== null) byId.set(candidate.id, graded);
  }
  const uses = scheme.quotas
    .filter((quota): quota is GradeQuota => quota.kind === 'grade')
    .sort((a, b) => depth(bands, a.grade) - depth(bands, b.grade))
    .map((quota) => limitGrade(bands, quota, candidates, sizes[quota.of], byId));
  return { byId, uses };
}

function beforeQuotas(bands: readonly Band[], candidate: GradeCandidate): Graded | null {
  const fixed = lowest(bands, candidate.fixed);
  if (fixed !== null) {
    const higher = nextHigher(bands, fixed.grade);
    return {
      grade: fixed.grade,
      reason: { kind: 'special', special: fixed },
      notHigher: higher === null ? null : { kind: 'special', grade: higher.grade, special: fixed },
    };
  }
  const band = bandOf(bands, candidate.score);
  if (band === null) return null;
  const bar = lowest(bands, candidate.barred.filter(({ grade }) => bands[depth(bands, grade) + 1] !== undefined));
  const lower = bar === null ? undefined : bands[depth(bands, bar.grade) + 1];
  if (bar !== null && lower !== undefined && depth(bands, bar.grade) >= bands.indexOf(band)) {
    return { grade: lower.grade, reason: { kind: 'barred', band, special: bar }, notHigher: { kind: 'barred', grade: bar.grade, special: bar } };
  }
  return { grade: band.grade, reason: { kind: 'band', band }, notHigher: byScore(bands, band, candidate) };
}

function limitGrade(bands: readonly Band[], quota: GradeQuota, candidates: readonly GradeCandidate[], n: number, byId: Map<string, Graded>): QuotaUse {
  const places = placesOf(quota, n);
  const claims = candidates.filter((candidate) => byId.get(candidate.id)?.grade === quota.grade && candidate.fixed.length === 0);
  const { inside, tied } = fillPlaces(claims, places, quota.ties);
  const winners = new Set(inside.map((entry) => entry.id));
  const atLimit = new Set(tied.map((entry) => entry.id));
  for (const candidate of claims) {
    if (winners.has(candidate.id)) continue;
    const band = bands.find((each) => each.grade === quota.grade);
    if (band === undefined) continue;
    const tiedAtLimit = atLimit.has(candidate.id) ? 'tied' : 'clear';
    byId.set(candidate.id, {
      grade: quota.otherwise,
      reason: { kind: 'quotaFull', band, quota, places, tiedAtLimit },
      notHigher: { kind: 'quotaFull', grade: quota.grade, quota, places, tiedAtLimit },
    });
  }
  return { quota, n, places, inside: inside.map((entry) => entry.id), tied: tied.map((entry) => entry.id) };
}

/** How far down a grade stands; one that has no band (不合格 by an event) stands below all that have. */
export function depth(bands: readonly Band[], grade: string): number {
  const index = bands.findIndex((band) => band.grade === grade);
  return index < 0 ? bands.length : index;
}

function lowest<S extends { readonly grade: string }>(bands: readonly Band[], specials: readonly S[]): S | null {
  return specials.reduce<S | null>((low, special) => (low === null || depth(bands, special.grade) > depth(bands, low.grade) ? special : low), null);
}

function nextHigher(bands: readonly Band[], grade: string): Band | null {
  return bands[bands.findIndex((band) => band.grade === grade) - 1] ?? null;
}

function byScore(bands: readonly Band[], band: Band, candidate: GradeCandidate): NotHigher | null {
  const higher = nextHigher(bands, band.grade);
  if (higher === null || higher.from === null) return null;
  const bar = candidate.barred.find((special) => special.grade === higher.grade);
  if (bar !== undefined) return { kind: 'barred', grade: higher.grade, special: bar };
  return { kind: 'score', grade: higher.grade, needs: higher.from, short: subtract(higher.from, candidate.score) };
}
