import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { builtInScheme, schemeToSheet } from '../../src/core';
import { drawn } from '../support/ledgers';
import { sampleWorkbook } from '../support/sample';
import { readDeclarations } from '../wps-host/declarations';
import type { Sent } from '../wps-host/inPage';
import { launchBrowser } from './browser';

/** The built pages of the WPS add-in, opened from the disk in Chromium with the stand-in where WPS would be. */
export interface WpsStage {
  /** The built folder. */
  readonly addin: string;
  /** What the pages complained of, and addresses that they asked. */
  readonly complaints: string[];
  /** A page over the sample ledger with its regulation; `storage` is what the other page has left for it. */
  open(file: 'index.html' | 'pane.html' | 'selfcheck.html', storage?: Sent['storage']): Promise<Page>;
  close(): Promise<void>;
}

export async function openWpsStage(): Promise<WpsStage> {
  const addin = builtFolder();
  const standIn = bundledStandIn();
  const browser = await launchBrowser();
  const complaints: string[] = [];
  return {
    addin,
    complaints,
    async open(file, storage = []) {
      const page = await browser.newPage({ viewport: { width: 420, height: 800 } });
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('request', (request) => !/^(file|data):/.test(request.url()) && complaints.push(request.url()));
      await page.addInitScript(`window.wpsSent = ${JSON.stringify(sampleFor(storage))};\n${standIn}`);
      await page.goto(pathToFileURL(join(addin, file)).href);
      return page;
    },
    close: () => browser.close(),
  };
}

function builtFolder(): string {
  if (!existsSync('dist-wps')) run(process.execPath, ['scripts/build-wps.mjs']);
  const name = readdirSync('dist-wps').find((each) => /^jifenbu_[\d.]+$/.test(each));
  if (name === undefined) throw new Error('nothing was built');
  return join(process.cwd(), 'dist-wps', name);
}

function bundledStandIn(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jifenbu-wps-'));
  try {
    const file = join(folder, 'standIn.js');
    run('node_modules/esbuild/bin/esbuild', ['tests/wps-host/inPage.ts', '--bundle', '--format=iife', '--target=es2020', `--outfile=${file}`, '--log-level=warning']);
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

function sampleFor(storage: Sent['storage']): Sent {
  const scheme = builtInScheme('zhangdian-2017');
  if (scheme === null) throw new Error('there is no such scheme');
  const plan = schemeToSheet(scheme);
  const { sheets, names } = sampleWorkbook();
  return {
    members: [...readDeclarations()].map(([type, members]) => [type, [...members]]),
    sheets: [...sheets, drawn(plan)].map((sheet) => ({ ...sheet, formulas: [...sheet.formulas] })),
    names: [...names, ...plan.names],
    storage,
  };
}
