import { equal, negate, ZERO, type Exact } from '../decimal';
import { a1 } from '../grid';
import { labelKey } from '../ledger/labels';
import type { Charge } from '../rules/perOccurrence/schema';
import type { Rule } from '../rules/rule';
import type { Basis } from '../scheme/basis';
import type { Figure } from '../scheme/figure';
import type { DraftItem, DraftLine, DraftPart } from './draft';
import { draftWords } from './messages.zh';
import { keptText, shortName } from './names';
import type { Direction } from './reading';

/** Gives each column a label that no other has. */
export type Labels = (wanted: string, item: string) => string;

export function createLabels(): Labels {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  return (wanted, item) => {
    const plain = keptText(wanted, 120) || item;
    const named = JSON.stringify([plain, item]);
    for (let number = (numbers.get(named) ?? 0) + 1; ; number += 1) {
      const label = number === 1 ? plain : draftWords.again(keptText(plain, 60), keptText(item, 40), number);
      if (taken.has(labelKey(label))) continue;
      taken.add(labelKey(label));
      numbers.set(named, number);
      return label;
    }
  };
}

/** What an item is made in. */
export interface Making {
  readonly part: DraftPart;
  readonly item: DraftItem;
  readonly labels: Labels;
}

/** What an item is called, with its cell. */
export function headOf(item: DraftItem): { readonly name: string; readonly basis: Basis } {
  const name = item.name || item.id;
  return { name, basis: clauseOf({ at: item.at, text: name }) };
}

/** The clause of a line: the sentence as it stands, with its cell. */
export function clauseOf({ at, text }: Pick<DraftLine, 'at' | 'text'>): Basis {
  return { kind: 'clause', clause: keptText(draftWords.quoted(at.sheet, a1(at.row, at.column), text), 1800) };
}

/** Which way the points of a line go. */
export function wayOf({ text, reading: { effect } }: Pick<DraftLine, 'text' | 'reading'>, { side }: Pick<DraftPart, 'side'>): Direction {
  if (effect.kind === 'award') return 'add';
  if (effect.kind === 'unread' && /扣|减|罚/.test(text)) return 'deduct';
  if ('direction' in effect && effect.direction !== null) return effect.direction;
  return side === 'bonus' ? 'add' : side === 'deduction' ? 'deduct' : null;
}

/** Words before a figure that only lead to it: 经支部研究，酌情加分. */
const VAGUE = /^(?:经|按|在|年内|每|由|根据|被|受到|获得)/;

/** A column is called by what happened; where the sentence does not say it, by its item. The header of a ledger stays as it is. */
function labelOf(item: DraftItem, { from, text, reading: { subject } }: DraftLine): string {
  if (from === 'header') return text;
  const name = shortName(subject);
  return name.length < 2 || (name.length < 12 && VAGUE.test(name)) ? item.name || name : name;
}

/** What a line adds or takes. */
export function chargeOf({ part, item, labels }: Making, line: DraftLine): Charge {
  const { effect } = line.reading;
  const way = wayOf(line, part);
  const signed = (points: Exact): Figure => (way === null ? 'unfilled' : way === 'deduct' ? negate(points) : points);
  const label = labels(labelOf(item, line), item.name);
  const head = { id: line.id, basis: clauseOf(line), input: { label, aliases: [], blank: 'none' as const } };
  switch (effect.kind) {
    case 'points':
    case 'full':
      return { kind: 'count', ...head, points: signed(effect.points) };
    case 'award':
      return { kind: 'flag', ...head, input: { ...head.input, blank: part.side === 'base' ? 'missing' : 'none' }, points: effect.points };
    case 'range':
      return way === null ? { kind: 'count', ...head, points: 'unfilled' } : { kind: 'amount', ...head, direction: way, min: effect.min, max: effect.max };
    case 'levels':
      return { kind: 'level', ...head, levels: effect.levels.map(({ word, points }) => ({ word: keptText(word.replace(/[、，,；;]/g, ' '), 60) || item.id, aliases: [], points: signed(points), basis: clauseOf(line) })) };
    case 'rate':
      return { kind: 'rate', ...head, unit: effect.unit, points: signed(effect.points), portion: 'whole' };
    case 'zero':
      return { kind: 'zero', ...head };
    case 'grades':
    case 'limit':
    case 'none':
    case 'unread':
    case 'veto':
      return { kind: 'count', ...head, points: 'unfilled' };
  }
}

/** 优秀10分、良好5—9分: a choice, or a judgement where a grade has more than one figure. */
export function gradesRule({ item, labels }: Making, line: DraftLine): Rule[] {
  const { effect } = line.reading;
  if (effect.kind !== 'grades') return [];
  const head = { id: line.id, name: headOf(item).name, basis: clauseOf(line), input: { label: labels(labelOf(item, line), item.name), aliases: [], blank: 'missing' as const } };
  if (effect.grades.every(({ min, max }) => equal(min, max))) return [{ kind: 'choice', ...head, options: effect.grades.map(({ word, min }) => ({ word, aliases: [], points: min, basis: clauseOf(line) })) }];
  return [{ kind: 'judged', ...head, levels: effect.grades.map(({ word, min, max }) => ({ word, min, max, basis: clauseOf(line) })) }];
}

export function vetoRule({ item, labels }: Making, line: DraftLine): Rule {
  const name = shortName(line.reading.subject) || headOf(item).name;
  return { kind: 'veto', id: line.id, name, basis: clauseOf(line), input: { label: labels(labelOf(item, line), item.name), aliases: [], blank: 'none' } };
}

/** Full marks and no word of how: the figure itself is entered; where the full marks are 待填, what is taken off them. */
export function freelyJudged({ item, labels }: Making, lines: readonly DraftLine[], full: Figure): Rule {
  const line = lines.find(({ reading }) => reading.effect.kind === 'full');
  const basis = line === undefined ? clauseOf({ at: item.at, text: item.name }) : clauseOf({ at: line.at, text: `${item.name}（${line.text}）` });
  const head = { id: item.id, name: headOf(item).name, basis };
  const label = labels(line?.from === 'header' ? line.text : item.name, item.id);
  if (full !== 'unfilled') return { kind: 'amount', ...head, input: { label, aliases: [], blank: 'missing' }, min: ZERO, max: full };
  const charge: Charge = { kind: 'amount', id: `${item.id}-points`, basis, input: { label, aliases: [], blank: 'none' }, direction: 'deduct', min: ZERO, max: null };
  return { kind: 'perOccurrence', ...head, start: 'unfilled', limits: { min: ZERO, max: null, over: 'period' }, count: 'every', charges: [charge] };
}
