import fc from 'fast-check';
import { add, compare, divide, exact, floorToNumber, fromCell, multiply, negate, parseExact, roundHalfUp, subtract, sum, toFixedText, toNumber, toText, whole, type Exact } from './decimal';

/** A plain fraction of BigInts: slow, obvious, and nothing of ours. */
interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const decimals = fc.tuple(fc.bigInt({ min: BigInt('-9999999999999999999'), max: BigInt('9999999999999999999') }), fc.nat({ max: 12 })).map(([digits, places]) => {
  const negative = digits < BigInt(0);
  const text = String(negative ? -digits : digits).padStart(places + 1, '0');
  const body = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
  return { text: `${negative ? '-' : ''}${body}`, fraction: { n: digits, d: BigInt(10) ** BigInt(places) } };
});

const everyday = fc.integer({ min: -10_000, max: 10_000 }).map((cents) => ({ text: `${cents < 0 ? '-' : ''}${Math.trunc(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`, fraction: { n: BigInt(cents), d: BigInt(100) } }));
const operand = fc.oneof(everyday, decimals);

function same(actual: Exact, expected: Fraction): boolean {
  return BigInt(actual.n) * expected.d === expected.n * BigInt(actual.d);
}

test('N1 sums, differences, products and quotients are exact at any size', () => {
  fc.assert(
    fc.property(operand, operand, (a, b) => {
      const [x, y] = [exact(a.text), exact(b.text)];
      expect(same(add(x, y), { n: a.fraction.n * b.fraction.d + b.fraction.n * a.fraction.d, d: a.fraction.d * b.fraction.d })).toBe(true);
      expect(same(subtract(x, y), { n: a.fraction.n * b.fraction.d - b.fraction.n * a.fraction.d, d: a.fraction.d * b.fraction.d })).toBe(true);
      expect(same(multiply(x, y), { n: a.fraction.n * b.fraction.n, d: a.fraction.d * b.fraction.d })).toBe(true);
      if (b.fraction.n !== BigInt(0)) expect(same(multiply(divide(x, y), y), a.fraction)).toBe(true);
    }),
  );
});

test('N1 chains of divisions by periods and multiplications by weights lose nothing', () => {
  fc.assert(
    fc.property(fc.array(everyday, { minLength: 1, maxLength: 12 }), (figures) => {
      const mean = divide(sum(figures.map((figure) => exact(figure.text))), whole(figures.length));
      const total = figures.reduce((n, figure) => n + figure.fraction.n, BigInt(0));
      expect(same(multiply(mean, exact('0.6')), { n: total * BigInt(6), d: BigInt(1000) * BigInt(figures.length) })).toBe(true);
    }),
  );
});

test('N1 an order that fractions have', () => {
  fc.assert(
    fc.property(operand, operand, (a, b) => {
      const [left, right] = [a.fraction.n * b.fraction.d, b.fraction.n * a.fraction.d];
      expect(compare(exact(a.text), exact(b.text))).toBe(left < right ? -1 : left > right ? 1 : 0);
    }),
  );
});

test('N2 四舍五入: ties go away from zero, and nothing else moves', () => {
  fc.assert(
    fc.property(operand, fc.nat({ max: 4 }), (a, places) => {
      const scale = BigInt(10) ** BigInt(places);
      const { n, d } = a.fraction;
      const magnitude = n < BigInt(0) ? -n : n;
      const units = (BigInt(2) * magnitude * scale + d) / (BigInt(2) * d);
      expect(same(roundHalfUp(exact(a.text), places), { n: n < BigInt(0) ? -units : units, d: scale })).toBe(true);
    }),
  );
});

test.each([
  ['60.555', 2, '60.56'],
  ['87.415', 2, '87.42'],
  ['2.175', 2, '2.18'],
  ['-0.005', 2, '-0.01'],
  ['82', 2, '82.00'],
  ['0.004', 2, '0.00'],
  ['-0.004', 2, '0.00'],
  ['7.5', 0, '8'],
])('N2 %s to %i places is %s', (text, places, expected) => {
  expect(toFixedText(exact(text), places)).toBe(expected);
});

test('N3 exact figures are written as decimals where they end, else as fractions', () => {
  expect(toText(divide(whole(274), whole(3)))).toBe('274/3');
  expect(toText(divide(whole(499), whole(-6)))).toBe('-499/6');
  expect(toText(divide(whole(1), whole(8)))).toBe('0.125');
  expect(toText(exact('007.50'))).toBe('7.5');
  expect(toText(negate(exact('0')))).toBe('0');
  expect(toText(exact('123456789012345678901234567890.5'))).toBe('123456789012345678901234567890.5');
});

test('N3 decimal text is read and nothing else', () => {
  for (const text of ['', ' 1', '1 ', '1e3', '0x10', '1,000', '.5', '5.', '１', 'NaN', '--1', '1/3']) expect(parseExact(text)).toBeNull();
  fc.assert(fc.property(operand, (a) => same(exact(a.text), a.fraction)));
});

test('N4 a cell means what it shows at 15 digits', () => {
  expect(toText(fromCell(0.1 + 0.2)!)).toBe('0.3');
  expect(toText(fromCell(1.005)!)).toBe('1.005');
  expect(toText(fromCell(-0)!)).toBe('0');
  expect(toText(fromCell(1e21)!)).toBe(`1${'0'.repeat(21)}`);
  expect(toText(fromCell(5e-7)!)).toBe('0.0000005');
  expect(fromCell(Number.NaN)).toBeNull();
  expect(fromCell(Number.POSITIVE_INFINITY)).toBeNull();
});

test('N4 a published figure survives the way into a cell and back', () => {
  fc.assert(fc.property(everyday, (a) => toText(fromCell(toNumber(exact(a.text)))!) === toText(exact(a.text))));
});

test('whole parts of counts, below zero too', () => {
  expect(floorToNumber(exact('5.7'))).toBe(5);
  expect(floorToNumber(exact('-0.3'))).toBe(-1);
  expect(floorToNumber(exact('9007199254740991.9'))).toBe(9007199254740991);
  expect(() => divide(whole(1), whole(0))).toThrow(RangeError);
});
