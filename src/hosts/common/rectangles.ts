import type { Area, CellStyle, RowPlan } from '../../core';

export interface StyledArea {
  readonly area: Area;
  readonly style: CellStyle;
}

/** The looks of a plan, without its number formats, which are written apart. */
export function styledAreas(rows: readonly RowPlan[]): StyledArea[] {
  const keyOf = styleKeys();
  const styles = rows.map(({ cells }) => cells.map((cell) => cell?.style ?? null));
  return rectangles(styles, keyOf).map(({ area, item }) => ({ area, style: item }));
}

export interface Rectangle<T> {
  readonly area: Area;
  readonly item: T;
}

/**
 * Covers the cells that hold something with rectangles of one key each, so that a table costs a few requests and not
 * one per cell. `item` is that of the first cell.
 */
export function rectangles<T>(rows: readonly (readonly (T | null)[])[], keyOf: (item: T) => string): Rectangle<T>[] {
  const finished: Rectangle<T>[] = [];
  let open = new Map<string, Rectangle<T>>();
  rows.forEach((cells, row) => {
    const next = new Map<string, Rectangle<T>>();
    for (const { key, ...run } of runsOf(cells, row, keyOf)) {
      const above = open.get(key);
      next.set(key, above ? grown(above) : run);
    }
    for (const [key, rectangle] of open) if (!next.has(key)) finished.push(rectangle);
    open = next;
  });
  return [...finished, ...open.values()];
}

function grown<T>({ area, item }: Rectangle<T>): Rectangle<T> {
  return { area: { ...area, rows: area.rows + 1 }, item };
}

interface Run<T> extends Rectangle<T> {
  /** Equal for runs that stand in the same columns and hold the same. */
  readonly key: string;
}

function runsOf<T>(cells: readonly (T | null)[], row: number, keyOf: (item: T) => string): Run<T>[] {
  const runs: Run<T>[] = [];
  let start = 0;
  while (start < cells.length) {
    const item = cells[start] ?? null;
    if (item === null) {
      start += 1;
      continue;
    }
    const look = keyOf(item);
    let end = start + 1;
    for (let next = cells[end] ?? null; next !== null && keyOf(next) === look; next = cells[end] ?? null) end += 1;
    const columns = end - start;
    runs.push({ area: { row, column: start, rows: 1, columns }, item, key: `${start}:${columns}:${look}` });
    start = end;
  }
  return runs;
}

/** Keys of looks, equal for looks that are equal. Plans share style objects, so each is looked at once. */
export function styleKeys(): (style: CellStyle) => string {
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
