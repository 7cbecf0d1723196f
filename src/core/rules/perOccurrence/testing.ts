import { schemeFrom } from '../../../../tests/support/schemes';
import { sum, toText, ZERO, type Exact } from '../../decimal';
import type { CellValue } from '../../grid';
import { issueText } from '../../issueText';
import { lineText } from '../../explain/messages.zh';
import { parsePeriod, type Period } from '../../periods';
import type { EventCase } from '../../scheme/cases';
import type { Scheme } from '../../scheme/schema';
import { contextOf, type Context } from '../../scoring/context';
import { FULL_MEMBER, type Entries, type Entry } from '../../scoring/member';
import type { Statement } from '../../scoring/statement';
import { evaluatePerOccurrence } from './evaluate';
import type { PerOccurrenceRule } from './schema';

/** Items of the kind 按次加减 for tests, written as in a scheme file. */
export const basis = { kind: 'clause', clause: '第一条' };

export function column(label: string, blank: 'missing' | 'none' = 'none'): object {
  return { label, aliases: [], blank };
}

export function charge(id: string, own: object): object {
  return { id, basis, input: column(id), ...own };
}

export function item(charges: readonly object[], own: object = {}): object {
  return { kind: 'perOccurrence', id: 'item', name: '项目', basis, start: '0', limits: { min: '不设', max: '不设', over: 'period' }, count: 'every', charges, ...own };
}

export function schemeOf(score: object): Scheme {
  return schemeFrom({
    publishing: { places: 2, carry: 'published', entry: [], closing: ['score'], rankTies: 'competition', notice: { days: 5, count: 'working', firstDay: 'counted', basis }, basis },
    settings: [{ id: 'reading', name: '读法', value: 'one', options: [{ value: 'one', name: '一' }, { value: 'two', name: '二' }], basis }],
    people: [{ kind: FULL_MEMBER, part: 'graded', basis }],
    score,
    roles: { points: (score as { id: string }).id, appraisal: null },
    grades: [],
  });
}

export type Given = Readonly<Record<string, CellValue | readonly EventCase[]>>;

export interface Tried {
  readonly statement: Statement;
  /** The points as text, or the words of what is wrong. */
  readonly result: string;
  readonly lines: readonly string[];
}

/** A member whose item is worked out period after period, on one account. */
export function memberWith(item: object, ...posts: string[]): { month(entries: Given): Tried; readonly context: (entries: Given) => Context; readonly rule: PerOccurrenceRule } {
  const scheme = schemeOf(item);
  if (scheme.score.kind !== 'perOccurrence') throw new RangeError(scheme.score.kind);
  const rule = scheme.score;
  const accounts = new Map<string, Exact>();
  const member = { id: '1', name: '王芳', unit: '', kind: FULL_MEMBER, class: null, posts, leader: null, contact: null, status: '参加' as const, from: null, to: null, history: [] };
  const context = (entries: Given): Context => ({ ...contextOf(scheme, member, PERIOD, entriesOf(entries)), accounts });
  return { rule, context, month: (entries) => tried(evaluatePerOccurrence(rule, context(entries))) };
}

/** The same, once. */
export function tryItem(item: object, entries: Given, ...posts: string[]): Tried {
  return memberWith(item, ...posts).month(entries);
}

const PERIOD = parsePeriod('2026-03') as Period;

function tried(statement: Statement): Tried {
  const { points, lines, issues } = statement;
  if (points !== null && toText(sum(lines.map((line) => line.points ?? ZERO))) !== toText(points)) throw new RangeError('the lines do not add up');
  return { statement, result: points === null ? issues.map(issueText).join('；') : toText(points), lines: lines.map(lineText) };
}

function entriesOf(given: Given): Entries {
  return new Map(Object.entries(given).map(([id, value]): [string, Entry] => [id, isEvents(value) ? { kind: 'events', events: value } : { kind: 'cell', value }]));
}

function isEvents(value: CellValue | readonly EventCase[]): value is readonly EventCase[] {
  return Array.isArray(value);
}

