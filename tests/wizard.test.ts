import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createActions, openLedger, type WizardOffer, type WizardProposal, type WizardResult } from '../src/actions';
import { a1, parseArea, type CellAddress, type CellValue, type Example } from '../src/core';
import { openFileHost, writeWorkbook } from '../src/hosts/file';
import type { Change, Host, ShortNames } from '../src/hosts/types';
import { filledLedger } from './support/filledLedger';
import { schemeOf } from './support/ledgers';

/** 函数向导 on the sample: what each kind of sheet offers, what it writes, what it leaves alone. */
const SAMPLE = readFileSync(join(__dirname, '..', 'examples', '示例登记表.xlsx'));

interface Window extends Host {
  readonly select: (address: CellAddress) => Promise<void>;
  readonly changes: Change[];
}

function program(names: ShortNames | 'file', workbook: Uint8Array = SAMPLE): Window {
  const file = openFileHost(workbook);
  const changes: Change[] = [];
  let selected: CellAddress | null = null;
  return {
    ...file,
    kind: names === 'file' ? 'file' : 'excel',
    features: new Set(names === 'file' ? [] : ['functions']),
    changes,
    shortNames: () => Promise.resolve(names === 'file' ? 'absent' : names),
    selection: () => Promise.resolve(selected),
    select: (address) => {
      selected = address;
      return Promise.resolve();
    },
    apply: async (all) => {
      changes.push(...all);
      await file.apply(all);
    },
  };
}

function at(sheet: string, cell: string): CellAddress {
  const area = parseArea(cell);
  if (area === null) throw new Error(cell);
  return { sheet, row: area.row, column: area.column };
}

async function offered(host: Window, sheet: string, cell: string): Promise<WizardOffer> {
  await host.select(at(sheet, cell));
  return createActions(host).proposeFormulas();
}

function proposal({ proposals }: WizardOffer, result: WizardResult): WizardProposal {
  const found = proposals.find((each) => each.result === result);
  if (found === undefined) throw new Error(`no ${result} among ${proposals.map((each) => each.result).join(' ')}`);
  return found;
}

async function valueAt(host: Host, sheet: string, cell: string): Promise<{ value: CellValue; formula: string | undefined }> {
  const { row, column } = at(sheet, cell);
  const content = (await host.read()).sheets.find(({ name }) => name === sheet);
  return { value: content?.values[row]?.[column] ?? null, formula: content?.formulas.get(a1(row, column)) };
}

const JANUARY = '登记表 2026-01';
const HALF = '考评登记表 2026-H1';

test('I1 a cell beside a month’s row can show the points and why; each argument is explained, the figure is shown before it is written', async () => {
  const offer = await offered(program('ready'), JANUARY, 'O5');
  expect(offer.proposals.map(({ result }) => result)).toEqual(['points', 'note']);
  const points = proposal(offer, 'points');
  expect(points).toMatchObject({ form: 'function', formula: '=积分(E$3:L$3,E5:L5,办法)', why: null, preview: '87', rows: 35 });
  expect(points.arguments.map(({ name, text }) => `${name} ${text}`)).toEqual(['项目 E$3:L$3', '记录 E5:L5', '办法 办法']);
  expect(points.arguments[1]?.words).toContain('空白不当作 0');
  expect(proposal(offer, 'note').preview).toContain('每月积分合计 87分');
});

test('I1 where the short names do not work the long one is written, which keeps a blank apart from 0', async () => {
  expect(proposal(await offered(program('unsupported'), JANUARY, 'O5'), 'points').formula).toBe('=积分值(E$3:L$3,E5:L5&"",办法)');
});

