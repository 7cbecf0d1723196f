import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createActions, openLedger, type ComparedCell, type FormulaComparison } from '../src/actions';
import { a1, parseArea, periodText, schemeToSheet, type CellValue, type Example } from '../src/core';
import { openFileHost, writeWorkbook } from '../src/hosts/file';
import type { Change, Host } from '../src/hosts/types';
import { filledLedger } from './support/filledLedger';
import { samplePlans } from './support/sample';
import { schemeOf } from './support/ledgers';

/** Results that people worked out themselves, on the sample: 001 … 004 stand in rows 4 to 7 of January, entries in E to L, points in N. */
const JANUARY = '登记表 2026-01';
const HALF = '考评登记表 2026-H1';
const FILE = writeWorkbook([...samplePlans(), schemeToSheet(schemeOf('zhangdian-2017'))]);

type Input = number | string | { readonly formula: string; readonly result: CellValue };

function program(functions: 'run' | 'absent', bytes: Uint8Array = FILE): Host & { readonly saved: () => Uint8Array } {
  const file = openFileHost(bytes);
  return { ...file, kind: functions === 'run' ? 'excel' : 'file', features: new Set(functions === 'run' ? ['functions'] : []), shortNames: () => Promise.resolve(functions === 'run' ? 'ready' : 'absent'), saved: () => file.save() };
}

async function put(host: Host, sheet: string, cells: Readonly<Record<string, Input>>): Promise<void> {
  const changes = Object.entries(cells).map(([cell, input]): Change => {
    const area = parseArea(cell);
    if (area === null) throw new Error(cell);
    return { kind: 'write', sheet, row: area.row, column: area.column, cells: [[typeof input === 'object' ? { kind: 'formula', ...input } : { kind: 'value', value: input }]] };
  });
  await host.apply(changes);
}

async function at(host: Host, sheet: string, cell: string): Promise<CellValue | string> {
  const content = (await host.read()).sheets.find(({ name }) => name === sheet);
  const area = parseArea(cell);
  return content?.formulas.get(cell) ?? content?.values[area?.row ?? 0]?.[area?.column ?? 0] ?? null;
}

function cell({ cells }: FormulaComparison, address: string, sheet = JANUARY): ComparedCell {
  const found = cells.find(({ at: place }) => place.sheet === sheet && a1(place.row, place.column) === address);
  if (found === undefined) throw new Error(`${address} is not among ${cells.map(({ at: place }) => a1(place.row, place.column)).join(' ')}`);
  return found;
}

/** By the entries: 100, 87, 84, 89, 87 in rows 4 to 8. */
async function january(functions: 'run' | 'absent' = 'absent') {
  const host = program(functions);
  await put(host, JANUARY, {
    L5: 1,
    N4: { formula: '=50-10*E4-SUM(F4:G4)+SUM(H4:K4)-10*L4', result: 100 },
    N5: { formula: '=50+SUM(H5:K5)', result: 87 },
    N6: { formula: '=50+SUM(H7:K7)', result: 89 },
    N7: 89,
    N8: { formula: '=#REF!+37', result: { error: '#REF!' } },
    N9: { formula: '=N9+1', result: 0 },
    N10: '第一名',
  });
  return { host, actions: createActions(host) };
}

test('I5 each result of the user’s stands beside ours, with what makes the difference; nothing is written', async () => {
  const { host, actions } = await january();
  const before = await host.read();
  const comparison = await actions.compareFormulas([JANUARY]);
  expect(await host.read()).toEqual(before);
  expect(comparison.cells).toHaveLength(7);
  expect(cell(comparison, 'N4')).toMatchObject({ name: '陈建华', label: '本月积分', shown: '100', formula: '=50-10*E4-SUM(F4:G4)+SUM(H4:K4)-10*L4', ours: '100', verdict: 'same', reasons: [] });
  expect(cell(comparison, 'N5')).toMatchObject({ shown: '87', ours: '77', verdict: 'differs' });
  expect(cell(comparison, 'N5').reasons.join('')).toMatch(/没有包括“无故缺勤（次）”、“因事请假（次）”、“党费”、“违规违纪（次）”列.+没有计入的一项：违规违纪扣分：.+附件/);
  expect(cell(comparison, 'N6')).toMatchObject({ verdict: 'differs', reasons: ['原公式引用的是第 7 行，不是本行。'] });
  expect(cell(comparison, 'N7')).toMatchObject({ formula: null, ours: '89', verdict: 'same', reasons: [] });
  expect(cell(comparison, 'N8').reasons[0]).toContain('#REF!');
  expect(cell(comparison, 'N9').reasons).toEqual(['原公式直接或经过别的格引用了自己，算不出来。']);
  expect(cell(comparison, 'N10').reasons[0]).toContain('不是数');
});

