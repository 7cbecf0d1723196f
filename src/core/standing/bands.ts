import { compare, type Exact } from '../decimal';
import type { Band } from '../scheme/schema';

/** The band a published score lies in; `null` in a gap between bands (the lint finds those). */
export function bandOf(bands: readonly Band[], score: Exact): Band | null {
  return bands.find((band) => inBand(band, score)) ?? null;
}

/** Whether a figure lies between two ends, each of which belongs to the interval or not. */
export function inBand(band: Pick<Band, 'from' | 'to' | 'ends'>, score: Exact): boolean {
  const above = band.from === null ? 1 : compare(score, band.from);
  const below = band.to === null ? -1 : compare(score, band.to);
  const from = above > 0 || (above === 0 && band.ends.startsWith('['));
  const to = below < 0 || (below === 0 && band.ends.endsWith(']'));
  return from && to;
}

/** Bands from the highest grade to the lowest, whatever order they are written in. */
export function fromHighest(bands: readonly Band[]): Band[] {
  return [...bands].sort((a, b) => {
    if (a.from === null) return 1;
    if (b.from === null) return -1;
    return compare(b.from, a.from);
  });
}

/** How far down a grade stands; one that has no band (不合格 by an event) stands below all that have. */
export function depth(bands: readonly Band[], grade: string): number {
  const index = bands.findIndex((band) => band.grade === grade);
  return index < 0 ? bands.length : index;
}

export function nextHigher(bands: readonly Band[], grade: string): Band | null {
  return bands[bands.findIndex((band) => band.grade === grade) - 1] ?? null;
}
