import { a1, type CellValue } from '../../grid';
import { basis, special, yearly } from '../../standing/testing';
import { schemeIssueText } from '../messages.zh';
import { schemeToSheet, sheetToScheme } from '.';
import { valuesOf } from './testing';

const scheme = yearly({
  classes: [{ class: '在职党员', aliases: ['A类'], basis }, { class: '流动党员', aliases: [], basis }],
  defaultClass: '在职党员',
  reports: [{ id: 'bonus', name: '奖励积分', rank: 'ranked', audience: 'public', basis, rule: { kind: 'amount', id: 'bonus-rule', name: '奖励', basis, input: { label: '奖励', aliases: [], blank: 'none' }, min: '0', max: '10' } }],
  quotas: [{ kind: 'ranks', id: 'top', name: '前三名', basis, first: 1, last: 3, by: 'bonus', audience: 'internal' }],
  specials: [
    special('requires', { grade: '优秀', rule: 'base', least: '75', otherwise: '良好', who: { are: 'none', of: ['流动党员'] } }),
    special('reminder', { says: '谈话', on: { kind: 'score', from: '不设', to: '60', ends: '[)' }, times: { least: 2, most: null, span: 'consecutive' } }),
  ],
  amendments: [{ id: 'later', name: '2027年修订', from: '2027-01-01', to: null, changes: { 'figure:base.max': '110', 'figure:grade.优秀.from': '95' }, approval: { kind: 'approved', by: '机关党委', document: '〔2026〕8号', date: '2026-12-01' }, basis }],
});
let cells: CellValue[][];
beforeEach(() => {
  cells = valuesOf(schemeToSheet(scheme));
});

const headingOf = (section: string) => cells.findIndex((row) => row[0] === section);
const rowOf = (section: string, text: string) => cells.findIndex((row, index) => index > headingOf(section) + 1 && row.some((value) => value === text));

function write(section: string, text: string, label: string, value: CellValue): string {
  const column = cells[headingOf(section) + 1]!.indexOf(label);
  const row = rowOf(section, text);
  cells[row]![column] = value;
  return a1(row, column);
}

function refusals(): string[] {
  const reading = sheetToScheme(cells);
  if (reading.kind === 'scheme') throw new Error('the sheet was read');
  return reading.issues.map((issue) => `${issue.at === undefined ? '' : a1(issue.at.row, issue.at.column)} ${schemeIssueText(issue)}`);
}

function row(section: string, text: string): CellValue[] {
  return cells[rowOf(section, text)]!.filter((value) => value !== null && value !== '—');
}

test('C6 the rows that people see', () => {
  expect(row('特例', '在职党员')).toEqual(['在职党员', '分类', '未写明的归此类', '第一条', 'A类']);
  expect(row('特例', 'requires')).toEqual(['特例', '附加条件', '良好', '优秀', 75, '第一条', 'base', 'requires', '除流动党员以外']);
  expect(row('提醒', 'reminder')).toEqual(['特例', '得分在区间', '不设', 60, '含下限不含上限', '谈话', 2, '不设', '连续', 'reminder']);
  expect(row('名额', 'top')).toEqual(['前三名', '按名次列名单', '第一条', '内部', '奖励积分', 'top', 1, 3]);
  expect(row('项目', 'bonus-rule')).toEqual(expect.arrayContaining(['奖励', 'bonus-rule', 'bonus']));
  expect(row('修订', 'figure:base.max')).toEqual(['2027年修订', 'figure:base.max', '110', '已批准', '第一条', '2027-01-01', '不设', '机关党委', '〔2026〕8号', '2026-12-01', 'later']);
  expect(row('修订', 'figure:grade.优秀.from')).toEqual(['figure:grade.优秀.from', '95', 'later']);
  expect(sheetToScheme(cells)).toEqual({ kind: 'scheme', scheme });
});

test('C3 C6 a report without its rule, a reminder without its row, a row of nobody', () => {
  const at = write('项目', 'bonus-rule', '上级编号', 'bonsu');
  expect(refusals()).toEqual(expect.arrayContaining([expect.stringContaining('“奖励积分”的算法是“另列”，下面要有一个、也只能有一个项目'), expect.stringMatching(new RegExp(`^${at} “上级编号”填的“bonsu”`))]));
  cells = valuesOf(schemeToSheet(scheme));
  const stray = write('提醒', 'reminder', '特例编号', 'somebody');
  expect(refusals()).toEqual([expect.stringContaining('“特例”在“提醒”一节至少要有 1 行'), `${stray} “特例编号”填的“somebody”没有对应的内容。可以填：reminder。`]);
});

test('C3 C6 two default classes, a rank by a report that is not there, a change of nothing', () => {
  const twice = write('特例', '流动党员', '处理', '未写明的归此类');
  const lost = write('名额', 'top', '名次依据', '奖励分');
  expect(refusals()).toEqual([`${lost} “名次依据”填的“奖励分”没有对应的内容。可以填：得分；奖励积分。`, `${twice} “特例”一节的“未写明的归此类”写了两行。请只留一行。`]);
  cells = valuesOf(schemeToSheet(scheme));
  write('修订', 'figure:base.max', '名目', 'figure:gone');
  expect(refusals()[0]).toContain('figure:gone');
});
