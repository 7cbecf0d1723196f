import { equal, sign, toText, type Exact } from '../decimal';
import { plainText } from '../entries/text';
import { labelKey } from '../ledger/labels';
import type { SchemeInput } from '../scheme/inputs';
import type { BindableItem } from './items';
import { commonWords, gist, likeness, type Telling } from './likeness';
import { sentenceFigures, type SentenceFigure } from './sentence';
import type { BindingReason, Label } from './types';

/** A heading taken apart once, to be held against every item. */
export interface Heading {
  readonly label: Label;
  readonly key: string;
  readonly gist: string;
  readonly figures: readonly SentenceFigure[];
  readonly direction: BindableItem['direction'];
  /** Its sheet's name and the headings above it. */
  readonly around: string;
}

/** A name of an item: its own, or a heading that was confirmed for it. */
export interface ItemName {
  readonly text: string;
  readonly gist: string;
  readonly from: 'scheme' | { readonly sheet: string };
}

export interface Evidence {
  readonly score: number;
  readonly reasons: readonly BindingReason[];
  /** What speaks against it: another figure, or the other direction. */
  readonly doubt: 'none' | 'figure' | 'direction';
}

/** What each finding counts for; words alone go up to 1. Measured on the headings of tests/binding. */
const WORTH = { points: 0.1, otherPoints: -0.05, direction: 0.04, otherDirection: -0.35, notDone: -0.1, group: 0.06, clause: 0.02, cells: 0.15, confirmed: 0.15 } as const;
const NOT_WANTED = /扣|减|违|未|不|无故|缺|失|被|负|破坏|侵占|拖欠|赌|吸毒|上访/;
const NOT_DONE = /未|不|无故/;
const LEAST_LIKENESS = 0.25;

export function headingOf(label: Label): Heading {
  const figures = sentenceFigures(label.label);
  const around = gist(`${label.sheet}${label.above}`);
  return { label, key: labelKey(label.label), gist: gist(label.label), figures, direction: directionOf(figures) ?? directionIn(label.label) ?? directionIn(around), around };
}

/** The name of an item that is most like a heading, and how like it is. */
export interface Named {
  readonly name: ItemName;
  readonly likeness: number;
}

/** How well an item fits a heading that is like one of its names, and why. */
export function evidenceFor(heading: Heading, item: BindableItem, best: Named): Evidence {
  const reasons: BindingReason[] = [nameReason(heading, best.name)];
  let score = best.likeness + (best.name.from === 'scheme' ? 0 : WORTH.confirmed);
  let doubt: Evidence['doubt'] = 'none';
  const count = (worth: number, reason: BindingReason | null): void => {
    score += worth;
    if (reason !== null) reasons.push(reason);
  };
  const written = oncePoints(heading.figures);
  if (written !== null && item.points !== null && item.points !== 'unfilled') {
    if (equal(written.points, item.points)) count(WORTH.points, { kind: 'points', text: written.text });
    else {
      count(WORTH.otherPoints, { kind: 'otherPoints', text: written.text, scheme: toText(item.points) });
      doubt = 'figure';
    }
  }
  const own = item.direction ?? directionOfName(item);
  if (heading.direction !== null && own !== null) {
    if (heading.direction === own) count(WORTH.direction, null);
    else {
      count(WORTH.otherDirection, { kind: 'otherDirection' });
      doubt = 'direction';
    }
  } else if (heading.direction === null && NOT_DONE.test(best.name.gist) && !NOT_DONE.test(heading.gist)) {
    count(WORTH.notDone, { kind: 'otherDirection' });
    doubt = 'direction';
  }
  const group = item.groups.find((name) => heading.around.includes(gist(name)) && gist(name).length > 1);
  if (group !== undefined) count(WORTH.group, { kind: 'group', name: group });
  if (sameNumber(heading.label.label, item.clause)) count(WORTH.clause, { kind: 'clause', clause: item.clause });
  const words = wordsTaken(heading.label, item.input);
  if (words.length > 0) count(WORTH.cells, { kind: 'cells', words });
  return { score: Math.max(0, Math.min(1, score)), reasons, doubt };
}

