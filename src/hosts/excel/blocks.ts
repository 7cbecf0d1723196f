import type { Area } from '../../core';

/**
 * Cells of one round trip. Excel on the web takes and gives 5 MB at most; a cell of ordinary length takes up to 120
 * bytes, with its formula and type twice that.
 */
export const BLOCK_CELLS = 20000;

/** Cuts an area into blocks of whole rows, each of at most `BLOCK_CELLS` cells (or one row). */
export function rowBlocks(area: Area): Area[] {
  return blocksOfRows(area, () => area.columns).map((block) => block.area);
}

export interface WeighedBlock {
  readonly area: Area;
  readonly weight: number;
}

/** The same by weight: `weightOfRow` counts from the first row of the area. */
export function blocksOfRows(area: Area, weightOfRow: (row: number) => number): WeighedBlock[] {
  const blocks: WeighedBlock[] = [];
  let start = 0;
  let weight = 0;
  for (let row = 0; row < area.rows; row += 1) {
    const more = weightOfRow(row);
    if (row > start && weight + more > BLOCK_CELLS) {
      blocks.push({ area: { ...area, row: area.row + start, rows: row - start }, weight });
      start = row;
      weight = 0;
    }
    weight += more;
  }
  if (area.rows > 0) blocks.push({ area: { ...area, row: area.row + start, rows: area.rows - start }, weight });
  return blocks;
}

/** For a request that was too much: fewer pieces, then fewer rows; `null` where nothing can be cut any more. */
export function halves<T extends { readonly area: Area }>(pieces: readonly T[]): readonly [readonly T[], readonly T[]] | null {
  const [first] = pieces;
  if (first === undefined) return null;
  if (pieces.length > 1) {
    const middle = Math.ceil(pieces.length / 2);
    return [pieces.slice(0, middle), pieces.slice(middle)];
  }
  const { area } = first;
  if (area.rows === 1) return null;
  const upper = Math.ceil(area.rows / 2);
  return [
    [{ ...first, area: { ...area, rows: upper } }],
    [{ ...first, area: { ...area, row: area.row + upper, rows: area.rows - upper } }],
  ];
}
