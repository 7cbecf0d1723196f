import { negate, parseExact, ZERO, type Exact } from '../decimal';
import { digitsOf } from './numerals';
import { plainText } from './text';

/** How an entry is written where it is not simply what was read; the most telling way where there are several. */
export type Wording =
  /** 95%, or a number that is shown so. */
  | 'percent'
  /** 扣3, 加2, and −3 where points are deducted anyway. */
  | 'sign'
  /** 满分. */
  | 'full'
  /** 无 for 0. */
  | 'nothing'
  /** 两次, 十二. */
  | 'numeral'
  /** 3次, 5分. */
  | 'unit'
  /** 2,000. */
  | 'separators'
  /** ２, or spaces. */
  | 'width'
  /** A number as text. */
  | 'text'
  /** ✔, 是, 1 for √. */
  | 'mark'
  /** What the branch says that a mark means. */
  | 'legend'
  /** Words with their figures or times, lists of figures. */
  | 'words';

/** A figure as it stands in a cell. What may stand before and behind it is for its column to decide. */
export interface WrittenFigure {
  /** Signed: 扣3 and -3 are −3. */
  readonly value: Exact;
  readonly before: '' | '+' | '-' | '加' | '扣';
  readonly unit: '' | '分' | '次' | '票' | '人' | '个' | '%';
  readonly how: Wording;
}

/** Written for 0. */
export const NOTHING = '无';
/** Written for the highest figure that an item has. */
export const FULL = '满分';

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const NUMERALS = '[零〇一二两三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?';
const FIGURE = new RegExp(String.raw`^(扣除?|减去?|加|[+-])?(?:(${DIGITS})|(${NUMERALS}))(?:\((分|次|票|人|个|%)\)|(分|次|票|人|个|%))?$`);
const BEFORE: Readonly<Record<string, WrittenFigure['before']>> = { 扣: '扣', 扣除: '扣', 减: '扣', 减去: '扣', 加: '加', '+': '+', '-': '-' };

/** Reads `3`, `３次`, `扣3分`, `两次`, `2,000`, `95%`; `null` for whatever else stands there, ranges and remarks too. */
export function figureIn(text: string): WrittenFigure | null {
  const plain = plainText(text);
  if (plain === NOTHING) return { value: ZERO, before: '', unit: '', how: 'nothing' };
  const match = FIGURE.exec(plain);
  if (!match || isTornApart(text)) return null;
  const [, lead = '', digits = '', numerals = '', bracketed, bare] = match;
  const before = BEFORE[lead] ?? '';
  const size = parseExact(digits === '' ? digitsOf(numerals) : digits.replace(/,/g, ''));
  if (size === null) return null;
  const unit = (bracketed ?? bare ?? '') as WrittenFigure['unit'];
  const value = before === '扣' || before === '-' ? negate(size) : size;
  return { value, before, unit, how: wordingOf(text, plain, { before, unit, numerals, digits }) };
}

/** `3 5` is two figures, whatever they mean; `2 000` is left to people too. */
export function isTornApart(text: string): boolean {
  return /[\d０-９]\s+[\d０-９]/.test(text);
}

function wordingOf(text: string, plain: string, { before, unit, numerals, digits }: { readonly before: string; readonly unit: string; readonly numerals: string; readonly digits: string }): Wording {
  if (unit === '%') return 'percent';
  if (before === '扣' || before === '加') return 'sign';
  if (numerals !== '') return 'numeral';
  if (unit !== '') return 'unit';
  if (digits.includes(',')) return 'separators';
  return plain === text ? 'text' : 'width';
}
