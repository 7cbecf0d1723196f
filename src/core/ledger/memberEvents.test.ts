import { amount, clause, item, periods, rhythm, schemeFrom, section } from '../../../tests/support/schemes';
import { codes, places, sheet, stopped, workbook } from '../../../tests/support/ledgers';
import type { CellValue, SheetContent } from '../grid';
import { issueText } from '../issueText';
import { readLedger, type LedgerReading } from './readLedger';
import { EMPTY_STORE, type LedgerStore } from './store';

/** Deductions of a fixed figure, one that is typed, and a bonus by judgement; each in a clause of its own. */
const charge = (id: string, label: string, points: string, text: string) => ({ kind: 'count', id, basis: clause(text), input: { label, aliases: [], blank: 'none' }, points });
const typed = { kind: 'amount', id: 'other', basis: clause('第六条（三）'), input: { label: '其他违规', aliases: [], blank: 'none' }, direction: 'deduct', min: '1', max: '10' };
const open = { min: '不设', max: '不设', over: 'period' };
const scheme = schemeFrom({
  rhythm: rhythm('quarter', 'year'),
  score: section('points', [
    periods('sum', section('quarter', [
      item('conduct', '0', [charge('absence', '无故缺席', '-2', '第六条（一）'), charge('late', '迟到', '-1', '第六条（二）'), typed], { limits: open }),
      { ...amount('bonus', '表彰奖励', { min: '0', max: '20', basis: clause('第七条') }), input: { label: '表彰奖励', aliases: [], blank: 'none' } },
    ])),
  ]),
});

const HEAD = ['登记时间', '加扣分事由', '加分', '扣分', '支部书记审核签名', '证据'];

function record(name: string, ...rows: CellValue[][]): SheetContent {
  return sheet(name, [['2026年党员积分管理记录表'], [`支部：第一支部　姓名：${name}　类别：正式党员　基础分：60`], HEAD, ...rows, ['合计', null, 10, 5], ['注：此表每季度记录完后经支部审核']]);
}

function read(sheets: readonly SheetContent[], store?: LedgerStore): LedgerReading {
  return readLedger(workbook(...sheets), scheme, { year: 2026, ...(store === undefined ? {} : { store }) });
}

function told(reading: LedgerReading): Record<string, unknown> {
  return Object.fromEntries(reading.members.map(({ member, entries }) => [member.name, Object.fromEntries([...entries].flatMap(([period, own]) => [...own].map(([id, entry]) => [`${period} ${id}`, entry.kind === 'events' ? entry.events.map(({ date, points }) => `${date ?? '无日期'} ${points ?? ''}`) : entry.value])))]));
}

test('L13 a record of one member: 加分 and 扣分 have their signs from the column and may repeat what the regulation gives', () => {
  const reading = read([record('王芳', ['2026.3.5', '1.无故缺席', null, 2], ['3月20日', '迟到（次）', null, '扣1分'], ['2026-04-02', '表彰奖励', 10, null]), record('李强', [46095, '其他违规', null, 3])]);
  expect(told(reading)).toEqual({
    王芳: { '2026-Q1 absence': ['2026-03-05 -2'], '2026-Q1 late': ['2026-03-20 -1'], '2026-Q2 bonus': ['2026-04-02 10'] },
    李强: { '2026-Q1 other': ['2026-03-14 3'] },
  });
  expect(codes(reading)).toEqual(['roster-missing']);
  expect(reading.eventSheets).toEqual(['王芳', '李强']);
});

test('L13 points that the regulation does not give are named beside its own, and the event does not count', () => {
  const reading = read([record('王芳', ['2026-03-05', '无故缺席', null, 5])]);
  expect(reading.issues.flatMap((issue) => (issue.severity === 'error' ? [issueText(issue)] : []))).toEqual(['“王芳”中“王芳”的“无故缺席”写的是 -5 分，按办法应为 -2 分，未计入。请核对事由、次数和分数；分数也可以空着。']);
  expect(places(reading, 'event-figure')).toEqual(['王芳!B4']);
  expect(told(reading)).toEqual({ 王芳: {} });
});

