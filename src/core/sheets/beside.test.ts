import { basis, closing, member, special, yearly } from '../standing/testing';
import { gradesPlan } from './grades';
import { noticePlan } from './notice';
import type { SheetPlan } from './plan';
import { rankingPlan } from './ranking';
import { said } from './testing';

/** Two reports, a reminder and a provisional grade beside the score. */
const amount = (id: string, label: string) => ({ kind: 'amount', id: `${id}-rule`, name: label, basis, input: { label, aliases: [], blank: 'missing' }, min: '0', max: '不设' });
const report = (id: string, name: string, rank: string, audience: string) => ({ id, name, rank, audience, basis, rule: amount(id, name) });
const scheme = yearly({
  publishing: { ...yearly().publishing, entry: [], closing: ['score', 'rank', 'grade'] },
  reports: [report('bonus', '奖励积分', 'ranked', 'public'), report('inner', '内部参考分', 'plain', 'internal')],
  specials: [
    special('reminder', { says: '支部书记谈话提醒', on: { kind: 'score', from: '不设', to: '60', ends: '[)' }, times: { least: 1, most: null, span: 'any' } }),
    special('grade', { input: { label: '受审查', aliases: [], blank: 'none' }, grade: '合格', effect: 'provisional' }),
  ],
});
const details = { branch: '机关第一党支部', startsOn: '2026-09-21', days: null, contact: '王芳', phone: '1234', upperPhone: '' };
const people = [member('1', { 基础: 95, 奖励积分: 3, 内部参考分: 1 }), member('2', { 基础: 92, 奖励积分: 8, 内部参考分: 2, 受审查: '√' }), member('3', { 基础: 55, 奖励积分: 5, 内部参考分: 3 })];

const lines = (plan: SheetPlan) => plan.rows.map((row) => row.cells.map((cell) => cell?.value).filter((value) => value !== null && value !== undefined && value !== ''));

test('O1 G20 a notice has the public reports behind the score, and nothing of reminders', () => {
  const outcome = noticePlan(closing(scheme, people), details);
  if (outcome.kind !== 'plan') throw new Error(JSON.stringify(outcome.issues));
  const printed = lines(outcome.plan);
  expect(printed.slice(2, 6)).toEqual([
    ['序号', '姓名', '总分', '奖励积分', '名次', '拟定等次'],
    [1, '党员1', 95, 3, 1, '优秀'],
    [2, '党员2', 92, 8, 2, '待定'],
    [3, '党员3', 55, 5, 3, '不合格'],
  ]);
  expect(outcome.plan.rows.flatMap((row) => row.cells.map(said)).join()).not.toMatch(/谈话|内部参考|暂定/);
});

test('O2 G20 a notice is refused while a public report is missing, and says what is', () => {
  const outcome = noticePlan(closing(scheme, [...people, member('4', { 基础: 80, 内部参考分: 1 })]), details);
  expect(outcome.kind).toBe('refused');
  expect(outcome.issues).toMatchObject([{ code: 'notice-figure-missing', data: { name: '党员4', column: '奖励积分', causes: [{ code: 'missing-entry' }] } }]);
});

test('G20 the ranking has all reports, with their ranks where they have some', () => {
  expect(lines(rankingPlan(closing(scheme, people))).slice(1, 5)).toEqual([
    ['名次', '姓名', '总分', '奖励积分', '奖励积分名次', '内部参考分', '备注'],
    [1, '党员1', 95, 3, 3, 1],
    [2, '党员2', 92, 8, 1, 2],
    [3, '党员3', 55, 5, 2, 3],
  ]);
});

test('G17 G18 the grades sheet marks what is provisional and tells what is to be done', () => {
  expect(lines(gradesPlan(closing(scheme, people))).slice(1, 5)).toEqual([
    ['序号', '姓名', '区分', '总分', '奖励积分', '内部参考分', '名次', '建议等次', '认定等次', '办理提醒', '理由'],
    [1, '党员1', 95, 3, 1, 1, '优秀', '90分以上（含90分）为“优秀”'],
    [2, '党员2', 92, 8, 2, 2, '合格（暂定）', '因“特例”暂定，有结论后再定'],
    [3, '党员3', 55, 5, 3, 3, '不合格', '支部书记谈话提醒', '60分以下（不含60分）为“不合格”；距“合格”（60分）差5.00分'],
  ]);
});
