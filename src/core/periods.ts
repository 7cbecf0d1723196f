/** Periods of time, as ledgers name them: `2026`, `2026-H1`, `2026-Q1`, `2026-03`. */
export type PeriodUnit = 'year' | 'half' | 'quarter' | 'month' | 'week';

export interface Period {
  readonly unit: PeriodUnit;
  readonly year: number;
  /** 1–2 halves, 1–4 quarters, 1–12 months; 1 for a year. Months are calendar months. */
  readonly index: number;
}

/** The period of a row that does not say which one it is (a formula in a cell); messages leave it out. */
export const UNNAMED_YEAR = 0;

const MONTHS: Record<PeriodUnit, number> = { year: 12, half: 6, quarter: 3, month: 1 };
const PERIOD_TEXT = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/;

/** Reads the written form; `null` for anything else. */
export function parsePeriod(text: string): Period | null {
  const match = PERIOD_TEXT.exec(text);
  if (!match) return null;
  const [, year = '', half, quarter, month] = match;
  const base = { year: Number(year) };
  if (half !== undefined) return { ...base, unit: 'half', index: Number(half) };
  if (quarter !== undefined) return { ...base, unit: 'quarter', index: Number(quarter) };
  if (month !== undefined) return { ...base, unit: 'month', index: Number(month) };
  return { ...base, unit: 'year', index: 1 };
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
      return `${year(period)}-${String(period.index).padStart(2, '0')}`;
  }
}

function year(period: Period): string {
  return String(period.year).padStart(4, '0');
}

/** First month of the period, counted in months since year 0. A year may start in another month (`yearStart`, 1–12). */
export function firstMonth(period: Period, yearStart: number): number {
  const offset = (period.index - 1) * MONTHS[period.unit];
  return period.unit === 'month' ? period.year * 12 + offset : period.year * 12 + yearStart - 1 + offset;
}

export function lastMonth(period: Period, yearStart: number): number {
  return firstMonth(period, yearStart) + MONTHS[period.unit] - 1;
}

/**
 * The periods of the smaller unit that make up `period`, in order. A whole branch asks for the same ones, so they are
 * kept with the period they belong to.
 */
export function subPeriods(period: Period, unit: PeriodUnit, yearStart: number): readonly Period[] {
  const known = parts.get(period)?.find((each) => each.unit === unit && each.yearStart === yearStart);
  if (known) return known.periods;
  const periods: Period[] = [];
  for (let month = firstMonth(period, yearStart); month <= lastMonth(period, yearStart); month += MONTHS[unit]) {
    periods.push(periodAt(month, unit, yearStart));
  }
  parts.set(period, [...(parts.get(period) ?? []), { unit, yearStart, periods }]);
  return periods;
}

interface Parts {
  readonly unit: PeriodUnit;
  readonly yearStart: number;
  readonly periods: readonly Period[];
}

const parts = new WeakMap<Period, readonly Parts[]>();

/** The period of a unit that a month (counted since year 0) lies in. */
export function periodAt(month: number, unit: PeriodUnit, yearStart: number): Period {
  if (unit === 'month') return { unit, year: Math.floor(month / 12), index: (month % 12) + 1 };
  const shifted = month - (yearStart - 1);
  return { unit, year: Math.floor(shifted / 12), index: Math.floor((shifted % 12) / MONTHS[unit]) + 1 };
}

export function comparePeriods(a: Period, b: Period, yearStart: number): number {
  return lastMonth(a, yearStart) - lastMonth(b, yearStart) || firstMonth(a, yearStart) - firstMonth(b, yearStart);
}
