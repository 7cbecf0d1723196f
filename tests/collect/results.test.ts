import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collect } from '../../src/actions/collect';
import { branchWorkbooks, builtInScheme, findingText, identityText, parsePeriod, readSummary, recordsFromCases, sentWorkbooks, summaryPlans, type Branch, type CellValue, type Collection, type SheetContent, type SheetPlan } from '../../src/core';
import { readWorkbook, writeWorkbook } from '../../src/hosts/file';
import { run, testWith } from '../support/programs';
import { typedCells, withTyped, wordsOf } from './branches';

/** What branches write on the sheets of results (认定等次, remarks, notices, 说明), in a regulation with grades. */
const scheme = builtInScheme('finance-bureau');
const year = parsePeriod('2026');
if (scheme === null || year === null) throw new Error('finance-bureau is not there');
const SCHEME = scheme;
const PERIOD = year;
const NOTICE = '公示表 2026';
const GRADES = '等次表 2026';

/** 优秀, 不合格, and one on probation. */
const PEOPLE = [
  { id: '01', name: '王芳', kind: '正式党员', tasks: 15 },
  { id: '02', name: '李强', kind: '正式党员', tasks: 0 },
  { id: '03', name: '张敏', kind: '预备党员', tasks: 10 },
];
const given = { members: PEOPLE.map(({ id, name, kind, tasks }) => ({ id, name, kind, status: '参加' as const, periods: [{ period: '2026-Q1/2026-Q4', entries: { 任务分: tasks } }] })) };
const { records } = recordsFromCases(SCHEME, given, PERIOD);
const branch: Branch = { id: '1', name: '河东第1党支部', members: records.map(({ member }) => member) };
const { identity, plans: empty } = branchWorkbooks(SCHEME, { year: 2026, period: null, deadline: '2026-12-25', contact: '林海燕', phone: '0000000', upperPhone: '0000001', issued: '20260104-1a2b3c4d' })(branch);
const filled = withTyped(empty, typedCells(empty, records, SCHEME));

type Cells = Readonly<Record<string, CellValue | undefined>>;

/** The workbook of the branch with cells of a sheet typed over, by the label of the column and the member's name. */
function returned(changes: Readonly<Record<string, Readonly<Record<string, Cells>>>> = {}): Uint8Array {
  const plans = filled.map((plan): SheetPlan => {
    const own = changes[plan.name];
    if (own === undefined) return plan;
    const head = plan.rows.findIndex(({ cells }) => cells.some((cell) => cell?.value === '姓名'));
    const labels = plan.rows[head]?.cells.map(wordsOf) ?? [];
    const rows = plan.rows.map((row, index) => {
      const typed = index > head ? own[wordsOf(row.cells[1])] : undefined;
      if (typed === undefined) return row;
      return { ...row, cells: row.cells.map((cell, column) => {
        const value = typed[labels[column] ?? ''];
        return cell === null || value === undefined || typeof value === 'object' ? cell : { style: cell.style, value };
      }) };
    });
    return { ...plan, rows };
  });
  return writeWorkbook(plans, { identity: identityText(identity) });
}

function taken(bytes: Uint8Array, branches: readonly Branch[] | null = [branch]): Promise<Collection> {
  const sending = { scheme: SCHEME, period: PERIOD, branches, deadline: null, workbook: sentWorkbooks(SCHEME) };
  return collect({ sources: [{ name: '1.xlsx', read: () => Promise.resolve(bytes) }], sending, former: null, date: '2026-12-26' });
}

const found = ({ reports }: Collection): string[] => reports[0]?.findings.map(({ severity, code }) => `${severity} ${code}`) ?? [];
const words = ({ reports }: Collection): string => reports[0]?.findings.map(findingText).join('\n') ?? '';

