import { compare } from '../decimal';
import { walkRules } from '../rules/rule';
import type { Charge, PerOccurrenceRule } from '../rules/perOccurrence/schema';
import type { SchemeInput } from '../scheme/inputs';
import type { Scheme } from '../scheme/schema';
import type { FigurePlaces } from '../scheme/sheet/places';
import { cellOn, type EventKinds } from '../formulas';
import { EVENT_STEPS } from './messages.zh';

/** What may be written in a list of events, one line for each item, or for each of its levels; its figures as formulas. */
export interface KindLine {
  /** 事项, and 级别 behind a stroke where the item has levels. */
  readonly text: string;
  readonly way: Way;
  /** What one costs or gives; nothing where the points are written at the event. */
  readonly figure: string | null;
  readonly least: string | null;
  readonly most: string | null;
}

/** How the points of an event come about: by the regulation's figure, or as they are written. A figure still open may be written with or without its sign. */
export type Way = keyof typeof EVENT_STEPS.ways;

/** No points are so many: stands for 不设. */
const NO_LIMIT = 1_000_000;

/** `null` where two items have one name, or a figure has no cell: such a list is not counted by formulas. */
export function eventKinds(scheme: Scheme, figures: FigurePlaces, inputs: readonly SchemeInput[]): { readonly lines: readonly KindLine[]; readonly kinds: ReadonlyMap<string, EventKinds> } | null {
  const charges = chargesOf(scheme);
  const lines: KindLine[] = [];
  const kinds = new Map<string, EventKinds>();
  for (const input of inputs) {
    const found = charges.get(input.id);
    const own = found === undefined ? null : linesOf(found, input.label, figures);
    if (own === null) return null;
    kinds.set(input.id, { unit: input.unit, first: lines.length + 1, last: lines.length + own.length });
    lines.push(...own);
  }
  return new Set(lines.map(({ text }) => text.toLowerCase())).size < lines.length ? null : { lines, kinds };
}

interface Found {
  readonly rule: PerOccurrenceRule;
  readonly charge: Charge;
  /** Charges of other items that read the same events have figures of their own. */
  readonly shared: 'yes' | 'no';
}

function chargesOf({ score, reports }: Scheme): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  for (const top of [score, ...reports.map(({ rule }) => rule)]) {
    for (const rule of walkRules(top)) {
      if (rule.kind !== 'perOccurrence') continue;
      for (const charge of rule.charges) {
        const id = 'sameAs' in charge.input ? charge.input.sameAs : charge.id;
        const known = found.get(id);
        if (known !== undefined) found.set(id, { ...('label' in charge.input ? { rule, charge } : known), shared: 'yes' });
        else found.set(id, { rule, charge, shared: 'no' });
      }
    }
  }
  return found;
}

function linesOf({ rule, charge, shared }: Found, label: string, figures: FigurePlaces): readonly KindLine[] | null {
  const place = (key: string): string | null => {
    const at = figures.get(key)?.at;
    return at === undefined ? null : cellOn(at.sheet, at.row, at.column);
  };
  const priced = shared === 'yes' ? 'counted' : directionOf(rule);
  const line = (text: string, way: Way, figure: string | null, more: Partial<KindLine> = {}): KindLine => ({ text, way, figure: figure === null ? null : `=${figure}`, least: null, most: null, ...more });
  switch (charge.kind) {
    case 'count':
    case 'flag': {
      const figure = place(charge.id);
      return figure === null ? null : [line(label, charge.kind === 'flag' ? 'counted' : priced, figure)];
    }
    case 'level': {
      const each = charge.levels.map(({ word }) => ({ word, figure: place(`${charge.id}.${word}`) }));
      return each.some(({ figure }) => figure === null) ? null : each.map(({ word, figure }) => line(`${label}${EVENT_STEPS.stroke}${word}`, priced, figure));
    }
    case 'amount': {
      const [least, most] = [place(`${charge.id}.min`), place(`${charge.id}.max`)];
      const limits = least === null || most === null ? null : { least: `=${least}`, most: `=IF(ISNUMBER(${most}),${most},${NO_LIMIT})` };
      return limits === null ? null : [line(label, charge.direction === 'add' ? 'added' : 'deducted', null, limits)];
    }
    case 'zero':
      return [line(label, 'counted', '0')];
    case 'rate':
    case 'shortfall':
      return [line(label, 'quantity', null)];
  }
}

/** People write the points of an event with or without a sign; an item that starts full can only lose, one at its floor only gain. */
function directionOf({ start, limits }: PerOccurrenceRule): Way {
  if (start === 'unfilled') return 'either';
  if (limits.max !== null && compare(start, limits.max) >= 0) return 'down';
  return limits.min !== null && compare(start, limits.min) <= 0 ? 'up' : 'either';
}
