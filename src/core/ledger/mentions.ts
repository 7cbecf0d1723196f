import { plainText } from '../entries/text';
import { periodAt, type PeriodUnit } from '../periods';

/** A period as a title or a sheet name speaks of it, often without its year. */
export interface Mention {
  readonly unit: PeriodUnit;
  readonly index: number;
  readonly year: number | null;
  readonly text: string;
}

const CHINESE = '一二三四五六七八九十';
const YEAR = '(?<year>(?:19|20)\\d\\d)';
const MAYBE_YEAR = `(?:${YEAR}(?:年度|年|度)?[-./_]?)?`;
const MONTH = '(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';

/** Days and document numbers are no periods: 填表日期2026年4月3日, 〔2017〕20号. */
const NOT_A_PERIOD = [
  /\d{4}年\d{1,2}月\d{1,2}[日号]?/g,
  /\d{1,2}月\d{1,2}[日号]/g,
  /\d{4}([-./])\d{1,2}\1\d{1,2}(?![\d月])/g,
  /\d{8}/g,
  /[〔[【(]\d{4}[〕\]】)]\d*号/g,
];

type Maker = (groups: Readonly<Record<string, string | undefined>>, yearStart: number) => { readonly unit: PeriodUnit; readonly index: number; readonly yearShift?: number } | null;

const FORMS: readonly (readonly [RegExp, Maker])[] = [
  [sticky(`${MAYBE_YEAR}(?<first>\\d{1,2})月?份?[-~—至到](?<last>\\d{1,2})月`), ({ first, last }, yearStart) => monthRange(Number(first), Number(last), yearStart)],
  [sticky(`${MAYBE_YEAR}(?:(?<half>[上下])半年|[Hh](?<digit>[12]))`), ({ half, digit }) => ({ unit: 'half', index: half === undefined ? Number(digit) : half === '上' ? 1 : 2 })],
  [sticky(`${MAYBE_YEAR}(?:第?(?<quarter>[一二三四1-4])季度?|[Qq](?<digit>[1-4]))`), ({ quarter, digit }) => ({ unit: 'quarter', index: numeral(quarter ?? digit ?? '') })],
  [sticky(`${MAYBE_YEAR}(?:第(?<week>\\d{1,2})周|[Ww](?<digit>0[1-9]|[1-5]\\d))`), ({ week, digit }) => ({ unit: 'week', index: Number(week ?? digit) })],
  [sticky(`${MAYBE_YEAR}${MONTH}月`), ({ month = '' }) => ({ unit: 'month', index: numeral(month) })],
  [sticky(`${YEAR}(?:[-./_](?<month>1[0-2]|0?[1-9])|(?<packed>0[1-9]|1[0-2]))(?!\\d)`), ({ month, packed }) => ({ unit: 'month', index: Number(month ?? packed) })],
  [sticky(`${YEAR}(?:年度|年|度)?(?!\\d)`), () => ({ unit: 'year', index: 1 })],
];

const LONGEST = 200;

/** Every period that a text speaks of, in its order: `2026年3月`, `3月`, `上半年`, `第一季度`, `2026.3`, `2026-H1`, `1-6月`. */
export function periodMentions(text: string, yearStart: number): Mention[] {
  const plain = NOT_A_PERIOD.reduce((rest, pattern) => rest.replace(pattern, ' '), arabicYears(plainText(text.slice(0, LONGEST))));
  const mentions: Mention[] = [];
  for (let at = 0; at < plain.length; ) {
    const mention = mentionAt(plain, at, yearStart);
    if (mention) mentions.push(mention);
    at += mention?.text.length ?? 1;
  }
  return mentions;
}

function mentionAt(text: string, at: number, yearStart: number): Mention | null {
  if (/\d/.test(text[at - 1] ?? '')) return null;
  for (const [form, make] of FORMS) {
    form.lastIndex = at;
    const match = form.exec(text);
    const made = match && make(match.groups ?? {}, yearStart);
    if (!match || !made) continue;
    const year = match.groups?.year;
    return { unit: made.unit, index: made.index, year: year === undefined ? null : Number(year) + (made.yearShift ?? 0), text: match[0] };
  }
  return null;
}

/** `1-6月` is a half-year and `7-9月` a quarter where they fit the year of the scheme; other ranges are no period. */
function monthRange(first: number, last: number, yearStart: number): ReturnType<Maker> {
  const unit = ({ 12: 'year', 6: 'half', 3: 'quarter' } as const)[((last - first + 12) % 12) + 1];
  if (unit === undefined || first < 1 || first > 12 || last > 12) return null;
  const start = 12 + first - 1;
  const period = periodAt(start, unit, yearStart);
  const fits = periodAt(start - 1, unit, yearStart).index !== period.index || unit === 'year';
  return fits ? { unit, index: period.index, yearShift: period.year - 1 } : null;
}

function numeral(text: string): number {
  const digits = Number(text);
  if (!Number.isNaN(digits)) return digits;
  return text.length === 2 ? 10 + CHINESE.indexOf(text[1] ?? '') + 1 : CHINESE.indexOf(text) + 1;
}

/** `二〇二六年` → `2026年`. */
function arabicYears(text: string): string {
  return text.replace(/[〇零○一二三四五六七八九]{4}(?=年)/g, (year) => Array.from(year, (digit) => CHINESE.indexOf(digit) + 1).join(''));
}

function sticky(pattern: string): RegExp {
  return new RegExp(pattern, 'y');
}
