import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createActions, type CheckReport } from '../src/actions';
import { run } from '../src/cli/run';
import { a1, EMPTY_STORE, schemeToSheet, storeRows, type CellAddress, type LedgerStore } from '../src/core';
import { callFunction } from '../src/functions';
import { openFileHost } from '../src/hosts/file';
import type { Host } from '../src/hosts/types';
import { fileBy, type Written } from './ledgers/files';
import { drawn, schemeOf } from './support/ledgers';

/** Marks of the branch and percentages on their way through the actions: what functions cannot see is written as figures. */
const MARCH = '登记表 2026-03';
const ITEMS = ['党费', '爱岗敬业', '志愿服务', '团结守纪', '组织工作'];
const FULL = ['足额', '优秀', '优秀', '优秀', '优秀'];
const LEGEND: LedgerStore['legend'] = { attendance: [{ mark: '√', input: null }, { mark: '○', input: 'leave' }, { mark: '×', input: 'absence' }], flags: [] };

/** A program that runs functions, over a file. */
function program(id: string, rows: readonly (readonly Written[])[], store: Partial<LedgerStore> = {}): Host {
  const scheme = drawn(schemeToSheet(schemeOf(id)));
  const roster = { name: '名册', rows: [['编号', '姓名'], ['1', '王芳'], ['2', '李强']] };
  const file = openFileHost(fileBy('Excel', [{ name: scheme.name, rows: scheme.values }, roster, { name: MARCH, rows }, { name: '_积分簿', rows: storeRows({ ...EMPTY_STORE, ...store }) }]));
  return { ...file, kind: 'excel', features: new Set(['functions']), shortNames: () => Promise.resolve('ready'), selection: () => Promise.resolve(RESULT) };
}

const RESULT: CellAddress = { sheet: MARCH, row: 1, column: 8 };

/** A month in which 王芳 asked for leave once; with or without a column of marks for it. */
function attended(): Host {
  const columns = [{ sheet: MARCH, label: '支部大会', target: { kind: 'attendance' } as const }];
  return program('zhangdian-2017', [['编号', '姓名', '支部大会', ...ITEMS], ['1', '王芳', '○', ...FULL], ['2', '李强', '√', ...FULL]], { columns, legend: LEGEND });
}

function plain(first: Written): Host {
  return program('zhangdian-2017', [['编号', '姓名', '无故缺勤', '因事请假', ...ITEMS], ['1', '王芳', 0, first, ...FULL], ['2', '李强', 0, 0, ...FULL]]);
}

async function cell(host: Host, row: number, column: number) {
  const sheet = (await host.read()).sheets.find(({ name }) => name === MARCH);
  return { value: sheet?.values[row]?.[column] ?? null, formula: sheet?.formulas.get(a1(row, column)) };
}

test('R14 I2 beside marks the wizard offers figures, beside numbers functions', async () => {
  const marks = await createActions(attended()).proposeFormulas();
  expect(marks.proposals.find(({ result }) => result === 'points')).toMatchObject({ form: 'value', formula: null, why: expect.stringContaining('公式看不懂') as string, preview: '98' });
  const host = plain('1次');
  const numbers = await createActions({ ...host, selection: () => Promise.resolve({ ...RESULT, column: 9 }) }).proposeFormulas();
  expect(numbers.proposals.find(({ result }) => result === 'points')).toMatchObject({ form: 'function', preview: '98' });
});

test('R14 filling writes figures beside marks and says why; functions that stand there are named by 体检', async () => {
  const host = attended();
  const outcome = await createActions(host).fillFormulas();
  expect(await cell(host, 1, 8)).toEqual({ value: 98, formula: undefined });
  expect(outcome.problems.map(({ issue }) => issue.code)).toEqual(['cells-explained']);
  await host.apply([{ kind: 'write', sheet: MARCH, row: 1, column: 8, cells: [[{ kind: 'formula', formula: '=积分(C$1:H$1,C2:H2,办法)' }]] }]);
  const { problems } = await createActions(host).check('workbook');
  expect(problems.map(({ issue }) => issue.code)).toContain('formulas-blind');
});

test('R14 ordinary formulas are not written beside marks', async () => {
  const host = attended();
  const outcome = await createActions(host).convertFormulas('native', null);
  expect(await cell(host, 2, 8)).toEqual({ value: 100, formula: undefined });
  expect(outcome.problems.map(({ issue }) => issue.data)).toContainEqual({ sheet: MARCH, item: MARCH, reason: 'cells' });
});

