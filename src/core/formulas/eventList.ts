import { a1, fixedA1, quoteSheet } from '../grid';
import { daysBetween, parseDate } from '../calendar/date';
import { daysOf, periodAround, subPeriods, type Period, type PeriodUnit } from '../periods';
import { MISSING, WRONG } from './messages.zh';
import { quoted } from './text';

/** Where formulas find what a list of events says: columns of steps beside it, one row for each row of the list. */
export interface EventList {
  /** The day up to which everything is written down, or a word that says why the list cannot be counted yet. */
  readonly until: string;
  /** Which row of the roster, which kind of event, the day (a serial number), how often and the points of all these times. */
  readonly columns: Readonly<Record<EventStep, string>>;
  /** 编号 on the roster. */
  readonly roster: string;
  /** The kinds of an input: one, or one for each of its levels. */
  readonly kinds: ReadonlyMap<string, EventKinds>;
}

export type EventStep = 'who' | 'kind' | 'day' | 'times' | 'points';

export interface EventKinds {
  readonly unit: PeriodUnit;
  readonly first: number;
  readonly last: number;
}

/** What happened to the member of a row in the period of its sheet. */
export interface Told {
  /** A cell that is a number if the list can be counted for the member and period, and says why not otherwise. */
  readonly ready: string;
  readonly times: string;
  /** Points, or the quantity where that is what is written. */
  readonly points: string;
}

const FIRST_DAY = { year: 1899, month: 12, day: 30 };

/** The number by which spreadsheets know a day. */
export function serialOf(iso: string): number {
  const date = parseDate(iso);
  if (date === null) throw new RangeError(iso);
  return daysBetween(FIRST_DAY, date);
}

/** The column that says whether the list can be counted for the member of a row. */
export const EVENTS_STEP = 'events';

/** Above that column stand the first and the last day of the period, so that the formulas of all periods read the same. */
export const DAY_ROWS = [0, 1] as const;

export function periodDays(period: Period, yearStart: number): readonly [first: number, last: number] {
  const { first, last } = daysOf(period, yearStart);
  return [serialOf(first), serialOf(last)];
}

/** The day behind the last period of the year. */
export function yearEnd(period: Period, yearStart: number): number {
  const year = subPeriods(periodAround(period, 'year', yearStart), period.unit, yearStart);
  return periodDays(year[year.length - 1] ?? period, yearStart)[1] + 1;
}

/** The member's row on the roster. What is written up to a day tells of the periods of its year that have begun by then; of the others the list says 缺. */
export function readyFormula({ until, roster }: EventList, first: string, end: number, id: string): string {
  const at = `MATCH(${id},${roster},0)`;
  const found = `IF(ISNUMBER(${at}),IF(INDEX(${roster},${at})=${id},${at},${quoted(WRONG)}),${quoted(WRONG)})`;
  return `=IF(ISNUMBER(${until}),IF(AND(${until}>=${first},${until}<${end}),${found},${quoted(MISSING)}),${until})`;
}

export function toldOf({ columns }: EventList, { first, last }: EventKinds, days: readonly [first: string, last: string], ready: string): Told {
  const kind = first === last ? `${columns.kind},${first}` : `${columns.kind},">=${first}",${columns.kind},"<=${last}"`;
  const sum = (step: EventStep): string => `SUMIFS(${columns[step]},${columns.who},${ready},${kind},${columns.day},">="&${days[0]},${columns.day},"<="&${days[1]})`;
  return { ready, times: sum('times'), points: sum('points') };
}

/** A cell above a column, on the sheet of the formula. */
export function cellAbove(row: number, column: number): string {
  return fixedA1({ row, column, rows: 1, columns: 1 });
}

/** One column of so many rows on a sheet, as formulas of other sheets name it. */
export function columnOn(sheet: string, column: number, first: number, rows: number): string {
  return `${quoteSheet(sheet)}!${fixedA1({ row: first, column, rows, columns: 1 })}`;
}

export function cellOn(sheet: string, row: number, column: number): string {
  return `${quoteSheet(sheet)}!${a1(row, column).replace(/([A-Z]+)(\d+)/, '$$$1$$$2')}`;
}
