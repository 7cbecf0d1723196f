import type { Report } from '../../src/selfcheck/report';
import { openWpsStage, type WpsStage } from './wpsStage';

/** The built page 自检, opened from the disk as WPS opens it. */
let stage: WpsStage;

beforeAll(async () => {
  stage = await openWpsStage();
}, 120_000);

afterAll(() => stage.close());

test('a person presses 开始, sees the progress, and gets a report to copy or save; the workbook is as it was', async () => {
  const page = await stage.open('selfcheck.html');
  const sheets = (): Promise<string[] | undefined> => page.evaluate(() => window.standIn?.book.sheets.map(({ name }) => name));
  const before = await sheets();
  await page.getByRole('button', { name: '开始' }).click();
  await page.getByText(/正在做第 \d+ 项/).waitFor();
  await page.getByText('做完了').waitFor({ timeout: 90_000 });
  const text = await page.getByLabel('报告').inputValue();
  const { host, checks, summary } = JSON.parse(text) as Report;
  expect(host).toBe('wps');
  expect(checks.find(({ id }) => id === 'program.styles')).toMatchObject({ result: 'ok' });
  expect(summary[0]).toMatch(/^WPS 表格自检 \d+ 项/);
  expect(text).not.toMatch(/王芳|登记表/);
  expect(await sheets()).toEqual(before);
  await page.getByRole('button', { name: '复制报告' }).click();
  await page.getByText('已复制').waitFor();
  // The stand-in has no file system: the page says so instead of failing.
  await page.getByRole('button', { name: '保存报告' }).click();
  await page.getByText('请改用“复制报告”').waitFor();
  expect(stage.complaints).toEqual([]);
}, 120_000);
