import { fixedA1, quoteSheet } from '../grid';
import type { LedgerRegister } from '../sheets/template';

type Looked = Pick<LedgerRegister, 'plan' | 'firstRow' | 'rows' | 'idColumn'>;

/** A member's figure in a column of a register, found by 编号, so that rows may be sorted; nothing where there is none yet. `id`: a cell or a quoted text. */
export function figureIn({ plan, firstRow, rows, idColumn }: Looked, column: number, id: string): string {
  const cells = (at: number): string => `${quoteSheet(plan.name)}!${fixedA1({ row: firstRow, column: at, rows, columns: 1 })}`;
  return figureShown(`INDEX(${cells(column)},MATCH(${id},${cells(idColumn)},0))`);
}

/** A figure that stands elsewhere, and nothing while it is none. */
export function figureShown(source: string): string {
  return `=IF(ISNUMBER(${source}),${source},"")`;
}
