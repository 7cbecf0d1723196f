import type { CellValue } from '../../grid';
import type { RowPlan, SheetPlan } from '../../sheets/plan';
import { cellValue, type Value } from './value';
import { calculated, nothingKnown, type CalculatedRow } from './workbook';

/** More formulas than a workbook of a thousand members has; those of other workbooks are then forgotten. */
const MOST_KNOWN = 100_000;

/**
 * Plans of a workbook with the result of every formula as the value of its cell, for programs that only show what is in a
 * file. What is the same in many workbooks is understood once. Rows that sheets share stay shared.
 */
export function resultsWriter(): (plans: readonly SheetPlan[]) => readonly SheetPlan[] {
  let known = nothingKnown();
  return (plans) => {
    if (known.formulas.size > MOST_KNOWN) known = nothingKnown();
    const workbook = calculated(plans, known);
    const made = new Map<CalculatedRow, RowPlan['cells']>();
    const filled = (row: RowPlan, from: CalculatedRow): RowPlan => {
      const cells = made.get(from) ?? withResults(row.cells, from);
      made.set(from, cells);
      return { ...row, cells };
    };
    return plans.map((plan) => {
      if (!plan.rows.some(hasFormula)) return plan;
      return { ...plan, rows: plan.rows.map((row, index) => (hasFormula(row) ? filled(row, workbook.row(plan.name, index)) : row)) };
    });
  };
}

function hasFormula({ cells }: RowPlan): boolean {
  return cells.some((cell) => cell?.formula !== undefined);
}

function withResults(cells: RowPlan['cells'], row: CalculatedRow): RowPlan['cells'] {
  return cells.map((cell, column) => (cell?.formula === undefined ? cell : { ...cell, value: shown(row.at(column)) }));
}

function shown(value: Value | undefined): CellValue {
  return value === undefined ? null : cellValue(value);
}
