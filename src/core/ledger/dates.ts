import { isBlank, isCellError, type CellValue } from '../grid';
import { addDays, isoDate, parseDate } from '../calendar/date';
import { isTornApart } from '../entries/figure';
import { isDash, plainText } from '../entries/text';

const WRITTEN = /^(\d{4})(?:[-./年])(\d{1,2})(?:[-./月])(\d{1,2})[日号]?$/;
const WITHOUT_YEAR = /^(\d{1,2})月(\d{1,2})[日号]$/;
/** What programs put behind a date: `2026/3/5 0:00:00`. */
const TIME = /[\sT]+\d{1,2}:\d{2}(?::\d{2}(?:\.0+)?)?$/;
const PACKED = /^(\d{4})(\d{2})(\d{2})$/;
const OPEN = new Set(['长期', '至今', '今', '无']);
/** Serial numbers of 1954 to 2119: what a date cell of a roster can hold. A year or `20260301` typed as a number is none. */
export const SERIALS = { first: 20000, last: 80000 } as const;

/** The year that a month without one belongs to; `null` where nothing says it. */
export type YearOf = (month: number) => number | null;

/**
 * A date cell: a date as programs keep it, 2026-3-5, 2026.3.5, 2026/3/5, 20260305, 2026年3月5日, and 3月5日 where something else says the
 * year. Day and month are never swapped, and 26-3-5 is nobody's guess. `wrong` where it cannot be read for certain; else ISO.
 */
export function readDate(value: CellValue, yearOf: YearOf = () => null): { readonly kind: 'none' } | { readonly kind: 'date'; readonly iso: string } | { readonly kind: 'wrong'; readonly found: string } {
  if (isBlank(value) || value === null) return { kind: 'none' };
  if (isCellError(value)) return { kind: 'wrong', found: value.error };
  if (typeof value === 'number' && value >= SERIALS.first && value <= SERIALS.last) return { kind: 'date', iso: serialDate(Math.floor(value)) };
  const written = String(value).slice(0, 40).trim().replace(TIME, '');
  const text = plainText(written);
  if (isDash(text) || OPEN.has(text)) return { kind: 'none' };
  const [, year = '', month = '', day = ''] = WRITTEN.exec(text) ?? PACKED.exec(text) ?? inYear(text, yearOf) ?? [];
  const date = parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return date === null || isTornApart(written) ? { kind: 'wrong', found: String(value).slice(0, 40) } : { kind: 'date', iso: isoDate(date) };
}

function inYear(text: string, yearOf: YearOf): readonly string[] | null {
  const [, month = '', day = ''] = WITHOUT_YEAR.exec(text) ?? [];
  const year = month === '' ? null : yearOf(Number(month));
  return year === null ? null : [text, String(year), month, day];
}

/** Spreadsheet day 1 is 1900-01-01, with a 29 February 1900 that never was. */
function serialDate(serial: number): string {
  return isoDate(addDays({ year: 1899, month: 12, day: 30 }, serial));
}
