import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook, writeWorkbook } from '../../src/hosts/file';
import { contractWorkbook, ledger, notice } from '../hosts/workbook';
import { contentFile } from '../hosts/contentFile';
import { cellText, openStage, openWorkbench, typeInCell, type Stage } from './workbench';

let stage: Stage;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jifenbu-'));
  await writeFile(join(folder, '登记表.xlsx'), contentFile(contractWorkbook));
  await writeFile(join(folder, '公示.xlsx'), writeWorkbook([notice]));
  stage = await openStage({ files: folder });
}, 60_000);

afterAll(() => stage.close());

test('a file is opened, a figure typed, the formula follows, and the saved file holds both', async () => {
  const complaints: string[] = [];
  const page = await openWorkbench(stage, 'files/登记表.xlsx', complaints);
  expect(await page.title()).toBe('登记表.xlsx - 积分簿');
  expect(await cellText(page, ledger, 'D3')).toBe('8.5');

  await typeInCell(page, { sheet: ledger, row: 2, column: 1 }, '2');
  expect(await cellText(page, ledger, 'D3')).toBe('10.5');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '另存为 .xlsx' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('登记表.xlsx');
  const content = readWorkbook(await readFile(await saved.path()));
  const [sheet] = content.sheets;
  expect(sheet?.values[2]?.slice(0, 4)).toEqual(['王小明', 2, 8.5, 10.5]);
  expect(sheet?.formulas).toEqual(contractWorkbook.sheets[0]?.formulas);
  expect(content.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(
    contractWorkbook.sheets.map(({ name, visibility }) => [name, visibility]),
  );
  expect(complaints).toEqual([]);
  await page.close();
});
