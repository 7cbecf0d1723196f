import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { unzipSync, strFromU8 } from 'fflate';
import type { Page } from 'playwright-core';
import { readWorkbook } from '../../src/hosts/file';
import { contentFile } from '../hosts/contentFile';
import { contractWorkbook, ledger, notice, smallPlan } from '../hosts/workbook';
import { hostInPage } from '../hosts/workbenchProxy';
import { cellText, openStage, openWorkbench, savedFile, typeInCell, type Stage } from './workbench';

let folder: string;
let stage: Stage;
let complaints: string[];
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jifenbu-'));
  await writeFile(join(folder, '登记表.xlsx'), contentFile(contractWorkbook));
  stage = await openStage({ files: folder });
}, 60_000);

afterAll(async () => {
  await stage.close();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  complaints = [];
  page = await openWorkbench(stage, 'files/登记表.xlsx', complaints);
});

afterEach(async () => {
  await page.context().close();
  expect(complaints).toEqual([]);
});

test('a file is opened, a figure typed, the formula follows, and the saved file holds both', async () => {
  expect(await page.title()).toBe('登记表.xlsx - 积分簿');
  expect(await cellText(page, ledger, 'D3')).toBe('8.5');

  await typeInCell(page, { sheet: ledger, row: 2, column: 1 }, '2');
  expect(await cellText(page, ledger, 'D3')).toBe('10.5');

  const { name, bytes } = await savedFile(page);
  expect(name).toBe('登记表.xlsx');
  const content = readWorkbook(bytes);
  expect(content.sheets[0]?.values[2]?.slice(0, 4)).toEqual(['王小明', 2, 8.5, 10.5]);
  expect(content.sheets[0]?.formulas).toEqual(contractWorkbook.sheets[0]?.formulas);
  expect(content.sheets.slice(1)).toEqual(readWorkbook(contentFile(contractWorkbook)).sheets.slice(1));
});

test('a file that is opened and saved without a change keeps its sheets byte for byte', async () => {
  const before = unzipSync(contentFile(contractWorkbook));
  const after = unzipSync((await savedFile(page)).bytes);
  for (const part of Object.keys(before).filter((name) => name.startsWith('xl/worksheets/sheet'))) {
    expect(strFromU8(after[part] ?? new Uint8Array())).toBe(strFromU8(before[part] ?? new Uint8Array()));
  }
});

test('a drawn sheet is saved with what the grid cannot show: print set-up, validations, highlights', async () => {
  await hostInPage(page).apply([{ kind: 'draw', plan: notice, after: ledger }]);
  const { bytes } = await savedFile(page);
  const content = readWorkbook(bytes);
  expect(content.sheets.map(({ name }) => name).slice(0, 2)).toEqual([ledger, notice.name]);
  expect(content.names).toContainEqual(notice.names[0]);
  const parts = unzipSync(bytes);
  const drawn = Object.values(parts).map((part) => strFromU8(part)).find((text) => text.includes('党员积分公示表')) ?? '';
  expect(drawn).toContain('<pageSetup');
  expect(drawn).toContain('<dataValidation ');
  expect(drawn).toContain('<conditionalFormatting');
});

test('a sheet that was drawn in the place of one in the file takes its place there', async () => {
  const host = hostInPage(page);
  await host.apply([
    { kind: 'rename', sheet: '空表', name: '空表（旧）' },
    { kind: 'draw', plan: smallPlan('空表', '新的'), after: '空表（旧）' },
    { kind: 'delete', sheet: '空表（旧）' },
  ]);
  const content = readWorkbook((await savedFile(page)).bytes);
  expect(content.sheets.map(({ name }) => name)).toEqual(contractWorkbook.sheets.map(({ name }) => name));
  expect(content.sheets[3]?.values).toEqual([['新的']]);
});

test('a person’s edit is told with its sheet, a calculated result is not', async () => {
  await page.evaluate(() => {
    const edits: string[] = [];
    window.workbench?.host.onEdit((sheet) => edits.push(sheet));
    Object.assign(window, { edits });
  });
  await typeInCell(page, { sheet: ledger, row: 3, column: 1 }, '1');
  expect(await cellText(page, ledger, 'D4')).toBe('11');
  expect(await page.evaluate(() => (window as unknown as { edits: string[] }).edits)).toEqual([ledger]);
});

test('what is selected is told, by the mouse as by the program', async () => {
  const host = hostInPage(page);
  await page.evaluate(() => {
    const seen = { count: 0 };
    window.workbench?.host.onSelection(() => (seen.count += 1));
    Object.assign(window, { seen });
  });
  await host.select({ sheet: ledger, row: 4, column: 1 });
  expect(await host.selection()).toEqual({ sheet: ledger, row: 4, column: 1 });
  await page.mouse.click(70, 150);
  expect(await host.selection()).toMatchObject({ sheet: ledger, column: 0 });
  expect(await page.evaluate(() => (window as unknown as { seen: { count: number } }).seen.count)).toBeGreaterThan(1);
});

test('O5 changes that fail half-way leave the workbook as it was', async () => {
  const host = hostInPage(page);
  const before = await host.read();
  const visible = [...before.sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name), notice.name];
  const hiding = visible.map((sheet) => ({ kind: 'visibility' as const, sheet, visibility: 'hidden' as const }));
  await expect(host.apply([{ kind: 'draw', plan: notice, after: null }, ...hiding])).rejects.toMatchObject({ code: 'host' });
  expect(await host.read()).toEqual(before);
});

test('a file that is none is refused in words, and the grid stays', async () => {
  await page.setInputFiles('input[type=file]', { name: '说明.xlsx', mimeType: 'text/plain', buffer: Buffer.from('不是表格') });
  await page.getByRole('status').getByText('这不是 .xlsx 工作簿').waitFor();
  expect(await cellText(page, ledger, 'A3')).toBe('王小明');
});

test('cells are not given another look: the key for bold is refused in words', async () => {
  await page.evaluate((sheet) => window.workbench?.host.select({ sheet, row: 2, column: 0 }), ledger);
  await page.locator('canvas').first().focus();
  await page.keyboard.press('Control+b');
  await page.getByRole('status').getByText('请在 Excel 或 WPS 中进行').waitFor();
  expect(await cellText(page, ledger, 'A3')).toBe('王小明');
});

test('the page has no barrier that axe finds, wide and narrow', async () => {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    // Fluent's focus keeper puts marks at both ends of a focus area that only the Tab key ever meets.
    const { violations } = await new AxeBuilder({ page }).exclude('.grid').exclude('[data-tabster-dummy]').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
});
