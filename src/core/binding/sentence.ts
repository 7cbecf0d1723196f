import { negate, parseExact, type Exact } from '../decimal';
import { digitsOf } from '../entries/numerals';

/** A figure that a heading carries in its words: what is said, of how much, and where in the text. */
export type SentenceFigure =
  /** 每次扣0.5分: so many points, deductions negative, for each `per` (次, 人次, 天 …; `null`: it does not say). */
  | (Placed & { readonly kind: 'points'; readonly points: Exact; readonly per: string | null })
  /** 加1-3分: points by judgement between two figures. */
  | (Placed & { readonly kind: 'range'; readonly min: Exact; readonly max: Exact; readonly per: string | null })
  /** 最多5分, 封顶10分: no more than so many, whichever the direction. */
  | (Placed & { readonly kind: 'limit'; readonly points: Exact })
  /** （满分20分）, 共20分: what the item is worth when all is well. */
  | (Placed & { readonly kind: 'full'; readonly points: Exact });

interface Placed {
  /** Where it stands in the text, the end not included, and how it is written there. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A heading is not longer; a cell may be. */
const LONGEST = 500;

const NUMBER = String.raw`(?:半|\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百]+(?:点[零〇一二三四五六七八九]+)?)`;
const DOWN = '扣除|扣减|扣|减去|减|倒扣|-';
const UP = '加上|加|奖励|奖|计|记|得|积|增加|增|\\+';
const PER_WORD = '人次|人|次|天|日|篇|条|项|件|起|个|场|票|学时|小时|课时|周|月|季度|年';
const EACH = String.raw`(?:(?:每|一|1)(?:发生|出现|缺席|缺勤|迟到|缺|少|多|有|差|旷|参加|完成|满)?(?:一|1)?(?:${PER_WORD})[^,;。，；]{0,6}?)`;
const BEHIND = String.raw`(?:(?:\/|每)(?:${PER_WORD}))`;

const LIMIT = new RegExp(String.raw`(?:最多|最高|至多|不超过|不得超过|上限(?:为|是)?|封顶(?:为|是)?|累计不超过)(?:可?(?:${DOWN}|${UP}))?(${NUMBER})分(?:封顶|为止|为限)?|(${NUMBER})分(?:封顶|为限)`, 'g');
const FULL = new RegExp(String.raw`(?:满分|基础分|共|总分|计分?|分值)[:为是]?(${NUMBER})分(?![/每])|[(\[](${NUMBER})分[)\]]`, 'g');
const CHANGE = new RegExp(String.raw`(${EACH})?(?:(?:的|,|则|各|应|可|酌情|一律)*)(${DOWN}|${UP})(?:除)?(?:各)?(${NUMBER})(?:分)?(?:(?:-|~|—|至|到)(${NUMBER}))?分(${BEHIND})?`, 'g');
const BARE = new RegExp(String.raw`(?:${EACH})(${NUMBER})分|(${NUMBER})分(?:${BEHIND})`, 'g');

/**
 * The figures in a heading, in the order of the text. A figure is what the words say, nothing is concluded from it: whoever
 * uses one has it confirmed. Percentages and figures without 分 are not points.
 */
export function sentenceFigures(text: string): readonly SentenceFigure[] {
  const { plain, places } = plainWithPlaces(text.slice(0, LONGEST));
  const found: SentenceFigure[] = [];
  const at = (match: RegExpMatchArray, lead = 0): Placed => {
    const from = places[(match.index ?? 0) + lead] ?? 0;
    const last = places[(match.index ?? 0) + match[0].length - 1] ?? from;
    return { from, to: last + 1, text: text.slice(from, last + 1) };
  };
  const add = (figure: SentenceFigure | null): void => {
    if (figure !== null && !found.some((other) => other.from < figure.to && figure.from < other.to)) found.push(figure);
  };
  for (const match of plain.matchAll(LIMIT)) add(one('limit', exactOf(match[1] ?? match[2]), at(match)));
  for (const match of plain.matchAll(CHANGE)) add(change(match, at(match)));
  for (const match of plain.matchAll(BARE)) {
    const points = exactOf(match[1] ?? match[2]);
    add(points === null ? null : { kind: 'points', points, per: perOf(match[0]), ...at(match) });
  }
  for (const match of plain.matchAll(FULL)) add(one('full', exactOf(match[1] ?? match[2]), at(match)));
  return found.sort((a, b) => a.from - b.from);
}

/** The heading without its figures: what is left says what it is about. */
export function withoutFigures(text: string): string {
  return [...sentenceFigures(text)].reverse().reduce((rest, { from, to }) => `${rest.slice(0, from)}${rest.slice(to)}`, text);
}

function one(kind: 'limit' | 'full', points: Exact | null, place: Placed): SentenceFigure | null {
  return points === null ? null : { kind, points, ...place };
}

function change(match: RegExpMatchArray, place: Placed): SentenceFigure | null {
  const [, each, word = '', first, second, behind] = match;
  const signed = (value: Exact): Exact => (new RegExp(`^(?:${DOWN})$`).test(word) ? negate(value) : value);
  const [low, high] = [exactOf(first), second === undefined ? null : exactOf(second)];
  const per = perOf(each ?? behind ?? '');
  if (low === null) return null;
  if (second === undefined) return { kind: 'points', points: signed(low), per, ...place };
  return high === null ? null : { kind: 'range', min: signed(low), max: signed(high), per, ...place };
}

function perOf(text: string): string | null {
  return new RegExp(PER_WORD).exec(text.replace(/^[每一1/]/, ''))?.[0] ?? null;
}

function exactOf(text: string | undefined): Exact | null {
  return text === undefined ? null : parseExact(text === '半' ? '0.5' : digitsOf(text));
}

/** Width and blanks evened out, each character with its place in the text. */
function plainWithPlaces(text: string): { readonly plain: string; readonly places: readonly number[] } {
  let plain = '';
  const places: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const each = (text[index] ?? '').normalize('NFKC').replace(/[\s\u200b-\u200d\ufeff]/g, '').replace(/[−–—﹣～]/g, '-').replace(/[【〔]/g, '[').replace(/[】〕]/g, ']');
    for (let count = 0; count < each.length; count += 1) places.push(index);
    plain += each;
  }
  return { plain, places };
}
