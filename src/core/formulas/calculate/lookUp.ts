import { compare, floorToNumber, isWhole, sign, whole, ONE, ZERO, type Exact } from '../../decimal';
import type { Evaluator } from './evaluate';
import { isCells, type Operand, type Table } from './operand';
import type { Expression } from './tree';
import { isError, isNumber, NOT_AVAILABLE, NotCalculated, same, withNumbers, WRONG_NUMBER, WRONG_REFERENCE, type Value } from './value';

/** Only the exact look-up (0): the others need sorted cells. */
export function match(by: Evaluator, wanted: Expression, range: Expression, how: Expression): Value {
  const [value, kind, table] = [by.value(wanted), by.value(how), by.range(range)];
  if (isError(value)) return value;
  if (value === null || !isNumber(kind) || sign(kind) !== 0 || (table.rows > 1 && table.columns > 1)) throw new NotCalculated('MATCH');
  const at = typeof value === 'string' ? placeOfText(table, value) : table.values.findIndex((each) => each !== null && typeof each === typeof value && !isError(each) && same(each, value));
  return at < 0 ? NOT_AVAILABLE : whole(at + 1);
}

const texts = new WeakMap<Table, ReadonlyMap<string, number>>();

/** Many rows look up their member in one column, so where its texts stand is found once. */
function placeOfText(table: Table, text: string): number {
  if (/[*?~]/.test(text)) throw new NotCalculated('pattern');
  const places = texts.get(table) ?? placesOfTexts(table);
  texts.set(table, places);
  return places.get(text.toLowerCase()) ?? -1;
}

function placesOfTexts({ values }: Table): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  values.forEach((value, at) => {
    if (typeof value === 'string' && !places.has(value.toLowerCase())) places.set(value.toLowerCase(), at);
  });
  return places;
}

/** The cell at a place of a range, as a reference; in a range of one row the place is its column. */
export function index(by: Evaluator, range: Expression, first: Expression, second?: Expression): Operand {
  const cells = by.operand(range);
  if (!isCells(cells)) throw new NotCalculated('INDEX');
  const { sheet, area } = cells;
  if (second === undefined && area.rows > 1 && area.columns > 1) throw new NotCalculated('INDEX');
  const places = [by.value(first), second === undefined ? ONE : by.value(second)];
  if (second === undefined && area.rows === 1) places.reverse();
  return withNumbers(places, (down: Exact, right: Exact): Operand => {
    const [row, column] = [floorToNumber(down), floorToNumber(right)];
    if (row === 0 || column === 0) throw new NotCalculated('a whole row or column');
    if (row < 0 || column < 0 || row > area.rows || column > area.columns) return WRONG_REFERENCE;
    return { kind: 'cells', sheet, area: { row: area.row + row - 1, column: area.column + column - 1, rows: 1, columns: 1 } };
  });
}

/** Equal figures share a rank; from the highest where nothing, or 0, is said. */
export function rank(by: Evaluator, figure: Expression, range: Expression, order?: Expression): Value {
  return withNumbers([by.value(figure), order === undefined ? ZERO : by.value(order)], (own: Exact, upwards: Exact) =>
    overFigures(by, range, (figures) => {
      const before = sign(upwards) === 0 ? 1 : -1;
      const orders = figures.map((each) => compare(each, own));
      return orders.includes(0) ? whole(1 + orders.filter((each) => each === before).length) : NOT_AVAILABLE;
    }),
  );
}

export function large(by: Evaluator, range: Expression, place: Expression): Value {
  return ordered(by, range, place, (a, b) => compare(b, a));
}

export function small(by: Evaluator, range: Expression, place: Expression): Value {
  return ordered(by, range, place, compare);
}

function ordered(by: Evaluator, range: Expression, place: Expression, order: (a: Exact, b: Exact) => number): Value {
  return withNumbers([by.value(place)], (at: Exact) => {
    if (!isWhole(at)) throw new NotCalculated('a place between two');
    return overFigures(by, range, (figures) => [...figures].sort(order)[floorToNumber(at) - 1] ?? WRONG_NUMBER);
  });
}

function overFigures(by: Evaluator, range: Expression, of: (figures: readonly Exact[]) => Value): Value {
  const { values } = by.range(range);
  return values.find(isError) ?? of(values.filter(isNumber));
}
