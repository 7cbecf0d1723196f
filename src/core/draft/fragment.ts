import { compare, ONE, ZERO, type Exact } from '../decimal';
import { FIGURE, readFigure } from './figures';
import type { Direction, Effect, StatedLimit, UnreadReason } from './reading';

/** What one part of a sentence is: words, a limit, or an effect with the words before it. */
export type Fragment =
  | { readonly kind: 'words'; readonly text: string }
  /** How often the scoring is done; it belongs to no event. */
  | { readonly kind: 'rhythm'; readonly text: string }
  | { readonly kind: 'limit'; readonly text: string; readonly limit: StatedLimit }
  | { readonly kind: 'effect'; readonly text: string; readonly before: string; readonly effect: Effect };

/** A part of a sentence, from comma to comma, is not longer; what is would only cost time. */
const LONGEST = 400;

/** The 奖 of 一等奖 and 金奖 belongs to the words before, that of 奖励 does not. */
const POINTS = new RegExp(
  '^(?<before>|.*?(?![等金银铜]奖(?!励)).)' +
    '(?:(?<sign>[+-])|(?<verb>倒扣|扣减|扣除|扣罚|扣|减|罚|增加|另加|加|奖励|奖|积|得|计|记|赋|给予|给)(?:掉|去|少|计|予|其|本人|个人)?(?:基础|党员|积|奖励|考核)?(?<noun>分)?:?)?' +
    `(?<from>${FIGURE})(?:分?-(?<to>${FIGURE}))?(?<unit>分|(?=$|/))(?:/(?:人次|[次起例项篇条件天日个人场期]))?` +
    '(?:(?:给予)?(?:奖励|赋分|加分|计分)|(?:以|依)此(?:类推|累加)|处理|的|者)?$',
);
const PER_UNIT = /\/(?:人次|[次起例项篇条件天日个人场期])/;
const SEVERAL = new RegExp(`^(?<words>.*?)(?:的|者)?分别(?:给予|按)?(?<verb>倒扣|扣减|扣除|扣|减|增加|加|奖励|奖|积|得|计|记|赋)?分?(?<figures>${FIGURE}分?(?:[、/]${FIGURE}分?)+)$`);
const A_FIGURE = new RegExp(`(?:^|\\D)(${FIGURE})(?=分(?!钟|之|别|管|工|类|局|公司|支))`, 'g');
const DIGIT_POINTS = /\d分(?!钟|之|别|管|工|类|局|公司|支)/;
const MOST = /最[高多大]|不(?:得|能|可|应|再)?超[过出]|上限|封顶|为限/;
const THRESHOLD = /\d分(?:\(?(?:不?含)[^)]{0,8}\)?)*(?:及其?|或)?(?:以[上下内]|之间|的?(?:评定?|定|认定|确定|列)?为)|(?:低于|高于|达到|不足|未满|不满|超过|大于|小于|不低于|不少于)\d[\d.]*分|(?:积分|得分|总分)在\d/;
const PERCENT = /(?:扣|加|奖|减|计|积|得)(?:除|减)?[^,]{0,6}?\d+(?:\.\d+)?%/;
const HIGHEST = /取[最就]?高|就高|只[计加记取]最高|最高(?:级别|级|标准|奖项|分|等级|项)?(?:表彰|奖励)?(?:计|记|积|加)分|不(?:重复|累计|累加|能累计|能重复|得重复|再累计|重复累计)(?:计|加|记|积)?分?$/;
const FLOOR = /扣完(?:为止)?$|扣至(?:0|零)分?|不(?:计|出现|得|记)负分|最低分?(?:为|得|记|计)?(?:0|零)分/;
/** 被评定为不合格党员的 and 对……实行的“一票否决”情况 only speak of it. What is captured stands before it. */
const VETO = /(?:实行|给予|予以|执行)["“]?一票否决|["“]?一票否决["”]?(?:制|项|事项)?$|(^|[^被对续次])(?:直接)?(?:评定?|确定|认定|判定)为["“”]?不合格["“”]?(?:党员|等次|等级)?$|(?:全年|年度|当年|总|全部|党员)(?:总)?(?:积分|得分|分)?(?:均|直接)?(?:记|计|为|归|清|按)(?:0|零)|^(?:实行.*)?积分(?:记|计|为|归|清)(?:0|零)/;
const ZERO_POINTS = /(?:(?:该|本|此)(?:小|大)?[项款条类](?:目)?)?不(?:予)?[得计记积](?:该项|本项)?(?:积)?分|(?:该|本|此)(?:小|大)?[项款条类](?:目)?(?:积分|得分|分值?|分数)?(?:直接)?(?:记|计|得|为|扣为|归|清|全扣|扣完|扣光)(?:0|零)?分?|扣(?:完|除|掉)?(?:该项|本项)?(?:全部|所有)(?:分值?|积分|分数)|(?:记|计|得|为)(?:0|零)分$/;
const OPEN = /(?:酌情|视情(?:况|节)?|适当|酌量)[^,]{0,12}?(?<verb>倒扣|扣|减|加|奖|给|记|计)分?$/;
const OF_MATTER = /同一|同类|同项|单项|同种/;
const OF_EACH = /每[次项例件篇条]|单次|一次/;
const OF_YEAR = /全年|年度|每年|当年|一年|年内/;
const OF_PERIOD = /每(?:个)?(?:年度?|半年|季度?|月份?|周)(?:为|共|计)?$/;
const FULL = new RegExp(`^(?:分值|满分|标准分|基础分|本项|共|计|总分|小计|合计)*(?:为)?:?${FIGURE}分$`);
const FULL_WORD = /(?:分值|满分|标准分|共|共计|总分|总分为|分值为|满分为):?$/;
const NOUNS = /^(?:奖励|奖|积|得|计|记)$/;
const DEDUCTS = /扣|减|罚/;
const RHYTHM = /^每(?:年|半年|个?季度?|个?月|周)(?:度)?(?:末|底)?(?:考评|考核|评定|评议|测评|统计|计分|积分|登记)?[一1两]?次?$/;

/** `each` where a sentence counts: 每次, 一次, 每发现一起, 1篇(条). */
const EACH = /每(?!年|半年|季|月|周)[^,]{0,12}$|[一1](?:人次|[次起例项篇条件天日个人处场节期本名户事])(?:\([^)]*\))?[^,性]?$/;
const RATE = new RegExp(`每(?:满|达到?|累计|增加|减少|少|超过?|迟到|缺席|缺勤|加班|提前|学习)?(?<unit>${FIGURE})[^\\d,一二三四五六七八九十]{0,6}$`);

