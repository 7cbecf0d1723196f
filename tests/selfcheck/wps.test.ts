/** @jest-environment jsdom */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';
import { runInNewContext } from 'node:vm';
import { findWps } from '../../src/hosts/wps';
import type { Result } from '../../src/selfcheck/check';
import { reportOf, reportText } from '../../src/selfcheck/report';
import { runChecks } from '../../src/selfcheck/run';
import { PROFILES, type Profile } from '../wps-host/profiles';
import { openStandIn, type StandIn } from '../wps-host/standIn';
import { calculate, openWorkbook, PRIVATE } from './formulas';

Object.assign(globalThis, { TextDecoder, TextEncoder });
const folder = mkdtempSync(join(tmpdir(), 'jifenbu-selfcheck-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Checked {
  readonly standIn: StandIn;
  readonly ids: readonly string[];
  readonly results: readonly Result[];
}

async function checked(profile: Profile, stopAfter = Infinity): Promise<Checked> {
  // The stand-in keeps functions by their bare name.
  const withNamespace = (formula: string): boolean => formula.startsWith('=ZIJIAN.') && profile.functions === 'namespaced';
  const standIn = openStandIn(openWorkbook, profile, (formula) => (withNamespace(formula) ? 3 : calculate(formula)));
  // A page that is opened anew registers its functions anew.
  jest.resetModules();
  const { openWpsStand, wpsChecks } = await import('../../src/selfcheck/wps');
  const wps = findWps();
  if (wps === null) throw new Error('WPS is not found');
  const stopping = new AbortController();
  const onProgress = (done: number): void => {
    if (done === stopAfter) stopping.abort();
  };
  const results = await runChecks(() => openWpsStand(wps), wpsChecks, { signal: stopping.signal, now: () => performance.now(), onProgress });
  return { standIn, ids: wpsChecks.map(({ id }) => id), results };
}

function expectAsBefore({ standIn: { book, world } }: Checked): void {
  expect(book.sheets.map(({ name }) => name)).toEqual(openWorkbook.sheets.map(({ name }) => name));
  expect(book.names.map(({ name }) => name)).toEqual(openWorkbook.names.map(({ name }) => name));
  expect(world.settings).toEqual({ ScreenUpdating: true, Calculation: -4105, EnableEvents: true, DisplayAlerts: true });
  expect(world.undo.open).toBe(0);
}

/** The line that `npm run quirks` gives for a report. */
function quirks(results: readonly Result[]): Profile {
  const file = join(folder, 'report.json');
  writeFileSync(file, `请看附件：\n${reportText(reportOf('wps', '2026-07-06T09:00', results))}谢谢\n`);
  const { stdout } = spawnSync(process.execPath, [join(__dirname, '../../scripts/quirks.mjs'), file], { encoding: 'utf8' });
  return runInNewContext(`(${stdout})`, { WINDOWS: PROFILES[0] }) as Profile;
}

describe.each(PROFILES)('on $name', (profile) => {
  let run: Checked;
  beforeAll(async () => {
    run = await checked(profile);
  }, 60_000);

  test('every check answers, in order, each with its own id', () => {
    expect(run.results.map(({ id }) => id)).toEqual(run.ids);
    expect(new Set(run.ids).size).toBe(run.ids.length);
  });

  test('workbook and settings are as they were', () => expectAsBefore(run));

  test('npm run quirks makes of the report the profile that it was made on', () => {
    const { name: _ours, ...made } = quirks(run.results);
    const { name: _theirs, ...given } = profile;
    expect(made).toEqual(given);
  });

  test('nothing of the workbook is in the report', () => {
    const text = reportText(reportOf('wps', '2026-07-06T09:00', run.results));
    for (const words of PRIVATE) expect(text).not.toContain(words);
  });
});

test('in the usual WPS the answers are those that our code takes for granted, as far as the stand-in has them', async () => {
  const { results } = await checked(PROFILES[0]!);
  const others = results.filter(({ result, found }) => result !== 'ok' && !found.includes('not modelled'));
  // The page of the test is no Chromium, the functions of the add-in are registered by another page, and what spills needs an engine.
  expect(others.map(({ id }) => id)).toEqual(['program.chromium', 'program.styles', 'formulas.spill', 'formulas.spill-range', 'formulas.broken', 'functions.namespace', 'functions.ours-short', 'functions.ours-long']);
  expect(results.filter(({ result }) => result === 'ok').length).toBeGreaterThan(80);
}, 60_000);

test('stopped on the way, it hands over what it has and leaves nothing behind', async () => {
  const run = await checked(PROFILES[0]!, 20);
  expect(run.results).toHaveLength(21);
  expectAsBefore(run);
});