function sheetOf(collection: Collection, name: string): SheetContent {
  const sheet = readWorkbook(writeWorkbook(summaryPlans(collection))).sheets.find((each) => each.name.startsWith(name));
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

function line(sheet: SheetContent, named: string): Record<string, CellValue> {
  const labels = sheet.values[1] ?? [];
  const row = sheet.values.find((values) => values.includes(named)) ?? [];
  return Object.fromEntries(labels.map((label, column) => [typeof label === 'string' ? label : '', row[column] ?? null]));
}

test('U16 a confirmed grade that is the suggested one is taken along and counted', async () => {
  const collection = await taken(returned({ [GRADES]: { 王芳: { 认定等次: '优秀' } } }));
  expect(found(collection)).toEqual([]);
  expect(collection.parts[0]?.members.map(({ name, grade, confirmed }) => [name, grade, confirmed])).toEqual([['王芳', '优秀', '优秀'], ['李强', '不合格', null], ['张敏', null, null]]);
  expect(line(sheetOf(collection, '党员明细'), '王芳')).toMatchObject({ 建议等次: '优秀', 认定等次: '优秀' });
  expect(line(sheetOf(collection, '汇总表'), '河东第1党支部')).toMatchObject({ 参加人数: 2, 优秀: 1, 合格: 0, 不合格: 1, 未定等次: 0, 其中已认定: 1, 核对: '相符' });
});

test('U16 another grade than the suggested is asked about with both; with a reason it counts, and the reason is in the summary', async () => {
  const asked = await taken(returned({ [GRADES]: { 李强: { 认定等次: '合格' } } }));
  expect(asked.reports[0]?.state).toBe('questions');
  expect(words(asked)).toContain('“李强”的认定等次是“合格”，按办法计算的建议等次是“不合格”');
  const explained = await taken(returned({ [GRADES]: { 李强: { 认定等次: '合格', 与建议不同的理由: '病假三个月' } } }));
  expect([explained.reports[0]?.state, found(explained)]).toEqual(['accepted', ['note grade-differs']]);
  expect(line(sheetOf(explained, '党员明细'), '李强')).toMatchObject({ 建议等次: '不合格', 认定等次: '合格', 备注: '病假三个月' });
  expect(line(sheetOf(explained, '汇总表'), '河东第1党支部')).toMatchObject({ 优秀: 1, 合格: 1, 不合格: 0, 核对: '相符' });
  const stored = readSummary(readWorkbook(writeWorkbook(summaryPlans(explained))), { scheme: SCHEME, period: PERIOD });
  expect(stored).toEqual({ kind: 'former', former: { parts: explained.parts, corrections: [] } });
});

test('U16 a grade that the regulation does not have, or for who is not graded, goes back', async () => {
  const unknown = await taken(returned({ [GRADES]: { 王芳: { 认定等次: '良好' } } }));
  expect(found(unknown)).toContain('refuse grade-unknown');
  expect(words(unknown)).toContain('请从下拉列表中选：优秀、合格、不合格。');
  const misplaced = await taken(returned({ [GRADES]: { 张敏: { 认定等次: '合格' } } }));
  expect(found(misplaced)).toContain('refuse grade-misplaced');
});

test('U16 a suggested grade that shows something else than the entries give is asked about', async () => {
  const collection = await taken(returned({ [GRADES]: { 王芳: { 建议等次: '合格' } } }));
  expect(found(collection)).toEqual(expect.arrayContaining(['refuse formula-missing', 'ask suggestion-differs']));
});

test('U16 without a list of branches confirmed grades are read all the same, and wrong ones refused', async () => {
  const collection = await taken(returned({ [GRADES]: { 王芳: { 认定等次: '优秀' }, 李强: { 认定等次: '良好' } } }), null);
  expect(found(collection)).toEqual(['refuse grade-unknown']);
  const right = await taken(returned({ [GRADES]: { 王芳: { 认定等次: '优秀' } } }), null);
  expect(right.parts[0]?.members[0]?.confirmed).toBe('优秀');
});

test('U17 a remark on 汇总表 stands in the summary', async () => {
  const collection = await taken(returned({ '汇总表 2026': { 李强: { 备注: '全年驻村' } } }));
  expect(found(collection)).toEqual([]);
  expect(line(sheetOf(collection, '党员明细'), '李强')).toMatchObject({ 备注: '全年驻村' });
});

test('U18 a figure on a notice counts, not how it came there: the right one typed in is fine, another one is asked about', async () => {
  const right = await taken(returned({ [NOTICE]: { 王芳: { 积分: 90 } }, '公示表 2026-Q1': { 王芳: { 季度积分: 22.5 } } }));
  const wrong = await taken(returned({ [NOTICE]: { 王芳: { 拟定等次: '合格' } }, '公示表 2026-Q1': { 王芳: { 季度积分: 24 } } }));
  expect(collectedScore(right)).toBe('90.00');
  expect(found(right)).toEqual([]);
  expect(found(wrong)).toEqual(['ask notice-differs', 'ask notice-differs']);
  expect(words(wrong)).toContain('公示表上“王芳”的拟定等次是“合格”，按登记内容应为“优秀”');
});

test('U18 what a notice says of grades is what the branch confirmed', async () => {
  const confirmed = { 李强: { 认定等次: '合格', 与建议不同的理由: '病假三个月' } };
  expect(found(await taken(returned({ [GRADES]: confirmed, [NOTICE]: { 李强: { 拟定等次: '合格' } } })))).toEqual(['note grade-differs']);
  expect(found(await taken(returned({ [GRADES]: confirmed, [NOTICE]: { 李强: { 拟定等次: '不合格' } } })))).toContain('ask notice-differs');
});

test('U18 names and headings of a notice are compared like those of other sheets', async () => {
  expect(found(await taken(returned({ [NOTICE]: { 王芳: { 姓名: '王芬' } } })))).toContain('refuse cell-overwritten');
  const gone = writeWorkbook(filled.filter(({ name }) => name !== NOTICE), { identity: identityText(identity) });
  expect(found(await taken(gone))).toContain('refuse sheet-missing');
});

test('U18 a changed text of 说明 is noted; the name of whom to ask is not known, and so not compared', async () => {
  const edited = filled.map((plan) => (plan.name !== '说明' ? plan : { ...plan, rows: plan.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell?.value === '2026年12月25日前' ? { ...cell, value: '2027年1月25日前' } : cell)) })) }));
  const collection = await taken(writeWorkbook(edited, { identity: identityText(identity) }));
  expect([collection.reports[0]?.state, found(collection)]).toEqual(['accepted', ['note guide-changed']]);
  const without = await taken(writeWorkbook(filled.filter(({ name }) => name !== '说明'), { identity: identityText(identity) }));
  expect(found(without)).toEqual(['note guide-missing']);
});

