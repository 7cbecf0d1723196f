import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collect } from '../../src/actions/collect';
import { findingText, identityText, scoreClosing, toFixedText, type Collection } from '../../src/core';
import { writeWorkbook } from '../../src/hosts/file';
import { isInstalled, run } from '../support/programs';
import { filledBranch, PERIOD, SCHEME, sentTo, sentTogether, typedCells } from './branches';
import { DAMAGES } from './damages';

/** 200 branches: 180 filled in by another program, 20 of them stored again by a second one, and 20 damaged in 20 ways. */
const MEMBERS = 4;
const damages = Object.entries(DAMAGES);
const filled = Array.from({ length: 180 + damages.length }, (_, index) => filledBranch(index + 1, MEMBERS));
const good = filled.slice(0, 180);
const bad = filled.slice(180);
const RESAVED = 4;

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
  writeFileSync(join(folder, 'jobs.json'), JSON.stringify(jobs));
  execFileSync(process.execPath, [join(__dirname, 'fill.mjs'), join(folder, 'jobs.json')]);
  if (isInstalled('soffice')) resave(good.slice(0, RESAVED).map(({ branch }) => `${branch.id}.xlsx`));
  const sources = [
    ...good.map(({ branch }) => ({ name: `${branch.id}.xlsx`, read: () => Promise.resolve(new Uint8Array(readFileSync(join(folder, `${branch.id}.xlsx`)))) })),
    ...bad.map((one, index) => ({ name: `${one.branch.id}.xlsx`, read: () => Promise.resolve(damages[index]?.[1].file(one) ?? new Uint8Array()) })),
  ];
  collection = await collect({ sources, sending: sentTo(filled.map(({ branch }) => branch)), former: null, date: '2026-07-11' });
}, 400_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** LibreOffice opens them, calculates, and stores them in its own way. */
function resave(names: readonly string[]): void {
  const out = join(folder, 'again');
  mkdirSync(out);
  run('soffice', [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out, ...names.map((name) => join(folder, name))]);
  for (const name of names) writeFileSync(join(folder, name), readFileSync(join(out, name)));
}

test('U1 U2 180 of 200 are accepted, also those that two other programs stored', () => {
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
