import { ZERO, type Exact } from '../decimal';
import { readFragment, type Fragment } from './fragment';
import { fragmentsOf, sentencesOf } from './fragments';
import type { Direction, Effect, SentenceReading, StatedLimit } from './reading';

/** One statement of a cell: the words it stands in, and what they say. */
export interface Statement {
  readonly text: string;
  readonly reading: SentenceReading;
}

/**
 * Reads one sentence of a standard, or a column header that is one. What says more than one thing, or says it in a way
 * that is not certain, is `unread`; never throws.
 */
export function readSentence(text: string): SentenceReading {
  const statements = readStatements(text);
  const telling = statements.filter(({ reading }) => reading.effect.kind !== 'none' && reading.effect.kind !== 'limit');
  const [first, second] = telling;
  const subject = statements.map(({ reading }) => reading.subject).find((each) => each !== '') ?? '';
  const limits = statements.flatMap(({ reading }) => reading.limits);
  if (second !== undefined) return { subject, effect: { kind: 'unread', why: 'several' }, limits: [] };
  if (first !== undefined) return { subject: first.reading.subject === '' ? subject : first.reading.subject, effect: first.reading.effect, limits };
  return { subject, effect: limits.length > 0 ? { kind: 'limit' } : { kind: 'none' }, limits };
}

/** All statements of a cell, in their order. */
export function readStatements(cell: string): Statement[] {
  return grouped(sentencesOf(cell).flatMap((sentence) => inherited(clausesOf(sentence)).map(statementOf)));
}

interface Clause {
  readonly texts: readonly string[];
  readonly before: readonly string[];
  readonly effect: Effect | null;
  readonly limits: readonly StatedLimit[];
}

const EMPTY: Clause = { texts: [], before: [], effect: null, limits: [] };

/** Words come before the effect that they lead to; limits follow it; words after the last effect belong to it. */
function clausesOf(sentence: string): Clause[] {
  const done: Clause[] = [];
  let open = EMPTY;
  const close = (): void => {
    if (open.texts.length > 0) done.push(open);
    open = EMPTY;
  };
  for (const text of fragmentsOf(sentence)) {
    const fragment = readFragment(text, open.effect === null ? open.before[open.before.length - 1] ?? '' : '');
    if (open.effect !== null && fragment.kind !== 'limit' && !saysAgain(open.effect, fragment)) close();
    open = withFragment(open, fragment);
  }
  const last = done[done.length - 1];
  // 参与黄赌毒的，该项不得分，并按照有关规定予以处理: what is done besides.
  if (open.effect === null && open.limits.length === 0 && last !== undefined) done[done.length - 1] = { ...last, texts: [...last.texts, ...open.texts] };
  else close();
  return done;
}

/** 实行一票否决制，积分为零. */
function saysAgain(effect: Effect, fragment: Fragment): boolean {
  return effect.kind === 'veto' && fragment.kind === 'effect' && fragment.effect.kind === 'veto' && fragment.before === '';
}

function withFragment(clause: Clause, fragment: Fragment): Clause {
  const texts = [...clause.texts, fragment.text];
  switch (fragment.kind) {
    case 'rhythm':
      return { ...clause, texts };
    case 'words':
      return { ...clause, texts, before: [...clause.before, fragment.text] };
    case 'limit':
      return { ...clause, texts, limits: [...clause.limits, fragment.limit] };
    case 'effect':
      return { ...clause, texts, before: fragment.before === '' ? clause.before : [...clause.before, fragment.before], effect: fragment.effect };
  }
}

/** Neighbours that say the points of one thing, grade by grade or level by level, are one statement. */
function grouped(read: readonly Statement[]): Statement[] {
  const out: Statement[] = [];
  for (let index = 0; index < read.length; ) {
    const run = longestRun(read, index);
    const first = read[index];
    if (run !== null) out.push(run.statement);
    else if (first !== undefined) out.push(first);
    index += run?.length ?? 1;
  }
  return out;
}

