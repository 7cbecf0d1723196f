import { compare, divide, equal, floorToNumber, isWhole, parseExact, sign, subtract, add, multiply, toNumber, toText, ONE, ZERO, type Exact } from '../../decimal';
import type { CellError, CellValue } from '../../grid';

/** What a cell or a part of a formula comes to; `null` is an empty cell. */
export type Value = Exact | string | boolean | null | CellError;

/** Thrown where programs differ, or where we do not know what they say: a cell then has no result rather than a doubtful one. */
export class NotCalculated extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'NotCalculated';
  }
}

export type Operator = '=' | '<>' | '<' | '<=' | '>' | '>=' | '&' | '+' | '-' | '*' | '/';

export const NOT_AVAILABLE: CellError = { error: '#N/A' };
export const WRONG_VALUE: CellError = { error: '#VALUE!' };
const DIVISION: CellError = { error: '#DIV/0!' };
export const WRONG_NUMBER: CellError = { error: '#NUM!' };
export const WRONG_REFERENCE: CellError = { error: '#REF!' };

export function isNumber(value: Value): value is Exact {
  return typeof value === 'object' && value !== null && 'n' in value;
}

export function isError(value: Value): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

export function operate(operator: Operator, left: Value, right: Value): Value {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case '=':
      return same(left, right);
    case '<>':
      return !same(left, right);
    case '<':
      return order(left, right) < 0;
    case '<=':
      return order(left, right) <= 0;
    case '>':
      return order(left, right) > 0;
    case '>=':
      return order(left, right) >= 0;
    case '&':
      return textOf(left) + textOf(right);
    case '+':
    case '-':
    case '*':
    case '/':
      return calculate(operator, numberOf(left), numberOf(right));
  }
}

function calculate(operator: '+' | '-' | '*' | '/', left: Exact | CellError, right: Exact | CellError): Exact | CellError {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case '+':
      return add(left, right);
    case '-':
      return subtract(left, right);
    case '*':
      return multiply(left, right);
    case '/':
      return divided(left, right);
  }
}

/** An error where there is nothing to divide by. */
export function divided(a: Exact, b: Exact): Exact | CellError {
  return sign(b) === 0 ? DIVISION : divide(a, b);
}

/** Works with the numbers that values count as; an error among them is the result. */
export function withNumbers<T>(values: readonly Value[], of: (...numbers: Exact[]) => T): T | CellError {
  const numbers: Exact[] = [];
  for (const value of values) {
    const number = numberOf(value);
    if (isError(number)) return number;
    numbers.push(number);
  }
  return of(...numbers);
}

type Plain = Exclude<Value, CellError>;

/** Case does not count; a number is no text; an empty cell equals 0, an empty text and FALSE. */
export function same(left: Plain, right: Plain): boolean {
  if (typeof left === 'string' && typeof right === 'string') return left === right || left.toLowerCase() === right.toLowerCase();
  if (isNumber(left) && isNumber(right)) return equal(left, right);
  if (left === null) return right === null || isNothing(right);
  return right === null ? isNothing(left) : left === right;
}

function isNothing(value: Exact | string | boolean): boolean {
  return isNumber(value) ? sign(value) === 0 : value === '' || value === false;
}

/** Numbers stand before texts, texts before truth values; an empty cell is 0, an empty text or FALSE. Programs sort texts in ways of their own. */
function order(left: Plain, right: Plain): number {
  if (isNumber(left) && isNumber(right)) return compare(left, right);
  if (same(left, right)) return 0;
  if (left === null) return isNumber(right) ? -sign(right) : -1;
  if (right === null) return isNumber(left) ? sign(left) : 1;
  if (typeof left === 'string' && typeof right === 'string') throw new NotCalculated('order of texts');
  return kindOrder(left) - kindOrder(right);
}

function kindOrder(value: Plain): number {
  return typeof value === 'boolean' ? 2 : typeof value === 'string' ? 1 : 0;
}

/** A text counts as a number where every program reads it as the same one. */
function numberOf(value: Value): Exact | CellError {
  if (value === null) return ZERO;
  if (typeof value === 'boolean') return value ? ONE : ZERO;
  if (typeof value !== 'string') return value;
  const read = parseExact(value);
  if (read !== null) return read;
  if (looksLikeNumber(value)) throw new NotCalculated('text as a number');
  return WRONG_VALUE;
}

/** `5`, `５`, `1,000`, `50%`, `2026-01-05`: what a program may take for a number. */
export function looksLikeNumber(text: string): boolean {
  return /\p{Nd}/u.test(text);
}

/** Whether a condition holds; a text is none. */
export function holds(value: Value): boolean | CellError {
  if (isError(value)) return value;
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return value !== null && sign(value) !== 0;
  if (/^(?:true|false)$/i.test(value)) throw new NotCalculated('text as a condition');
  return WRONG_VALUE;
}

function textOf(value: Plain): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const text = isWhole(value) ? String(floorToNumber(value)) : toText(value);
  if (text.length > 10) throw new NotCalculated('long number as text');
  return text;
}

/** What stands in the cell of a formula: nothing is shown as 0. */
export function cellValue(value: Value): CellValue {
  if (value === null) return 0;
  return isNumber(value) ? toNumber(value) : value;
}
