import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { contentFile } from '../hosts/contentFile';
import { sheet, workbook } from '../support/ledgers';
import { landBureau, prefectureOrgans } from './regulations';

const folder = mkdtempSync(join(tmpdir(), 'jifenbu-draft-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string): string => join(folder, name);
writeFileSync(path('细则.xlsx'), contentFile(workbook(prefectureOrgans)));
writeFileSync(path('国土.xlsx'), contentFile(workbook(landBureau)));
writeFileSync(path('通讯录.xlsx'), contentFile(workbook(sheet('通讯录', [['姓名', '电话'], ['王芳', 2210]]))));

async function jifenbu(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ['', ''];
  const code = await run(args, { out: (text) => (out += text), err: (text) => (err += text), stdin: () => Promise.resolve(''), today: () => '2026-07-06', signal: new AbortController().signal, progress: 'silent' });
  return { code, out, err };
}

test('Q1 Q2 draft lists every line with its cell and what it was read as; one unread line is exit code 1', async () => {
  const { code, out, err } = await jifenbu('draft', path('细则.xlsx'));
  expect(out).toContain("'评分细则'!D3 [读出] 少一次扣1分 → 扣分，每次 1 分");
  expect(out).toContain("'评分细则'!D2 [没读懂] 少1个学时扣05分 → 没有读懂：数字不能确定");
  expect(err).toBe('从“评分细则”读出 19 条，1 条没读懂。\n');
  expect(code).toBe(1);
  expect((await jifenbu('draft', path('国土.xlsx'))).code).toBe(0);
});

test('Q2 as JSON each line has its figures', async () => {
  const { out } = await jifenbu('draft', path('国土.xlsx'), '--json');
  const told = JSON.parse(out) as { readonly title: string; readonly lines: readonly { readonly text: string }[] };
  expect(told.title).toBe('党员日常考评积分细则');
  expect(told.lines).toContainEqual({ id: 'line3', item: '履行党员义务 › 参加组织生活，无特殊原因不缺席', cell: "'积分细则'!C4", text: '无故缺勤一次扣10分', state: 'read', reading: '扣分，每次 10 分', figures: { points: '10' } });
});

test('Q3 Q7 with -o the draft stands on sheet 积分办法, and check names what is 待填', async () => {
  const made = await jifenbu('draft', path('细则.xlsx'), '-o', path('办法.xlsx'), '--title', '州直机关积分办法', '--organisation', '示例支部', '--rhythm', 'quarter');
  expect([made.code, made.out]).toEqual([0, expect.stringContaining(path('办法.xlsx'))]);
  expect(made.err).toContain('还有 1 处待填');
  const shown = await jifenbu('schemes', 'show', path('办法.xlsx'));
  expect(shown.out).toContain('州直机关积分办法（示例支部');
  const checked = await jifenbu('check', path('办法.xlsx'));
  expect(checked.code).toBe(1);
  expect(checked.out).toMatch(/待填|没有填/);
  expect((await jifenbu('draft', path('办法.xlsx'), '-o', path('办法2.xlsx'))).err).toContain('工作簿里已有“积分办法”表');
});

test('a wrong rhythm is a wrong call, and a workbook without a standard is told', async () => {
  expect(await jifenbu('draft', path('细则.xlsx'), '--rhythm', 'week')).toMatchObject({ code: 2, err: expect.stringContaining('“week”') });
  expect(await jifenbu('draft', path('通讯录.xlsx'))).toMatchObject({ code: 1, err: expect.stringContaining('没有找到可以起草的内容') });
  expect(await jifenbu('draft')).toMatchObject({ code: 2 });
});
