import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../src/cli/run';
import { readWorkbook } from '../src/hosts/file';

const folder = mkdtempSync(join(tmpdir(), 'jifenbu-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function jifenbu(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let out = '';
  let err = '';
  const code = await run(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    stdin: () => Promise.resolve(''),
    today: () => '2026-07-06',
    signal: new AbortController().signal,
    progress: 'silent',
  });
  return { code, out, err };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('L24 commands take a .csv', () => {
  const ledger = (): string => file('登记表 2026-03.csv', '编号,姓名,无故缺勤,因事请假\n001,王芳,1,0\n002,李强,随意,2\n');

  test('as a ledger that is checked', async () => {
    const { code, out } = await jifenbu('check', ledger(), '--scheme', 'zhangdian-2017');
    expect(code).toBe(1);
    expect(out).toContain("'登记表 2026-03'!C3");
  });

  test('as a ledger that is scored', async () => {
    const { out } = await jifenbu('score', ledger(), '--scheme', 'zhangdian-2017', '--period', '2026-03', '--json');
    expect(JSON.parse(out).members.map(({ name }: { readonly name: string }) => name)).toEqual(['王芳', '李强']);
  });

  test('as the roster of a new ledger, with 001 as it is', async () => {
    const roster = file('名册.csv', '编号,姓名,区分,类别\n001,王芳,第一党小组,正式党员\n002,李强,第二党小组,预备党员\n');
    const output = join(folder, '登记.xlsx');
    expect((await jifenbu('new', 'zhangdian-2017', '--roster', roster, '-o', output)).code).toBe(0);
    const { values } = readWorkbook(readFileSync(output)).sheets.find(({ name }) => name === '名册') ?? { values: [] };
    expect(values.flat()).toEqual(expect.arrayContaining(['001', '王芳', '002', '李强']));
  });
});

test('L25 a file of another kind is refused in words', async () => {
  const path = file('登记表.xlsx', '%PDF-1.7\n');
  const { code, err } = await jifenbu('check', path, '--scheme', 'zhangdian-2017');
  expect(code).toBe(1);
  expect(err).toContain('这是 PDF，里面的表读不出来');
});
