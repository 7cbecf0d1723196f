import { GB2312_BITS } from './gb2312.data';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const HAN = /\p{Script=Han}/u;

/**
 * Whether a typeface with the characters of GB2312 (仿宋_GB2312, 方正小标宋简体) can print the text in one face. Only
 * hanzi are looked at: 祎, 喆, 堃 and many more given names are missing there and would be printed in another face.
 */
export function fitsGb2312(text: string): boolean {
  for (const character of text) if (HAN.test(character) && !hasBit(character.codePointAt(0) ?? 0)) return false;
  return true;
}

function hasBit(code: number): boolean {
  const index = code - 0x4e00;
  const digit = GB2312_BITS[Math.floor(index / 6)];
  return index >= 0 && digit !== undefined && ((DIGITS.indexOf(digit) >> index % 6) & 1) === 1;
}
