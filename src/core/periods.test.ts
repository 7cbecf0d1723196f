import { daysOf, parsePeriod, periodAround, periodOn, periodText, subPeriods, type Period, type PeriodUnit } from './periods';

const period = (text: string): Period => {
  const parsed = parsePeriod(text);
  if (parsed === null) throw new Error(`not a period: ${text}`);
  return parsed;
};
const texts = (periods: readonly Period[]): string[] => periods.map(periodText);

test.each([
  ['2026', '2026-01-01', '2026-12-31'],
  ['2026-H2', '2026-07-01', '2026-12-31'],
  ['2026-Q1', '2026-01-01', '2026-03-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2026-W01', '2025-12-29', '2026-01-04'],
  ['2026-W53', '2026-12-28', '2027-01-03'],
])('D1 %s lasts from %s to %s', (text, first, last) => {
  expect(daysOf(period(text), 1)).toEqual({ first, last });
});

test('D1 a year may begin in another month: then its first quarter is July to September', () => {
  expect(daysOf(period('2026'), 7)).toEqual({ first: '2026-07-01', last: '2027-06-30' });
  expect(daysOf(period('2026-Q1'), 7)).toEqual({ first: '2026-07-01', last: '2026-09-30' });
  expect(daysOf(period('2027-03'), 7)).toEqual({ first: '2027-03-01', last: '2027-03-31' });
});

test('D2 a week is named by its ISO year, and only years with a 53rd week have one', () => {
  expect(parsePeriod('2026-W53')).toEqual({ unit: 'week', year: 2026, index: 53 });
  expect(parsePeriod('2025-W53')).toBeNull();
  expect(parsePeriod('2026-W00')).toBeNull();
  expect(parsePeriod('2026-W5')).toBeNull();
});

test('D2 a week belongs to the month, quarter and year its Thursday lies in', () => {
  expect(texts(subPeriods(period('2026-03'), 'week', 1))).toEqual(['2026-W10', '2026-W11', '2026-W12', '2026-W13']);
  expect(texts(subPeriods(period('2026-04'), 'week', 1))).toEqual(['2026-W14', '2026-W15', '2026-W16', '2026-W17', '2026-W18']);
  expect(periodText(periodAround(period('2026-W14'), 'month', 1))).toBe('2026-04');
  expect(periodText(periodAround(period('2026-W01'), 'year', 1))).toBe('2026');
});

test.each([2020, 2024, 2025, 2026, 2027, 2032])('D2 the months of %i have each of its weeks once', (year) => {
  const months = subPeriods(period(String(year)), 'month', 1);
  const weeks = months.flatMap((month) => texts(subPeriods(month, 'week', 1)));
  expect(weeks).toEqual(texts(subPeriods(period(String(year)), 'week', 1)));
  expect(new Set(weeks).size).toBe(weeks.length);
  expect(weeks.length).toBe(parsePeriod(`${year}-W53`) === null ? 52 : 53);
});

test.each<[string, PeriodUnit, string]>([
  ['2026-03-31', 'month', '2026-03'],
  ['2026-04-01', 'week', '2026-W14'],
  ['2027-01-03', 'week', '2026-W53'],
  ['2026-12-31', 'half', '2026-H2'],
])('D3 the day %s lies in the %s %s', (day, unit, expected) => {
  const found = periodOn(day, unit, 1);
  expect(found && periodText(found)).toBe(expected);
});

test('D2 the last year that can be written has its weeks, too', () => {
  const weeks = texts(subPeriods(period('9999'), 'week', 1));
  expect([weeks.length, weeks[0], weeks.at(-1)]).toEqual([52, '9999-W01', '9999-W52']);
});

test('D3 a text that is no day lies in no period', () => {
  expect(periodOn('2026-02-30', 'month', 1)).toBeNull();
});
