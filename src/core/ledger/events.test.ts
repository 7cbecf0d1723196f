import { clause, item, periods, rhythm, schemeFrom } from '../../../tests/support/schemes';
import { drawn, periodOf, sheet, workbook } from '../../../tests/support/ledgers';
import type { CellValue, SheetContent } from '../grid';
import { toText } from '../decimal';
import { scorePeriod } from '../scoring/score';
import { ledgerTemplate } from '../sheets/template';
import { issueText } from '../issueText';
import { readLedger, type LedgerReading } from './readLedger';

/** A regulation with a repeat that costs more: the month's list has to know each event. */
const charge = (id: string, label: string, points: string) => ({ kind: 'count', id, basis: clause('第六条'), input: { label, aliases: [], blank: 'none' }, points });
const scheme = schemeFrom({
  rhythm: rhythm('month', 'year'),
  score: periods(
    'sum',
    item('conduct', '100', [charge('absence', '无故缺席', '-2'), charge('late', '迟到', '-1')], {
      raises: [{ kind: 'repeat', id: 'again', basis: clause('第九条'), factor: '1.2', from: 2, over: 'year', growth: 'flat' }],
    }),
    { id: 'points' },
  ),
});

const ROSTER = sheet('名册', [['编号', '姓名', '区分', '类别', '状态', '起', '止'], ['001', '王芳'], ['002', '李强'], ['003', '赵敏', null, null, null, '2026-03-01']]);
const HEAD = ['日期', '编号', '姓名', '事项', '次数', '说明'];

function list(until: CellValue, ...rows: CellValue[][]) {
  return sheet('事项登记', [['2026年事项登记表'], ['登记截止日期', null, until], HEAD, ...rows]);
}

function read(...sheets: readonly SheetContent[]): LedgerReading {
  return readLedger(workbook(...sheets), scheme, { year: 2026 });
}

function pointsIn(reading: LedgerReading, period: string): Record<string, string | null> {
  return Object.fromEntries(scorePeriod(scheme, reading.members, periodOf(period)).members.map(({ member, points }) => [member.name, points === null ? null : toText(points)]));
}

const told = (reading: LedgerReading) => reading.issues.filter(({ severity }) => severity !== 'notice').map((issue) => issueText(issue));

test('L5 each event counts in the month of its day, and a repeat is known from the list', () => {
  const reading = read(ROSTER, list('2026-03-31', ['2026-01-08', '001', '王芳', '无故缺席', null, '支部大会'], ['2026年3月2日', null, '王芳', '无故缺席'], [46095, '002', null, '迟到', 2]));
  expect(told(reading)).toEqual([]);
  expect(pointsIn(reading, '2026-01')).toEqual({ 王芳: '98', 李强: '100', 赵敏: null });
  expect(pointsIn(reading, '2026-03')).toEqual({ 王芳: '97.6', 李强: '97.8', 赵敏: '100' });
});

test('L2 in a list of events a name is enough where only one member has it', () => {
  const roster = sheet('名册', [['编号', '姓名'], ['001', '王芳'], ['002', '李强'], ['003', '李强']]);
  const reading = read(roster, list('2026-01-31', ['2026-01-08', null, '王芳', '无故缺席'], ['2026-01-09', null, '李强', '迟到'], ['2026-01-09', null, '周涛', '迟到']));
  expect(reading.issues.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []))).toEqual(['row-ambiguous-name', 'row-unknown-member']);
  expect(pointsIn(reading, '2026-01')).toEqual({ 王芳: '98', 李强: null });
});

test('L6 nothing written is nothing happened only up to the day that the list is complete to', () => {
  const reading = read(ROSTER, list('2026-02-28', ['2026-01-08', '001', '王芳', '无故缺席']));
  expect(pointsIn(reading, '2026-02')).toEqual({ 王芳: '100', 李强: '100', 赵敏: null });
  expect(pointsIn(reading, '2026-03')).toEqual({ 王芳: null, 李强: null, 赵敏: null });
  const open = read(ROSTER, list(null, ['2026-01-08', '001', '王芳', '无故缺席']));
  expect(told(open)).toEqual(['“事项登记”没有写登记到哪一天为止，空着的期间分不清是没有事项还是还没登记。请在表头上方的“登记截止日期”后面填上日期，如 2026-06-30。']);
  expect(pointsIn(open, '2026-02')).toEqual({ 王芳: null, 李强: null, 赵敏: null });
});

test('L7 an event without a day, with an unknown item or a senseless number stops its member and says so', () => {
  const reading = read(ROSTER, list('2026-01-31', [null, '001', '王芳', '迟到'], ['2026-01-09', '002', '李强', '早退'], ['2026-01-09', '003', '赵敏', '迟到', 0.5]));
  expect(told(reading)).toEqual([
    '“事项登记”中“王芳”的一项没有日期，未计入。请写成 2026-03-05。',
    '“事项登记”中“李强”的事项“早退”不是办法中的登记项目，未计入。请从下拉列表选择，如“无故缺席”、“迟到”。',
    '“事项登记”中“赵敏”的“迟到”次数填的是“0.5”，未计入。请填 1 到 1000 的整数，空着即 1 次。',
  ]);
  expect(reading.members.map(({ issues }) => issues?.length)).toEqual([1, 1, 1]);
});

test('L7 an event after the last day is counted and asked about', () => {
  const reading = read(ROSTER, list('2026-01-31', ['2026-02-01', '001', '王芳', '迟到']));
  expect(reading.issues.map(({ code }) => code)).toEqual(['event-after-end']);
  expect(pointsIn(reading, '2026-02')).toEqual({ 王芳: '99', 李强: null, 赵敏: null });
});

test('L8 a column and the list may not both tell of one item in a month', () => {
  const register = sheet('登记表 2026-01', [['2026年1月党员积分登记表'], ['编号', '姓名', '迟到'], ['001', '王芳', 1], ['002', '李强', null], ['003', '赵敏', null]]);
  const reading = read(ROSTER, register, list('2026-01-31', ['2026-01-09', '001', '王芳', '迟到'], ['2026-01-09', '002', '李强', '迟到']));
  expect(told(reading)).toEqual(['“王芳”2026年1月的“迟到”在“登记表 2026-01”和“事项登记”中都有登记。请只保留一处。']);
  expect(pointsIn(reading, '2026-01')).toMatchObject({ 李强: '99' });
});

test('L5 a new ledger of such a regulation is a roster and a list, with the day to be filled in', () => {
  const plans = ledgerTemplate(scheme, null, 2026);
  expect(plans.map(({ name }) => name)).toEqual(['名册', '事项登记']);
  const reading = read(ROSTER, ...plans.slice(1).map(drawn));
  expect(reading.eventSheets).toEqual(['事项登记']);
  expect(reading.issues.map(({ code }) => code)).toContain('events-until');
});

test('R7 many rows of many times end where a cell would', () => {
  const rows = Array.from({ length: 2000 }, () => ['2026-01-08', '001', '王芳', '迟到', 1000]);
  const before = performance.now();
  const reading = read(ROSTER, list('2026-01-31', ...rows));
  expect(performance.now() - before).toBeLessThan(3000);
  expect(told(reading)[0]).toContain('“王芳”的“迟到”次数填的是“10000”，未计入。');
  expect(pointsIn(reading, '2026-01')['王芳']).toBeNull();
});
