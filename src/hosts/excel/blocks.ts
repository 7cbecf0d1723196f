import type { Area } from '../../core';

/** Cells of one round trip: Excel on the web takes and gives 5 MB at most, which long formulas reach at 100 bytes a cell twice over. */
export const BLOCK_CELLS = 20000;

/** Cuts an area into blocks of whole rows, each of at most `BLOCK_CELLS` cells (or one row). */
export function rowBlocks(area: Area): Area[] {
  const height = Math.max(1, Math.floor(BLOCK_CELLS / area.columns));
  const blocks: Area[] = [];
  for (let row = 0; row < area.rows; row += height) {
    blocks.push({ ...area, row: area.row + row, rows: Math.min(height, area.rows - row) });
  }
  return blocks;
}
