import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../src/cli/run';
import { openFileHost, readWorkbook } from '../src/hosts/file';

const SAMPLE = join(__dirname, '..', 'examples', '示例登记表.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'jifenbu-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function jifenbu(args: readonly string[], stdin = '', signal = new AbortController().signal): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await run(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    stdin: () => Promise.resolve(stdin),
    today: () => '2026-07-06',
    signal,
    progress: 'silent',
  });
  return { code, out, err };
}

const sheetsOf = (path: string) => readWorkbook(readFileSync(path)).sheets;

test('P7 evaluate gives the exact figure of a hand calculation: 70/30 of 60.00 and 61.85 is 60.56', async () => {
  const cases = { members: [{ id: '1', name: '王芳', periods: [], appraisal: { 其它扣分: 28, 民主测评得分: '61.85' } }] };
  const { code, out } = await jifenbu(['evaluate', 'district-organs-70-30'], JSON.stringify(cases));
  expect(JSON.parse(out).members[0]).toMatchObject({ id: '1', score: { value: '60.56' }, points: '42', appraisal: '61.85', rank: 1, grade: '基本合格', issues: [] });
  expect(code).toBe(0);
});

test('M2 evaluate answers in input order, with null and the reason where something is missing, and exit code 1', async () => {
  const months = ['01', '02', '03', '04', '05', '06'].map((month) => ({ period: `2026-${month}`, entries: { 无故缺勤: 0, 因事请假: 0, 党费: '足额', 爱岗敬业: '优秀', 志愿服务: 10, 团结守纪: '良好 7', 组织工作: '优秀' } }));
  const appraisal = { 个人自评: 90, 党员互评: 85, 群众测评: 80, 支部初评: 88 };
  const cases = { members: [{ id: 'b', name: '李强', periods: months.slice(1), appraisal }, { id: 'a', name: '王芳', periods: months, appraisal }] };
  const { code, out } = await jifenbu(['evaluate', 'zhangdian-2017'], JSON.stringify(cases));
  expect(code).toBe(1);
  expect(JSON.parse(out).members).toMatchObject([
    { id: 'b', score: null, points: null, appraisal: '84.9', rank: null, issues: [{ code: 'missing-period' }] },
    { id: 'a', score: { value: '92.16' }, points: '97', appraisal: '84.9', rank: 1, grade: null, issues: [] },
  ]);
});

test('evaluate refuses data of another shape, and entries the scheme does not know', async () => {
  expect(await jifenbu(['evaluate', 'zhangdian-2017'], '{')).toMatchObject({ code: 1, err: expect.stringContaining('JSON') });
  expect(await jifenbu(['evaluate', 'zhangdian-2017'], '{"members":[{"id":1}]}')).toMatchObject({ code: 1, err: expect.stringContaining('members.0.id') });
  const cases = { members: [{ id: '1', name: '王芳', periods: [{ period: '2026-01', entries: { 迟到: 1 } }] }] };
  const { code, out } = await jifenbu(['evaluate', 'zhangdian-2017'], JSON.stringify(cases));
  expect(code).toBe(1);
  expect(out).toContain('“迟到”不是本办法的登记项目');
  const misplaced = { members: [{ id: '1', name: '王芳', periods: [{ period: '2026-03', entries: { 其它扣分: 1 } }] }] };
  expect((await jifenbu(['evaluate', 'district-organs-70-30'], JSON.stringify(misplaced))).out).toContain('“其它扣分”');
});

test('schemes lists what there is, and shows one with all its inputs', async () => {
  const { out } = await jifenbu(['schemes', '--json']);
  const listed = JSON.parse(out).schemes.map(({ id, status }: { id: string; status: string }) => `${id} ${status}`);
  expect(listed).toHaveLength(25);
  expect(listed).toEqual(expect.arrayContaining(['zhangdian-2017 ready', 'finance-bureau ready', 'district-organs-70-30 draft', 'enforcement-branch-2020 draft']));
  const shown = JSON.parse((await jifenbu(['schemes', 'show', 'zhangdian-2017', '--json'])).out);
  expect(shown.inputs.map(({ label }: { label: string }) => label)).toEqual([
    '无故缺勤', '因事请假', '党费', '爱岗敬业', '志愿服务', '团结守纪', '组织工作', '违规违纪',
    '激励加分', '一票否决', '个人自评', '党员互评', '群众测评', '支部初评', '民主评议结果',
  ]);
});

test('O5 notice adds the three sheets, keeps all others, and prints the path', async () => {
  const output = join(folder, '公示.xlsx');
  const { code, out, err } = await jifenbu(['notice', SAMPLE, '-o', output]);
  expect(err).toContain('已生成“公示表 2026-H1”');
  expect(code).toBe(0);
  expect(out).toBe(`${output}\n`);
  const before = sheetsOf(SAMPLE).map(({ name }) => name);
  const after = sheetsOf(output).filter(({ visibility }) => visibility === 'visible').map(({ name }) => name);
  expect(after).toEqual(expect.arrayContaining([...before.filter((name) => !name.startsWith('_')), '公示表 2026-H1', '排名表 2026-H1', '等次表 2026-H1']));
});

