import { compare, type Exact } from '../decimal';

export interface Scored {
  readonly id: string;
  readonly score: Exact;
}

export interface Ranked extends Scored {
  readonly rank: number;
}

/** Ranks on the published figure: 1, 2, 2, 4 (competition) or 1, 2, 2, 3 (dense). Equal figures keep their order. */
export function ranked(scored: readonly Scored[], ties: 'competition' | 'dense'): Ranked[] {
  const sorted = [...scored].sort((a, b) => compare(b.score, a.score));
  let rank = 0;
  return sorted.map((entry, index) => {
    const before = sorted[index - 1];
    if (before === undefined || compare(before.score, entry.score) !== 0) rank = ties === 'dense' ? rank + 1 : index + 1;
    return { ...entry, rank };
  });
}