test('R11 R14 a percentage is read as it is shown; a function refuses what it cannot tell', async () => {
  const host = program('county-soe-monthly', [['编号', '姓名', '基础分扣减百分比', '领导加分'], ['1', '王芳', { percent: 0.1 }, 0], ['2', '李强', 10, 0]]);
  await createActions({ ...host, selection: () => Promise.resolve({ ...RESULT, column: 4 }) }).fillFormulas();
  expect(await cell(host, 1, 4)).toEqual({ value: 90, formula: undefined });
  const points = (percent: unknown) => callFunction('POINTS', [[['基础分扣减百分比', '领导加分']], [[percent, 0]], 'county-soe-monthly']);
  expect([points(10), points('10%'), points(0)]).toEqual([90, 90, 100]);
  for (const unclear of [0.1, '0.1', 1]) expect(points(unclear)).toMatchObject({ error: '#VALUE!', message: expect.stringContaining('公式分不清') as string });
});

test('L16 体检 lists conversions by sheet and reason and takes none for a problem', async () => {
  const problemsOf = ({ problems }: CheckReport): string[] => problems.map(({ issue }) => issue.code);
  const converted = await createActions(plain('１次')).check('workbook');
  expect(converted.conversions).toMatchObject([{ sheet: MARCH, why: 'unit', cells: [{ found: '１次', read: '1', at: { sheet: MARCH, row: 1, column: 3 } }] }]);
  expect(problemsOf(converted)).toEqual(problemsOf(await createActions(plain(1)).check('workbook')));
});

test('R13 a mark without a meaning is told once by 体检, however many members it stops', async () => {
  const columns = [{ sheet: MARCH, label: '支部大会', target: { kind: 'attendance' } as const }];
  const host = program('zhangdian-2017', [['编号', '姓名', '支部大会', ...ITEMS], ['1', '王芳', '△', ...FULL], ['2', '李强', '△', ...FULL]], { columns, legend: LEGEND });
  const { problems } = await createActions(host).check('workbook');
  expect(problems.filter(({ issue }) => issue.code === 'mark-unknown').map(({ text }) => text)).toEqual([
    `“${MARCH}”的考勤有 2 格写着“△”，还不知道是什么意思，写着它的人未计分。请在“认列”的“符号”里写明“△”算哪一项或不计，或改写登记。`,
  ]);
});

test('R13 X1 the explanation names the marks that a number of times was counted from', async () => {
  const { steps } = await createActions(attended()).explainSelection();
  expect(steps[steps.length - 1]?.text).toBe('“因事请假”按考勤符号计：支部大会 ○（C2）。');
});

test('L18 what marks might be events of is asked for with the way to say it, and their members only once', async () => {
  const columns = [{ sheet: MARCH, label: '支部大会', target: { kind: 'attendance' } as const }];
  const host = program('zhangdian-2017', [['编号', '姓名', '支部大会'], ['1', '王芳', '△'], ['2', '李强', '○']], { columns });
  const { problems } = await createActions(host).check('workbook');
  expect(problems.map(({ issue }) => issue.code)).not.toContain('missing-period');
  expect(problems.find(({ issue }) => issue.code === 'input-without-column')?.text).toContain('写明哪个符号算哪一项');
});

test('L16 the command line has a line for each reason, all cells with --json, and the same exit code', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jifenbu-marks-'));
  const check = async (written: Written, ...more: readonly string[]): Promise<{ readonly code: number; readonly out: string }> => {
    const rows = ['王芳', '李强', '刘洋'].map((name, index) => [String(index + 1), name, written, 0, ...FULL]);
    const file = join(folder, '登记.xlsx');
    writeFileSync(file, fileBy('WPS', [{ name: MARCH, rows: [['编号', '姓名', '无故缺勤', '因事请假', ...ITEMS], ...rows] }]));
    let out = '';
    const code = await run(['check', file, '--scheme', 'zhangdian-2017', ...more], { out: (text) => (out += text), err: () => undefined, stdin: () => Promise.resolve(''), today: () => '2026-07-06', signal: new AbortController().signal, progress: 'silent' });
    return { code, out };
  };
  const { code, out } = await check('１次');
  expect(code).toBe((await check(1)).code);
  expect(out.split('\n').filter((line) => line.startsWith('[换算]'))).toEqual([`[换算] '${MARCH}'!C2 “１次”读作 1：带有单位，只取数；同类的还有 2 格。`]);
  const { conversions } = JSON.parse((await check('１次', '--json')).out) as { readonly conversions: readonly { readonly cell: string; readonly read: string }[] };
  expect(conversions.map(({ cell: at, read }) => [at, read])).toEqual([2, 3, 4].map((row) => [`'${MARCH}'!C${row}`, '1']));
  rmSync(folder, { recursive: true });
});
