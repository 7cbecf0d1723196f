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

/** The member's row on the roster; a list that is not complete up to the period says 缺: as L6 has it, what is written up to a day tells of the periods of its year. */
export function readyFormula({ until, roster }: EventList, period: Period, yearStart: number, id: string): string {
  const year = subPeriods(periodAround(period, 'year', yearStart), period.unit, yearStart);
  const [first, end] = [serialOf(daysOf(period, yearStart).first), serialOf(daysOf(year[year.length - 1] ?? period, yearStart).last) + 1];
  const at = `MATCH(${id},${roster},0)`;
  const found = `IF(ISNUMBER(${at}),IF(INDEX(${roster},${at})=${id},${at},${quoted(WRONG)}),${quoted(WRONG)})`;
  return `=IF(ISNUMBER(${until}),IF(AND(${until}>=${first},${until}<${end}),${found},${quoted(MISSING)}),${until})`;
}

export function toldOf({ columns }: EventList, { first, last }: EventKinds, period: Period, yearStart: number, ready: string): Told {
  const { first: begin, last: end } = daysOf(period, yearStart);
  const kind = first === last ? `${columns.kind},${first}` : `${columns.kind},">=${first}",${columns.kind},"<=${last}"`;
  const sum = (step: EventStep): string => `SUMIFS(${columns[step]},${columns.who},${ready},${kind},${columns.day},">=${serialOf(begin)}",${columns.day},"<=${serialOf(end)}")`;
  return { ready, times: sum('times'), points: sum('points') };
}

/** One column of so many rows on a sheet, as formulas of other sheets name it. */
export function columnOn(sheet: string, column: number, first: number, rows: number): string {
  return `${quoteSheet(sheet)}!${fixedA1({ row: first, column, rows, columns: 1 })}`;
}

export function cellOn(sheet: string, row: number, column: number): string {
  return `${quoteSheet(sheet)}!${a1(row, column).replace(/([A-Z]+)(\d+)/, '$$$1$$$2')}`;
}
