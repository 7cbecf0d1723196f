import { divide, equal, fromCell, isWhole, negate, ONE, sign, subtract, toNumber, toText, ZERO, type Exact } from '../decimal';
import { figureIn } from '../entries/figure';
import { cellText } from '../entries/reading';
import type { CellValue } from '../grid';
import type { Period } from '../periods';
import type { SchemeInput } from '../scheme/inputs';
import type { Scheme } from '../scheme/schema';
import { schemeIn } from '../scoring/inForce';
import { chargeFacts, choiceOptions, type ChargeFacts } from './chargeFacts';
import type { ConversionReason } from './conversions';
import type { Says } from './formWords';

/** What a cell under a heading means as an entry of an input; `each` is the figure of the regulation that it does not fit. */
export type FormFigure =
  | { readonly kind: 'blank' }
  /** `nothing`: other inputs that full marks say nothing happened of. */
  | { readonly kind: 'entry'; readonly value: CellValue; readonly why: ConversionReason | null; readonly nothing?: readonly string[] }
  | { readonly kind: 'unclear'; readonly why: Unclear; readonly each: string | null };

/** Why points do not certainly stand for an entry. Words: `messages.zh.ts`. */
export type Unclear =
  /** 15 points at 10 each. */
  | 'not-whole'
  /** 加分 where the regulation deducts, or the other way round. */
  | 'direction'
  /** One event is not always worth the same. */
  | 'uneven'
  /** At 封顶 or 扣完 nobody sees how often it was. */
  | 'limited'
  /** 得分 of an item that several inputs make. */
  | 'several'
  /** Points do not say which level, which word, how many hours. */
  | 'no-figure'
  /** Times or points: the heading is a month and nothing else. */
  | 'unsaid'
  /** 次数 where the regulation wants points. */
  | 'times';

interface Written {
  readonly value: Exact;
  /** What the cell itself says it is, whatever its heading. */
  readonly own: 'times' | 'points' | 'nothing';
  readonly lead: string;
  readonly cell: 'number' | 'text';
}

/** Reads one entry cell of a form. Points become times, a word or a mark only where nothing else gives the same points. */
export function formFigure(scheme: Scheme, input: SchemeInput, period: Period, heading: Says, value: CellValue): FormFigure {
  const asItIs: FormFigure = { kind: 'entry', value, why: null };
  if (cellText(value).kind === 'blank') return { kind: 'blank' };
  const written = figureOf(value);
  if (heading === 'entry' || written === null) return asItIs;
  const inPoints = POINTED.has(input.takes.kind);
  const says = written.own === 'times' ? 'times' : saysOf(heading, written);
  if (says === 'times') return inPoints ? unclear('times') : asItIs;
  const inForce = schemeIn(scheme, period);
  const facts = chargeFacts(inForce, input.id);
  if (facts !== null) return facts.step === null ? unclear('no-figure') : changeOf(facts, facts.step, input, says, written, value);
  return inPoints ? pointsOf(input, says, written, value) : wordOf(inForce, input, says, written);
}

const POINTED: ReadonlySet<SchemeInput['takes']['kind']> = new Set(['amount', 'judged', 'balance', 'sheets']);

function figureOf(value: CellValue): Written | null {
  if (typeof value === 'number') {
    const number = fromCell(value);
    return number === null ? null : { value: number, own: 'nothing', lead: '', cell: 'number' };
  }
  const figure = typeof value === 'string' ? figureIn(value.trim()) : null;
  if (figure === null || (figure.unit !== '' && figure.unit !== '分' && figure.unit !== '次')) return null;
  return { value: figure.value, own: figure.unit === '次' ? 'times' : figure.unit === '分' ? 'points' : 'nothing', lead: figure.before, cell: 'text' };
}

type Points = Exclude<Says, 'entry' | 'times'>;

/** 扣3 and −3 are changes wherever they stand, and 5分 are points. */
function saysOf(heading: Exclude<Says, 'entry'>, { own, lead, value }: Written): Points | 'times' {
  if (heading === 'score' && (lead === '扣' || lead === '加')) return 'signed';
  if (heading === 'unsaid' && (own === 'points' || lead === '扣' || lead === '加' || sign(value) < 0)) return 'points';
  return heading;
}

