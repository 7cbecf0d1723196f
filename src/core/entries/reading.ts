import { compare, exact, fromCell, isWhole, negate, parseExact, sign, sum, whole, toText, type Exact } from '../decimal';
import { isBlank, isCellError, type CellValue } from '../grid';
import type { EventCase } from '../scheme/cases';
import type { FigureKind } from '../scheme/inputs';
import type { Entry } from '../scoring/member';
import { figureIn, FULL, isTornApart, type WrittenFigure, type Wording } from './figure';
import { isDash, plainText, withoutTrailing } from './text';

/** An entry as its rule understands it. `wrong` carries what was found, as people see it; `how` is there where that is not what was read. */
export type Reading<T> =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: T; readonly text: string; readonly how?: Wording }
  | { readonly kind: 'wrong'; readonly found: string };

export interface Count {
  readonly times: Exact;
}

const BLANK = { kind: 'blank' } as const;
const MARKED = new Set(['√', '✓', '✔', '☑', '是', '有', '1', 'TRUE']);
const UNMARKED = new Set(['×', '✗', '✘', '☐', '否', '无', '0', 'FALSE', 'X']);
/** The marks themselves; the others only mean them. */
const MARKS = new Set(['√', '×']);

/** Nothing happens so often in a period: such a number is a date cell (46082), or a slip of the finger. */
export const MOST_TIMES = whole(10000);

/** 次: a whole number that is not negative; `无` is 0. A list of events counts as many as it has. */
export function readCount(entry: Entry | undefined): Reading<Count> {
  if (entry?.kind === 'events') return { kind: 'value', value: { times: whole(entry.events.length) }, text: `${entry.events.length}` };
  const number = readCell(entry, isTimes);
  if (number.kind !== 'value') return number;
  if (!isWhole(number.value) || sign(number.value) < 0 || compare(number.value, MOST_TIMES) >= 0) return { kind: 'wrong', found: number.text };
  return { ...number, value: { times: number.value } };
}

/** 扣3 and 3分 are points: nobody knows how many times that was. */
function isTimes({ before, unit }: WrittenFigure): boolean {
  return before !== '扣' && before !== '加' && unit !== '分' && unit !== '%';
}

/**
 * 分 or what was measured: a number. Where points are deducted 3, −3 and 扣3 are 3; elsewhere 扣3 is −3. A list of events gives
 * the sum of the points written at them.
 */
export function readAmount(entry: Entry | undefined, takes: FigureKind): Reading<Exact> {
  if (entry?.kind !== 'events') return readFigure(entry, takes);
  if (entry.events.length === 0) return BLANK;
  const points = pointsOf(entry.events);
  if (points === 'wrong' || points.length < entry.events.length) return { kind: 'wrong', found: eventText(entry.events) };
  const total = sum(points);
  return { kind: 'value', value: total, text: toText(total) };
}

function readFigure(entry: Extract<Entry, { kind: 'cell' }> | undefined, takes: FigureKind): Reading<Exact> {
  const text = typeof entry?.value === 'string' ? entry.value.trim() : '';
  if (plainText(text) === FULL) {
    const full = fullOf(takes);
    return full === null ? { kind: 'wrong', found: text } : { kind: 'value', value: full, text, how: 'full' };
  }
  const deducted = takes.kind === 'amount' && takes.points === 'deducted';
  const number = readCell(entry, (figure) => fits(takes, figure) && !(deducted && (figure.before === '+' || figure.before === '加')));
  return deducted && number.kind === 'value' && sign(number.value) < 0 ? { ...number, value: negate(number.value), how: 'sign' } : number;
}

/** Points are no times, what was measured is in whatever it is measured in, and 95% is a figure only where percentages are asked for. */
function fits(takes: FigureKind, { unit }: WrittenFigure): boolean {
  if (unit === '%') return 'unit' in takes && takes.unit === 'percent';
  return takes.kind === 'quantity' || unit === '' || unit === '分';
}

function fullOf(takes: FigureKind): Exact | null {
  if (takes.kind === 'sheets') return exact(takes.max);
  return takes.kind === 'amount' && takes.points !== 'deducted' && takes.max !== null ? exact(takes.max) : null;
}