test('I5 a formula that is right today is still told what it leaves out; one that lacks an entry has no result of ours', async () => {
  const host = program('absent');
  await put(host, JANUARY, { N5: { formula: '=50+SUM(H5:K5)', result: 87 }, N6: { formula: '=50+SUM(H6:K6)', result: 84 } });
  await host.apply([{ kind: 'write', sheet: JANUARY, row: 5, column: 6, cells: [[{ kind: 'blank' }]] }]);
  const comparison = await createActions(host).compareFormulas(null);
  expect(cell(comparison, 'N5')).toMatchObject({ verdict: 'same', reasons: [expect.stringContaining('没有包括')] });
  expect(cell(comparison, 'N6')).toMatchObject({ ours: null, verdict: 'none', reasons: [expect.stringMatching(/还算不出积分：.*党费/), expect.anything()] });
});

test('I5 a score that forgets a month and one that is rounded otherwise say so; a rank says whom its range leaves out', async () => {
  const host = program('absent');
  const actions = createActions(host);
  await actions.fillFormulas();
  const months = ['01', '02', '03', '04', '06'].map((month) => `'登记表 2026-${month}'!N5`).join('+');
  await put(host, HALF, {
    J3: { formula: `=(${months})/5*0.6+C3`, result: 104 },
    J4: 92.043,
    K2: '名次',
    K4: { formula: '=RANK(J4,J$3:J$20)', result: 3 },
    L2: '等次',
    L4: '优秀',
  });
  const comparison = await actions.compareFormulas([HALF]);
  expect(cell(comparison, 'J3', HALF).reasons[0]).toBe('原公式没有包括“登记表 2026-05”。');
  expect(cell(comparison, 'J4', HALF)).toMatchObject({ shown: '92.043', ours: '92.04', reasons: [expect.stringContaining('保留 2 位小数')] });
  expect(cell(comparison, 'K4', HALF)).toMatchObject({ result: 'rank', shown: '3', ours: '5', verdict: 'differs' });
  expect(cell(comparison, 'K4', HALF).reasons[0]).toBe('原公式的范围没有包括第 21、22、23、24、25 等行。');
  expect(cell(comparison, 'L4', HALF)).toMatchObject({ result: 'grade', shown: '优秀', verdict: 'none', reasons: [expect.stringContaining('定不出来')] });
});

test('I5 a lone column of totals behind the entries is compared as points', async () => {
  const host = program('absent');
  await put(host, JANUARY, { N3: '合计', N5: 87, N6: 80 });
  const comparison = await createActions(host).compareFormulas([JANUARY]);
  expect([cell(comparison, 'N5').verdict, cell(comparison, 'N6').verdict]).toEqual(['same', 'differs']);
});

test('I6 only what was seen is replaced: after a change it is refused and nothing is written', async () => {
  const { host, actions } = await january();
  const { seen } = await actions.compareFormulas(null);
  await put(host, JANUARY, { N7: 90 });
  const before = await host.read();
  await expect(actions.replaceFormulas({ seen, sheets: null, which: 'all', form: 'values' })).rejects.toThrow('重新比较');
  expect(await host.read()).toEqual(before);
});

