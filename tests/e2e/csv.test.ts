import type { Page } from 'playwright-core';
import { readWorkbook } from '../../src/hosts/file';
import { encoded } from '../ledgers/cases/kinds';
import { cellText, openStage, openWorkbench, savedFile, typeInCell, type Stage } from './workbench';

let stage: Stage;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  stage = await openStage();
  page = await openWorkbench(stage, null, complaints);
}, 60_000);

afterAll(() => stage.close());

test('L24 a .csv in GB18030 is opened, changed, and leaves as .xlsx', async () => {
  const buffer = Buffer.from(encoded('编号,姓名,无故缺勤\n001,王芳,1\n', 'GB18030'));
  await page.setInputFiles('input[type=file]', { name: '登记表 2026-03.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('status').getByText('已打开“登记表 2026-03.csv”').waitFor();
  expect(await cellText(page, '登记表 2026-03', 'A2')).toBe('001');
  await typeInCell(page, { sheet: '登记表 2026-03', row: 1, column: 2 }, '2');
  const { name, bytes } = await savedFile(page);
  expect(name).toBe('登记表 2026-03.xlsx');
  expect(readWorkbook(bytes).sheets).toMatchObject([{ name: '登记表 2026-03', values: [['编号', '姓名', '无故缺勤'], ['001', '王芳', 2]] }]);
});

test('L24 a .csv that is dropped on the page is opened', async () => {
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['姓名\n李强\n'], '名册.csv', { type: 'text/csv' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await page.getByRole('status').getByText('已打开“名册.csv”').waitFor();
  expect(await cellText(page, '名册', 'A2')).toBe('李强');
});

test('L23 what is typed as 95% is one here and in the saved file', async () => {
  await typeInCell(page, { sheet: '名册', row: 1, column: 1 }, '95%');
  await typeInCell(page, { sheet: '名册', row: 1, column: 2 }, '0.95');
  const { bytes } = await savedFile(page);
  const [sheet] = readWorkbook(bytes).sheets;
  expect(sheet?.values[1]).toEqual(['李强', 0.95, 0.95]);
  expect([...(sheet?.percents ?? [])]).toEqual(['B2']);
});

test('L25 what is no table is refused with what to do, and the grid stays', async () => {
  await page.setInputFiles('input[type=file]', { name: '公示表.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  await page.getByRole('status').getByText('请向发来的人要原来的表格').waitFor();
  expect(await cellText(page, '名册', 'A2')).toBe('李强');
});

test('the page had nothing to complain about', () => {
  expect(complaints).toEqual([]);
});