/** Reads one part; `earlier` are the words before it in the sentence, where 每次 may stand. */
export function readFragment(text: string, earlier: string): Fragment {
  const effect = (before: string, read: Effect): Fragment => ({ kind: 'effect', text, before, effect: read });
  const unread = (why: UnreadReason): Fragment => effect(earlier === '' ? text : '', { kind: 'unread', why });
  if (text.length > LONGEST) return DIGIT_POINTS.test(text) ? unread('unclear') : { kind: 'words', text };
  if (RHYTHM.test(text)) return { kind: 'rhythm', text };
  if (THRESHOLD.test(text) && !MOST.test(text)) return unread('threshold');
  const limit = readLimit(text);
  if (limit !== null) return limit === 'unread' ? unread('unclear') : { kind: 'limit', text, limit };
  if (PERCENT.test(text)) return unread('percent');
  const veto = /[该本此](?:小|大)?[项款条类]/.test(text) ? null : VETO.exec(text);
  if (veto) return effect(text.slice(0, veto.index) + (veto[1] ?? ''), { kind: 'veto' });
  const several = SEVERAL.exec(text);
  if (several) return effect(several.groups?.['words'] ?? '', severalLevels(several.groups ?? {}, earlier));
  const zero = ZERO_POINTS.exec(text);
  if (zero) return effect(text.slice(0, zero.index), { kind: 'zero' });
  const points = pointsIn(text, earlier);
  if (points !== null) return points.effect.kind === 'unread' ? unread(points.effect.why) : effect(points.before, points.effect);
  const open = OPEN.exec(text);
  if (open && !DIGIT_POINTS.test(text)) return effect(text.slice(0, open.index), { kind: 'range', direction: directionOf(open.groups?.['verb']), min: ZERO, max: null });
  return DIGIT_POINTS.test(text) ? unread('unclear') : { kind: 'words', text };
}

