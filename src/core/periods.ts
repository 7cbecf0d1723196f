import { addDays, daysBetween, isoDate, parseDate, weekday, type CivilDate } from './calendar/date';

/** Periods of time, as ledgers name them: `2026`, `2026-H1`, `2026-Q1`, `2026-03`, `2026-W05`. */
export type PeriodUnit = 'year' | 'half' | 'quarter' | 'month' | 'week';

/** All units, the shortest first. */
export const PERIOD_UNITS: readonly PeriodUnit[] = ['week', 'month', 'quarter', 'half', 'year'];

export interface Period {
  readonly unit: PeriodUnit;
  readonly year: number;
  /** 1–2 halves, 1–4 quarters, 1–12 months, 1–53 weeks (ISO 8601); 1 for a year. Months are calendar months. */
  readonly index: number;
}

/** The period of a row that does not say which one it is (a formula in a cell); messages leave it out. */
export const UNNAMED_YEAR = 0;

type MonthUnit = Exclude<PeriodUnit, 'week'>;

const MONTHS: Record<MonthUnit, number> = { year: 12, half: 6, quarter: 3, month: 1 };
const PERIOD_TEXT = /^(\d{4})(?:-(?:H([12])|Q([1-4])|W(0[1-9]|[1-4]\d|5[0-3])|(0[1-9]|1[0-2])))?$/;

/** Reads the written form; `null` for anything else, and for a 53rd week that its year does not have. */
export function parsePeriod(text: string): Period | null {
  const match = PERIOD_TEXT.exec(text);
  if (!match) return null;
  const [, year = '', half, quarter, week, month] = match;
  const base = { year: Number(year) };
  if (half !== undefined) return { ...base, unit: 'half', index: Number(half) };
  if (quarter !== undefined) return { ...base, unit: 'quarter', index: Number(quarter) };
  if (month !== undefined) return { ...base, unit: 'month', index: Number(month) };
  if (week === undefined) return { ...base, unit: 'year', index: 1 };
  const period: Period = { ...base, unit: 'week', index: Number(week) };
  return weekOn(thursday(period)).year === period.year ? period : null;
}

export function periodText(period: Period): string {
  const known = texts.get(period);
  if (known !== undefined) return known;
  const text = textOf(period);
  texts.set(period, text);
  return text;
}

const texts = new WeakMap<Period, string>();

function textOf(period: Period): string {
  switch (period.unit) {
    case 'year':
      return year(period);
    case 'half':
      return `${year(period)}-H${period.index}`;
    case 'quarter':
      return `${year(period)}-Q${period.index}`;
    case 'month':
      return `${year(period)}-${twoDigits(period.index)}`;
    case 'week':
      return `${year(period)}-W${twoDigits(period.index)}`;
  }
}

function year(period: Period): string {
  return String(period.year).padStart(4, '0');
}

function twoDigits(index: number): string {
  return String(index).padStart(2, '0');
}

/** First and last day, ISO; they sort as text. A year may start in another month (`yearStart`, 1–12). */
export interface Days {
  readonly first: string;
  readonly last: string;
}

export function daysOf(period: Period, yearStart: number): Days {
  return known(period, yearStart).days;
}

/**
 * The periods of the smaller unit that make up `period`, in order. A week belongs to the period its Thursday lies in,
 * as it does to its ISO year.
 */
export function subPeriods(period: Period, unit: PeriodUnit, yearStart: number): readonly Period[] {
  const { parts } = known(period, yearStart);
  const kept = parts.get(unit);
  if (kept) return kept;
  const periods = unit === 'week' ? weeksIn(period, yearStart) : monthsIn(period, unit, yearStart);
  parts.set(unit, periods);
  return periods;
}

/** Like `subPeriods`; a period has no longer ones in it. */
export function periodsWithin(period: Period, unit: PeriodUnit, yearStart: number): readonly Period[] {
  return PERIOD_UNITS.indexOf(unit) > PERIOD_UNITS.indexOf(period.unit) ? [] : subPeriods(period, unit, yearStart);
}

/** The period of a unit that a day (ISO) lies in; `null` for a text that is no day. */
export function periodOn(day: string, unit: PeriodUnit, yearStart: number): Period | null {
  const date = parseDate(day);
  if (date === null) return null;
  return unit === 'week' ? weekOn(date) : periodAt(monthOf(date), unit, yearStart);
}

