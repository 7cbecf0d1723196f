import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ActionError, createActions } from '../src/actions';
import { run } from '../src/cli/run';
import { schemeToSheet } from '../src/core';
import { openFileHost, readWorkbook, writeWorkbook } from '../src/hosts/file';
import { contentFile } from './hosts/contentFile';
import { schemeOf, sheet } from './support/ledgers';

/** A branch whose ledger is a form for each member: everything that a register can do, it does too. */
const folder = mkdtempSync(join(tmpdir(), 'jifenbu-forms-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Cell = number | string | null;

/** 无故缺勤 and 违规违纪 as points, the rest as they are entered. */
function form(name: string, absence: Cell, dues: Cell, judged: readonly Cell[], misconduct: Cell, total: number) {
  const [work = null, volunteering = null, unity = null, assignments = null] = judged;
  return sheet(
    name,
    [
      ['2026年3月党员积分登记表'],
      [`党支部：第一支部　党员姓名：${name}　得分合计：${total}`],
      ['考核项目', '考核内容', '扣分', '得分', '备注'],
      ['履行党员义务', '无故缺勤', absence, null, null],
      [null, '因事请假', 0, null, null],
      [null, '党费', null, dues, null],
      ['发挥先锋模范作用', '爱岗敬业', null, work, null],
      [null, '志愿服务', null, volunteering, null],
      [null, '团结守纪', null, unity, null],
      [null, '组织工作', null, assignments, null],
      ['违规违纪扣分', '违规违纪', misconduct, null, null],
      ['总分合计', null, null, total, null],
    ],
    { merges: ['A2:E2', 'A4:A6', 'A7:A10', 'A12:C12'] },
  );
}

// 王芳: 30−10+20+10+8+10+15 = 83; 李强: 30+20+10+10+10+20−10 = 90.
const WANG = form('王芳', 10, 20, ['优秀', 8, 10, 15], null, 83);
const LI = form('李强', 0, '足额', [10, 10, 10, '优秀'], 10, 90);

function ledger(...forms: readonly ReturnType<typeof form>[]): string {
  const path = join(folder, `${forms.map(({ name }) => name).join('-')}.xlsx`);
  writeFileSync(path, contentFile({ sheets: [sheet('名册', [['编号', '姓名'], ['1', '王芳'], ['2', '李强']]), ...forms], names: [] }));
  return path;
}

async function jifenbu(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let out = '';
  let err = '';
  const code = await run(args, { out: (text) => (out += text), err: (text) => (err += text), stdin: () => Promise.resolve(''), today: () => '2026-07-06', signal: new AbortController().signal, progress: 'silent' });
  return { code, out, err };
}

test('L11 forms are scored, explained and published like any ledger', async () => {
  const path = ledger(WANG, LI);
  const { out } = await jifenbu('score', path, '--scheme', 'zhangdian-2017', '--period', '2026-03', '--json');
  expect((JSON.parse(out) as { members: { name: string; points: string }[] }).members.map(({ name, points }) => [name, points])).toEqual([['王芳', '83'], ['李强', '90']]);
  const explained = await jifenbu('explain', path, '王芳', '--scheme', 'zhangdian-2017', '--period', '2026-03');
  expect(explained.out).toContain('83');
  const published = join(folder, 'published.xlsx');
  expect((await jifenbu('notice', path, '-o', published, '--scheme', 'zhangdian-2017', '--period', '2026-03', '--days', '5')).err).not.toContain('未生成');
  const notice = readWorkbook(readFileSync(published)).sheets.find(({ name }) => name.startsWith('公示表'));
  expect(notice?.values.flat()).toEqual(expect.arrayContaining(['王芳', 83, '李强', 90]));
});

test('L11 体检 of forms counts their cells and asks for who has none', async () => {
  const { out, code } = await jifenbu('check', ledger(WANG), '--scheme', 'zhangdian-2017', '--json');
  expect(out).toContain('2026年3月缺少 1 人的登记表：李强');
  expect(code).toBe(1);
});

test('L11 the pane lists forms; formulas leave them alone and say so', async () => {
  const host = openFileHost(writeWorkbook([schemeToSheet(schemeOf('zhangdian-2017'))]));
  const content = contentFile({ sheets: [...(await host.read()).sheets, WANG, LI], names: [] });
  const actions = createActions(openFileHost(content));
  expect((await actions.survey()).sheets).toEqual([
    { kind: 'forms', name: '王芳', periods: ['2026-03'], forms: 1, unboundColumns: [] },
    { kind: 'forms', name: '李强', periods: ['2026-03'], forms: 1, unboundColumns: [] },
  ]);
  const refused = await actions.convertFormulas('native', null).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ActionError);
  expect((refused as ActionError).problems.map(({ text }) => text)).toContain('“王芳”等 2 张表是每人一表，不写公式，原样未动；结果见公示表、积分卡和“查看依据”。');
});
