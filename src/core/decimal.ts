/**
 * Exact numbers. A figure of a regulation, a weighted score, a mean over eleven sheets: none of them is ever
 * held in binary floating point, so that a published cent is the cent a member gets with pencil and paper.
 *
 * An `Exact` is a reduced-when-needed fraction. Numerator and denominator are safe integers in all ordinary
 * work and become BigInts when they outgrow them, so results are exact at any size.
 */
declare const exactBrand: unique symbol;

export type Exact = (Small | Big) & { readonly [exactBrand]: true };

interface Small {
  readonly n: number;
  readonly d: number;
}

interface Big {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO = small(0, 1);
export const ONE = small(1, 1);
export const HUNDRED = small(100, 1);

/** A whole number. Throws a `RangeError` on a fraction: those are written as decimal text. */
export function whole(value: number): Exact {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`);
  return small(value, 1);
}

const DECIMAL_TEXT = /^([+-]?)(\d{1,200})(?:\.(\d{1,200}))?$/;

/** Reads decimal text such as `82.15` or `-5`; anything else (exponents, separators, blanks) is `null`. */
export function parseExact(text: string): Exact | null {
  const match = DECIMAL_TEXT.exec(text);
  if (!match) return null;
  const [, sign = '', integer = '', fraction = ''] = match;
  const digits = fraction.replace(/0+$/, '');
  if (integer.length + digits.length <= 15) {
    const n = Number(integer + digits);
    return small(sign === '-' && n !== 0 ? -n : n, 10 ** digits.length);
  }
  const n = BigInt(integer + digits);
  return big(sign === '-' ? -n : n, power10(digits.length));
}

/** The exact number that decimal text in our own code or in a checked scheme stands for; throws on other text. */
export function exact(text: string): Exact {
  const value = parseExact(text);
  if (value === null) throw new RangeError(`not a decimal number: ${text}`);
  return value;
}

/**
 * The number a spreadsheet cell shows. Cells hold binary doubles; spreadsheet programs show and compare them at
 * 15 significant digits, and so do we: 0.1+0.2 in a cell is 0.3. `null` for NaN and infinities.
 */
export function fromCell(value: number): Exact | null {
  if (Number.isSafeInteger(value)) return small(value === 0 ? 0 : value, 1);
  if (!Number.isFinite(value)) return null;
  const [mantissa = '', exponent = '0'] = value.toExponential(14).split('e');
  const scale = Number(exponent);
  const base = exact(mantissa);
  const shift = big(power10(Math.abs(scale)), BigInt(1));
  return scale >= 0 ? multiply(base, shift) : divide(base, shift);
}

export function add(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b)) {
    if (a.d === b.d) {
      const n = a.n + b.n;
      if (Number.isSafeInteger(n)) return small(n, a.d);
    } else {
      const left = a.n * b.d;
      const right = b.n * a.d;
      const d = a.d * b.d;
      const n = left + right;
      if (Number.isSafeInteger(left) && Number.isSafeInteger(right) && Number.isSafeInteger(d) && Number.isSafeInteger(n)) {
        return reduced(n, d);
      }
    }
  }
  return big(bigN(a) * bigD(b) + bigN(b) * bigD(a), bigD(a) * bigD(b));
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, negate(b));
}

export function negate(a: Exact): Exact {
  return isSmall(a) ? small(a.n === 0 ? 0 : -a.n, a.d) : big(-a.n, a.d);
}

export function multiply(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b)) {
    const n = a.n * b.n;
    const d = a.d * b.d;
    if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) return reduced(n === 0 ? 0 : n, d);
  }
  return big(bigN(a) * bigN(b), bigD(a) * bigD(b));
}

/** Throws a `RangeError` on a zero divisor: callers ask first, because "no ballots" is a problem to report, not a number. */
export function divide(a: Exact, b: Exact): Exact {
  if (sign(b) === 0) throw new RangeError('division by zero');
  if (isSmall(a) && isSmall(b)) {
    const n = a.n * b.d;
    const d = a.d * b.n;
    if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) return d > 0 ? reduced(n === 0 ? 0 : n, d) : reduced(n === 0 ? 0 : -n, -d);
  }
  const n = bigN(a) * bigD(b);
  const d = bigD(a) * bigN(b);
  return d > BigInt(0) ? big(n, d) : big(-n, -d);
}

export function sum(values: Iterable<Exact>): Exact {
  let total = ZERO;
  for (const value of values) total = add(total, value);
  return total;
}

/** -1, 0 or 1: the order of two exact numbers. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  if (isSmall(a) && isSmall(b)) {
    const left = a.n * b.d;
    const right = b.n * a.d;
    if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left < right ? -1 : left > right ? 1 : 0;
  }
  const left = bigN(a) * bigD(b);
  const right = bigN(b) * bigD(a);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function equal(a: Exact, b: Exact): boolean {
  return compare(a, b) === 0;
}

export function sign(a: Exact): -1 | 0 | 1 {
  if (isSmall(a)) return a.n < 0 ? -1 : a.n > 0 ? 1 : 0;
  return a.n < BigInt(0) ? -1 : a.n > BigInt(0) ? 1 : 0;
}

export function smaller(a: Exact, b: Exact): Exact {
  return compare(a, b) <= 0 ? a : b;
}

export function larger(a: Exact, b: Exact): Exact {
  return compare(a, b) >= 0 ? a : b;
}

export function isWhole(a: Exact): boolean {
  return isSmall(a) ? a.n % a.d === 0 : a.n % a.d === BigInt(0);
}

/** The largest whole number not above `a`, as a JavaScript number (counts of people, never money or points). */
export function floorToNumber(a: Exact): number {
  if (isSmall(a)) return Math.floor(a.n / a.d);
  const quotient = a.n / a.d;
  return Number(a.n < BigInt(0) && a.n % a.d !== BigInt(0) ? quotient - BigInt(1) : quotient);
}

/** 四舍五入 to `places` decimals: ties go away from zero. The only rounding there is; done once, where a figure is published. */
export function roundHalfUp(a: Exact, places: number): Exact {
  if (isSmall(a)) {
    if (a.d === 1) return a;
    const scale = 10 ** places;
    if (scale % a.d === 0) return a;
    const doubled = 2 * Math.abs(a.n) * scale + a.d;
    if (Number.isSafeInteger(doubled)) {
      const units = (doubled - (doubled % (2 * a.d))) / (2 * a.d);
      return reduced(a.n < 0 && units !== 0 ? -units : units, scale);
    }
  }
  const scale = power10(places);
  const two = BigInt(2);
  const n = bigN(a);
  const d = bigD(a);
  const magnitude = n < BigInt(0) ? -n : n;
  const units = (two * magnitude * scale + d) / (two * d);
  return big(n < BigInt(0) ? -units : units, scale);
}

/** A published figure: rounded half up and written with exactly `places` decimals, `82.10`. */
export function toFixedText(a: Exact, places: number): string {
  const rounded = roundHalfUp(a, places);
  const units = multiply(rounded, big(power10(places), BigInt(1)));
  return decimalText(bigN(units) / bigD(units), places);
}

/** The exact figure as text: decimal where it ends (`82.15`, `7.5`, `-3`), else the reduced fraction (`499/6`). */
export function toText(a: Exact): string {
  const { n, d } = lowestTerms(a);
  let rest = d;
  let places = 0;
  let scale = BigInt(1);
  const ten = BigInt(10);
  while (scale % d !== BigInt(0)) {
    const common = gcd(rest, ten);
    if (common === BigInt(1)) return `${n}/${d}`;
    rest /= common;
    scale *= ten;
    places += 1;
  }
  return decimalText((n * scale) / d, places);
}

/** The nearest double, for a cell that must hold a plain number. Published figures (≤ 15 digits) arrive unchanged. */
export function toNumber(a: Exact): number {
  if (isSmall(a)) return a.n / a.d;
  return Number(toFixedText(a, 15));
}

function decimalText(units: bigint, places: number): string {
  const negative = units < BigInt(0);
  const digits = String(negative ? -units : units).padStart(places + 1, '0');
  const head = digits.slice(0, digits.length - places);
  const tail = digits.slice(digits.length - places);
  return `${negative ? '-' : ''}${head}${tail === '' ? '' : `.${tail}`}`;
}

function isSmall(a: Exact): a is Exact & Small {
  return typeof a.n === 'number';
}

function bigN(a: Exact): bigint {
  return typeof a.n === 'number' ? BigInt(a.n) : a.n;
}

function bigD(a: Exact): bigint {
  return typeof a.d === 'number' ? BigInt(a.d) : a.d;
}

function small(n: number, d: number): Exact {
  return { n, d } as unknown as Exact;
}

/** Keeps denominators short so that ordinary sums never leave the fast path. */
function reduced(n: number, d: number): Exact {
  if (d === 1) return small(n, 1);
  let a = Math.abs(n);
  let b = d;
  while (b !== 0) [a, b] = [b, a % b];
  return small(n / a, d / a);
}

function big(n: bigint, d: bigint): Exact {
  const terms = lowest(n, d);
  const inSmall = Number(terms.n);
  const inSmallD = Number(terms.d);
  return Number.isSafeInteger(inSmall) && Number.isSafeInteger(inSmallD)
    ? small(inSmall, inSmallD)
    : (terms as unknown as Exact);
}

function lowestTerms(a: Exact): Big {
  return lowest(bigN(a), bigD(a));
}

function lowest(n: bigint, d: bigint): Big {
  const common = gcd(n < BigInt(0) ? -n : n, d);
  return { n: n / common, d: d / common };
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== BigInt(0)) [a, b] = [b, a % b];
  return a;
}

function power10(places: number): bigint {
  return BigInt(`1${'0'.repeat(places)}`);
}