test.each([
  ['functions', '=积分(E$3:L$3,E5:L5,办法)'],
  ['native', expect.stringMatching(/^=IF\(ISNUMBER\(/)],
  ['values', 77],
] as const)('I6 all that differ become %s; where ours has no result and where it is ours already nothing changes', async (form, expected) => {
  const { host, actions } = await january('run');
  await put(host, JANUARY, { N11: 50 });
  await host.apply([{ kind: 'write', sheet: JANUARY, row: 10, column: 6, cells: [[{ kind: 'blank' }]] }]);
  const { seen, forms } = await actions.compareFormulas([JANUARY]);
  expect(forms).toEqual(['functions', 'native', 'values']);
  const { message } = await actions.replaceFormulas({ seen, sheets: [JANUARY], which: 'all', form });
  expect(message).toMatch(form === 'values' ? /1 张表的 6 格/ : /1 张表的 7 格/);
  expect(await at(host, JANUARY, 'N5')).toEqual(expected);
  expect(await at(host, JANUARY, 'N11')).toBe(50);
  // Rows that had no result get none.
  expect(await at(host, JANUARY, 'N12')).toBeNull();
  expect((await actions.survey()).replaced).toBe(form === 'values' ? 6 : 7);
});

test('I6 only those that are the same are replaced where that was asked for', async () => {
  const { host, actions } = await january('run');
  const { seen } = await actions.compareFormulas([JANUARY]);
  await actions.replaceFormulas({ seen, sheets: [JANUARY], which: 'same', form: 'functions' });
  expect(await at(host, JANUARY, 'N4')).toBe('=积分(E$3:L$3,E4:L4,办法)');
  expect(await at(host, JANUARY, 'N5')).toBe('=50+SUM(H5:K5)');
  const again = await actions.compareFormulas([JANUARY]);
  expect(again.cells.map(({ verdict }) => verdict)).toEqual(['differs', 'differs', 'differs', 'differs', 'differs']);
  await expect(actions.replaceFormulas({ seen: again.seen, sheets: [JANUARY], which: 'same', form: 'functions' })).rejects.toThrow('没有可以替换');
});

test('I6 a rank is a formula where its figures are ours and a figure where they are not', async () => {
  const host = program('absent');
  const actions = createActions(host);
  await actions.fillFormulas();
  await put(host, JANUARY, { N5: 99, O3: '名次', O4: 7, O5: 1 });
  const { seen, cells } = await actions.compareFormulas([JANUARY]);
  // 004 has 100 like nobody else before; of the others as many are above 87 as have more points.
  const points = (await host.read()).sheets.find(({ name }) => name === JANUARY)?.values.slice(3).flatMap((row) => (typeof row[2] === 'string' && typeof row[13] === 'number' ? [row[13]] : [])) ?? [];
  const above = points.filter((figure) => figure > 87).length - 1;
  expect(cells.filter(({ result }) => result === 'rank').map(({ ours }) => ours)).toEqual(['1', String(above + 1)]);
  await actions.replaceFormulas({ seen, sheets: [JANUARY], which: 'all', form: 'native' });
  expect(await at(host, JANUARY, 'N5')).toMatch(/^=IF\(ISNUMBER/);
  expect(await at(host, JANUARY, 'O5')).toMatch(/^=IF\(ISNUMBER\(N5\),RANK\(N5,/);
});

test('I5 I6 a grade of the user’s stands beside the suggested one and becomes a formula; 认定等次 stays out of it', async () => {
  const { examples } = JSON.parse(readFileSync(join(__dirname, '..', 'schemes', 'finance-bureau.json'), 'utf8')) as { readonly examples: readonly [Example] };
  const { plans } = filledLedger(schemeOf('finance-bureau'), examples[0]);
  const host = program('run', writeWorkbook(plans));
  const actions = createActions(host);
  await actions.fillFormulas();
  const { reading } = await openLedger({ host, chosen: null });
  const sheet = reading.sheets.find(({ resultColumn, period }) => resultColumn !== null && period.unit === reading.scheme.rhythm.closing);
  if (sheet === undefined || sheet.resultColumn === null) throw new Error('no closing sheet');
  const [column, head, rows] = [sheet.resultColumn + 1, sheet.header.last, sheet.rows.map(({ row }) => row)];
  await put(host, sheet.name, { [a1(head, column)]: '等次', [a1(head, column + 1)]: '认定等次', ...Object.fromEntries(rows.flatMap((row) => [[a1(row, column), '不合格'], [a1(row, column + 1), '不合格']])) });
  const comparison = await actions.compareFormulas([sheet.name]);
  expect(comparison.cells.map(({ result, shown }) => [result, shown])).toEqual(rows.map(() => ['grade', '不合格']));
  const suggested = comparison.cells.filter(({ ours }) => ours !== null);
  expect(suggested.length).toBeGreaterThan(0);
  await actions.makeGrades(periodText(sheet.period));
  const grades = JSON.stringify((await host.read()).sheets.find(({ name }) => name.startsWith('等次表'))?.values);
  for (const { ours } of suggested) expect(grades).toContain(ours);
  await actions.replaceFormulas({ seen: comparison.seen, sheets: [sheet.name], which: 'all', form: 'functions' });
  for (const { at: { row } } of suggested) expect(await at(host, sheet.name, a1(row, column))).toMatch(/^=(?:定)?等次\(/);
  for (const row of rows) expect(await at(host, sheet.name, a1(row, column + 1))).toBe('不合格');
});

test('I7 what was replaced comes back after saving and opening again, and the steps are gone', async () => {
  const { host, actions } = await january();
  const before = await host.read();
  const { seen } = await actions.compareFormulas([JANUARY]);
  await actions.replaceFormulas({ seen, sheets: [JANUARY], which: 'all', form: 'native' });
  const reopened = openFileHost(host.saved());
  const { message, problems } = await createActions(reopened).undoReplace();
  expect([message, problems]).toEqual(['已恢复 7 格原来的公式和数。', []]);
  const after = await reopened.read();
  for (const sheet of before.sheets) {
    const own = after.sheets.find(({ name }) => name === sheet.name);
    expect(own?.formulas).toEqual(sheet.formulas);
    expect(trimmed(own?.values)).toEqual(trimmed(sheet.values));
  }
  await expect(createActions(reopened).undoReplace()).rejects.toThrow('没有可以恢复');
});

test('I7 a cell that was changed since is named with what had stood there and stays', async () => {
  const { host, actions } = await january();
  const { seen } = await actions.compareFormulas([JANUARY]);
  await actions.replaceFormulas({ seen, sheets: [JANUARY], which: 'all', form: 'values' });
  await put(host, JANUARY, { N5: 60 });
  const { message, problems } = await actions.undoReplace();
  expect(message).toContain('5 格');
  expect(problems.map(({ issue: { at: place }, text }) => [place && a1(place.row, place.column), text])).toEqual([['N5', expect.stringContaining('原来是：=50+SUM(H5:K5)')]]);
  expect([await at(host, JANUARY, 'N5'), await at(host, JANUARY, 'N4')]).toEqual([60, '=50-10*E4-SUM(F4:G4)+SUM(H4:K4)-10*L4']);
});

test('I7 where the column is gone the formula is told; what was put back by hand already is not', async () => {
  const { host, actions } = await january();
  await put(host, JANUARY, { O3: '名次', O5: 7 });
  const { seen } = await actions.compareFormulas([JANUARY]);
  await actions.replaceFormulas({ seen, sheets: [JANUARY], which: 'all', form: 'values' });
  await put(host, JANUARY, { O3: '签到', N5: { formula: '=50+SUM(H5:K5)', result: 87 } });
  const { message, problems } = await actions.undoReplace();
  expect(message).toContain('5 格');
  expect(problems.map(({ text }) => text)).toEqual(['“登记表 2026-01”里找不到王芳的“名次”，或者原公式要用的格已经不在，没有恢复。原来是：7。']);
});

function trimmed(values: readonly (readonly CellValue[])[] = []): string[] {
  return values.flatMap((row, index) => row.flatMap((value, column) => (value === null || value === '' ? [] : [`${a1(index, column)} ${JSON.stringify(value)}`])));
}
