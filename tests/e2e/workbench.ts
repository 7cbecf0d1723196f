import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { serveWorkbench, type StaticServer } from './server';

/** A browser with the built workbench in reach. */
export interface Stage {
  readonly browser: Browser;
  readonly address: string;
  close(): Promise<void>;
}

export async function openStage(folders: Readonly<Record<string, string>> = {}): Promise<Stage> {
  execFileSync(process.execPath, ['scripts/build-workbench.mjs']);
  const server: StaticServer = await serveWorkbench(folders);
  const browser = await launchBrowser();
  return {
    browser,
    address: server.address,
    async close() {
      await browser.close();
      server.stop();
    },
  };
}

/** A page with the workbench running in it, on the file at `open` if one is given. Complaints of the page land in `complaints`. */
export async function openWorkbench(stage: Stage, open: string | null, complaints: string[] = []): Promise<Page> {
  const context = await stage.browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(stage.address)) complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(open === null ? stage.address : `${stage.address}?open=${encodeURIComponent(open)}`);
  await page.waitForFunction(() => window.workbench !== undefined);
  return page;
}

/** The value of a cell as text, once everything is calculated. */
export function cellText(page: Page, sheet: string, address: string): Promise<string> {
  return page.evaluate(
    async ([name, place]) => {
      const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const content = await window.workbench!.host.read({ sheets: [name] });
      const value = content.sheets[0]?.values[Number(row) - 1]?.[column] ?? '';
      return typeof value === 'object' ? value.error : String(value);
    },
    [sheet, address] as const,
  );
}

/** Types into a cell as a person does: select it, type, press Enter. */
export async function typeInCell(page: Page, address: { sheet: string; row: number; column: number }, text: string): Promise<void> {
  await page.evaluate((target) => window.workbench!.host.select(target), address);
  await page.locator('canvas[data-u-comp="render-canvas"]').first().focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Presses 另存为 and gives what the browser would put into the download folder. */
export async function savedFile(page: Page): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '另存为 .xlsx' }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
