import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { collect } from '../../src/actions/collect';
import { findingText, identityText, scoreClosing, toFixedText, type Collection } from '../../src/core';
import { writeWorkbook } from '../../src/hosts/file';
import { isInstalled, run } from '../support/programs';
import { filledBranch, PERIOD, SCHEME, sentTo, sentTogether, typedCells } from './branches';
import { DAMAGES } from './damages';

/** 200 branches: 180 filled in by two other programs, some of them stored again by a third one, and 20 damaged in 20 ways. */
const MEMBERS = 4;
const damages = Object.entries(DAMAGES);
const filled = Array.from({ length: 180 + damages.length }, (_, index) => filledBranch(index + 1, MEMBERS));
const good = filled.slice(0, 180);
const bad = filled.slice(180);
const RESAVED = 4;
/** openpyxl takes its time: so many of the 180 are its. */
const BY_OPENPYXL = 12;
/** Debian's own Python is the one that has Debian's packages. */
const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
const hasOpenpyxl = spawnSync(PYTHON, ['-c', 'import openpyxl']).status === 0;

let folder = '';
let collection: Collection;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jifenbu-collect-'));
  const jobs = good.map(({ branch, records }) => {
    const { identity, plans } = sentTogether(branch);
    const from = join(folder, `${branch.id}.sent.xlsx`);
    writeFileSync(from, writeWorkbook(plans, { identity: identityText(identity) }));
    return { from, to: join(folder, `${branch.id}.xlsx`), typed: typedCells(plans, records) };
  });
  const byPython = hasOpenpyxl ? BY_OPENPYXL : 0;
  await Promise.all([fill(process.execPath, 'fill.mjs', jobs.slice(byPython)), fill(PYTHON, 'fill.py', jobs.slice(0, byPython))]);
  if (isInstalled('soffice')) resave(good.slice(-RESAVED).map(({ branch }) => `${branch.id}.xlsx`));
  const sources = [
    ...good.map(({ branch }) => ({ name: `${branch.id}.xlsx`, read: () => Promise.resolve(new Uint8Array(readFileSync(join(folder, `${branch.id}.xlsx`)))) })),
    ...bad.map((one, index) => ({ name: `${one.branch.id}.xlsx`, read: () => Promise.resolve(damages[index]?.[1].file(one) ?? new Uint8Array()) })),
  ];
  collection = await collect({ sources, sending: sentTo(filled.map(({ branch }) => branch)), former: null, date: '2026-07-11' });
}, 400_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Another program, in a process of its own, types into the workbooks that were sent. */
async function fill(program: string, script: string, jobs: readonly unknown[]): Promise<void> {
  if (jobs.length === 0) return;
  const list = join(folder, `${script}.json`);
  writeFileSync(list, JSON.stringify(jobs));
  await promisify(execFile)(program, [join(__dirname, script), list]);
}

/** LibreOffice opens them, calculates, and stores them in its own way. */
function resave(names: readonly string[]): void {
  const out = join(folder, 'again');
  mkdirSync(out);
  run('soffice', [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out, ...names.map((name) => join(folder, name))]);
  for (const name of names) writeFileSync(join(folder, name), readFileSync(join(out, name)));
}

test('U1 U2 openpyxl, which keeps neither results nor the document property, filled in some of them', () => {
  if (!hasOpenpyxl) {
    // In CI nothing goes untested unnoticed.
    expect(process.env.CI).toBeFalsy();
    return;
  }
  const own = collection.reports.slice(0, BY_OPENPYXL);
  expect(own.map(({ state, members }) => [state, members.length])).toEqual(own.map(() => ['accepted', MEMBERS]));
});

test('U1 U2 180 of 200 are accepted, also those that other programs stored', () => {
  const first = collection.reports.slice(0, good.length);
  expect(first.filter(({ state }) => state !== 'accepted').map(({ file, findings }) => [file, findings.map(findingText)])).toEqual([]);
  expect(collection.parts).toHaveLength(180);
});

test('U9 their figures are those that the core gives for the same entries', () => {
  for (const { branch, records } of good) {
    const scores = new Map(scoreClosing(SCHEME, records, PERIOD).members.map(({ member, score, standing }) => [member.id, [score === null ? null : toFixedText(score, 2), standing.rank]]));
    const part = collection.parts.find(({ branchId }) => branchId === branch.id);
    expect(new Map(part?.members.map(({ id, score, rank }) => [id, [score, rank]]))).toEqual(scores);
  }
});

test.each(damages.map(([name, { code }], index) => [name, code, index] as const))('U1 U2 U3 U4 %s is refused: %s', (_name, code, index) => {
  const report = collection.reports[good.length + index];
  expect(report?.state).toBe('refused');
  const reasons = report?.findings.filter(({ severity }) => severity === 'refuse') ?? [];
  expect(reasons.map((found) => found.code)).toContain(code);
  for (const reason of reasons) expect(findingText(reason)).toMatch(/[请应].*。$/);
});

test('U10 who has not returned an acceptable workbook is on the receipt list', () => {
  const open = collection.receipts.filter(({ state }) => state !== 'accepted').map(({ branchId }) => branchId);
  expect(open).toEqual(bad.map(({ branch }) => branch.id));
});
