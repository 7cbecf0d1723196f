import { ZERO, type Exact } from '../decimal';
import type { Direction, Effect, StatedLimit, Statement } from './reading';

/** Neighbours that say the points of one thing, grade by grade or level by level, are one statement. */
export function grouped(read: readonly Statement[]): Statement[] {
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

/** 最高加10分 says which way the figures before it go. */
export function wayOf(limits: readonly StatedLimit[]): Direction {
  return limits.flatMap((limit) => (limit.kind === 'most' && limit.direction !== null ? [limit.direction] : []))[0] ?? null;
}

const GRADES = ['不合格', '基本合格', '合格', '不称职', '基本称职', '称职', '优秀', '良好', '较好', '一般', '较差', '很差', '中等', '不满意', '基本满意', '满意', '好', '差', '优', '良', '中'];
/** A grade in quotation marks opens the sentence. */
const STEP = new RegExp(`^["“‘「]?(?:${GRADES.join('|')})["”’」]`);
const LEVEL = /(?:国家|中央|全国|省部|省直|省|部|自治区|市州|市直|市|州|地|县直|县|区|旗|乡镇|镇|乡|街道|村|厅局|局|党支部|支部|党工委|机关党委|党委|本单位|单位|总公司|公司|本部门|部门|系统|行业)级?(?:\([^)]*\))?(?:及以上|以上)?$|(?:特|一|二|三|四)等奖?$|第[一二三四五六]名$|[冠亚季]军$|[金银铜](?:奖|牌)$/;
const AFTER_LEVEL = /(?:的|者|表彰|表扬|奖励|嘉奖|通报|荣誉|称号|先进(?:个人)?|奖项|刊物|报刊|媒体|发表|采用|刊发|部门|等次|等级|档次|["“”‘’]){1,20}$/;

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
    if (word?.kind !== kind || points === undefined || run.some((each) => each.word === word.word) || !sameWay(first, statement, kind)) break;
    run.push({ statement, word: word.word, points });
  }
  if (run.length < 2) return null;
  const next = statements[from + run.length];
  // “差”20分的标准计算……: a step that was not read is not left out of its scale.
  if (kind === 'grades' && next?.reading.effect.kind === 'unread' && STEP.test(next.text)) run.push({ statement: next, word: next.text, points: null });
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
  return plain.slice(0, Math.max(0, plain.lastIndexOf(word))).replace(/(?:表现|评定为?|评议?为|分别|按照?|得到|[，,、:]){1,20}$/, '');
}

interface Span {
  readonly min: Exact;
  readonly max: Exact;
}

/** `null`: a step of the scale whose figure is not certain; `undefined`: no step at all. */
function pointsOf(effect: Effect, kind: Word['kind']): Span | null | undefined {
  // 优秀一次加2分 counts times, like a level by itself.
  if (effect.kind === 'points' && kind === 'grades' && effect.per === 'each') return undefined;
  if (effect.kind === 'award' || effect.kind === 'points') return { min: effect.points, max: effect.points };
  if (kind === 'levels') return undefined;
  if (effect.kind === 'zero') return { min: ZERO, max: ZERO };
  if (effect.kind === 'unread') return null;
  return effect.kind === 'range' && effect.max !== null ? { min: effect.min, max: effect.max } : undefined;
}

function directionOf({ reading: { effect } }: Statement): Direction {
  return effect.kind === 'award' ? 'add' : 'direction' in effect ? effect.direction : null;
}

/** All steps of a scale go one way; a grade is points reached, so that one that loses points is no grade. */
function sameWay(first: Statement, other: Statement, kind: Word['kind']): boolean {
  const [way, otherWay] = [directionOf(first), directionOf(other)];
  if (way === 'deduct') return kind === 'levels' && otherWay === 'deduct';
  return otherWay !== 'deduct';
}
