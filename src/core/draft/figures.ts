import { add, compare, exact, multiply, parseExact, whole, ZERO, type Exact } from '../decimal';

/** A figure as people write it: digits, or 两, 十五, 零点五, 半. */
export const FIGURE = '(?:\\d+(?:\\.\\d+)?|[零〇一二两三四五六七八九十百半]+(?:点[零一二三四五六七八九]+)?)';

const DIGITS = '零一二三四五六七八九';
const HALF = exact('0.5');
const TEN = whole(10);
const HUNDRED = whole(100);
/** No regulation counts in such numbers; a longer row of digits is a telephone number or a slip. */
const TOO_LARGE = whole(100_000);

/** The exact value of a figure in words or digits; `null` where it is not certain (`05`, `十百`). */
export function readFigure(text: string): Exact | null {
  const value = /\d/.test(text) ? digits(text) : words(text);
  return value !== null && compare(value, TOO_LARGE) < 0 ? value : null;
}

/** `05分` is a slip for 0.5, 5 or 50. */
function digits(text: string): Exact | null {
  return /^0\d/.test(text) ? null : parseExact(text);
}

function words(text: string): Exact | null {
  const [integer = '', decimals] = text.replace(/〇/g, '零').replace(/两/g, '二').split('点');
  if (decimals === undefined && integer === '半') return HALF;
  const value = integerOf(integer);
  if (value === null || decimals === undefined) return value;
  const fraction = parseExact(`0.${[...decimals].map((each) => DIGITS.indexOf(each)).join('')}`);
  return fraction === null ? null : add(value, fraction);
}

/** 0 to 999: 二, 十五, 三十, 一百零五. */
function integerOf(text: string): Exact | null {
  if (text === '零') return ZERO;
  const match = /^(?:([一二三四五六七八九])百)?(零)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return null;
  const [, hundreds, gap, tens, ten, ones] = match;
  if (gap !== undefined && (hundreds === undefined || ones === undefined)) return null;
  if (hundreds !== undefined && ten !== undefined && tens === undefined) return null;
  // 一百五 is a hundred and fifty to some and a slip to others.
  if (hundreds !== undefined && gap === undefined && ten === undefined && ones !== undefined) return null;
  const part = (digit: string | undefined, unit: Exact): Exact => (digit === undefined ? ZERO : multiply(whole(DIGITS.indexOf(digit)), unit));
  return add(add(part(hundreds, HUNDRED), ten === undefined ? ZERO : part(tens ?? '一', TEN)), part(ones, whole(1)));
}
