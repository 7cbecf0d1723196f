import type { Area, CellStyle, RowPlan } from '../../core';

export interface StyledArea {
  readonly area: Area;
  readonly style: CellStyle;
}

/**
 * Covers the cells of a plan with rectangles of one look each, so that a table costs a few requests and not one per
 * cell. The number format is no part of the look: it is written with the values.
 */
export function styledAreas(rows: readonly RowPlan[]): StyledArea[] {
  const keyOf = styleKeys();
  const finished: StyledArea[] = [];
  let open = new Map<string, StyledArea>();
  rows.forEach(({ cells }, row) => {
    const next = new Map<string, StyledArea>();
    for (const run of runsOf(cells, row, keyOf)) {
      const above = open.get(run.key);
      next.set(run.key, above ? grown(above) : run);
    }
    for (const [key, styled] of open) if (!next.has(key)) finished.push(styled);
    open = next;
  });
  return [...finished, ...open.values()];
}

function grown({ area, style }: StyledArea): StyledArea {
  return { area: { ...area, rows: area.rows + 1 }, style };
}

interface Run extends StyledArea {
  /** Equal for runs that stand in the same columns and look the same. */
  readonly key: string;
}

function runsOf(cells: RowPlan['cells'], row: number, keyOf: (style: CellStyle) => string): Run[] {
  const runs: Run[] = [];
  let start = 0;
  while (start < cells.length) {
    const style = cells[start]?.style;
    if (!style) {
      start += 1;
      continue;
    }
    const look = keyOf(style);
    let end = start + 1;
    for (let next = cells[end]?.style; next && keyOf(next) === look; next = cells[end]?.style) end += 1;
    const columns = end - start;
    runs.push({ area: { row, column: start, rows: 1, columns }, style, key: `${start}:${columns}:${look}` });
    start = end;
  }
  return runs;
}

/** Plans share style objects, so each is looked at once. */
function styleKeys(): (style: CellStyle) => string {
  const keys = new Map<CellStyle, string>();
  return (style) => {
    const known = keys.get(style);
    if (known !== undefined) return known;
    const key = JSON.stringify([
      style.font.name, style.font.size, style.font.bold, style.font.colour,
      style.fill, style.border, style.horizontal, style.vertical, style.wrap, style.entry,
    ]);
    keys.set(style, key);
    return key;
  };
}
