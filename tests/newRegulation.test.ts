import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../src/cli/run';
import { applySettings, builtInScheme, BUILT_IN_IDS, evaluateCases, lintScheme, loadScheme, parsePeriod, schemeToJson, schemeToSheet, sheetToScheme, traitsOf, type CellValue, type SchemeFile } from '../src/core';
import { openFileHost, writeWorkbook } from '../src/hosts/file';
import { EMPTY_PLAN } from '../src/core/sheets/plan';
import { cell, font, plain } from '../src/core/sheets/styles';
import { drawn } from './support/ledgers';
import { named } from './support/expectations';

/**
 * A twenty-sixth regulation, written as data and nothing else. None of the built-in ones has this combination: classes
 * with weights of their own, repeats, 归零, score sheets, joint effects, a side condition and an amendment at once.
 */
const FILE = join(__dirname, 'fixtures/harbour-crew.json');
const folder = mkdtempSync(join(tmpdir(), 'jifenbu-new-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function load(): SchemeFile {
  const loaded = loadScheme(JSON.parse(readFileSync(FILE, 'utf8')));
  if (loaded.kind === 'refused') throw new Error(JSON.stringify(loaded.issues));
  return loaded.file;
}

const { scheme, examples } = load();

async function jifenbu(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await run(args, { out: (text) => (out += text), err: (text) => (err += text), stdin: () => Promise.resolve(''), today: () => '2026-07-06', signal: new AbortController().signal, progress: 'silent' });
  return { code, out, err };
}

test('E6 no built-in regulation uses all that this one does', () => {
  const wanted = traitsOf(scheme).uses;
  for (const id of BUILT_IN_IDS) {
    const known = builtInScheme(id);
    expect(known && wanted.every((use) => traitsOf(known).uses.includes(use))).toBe(false);
  }
});

test('E4 its check finds nothing', () => {
  expect(lintScheme(scheme)).toEqual([]);
});

test('C1 it stands on sheet 积分办法 and comes back the same', () => {
  const reading = sheetToScheme(drawn(schemeToSheet(scheme)).values);
  expect(reading.kind === 'scheme' && schemeToJson(reading.scheme)).toEqual(schemeToJson(scheme));
});

test.each(examples.map((example) => [example.name, example] as const))('E1 %s', (_name, example) => {
  const applied = applySettings(scheme, example.given.settings ?? {});
  const period = parsePeriod(example.period);
  if (applied.kind === 'refused' || period === null) throw new Error('refused');
  const results = new Map(evaluateCases(applied.scheme, example.given, period).map((result) => [result.id, result]));
  for (const expected of example.expect) {
    const result = results.get(expected.id);
    expect(result && named(result, expected)).toEqual(expected);
  }
});

describe('the whole way of a secretary', () => {
  const ledger = join(folder, '登记表.xlsx');
  const published = join(folder, '公示.xlsx');

  test('L5 a ledger is made from the file, filled in and checked', async () => {
    const roster = join(folder, '名册.xlsx');
    writeFileSync(roster, rosterFile());
    expect(await jifenbu('new', FILE, '--roster', roster, '--year', '2026', '-o', ledger)).toMatchObject({ code: 0, out: `${ledger}\n` });
    const host = openFileHost(readFileSync(ledger));
    const { sheets } = await host.read();
    expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['名册', '事项登记', '考评登记表 2026-H1', '积分办法']));
    await fill(host);
    writeFileSync(ledger, host.save());
    const check = await jifenbu('check', ledger, '--json');
    const errors = JSON.parse(check.out).problems.filter(({ severity }: { severity: string }) => severity === 'error');
    expect(errors.filter(({ message }: { message: string }) => !message.includes('2026年下半年'))).toEqual([]);
  });

  test('J1 P9 the figures of the ledger are those of the worked example', async () => {
    const { code, out } = await jifenbu('score', ledger, '--period', '2026-H1', '--json');
    expect(code).toBe(0);
    const members = JSON.parse(out).members.map(({ name, score, grade, reports }: Record<string, unknown>) => ({ name, score, grade, reports }));
    expect(members).toEqual([
      { name: '王芳', score: { value: '100.0' }, grade: '红旗', reports: { fuel: '2.8' } },
      { name: '李强', score: { value: '85.3' }, grade: '达标', reports: { fuel: '0' } },
      { name: '赵敏', score: { value: '92.7' }, grade: null, reports: { fuel: '5' } },
    ]);
  });

  test('X1 each figure is explained with its clauses', async () => {
    const { code, out } = await jifenbu('explain', ledger, '赵敏', '--period', '2026-H1');
    expect(code).toBe(0);
    expect(out).toContain('第九条');
    expect(out).toContain('师带徒');
  });

  test('O1 O3 notice, ranking and grades are made; the notice says no reason and nobody else’s part in it', async () => {
    expect(await jifenbu('notice', ledger, '--period', '2026-H1', '-o', published)).toMatchObject({ code: 0 });
    const { sheets } = await openFileHost(readFileSync(published)).read();
    const text = (name: string) => sheets.find((sheet) => sheet.name === name)?.values.flat().map(shown).filter((value) => value !== '').join(' ') ?? '';
    expect(text('公示表 2026-H1')).toMatch(/王芳.*100\.?0?.*红旗/);
    expect(text('公示表 2026-H1')).toContain('节约积分');
    for (const inner of ['师带徒', '擅离岗位', '谈话']) expect(text('公示表 2026-H1')).not.toContain(inner);
    expect(text('排名表 2026-H1')).toContain('李强');
    expect(text('等次表 2026-H1')).toContain('红旗');
  });
});