/** √: marked or not. A list of events is a mark as soon as it has one. */
export function readFlag(entry: Entry | undefined): Reading<'marked' | 'unmarked'> {
  if (entry?.kind === 'events') return { kind: 'value', value: entry.events.length > 0 ? 'marked' : 'unmarked', text: `${entry.events.length}` };
  const found = cellText(entry?.value);
  if (found.kind !== 'value') return found;
  const text = found.value.toUpperCase();
  const how = MARKS.has(text) ? {} : ({ how: 'mark' } as const);
  if (MARKED.has(text)) return { kind: 'value', value: 'marked', text: '√', ...how };
  if (UNMARKED.has(text)) return { kind: 'value', value: 'unmarked', text: found.text, ...how };
  return { kind: 'wrong', found: found.text };
}

/** A word, with the number that may stand behind it: `良好 7`, `良好（7分）`, `7`, `七分`. */
export function readWord(entry: Entry | undefined): Reading<{ readonly word: string; readonly figure: Exact | null }> {
  if (entry?.kind === 'events') return { kind: 'wrong', found: eventText(entry.events) };
  const found = cellText(entry?.value);
  if (found.kind !== 'value') return found;
  const alone = typeof entry?.value === 'string' ? figureIn(found.text) : null;
  if (alone !== null && isScore(alone)) return { kind: 'value', value: { word: '', figure: alone.value }, text: found.text, how: alone.how };
  const match = /^([^\d.+-]*)(?:([+-]?\d+(?:\.\d+)?)分?\)?)?$/.exec(found.value);
  if (!match) return { kind: 'wrong', found: found.text };
  const [, before = '', digits] = match;
  const word = digits === undefined ? before : withoutTrailing(before, '(:,');
  const figure = digits === undefined ? null : parseExact(digits);
  const literal = typeof entry?.value !== 'string' || `${word}${digits ?? ''}` === found.text.replace(/ /g, '');
  return { kind: 'value', value: { word, figure }, text: found.text, ...(literal ? {} : { how: 'words' }) };
}

/** 无 and 三 may be words that somebody chose; 扣3 and 3次 are no scores. */
function isScore({ before, unit, how }: WrittenFigure): boolean {
  return how !== 'nothing' && before !== '扣' && before !== '加' && (unit === '分' || (unit === '' && how !== 'numeral'));
}

/** Numbers as people type them; `无` is 0, a dash is blank. `fits` says whether what stands before and behind may stand there. */
function readCell(entry: Extract<Entry, { kind: 'cell' }> | undefined, fits: (figure: WrittenFigure) => boolean): Reading<Exact> {
  const value = entry?.value;
  if (typeof value === 'number') {
    const number = fromCell(value);
    return number === null ? { kind: 'wrong', found: String(value) } : { kind: 'value', value: number, text: toText(number) };
  }
  const found = cellText(value);
  if (found.kind !== 'value') return found;
  const figure = typeof value === 'string' ? figureIn(found.text) : null;
  return figure === null || !fits(figure) ? { kind: 'wrong', found: found.text } : { kind: 'value', value: figure.value, text: found.text, how: figure.how };
}

/** What a cell says, plain; `text` is as people see it. */
export function cellText(value: CellValue | undefined): Reading<string> {
  if (value === undefined || isBlank(value)) return BLANK;
  if (value !== null && isCellError(value)) return { kind: 'wrong', found: value.error };
  const text = typeof value === 'boolean' ? String(value).toUpperCase() : String(value).trim();
  const plain = plainText(text);
  if (isTornApart(text)) return { kind: 'wrong', found: text };
  return isDash(plain) ? BLANK : { kind: 'value', value: plain, text };
}

/** Blank, or what people write where there is nothing to write. */
export function isNothing(value: CellValue): boolean {
  return cellText(value).kind === 'blank';
}

/** The points written at those events that have any. */
export function pointsOf(events: readonly EventCase[]): Exact[] | 'wrong' {
  const points: Exact[] = [];
  for (const { points: written } of events) {
    if (written === undefined) continue;
    const value = typeof written === 'number' ? fromCell(written) : pointsIn(written);
    if (value === null) return 'wrong';
    points.push(value);
  }
  return points;
}

function pointsIn(text: string): Exact | null {
  const figure = figureIn(text.trim());
  return figure !== null && (figure.unit === '' || figure.unit === '分') ? figure.value : null;
}

/** Events as people see them in a message. */
export function eventText(events: readonly EventCase[]): string {
  return events.map((event) => event.level ?? event.matter ?? event.clause ?? event.date ?? '').join('；');
}
