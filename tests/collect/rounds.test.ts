import { collect, type CollectSource } from '../../src/actions/collect';
import { builtInScheme, findingText, readSummary, summaryPlans, type BranchPart, type CellValue, type Collection, type FormerCollection, type MemberLine, type Sent, type SheetContent } from '../../src/core';
import { readWorkbook, writeWorkbook } from '../../src/hosts/file';
import { lintWorkbook } from '../support/xlsxLint';
import { filledBranch, PERIOD, returnedFile, SCHEME, sentTo, wordsOf, type Filled } from './branches';
import { changed, filledPlans, withTypedCell, written } from './damages';

/** Whole rounds of collecting: what goes in, what the upper committee gets, and what a later round makes of it. */
const source = (name: string, bytes: Uint8Array): CollectSource => ({ name, read: () => Promise.resolve(bytes) });
const sentToAll = (filled: readonly Filled[]): Sent => sentTo(filled.map(({ branch }) => branch));
const round = (sources: readonly CollectSource[], sending: Sent, former: FormerCollection | null = null, date = '2026-07-11'): Promise<Collection> => collect({ sources, sending, former, date });
const found = ({ reports }: Collection, index = 0): string[] => reports[index]?.findings.map(({ severity, code }) => `${severity} ${code}`) ?? [];

const first = filledBranch(1);
const second = filledBranch(2);
const MARCH = '登记表 2026-03';

function sheetOf(collection: Collection, name: string): SheetContent {
  const sheet = readWorkbook(writeWorkbook(summaryPlans(collection))).sheets.find((each) => each.name.startsWith(name));
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

const cellOf = (row: number, column: number) => () => ({ row, column });

test('U5 a gap that the branch can fill in is a question, and the branch is not summed up before it is answered', async () => {
  const collection = await round([source('1.xlsx', withTypedCell(first, MARCH, cellOf(3, 2), { value: null }))], sentToAll([first]));
  expect(collection.reports[0]?.state).toBe('questions');
  expect(collection.parts).toEqual([]);
  expect(collection.receipts).toEqual([{ branchId: '1', branch: first.branch.name, deadline: '2026-07-10', state: 'questions', files: ['1.xlsx'] }]);
});

test('U5 protection that was only taken away is a note; the cells under it were compared', async () => {
  const bytes = written(first, filledPlans(first).map((plan) => ({ ...plan, protection: 'none' as const })));
  const collection = await round([source('1.xlsx', bytes)], sentToAll([first]));
  expect([collection.reports[0]?.state, found(collection)]).toEqual(['accepted', ['note unprotected']]);
});

test('U6 two versions of a branch are shown side by side and neither is taken', async () => {
  const later = withTypedCell(first, MARCH, cellOf(3, 2), { value: 3 });
  const collection = await round([source('甲.xlsx', returnedFile(first)), source('甲 改.xlsx', later), source('乙.xlsx', returnedFile(second))], sentToAll([first, second]));
  expect(collection.reports.map(({ state }) => state)).toEqual(['refused', 'refused', 'accepted']);
  const versions = collection.reports[0]?.findings[0];
  expect(versions?.data).toMatchObject({ files: ['甲.xlsx', '甲 改.xlsx'], cells: [{ at: { sheet: MARCH, row: 3, column: 2 }, texts: ['0', '3'] }], more: 0 });
  expect(versions === undefined ? '' : findingText(versions)).toContain("'登记表 2026-03'!C4：0 ／ 3");
});

test('U6 a copy of a file is told and counted once', async () => {
  const bytes = returnedFile(first);
  const collection = await round([source('甲.xlsx', bytes), source('甲 副本.xlsx', bytes)], sentToAll([first]));
  expect(collection.reports.map(({ state }) => state)).toEqual(['accepted', 'copy']);
  expect(collection.parts).toHaveLength(1);
});

test('U6 a file of last year beside the right one is no version of it', async () => {
  const old = written(first, filledPlans(first).map((plan) => (plan.name === '_积分簿' ? { ...plan, rows: plan.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell?.value === '2026' ? { ...cell, value: '2025' } : cell)) })) } : plan)));
  const collection = await round([source('今年.xlsx', returnedFile(first)), source('去年.xlsx', old)], sentToAll([first]));
  expect(collection.reports.map(({ state }) => state)).toEqual(['accepted', 'refused']);
});

