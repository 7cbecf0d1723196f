import { divide, exact, floorToNumber, multiply, negate, roundHalfUp, sign, whole, type Exact } from '../../decimal';
import type { CheckedFunction } from '../checkedFunctions';
import { countIf, countIfs, sumIf, sumIfs } from './criteria';
import type { Evaluator } from './evaluate';
import { all, any, average, count, highest, lowest, sumOf, sumProduct } from './lists';
import { index, large, match, rank, small } from './lookUp';
import type { Operand } from './operand';
import type { Expression } from './tree';
import { holds, isError, isNumber, NOT_AVAILABLE, NotCalculated, withNumbers, type Value } from './value';

/** `each` is worked out value by value; `whole` from all that is given, and only as far as it is needed. */
type Callable = { readonly least: number; readonly most: number } & (
  | { readonly kind: 'each'; readonly of: (first: Value, second: Value) => Value }
  | { readonly kind: 'whole'; readonly of: (by: Evaluator, ...given: Expression[]) => Operand }
);

const MANY = 255;

const FUNCTIONS: Readonly<Record<CheckedFunction, Callable>> = {
  ABS: each(1, (value) => withNumbers([value], (number) => (sign(number) < 0 ? negate(number) : number))),
  AND: of(1, MANY, all),
  AVERAGE: of(1, MANY, average),
  COUNT: of(1, MANY, count),
  COUNTIF: of(2, 2, countIf),
  COUNTIFS: of(2, MANY, countIfs),
  IF: of(2, 3, choose),
  IFERROR: of(2, 2, unlessError),
  INDEX: of(2, 3, index),
  INT: each(1, (value) => withNumbers([value], floor)),
  ISBLANK: each(1, (value) => value === null),
  ISNUMBER: each(1, isNumber),
  LARGE: of(2, 2, large),
  MATCH: of(3, 3, match),
  MAX: of(1, MANY, highest),
  MIN: of(1, MANY, lowest),
  NA: each(0, () => NOT_AVAILABLE),
  OR: of(1, MANY, any),
  RANK: of(2, 3, rank),
  ROUND: each(2, (value, places) => withNumbers([value, places], rounded)),
  SMALL: of(2, 2, small),
  SUM: of(1, MANY, sumOf),
  SUMIF: of(2, 3, sumIf),
  SUMIFS: of(3, MANY, sumIfs),
  SUMPRODUCT: of(1, MANY, sumProduct),
};

/** The function that a formula calls; throws `NotCalculated` where it is given too little or too much. */
export function functionOf({ name, given }: Extract<Expression, { kind: 'call' }>): Callable {
  const called = FUNCTIONS[name];
  if (given.length < called.least || given.length > called.most) throw new NotCalculated(name);
  return called;
}

function each(count: 0 | 1 | 2, calculate: (first: Value, second: Value) => Value): Callable {
  return { kind: 'each', least: count, most: count, of: calculate };
}

function of(least: number, most: number, calculate: (by: Evaluator, ...given: Expression[]) => Operand): Callable {
  return { kind: 'whole', least, most, of: calculate };
}

function choose(by: Evaluator, condition: Expression, then: Expression, otherwise?: Expression): Operand {
  const held = holds(by.value(condition));
  if (isError(held)) return held;
  if (held) return by.operand(then);
  return otherwise === undefined ? false : by.operand(otherwise);
}

function unlessError(by: Evaluator, expression: Expression, otherwise: Expression): Operand {
  const value = by.value(expression);
  return isError(value) ? by.operand(otherwise) : value;
}

function floor(number: Exact): Exact {
  const below = floorToNumber(number);
  if (!Number.isSafeInteger(below)) throw new NotCalculated('too large');
  return whole(below);
}

/** 四舍五入; below 0 to tens, hundreds … */
function rounded(number: Exact, places: Exact): Exact {
  const digits = floorToNumber(places);
  if (Math.abs(digits) > MOST_PLACES) throw new NotCalculated('places');
  if (digits >= 0) return roundHalfUp(number, digits);
  const unit = exact(`1${'0'.repeat(-digits)}`);
  return multiply(roundHalfUp(divide(number, unit), 0), unit);
}

const MOST_PLACES = 15;
