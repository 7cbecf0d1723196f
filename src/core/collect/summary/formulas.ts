import { groupedBy } from '../../grouped';
import type { SheetPlan } from '../../sheets/plan';

export interface PlacedFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Cells of a finished plan that follow others; what they hold stays as the result that is shown before anything calculates. */
export function withFormulas(plan: SheetPlan, formulas: readonly PlacedFormula[]): SheetPlan {
  const byRow = groupedBy(formulas, ({ row }) => row);
  const rows = plan.rows.map((row, index) => {
    const own = byRow.get(index);
    if (own === undefined) return row;
    return { ...row, cells: row.cells.map((cell, column) => {
      const placed = own.find((each) => each.column === column);
      return placed === undefined || cell === null ? cell : { ...cell, formula: placed.formula };
    }) };
  });
  return { ...plan, rows };
}
