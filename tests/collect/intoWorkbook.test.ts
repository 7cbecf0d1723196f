import { createActions, type CollectSource } from '../../src/actions';
import { schemeToSheet, summaryPlans } from '../../src/core';
import { EMPTY_PLAN, type SheetPlan } from '../../src/core/sheets/plan';
import { cell, font, plain } from '../../src/core/sheets/styles';
import { openFileHost, writeWorkbook, type FileHost } from '../../src/hosts/file';
import { HostError, type Host } from '../../src/hosts/types';
import { filledBranch, returnedFile, SCHEME } from './branches';
import { withTypedCell } from './damages';

/** 回收 from the pane: the open workbook has the regulation and the list of branches, and takes the summary. */
const filled = [1, 2].map((number) => filledBranch(number));
const [first, second] = filled;
if (first === undefined || second === undefined) throw new Error('no branches');
const TODAY = '2026-07-12';
const MONTHS = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);

function committee(...more: readonly SheetPlan[]): FileHost {
  const style = plain(font('宋体', 11));
  const rows = [['编号', '姓名', '支部', '支部编号'], ...filled.flatMap(({ branch }) => branch.members.map(({ id, name }) => [id, name, branch.name, branch.id]))];
  const roster = { ...EMPTY_PLAN, name: '名册', rows: rows.map((values) => ({ cells: values.map((value) => cell(value, style)) })) };
  return openFileHost(writeWorkbook([roster, schemeToSheet(SCHEME), ...more]));
}

const source = (name: string, bytes: Uint8Array): CollectSource => ({ name, read: () => Promise.resolve(bytes) });
const names = async (host: FileHost): Promise<string[]> => (await host.read()).sheets.map(({ name }) => name);

test('the workbook says which periods there are and how many branches are on its list', async () => {
  expect(await createActions(committee()).collectSetting(TODAY)).toEqual({ periods: ['2026-H1', '2026-H2', '2025-H1', '2025-H2', ...MONTHS], period: '2026-H1', branches: 2 });
});

test('U6 U8 the summary is written into the workbook, and written anew with a correction on record', async () => {
  const host = committee();
  const actions = createActions(host);
  const wrong = withTypedCell(second, '登记表 2026-03', () => ({ row: 3, column: 2 }), { value: '两三次' });
  const round = await actions.collectReturned([source('一.xlsx', returnedFile(first)), source('二.xlsx', wrong)], '2026-H1', TODAY);
  expect((await actions.writeSummary(round)).message).toBe('已生成汇总：1 个党组织，另有 1 份文件退回或有疑问，见“问题清单”和“退回意见”。');
  expect(await names(host)).toEqual(['名册', '积分办法', '汇总表 2026-H1', '党员明细 2026-H1', '分布与比较 2026-H1', '回执 2026-H1', '问题清单 2026-H1', `退回意见 1 ${second.branch.name}`, '_积分汇总']);

  const better = withTypedCell(first, '登记表 2026-03', () => ({ row: 3, column: 2 }), { value: 3 });
  await actions.writeSummary(await actions.collectReturned([source('一 更正.xlsx', better), source('二.xlsx', returnedFile(second))], '2026-H1', TODAY));
  expect(await names(host)).toEqual(['名册', '积分办法', '汇总表 2026-H1', '党员明细 2026-H1', '分布与比较 2026-H1', '回执 2026-H1', '更正记录 2026-H1', '_积分汇总']);
});

/** A program that makes one change after the other and stops in the middle. */
function stoppingAfter(host: FileHost, changes: number): Host {
  let left = changes;
  return {
    ...host,
    async apply(all) {
      for (const change of all) {
        if (left === 0) {
          left = Infinity;
          throw new HostError('host', 'stopped');
        }
        left -= 1;
        await host.apply([change]);
      }
    },
  };
}

test('U19 wherever the writing of a summary stops, the former one stands as it was; only once the new one is complete it goes', async () => {
  const source_ = source('一.xlsx', returnedFile(first));
  const before = committee();
  await createActions(before).writeSummary(await createActions(before).collectReturned([source_], '2026-H1', TODAY));
  const bytes = before.save();
  const now = await before.read();
  const second_ = await createActions(before).collectReturned([source_, source('二.xlsx', returnedFile(second))], '2026-H1', TODAY);
  const planned = summaryPlans(second_).length;
  const old = now.sheets.length - 2;
  for (let changes = 0; changes <= old + planned; changes += 1) {
    const host = openFileHost(bytes);
    await expect(createActions(stoppingAfter(host, changes)).writeSummary(second_)).rejects.toThrow('stopped');
    expect([changes, (await host.read()).sheets]).toEqual([changes, now.sheets]);
  }
  const host = openFileHost(bytes);
  await expect(createActions(stoppingAfter(host, old + planned + 2)).writeSummary(second_)).rejects.toThrow('stopped');
  expect((await names(host)).filter((name) => !name.startsWith('暂存 '))).toEqual(['名册', '积分办法', ...summaryPlans(second_).map(({ name }) => name)]);
  await createActions(host).writeSummary(second_);
  expect(await names(host)).toEqual(['名册', '积分办法', ...summaryPlans(second_).map(({ name }) => name)]);
});

test('U4 what one branch has to put right becomes a sheet of its own', async () => {
  const host = committee();
  const actions = createActions(host);
  const { reports } = await actions.collectReturned([source('二.xlsx', new Uint8Array(3))], '2026-H1', TODAY);
  for (const report of [...reports, ...reports]) await actions.writeReturned(report);
  expect((await names(host)).slice(2)).toEqual(['退回意见 1 未能识别的文件', '退回意见 2 未能识别的文件']);
});

test('a sheet that happens to be called like ours is never touched', async () => {
  const host = committee({ ...EMPTY_PLAN, name: '汇总表 2026-H1' });
  const actions = createActions(host);
  const round = await actions.collectReturned([source('一.xlsx', returnedFile(first))], '2026-H1', TODAY);
  await expect(actions.writeSummary(round)).rejects.toThrow('不是积分簿生成的');
  expect(await names(host)).toEqual(['名册', '积分办法', '汇总表 2026-H1']);
});