/** 国家级加10分、省级8分: the verb is said once. */
function inherited(clauses: readonly Clause[]): Clause[] {
  let direction: Direction = null;
  return clauses.map((clause) => {
    const { effect } = clause;
    if (effect === null || !('direction' in effect)) {
      direction = effect?.kind === 'award' ? 'add' : null;
      return clause;
    }
    direction = effect.direction ?? direction;
    return { ...clause, effect: { ...effect, direction } };
  });
}

function statementOf({ texts, before, effect, limits }: Clause): Statement {
  const subject = subjectOf(before);
  const way = wayOf(limits);
  const read = bounded(effect, limits, subject);
  return { text: texts.join('，'), reading: { subject, effect: 'direction' in read ? { ...read, direction: read.direction ?? way } : read, limits } };
}

/** 最高加10分 says which way the figures before it go. */
function wayOf(limits: readonly StatedLimit[]): Direction {
  return limits.flatMap((limit) => (limit.kind === 'most' && limit.direction !== null ? [limit.direction] : []))[0] ?? null;
}

/** 酌情扣分（每项不超过3分） and 其他……，加分最高不超过3分 are points from 0 to that figure. */
function bounded(effect: Effect | null, limits: readonly StatedLimit[], subject: string): Effect {
  const most = limits.flatMap((limit) => (limit.kind === 'most' && limit.of !== 'matter' ? [limit] : []))[0];
  if (effect?.kind === 'range' && effect.max === null && most !== undefined) return { ...effect, max: most.points };
  if (effect !== null) return effect;
  if (most !== undefined && (most.of === 'each' || OTHER.test(subject))) return { kind: 'range', direction: most.direction, min: ZERO, max: most.points };
  return limits.length > 0 ? { kind: 'limit' } : { kind: 'none' };
}

