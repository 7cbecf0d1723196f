import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { run } from '../../src/cli/run';
import { EMPTY_PLAN } from '../../src/core/sheets/plan';
import { cell, font, plain } from '../../src/core/sheets/styles';
import { readWorkbook, writeWorkbook } from '../../src/hosts/file';
import { filledBranch, returnedFile } from './branches';
import { withTypedCell } from './damages';

/** `jifenbu collect`, as a person calls it. */
const folder = mkdtempSync(join(tmpdir(), 'jifenbu-collect-cli-'));
const at = (...names: readonly string[]): string => join(folder, ...names);
const filled = [1, 2, 3].map((number) => filledBranch(number));
const [first, second] = filled;
if (first === undefined || second === undefined) throw new Error('no branches');

beforeAll(() => {
  const style = plain(font('宋体', 11));
  const rows = [['编号', '姓名', '支部', '支部编号'], ...filled.flatMap(({ branch }) => branch.members.map(({ id, name }) => [id, name, branch.name, branch.id]))];
  writeFileSync(at('名单.xlsx'), writeWorkbook([{ ...EMPTY_PLAN, name: '名册', rows: rows.map((values) => ({ cells: values.map((value) => cell(value, style)) })) }]));
  mkdirSync(at('报来', '城区'), { recursive: true });
  writeFileSync(at('报来', '一.xlsx'), returnedFile(first));
  writeFileSync(at('报来', '城区', '二.xlsx'), withTypedCell(second, '登记表 2026-03', () => ({ row: 3, column: 2 }), { value: '两三次' }));
  writeFileSync(at('报来', '~$一.xlsx'), 'x');
  writeFileSync(at('二.zip'), zipSync({ '二.xlsx': returnedFile(second) }));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function jifenbu(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let out = '';
  let err = '';
  const code = await run(args, { out: (text) => (out += text), err: (text) => (err += text), stdin: () => Promise.resolve(''), today: () => '2026-07-12', signal: new AbortController().signal, progress: 'silent' });
  return { code, out, err };
}

const sheet = (path: string, name: string) => readWorkbook(new Uint8Array(readFileSync(path))).sheets.find((each) => each.name.startsWith(name));

test('U4 U10 a folder becomes a summary; what is wrong and who is missing is told, with exit code 1', async () => {
  const { code, out, err } = await jifenbu('collect', at('报来'), '--scheme', 'zhangdian-2017', '--roster', at('名单.xlsx'), '-o', at('汇总.xlsx'), '--returns', at('退回'));
  expect(code).toBe(1);
  expect(out).toContain(`[已采用] ${first.branch.name}　一.xlsx`);
  expect(out).toContain(`[退回] ${second.branch.name}　城区/二.xlsx`);
  expect(out).toContain("须改 '登记表 2026-03'!C4");
  expect(out).toContain('[未报] 北山第3党支部');
  expect(err).toContain('核对 2 份文件，汇总 1 个党组织，1 个未报。');
  expect(readdirSync(at('退回'))).toEqual([`退回意见 ${second.branch.name} 2026.xlsx`]);
  expect(sheet(at('退回', `退回意见 ${second.branch.name} 2026.xlsx`), '退回意见')?.values[0]?.[0]).toBe(`关于${second.branch.name}积分工作簿的修改意见`);
  expect(sheet(at('汇总.xlsx'), '回执')?.values.flat()).toEqual(expect.arrayContaining(['未报', '已退回', '已采用']));
});

test('U8 U13 a corrected file from a zip joins the former summary', async () => {
  const { code, out } = await jifenbu('collect', at('二.zip'), '--scheme', 'zhangdian-2017', '--roster', at('名单.xlsx'), '--former', at('汇总.xlsx'), '-o', at('汇总 2.xlsx'), '--json');
  const data = JSON.parse(out) as { branches: { branch: string }[]; files: { file: string; state: string }[]; receipts: { state: string }[] };
  expect(data.files).toEqual([expect.objectContaining({ file: '二.zip/二.xlsx', state: 'accepted' })]);
  expect(data.branches.map(({ branch }) => branch)).toEqual([first.branch.name, second.branch.name]);
  expect(data.receipts.map(({ state }) => state)).toEqual(['accepted', 'accepted', 'missing']);
  expect(code).toBe(1);
});

test('all returned and in order is exit code 0', async () => {
  expect((await jifenbu('collect', at('报来', '一.xlsx'), '--scheme', 'zhangdian-2017', '-o', at('x.xlsx'))).code).toBe(0);
});

test.each([
  [['collect', '--scheme', 'zhangdian-2017', '-o', 'x.xlsx'], 2, '缺少参数'],
  [['collect', 'x'], 2, '缺少参数 -o'],
  [['collect', 'x', '-o', 'y.xlsx'], 2, '缺少参数 --scheme'],
  [['collect', 'x', '-o', 'y.xlsx', '--scheme', 'zhangdian-2017', '--period', '上半年'], 2, '期间“上半年”不对'],
  [['collect', 'x', '-o', 'y.xlsx', '--scheme', 'zhangdian-2017', '--deadline', '7月'], 2, '日期“7月”不对'],
  [['collect', '/no/such/folder', '-o', 'y.xlsx', '--scheme', 'zhangdian-2017'], 1, '打不开文件'],
] as const)('a wrong call is told: %j', async (args, code, says) => {
  const ran = await jifenbu(...args);
  expect([ran.code, ran.err.includes(says)]).toEqual([code, true]);
});

test('U8 a workbook that is no summary is not gone on with', async () => {
  const { code, err } = await jifenbu('collect', at('报来'), '--scheme', 'zhangdian-2017', '--former', at('名单.xlsx'), '-o', at('y.xlsx'));
  expect([code, err.includes('不是积分簿生成的汇总')]).toEqual([1, true]);
});