function readLimit(text: string): StatedLimit | 'unread' | null {
  if (FLOOR.test(text)) return { kind: 'floor' };
  const [figure, second] = MOST.test(text) ? [...text.matchAll(A_FIGURE)].map(([, each]) => each) : [];
  if (second !== undefined) return 'unread';
  if (figure === undefined) return HIGHEST.test(text) ? { kind: 'highest' } : null;
  const points = readFigure(figure);
  if (points === null) return 'unread';
  return { kind: 'most', points, of: OF_EACH.test(text) ? 'each' : OF_MATTER.test(text) ? 'matter' : 'item', over: OF_YEAR.test(text) ? 'year' : 'period', direction: directionIn(text) };
}

function pointsIn(text: string, earlier: string): { readonly before: string; readonly effect: Effect } | null {
  const found = POINTS.exec(text);
  const { before: words = '', sign = '', verb: said = '', noun, from = '', to, unit = '' } = found?.groups ?? {};
  // 基础积分80分, 奖励分10分: a noun, where 积5分 and 奖5分 are verbs.
  const isNoun = noun !== undefined && NOUNS.test(said);
  const verb = isNoun ? '' : said;
  const before = isNoun ? `${words}${said}${noun}` : words;
  const each = PER_UNIT.test(text);
  if (!found || (unit === '' && verb === '' && sign === '' && !each)) return null;
  // 十分重视, 一百分制: words for figures need a verb before them.
  if (verb === '' && sign === '' && !/\d/.test(from) && !EACH.test(before)) return null;
  const least = readFigure(from);
  const most = to === undefined ? null : readFigure(to);
  const context = before === '' ? earlier : before;
  if (DIGIT_POINTS.test(before) || least === null || (to !== undefined && (most === null || compare(least, most) > 0))) return { before, effect: { kind: 'unread', why: 'unclear' } };
  if (OF_PERIOD.test(context)) return { before, effect: { kind: 'unread', why: 'period' } };
  const direction = sign === '' ? directionOf(verb) : sign === '-' ? 'deduct' : 'add';
  if (most !== null) return { before, effect: { kind: 'range', direction, min: least, max: most } };
  if (direction === null && (FULL.test(text) || FULL_WORD.test(before))) return { before: before.replace(FULL_WORD, ''), effect: { kind: 'full', points: least } };
  return { before, effect: onePoints(direction, verb, least, context, each ? 'stated' : 'unsaid') };
}

function onePoints(direction: Direction, verb: string, points: Exact, context: string, perUnit: 'stated' | 'unsaid'): Effect {
  const unitText = RATE.exec(context)?.groups?.['unit'];
  const unit = unitText === undefined ? ONE : readFigure(unitText);
  if (unit === null || compare(unit, ZERO) <= 0) return { kind: 'unread', why: 'unclear' };
  if (compare(unit, ONE) !== 0) return { kind: 'rate', direction, unit, points };
  if (perUnit === 'stated' || EACH.test(context)) return { kind: 'points', direction, points, per: 'each' };
  return /^[积得计记赋]/.test(verb) ? { kind: 'award', points } : { kind: 'points', direction, points, per: 'once' };
}

const BEFORE_LEVELS = /^.*(?:受到|受|获得|荣获|获|得到|被|按照?)(?:党内|个人)?/;
const AFTER_LEVELS = /(?:处分|处罚|表彰|表扬|奖励|荣誉|的|者){1,20}$/;

function severalLevels(groups: Readonly<Record<string, string>>, earlier: string): Effect {
  const named = groups['words'] === '' ? earlier : groups['words'] ?? '';
  const words = named.replace(BEFORE_LEVELS, '').replace(AFTER_LEVELS, '').split(/[、和]|及(?!以)/);
  const points = (groups['figures'] ?? '').split(/[、/]/).map((figure) => readFigure(figure.replace(/分$/, '')));
  const levels = words.flatMap((word, index) => {
    const one = points[index];
    return word === '' || one === null || one === undefined ? [] : [{ word, points: one }];
  });
  if (levels.length !== points.length || levels.length !== words.length) return { kind: 'unread', why: 'unclear' };
  return { kind: 'levels', direction: directionOf(groups['verb']), levels };
}

function directionOf(verb: string | undefined): Direction {
  if (verb === undefined || verb === '') return null;
  return DEDUCTS.test(verb) ? 'deduct' : 'add';
}

function directionIn(text: string): Direction {
  return DEDUCTS.test(text) ? 'deduct' : /加|奖/.test(text) ? 'add' : null;
}