test('U7 members who came, left or changed are asked about; strangers are refused', async () => {
  const roster = (cells: Readonly<Record<string, string>>, added: readonly string[] = []) =>
    changed(first, '名册', (rows) =>
      rows.map((row, index) => ({
        ...row,
        cells: row.cells.map((cell, column) => {
          const label = wordsOf(rows[0]?.cells[column]);
          if (cell === null) return null;
          if (index === 1 && label in cells) return { ...cell, value: cells[label] ?? null };
          return index === first.branch.members.length + 1 && column < added.length ? { ...cell, value: added[column] ?? null } : cell;
        }),
      })),
    );
  const left = await round([source('1.xlsx', roster({ 止: '2026-06-30' }))], sentToAll([first]));
  expect(found(left)).toContain('ask member-left');
  const exempt = await round([source('1.xlsx', roster({ 状态: '免考评' }))], sentToAll([first]));
  expect(found(exempt)).toContain('ask member-fact');
  const stranger = await round([source('1.xlsx', roster({}, ['199', '=cmd|calc'])) ], sentToAll([first]));
  expect(found(stranger)).toContain('refuse member-added');
});

test('U2 without a list of branches nobody can be missed, and the rest is still checked', async () => {
  const collection = await round([source('1.xlsx', returnedFile(first)), source('2.xlsx', withTypedCell(second, '汇总表 2026-H1', cellOf(3, 3), { value: 99 }))], sentTo(null));
  expect(collection.reports.map(({ state }) => state)).toEqual(['accepted', 'refused']);
  expect(found(collection, 1)).toContain('refuse formula-missing');
});

test('U8 a later file replaces its branch and what changed is recorded; the others stay as they were', async () => {
  const before = await round([source('甲.xlsx', returnedFile(first)), source('乙.xlsx', returnedFile(second))], sentToAll([first, second]));
  const stored = readSummary(readWorkbook(writeWorkbook(summaryPlans(before))), { scheme: SCHEME, period: PERIOD });
  if (stored?.kind !== 'former') throw new Error('not a summary');
  expect(stored.former).toEqual({ parts: before.parts, corrections: [] });

  const better = withTypedCell(first, MARCH, cellOf(3, 2), { value: 3 });
  const after = await round([source('甲 更正.xlsx', better)], sentToAll([first, second]), stored.former, '2026-07-20');
  const score = ({ parts }: Pick<Collection, 'parts'>, id: string): readonly MemberLine[] => parts.find(({ branchId }) => branchId === id)?.members ?? [];
  expect(score(after, '2')).toEqual(score(before, '2'));
  const [old, now] = [score(before, '1')[0], score(after, '1')[0]];
  expect(Number(now?.score)).toBeLessThan(Number(old?.score));
  expect(after.corrections[0]).toEqual({ date: '2026-07-20', branchId: '1', branch: first.branch.name, memberId: '101', member: old?.name, what: 'score', old: old?.score, found: now?.score });
  expect(sheetOf(after, '更正记录').values.flat()).toEqual(expect.arrayContaining(['2026-07-20', '得分', old?.score, now?.score]));

  const again = await round([source('甲 更正.xlsx', better)], sentToAll([first, second]), { parts: after.parts, corrections: after.corrections }, '2026-08-01');
  expect(again.corrections).toEqual(after.corrections);
});

test('U8 a summary of another period is not gone on with', async () => {
  const before = await round([source('甲.xlsx', returnedFile(first))], sentToAll([first]));
  const content = readWorkbook(writeWorkbook(summaryPlans(before)));
  expect(readSummary(content, { scheme: SCHEME, period: { unit: 'half', year: 2026, index: 2 } })).toEqual({ kind: 'other', found: 'zhangdian-2017 2026-H1' });
  expect(readSummary({ sheets: [], names: [] }, { scheme: SCHEME, period: PERIOD })).toBeNull();
});

