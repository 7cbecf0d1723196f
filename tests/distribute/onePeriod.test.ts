import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { collect } from '../../src/actions/collect';
import { distribute } from '../../src/actions/distribute';
import { run } from '../../src/cli/run';
import { BUILT_IN_IDS, builtInScheme, findingText, parseIdentity, parsePeriod, periodText, readBranches, readLedger, sendablePeriods, sentWorkbooks, type Collection, type Scheme, type WorkbookContent } from '../../src/core';
import { openFileHost, readWorkbook } from '../../src/hosts/file';
import { rosterFile, rosterRows } from '../support/rosters';
import { lintWorkbook } from '../support/xlsxLint';

/** Workbooks for a single period: what is in them, and that they come back for that period and for no other. */
const folder = mkdtempSync(join(tmpdir(), 'jifenbu-period-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function schemeOf(id: string): Scheme {
  const scheme = builtInScheme(id);
  if (scheme === null) throw new Error(id);
  return scheme;
}

function rosterFor(scheme: Scheme): Uint8Array {
  const [kind = ''] = scheme.people.map((each) => each.kind);
  return rosterFile(rosterRows(['机关第一党支部'], 4, [scheme.classes[0] === undefined ? kind : `${kind}、${scheme.classes[0].class}`]));
}

async function sent(id: string, period: string): Promise<Uint8Array> {
  const scheme = schemeOf(id);
  const files = new Map<string, Uint8Array>();
  const request = { scheme, roster: readWorkbook(rosterFor(scheme)), year: 2026, period, deadline: null, contact: '', phone: '', upperPhone: '', today: '2026-01-04' };
  await distribute(request, (name, bytes) => files.set(name, bytes));
  return files.get(`机关第一党支部 ${period}.xlsx`) ?? new Uint8Array();
}

async function collected(id: string, bytes: Uint8Array, period: string): Promise<Collection> {
  const scheme = schemeOf(id);
  const asked = parsePeriod(period);
  if (asked === null) throw new Error(period);
  const { branches } = readBranches(readWorkbook(rosterFor(scheme)), scheme);
  const sending = { scheme, period: asked, branches, deadline: null, workbook: sentWorkbooks(scheme) };
  return collect({ sources: [{ name: '1.xlsx', read: () => Promise.resolve(bytes) }], sending, former: null, date: '2026-08-01' });
}

const names = ({ sheets }: WorkbookContent): string[] => sheets.map(({ name }) => name).filter((name) => !['说明', '名册', '积分办法', '_积分簿'].includes(name));

test('T9 a closing period has the registers in it, its appraisal, its results and its notices', async () => {
  const book = readWorkbook(await sent('zhangdian-2017', '2026-H2'));
  const months = ['07', '08', '09', '10', '11', '12'];
  expect(names(book)).toEqual([...months.map((month) => `登记表 2026-${month}`), '考评登记表 2026-H2', '汇总表 2026-H2', '等次表 2026-H2', ...months.map((month) => `公示表 2026-${month}`), '公示表 2026-H2']);
  expect(book.sheets[0]?.values.flat()).toEqual(expect.arrayContaining(['2026年下半年党员积分登记填表说明', '2026年下半年']));
});

test('T9 an entry period has its register and its notice', async () => {
  const bytes = await sent('zhangdian-2017', '2026-03');
  expect(names(readWorkbook(bytes))).toEqual(['登记表 2026-03', '公示表 2026-03']);
  expect(parseIdentity(openFileHost(bytes).identity() ?? '')).toMatchObject({ year: 2026, period: '2026-03' });
});

test.each(BUILT_IN_IDS.filter((id) => sendablePeriods(schemeOf(id), 2026).length > 0))('T9 U15 each sort of period of %s can be sent alone, is a sound ledger and comes back as that period', async (id) => {
  const scheme = schemeOf(id);
  const firsts = sendablePeriods(scheme, 2026).filter(({ index }) => index === 1);
  for (const period of firsts) {
    const bytes = await sent(id, periodText(period));
    expect(lintWorkbook(bytes)).toEqual([]);
    const book = readWorkbook(bytes);
    expect(readLedger(book, scheme, { year: null }).issues.filter(({ code }) => code !== 'events-until' && code !== 'no-ledger')).toEqual([]);
    const { reports } = await collected(id, bytes, periodText(period));
    expect(reports[0]?.findings.filter(({ severity }) => severity === 'refuse').map(findingText)).toEqual([]);
  }
});

test.each([
  ['2026-H1', '2026-H1', []],
  ['2026-H1', '2026-03', []],
  ['2026-03', '2026-03', []],
  ['2026-H1', '2026-H2', ['other-period']],
  ['2026-H1', '2026-09', ['other-period']],
  ['2026-03', '2026-H1', ['other-period']],
  ['2026-03', '2026-04', ['other-period']],
] as const)('U15 a workbook sent for %s, taken back for %s: %j', async (asked, period, codes) => {
  const { reports } = await collected('zhangdian-2017', await sent('zhangdian-2017', asked), period);
  expect(reports[0]?.findings.filter(({ severity }) => severity === 'refuse').map(({ code }) => code)).toEqual(codes);
});

async function jifenbu(...args: readonly string[]): Promise<{ readonly code: number; readonly err: string }> {
  let err = '';
  const code = await run(args, { out: () => undefined, err: (text) => (err += text), stdin: () => Promise.resolve(''), today: () => '2026-06-01', signal: new AbortController().signal, progress: 'silent' });
  return { code, err };
}

test('T9 the command takes --period: the year follows from it, and a wrong one is told with what can be sent', async () => {
  const roster = join(folder, '名单.xlsx');
  writeFileSync(roster, rosterFor(schemeOf('zhangdian-2017')));
  const call = (...more: readonly string[]) => jifenbu('distribute', 'zhangdian-2017', '--roster', roster, '-o', join(folder, `${more.join('')}.zip`), ...more);
  expect(await call('--period', '2027-H1')).toMatchObject({ code: 0 });
  expect(Object.keys(unzipSync(readFileSync(join(folder, '--period2027-H1.zip'))))).toEqual(['机关第一党支部 2027-H1.xlsx', '下发清单.xlsx']);
  expect(await call('--period', '上半年')).toMatchObject({ code: 2, err: expect.stringContaining('期间“上半年”不对') });
  expect(await call('--period', '2026-Q1')).toMatchObject({ code: 1, err: expect.stringContaining('请写 2026-H1、2026-01 这样的期间') });
  expect(await call('--period', '2026-H1', '--year', '2025')).toMatchObject({ code: 1, err: expect.stringContaining('不在 2025 年度') });
  expect(await call('--period', '2026-H2')).toMatchObject({ code: 0, err: expect.not.stringContaining('全年累计') });
});

test('T9 a regulation whose accounts run over the year says what a period alone does not know', async () => {
  const roster = join(folder, '全年.xlsx');
  const yearly = BUILT_IN_IDS.find((id) => /"over": "year"/.test(readFileSync(join('schemes', `${id}.json`), 'utf8')) && sendablePeriods(schemeOf(id), 2026).length > 0);
  if (yearly === undefined) throw new Error('no regulation with yearly accounts');
  writeFileSync(roster, rosterFor(schemeOf(yearly)));
  const [period] = sendablePeriods(schemeOf(yearly), 2026).slice(-1);
  const { code, err } = await jifenbu('distribute', yearly, '--roster', roster, '--period', period === undefined ? '' : periodText(period), '-o', join(folder, '单期.zip'));
  expect([code, err.includes('办法有全年累计的上下限或结余')]).toEqual([0, true]);
});
