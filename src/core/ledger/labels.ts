import { withoutFigures } from '../binding/sentence';
import { plainText, withoutTrailing } from '../entries/text';

const CIRCLED = /[\u2460-\u24ff\u2776-\u2793※*＊]/g;
const LEADING_NUMBER = /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.)]|^\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)/;
/** A unit or a range in brackets at the end: `(次)`, `(0-10分)`, `(满分20分)`, `(√)`. */
const UNIT = /[([](?:满分|最高|共|每次)?[\d.+~\-—至到]*(?:次数|分数|分值|次|分|票|人|个|元|%|√)?[)\]]$/;
const TRAILING_NUMBER = /\d{1,2}$/;
/** What a figure leaves behind: its brackets, perhaps with 每事 in them. The comma before it is one of the stops at the end. */
const EMPTIED = /[(（[【〔]\s*(?:每\S{1,2}\s*)?[)）\]】〕]/g;
const STOPS = ':;,。、';
const LABEL_DOTS = /[\u2022\u2027\u2219\u22c5\u30fb]/g;
const NAME_DOTS = /[\u2022\u2027\u2219\u22c5\u30fb.]/g;
const BRACKETS: Readonly<Record<string, string>> = { '【': '[', '】': ']', '〔': '[', '〕': ']' };

/**
 * A column label as it is compared: width, spaces, line breaks, numbering before it, units and marks behind it do not
 * count. Empty for a text that has no words.
 */
export function labelKey(text: string): string {
  const plain = plainText(text.replace(CIRCLED, ''))
    .replace(LABEL_DOTS, '·')
    .replace(/[【】〔〕]/g, (bracket) => BRACKETS[bracket] ?? bracket);
  let key = withoutTrailing(plain, STOPS).toLowerCase();
  for (let next = key.replace(UNIT, ''); next !== key; next = key.replace(UNIT, '')) key = next;
  return key.replace(LEADING_NUMBER, '');
}

/**
 * The keys under which a label is looked up, best first: as it stands, then without the figures of its sentence
 * (`无故缺勤，每次扣10分`), then without a number at its end (`党费2`).
 */
export function labelKeys(text: string): readonly string[] {
  const key = labelKey(text);
  if (key === '') return [];
  const others = [...(key.includes('分') ? [labelKey(withoutFigures(text).replace(EMPTIED, ''))] : []), key.replace(TRAILING_NUMBER, '')];
  return [...new Set([key, ...others.filter((other) => other !== '')])];
}

/** A name as it is compared: `张 三` is `张三`; all dots between the parts of a name are one. */
export function nameKey(text: string): string {
  return plainText(text).replace(NAME_DOTS, '·').toLowerCase();
}

/** 编号 as it is compared: width, spaces and leading zeros do not count, since a number cell cannot hold them. */
export function idKey(text: string): string {
  const key = plainText(text).toUpperCase();
  return /^\d+$/.test(key) ? key.replace(/^0+(?=\d)/, '') : key;
}