/** The points of one occurrence that a heading names, where it names one figure and no more. */
export function oncePoints(figures: readonly SentenceFigure[]): (SentenceFigure & { readonly kind: 'points'; readonly points: Exact }) | null {
  const points = figures.flatMap((figure) => (figure.kind === 'points' ? [figure] : []));
  return points.length === 1 && points[0] !== undefined ? points[0] : null;
}

/** `null` where no name has anything in common with the heading. */
export function bestName(heading: Pick<Heading, 'key' | 'gist'>, names: readonly ItemName[], telling: Telling): Named | null {
  let best: Named | null = null;
  for (const name of names) {
    const value = labelKey(name.text) === heading.key ? 1 : likeness(heading.gist, name.gist, telling) * trust(name.gist);
    if (value >= LEAST_LIKENESS && value > (best?.likeness ?? 0)) best = { name, likeness: value };
  }
  return best;
}

/** A word of two characters (党费, 加分) stands in many sentences; one character in any. */
function trust(name: string): number {
  return name.length < 2 ? 0 : name.length === 2 ? 0.85 : 1;
}

/** In words that stand in the heading: likeness knows of others that mean the same. */
function nameReason({ key }: Heading, { text, from }: ItemName): BindingReason {
  const name = labelKey(text);
  if (from !== 'scheme') return { kind: 'confirmed', sheet: from.sheet, label: text };
  if (name === key) return { kind: 'same', name: text };
  return key.includes(name) ? { kind: 'contains', name: text } : { kind: 'words', words: commonWords(key, name), name: text };
}

function directionOf(figures: readonly SentenceFigure[]): BindableItem['direction'] {
  const signs = new Set(figures.flatMap((figure) => (figure.kind === 'points' ? [sign(figure.points)] : figure.kind === 'range' ? [sign(figure.max)] : [])));
  if (signs.size !== 1) return null;
  return signs.has(-1) ? 'deduct' : signs.has(1) ? 'add' : null;
}

/** An item whose figure is still open is counted because it is wanted, unless its name says what should not have been. */
function directionOfName({ input, groups, points }: BindableItem): BindableItem['direction'] {
  if (points !== 'unfilled') return null;
  return NOT_WANTED.test(`${input.label}${groups[0] ?? ''}`) ? 'deduct' : 'add';
}

/** What says 扣分 has deductions, what says 奖励加分 bonuses: the heading itself, those above it, the sheet. */
function directionIn(text: string): BindableItem['direction'] {
  const [deducts, adds] = [/扣分|减分|负面|反向/.test(text), /加分|奖励|奖分|正向/.test(text)];
  return deducts === adds ? null : deducts ? 'deduct' : 'add';
}

/** `3.迟到` and a clause that ends with 3. */
function sameNumber(label: string, clause: string): boolean {
  const leading = /^\(?(\d{1,2}|[一二三四五六七八九十]{1,3})[)、.]/.exec(plainText(label))?.[1];
  const trailing = /(\d{1,2}|[一二三四五六七八九十]{1,3})\)?$/.exec(plainText(clause))?.[1];
  return leading !== undefined && leading === trailing;
}

/** The words of an item that stand in the cells; none as soon as half of the cells say something else. */
function wordsTaken({ values }: Label, { takes }: SchemeInput): readonly string[] {
  const words = takes.kind === 'word' ? takes.words : takes.kind === 'judged' || takes.kind === 'levels' ? takes.levels.map(({ word }) => word) : [];
  if (words.length === 0 || values.length === 0) return [];
  const taken = values.flatMap((value) => {
    const text = typeof value === 'string' ? plainText(value) : '';
    return words.find((word) => text.startsWith(word)) ?? [];
  });
  return taken.length * 2 < values.length ? [] : [...new Set(taken)];
}
