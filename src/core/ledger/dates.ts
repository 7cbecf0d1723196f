import { isBlank, isCellError, type CellValue } from '../grid';
import { addDays, isoDate, parseDate } from '../calendar/date';
import { isDash, plainText } from '../entries/text';

const WRITTEN = /^(\d{4})(?:[-./年])(\d{1,2})(?:[-./月])(\d{1,2})日?$/;
const PACKED = /^(\d{4})(\d{2})(\d{2})$/;
const OPEN = new Set(['长期', '至今', '今', '无']);
/** Serial numbers of 1954 to 2119: what a date cell of a roster can hold. A year or `20260301` typed as a number is none. */
const SERIALS = { first: 20000, last: 80000 } as const;

/** A date cell: `null` where there is none, `wrong` where it cannot be read for certain; else ISO. */
export function readDate(value: CellValue): { readonly kind: 'none' } | { readonly kind: 'date'; readonly iso: string } | { readonly kind: 'wrong'; readonly found: string } {
  if (isBlank(value) || value === null) return { kind: 'none' };
  if (isCellError(value)) return { kind: 'wrong', found: value.error };
  if (typeof value === 'number' && value >= SERIALS.first && value <= SERIALS.last) return { kind: 'date', iso: serialDate(Math.floor(value)) };
  const text = plainText(String(value).slice(0, 40));
  if (isDash(text) || OPEN.has(text)) return { kind: 'none' };
  const [, year = '', month = '', day = ''] = WRITTEN.exec(text) ?? PACKED.exec(text) ?? [];
  const date = parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return date === null ? { kind: 'wrong', found: String(value).slice(0, 40) } : { kind: 'date', iso: isoDate(date) };
}

/** Spreadsheet day 1 is 1900-01-01, with a 29 February 1900 that never was. */
function serialDate(serial: number): string {
  return isoDate(addDays({ year: 1899, month: 12, day: 30 }, serial));
}
