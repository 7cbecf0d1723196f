import { schemeOf } from '../../../tests/support/ledgers';
import { periodText } from '../periods';
import { sheetPeriod, type PeriodClues } from './period';

const MONTHS = schemeOf('zhangdian-2017');
const QUARTERS = schemeOf('finance-bureau');

function read(scheme: typeof MONTHS, name: string, titles: readonly string[] = [], clues: Partial<PeriodClues> = {}): string {
  const at = { sheet: name, row: 0, column: 0 };
  const reading = sheetPeriod(scheme, { sheet: name, binding: null, titles: titles.map((text) => ({ text, at })), year: null, ...clues });
  return reading.kind === 'period' ? `${periodText(reading.period)} ${reading.from}` : reading.issue.code;
}

test.each([
  ['登记表 2026-03', '2026-03'],
  ['登记表2026.3', '2026-03'],
  ['2026年3月', '2026-03'],
  ['２０２６年３月', '2026-03'],
  ['二〇二六年三月', '2026-03'],
  ['2026年12月份', '2026-12'],
  ['202611登记', '2026-11'],
  ['2026_03', '2026-03'],
  ['2026年上半年考评', '2026-H1'],
  ['考评登记表 2026-H2', '2026-H2'],
  ['2026年1-6月考评', '2026-H1'],
  ['2026年7月至12月', '2026-H2'],
])('the name %j stands for %s', (name, period) => {
  expect(read(MONTHS, name)).toBe(`${period} name`);
});

test.each([
  ['2026年第一季度', '2026-Q1'],
  ['2026年4季度', '2026-Q4'],
  ['2026-Q3', '2026-Q3'],
  ['2026年4—6月', '2026-Q2'],
  ['2026年度', '2026'],
  ['2026年度第二季度', '2026-Q2'],
])('in a quarterly scheme the name %j stands for %s', (name, period) => {
  expect(read(QUARTERS, name)).toBe(`${period} name`);
});

test('the year of the scheme is used where a sheet has none', () => {
  expect(read(MONTHS, '3月', [], { year: 2026 })).toBe('2026-03 name');
  expect(read(MONTHS, '上半年考评', [], { year: 2026 })).toBe('2026-H1 name');
  expect(read(MONTHS, '3月')).toBe('sheet-period-unknown');
});

test('in a year that begins in July, March belongs to the next calendar year', () => {
  const julyYear = { ...MONTHS, rhythm: { ...MONTHS.rhythm, yearStart: 7 } };
  expect(read(julyYear, '3月', [], { year: 2026 })).toBe('2027-03 name');
  expect(read(julyYear, '9月', [], { year: 2026 })).toBe('2026-09 name');
});

test('L4 a binding settles it', () => {
  expect(read(MONTHS, '3月', ['2026年2月登记表'], { binding: '2026-05' })).toBe('2026-05 binding');
});

test('L4 the title comes before the name, and takes the year from either', () => {
  expect(read(MONTHS, 'Sheet1', ['中共某局支部委员会', '2026年3月党员积分登记表'])).toBe('2026-03 title');
  expect(read(MONTHS, '2026-03', ['3月党员积分登记表'])).toBe('2026-03 title');
  expect(read(MONTHS, '3月', ['2026年度党员积分登记表'])).toBe('2026-03 name');
});

test('days and document numbers are no periods', () => {
  expect(read(MONTHS, '登记表', ['根据〔2017〕20号文件', '2026年3月党员积分登记表', '填表日期：2026年4月2日'])).toBe('2026-03 title');
  expect(read(MONTHS, '登记表', ['2026年3月党员积分登记表', '制表：2026.4.2'])).toBe('2026-03 title');
});

test('L4 a title left over from the sheet that was copied is a problem', () => {
  expect(read(MONTHS, '登记表 2026-03', ['2026年2月党员积分登记表'])).toBe('sheet-period-conflict');
});

test('L4 two months in a title are settled by the name or not at all', () => {
  const title = ['2026年3月登记表（2026年4月填报）'];
  expect(read(MONTHS, '登记表', title)).toBe('sheet-period-ambiguous');
  expect(read(MONTHS, '3月', title)).toBe('2026-03 name');
});

test('a period that the scheme does not count in is a problem', () => {
  expect(read(MONTHS, '2026年第一季度')).toBe('sheet-period-unit');
  expect(read(QUARTERS, '2026年3月')).toBe('sheet-period-unit');
});

test('a quarter beside its month leaves the month', () => {
  expect(read(MONTHS, '登记', ['2026年3月（第一季度）党员积分登记表'])).toBe('2026-03 title');
});

test.each(['Sheet1', '人员', '第3次会议', '附件1'])('the name %j is no period', (name) => {
  expect(read(MONTHS, name)).toBe('sheet-period-unknown');
});