/** The period of a larger unit that a period belongs to: the one its last day lies in, for a week its Thursday. */
export function periodAround(period: Period, unit: PeriodUnit, yearStart: number): Period {
  if (unit === 'week') return period;
  const own = period.unit;
  const month = own === 'week' ? monthOf(thursday(period)) : lastMonth(period, own, yearStart);
  return periodAt(month, unit, yearStart);
}

/** The period of the same unit that ends on the day before this one begins. */
export function periodBefore(period: Period, yearStart: number): Period {
  if (period.unit === 'week') return weekOn(addDays(thursday(period), -7));
  return periodAt(firstMonth(period, period.unit, yearStart) - 1, period.unit, yearStart);
}

/** The period of a unit that a month (counted since year 0) lies in. */
export function periodAt(month: number, unit: MonthUnit, yearStart: number): Period {
  if (unit === 'month') return { unit, year: Math.floor(month / 12), index: (month % 12) + 1 };
  const shifted = month - (yearStart - 1);
  return { unit, year: Math.floor(shifted / 12), index: Math.floor((shifted % 12) / MONTHS[unit]) + 1 };
}

/** By last day, then by first day: what is over earlier comes first. */
export function comparePeriods(a: Period, b: Period, yearStart: number): number {
  const [left, right] = [daysOf(a, yearStart), daysOf(b, yearStart)];
  return compareText(left.last, right.last) || compareText(left.first, right.first);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A whole branch asks the same of the same periods, so the answers are kept with the period. */
interface Known {
  readonly yearStart: number;
  readonly days: Days;
  readonly parts: Map<PeriodUnit, readonly Period[]>;
}

const answers = new WeakMap<Period, readonly Known[]>();

function known(period: Period, yearStart: number): Known {
  const all = answers.get(period) ?? [];
  const own = all.find((each) => each.yearStart === yearStart);
  if (own) return own;
  const made = { yearStart, days: workOutDays(period, yearStart), parts: new Map() };
  answers.set(period, [...all, made]);
  return made;
}

function workOutDays(period: Period, yearStart: number): Days {
  const { unit } = period;
  if (unit === 'week') {
    const middle = thursday(period);
    return { first: isoDate(addDays(middle, -3)), last: isoDate(addDays(middle, 3)) };
  }
  const after = monthStart(lastMonth(period, unit, yearStart) + 1);
  return { first: isoDate(monthStart(firstMonth(period, unit, yearStart))), last: isoDate(addDays(after, -1)) };
}

function monthsIn(period: Period, unit: MonthUnit, yearStart: number): Period[] {
  const own = period.unit;
  if (own === 'week') return [];
  const periods: Period[] = [];
  for (let month = firstMonth(period, own, yearStart); month <= lastMonth(period, own, yearStart); month += MONTHS[unit]) periods.push(periodAt(month, unit, yearStart));
  return periods;
}

function weeksIn(period: Period, yearStart: number): Period[] {
  if (period.unit === 'week') return [period];
  const first = firstMonth(period, period.unit, yearStart);
  const last = lastMonth(period, period.unit, yearStart);
  const weeks: Period[] = [];
  for (let middle = thursday(weekOn(monthStart(first))); monthOf(middle) <= last; middle = addDays(middle, 7)) {
    if (monthOf(middle) >= first) weeks.push(weekOn(middle));
  }
  return weeks;
}

/** Months since year 0. */
function firstMonth(period: Period, unit: MonthUnit, yearStart: number): number {
  const offset = (period.index - 1) * MONTHS[unit];
  return unit === 'month' ? period.year * 12 + offset : period.year * 12 + yearStart - 1 + offset;
}

function lastMonth(period: Period, unit: MonthUnit, yearStart: number): number {
  return firstMonth(period, unit, yearStart) + MONTHS[unit] - 1;
}

function monthOf({ year: of, month }: CivilDate): number {
  return of * 12 + month - 1;
}

function monthStart(month: number): CivilDate {
  return { year: Math.floor(month / 12), month: (month % 12) + 1, day: 1 };
}

/** The day by which a week is named; the first week of a year is the one with its first Thursday. */
function thursday({ year: of, index }: Period): CivilDate {
  const fourth = { year: of, month: 1, day: 4 };
  return addDays(fourth, 4 - weekday(fourth) + (index - 1) * 7);
}

function weekOn(date: CivilDate): Period {
  const middle = addDays(date, 4 - weekday(date));
  const first = thursday({ unit: 'week', year: middle.year, index: 1 });
  return { unit: 'week', year: middle.year, index: daysBetween(first, middle) / 7 + 1 };
}
