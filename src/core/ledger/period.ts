import type { CellAddress } from '../grid';
import { parsePeriod, periodText, type Period, type PeriodUnit } from '../periods';
import { schemeInputs } from '../scheme/inputs';
import type { Scheme } from '../scheme/schema';
import { ledgerIssue, type LedgerIssue } from './issues';
import { periodMentions, type Mention } from './mentions';

/** What a sheet says about the period it stands for. */
export interface PeriodClues {
  readonly sheet: string;
  /** The period bound to the sheet on `_积分簿`, which settles it. */
  readonly binding: string | null;
  /** Texts above the header. */
  readonly titles: readonly { readonly text: string; readonly at: CellAddress }[];
  /** The year of section 方案, for sheets that name a month only. */
  readonly year: number | null;
}

export type PeriodReading =
  | { readonly kind: 'period'; readonly period: Period; readonly from: 'binding' | 'title' | 'name' }
  | { readonly kind: 'problem'; readonly issue: LedgerIssue };

type Choice =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly period: Period }
  | { readonly kind: 'many'; readonly periods: readonly Period[] }
  | { readonly kind: 'noYear'; readonly text: string }
  | { readonly kind: 'otherUnit'; readonly text: string };

/**
 * The period of a sheet: by its binding, else its title, else its name. A title that says one thing and a name that says
 * another are a problem: a sheet copied from last month often keeps its title.
 */
export function sheetPeriod(scheme: Scheme, clues: PeriodClues): PeriodReading {
  const bound = clues.binding === null ? null : parsePeriod(clues.binding);
  if (bound !== null) return { kind: 'period', period: bound, from: 'binding' };
  const { yearStart } = scheme.rhythm;
  const inTitle = clues.titles.flatMap(({ text }) => periodMentions(text, yearStart));
  const inName = periodMentions(clues.sheet, yearStart);
  const title = choose(scheme, inTitle, inName, clues.year);
  const name = choose(scheme, inName, inTitle, clues.year);
  return settle(scheme, clues, title, name);
}

/** The period that the heading of a column speaks of (`3月`, `第一季度`), in the year of its sheet; several or none where the year is not clear. */
export function headingPeriods(scheme: Scheme, mention: Mention, clues: PeriodClues): readonly Period[] {
  const { yearStart } = scheme.rhythm;
  const bound = clues.binding === null ? null : parsePeriod(clues.binding);
  const inTitle = yearsIn(clues.titles.flatMap(({ text }) => periodMentions(text, yearStart)));
  const years = bound !== null ? [bound.year] : inTitle.length > 0 ? inTitle : yearsIn(periodMentions(clues.sheet, yearStart));
  return dated(mention, years, clues.year, yearStart);
}

function settle(scheme: Scheme, clues: PeriodClues, title: Choice, name: Choice): PeriodReading {
  const { sheet } = clues;
  const at = clues.titles[0]?.at;
  const problem = (issue: LedgerIssue): PeriodReading => ({ kind: 'problem', issue });
  if (title.kind === 'many') {
    const agreed = name.kind === 'one' && title.periods.some((period) => periodText(period) === periodText(name.period));
    if (agreed) return { kind: 'period', period: name.period, from: 'name' };
    return problem(ledgerIssue('sheet-period-ambiguous', { sheet, found: title.periods.map(periodText) }, at));
  }
  if (title.kind === 'one') {
    const conflict = name.kind === 'one' && periodText(name.period) !== periodText(title.period);
    if (!conflict) return { kind: 'period', period: title.period, from: 'title' };
    return problem(ledgerIssue('sheet-period-conflict', { sheet, title: periodText(title.period), name: periodText(name.period) }, at));
  }
  if (name.kind === 'one') return { kind: 'period', period: name.period, from: 'name' };
  if (name.kind === 'many') return problem(ledgerIssue('sheet-period-ambiguous', { sheet, found: name.periods.map(periodText) }, at));
  const partial = [title, name].find((choice) => choice.kind === 'noYear');
  if (partial?.kind === 'noYear') return problem(ledgerIssue('sheet-period-unknown', { sheet, found: partial.text }, at));
  const other = [title, name].find((choice) => choice.kind === 'otherUnit');
  if (other?.kind === 'otherUnit') return problem(ledgerIssue('sheet-period-unit', { sheet, found: other.text, units: unitsOf(scheme) }, at));
  return problem(ledgerIssue('sheet-period-unknown', { sheet, found: null }, at));
}

/** Mentions in the units of the scheme decide; a year alone is only the year of the others, unless the scheme counts in years. */
function choose(scheme: Scheme, own: readonly Mention[], others: readonly Mention[], schemeYear: number | null): Choice {
  const units = unitsOf(scheme);
  const usable = own.filter((mention) => units.includes(mention.unit));
  const finer = usable.filter((mention) => mention.unit !== 'year');
  const candidates = finer.length > 0 ? finer : usable;
  if (candidates.length === 0) {
    const stranger = own.find((mention) => mention.unit !== 'year');
    return stranger === undefined ? { kind: 'none' } : { kind: 'otherUnit', text: stranger.text };
  }
  const years = yearsIn(own).length > 0 ? yearsIn(own) : yearsIn(others);
  const found = new Map<string, Period>();
  for (const mention of candidates) {
    for (const period of dated(mention, years, schemeYear, scheme.rhythm.yearStart)) found.set(periodText(period), period);
  }
  const periods = [...found.values()];
  const [first] = periods;
  if (first === undefined) return { kind: 'noYear', text: candidates[0]?.text ?? '' };
  return periods.length === 1 ? { kind: 'one', period: first } : { kind: 'many', periods };
}

/** A month without a year of its own takes the year that is about; in a year that begins in July, March is in the next one. */
function dated(mention: Mention, years: readonly number[], schemeYear: number | null, yearStart: number): Period[] {
  const { unit, index } = mention;
  if (mention.year !== null) return [{ unit, index, year: mention.year }];
  const around = years.length > 0 ? years : schemeYear === null ? [] : [schemeYear];
  const shift = unit === 'month' && index < yearStart ? 1 : 0;
  return around.map((year) => ({ unit, index, year: year + shift }));
}

function yearsIn(mentions: readonly Mention[]): number[] {
  return [...new Set(mentions.flatMap((mention) => (mention.year === null ? [] : [mention.year])))];
}

/** The rhythms that a scheme has periods of. */
export function unitsOf(scheme: Scheme): readonly PeriodUnit[] {
  return [...new Set([scheme.rhythm.entry, ...schemeInputs(scheme).map(({ unit }) => unit), scheme.rhythm.closing])];
}