function changeOf(facts: ChargeFacts, step: Exact, input: SchemeInput, says: Points, written: Written, value: CellValue): FormFigure {
  if (says === 'unsaid') {
    if (input.takes.kind === 'amount' && sign(facts.start) === 0) return { kind: 'entry', value, why: null };
    const same = sign(facts.start) === 0 && (sign(written.value) === 0 || equal(positive(step), ONE));
    return same ? { kind: 'entry', value, why: null } : unclear('unsaid', step);
  }
  const change = changeIn(facts, step, says, written);
  if (typeof change === 'string') return unclear(change, step);
  if (sign(change) === 0) return { ...happened(input, ZERO, written), ...(says === 'score' && sign(facts.start) !== 0 ? { nothing: facts.others } : {}) };
  if (sign(change) !== sign(step)) return unclear('direction', step);
  if (input.takes.kind === 'amount') return says === 'score' && sign(facts.start) !== 0 ? { kind: 'entry', value: toNumber(positive(change)), why: 'score-as-change' } : { kind: 'entry', value, why: null };
  if (facts.uneven) return unclear('uneven', step);
  if (mayBeCut(facts, change)) return unclear('limited', step);
  const times = divide(change, step);
  return isWhole(times) && (input.takes.kind === 'count' || equal(times, ONE)) ? happened(input, times, written) : unclear('not-whole', step);
}

/** What the figure changes, deductions negative. */
function changeIn({ start, others, oneWay }: ChargeFacts, step: Exact, says: Exclude<Points, 'unsaid'>, { value, lead }: Written): Exact | Unclear {
  switch (says) {
    case 'added':
      return sign(value) < 0 ? 'direction' : value;
    case 'deducted':
      return lead === '加' || lead === '+' ? 'direction' : negate(positive(value));
    case 'signed':
      return value;
    case 'points':
      if (sign(start) !== 0 && lead !== '扣' && lead !== '加') return 'unsaid';
      return sign(step) < 0 && lead !== '加' && lead !== '+' ? negate(positive(value)) : value;
    case 'score':
      if (oneWay && equal(value, start)) return ZERO;
      return sign(start) === 0 || others.length === 0 ? subtract(value, start) : 'several';
  }
}

function happened({ takes }: SchemeInput, times: Exact, { value, cell }: Written): Extract<FormFigure, { kind: 'entry' }> {
  if (takes.kind === 'flag') return { kind: 'entry', value: sign(times) === 0 ? '×' : '√', why: 'points-as-mark' };
  return { kind: 'entry', value: toNumber(times), why: equal(times, value) && cell === 'number' ? null : 'points-as-times' };
}

/** Whether a limit may have left less than happened. One that is reached by charges of one direction within one period hides nothing that counts. */
function mayBeCut({ limits, start, oneWay }: ChargeFacts, change: Exact): boolean {
  const bound = sign(change) < 0 ? limits.min : limits.max;
  return bound !== null && (limits.over === 'year' || (!oneWay && equal(subtract(bound, start), change)));
}

/** Inputs that take points take them as they stand; 扣分 of an account goes down. */
function pointsOf({ takes }: SchemeInput, says: Points, { value: figure }: Written, value: CellValue): FormFigure {
  if (says !== 'deducted') return { kind: 'entry', value, why: null };
  if (takes.kind !== 'balance') return unclear('direction');
  return { kind: 'entry', value: toNumber(negate(positive(figure))), why: 'score-as-change' };
}

/** The only word with these points. */
function wordOf(scheme: Scheme, input: SchemeInput, says: Points, { value }: Written): FormFigure {
  const points = says === 'deducted' ? negate(positive(value)) : value;
  const [option, another] = choiceOptions(scheme, input.id).filter((each) => each.points !== 'unfilled' && equal(each.points, points));
  return option === undefined || another !== undefined ? unclear('no-figure') : { kind: 'entry', value: option.word, why: 'points-as-word' };
}

function positive(value: Exact): Exact {
  return sign(value) < 0 ? negate(value) : value;
}

function unclear(why: Unclear, each: Exact | null = null): FormFigure {
  return { kind: 'unclear', why, each: each === null ? null : toText(each) };
}
