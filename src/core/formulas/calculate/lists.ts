import { add, larger, multiply, ONE, smaller, sum, whole, ZERO, type Exact } from '../../decimal';
import type { Evaluator } from './evaluate';
import { isCells, isTable } from './operand';
import type { Expression } from './tree';
import { divided, holds, isError, isNumber, looksLikeNumber, NotCalculated, withNumbers, WRONG_VALUE, type Value } from './value';

/** Functions of many numbers. In cells they pass over what is none; what stands in the formula itself must be one. */

export function sumOf(by: Evaluator, ...given: Expression[]): Value {
  return overNumbers(by, given, sum);
}

export function average(by: Evaluator, ...given: Expression[]): Value {
  return overNumbers(by, given, (numbers) => divided(sum(numbers), whole(numbers.length)));
}

export function lowest(by: Evaluator, ...given: Expression[]): Value {
  return overNumbers(by, given, (numbers) => (numbers.length === 0 ? ZERO : numbers.reduce(smaller)));
}

export function highest(by: Evaluator, ...given: Expression[]): Value {
  return overNumbers(by, given, (numbers) => (numbers.length === 0 ? ZERO : numbers.reduce(larger)));
}

function overNumbers(by: Evaluator, given: readonly Expression[], of: (numbers: readonly Exact[]) => Value): Value {
  const counted = given.flatMap((expression) => {
    const found = by.operand(expression);
    if (isTable(found)) throw new NotCalculated('several values');
    return isCells(found) ? by.tableAt(found).values.filter((value) => isNumber(value) || isError(value)) : [found];
  });
  return withNumbers(counted, (...numbers: Exact[]) => of(numbers));
}

/** How many are numbers. */
export function count(by: Evaluator, ...given: Expression[]): Value {
  return whole(given.reduce((total, expression) => {
    const found = by.operand(expression);
    if (isCells(found)) return total + by.tableAt(found).values.filter(isNumber).length;
    if (isTable(found) || typeof found === 'boolean' || found === null || (typeof found === 'string' && looksLikeNumber(found))) throw new NotCalculated('COUNT');
    return isNumber(found) ? total + 1 : total;
  }, 0));
}

/** The products of what stands at the same place in each list, summed up; texts and empty cells count as 0. */
export function sumProduct(by: Evaluator, ...given: Expression[]): Value {
  const tables = given.map((expression) => by.table(expression));
  const [first] = tables;
  if (first === undefined || tables.some(({ rows, columns }) => rows !== first.rows || columns !== first.columns)) return WRONG_VALUE;
  let total = ZERO;
  for (let place = 0; place < first.values.length; place += 1) {
    let product = ONE;
    for (const { values } of tables) {
      const value = values[place] ?? null;
      if (isError(value)) return value;
      // Truth values by themselves are 0 in Excel and 1 in LibreOffice.
      if (typeof value === 'boolean') throw new NotCalculated('truth values');
      product = isNumber(value) ? multiply(product, value) : ZERO;
    }
    total = add(total, product);
  }
  return total;
}

export function all(by: Evaluator, ...given: Expression[]): Value {
  return conditions(by, given, (each) => each.every(Boolean));
}

export function any(by: Evaluator, ...given: Expression[]): Value {
  return conditions(by, given, (each) => each.some(Boolean));
}

function conditions(by: Evaluator, given: readonly Expression[], of: (each: readonly boolean[]) => boolean): Value {
  const each: boolean[] = [];
  for (const expression of given) {
    const found = by.operand(expression);
    // Programs differ in what texts and empty cells are here.
    if (isTable(found) || (isCells(found) && by.tableAt(found).values.some((value) => value === null || typeof value === 'string'))) throw new NotCalculated('conditions');
    for (const value of isCells(found) ? by.tableAt(found).values : [found]) {
      const held = holds(value);
      if (isError(held)) return held;
      each.push(held);
    }
  }
  return of(each);
}
