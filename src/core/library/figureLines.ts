import { HUNDRED, multiply, toText } from '../decimal';
import { walkRules } from '../rules/rule';
import { UNBOUNDED, UNFILLED, type Figure } from '../scheme/figure';
import { mapSchemeFigures } from '../scheme/schemeFigures';
import type { Scheme } from '../scheme/schema';
import { FIGURE_LABEL, FIGURE_SECTION } from './messages.zh';

/** A figure of a regulation that can be changed by itself, as a form shows it. */
export interface FigureLine {
  /** What `applySettings` calls it, without `figure:`. */
  readonly key: string;
  /** The item it belongs to, and what it is there. */
  readonly item: string;
  readonly label: string;
  /** As it is written: `-2`, `60%`, `待填`, `不设`. */
  readonly text: string;
  /** A share is a part of a whole, `60%`; a bound may be 不设, a figure 待填. */
  readonly takes: 'number' | 'positive' | 'figure' | 'bound' | 'share' | 'whole';
}

/** All figures of a scheme in the order of the text: items and charges, then bands, quotas and special rules. */
export function figureLines(scheme: Scheme): readonly FigureLine[] {
  const names = namesOf(scheme);
  const lines: FigureLine[] = [];
  const seen = <Value>(takes: FigureLine['takes'], key: string, value: Value, text: string): Value => {
    lines.push({ key, ...placeOf(key, names), text, takes });
    return value;
  };
  mapSchemeFigures(scheme, {
    number: (key, value) => seen('number', key, value, toText(value)),
    positive: (key, value) => seen('positive', key, value, toText(value)),
    figure: (key, value) => (isShare(key) ? seen('share', key, value, share(value)) : seen('figure', key, value, value === 'unfilled' ? UNFILLED : toText(value))),
    bound: (key, value) => seen('bound', key, value, value === null ? UNBOUNDED : toText(value)),
    share: (key, value) => seen('share', key, value, share(value)),
    whole: (key, value) => seen('whole', key, value, String(value)),
  });
  return lines;
}

/** Parts of a whole, as sheet 积分办法 shows them. */
function isShare(key: string): boolean {
  return /\.(?:share|weight(?:\..+)?)$/.test(key);
}

function share(value: Figure | null): string {
  if (value === null) return UNBOUNDED;
  return value === 'unfilled' ? UNFILLED : `${toText(multiply(value, HUNDRED))}%`;
}

interface Named {
  readonly item: string;
  /** What the bare figure of this id is. */
  readonly label: string;
}

function namesOf(scheme: Scheme): ReadonlyMap<string, Named> {
  const names = new Map<string, Named>();
  for (const rule of [scheme.score, ...scheme.reports.map((report) => report.rule)].flatMap((top) => [...walkRules(top)])) {
    names.set(rule.id, { item: rule.name, label: FIGURE_LABEL.start });
    if (rule.kind === 'perOccurrence') {
      for (const { id, input } of rule.charges) names.set(id, { item: rule.name, label: 'label' in input ? input.label : rule.name });
      for (const { id } of rule.raises ?? []) names.set(id, { item: rule.name, label: FIGURE_LABEL.factor });
    }
    if (rule.kind === 'joint') for (const { id, name } of rule.effects) names.set(id, { item: rule.name, label: name });
  }
  for (const { id, name } of scheme.quotas) names.set(`quota.${id}`, { item: name, label: FIGURE_SECTION.quota });
  for (const { id, name } of scheme.specials) names.set(`special.${id}`, { item: name, label: FIGURE_SECTION.special });
  for (const { grade } of scheme.grades) names.set(`grade.${grade}`, { item: grade, label: FIGURE_SECTION.grade });
  return names;
}

/** `dues.足额` is 足额 of 党费; `attendance.max` is the ceiling of 出勤. */
function placeOf(key: string, names: ReadonlyMap<string, Named>): Named {
  const bare = names.get(key);
  if (bare !== undefined) return bare;
  const parts = key.split('.');
  for (let count = parts.length - 1; count > 0; count -= 1) {
    const named = names.get(parts.slice(0, count).join('.'));
    if (named === undefined) continue;
    const rest = parts.slice(count).map((part) => FIGURE_LABEL[part as keyof typeof FIGURE_LABEL] ?? part);
    return { item: named.item, label: named.label === FIGURE_LABEL.start ? rest.join('·') : [named.label, ...rest].join('·') };
  }
  return { item: key, label: '' };
}
