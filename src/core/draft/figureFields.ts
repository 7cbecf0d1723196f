import { compare, negate, parseExact, sign, toText, ZERO, type Exact } from '../decimal';
import { plainText } from '../entries/text';
import { UNBOUNDED, UNFILLED } from '../scheme/figure';
import { draftWords } from './messages.zh';
import type { Effect, SentenceReading, StatedLimit } from './reading';

/** A figure of a line as a form shows it: 待填 where the sentence does not settle it. */
export interface FigureField {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  /** `signed`: a minus says that it is taken off. */
  readonly takes: 'figure' | 'signed' | 'bound';
}

/** New texts by key; what is not among them stays. */
export type FigureTexts = Readonly<Record<string, string>>;

/** The figures of a reading, for people to change before they accept it. */
export function figureFields({ effect, limits }: SentenceReading): readonly FigureField[] {
  return [...effectFields(effect), ...limits.flatMap((limit, index) => (limit.kind === 'most' ? [field(`limit${index + 1}`, draftWords.most, limit.points)] : []))];
}

function effectFields(effect: Effect): FigureField[] {
  switch (effect.kind) {
    case 'unread':
      return effect.why === 'threshold' ? [] : [open(draftWords.points)];
    case 'points':
      return effect.direction === null ? [open(draftWords.pointsBeing(toText(effect.points)))] : [field('points', draftWords.points, effect.points)];
    case 'award':
    case 'full':
      return [field('points', draftWords.points, effect.points)];
    case 'range':
      if (effect.direction === null) return [open(draftWords.points)];
      return [field('min', draftWords.least, effect.min), { key: 'max', label: draftWords.greatest, text: effect.max === null ? UNBOUNDED : toText(effect.max), takes: 'bound' }];
    case 'levels':
      return effect.levels.map(({ word, points }, index) => field(`level${index + 1}`, word, points));
    case 'grades':
      return effect.grades.flatMap(({ word, min, max }, index) =>
        compare(min, max) === 0 ? [field(`grade${index + 1}`, word, min)] : [field(`grade${index + 1}-min`, `${word} ${draftWords.least}`, min), field(`grade${index + 1}-max`, `${word} ${draftWords.greatest}`, max)],
      );
    case 'rate':
      return [field('unit', draftWords.unit, effect.unit), field('points', draftWords.points, effect.points)];
    case 'limit':
    case 'none':
    case 'veto':
    case 'zero':
      return [];
  }
}

function field(key: string, label: string, value: Exact): FigureField {
  return { key, label, text: toText(value), takes: 'figure' };
}

function open(label: string): FigureField {
  return { key: 'points', label, text: UNFILLED, takes: 'signed' };
}

export type WithFigures = { readonly kind: 'reading'; readonly reading: SentenceReading } | { readonly kind: 'wrong'; readonly field: FigureField; readonly found: string };

/** A reading with what people typed instead of its figures; the first text that is no figure is told. */
export function withFigures(reading: SentenceReading, texts: FigureTexts): WithFigures {
  const values = new Map<string, Exact | null | 'unfilled'>();
  for (const each of figureFields(reading)) {
    const found = texts[each.key] ?? each.text;
    const value = valueOf(each, found);
    if (value === undefined) return { kind: 'wrong', field: each, found };
    values.set(each.key, value);
  }
  const figure = (key: string, before: Exact): Exact => {
    const value = values.get(key);
    return value === undefined || value === null || value === 'unfilled' ? before : value;
  };
  const limits = reading.limits.map((limit, index): StatedLimit => (limit.kind === 'most' ? { ...limit, points: figure(`limit${index + 1}`, limit.points) } : limit));
  return { kind: 'reading', reading: { ...reading, effect: withValues(reading.effect, values, figure), limits } };
}

function valueOf({ takes }: FigureField, text: string): Exact | null | 'unfilled' | undefined {
  const plain = plainText(text).replace(/分$/, '');
  if (takes === 'signed' && plain === UNFILLED) return 'unfilled';
  if (takes === 'bound' && plain === UNBOUNDED) return null;
  const value = parseExact(plain);
  return value === null || (takes !== 'signed' && sign(value) < 0) ? undefined : value;
}

function withValues(effect: Effect, values: ReadonlyMap<string, Exact | null | 'unfilled'>, figure: (key: string, before: Exact) => Exact): Effect {
  switch (effect.kind) {
    case 'unread':
      return signedPoints(effect, values.get('points'));
    case 'points':
      return effect.direction === null ? signedPoints(effect, values.get('points')) : { ...effect, points: figure('points', effect.points) };
    case 'award':
    case 'full':
      return { ...effect, points: figure('points', effect.points) };
    case 'range': {
      if (effect.direction === null) return signedPoints(effect, values.get('points'));
      const max = values.get('max');
      return { ...effect, min: figure('min', effect.min), max: max === undefined || max === 'unfilled' ? effect.max : max };
    }
    case 'levels':
      return { ...effect, levels: effect.levels.map((level, index) => ({ ...level, points: figure(`level${index + 1}`, level.points) })) };
    case 'grades':
      return {
        ...effect,
        grades: effect.grades.map(({ word, min, max }, index) => {
          const one = `grade${index + 1}`;
          return compare(min, max) === 0 ? { word, min: figure(one, min), max: figure(one, max) } : { word, min: figure(`${one}-min`, min), max: figure(`${one}-max`, max) };
        }),
      };
    case 'rate':
      return { ...effect, unit: figure('unit', effect.unit), points: figure('points', effect.points) };
    case 'limit':
    case 'none':
    case 'veto':
    case 'zero':
      return effect;
  }
}

/** A figure that somebody typed for a sentence that could not be read says with its sign which way it goes. */
function signedPoints(effect: Effect, value: Exact | null | 'unfilled' | undefined): Effect {
  if (value === undefined || value === null || value === 'unfilled') return effect;
  return { kind: 'points', direction: compare(value, ZERO) < 0 ? 'deduct' : 'add', points: sign(value) < 0 ? negate(value) : value, per: 'each' };
}