function rosterFile(): Uint8Array {
  const rows = [['编号', '姓名', '区分', '类别', '状态', '分管领导', '起', '止'], ['1', '王芳', '', '正式党员、岸上', '', '3'], ['2', '李强', '', '船员'], ['3', '赵敏', '', '预备党员、岸上']];
  const style = cell(null, plain(font('宋体', 11)));
  return writeWorkbook([{ ...EMPTY_PLAN, name: '名册', rows: rows.map((values) => ({ cells: values.map((value) => ({ ...style, value })) })) }]);
}

function shown(value: CellValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

type FileHost = ReturnType<typeof openFileHost>;

/** The same entries as the first worked example: events with their day, judgements on the register. */
async function fill(host: FileHost): Promise<void> {
  const cells = async (sheet: string, row: number, column: number, rows: readonly (readonly (string | number | null)[])[]) => {
    await host.apply([{ kind: 'write', sheet, row, column, cells: rows.map((values) => values.map((value) => (value === null ? null : { kind: 'value', value } as const))) }]);
  };
  const { sheets } = await host.read();
  const list = sheets.find(({ name }) => name === '事项登记');
  const head = list?.values.findIndex((row) => row.includes('日期')) ?? -1;
  const labels = (list?.values[head] ?? []).slice(0, 10);
  const event = (values: Readonly<Record<string, string | number>>) => labels.map((label) => values[shown(label)] ?? null);
  const late = (date: string, times: number) => event({ 日期: date, 编号: '1', 姓名: '王芳', 事项: '迟到', 次数: times });
  const fuel = (month: number) => event({ 日期: `2026-0${month}-20`, 编号: '2', 姓名: '李强', 事项: '节约燃油（吨）', 分值或数量: 2.8 });
  const award = (level: string, matter: string) => event({ 日期: '2026-05-04', 编号: '1', 姓名: '王芳', 事项: '获奖', 级别: level, 同一事项: matter });
  await cells('事项登记', head - 1, 2, [['2026-06-30']]);
  await cells('事项登记', head + 1, 0, [
    late('2026-01-12', 4),
    late('2026-03-03', 1),
    ...[1, 3, 4, 5, 6].map(fuel),
    event({ 日期: '2026-02-09', 编号: '2', 姓名: '李强', 事项: '擅离岗位' }),
    award('市级', '技能赛'),
    award('公司级', '技能赛'),
    award('公司级', '征文'),
  ]);
  const register = sheets.find(({ name }) => name === '考评登记表 2026-H1');
  const top = register?.values.findIndex((row) => row.includes('姓名')) ?? -1;
  const column = (label: string) => register?.values[top]?.indexOf(label) ?? -1;
  await cells('考评登记表 2026-H1', top + 1, column('党员互评'), [['90、80'], [90], [88]]);
  await cells('考评登记表 2026-H1', top + 1, column('群众评议'), [[95]]);
}
