import type { RowPlan } from '../../core';

export interface RowHeights {
  readonly first: number;
  readonly count: number;
  /** Points. */
  readonly height: number;
}

/** Rows of one height that follow one another are set together. */
export function heightsOf(rows: readonly RowPlan[]): RowHeights[] {
  const groups: RowHeights[] = [];
  rows.forEach(({ height }, row) => {
    if (height === undefined) return;
    const last = groups[groups.length - 1];
    if (last && last.height === height && last.first + last.count === row) {
      groups[groups.length - 1] = { ...last, count: last.count + 1 };
    } else {
      groups.push({ first: row, count: 1, height });
    }
  });
  return groups;
}