test('I1 the score takes the points of every month; the rank follows once it stands there', async () => {
  const host = program('ready');
  const before = await offered(host, HALF, 'L4');
  expect(before.proposals.map(({ result }) => result)).not.toContain('rank');
  await createActions(host).fillFormulas();
  const offer = await offered(host, HALF, 'L4');
  expect(proposal(offer, 'score').formula).toMatch(/^=考评分\(CHOOSE\(\{1,2,3,4,5,6\},'登记表 2026-01'!/);
  expect(proposal(offer, 'score').preview).toBe('92.04');
  expect(proposal(offer, 'rank').preview).toBe('5');
});

test('I2 a formula that would rank who is not ranked is not offered: the figures of the ranking are written', async () => {
  const host = program('ready');
  await createActions(host).fillFormulas();
  const offer = await offered(host, HALF, 'L4');
  const rank = proposal(offer, 'rank');
  const { proposals } = offer;
  expect(proposals.filter(({ form }) => form === 'value').every(({ why, formula }) => why !== null && formula === null)).toBe(true);
  await createActions(host).writeFormulas({ at: offer.at, result: 'rank', extent: 'rows' });
  await createActions(host).makeRanking('2026-H1');
  const ranking = (await host.read()).sheets.find(({ name }) => name.startsWith('排名表'));
  const content = (await host.read()).sheets.find(({ name }) => name === HALF);
  const ranked = ranking?.values.filter(([first]) => typeof first === 'number').length;
  const written = content?.values.filter((row) => typeof row[11] === 'number').length;
  if (rank.form === 'value') expect(written).toBe(ranked);
  expect((await valueAt(host, HALF, 'L4')).value).toBe(5);
});

test('I2 where no functions run a rank is an ordinary formula or a figure, points are figures', async () => {
  const host = program('file');
  const points = proposal(await offered(host, JANUARY, 'O5'), 'points');
  expect(points).toMatchObject({ form: 'value', formula: null, preview: '87' });
  await createActions(host).writeFormulas({ at: at(JANUARY, 'O5'), result: 'points', extent: 'cell' });
  expect(await valueAt(host, JANUARY, 'O5')).toEqual({ value: 87, formula: undefined });
});

test('I3 one cell is written, or all rows of members with a heading; nothing else changes', async () => {
  const host = program('ready');
  const actions = createActions(host);
  const { message } = await actions.writeFormulas({ at: at(JANUARY, 'O5'), result: 'note', extent: 'cell' });
  expect(message).toContain('O5');
  expect(host.changes).toEqual([{ kind: 'write', sheet: JANUARY, row: 4, column: 14, cells: [[expect.objectContaining({ kind: 'formula', formula: '=积分说明(E$3:L$3,E5:L5,办法)' })]] }]);
  const issues = (await actions.survey()).problems.length;
  await actions.writeFormulas({ at: at(JANUARY, 'O5'), result: 'note', extent: 'rows' });
  expect((await valueAt(host, JANUARY, 'O3')).value).toBe('积分说明');
  expect((await valueAt(host, JANUARY, 'O6')).formula).toBe('=积分说明(E$3:L$3,E6:L6,办法)');
  expect((await actions.survey()).problems).toHaveLength(issues);
});

test.each([
  ['a cell of the entries', JANUARY, 'E5', '登记的内容'],
  ['a column of the user’s', JANUARY, 'B5', '已有您自己的内容'],
  ['a row that is no member’s', JANUARY, 'O1', '不是党员的登记'],
  ['another sheet', '积分办法', 'A5', '不是登记表'],
])('I3 %s is refused with what to select instead', async (_what, sheet, cell, words) => {
  const host = program('ready');
  await expect(offered(host, sheet, cell)).rejects.toThrow(words);
  expect(host.changes).toEqual([]);
});

test('I3 filling down stops before something of the user’s in any row, and writes nothing', async () => {
  const host = program('ready');
  await host.apply([{ kind: 'write', sheet: JANUARY, row: 8, column: 14, cells: [[{ kind: 'value', value: '待核' }]] }]);
  host.changes.length = 0;
  await expect(createActions(host).writeFormulas({ at: at(JANUARY, 'O5'), result: 'points', extent: 'rows' })).rejects.toThrow('O9');
  expect(host.changes).toEqual([]);
});

test.each([
  ['finance-bureau', ['points', 'rank', 'note', 'score', 'grade']],
  ['district-organs-70-30', ['score', 'rank', 'grade', 'ballot']],
  ['company-60-40', ['score', 'rank', 'grade']],
] as const)('I1 I2 %s: what the sheets of a regulation offer is what its sheets for people say', async (id, expected) => {
  const file = JSON.parse(readFileSync(join(__dirname, '..', 'schemes', `${id}.json`), 'utf8')) as { readonly examples: readonly Example[] };
  const [example] = file.examples;
  if (example === undefined) throw new Error(id);
  const { plans } = filledLedger(schemeOf(id), example);
  const host = program('ready', writeWorkbook(plans));
  const actions = createActions(host);
  await actions.fillFormulas();
  const results = new Set<WizardResult>();
  const formulas: string[] = [];
  const { reading } = await openLedger({ host, chosen: null });
  for (const sheet of reading.sheets) {
    const row = sheet.rows[0]?.row ?? 0;
    await host.select({ sheet: sheet.name, row, column: sheet.lastColumn + 2 });
    const { proposals } = await actions.proposeFormulas();
    for (const each of proposals) results.add(each.result);
    formulas.push(...proposals.flatMap(({ formula }) => formula ?? []));
    await host.select({ sheet: sheet.name, row, column: 0 });
    const { figure } = await actions.explainSelection();
    const own = proposals.find(({ result }) => result === 'points' || result === 'score');
    if (figure !== null) expect(Number(own?.preview)).toBe(Number(figure));
    else expect(Number(own?.preview)).toBeNaN();
  }
  expect([...results]).toEqual(expected);
  // Short names that are defined in a workbook take no optional arguments.
  expect(formulas.filter((formula) => /^=(?:积分|等次)\(.+,办法,|^=名次\(.+,办法\)/.test(formula))).toEqual([]);
});

test('I4 体检 names the item that a hand-made figure left out, its formula, and where one cannot tell points to 依据', async () => {
  const host = program('file');
  const actions = createActions(host);
  await actions.fillFormulas();
  // 002 in January: 87 by the entries. One figure lacks exactly the misconduct of the row, the other nothing in particular.
  await host.apply([
    { kind: 'write', sheet: JANUARY, row: 4, column: 11, cells: [[{ kind: 'value', value: 1 }]] },
    { kind: 'write', sheet: JANUARY, row: 4, column: 13, cells: [[{ kind: 'formula', formula: '=SUM(50,37)', result: 87 }]] },
    { kind: 'write', sheet: JANUARY, row: 5, column: 13, cells: [[{ kind: 'value', value: 3.25 }]] },
  ]);
  const { problems } = await actions.check('workbook');
  const found = problems.filter(({ issue }) => issue.code === 'figure-differs' && issue.at?.sheet === JANUARY).map(({ text }) => text);
  expect(found).toHaveLength(2);
  expect(found[0]).toMatch(/表中的数是 87（手工公式 =SUM\(50,37\)），按登记和办法应为 .+。相差的正好是没有计入的一项：违规违纪.+附件/);
  expect(found[1]).toMatch(/表中的数是 3.25，.+请在“依据”页逐项核对/);
  // Nothing is replaced: what differs stays until the user clears it.
  await expect(actions.fillFormulas()).resolves.toMatchObject({ problems: expect.arrayContaining([expect.objectContaining({ text: expect.stringContaining('整列未改动') })]) });
  expect((await valueAt(host, JANUARY, 'N6')).value).toBe(3.25);
});