const OTHER = /其[他它]/;
const UNITS = '(?:人次|[次起例篇条件项事])(?:\\([^)]*\\))?';
const COUNTING = new RegExp(`(?<![于少满足过达])(?:(?:每被?(?:出现|发现|发生|有|少)?[一1]?|(?:被?(?:出现|发现|发生))?[一1])${UNITS})+$`);
/** A part of its own that only says how to count: 一天, 每发现一次. */
const ONLY_COUNTING = /^(?:每|被)*(?:出现|发现|发生|有|少)?[一1]?(?:人次|[次起例篇条件项天日个人])$/;
const LEFT_OVER = /(?:视情况?|视情节|酌情|适当|给予|按照?|分别|直接|一律|的|者|[,:、（(])+$/;

function subjectOf(before: readonly string[]): string {
  const parts = before.map((text) => text.replace(LEFT_OVER, '')).filter((text) => text !== '' && !ONLY_COUNTING.test(text));
  return parts.join('，').replace(COUNTING, '').replace(LEFT_OVER, '').replace(/，+$/, '');
}

const GRADES = ['不合格', '基本合格', '合格', '不称职', '基本称职', '称职', '优秀', '良好', '较好', '一般', '较差', '很差', '中等', '不满意', '基本满意', '满意', '好', '差', '优', '良', '中'];
const LEVEL = /(?:国家|中央|全国|省部|省直|省|部|自治区|市州|市直|市|州|地|县直|县|区|旗|乡镇|镇|乡|街道|村|厅局|局|党支部|支部|党工委|机关党委|党委|本单位|单位|总公司|公司|本部门|部门|系统|行业)级?(?:\([^)]*\))?(?:及以上|以上)?$|(?:特|一|二|三|四)等奖?$|第[一二三四五六]名$|[冠亚季]军$|[金银铜](?:奖|牌)$/;
const AFTER_LEVEL = /(?:的|者|表彰|表扬|奖励|嘉奖|通报|荣誉|称号|先进(?:个人)?|奖项|刊物|报刊|媒体|发表|采用|刊发|部门|等次|等级|档次|["“”‘’])+$/;

type Word = { readonly kind: 'grades' | 'levels'; readonly word: string };

function wordOf({ reading: { subject, effect } }: Statement): Word | null {
  const core = subject.replace(/["“”‘’]/g, '');
  const bare = core.replace(AFTER_LEVEL, '');
  const level = (LEVEL.exec(bare) ?? LEVEL.exec(core))?.[0];
  if (level !== undefined && effect.kind !== 'zero') return { kind: 'levels', word: level };
  const grade = GRADES.find((each) => bare.endsWith(each));
  return grade === undefined ? null : { kind: 'grades', word: grade };
}

interface Run {
  readonly statement: Statement;
  readonly length: number;
}

function longestRun(statements: readonly Statement[], from: number): Run | null {
  const first = statements[from];
  const kind = first === undefined ? undefined : wordOf(first)?.kind;
  if (first === undefined || kind === undefined) return null;
  const run: { readonly statement: Statement; readonly word: string; readonly points: Span | null }[] = [];
  for (const statement of statements.slice(from)) {
    const word = wordOf(statement);
    const points = pointsOf(statement.reading.effect, kind);
    if (word?.kind !== kind || points === undefined || run.some((each) => each.word === word.word) || !sameWay(first, statement)) break;
    run.push({ statement, word: word.word, points });
  }
  if (run.length < 2) return null;
  const known = run.flatMap(({ word, points }) => (points === null ? [] : [{ word, ...points }]));
  const limits = run.flatMap(({ statement }) => statement.reading.limits);
  // A scale with a step that cannot be read is no scale: the others would be taken for all of it.
  const effect: Effect =
    known.length < run.length
      ? { kind: 'unread', why: run.every(({ statement }) => saysThreshold(statement)) ? 'threshold' : 'unclear' }
      : kind === 'grades'
        ? { kind: 'grades', grades: known }
        : { kind: 'levels', direction: directionOf(first) ?? wayOf(limits), levels: known.map(({ word, min }) => ({ word, points: min })) };
  const text = run.map(({ statement }) => statement.text).join('，');
  return { statement: { text, reading: { subject: subjectBefore(first, known[0]?.word ?? ''), effect, limits } }, length: run.length };
}

function saysThreshold({ reading: { effect } }: Statement): boolean {
  return effect.kind === 'unread' && effect.why === 'threshold';
}

/** 年度考核“称职”记10分: the words before the first grade say what is graded. */
function subjectBefore({ reading: { subject } }: Statement, word: string): string {
  const plain = subject.replace(/["“”‘’]/g, '');
  return plain.slice(0, Math.max(0, plain.lastIndexOf(word))).replace(/(?:表现|评定为?|评议?为|分别|按照?|得到|[，,、:])+$/, '');
}

interface Span {
  readonly min: Exact;
  readonly max: Exact;
}

/** `null`: a step of the scale whose figure is not certain; `undefined`: no step at all. */
function pointsOf(effect: Effect, kind: Word['kind']): Span | null | undefined {
  if (effect.kind === 'award' || effect.kind === 'points') return { min: effect.points, max: effect.points };
  if (kind === 'levels') return undefined;
  if (effect.kind === 'zero') return { min: ZERO, max: ZERO };
  if (effect.kind === 'unread') return null;
  return effect.kind === 'range' && effect.max !== null ? { min: effect.min, max: effect.max } : undefined;
}

function directionOf({ reading: { effect } }: Statement): Direction {
  return effect.kind === 'award' ? 'add' : 'direction' in effect ? effect.direction : null;
}

/** Grades are points reached; a grade that loses points is another sort of sentence. */
function sameWay(first: Statement, other: Statement): boolean {
  const way = directionOf(first);
  if (way === 'deduct') return directionOf(other) === 'deduct' && other.reading.effect.kind !== 'zero';
  return directionOf(other) !== 'deduct';
}