function collectedScore({ parts }: Collection): string | null | undefined {
  return parts[0]?.members[0]?.score;
}

describe('as a spreadsheet program calculates it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jifenbu-results-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  testWith(['soffice'], 'T10 T11 U18 notices have their figures, the confirmed grade before the suggested one, and come back without a question', async () => {
    writeFileSync(join(folder, '1.xlsx'), returned({ [GRADES]: { 李强: { 认定等次: '合格', 与建议不同的理由: '病假三个月' } } }));
    run('soffice', [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out'), join(folder, '1.xlsx')]);
    const bytes = new Uint8Array(readFileSync(join(folder, 'out', '1.xlsx')));
    const { sheets } = readWorkbook(bytes);
    const rows = (name: string): unknown[] => sheets.find((sheet) => sheet.name === name)?.values.slice(3, 6).map((row) => row.slice(1)) ?? [];
    expect(rows('公示表 2026-Q2')).toEqual([['王芳', 22.5], ['李强', 7.5], ['张敏', 17.5]]);
    expect(rows(NOTICE)).toEqual([['王芳', 90, 1, '优秀'], ['李强', 30, 2, '合格'], ['张敏', 70, '—', '—']]);
    expect(found(await taken(bytes))).toEqual(['note grade-differs']);
  }, 120_000);
});