test('L13 a deduction among the bonuses, both columns filled, a negative deduction', () => {
  const reading = read([record('王芳', ['2026-03-05', '无故缺席', 2, null]), record('李强', ['2026-03-05', '其他违规', 2, 3]), record('刘洋', ['2026-03-05', '无故缺席', null, -2])]);
  expect(reading.issues.flatMap((issue) => (issue.severity === 'notice' ? [] : [issueText(issue)]))).toEqual([
    '“王芳”中“王芳”的“无故缺席”填的是 +2 分，办法规定每次 -2 分，加扣方向相反，未计入。请核对。',
    '“李强”中“李强”的“其他违规”加分、扣分两栏都填了（2、3），未计入。请只填一栏。',
    '“刘洋”中“刘洋”的扣分栏填的是“-2”，已按扣分计入。扣分栏不用写负号；如果本意是退还分数，请改正。',
  ]);
  expect(told(reading)).toMatchObject({ 刘洋: { '2026-Q1 absence': ['2026-03-05 -2'] } });
});

test('L13 a reason that nobody knows stops its member until it is bound or set aside; each text is listed once', () => {
  const rows = [['2026-03-05', '上班时间玩手机', null, 1], ['2026-03-06', '上班时间玩手机', null, 1], ['2026-03-07', '支部聚餐', null, 0]];
  const reading = read([record('王芳', ...rows)]);
  expect(codes(reading)).toEqual(['roster-missing', 'event-reason', 'event-reason', 'event-reason']);
  expect(stopped(reading)).toEqual(['王芳']);
  expect(reading.unboundColumns.map(({ label }) => label)).toEqual(['上班时间玩手机', '支部聚餐']);
  const store: LedgerStore = { ...EMPTY_STORE, columns: [{ sheet: '王芳', label: '上班时间玩手机', target: { kind: 'input', id: 'late' } }, { sheet: '王芳', label: '支部聚餐', target: { kind: 'ignored' } }] };
  const settled = read([record('王芳', ...rows)], store);
  expect(stopped(settled)).toEqual([]);
  expect(told(settled)).toEqual({ 王芳: { '2026-Q1 late': ['2026-03-05 -1', '2026-03-06 -1'] } });
});

test('L13 an application has no days but its quarter, and its clauses say the item where they belong to one only', () => {
  const form = sheet('申请', [['党员积分申请表'], ['姓名', '王芳', '2026年第二季度'], ['序号', '申请事项（完成任务情况）', '对应条款', '申请分值', '证明材料'], [1, '获得县级表彰', '第七条', 5, '证书'], [2, '开会迟到', '第六条（二）', null, null], ['本人签字：']]);
  const reading = read([form]);
  expect(told(reading)).toEqual({ 王芳: { '2026-Q2 bonus': ['无日期 5'], '2026-Q2 late': ['无日期 '] } });
  expect(codes(reading)).toEqual(['roster-missing']);
});

test('L13 the list of all members has the same columns beside 姓名', () => {
  const list = sheet('2026年登记', [['姓名', ...HEAD], ['王芳', '2026-03-05', '无故缺席', null, 2], ['李强', '2026-03-06', '表彰奖励', 5, null]]);
  expect(told(read([list]))).toEqual({ 王芳: { '2026-Q1 absence': ['2026-03-05 -2'] }, 李强: { '2026-Q1 bonus': ['2026-03-06 5'] } });
});

test('L8 a form and a list may not both tell of one item in a period', () => {
  const form = sheet('王芳', [['2026年第一季度'], ['姓名：王芳'], ['考核内容', '次数'], ['迟到', 1], ['无故缺席', null]]);
  const list = sheet('加扣分', [['姓名', ...HEAD], ['王芳', '2026-03-05', '迟到', null, 1], ['王芳', '2026-03-06', '无故缺席', null, 2]]);
  const reading = read([form, list]);
  expect(codes(reading)).toEqual(['roster-missing', 'entered-twice']);
  expect(told(reading)).toEqual({ 王芳: { '2026-Q1 late': 1, '2026-Q1 absence': ['2026-03-06 -2'] } });
});