/** Branches of a regulation with grades, as an earlier round would have left them. */
function graded(): Collection {
  const scheme = builtInScheme('finance-bureau');
  if (scheme === null) throw new Error('finance-bureau is not there');
  const line = (id: string, name: string, score: string | null, grade: string | null, participation: MemberLine['participation'] = 'graded'): MemberLine => ({ id, name, unit: '', kind: '正式党员', participation, score, rank: null, grade, lists: [], confirmed: null, why: '', remark: '' });
  const part = (branchId: string, branch: string, members: readonly MemberLine[]): BranchPart => ({ branchId, branch, file: `${branchId}.xlsx`, accepted: '2026-12-20', print: branchId, members });
  const parts = [
    part('1', '第一支部', [line('1', '王芳', '92.50', '优秀'), line('2', '=1+1', '81.00', '合格'), line('3', '李敏', null, null, 'exempt')]),
    part('2', '第二支部', [line('4', '赵刚', '70.00', '合格'), line('5', '钱进', '95.00', null)]),
  ];
  return { scheme, period: { unit: 'year', year: 2026, index: 1 }, reports: [], parts, receipts: [], corrections: [] };
}

function overviewRow(sheet: SheetContent, first_: CellValue): Record<string, CellValue> {
  const labels = sheet.values[1] ?? [];
  const row = sheet.values.find((values) => values[1] === first_) ?? [];
  return Object.fromEntries(labels.map((label, column) => [typeof label === 'string' ? label : '', row[column] ?? null]));
}

test('U11 参加人数 is checked against the grades, in words and by a formula', () => {
  const sheet = sheetOf(graded(), '汇总表');
  expect(overviewRow(sheet, '第一支部')).toMatchObject({ 党员数: 3, 参加人数: 2, 免考评: 1, 优秀: 1, 合格: 1, 未定等次: 0, 核对: '相符', 平均分: 86.75, 最高分: 92.5, 最低分: 81 });
  expect(overviewRow(sheet, '第二支部')).toMatchObject({ 参加人数: 2, 未定等次: 1, 核对: '不符' });
  expect(overviewRow(sheet, '合计')).toMatchObject({ 党员数: 5, 参加人数: 4, 平均分: 84.63, 最高分: 95, 最低分: 70 });
  expect([...sheet.formulas.values()]).toContain('=SUM(D3:D4)');
});

test('U12 a name that begins like a formula stays a text', () => {
  const sheet = sheetOf(graded(), '党员明细');
  expect(sheet.values.flat()).toContain('=1+1');
  expect(sheet.formulas.size).toBe(0);
});

test('U4 the whole summary is a sound workbook', async () => {
  const refused = await round([source('1.xlsx', returnedFile(first)), source('2.xlsx', new Uint8Array(5)), source('3.xlsx', withTypedCell(second, MARCH, cellOf(3, 2), { value: null }))], sentToAll([first, second]));
  for (const collection of [refused, graded()]) expect(lintWorkbook(writeWorkbook(summaryPlans(collection)))).toEqual([]);
  const names = summaryPlans(refused).map(({ name }) => name);
  expect(names).toEqual(['汇总表 2026-H1', '党员明细 2026-H1', '分布与比较 2026-H1', '回执 2026-H1', '问题清单 2026-H1', '退回意见 1 未能识别的文件', `退回意见 2 ${second.branch.name}`, '_积分汇总']);
});

test('collecting can be cancelled between two files', async () => {
  const controller = new AbortController();
  const sources = [source('1.xlsx', returnedFile(first)), { name: '2.xlsx', read: () => { controller.abort(); return Promise.resolve(returnedFile(second)); } }, source('3.xlsx', returnedFile(first))];
  await expect(collect({ sources, sending: sentToAll([first, second]), former: null, date: '2026-07-11' }, { signal: controller.signal })).rejects.toMatchObject({ code: 'cancelled' });
});
