import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { buildPanePage } from '../pane/build';
import { launchBrowser } from './browser';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };

let folder: string;
let server: Server;
let browser: Browser;
let address: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jifenbu-'));
  buildPanePage(folder);
  server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    response.setHeader('content-type', TYPES[extname(pathname)] ?? 'application/octet-stream');
    response.end(readFileSync(join(folder, pathname)));
  }).listen(0, 'localhost');
  browser = await launchBrowser();
  address = `http://localhost:${(server.address() as AddressInfo).port}/page.html`;
}, 60_000);

afterAll(async () => {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true });
});

const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();
const tab = (name: string) => (page: Page) => page.getByRole('tab', { name }).click();

const choose = (id: string) => (page: Page) => page.locator(`[data-scheme="${id}"]`).click();

async function changeAbsence(page: Page): Promise<void> {
  await page.getByText('组织生活出勤').click();
  await page.getByLabel('无故缺勤').fill('-5');
}

/** Each view: what is played, how one gets there, what then stands in it. */
const VIEWS: Readonly<Record<string, readonly [plays: string, steps: readonly ((page: Page) => Promise<void>)[], shows: string]>> = {
  home: ['', [], '公示、排名与等次'],
  'no regulation yet': ['empty', [], '选择积分办法'],
  library: ['', [tab('方案库')], '共 25 个办法'],
  regulation: ['', [tab('方案库'), choose('company-60-40')], '得分范围'],
  comparison: ['', [tab('方案库'), choose('company-60-40'), press('和本工作簿的办法比较')], '只看不同的'],
  adoption: ['', [tab('方案库'), choose('company-60-40'), press('采用…')], '隐藏保留原来的办法'],
  figures: ['', [press('改分值、试算'), changeAbsence], '改了 1 处'],
  trial: ['', [press('改分值、试算'), changeAbsence, press('试算')], '这只是试算'],
  check: ['', [press('开始体检')], '“党费”没有填'],
  'missing entries': ['', [press('开始体检'), press('还缺什么')], '没有缺登记的'],
  'hand-made results': ['', [press('手工公式对照…'), press('开始对照')], '没有包括“违规违纪”列'],
  explanation: ['', [tab('依据')], '无故缺勤 2次'],
  'formula wizard': ['', [press('函数向导…')], '行号前的 $'],
  'refused notice': ['refusing', [press('生成公示表…'), press('生成公示表')], '公示表没有生成'],
  'long work': ['endless', [press('填入积分公式')], '40%'],
};

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each(Object.entries(VIEWS))('%s at 320 px: nothing sticks out, axe finds nothing, the policy is kept', async (_name, [plays, steps, shows]) => {
    const complaints: string[] = [];
    const context = await browser.newContext({ colorScheme, locale: 'zh-CN', viewport: { width: 320, height: 700 } });
    const page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${address}?plays=${plays}`);
    for (const step of steps) await step(page);
    await page.getByText(shows).first().waitFor();

    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

test('the way from the first look to the cell of a problem needs no mouse', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
  await page.goto(address);
  await page.getByRole('tab', { name: '办理' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('“党费”没有填').waitFor();
  for (let stops = 0; stops < 12 && !(await page.evaluate(() => document.activeElement?.textContent.includes('“党费”没有填') ?? false)); stops += 1) {
    await page.keyboard.press('Tab');
  }
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('转到“登记表 2026-03”C5');
  await page.close();
});
