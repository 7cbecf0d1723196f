import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { schemeToSheet } from '../../src/core';
import { drawn, schemeOf } from '../support/ledgers';
import { sampleWorkbook } from '../support/sample';
import { readDeclarations } from '../wps-host/declarations';
import type { Sent } from '../wps-host/inPage';
import { launchBrowser } from './browser';

/** The built pages of the WPS add-in, opened from the disk in Chromium with the stand-in where WPS would be. */
const ROOT = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'jifenbu-wps-'));
let browser: Browser;
let addin: string;
let standIn: string;
const complaints: string[] = [];

beforeAll(async () => {
  addin = builtFolder();
  run('node_modules/esbuild/bin/esbuild', ['tests/wps-host/inPage.ts', '--bundle', '--format=iife', '--target=es2020', `--outfile=${join(folder, 'standIn.js')}`, '--log-level=warning']);
  standIn = readFileSync(join(folder, 'standIn.js'), 'utf8');
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

afterEach(() => {
  expect(complaints).toEqual([]);
});

function builtFolder(): string {
  const dist = join(ROOT, 'dist-wps');
  if (!existsSync(dist)) run(process.execPath, ['scripts/build-wps.mjs']);
  const name = readdirSync(dist).find((each) => /^jifenbu_[\d.]+$/.test(each));
  if (name === undefined) throw new Error('nothing was built');
  return join(dist, name);
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

async function open(file: string, storage: Sent['storage'] = []): Promise<Page> {
  const { sheets, names } = sampleWorkbook();
  const sent: Sent = {
    members: [...readDeclarations()].map(([type, members]) => [type, [...members]]),
    sheets: [...sheets, drawn(schemeToSheet(schemeOf('zhangdian-2017')))].map((sheet) => ({ ...sheet, formulas: [...sheet.formulas] })),
    names,
    storage,
  };
  const page = await browser.newPage({ viewport: { width: 420, height: 800 } });
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => !/^(file|data):/.test(request.url()) && complaints.push(request.url()));
  await page.addInitScript(`window.wpsSent = ${JSON.stringify(sent)};\n${standIn}`);
  await page.goto(pathToFileURL(join(addin, file)).href);
  return page;
}

const problemsOf = (page: Page): Promise<readonly string[] | undefined> => page.evaluate(() => window.standIn?.world.problems);

test('the page that stays registers the functions, answers the ribbon at once and opens one pane', async () => {
  const page = await open('index.html');
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
  expect(world.panes).toEqual([expect.objectContaining({ url: pathToFileURL(join(addin, 'pane.html')).href, Visible: true, DockPosition: 2 })]);
  expect(Object.fromEntries(world.storage)).toEqual({ jifenbu_et_pane: '1', jifenbu_et_functions: 'registered', jifenbu_et_command: 'makeGrades' });
  expect(existsSync(join(addin, 'images/grades-32.png'))).toBe(true);
  expect(await problemsOf(page)).toEqual([]);
  await page.close();
});

test('the pane reads the workbook, carries out what the ribbon sent, and folds away', async () => {
  const page = await open('pane.html', [['jifenbu_et_command', 'makeGrades'], ['jifenbu_et_pane', '1']]);
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
