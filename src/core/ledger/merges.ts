import type { Area, SheetContent } from '../grid';

/**
 * The merged areas that lie in a few rows, looked up by cell. Only those rows are ever painted, and no more cells than
 * they have, so that a file with absurd merges costs no more than an ordinary one.
 */
export function mergesIn(sheet: SheetContent, firstRow: number, lastRow: number, columns: number): (row: number, column: number) => Area | null {
  const painted = new Map<number, Area>();
  let budget = (lastRow - firstRow + 1) * columns;
  for (const merge of sheet.merges) {
    const lastMergeRow = Math.min(lastRow, merge.row + merge.rows - 1);
    const lastColumn = Math.min(columns, merge.column + merge.columns);
    for (let row = Math.max(firstRow, merge.row); row <= lastMergeRow; row += 1) {
      for (let column = merge.column; column < lastColumn && budget > 0; column += 1) {
        painted.set(row * columns + column, merge);
        budget -= 1;
      }
    }
    if (budget <= 0) break;
  }
  return (row, column) => painted.get(row * columns + column) ?? null;
}
