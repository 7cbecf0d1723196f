import { compare, floorToNumber, isWhole, parseExact, sum, whole, type Exact } from '../../decimal';
import type { CellError } from '../../grid';
import type { Evaluator } from './evaluate';
import { lifted, NOTHING, type Operand, type Table } from './operand';
import type { Expression } from './tree';
import { isError, isNumber, looksLikeNumber, NotCalculated, same, type Value } from './value';

/** COUNTIF and its family: cells that fulfil criteria such as `5`, `"缺"` or `">=60"`. Wildcards are not read. */

export function countIf(by: Evaluator, range: Expression, criterion: Expression): Operand {
  const { values } = by.range(range);
  return lifted((wanted) => whole(values.filter(fulfils(wanted)).length), by.table(criterion), NOTHING);
}

export function countIfs(by: Evaluator, ...pairs: Expression[]): Value {
  return whole(fulfilling(by, pairs).length);
}

export function sumIf(by: Evaluator, range: Expression, criterion: Expression, summed = range): Value {
  return sumIfs(by, summed, range, criterion);
}

export function sumIfs(by: Evaluator, summed: Expression, ...pairs: Expression[]): Value {
  const table = by.range(summed);
  return sumAt(table, fulfilling(by, pairs, table));
}

function sumAt({ values }: Table, places: readonly number[]): Exact | CellError {
  const found = places.map((place) => values[place] ?? null);
  return found.find(isError) ?? sum(found.filter(isNumber));
}

/** The places at which every range fulfils its criterion. */
function fulfilling(by: Evaluator, pairs: readonly Expression[], like?: Table): readonly number[] {
  let size = like;
  let places: readonly number[] | null = null;
  for (let at = 0; at < pairs.length; at += 2) {
    const [range, criterion] = [pairs[at], pairs[at + 1]];
    if (range === undefined || criterion === undefined) throw new NotCalculated('a range without its criterion');
    const table = by.range(range);
    size ??= table;
    if (table.rows !== size.rows || table.columns !== size.columns) throw new NotCalculated('ranges of different size');
    const wanted = by.value(criterion);
    const number = places === null && isNumber(wanted) ? wholeNumber(wanted) : null;
    if (number !== null) {
      places = placesOf(table, number);
      continue;
    }
    const does = fulfils(wanted);
    places = (places ?? table.values.map((_, place) => place)).filter((place) => does(table.values[place] ?? null));
  }
  return places ?? [];
}

const numbers = new WeakMap<Table, ReadonlyMap<number, readonly number[]>>();

/** Many cells ask one column for one whole number after the other, so where its numbers stand is found once. */
function placesOf(table: Table, wanted: number): readonly number[] {
  const known = numbers.get(table) ?? placesOfNumbers(table);
  numbers.set(table, known);
  return known.get(wanted) ?? [];
}

function placesOfNumbers({ values }: Table): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  values.forEach((value, at) => {
    if (typeof value === 'string' && looksLikeNumber(value)) throw new NotCalculated('text as a number');
    const number = isNumber(value) ? wholeNumber(value) : null;
    if (number !== null) places.set(number, [...(places.get(number) ?? []), at]);
  });
  return places;
}

function wholeNumber(value: Exact): number | null {
  const number = isWhole(value) ? floorToNumber(value) : null;
  return number !== null && Number.isSafeInteger(number) ? number : null;
}

type Test = (value: Value) => boolean;

const CRITERION = /^(<=|>=|<>|=|<|>)?([^]*)$/;

function fulfils(criterion: Value): Test {
  if (isNumber(criterion)) return numeric('=', criterion);
  if (typeof criterion !== 'string') throw new NotCalculated('criterion');
  const [, operator = '', text = ''] = CRITERION.exec(criterion) ?? [];
  const number = parseExact(text);
  if (number !== null) return numeric(operator === '' ? '=' : operator, number);
  if (/[*?~]/.test(text) || looksLikeNumber(text) || !['', '=', '<>'].includes(operator) || (text === '' && operator !== '')) throw new NotCalculated('criterion');
  const is: Test = (value) => (value === null || typeof value === 'string') && same(value, text);
  return operator === '<>' ? (value) => !is(value) : is;
}

function numeric(operator: string, wanted: Exact): Test {
  return (value) => {
    // Some programs count a number that stands as text, others do not.
    if (typeof value === 'string' && looksLikeNumber(value)) throw new NotCalculated('text as a number');
    if (!isNumber(value)) return operator === '<>';
    const order = compare(value, wanted);
    return (order < 0 && operator.includes('<')) || (order > 0 && operator.includes('>')) || (order === 0 && operator.includes('='));
  };
}
