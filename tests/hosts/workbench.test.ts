import type { Browser, Page } from 'playwright-core';
import { join } from 'node:path';
import { launchBrowser } from '../e2e/browser';
import { serve, type StaticServer } from '../e2e/server';
import { hostContract } from './contract';
import { hostInPage, showContent } from './workbenchProxy';
import { execFileSync } from 'node:child_process';

let server: StaticServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  execFileSync(process.execPath, ['scripts/build-workbench.mjs']);
  server = await serve(join(process.cwd(), 'dist/workbench'));
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(server.address);
  await page.waitForFunction(() => window.workbench !== undefined);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

hostContract('the workbench', async (content) => {
  await showContent(page, content);
  return hostInPage(page);
});
