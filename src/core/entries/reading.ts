import { compare, fromCell, isWhole, parseExact, sign, sum, ZERO, whole, toText, type Exact } from '../decimal';
import { isBlank, isCellError, type CellValue } from '../grid';
import type { EventCase } from '../scheme/cases';
import type { Entry } from '../scoring/member';
import { isDash, plainText } from './text';

/** An entry as its rule understands it. `wrong` carries what was found, as people see it. */
export type Reading<T> =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: T; readonly text: string }
  | { readonly kind: 'wrong'; readonly found: string };

export interface Count {
  readonly times: Exact;
}

const BLANK = { kind: 'blank' } as const;
const UNIT = /^(.*?)(?:次|分|票|人|个)$/;
/** Written for 0. */
export const NOTHING = '无';
const MARKED = new Set(['√', '✓', '✔', '☑', '是', '有', '1', 'TRUE']);
const UNMARKED = new Set(['×', '✗', '✘', '☐', '否', '无', '0', 'FALSE', 'X']);

/** Nothing happens so often in a period: such a number is a date cell (46082), or a slip of the finger. */
export const MOST_TIMES = whole(10000);

/** 次: a whole number that is not negative; `无` is 0. A list of events counts as many as it has. */
export function readCount(entry: Entry | undefined): Reading<Count> {
  if (entry?.kind === 'events') return { kind: 'value', value: { times: whole(entry.events.length) }, text: `${entry.events.length}` };
  const number = readCell(entry);
  if (number.kind !== 'value') return number;
  if (!isWhole(number.value) || sign(number.value) < 0 || compare(number.value, MOST_TIMES) >= 0) return { kind: 'wrong', found: number.text };
  return { ...number, value: { times: number.value } };
}

/** 分: a number. A list of events gives the sum of the points written at them. */
export function readAmount(entry: Entry | undefined): Reading<Exact> {
  if (entry?.kind !== 'events') return readCell(entry);
  if (entry.events.length === 0) return BLANK;
  const points = pointsOf(entry.events);
  if (points === 'wrong' || points.length < entry.events.length) return { kind: 'wrong', found: eventText(entry.events) };
  const total = sum(points);
  return { kind: 'value', value: total, text: toText(total) };
}

/** √: marked or not. A list of events is a mark as soon as it has one. */
export function readFlag(entry: Entry | undefined): Reading<'marked' | 'unmarked'> {
  if (entry?.kind === 'events') return { kind: 'value', value: entry.events.length > 0 ? 'marked' : 'unmarked', text: `${entry.events.length}` };
  const found = cellText(entry?.value);
  if (found.kind !== 'value') return found;
  const text = found.value.toUpperCase();
  if (MARKED.has(text)) return { kind: 'value', value: 'marked', text: '√' };
  if (UNMARKED.has(text)) return { kind: 'value', value: 'unmarked', text: found.text };
  return { kind: 'wrong', found: found.text };
}

/** A word, with the number that may stand behind it: `良好 7`, `良好（7分）`, `7`. */
export function readWord(entry: Entry | undefined): Reading<{ readonly word: string; readonly figure: Exact | null }> {
  if (entry?.kind === 'events') return { kind: 'wrong', found: eventText(entry.events) };
  const found = cellText(entry?.value);
  if (found.kind !== 'value') return found;
  const match = /^([^\d.+-]*?)[(:,]*([+-]?\d+(?:\.\d+)?)?分?\)?$/.exec(found.value);
  if (!match) return { kind: 'wrong', found: found.text };
  const [, word = '', digits] = match;
  const figure = digits === undefined ? null : parseExact(digits);
  return { kind: 'value', value: { word, figure }, text: found.text };
}

/** Numbers as people type them: `3`, `３`, `3次`, `+5`; `无` is 0, a dash is blank. */
function readCell(entry: Extract<Entry, { kind: 'cell' }> | undefined): Reading<Exact> {
  const value = entry?.value;
  if (typeof value === 'number') {
    const number = fromCell(value);
    return number === null ? { kind: 'wrong', found: String(value) } : { kind: 'value', value: number, text: toText(number) };
  }
  const found = cellText(value);
  if (found.kind !== 'value') return found;
  if (found.value === NOTHING) return { kind: 'value', value: ZERO, text: found.text };
  const number = parseExact(UNIT.exec(found.value)?.[1] ?? found.value);
  return number === null ? { kind: 'wrong', found: found.text } : { kind: 'value', value: number, text: found.text };
}

/** What a cell says, plain; `text` is as people see it. */
export function cellText(value: CellValue | undefined): Reading<string> {
  if (value === undefined || isBlank(value)) return BLANK;
  if (value !== null && isCellError(value)) return { kind: 'wrong', found: value.error };
  const text = typeof value === 'boolean' ? String(value).toUpperCase() : String(value).trim();
  const plain = plainText(text);
  return isDash(plain) ? BLANK : { kind: 'value', value: plain, text };
}

/** The points written at those events that have any. */
export function pointsOf(events: readonly EventCase[]): Exact[] | 'wrong' {
  const points: Exact[] = [];
  for (const { points: written } of events) {
    if (written === undefined) continue;
    const value = typeof written === 'number' ? fromCell(written) : parseExact(plainText(written));
    if (value === null) return 'wrong';
    points.push(value);
  }
  return points;
}

/** Events as people see them in a message. */
export function eventText(events: readonly EventCase[]): string {
  return events.map((event) => event.level ?? event.matter ?? event.clause ?? event.date ?? '').join('；');
}
