import { ZERO } from '../decimal';
import { readFragment, type Fragment } from './fragment';
import { fragmentsOf, sentencesOf } from './fragments';
import type { Direction, Effect, SentenceReading, StatedLimit, Statement } from './reading';
import { grouped, wayOf } from './scales';
import { subjectOf } from './subject';

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

/** 实行一票否决制，积分为零 is said once; 低于60分的，评定为不合格 is a line between grades, no veto. */
function saysAgain(effect: Effect, fragment: Fragment): boolean {
  if (fragment.kind !== 'effect' || fragment.effect.kind !== 'veto') return false;
  return (effect.kind === 'veto' && fragment.before === '') || (effect.kind === 'unread' && effect.why === 'threshold');
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
      if (clause.effect !== null) return { ...clause, texts };
      return { ...clause, texts, before: fragment.before === '' ? clause.before : [...clause.before, fragment.before], effect: fragment.effect };
  }
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

/** 酌情扣分（每项不超过3分） and 其他……，加分最高不超过3分 are points from 0 to that figure. */
function bounded(effect: Effect | null, limits: readonly StatedLimit[], subject: string): Effect {
  const most = limits.flatMap((limit) => (limit.kind === 'most' && limit.of !== 'matter' ? [limit] : []))[0];
  if (effect?.kind === 'range' && effect.max === null && most !== undefined) return { ...effect, max: most.points };
  if (effect !== null) return effect;
  if (most !== undefined && (most.of === 'each' || OTHER.test(subject))) return { kind: 'range', direction: most.direction, min: ZERO, max: most.points };
  return limits.length > 0 ? { kind: 'limit' } : { kind: 'none' };
}

const OTHER = /其[他它]/;
