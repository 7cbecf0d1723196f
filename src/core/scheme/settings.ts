import { divide, HUNDRED, parseExact, sign, type Exact } from '../decimal';
import { plainText } from '../entries/text';
import { UNBOUNDED, UNFILLED, type Figure } from './figure';
import { schemeIssue, type SchemeData, type SchemeIssue } from './issues';
import { mapSchemeFigures } from './schemeFigures';
import type { Scheme, Setting } from './schema';

const FIGURE = 'figure:';

export type AppliedSettings = { readonly kind: 'scheme'; readonly scheme: Scheme } | { readonly kind: 'refused'; readonly issues: readonly SchemeIssue[] };

/**
 * The scheme with other settings and figures. A key is the id or the name of a setting, its value one of the values or
 * their names; or it is `figure:` and the key of a figure, such as `figure:absence` (points of a charge),
 * `figure:attendance` (start of an item), `figure:dues.足额`, `figure:work.良好.min`, `figure:points.max`,
 * `figure:self.weight`, `figure:grade.优秀.from`, `figure:quota.excellent.share`, `figure:special.base.least`.
 */
export function applySettings(scheme: Scheme, settings: Readonly<Record<string, string>>): AppliedSettings {
  const issues: SchemeIssue[] = [];
  const entries = Object.entries(settings);
  const chosen = entries.filter(([key]) => !key.startsWith(FIGURE)).reduce((known, [key, value]) => choose(known, key, value, issues), scheme.settings);
  const figures = new Map(entries.filter(([key]) => key.startsWith(FIGURE)).map(([key, value]) => [key.slice(FIGURE.length).trim(), value]));
  const changed = figures.size === 0 ? scheme : withFigures(scheme, figures, issues);
  return issues.length > 0 ? { kind: 'refused', issues } : { kind: 'scheme', scheme: { ...changed, settings: chosen } };
}

function choose(settings: readonly Setting[], key: string, found: string, issues: SchemeIssue[]): readonly Setting[] {
  const name = key.trim();
  const setting = settings.find(({ id }) => id === name) ?? settings.find((candidate) => candidate.name === name);
  if (setting === undefined) {
    issues.push(schemeIssue('setting-unknown', { key, known: settings.map((candidate) => candidate.name) }));
    return settings;
  }
  const text = found.trim();
  const option = setting.options.find(({ value }) => value === text) ?? setting.options.find((candidate) => candidate.name === text);
  if (option !== undefined) return settings.map((candidate) => (candidate === setting ? { ...setting, value: option.value } : candidate));
  issues.push(schemeIssue('setting-value', { setting: setting.name, found, options: setting.options.map((candidate) => candidate.name) }));
  return settings;
}

function withFigures(scheme: Scheme, figures: ReadonlyMap<string, string>, issues: SchemeIssue[]): Scheme {
  const known: string[] = [];
  const given = (key: string): string | undefined => {
    known.push(key);
    const text = figures.get(key);
    return text === undefined ? undefined : plainText(text);
  };
  const number = (key: string, text: string, takes: SchemeData['figure-invalid']['takes']): Exact | null => {
    const found = decimal(text);
    const value = found === null || (takes === 'positive' && sign(found) <= 0) ? null : found;
    if (value === null) issues.push(schemeIssue('figure-invalid', { key, found: text, takes }));
    return value;
  };
  const figure = (key: string, text: string, value: Figure): Figure => (text === UNFILLED ? 'unfilled' : (number(key, text, 'figure') ?? value));
  const changed = mapSchemeFigures(scheme, {
    number: (key, value) => {
      const text = given(key);
      return text === undefined ? value : (number(key, text, 'number') ?? value);
    },
    positive: (key, value) => {
      const text = given(key);
      return text === undefined ? value : (number(key, text, 'positive') ?? value);
    },
    figure: (key, value) => {
      const text = given(key);
      return text === undefined ? value : figure(key, text, value);
    },
    share: (key, value) => {
      const text = given(key);
      if (text === undefined) return value;
      return text === UNBOUNDED ? null : figure(key, text, value ?? 'unfilled');
    },
    whole: (key, value) => {
      const text = given(key);
      if (text === undefined) return value;
      if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
      issues.push(schemeIssue('figure-invalid', { key, found: text, takes: 'whole' }));
      return value;
    },
    bound: (key, value) => {
      const text = given(key);
      if (text === undefined) return value;
      return text === UNBOUNDED ? null : (number(key, text, 'bound') ?? value);
    },
  });
  for (const key of figures.keys()) if (!known.includes(key)) issues.push(schemeIssue('figure-unknown', { key, known }));
  return changed;
}

/** `-2`, `60%`. */
function decimal(text: string): Exact | null {
  const percent = text.endsWith('%');
  const value = parseExact(percent ? text.slice(0, -1) : text);
  return value !== null && percent ? divide(value, HUNDRED) : value;
}
