import { isWhole, multiply, roundHalfUp, HUNDRED, equal, sign, toFixedText, toText, type Exact } from '../decimal';

/** A figure for reading: exact where it ends within four decimals (`7.5`), else four decimals and dots (`91.3333…`). */
export function figureText(value: Exact): string {
  return equal(value, roundHalfUp(value, 4)) ? toText(value) : `${toFixedText(value, 4)}…`;
}

/** With its sign, as deductions and bonuses are spoken of: `+5`, `−10`. */
export function signedText(value: Exact): string {
  const text = figureText(value);
  return sign(value) < 0 ? `−${text.slice(1)}` : `+${text}`;
}

/** A weight as people write it: `60%`; a whole weight of 1 says nothing. */
export function weightText(weight: Exact): string {
  const percent = multiply(weight, HUNDRED);
  return isWhole(percent) ? `${toText(percent)}%` : `${figureText(percent)}%`;
}
