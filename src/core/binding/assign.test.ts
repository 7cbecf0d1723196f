import fc from 'fast-check';
import { assign } from './assign';

test('Z1 the best total counts, not who comes first', () => {
  expect(assign([[9, 8], [8, 1]])).toEqual([1, 0]);
  expect(assign([[5, 0], [6, 0]])).toEqual([null, 0]);
  expect(assign([])).toEqual([]);
});

/** Everything tried: for so few it is the measure. */
function best(weights: readonly (readonly number[])[], row = 0, taken: readonly number[] = []): number {
  const own = weights[row];
  if (own === undefined) return 0;
  return Math.max(best(weights, row + 1, taken), ...own.flatMap((weight, column) => (taken.includes(column) || weight <= 0 ? [] : [weight + best(weights, row + 1, [...taken, column])])));
}

test('Z1 no assignment is worth more, and nothing is given twice', () => {
  const table = fc.integer({ min: 0, max: 5 }).chain((width) => fc.array(fc.array(fc.integer({ min: -3, max: 20 }), { minLength: width, maxLength: width }), { maxLength: 5 }));
  fc.assert(
    fc.property(table, (weights) => {
      const given = assign(weights);
      const columns = given.filter((column) => column !== null);
      expect(new Set(columns).size).toBe(columns.length);
      expect(given.reduce<number>((sum, column, row) => sum + (column === null ? 0 : (weights[row]?.[column] ?? 0)), 0)).toBe(best(weights));
    }),
  );
});
