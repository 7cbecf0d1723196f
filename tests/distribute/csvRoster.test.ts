import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { run } from '../../src/cli/run';
import type { CellValue } from '../../src/core';
import { readWorkbook } from '../../src/hosts/file';
import { encoded, type Encoding } from '../ledgers/cases/kinds';

/** The list of members as a text file, as systems export it and as Excel and WPS save it. */
const folder = mkdtempSync(join(tmpdir(), 'jifenbu-csv-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ENCODINGS: readonly Encoding[] = ['UTF-8', 'UTF-8 with its mark', 'GB18030'];
const LIST = '支部编号,支部,编号,姓名,类别\r\n01,机关第一党支部,001,王芳,正式党员\r\n01,机关第一党支部,002,李强,预备党员\r\n02,离退休党支部,003,"张敏",正式党员\r\n';

async function jifenbu(...args: readonly string[]): Promise<{ readonly code: number; readonly err: string }> {
  let err = '';
  const code = await run(args, { out: () => undefined, err: (text) => (err += text), stdin: () => Promise.resolve(''), today: () => '2026-06-01', signal: new AbortController().signal, progress: 'silent' });
  return { code, err };
}

function people(bytes: Uint8Array | undefined): CellValue[][] {
  const roster = readWorkbook(bytes ?? new Uint8Array()).sheets.find(({ name }) => name === '名册');
  const labels = roster?.values[0] ?? [];
  return (roster?.values.slice(1) ?? []).map((row) => ['编号', '姓名', '类别'].map((label) => row[labels.indexOf(label)] ?? null)).filter(([id]) => id !== null);
}

test.each(ENCODINGS)('T12 a list in %s becomes the workbooks of its branches', async (encoding) => {
  const [roster, out] = [join(folder, `名单 ${encoding}.csv`), join(folder, `${encoding}.zip`)];
  writeFileSync(roster, encoded(LIST, encoding));
  expect(await jifenbu('distribute', 'zhangdian-2017', '--roster', roster, '--period', '2026-H1', '-o', out)).toEqual({ code: 0, err: expect.stringContaining('已为 2 个支部（3 名党员）') });
  const files = unzipSync(readFileSync(out));
  expect(people(files['机关第一党支部 2026-H1.xlsx'])).toEqual([['001', '王芳', '正式党员'], ['002', '李强', '预备党员']]);
  expect(people(files['离退休党支部 2026-H1.xlsx'])).toEqual([['003', '张敏', '正式党员']]);
});

test.each(ENCODINGS)('T12 a new ledger takes its members from a list in %s', async (encoding) => {
  const [roster, out] = [join(folder, `党员 ${encoding}.csv`), join(folder, `${encoding}.xlsx`)];
  writeFileSync(roster, encoded(LIST, encoding));
  expect(await jifenbu('new', 'zhangdian-2017', '--roster', roster, '--year', '2026', '-o', out)).toMatchObject({ code: 0 });
  expect(people(readFileSync(out))).toEqual([['001', '王芳', '正式党员'], ['002', '李强', '预备党员'], ['003', '张敏', '正式党员']]);
});

test('T12 a text file that is no list is refused with what to do', async () => {
  const roster = join(folder, '别的.csv');
  writeFileSync(roster, '日期,天气\n2026-01-01,晴\n');
  expect(await jifenbu('distribute', 'zhangdian-2017', '--roster', roster, '-o', join(folder, '无.zip'))).toMatchObject({ code: 1, err: expect.stringContaining('没有找到各支部的名单') });
  expect(await jifenbu('new', 'zhangdian-2017', '--roster', roster, '-o', join(folder, '无.xlsx'))).toMatchObject({ code: 1, err: expect.stringContaining('名册') });
});
