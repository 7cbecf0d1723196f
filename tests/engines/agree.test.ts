import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT_IN_IDS, exact } from '../../src/core';
import { runModule, testWith } from '../support/programs';
import { disagreements, sampleLedgers, type Ledgers } from './agreement';
import type { ExpectedCell } from './expected';
import { recalculate } from './recalculate';

/** A fair sample of `npm run agree`: every regulation once, in one workbook. */
let folder: string;
let ledgers: Ledgers;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jifenbu-agree-test-'));
  ledgers = sampleLedgers(20261121);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('K8 every regulation is in the sample, with figures and with gaps', () => {
  const seen = new Set(ledgers.cells.map(({ scheme }) => scheme));
  // One regulation is kept as a list of events alone: no sheet of it has a result.
  expect(BUILT_IN_IDS.filter((id) => !seen.has(id))).toEqual(['soe-escalation']);
  expect(ledgers.cells.filter(({ expected }) => expected === null).length).toBeGreaterThan(100);
  expect(ledgers.cells.filter(({ expected }) => typeof expected === 'object' && expected !== null).length).toBeGreaterThan(3000);
});

test('K8 another figure, a text in place of a figure and a figure in place of a gap are disagreements', () => {
  const cell = (expected: ExpectedCell['expected'], column: number): ExpectedCell => ({ scheme: 's', sheet: '甲', row: 0, column, formula: '=A1', expected, compare: 'exactly' });
  const cells = [cell(exact('82.15'), 0), cell(exact('82.15'), 1), cell(exact('82.15'), 2), cell(null, 3), cell(null, 4), cell('优秀', 5)];
  const found = new Map([['甲', [[82.15, 82.16, '未齐', 0, '缺', '合格']]]]);
  expect(disagreements({ books: [], cells }, found).map(({ column }) => column)).toEqual([1, 2, 3, 5]);
});

testWith(['soffice'], 'K8 LibreOffice calculates what the core says', async () => {
  expect(disagreements(ledgers, recalculate('libreoffice', ledgers.books, ''))).toEqual([]);
});

testWith(['ssconvert'], 'K8 Gnumeric calculates what the core says', async () => {
  expect(disagreements(ledgers, recalculate('gnumeric', ledgers.books, ''))).toEqual([]);
});

test('K8 Univer calculates what the core says', () => {
  const script = join(folder, 'univer.mjs');
  runModule('scripts/lib/build-univer.mjs', script);
  expect(disagreements(ledgers, recalculate('univer', ledgers.books, script))).toEqual([]);
}, 120_000);
