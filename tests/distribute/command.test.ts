import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { run } from '../../src/cli/run';
import { parseIdentity, readIdentity, type CellValue } from '../../src/core';
import { openFileHost, readWorkbook } from '../../src/hosts/file';
import { rosterFile, rosterRows, type RosterRow } from '../support/rosters';

const folder = mkdtempSync(join(tmpdir(), 'jifenbu-distribute-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function jifenbu(args: readonly string[], signal = new AbortController().signal, onProgress: (text: string) => void = () => undefined): Promise<Ran> {
  let out = '';
  let err = '';
  const told = (text: string): void => {
    err += text;
    onProgress(text);
  };
  const code = await run(args, { out: (text) => (out += text), err: told, stdin: () => Promise.resolve(''), today: () => '2026-06-01', signal, progress: 'shown' });
  return { code, out, err };
}

let count = 0;
function rosterOf(rows: readonly RosterRow[]): string {
  count += 1;
  const path = join(folder, `名单${count}.xlsx`);
  writeFileSync(path, rosterFile(rows));
  return path;
}

/** This regulation publishes each month's points. */
const MONTHLY_NOTICES = Array.from({ length: 12 }, (_, index) => `公示表 2026-${String(index + 1).padStart(2, '0')}`);

const target = (name: string): string => join(folder, name);
const texts = (values: readonly (readonly CellValue[])[]): string[] => values.flat().map((value) => (value === null || typeof value === 'object' ? '' : String(value)));

test('T1 each branch of the roster gets one workbook with its name, the deadline and whom to ask, and there is a list of them', async () => {
  const roster = rosterOf(rosterRows(['机关第一党支部', '离退休党支部'], 5));
  const { code, out, err } = await jifenbu(['distribute', 'zhangdian-2017', '--roster', roster, '--year', '2026', '--deadline', '2026-07-05', '--contact', '林海燕', '--phone', '0000000', '-o', target('下发')]);
  expect(err).toContain('已为 2 个支部（10 名党员）各生成一个工作簿');
  expect({ code, out }).toEqual({ code: 0, out: `${target('下发')}\n` });
  expect(readdirSync(target('下发')).sort()).toEqual(['下发清单.xlsx', '机关第一党支部 2026.xlsx', '离退休党支部 2026.xlsx'].sort());
  const { sheets } = readWorkbook(readFileSync(target('下发/机关第一党支部 2026.xlsx')));
  expect(sheets.map(({ name }) => name).filter((name) => !name.startsWith('登记表'))).toEqual([
    '说明', '名册', '积分办法', '考评登记表 2026-H1', '考评登记表 2026-H2', '汇总表 2026-H1', '汇总表 2026-H2', '等次表 2026-H1', '等次表 2026-H2', ...MONTHLY_NOTICES, '公示表 2026-H1', '公示表 2026-H2', '_积分簿',
  ]);
  expect(texts(sheets[0]?.values ?? [])).toEqual(expect.arrayContaining(['机关第一党支部', '2026年7月5日前', '林海燕　0000000']));
  const [list] = readWorkbook(readFileSync(target('下发/下发清单.xlsx'))).sheets;
  expect(list?.values[2]?.slice(0, 6)).toEqual([1, '机关第一党支部', '001', 5, '机关第一党支部 2026.xlsx', '2026年7月5日']);
  expect(list?.values).toHaveLength(4);
});

test('T2 the identity stands on the hidden sheet and in the document property', async () => {
  const roster = rosterOf(rosterRows(['机关第一党支部'], 4));
  await jifenbu(['distribute', 'finance-bureau', '--roster', roster, '--deadline', '2026-12-31', '-o', target('身份')]);
  const file = openFileHost(readFileSync(target('身份/机关第一党支部 2026.xlsx')));
  const identity = readIdentity((await file.read()).sheets.find(({ name }) => name === '_积分簿'));
  expect(identity).toMatchObject({ scheme: 'finance-bureau', branch: '机关第一党支部', branchId: '001', year: 2026, period: null, deadline: '2026-12-31', template: 2 });
  expect(identity?.issued).toMatch(/^20260601-[0-9a-f]{8}$/);
  expect(parseIdentity(file.identity() ?? '')).toEqual(identity);
});

test('T4 a list with ID numbers, without branches, or with members of no branch is refused, and nothing is written', async () => {
  const rows = rosterRows(['甲党支部', '乙党支部'], 4);
  const refused = async (changed: readonly RosterRow[]): Promise<string> => {
    const { code, err } = await jifenbu(['distribute', 'zhangdian-2017', '--roster', rosterOf(changed), '-o', target('不应有')]);
    expect(code).toBe(1);
    expect(existsSync(target('不应有'))).toBe(false);
    return err;
  };
  expect(await refused(rows.map((row, index) => (index === 0 ? { ...row, id: '11010519491231002X' } : row)))).toContain('像身份证号');
  expect(await refused(rows.map((row, index) => (index === 2 ? { ...row, branch: '' } : row)))).toContain('没有写明在哪个支部');
  expect(await refused(rows.map((row) => ({ ...row, number: '001' })))).toContain('支部编号都是 001');
  expect(await refused(rows.map((row, index) => (index === 1 ? { ...row, id: '001' } : row)))).toContain('编号 001');
  expect(await refused([])).toContain('名单里没有读到党员');
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('T4 T5 a workbook holds the columns that a ledger needs and nothing of another branch', async () => {
  const roster = rosterOf(rosterRows(['甲党支部', '乙党支部'], 6).map((row) => ({ ...row, name: `${row.name}${row.branch.slice(0, 1)}`, unit: `${row.branch.slice(0, 1)}组` })));
  await jifenbu(['distribute', 'soe-escalation', '--roster', roster, '-o', target('分开')]);
  const parts = unzipSync(readFileSync(target('分开/乙党支部 2026.xlsx')));
  const all = Object.values(parts).map((part) => new TextDecoder().decode(part)).join('\n');
  expect(all).toContain('乙组');
  expect(all).not.toMatch(/甲组|甲党支部|甲</);
  expect(all).not.toContain('不应带出');
});

const HOSTILE = ['CON', 'a/b\\c', '<甲>:"|?*', '..', '尾点. ', '=1+1', '甲\u202e支部', '支部　（一）', 'Lpt1.第一', "O'Neill 支部", '&P 支部', '第3季度攻坚支部', '很'.repeat(60)];

test('T7 file names are safe on every system, and a name that is not the branch’s own is told', async () => {
  const roster = rosterOf(HOSTILE.flatMap((branch) => rosterRows([branch], 3)).map((row, index) => ({ ...row, number: String(Math.floor(index / 3)) })));
  const { code, err } = await jifenbu(['distribute', 'zhangdian-2017', '--roster', roster, '-o', target('怪名')]);
  expect(err).toContain('“CON”的文件名是“_CON 2026.xlsx”');
  expect(code).toBe(0);
  const made = readdirSync(target('怪名'));
  expect(made).toHaveLength(HOSTILE.length + 1);
  for (const name of made) {
    expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f\u202e]|[. ]\.xlsx$/);
    expect(Buffer.byteLength(name)).toBeLessThan(200);
    expect(name).not.toMatch(/^(?:CON|LPT1)(?:\.| |$)/i);
  }
  expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(made.length);
  const formula = readWorkbook(readFileSync(target(`怪名/=1+1 2026.xlsx`)));
  expect(texts(formula.sheets[0]?.values ?? [])).toContain('=1+1');
  expect(formula.sheets[0]?.formulas.size).toBe(0);
});

test('T7 two branches whose names differ only in what a file name cannot hold both get their file', async () => {
  const roster = rosterOf([...rosterRows(['甲/乙支部'], 3), ...rosterRows(['甲?乙支部'], 3).map((row) => ({ ...row, number: '2' }))]);
  const { err } = await jifenbu(['distribute', 'zhangdian-2017', '--roster', roster, '-o', target('重名')]);
  expect(readdirSync(target('重名')).sort()).toEqual(['下发清单.xlsx', '甲_乙支部 2026.xlsx', '甲_乙支部（2） 2026.xlsx'].sort());
  expect(err).toContain('“甲?乙支部”的文件名是“甲_乙支部（2） 2026.xlsx”');
});

test('T8 a folder with something in it, or a cancelled run, is left as it was', async () => {
  const roster = rosterOf(rosterRows(Array.from({ length: 60 }, (_, index) => `第${index + 1}党支部`), 12));
  mkdirSync(target('已有'));
  writeFileSync(target('已有/别动.txt'), '原来的');
  const refused = await jifenbu(['distribute', 'zhangdian-2017', '--roster', roster, '-o', target('已有')]);
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('里已有文件，没有改动') });
  expect(readdirSync(target('已有'))).toEqual(['别动.txt']);

  writeFileSync(target('旧.zip'), '旧的');
  for (const output of ['旧.zip', '新文件夹']) {
    const cancel = new AbortController();
    const cancelled = await jifenbu(['distribute', 'zhangdian-2017', '--roster', roster, '-o', target(output)], cancel.signal, () => cancel.abort());
    expect(cancelled).toMatchObject({ code: 1, out: '', err: expect.stringContaining('已取消，文件没有改动') });
  }
  expect(readFileSync(target('旧.zip'), 'utf8')).toBe('旧的');
  expect(existsSync(target('新文件夹'))).toBe(false);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('T1 two hundred branches go into one zip, with progress', async () => {
  const roster = rosterOf(rosterRows(Array.from({ length: 200 }, (_, index) => `第${index + 1}党支部`), 6));
  const { code, err } = await jifenbu(['distribute', 'finance-bureau', '--roster', roster, '--year', '2027', '-o', target('全部.zip')]);
  expect(err).toMatch(/生成 \d+\/200/);
  expect(code).toBe(0);
  const files = unzipSync(readFileSync(target('全部.zip')));
  expect(Object.keys(files)).toHaveLength(201);
  const last = readWorkbook(files['第200党支部 2027.xlsx'] ?? new Uint8Array());
  expect(last.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['登记表 2027-Q1', '公示表 2027', '_积分簿']));
}, 120_000);

test('a call without a roster or with a senseless deadline is told so', async () => {
  expect(await jifenbu(['distribute', 'zhangdian-2017', '-o', target('无')])).toMatchObject({ code: 2, err: expect.stringContaining('--roster') });
  const roster = rosterOf(rosterRows(['甲党支部'], 3));
  expect(await jifenbu(['distribute', 'zhangdian-2017', '--roster', roster, '--deadline', '月底', '-o', target('无')])).toMatchObject({ code: 1, err: expect.stringContaining('交回期限“月底”不对') });
  expect(await jifenbu(['distribute', 'zhangdian-2017', '--roster', join(folder, '无.xlsx'), '-o', target('无')])).toMatchObject({ code: 1 });
});
