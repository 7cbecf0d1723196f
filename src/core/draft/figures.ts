import { compare, parseExact, whole, type Exact } from '../decimal';
import { digitsOf } from '../entries/numerals';

/** A figure as people write it: digits, or 两, 十五, 零点五, 半. */
export const FIGURE = '(?:\\d+(?:\\.\\d+)?|[零〇一二两三四五六七八九十百半]+(?:点[零〇一二三四五六七八九]+)?)';

/** `05` is a slip for 0.5, 5 or 50; 一百五 is 150 to some and 105 to others. */
const UNCERTAIN = /^0\d|^(?!半$).*半|百[一二三四五六七八九](?!十)|^[零〇].|^[一二两三四五六七八九][零〇一二两三四五六七八九]|百.*百|十.*十|十百|百十|[零〇](?:$|[零〇十])/;
/** No regulation counts in such numbers; a longer row of digits is a telephone number or a slip. */
const TOO_LARGE = whole(100_000);

/** The exact value of a figure in words or digits; `null` where it is not certain. */
export function readFigure(text: string): Exact | null {
  const [before = ''] = text.split('点');
  if (before !== '零' && UNCERTAIN.test(before)) return null;
  const value = parseExact(text === '半' ? '0.5' : digitsOf(text));
  return value !== null && compare(value, TOO_LARGE) < 0 ? value : null;
}
