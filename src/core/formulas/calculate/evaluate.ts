import type { Area } from '../../grid';
import { functionOf } from './functions';
import { isCells, isTable, lifted, NOTHING, tableOf, type Cells, type Operand, type Table } from './operand';
import type { Expression } from './tree';
import { NotCalculated, operate, type Value } from './value';

/** The workbook that formulas look at. Throws `NotCalculated` where a sheet is not there or a cell has no result itself. */
export interface Surroundings {
  cell(sheet: string, row: number, column: number): Value;
  table(cells: Cells): Table;
}

/** What functions may ask of the things they are given. */
export interface Evaluator {
  /** One value. More than one throws: some programs choose one of them, others fill the cells nearby. */
  value(expression: Expression): Value;
  /** References stay references. */
  operand(expression: Expression): Operand;
  /** All values, worked out one by one, as SUMPRODUCT does. */
  table(expression: Expression): Table;
  /** The values of cells that are pointed at. */
  tableAt(cells: Cells): Table;
  /** The values of a range; throws where the expression is none. */
  range(expression: Expression): Table;
}

/** Works out expressions of formulas that stand on one sheet. */
export function evaluatorOn(sheet: string, around: Surroundings): Evaluator {
  const self: Evaluator = { value, operand, table, tableAt: (cells) => around.table(cells), range };
  return self;

  function value(expression: Expression): Value {
    switch (expression.kind) {
      case 'constant':
        return expression.value;
      case 'operation':
        return operate(expression.operator, value(expression.left), value(expression.right));
      case 'reference':
        return cell(expression.sheet ?? sheet, expression.area);
      case 'list':
        throw new NotCalculated('several values');
      case 'call': {
        const called = functionOf(expression);
        if (called.kind === 'whole') return single(called.of(self, ...expression.given));
        const [first, second] = expression.given;
        return called.of(first === undefined ? null : value(first), second === undefined ? null : value(second));
      }
    }
  }

  function operand(expression: Expression): Operand {
    if (expression.kind === 'reference') return { kind: 'cells', sheet: expression.sheet ?? sheet, area: expression.area };
    if (expression.kind !== 'call') return value(expression);
    const called = functionOf(expression);
    return called.kind === 'each' ? value(expression) : called.of(self, ...expression.given);
  }

  function table(expression: Expression): Table {
    switch (expression.kind) {
      case 'constant':
        return tableOf(expression.value);
      case 'list':
        return { kind: 'table', rows: 1, columns: expression.values.length, values: expression.values };
      case 'operation':
        return lifted((left, right) => operate(expression.operator, left, right), table(expression.left), table(expression.right));
      case 'reference':
        return around.table({ kind: 'cells', sheet: expression.sheet ?? sheet, area: expression.area });
      case 'call': {
        const called = functionOf(expression);
        const [first, second] = expression.given;
        if (called.kind === 'each') return lifted(called.of, first === undefined ? NOTHING : table(first), second === undefined ? NOTHING : table(second));
        const found = called.of(self, ...expression.given);
        return isTable(found) ? found : isCells(found) ? around.table(found) : tableOf(found);
      }
    }
  }

  function range(expression: Expression): Table {
    const found = operand(expression);
    if (!isCells(found)) throw new NotCalculated('a range is needed');
    return around.table(found);
  }

  function single(found: Operand): Value {
    if (isCells(found)) return cell(found.sheet, found.area);
    if (!isTable(found)) return found;
    if (found.values.length !== 1) throw new NotCalculated('several values');
    return found.values[0] ?? null;
  }

  function cell(on: string, { row, column, rows, columns }: Area): Value {
    if (rows * columns !== 1) throw new NotCalculated('several cells');
    return around.cell(on, row, column);
  }
}
