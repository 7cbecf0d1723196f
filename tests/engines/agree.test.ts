import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runModule, testWith } from '../support/programs';
import { disagreements, randomLedgers, type Ledgers } from './agreement';
import { recalculate } from './recalculate';

/** A fair sample of `npm run agree`: every regulation once, in one workbook. */
let folder: string;
let ledgers: Ledgers;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jifenbu-agree-test-'));
  ledgers = randomLedgers(6000, 20261121);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

testWith(['soffice'], 'K8 LibreOffice calculates what the core says', async () => {
  expect(disagreements(ledgers, recalculate('libreoffice', ledgers.sheets, ''))).toEqual([]);
});

testWith(['ssconvert'], 'K8 Gnumeric calculates what the core says', async () => {
  expect(disagreements(ledgers, recalculate('gnumeric', ledgers.sheets, ''))).toEqual([]);
});

test('K8 Univer calculates what the core says', () => {
  const script = join(folder, 'univer.mjs');
  runModule('scripts/lib/build-univer.mjs', script);
  expect(disagreements(ledgers, recalculate('univer', ledgers.sheets, script))).toEqual([]);
}, 60_000);
