import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { openWpsStage, type WpsStage } from './wpsStage';

let stage: WpsStage;

beforeAll(async () => {
  stage = await openWpsStage();
}, 120_000);

afterAll(() => stage.close());

afterEach(() => {
  expect(stage.complaints).toEqual([]);
});

const problemsOf = (page: Page): Promise<readonly string[] | undefined> => page.evaluate(() => window.standIn?.world.problems);

test('the page that stays registers the functions, answers the ribbon at once and opens one pane', async () => {
  const page = await stage.open('index.html');
  const answered = await page.evaluate(() => {
    const control = (Id: string) => ({ Id });
    return [window.jifenbu?.onLoad(), window.jifenbu?.onAction(control('makeGrades')), window.jifenbu?.onAction(control('openPane')), window.jifenbu?.getImage(control('makeGrades'))];
  });
  expect(answered).toEqual([true, true, true, 'images/grades-32.png']);
  const world = await page.evaluate(() => ({
    functions: [...(window.standIn?.world.functions.keys() ?? [])],
    panes: [...(window.standIn?.world.panes.values() ?? [])],
    storage: [...(window.standIn?.world.storage ?? [])],
  }));
  expect(world.functions).toEqual(['积分值', '积分表', '积分说明', '测评分', '考评分', '定等次', '排名次', '积分', '等次', '名次']);
  expect(world.panes).toEqual([expect.objectContaining({ url: pathToFileURL(join(stage.addin, 'pane.html')).href, Visible: true, DockPosition: 2 })]);
  expect(Object.fromEntries(world.storage)).toEqual({ jifenbu_et_pane: '1', jifenbu_et_functions: 'registered', jifenbu_et_command: 'makeGrades' });
  expect(existsSync(join(stage.addin, 'images/grades-32.png'))).toBe(true);
  expect(await problemsOf(page)).toEqual([]);
  await page.close();
});

test('the pane reads the workbook, carries out what the ribbon sent, and folds away', async () => {
  const page = await stage.open('pane.html', [['jifenbu_et_command', 'makeGrades'], ['jifenbu_et_pane', '1']]);
  await page.getByText('名册 38 人').waitFor();
  await page.getByText('已生成“等次表 2026-H1”').first().waitFor();
  const book = await page.evaluate(() => window.standIn?.book.sheets.map(({ name }) => name));
  expect(book).toContain('等次表 2026-H1');
  await page.evaluate(() => window.standIn?.world.panes.set(1, { ID: 1, Visible: true }));
  await page.getByRole('button', { name: '收起' }).click();
  expect(await page.evaluate(() => window.standIn?.world.panes.get(1)?.['Visible'])).toBe(false);
  expect(await problemsOf(page)).toEqual([]);
  await page.close();
});
