import type { ICellData, IObjectMatrixPrimitiveType } from '@univerjs/core';

/** Cells by row and column as the grid takes them, filled in any order. */
export interface CellMatrix {
  readonly data: IObjectMatrixPrimitiveType<ICellData>;
  merge(row: number, column: number, part: ICellData): void;
  rows(): number;
  columns(): number;
}

export function cellMatrix(): CellMatrix {
  const data: Record<number, Record<number, ICellData>> = {};
  let rows = 0;
  let columns = 0;
  return {
    data,
    merge(row, column, part) {
      const cells = (data[row] ??= {});
      cells[column] = { ...cells[column], ...part };
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
    },
    rows: () => rows,
    columns: () => columns,
  };
}