test('O1 O3 the notice names everyone and holds no reason, no internal list and no label', async () => {
  const output = join(folder, '公示2.xlsx');
  await jifenbu(['notice', SAMPLE, '-o', output]);
  const notice = sheetsOf(output).find(({ name }) => name === '公示表 2026-H1');
  const text = JSON.stringify(notice?.values);
  expect(text).not.toMatch(/落后|后3%|前10%|缺勤|请假|违规|一票否决|扣/);
  expect(text).toContain('不参加积分制管理');
  expect(text).toContain('暂不纳入');
});

test('a notice of one month, with its own days', async () => {
  const output = join(folder, '三月.xlsx');
  expect(await jifenbu(['notice', SAMPLE, '--period', '2026-03', '--date', '2026-04-01', '--days', '5', '-o', output])).toMatchObject({ code: 0 });
  expect(sheetsOf(output).map(({ name }) => name)).toContain('公示表 2026-03');
});

test('O2 check finds nothing that must be mended in the sample and says what is assumed', async () => {
  const { code, out } = await jifenbu(['check', SAMPLE]);
  expect(code).toBe(0);
  expect(out).toContain('假定');
});

test('score says who is not scored, and why nothing is missing there', async () => {
  const { code, out } = await jifenbu(['score', SAMPLE]);
  expect(code).toBe(0);
  expect(out).toMatch(/余德水\t免考评/);
  expect(out).toMatch(/邓超\t暂缓/);
  expect(out).not.toContain('缺');
});

test('score and explain say the same figure; a shared name asks for the 编号', async () => {
  const scored = JSON.parse((await jifenbu(['score', SAMPLE, '--json'])).out);
  const first = scored.members.find((member: { score: unknown }) => member.score !== null);
  const explained = await jifenbu(['explain', SAMPLE, first.id]);
  expect(explained.out).toContain(`${first.score.value}分`);
  expect(explained.out).toContain('三（二）2');
  expect(await jifenbu(['explain', SAMPLE, '刘洋'])).toMatchObject({ code: 1, err: expect.stringContaining('改用编号') });
  expect(await jifenbu(['explain', SAMPLE, '没有这个人'])).toMatchObject({ code: 1 });
});

test('H6 check --missing is a message to the branch and nothing else', async () => {
  expect(await jifenbu(['check', SAMPLE, '--missing', 'name'])).toMatchObject({ code: 0, out: '没有缺登记的。\n' });
  const host = openFileHost(readFileSync(SAMPLE));
  await host.apply([5, 6].map((row) => ({ kind: 'write', sheet: '登记表 2026-01', row, column: 6, cells: [[{ kind: 'blank' }]] }) as const));
  const file = join(folder, '缺党费.xlsx');
  writeFileSync(file, host.save());
  expect(await jifenbu(['check', file, '--missing', 'item'])).toMatchObject({ code: 1, out: '还缺登记 2 项，涉及 2 人：\n党费　2026年1月：刘洋（第一党小组）、赵丽娟（第一党小组）\n' });
  expect((await jifenbu(['check', SAMPLE, '--missing', '按人'])).code).toBe(2);
});

test('new makes a ledger that check can read, from each scheme, with a roster', async () => {
  for (const scheme of ['zhangdian-2017', 'finance-bureau', 'district-organs-70-30']) {
    const output = join(folder, `${scheme}.xlsx`);
    expect(await jifenbu(['new', scheme, '--roster', SAMPLE, '--year', '2026', '-o', output])).toMatchObject({ code: 0, out: `${output}\n` });
    const { out } = await jifenbu(['check', output, '--json']);
    expect(JSON.parse(out).problems.filter(({ code }: { code: string }) => !/^missing|assumption|unfilled|period-gap|no-ballots|figure/.test(code))).toEqual([]);
  }
});

test('O2 a draft scheme is refused for publishing, and the missing figures are named', async () => {
  const ledger = join(folder, 'district-organs-70-30.xlsx');
  const result = await jifenbu(['notice', ledger, '-o', join(folder, '不应有.xlsx')]);
  expect(result).toMatchObject({ code: 1, err: expect.stringContaining('待填') });
  expect(readdirSync(folder)).not.toContain('不应有.xlsx');
});

test('O5 a failed or cancelled run leaves every file as it was', async () => {
  const output = join(folder, '旧.xlsx');
  writeFileSync(output, 'old');
  const broken = join(folder, '坏.xlsx');
  writeFileSync(broken, 'not a workbook');
  expect(await jifenbu(['notice', broken, '-o', output])).toMatchObject({ code: 1 });
  const cancelled = new AbortController();
  cancelled.abort();
  expect(await jifenbu(['notice', SAMPLE, '-o', output], '', cancelled.signal)).toMatchObject({ code: 1, err: expect.stringContaining('已取消') });
  expect(readFileSync(output, 'utf8')).toBe('old');
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test.each([[[]], [['fly']], [['notice', SAMPLE]], [['schemes', 'hide']], [['check', SAMPLE, '--loud']], [['new', 'nowhere', '-o', 'x']], [['notice', SAMPLE, '-o', 'x', '--date', '7月6日']], [['notice', SAMPLE, '-o', 'x', '--days', '0']]])('a wrong call %j exits with 2 and the usage', async (args) => {
  const { code, out, err } = await jifenbu(args);
  expect(code).toBe(2);
  expect(out + err).toContain('用法');
});
