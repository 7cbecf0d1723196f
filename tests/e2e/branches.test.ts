import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { builtInScheme, schemeToSheet } from '../../src/core';
import { EMPTY_PLAN } from '../../src/core/sheets/plan';
import { cell, font, plain } from '../../src/core/sheets/styles';
import { openFileHost, readWorkbook, writeWorkbook } from '../../src/hosts/file';
import type { Change } from '../../src/hosts/types';
import { hostInPage } from '../hosts/workbenchProxy';
import { sitting } from './sitting';

/** An upper committee in one sitting: workbooks are sent out from the pane, filled in, and taken back as a folder. */
const BRANCHES = [['河东第1党支部', '王芳', '李强'], ['西关第2党支部', '张敏', '刘洋']] as const;

const { folder, page, open, pane, press, says } = sitting('名单.xlsx', () => {
  const scheme = builtInScheme('finance-bureau');
  if (scheme === null) throw new Error('finance-bureau is not there');
  const style = plain(font('宋体', 11), { format: '@' });
  const rows = [['支部编号', '支部', '编号', '姓名'], ...BRANCHES.flatMap(([branch, ...names], at) => names.map((name, index) => [String(at + 1), branch, `${at + 1}0${index + 1}`, name]))];
  const list = { ...EMPTY_PLAN, name: '名册', rows: rows.map((texts) => ({ cells: texts.map((text) => cell(text, style)) })) };
  return writeWorkbook([list, schemeToSheet(scheme)]);
});

let sent: Record<string, Uint8Array>;

test('T1 T9 the pane makes the workbooks of a period, and the browser downloads them in one zip', async () => {
  await press('下发模板…');
  await pane().getByLabel('年度').fill('2026');
  await pane().getByLabel('期间').selectOption({ label: '2026年第一季度' });
  await pane().getByLabel('交回期限').fill('2026-04-10');
  await pane().getByLabel('支部有疑问请问').fill('林海燕');
  const [download] = await Promise.all([page().waitForEvent('download'), press('生成下发文件')]);
  expect(download.suggestedFilename()).toBe('2026-Q1下发.zip');
  sent = unzipSync(await readFile(await download.path()));
  expect(Object.keys(sent).sort()).toEqual(['下发清单.xlsx', '河东第1党支部 2026-Q1.xlsx', '西关第2党支部 2026-Q1.xlsx'].sort());
  const book = readWorkbook(sent['西关第2党支部 2026-Q1.xlsx'] ?? new Uint8Array());
  expect(book.sheets.map(({ name }) => name)).toEqual(['说明', '名册', '积分办法', '登记表 2026-Q1', '公示表 2026-Q1', '_积分簿']);
  expect(book.sheets[3]?.values.slice(3, 5).map((row) => row.slice(0, 2))).toEqual([['201', '张敏'], ['202', '刘洋']]);
  await says('已为 2 个支部（4 名党员）各生成一个工作簿');
});

test('a workbook that was downloaded opens in the workbench', async () => {
  await writeFile(join(folder(), '支部.xlsx'), sent['河东第1党支部 2026-Q1.xlsx'] ?? new Uint8Array());
  const branch = await open('支部.xlsx');
  await branch.getByRole('complementary', { name: '积分簿窗格' }).getByText('识别出 1 张登记表').waitFor();
  await branch.context().close();
});

/** As the branch fills it in: everybody has so many points for tasks. */
async function filledIn(bytes: Uint8Array, points: number | string): Promise<Uint8Array> {
  const host = openFileHost(bytes);
  const sheet = (await host.read()).sheets.find(({ name }) => name === '登记表 2026-Q1');
  const column = sheet?.values[2]?.indexOf('任务分') ?? -1;
  const changes = [3, 4].map((row): Change => ({ kind: 'write', sheet: '登记表 2026-Q1', row, column, cells: [[{ kind: 'value', value: points }]] }));
  await host.apply(changes);
  return host.save();
}

test('U13 a folder of returned workbooks is checked in the pane and summed up in the open workbook', async () => {
  await mkdir(join(folder(), '报来', '城区'), { recursive: true });
  await writeFile(join(folder(), '报来', '一.xlsx'), await filledIn(sent['河东第1党支部 2026-Q1.xlsx'] ?? new Uint8Array(), 12));
  await writeFile(join(folder(), '报来', '城区', '二.xlsx'), await filledIn(sent['西关第2党支部 2026-Q1.xlsx'] ?? new Uint8Array(), '很多'));
  await press('返回');
  await press('回收汇总…');
  await pane().getByLabel('汇总期间').selectOption({ value: '2026-Q1' });
  await pane().getByLabel('选择放着报回文件的文件夹').setInputFiles(join(folder(), '报来'));
  await says('已采用 1 个，退回或有疑问 1 份，未报 0 个。');
  expect(await pane().innerText()).toContain('报来/城区/二.xlsx');
  await press('生成汇总');
  await says('已生成汇总：1 个党组织，另有 1 份文件退回或有疑问');
  const { sheets } = await hostInPage(page()).read();
  expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['名册', '汇总表 2026-Q1', '党员明细 2026-Q1', '回执 2026-Q1', '退回意见 1 西关第2党支部']));
  const lines = sheets.find(({ name }) => name === '党员明细 2026-Q1')?.values.slice(2, 4).map((row) => [row[1], row[3], row[6]]);
  expect(lines).toEqual([['河东第1党支部', '王芳', 19.5], ['河东第1党支部', '李强', 19.5]]);
});
