import { createActions, ActionError } from '../src/actions';
import { a1, builtInScheme, ledgerTemplate, parseArea, schemeToSheet, STEP_PREFIX, type Member, type SheetContent, type WorkbookContent } from '../src/core';
import { openFileHost, writeWorkbook } from '../src/hosts/file';
import { samplePlans } from './support/sample';

/** 公式方式 on a real file: the sample ledger, with its titles, subtotals and odd ways of writing. */
function sample() {
  const scheme = builtInScheme('zhangdian-2017');
  if (scheme === null) throw new Error('no scheme');
  const host = openFileHost(writeWorkbook([...samplePlans(), schemeToSheet(scheme)]));
  return { host, actions: createActions(host) };
}

function person(id: string, name: string): Member {
  return { id, name, unit: '', kind: '正式党员', class: null, posts: [], leader: null, contact: null, status: '参加', from: null, to: null, history: [] };
}

function sheetOf(content: WorkbookContent, name: string): SheetContent {
  const sheet = content.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(name);
  return sheet;
}

function steps(sheet: SheetContent): string[] {
  return sheet.values.flatMap((row) => row.filter((value): value is string => typeof value === 'string' && value.startsWith(STEP_PREFIX)));
}

test('K9 K10 a ledger calculates itself, says which entries a formula does not read, and comes back as it was', async () => {
  const { host, actions } = sample();
  await actions.fillFormulas();
  const before = await host.read();
  const [first] = (await actions.survey()).sheets;
  if (first === undefined) throw new Error('no ledger');

  const made = await actions.convertFormulas('native', null);
  expect(made.message).toContain('普通公式');
  const native = await host.read();
  expect(steps(sheetOf(native, first.name)).length).toBeGreaterThan(5);
  const results = [...sheetOf(native, first.name).formulas].filter(([, formula]) => formula.startsWith('=IF(ISNUMBER('));
  expect(results.length).toBeGreaterThan(20);
  // The file shows what the formulas come to until a program calculates them.
  const [address = ''] = results.find(([at, formula]) => formula.includes('ROUND(ROUND(') && typeof valueAt(sheetOf(native, first.name), at) === 'number') ?? [];
  expect(valueAt(sheetOf(native, first.name), address)).toBe(valueAt(sheetOf(before, first.name), address));
  // Steps too, and gaps say what is missing.
  const shown = native.sheets.flatMap((sheet) => [...sheet.formulas.keys()].map((at) => valueAt(sheet, at)));
  expect(shown).not.toContain(null);
  expect(shown).toContain('缺');
  const unread = made.problems.filter(({ issue }) => issue.code === 'native-unread');
  expect(unread.length).toBeGreaterThan(0);
  expect(unread.every(({ issue, text }) => issue.at !== undefined && text.includes('填法不对'))).toBe(true);

  await actions.convertFormulas('native', null);
  expect((await host.read()).sheets.map((sheet) => [sheet.name, sheet.formulas])).toEqual(native.sheets.map((sheet) => [sheet.name, sheet.formulas]));

  await actions.convertFormulas('values', null);
  const after = await host.read();
  expect(after.sheets.flatMap(steps)).toEqual([]);
  expect(filled(after)).toEqual(filled(before));
});

test('K9 one sheet can be turned alone', async () => {
  const { host, actions } = sample();
  const [first, second] = (await actions.survey()).sheets;
  if (first === undefined || second === undefined) throw new Error('no ledgers');
  await actions.convertFormulas('native', [second.name]);
  const content = await host.read();
  expect([steps(sheetOf(content, first.name)).length, steps(sheetOf(content, second.name)).length > 0]).toEqual([0, true]);
});

test('K9 a file runs no functions and says so', async () => {
  await expect(sample().actions.convertFormulas('functions', null)).rejects.toThrow(ActionError);
});

test('K9 what stands in the way of the steps is left alone', async () => {
  const { host, actions } = sample();
  const [first] = (await actions.survey()).sheets;
  if (first === undefined) throw new Error('no ledger');
  const before = sheetOf(await host.read(), first.name);
  const width = Math.max(...before.values.map((row) => row.length));
  const row = before.values.findIndex((cells) => cells.includes('姓名')) + 3;
  await host.apply([{ kind: 'write', sheet: first.name, row, column: width + 2, cells: [[{ kind: 'value', value: '备查' }]] }]);
  const { problems } = await actions.convertFormulas('native', null);
  expect(problems.map(({ issue }) => issue.code)).toContain('fill-not-ours');
  expect(sheetOf(await host.read(), first.name).formulas.size).toBe(before.formulas.size);
});

function valueAt(sheet: SheetContent, address: string) {
  const at = parseArea(address);
  return at === null ? undefined : sheet.values[at.row]?.[at.column];
}

/** Every cell that holds something, by sheet and address. */
function filled({ sheets }: WorkbookContent): string[] {
  return sheets.flatMap(({ name, values }) => values.flatMap((row, r) => row.flatMap((value, c) => (value === null || value === '' ? [] : [`${name}!${a1(r, c)}=${JSON.stringify(value)}`]))));
}

test('K13 where accounts run over the year, the sheets of all its periods are turned together', async () => {
  const scheme = builtInScheme('finance-bureau');
  if (scheme === null) throw new Error('no scheme');
  const host = openFileHost(writeWorkbook([...ledgerTemplate(scheme, [person('1', '王芳')], 2026), schemeToSheet(scheme)]));
  const actions = createActions(host);
  const sheets = (await actions.survey()).sheets.map(({ name }) => name);
  const quarters = sheets.filter((name) => /-Q\d$/.test(name));
  expect(quarters).toHaveLength(4);
  await actions.convertFormulas('native', quarters.slice(3));
  const content = await host.read();
  expect(quarters.map((name) => steps(sheetOf(content, name)).length > 0)).toEqual([true, true, true, true]);
  expect([...sheetOf(content, quarters[3] ?? '').formulas.values()].join()).toContain(`'${quarters[2] ?? ''}'!`);
});
