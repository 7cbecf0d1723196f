import { ActionError, createActions, openLedger, type BindingChanges, type BindingOffer } from '../../src/actions';
import type { CellValue, SheetContent, WorkbookContent } from '../../src/core';
import { openFileHost, type FileHost } from '../../src/hosts/file';
import type { Change, Mark } from '../../src/hosts/types';
import { contentFile } from '../hosts/contentFile';
import { entered, sheet, workbook } from '../support/ledgers';

/** A branch's own ledger: headings are sentences, one sheet does not say its month, two members have one name. */
const MARCH = '2026年3月';
const APRIL = '2026年4月';
const LATE = '1.无故不参加组织生活，每次扣5分';
const LEAVE = '2.因事请假不能到会，每次扣2分';
const HEAD = ['姓名', '区分', LATE, LEAVE, '党费缴纳情况', '联系电话', '3月5日党员大会', '备用'];
const ROSTER = sheet('名册', [['姓名', '区分'], ['王芳', '第一党小组'], ['李强', '第一党小组'], ['李强', '第二党小组']]);

function ledgerSheet(name: string, header: readonly string[] = HEAD, title: string | null = null): SheetContent {
  const rows: CellValue[][] = [
    ['王芳', '第一党小组', 0, 1, '足额', '138', '√', null],
    ['李强', '第一党小组', 2, 0, '未缴', '139', '△', null],
    ['李强', '第二党小组', 0, 0, '足额', '137', '√', 'x'],
  ];
  return sheet(name, [...(title === null ? [] : [[title]]), header, ...rows]);
}

function hostOf(content: WorkbookContent): FileHost {
  return openFileHost(contentFile(content));
}

async function adopted(...sheets: readonly SheetContent[]): Promise<FileHost> {
  const host = hostOf(workbook(ROSTER, ...sheets));
  await createActions(host).adoptScheme({ schemeId: 'zhangdian-2017', existing: 'kept' });
  return host;
}

function sure({ sheets }: BindingOffer): BindingChanges {
  return { columns: sheets.flatMap(({ sheet: name, labels }) => labels.flatMap(({ label, candidates: [first] }) => (first?.confidence === 'high' ? [{ sheet: name, label, target: first.target }] : []))) };
}

async function read(host: FileHost): Promise<Record<string, Record<string, CellValue>>> {
  return entered((await openLedger({ host, chosen: null })).reading);
}

const ABSENCE: BindingChanges = { columns: [{ sheet: MARCH, label: LATE, target: { kind: 'input', id: 'absence' } }] };

test('Z1 Z7 what is proposed counts for nothing; what is confirmed counts, and can be taken back', async () => {
  const host = await adopted(ledgerSheet(MARCH));
  const actions = createActions(host);
  const before = await read(host);
  const offer = await actions.proposeBinding();
  expect(offer.sheets.map(({ sheet: name, period, read: state }) => [name, period, state])).toEqual([[MARCH, '2026-03', 'likely']]);
  expect(offer.sheets[0]?.labels.map(({ label, state, target, candidates: [first] }) => [label, state, target?.kind === 'input' ? target.id : (target?.kind ?? null), first?.confidence ?? null])).toEqual([
    [LATE, 'proposed', 'absence', 'medium'],
    [LEAVE, 'proposed', 'leave', 'high'],
    ['党费缴纳情况', 'proposed', 'dues', 'high'],
    ['联系电话', 'proposed', 'ignored', 'high'],
    ['3月5日党员大会', 'proposed', 'attendance', 'high'],
    ['备用', 'open', null, null],
  ]);
  expect(offer.sheets[0]?.labels[0]?.candidates[0]?.reason).toBe('与“无故缺勤”都有“无故”；列名写“每次扣5分”，办法是 -10 分；序号与条款“附件 履行党员义务 1”相同。');
  expect(await read(host)).toEqual(before);

  const { undo, message } = await actions.confirmBinding({ columns: [...(sure(offer).columns ?? []), ...(ABSENCE.columns ?? [])] });
  expect(message).toContain('已认定 5 列');
  expect((await read(host))['李强（第一党小组）']).toEqual(expect.objectContaining({ '2026-03 absence': 2, '2026-03 leave': 0, '2026-03 dues': '未缴' }));
  expect((await actions.proposeBinding()).sheets[0]?.labels.map(({ state }) => state)).toEqual(['confirmed', 'confirmed', 'confirmed', 'confirmed', 'confirmed', 'open']);

  await actions.confirmBinding(undo);
  expect(await read(host)).toEqual(before);
});

test('Z4 columns that are put in, moved or numbered anew keep what was confirmed, and next month has it too', async () => {
  const host = await adopted(ledgerSheet(MARCH));
  const actions = createActions(host);
  await actions.confirmBinding({ columns: [...(sure(await actions.proposeBinding()).columns ?? []), ...(ABSENCE.columns ?? [])] });
  const { sheets, names } = await host.read();
  const before = await read(host);

  const moved = sheets.map((each): SheetContent => (each.name === MARCH ? { ...each, values: each.values.map(([name = null, ...rest], row) => [row === 0 ? '序号' : row, name, row === 0 ? '新加的一栏' : null, ...HEAD.slice(1).map((_, column) => rest[column] ?? null).reverse()]) } : each));
  const changed = hostOf({ sheets: moved, names });
  expect(await read(changed)).toEqual(before);

  const next = hostOf({ sheets: [...sheets, ledgerSheet(APRIL, HEAD.map((label) => label.replace(/^1\./, '5、').replace('3月5日', '4月9日')))], names });
  expect((await read(next))['李强（第一党小组）']).toEqual(expect.objectContaining({ '2026-04 absence': 2, '2026-04 leave': 0, '2026-04 dues': '未缴' }));
  const april = (await createActions(next).proposeBinding()).sheets.find(({ sheet: name }) => name === APRIL);
  expect(april?.labels.map(({ state, target }) => [state, target?.kind ?? null])).toEqual([['reused', 'input'], ['reused', 'input'], ['reused', 'input'], ['reused', 'ignored'], ['proposed', 'attendance'], ['open', null]]);
});

test('Z7 what cannot be is refused, and nothing of it is written', async () => {
  const host = await adopted(ledgerSheet(MARCH));
  const actions = createActions(host);
  const refused = (changes: BindingChanges): Promise<string> => actions.confirmBinding(changes).then(() => 'written', (problem: unknown) => (problem instanceof ActionError ? problem.message : String(problem)));
  const to = (label: string, id: string) => ({ sheet: MARCH, label, target: { kind: 'input' as const, id } });
  expect(await refused({ columns: [to(LATE, 'absence'), to('没有的列', 'leave')] })).toContain('已没有“没有的列”');
  expect(await refused({ columns: [to(LATE, 'no-such-item')] })).toContain('办法里没有这一项');
  expect(await refused({ columns: [to(LATE, 'absence'), to(LEAVE, 'absence')] })).toContain('有两列都要认作“无故缺勤”');
  expect(await refused({ periods: [{ sheet: MARCH, period: '三月' }] })).toContain('期间“三月”无法识别');
  expect((await host.read()).sheets.map(({ name }) => name)).not.toContain('_积分簿');
  await actions.confirmBinding(ABSENCE);
  expect(await refused({ columns: [to(LEAVE, 'absence')] })).toContain('有两列都要认作');
  expect(await refused(ABSENCE)).toContain('没有改动');
});

test('Z7 a confirmation is one step', async () => {
  const host = await adopted(ledgerSheet(MARCH));
  const steps: (readonly Change[])[] = [];
  const watched: FileHost = { ...host, apply: (changes, options) => (steps.push(changes), host.apply(changes, options)) };
  await createActions(watched).confirmBinding({ ...ABSENCE, periods: [{ sheet: MARCH, period: '2026-03' }], memberKey: 'name', attendance: [{ mark: '√', input: null }] });
  expect(steps).toHaveLength(1);
});

test('Z5 a sheet without a period offers those of the year, and is read once it has one', async () => {
  const host = await adopted(ledgerSheet(APRIL), ledgerSheet('扣分登记', HEAD, '党员扣分登记表'));
  const actions = createActions(host);
  const open = (await actions.proposeBinding()).sheets.find(({ sheet: name }) => name === '扣分登记');
  expect([open?.period, open?.read]).toEqual([null, 'likely']);
  expect(open?.periods).toEqual(expect.arrayContaining([`${new Date().getFullYear()}-05`]));
  await actions.confirmBinding({ periods: [{ sheet: '扣分登记', period: '2026-05' }], columns: [{ sheet: '扣分登记', label: LEAVE, target: { kind: 'input', id: 'leave' } }] });
  expect((await read(host))['王芳']).toEqual(expect.objectContaining({ '2026-05 leave': 1 }));
});

test('Z5 marks below 考勤 are asked about, and read as the branch explains them', async () => {
  const host = await adopted(ledgerSheet(MARCH));
  const actions = createActions(host);
  await actions.confirmBinding({ columns: [{ sheet: MARCH, label: '3月5日党员大会', target: { kind: 'attendance' } }] });
  const { marks, namesakes, items } = await actions.proposeBinding();
  expect(marks).toEqual([{ mark: '√', cells: 2, means: 'unknown', proposal: { means: 'nothing', reason: '一般写作到会' } }, { mark: '△', cells: 1, means: 'unknown', proposal: null }]);
  expect(items.find(({ id }) => id === 'leave')).toEqual({ id: 'leave', label: '因事请假', rule: '组织生活出勤', clause: '附件 履行党员义务 1', unit: 'month', events: 'counted' });
  expect(namesakes).toEqual(['李强']);
  await actions.confirmBinding({ attendance: [{ mark: '√', input: null }, { mark: '△', input: 'leave' }] });
  expect((await actions.proposeBinding()).marks).toEqual([{ mark: '√', cells: null, means: 'nothing', proposal: null }, { mark: '△', cells: null, means: { input: 'leave' }, proposal: null }]);
});

test('R12 Z5 other marks than √ and × in a column of marks are asked about too, and taken back', async () => {
  const host = await adopted(sheet('2026年上半年', [['姓名', '区分', '一票否决'], ['王芳', '第一党小组', '○'], ['李强', '第一党小组', 'Y'], ['李强', '第二党小组', '√']]));
  const actions = createActions(host);
  expect((await actions.proposeBinding()).flags).toEqual([{ mark: '○', cells: 1, means: 'unknown', proposal: null }, { mark: 'Y', cells: 1, means: 'unknown', proposal: { means: 'marked', reason: '字面意思' } }]);
  const { undo } = await actions.confirmBinding({ flags: [{ mark: '○', means: 'unmarked' }] });
  expect((await read(host))['王芳']).toEqual({ '2026-H1 veto': '×' });
  await actions.confirmBinding(undo);
  expect((await read(host))['王芳']).toEqual({ '2026-H1 veto': '○' });
});

test('Z2 the figure of a heading is written into the regulation by its key', async () => {
  const host = await adopted(ledgerSheet(MARCH));
  const actions = createActions(host);
  await actions.confirmBinding(ABSENCE);
  const label = (await actions.proposeBinding()).sheets[0]?.labels[0];
  expect(label?.figure).toEqual({ key: 'figure:absence', becomes: '-5', words: '表头写的是“每次扣5分”，办法里“无故缺勤”是 -10 分' });
  await actions.changeFigures({ [label?.figure?.key ?? '']: label?.figure?.becomes ?? '' });
  expect((await actions.proposeBinding()).sheets[0]?.labels[0]?.figure).toBeNull();
});

test('Z1 体检 says of each column that nobody has bound what it may be', async () => {
  const host = await adopted(ledgerSheet(MARCH, ['姓名', '区分', LATE, '因事请假', '党费', '联系电话', '甲乙丙', '备用']));
  const { problems } = await createActions(host).check('workbook');
  const told = problems.flatMap(({ issue, text }) => (issue.code === 'column-unbound' ? [{ severity: issue.severity, maybe: /可能是“(.*?)”/.exec(text)?.[1] ?? null }] : []));
  // What may count and does not yet is a warning.
  expect(told.slice(0, 3)).toEqual([{ severity: 'warning', maybe: '无故缺勤' }, { severity: 'warning', maybe: '考勤' }, { severity: 'notice', maybe: '不计' }]);
  expect(told.slice(3).filter(({ maybe }) => maybe !== null)).toEqual([]);
});

test('Z6 each heading has the colour of its state, on ledgers only, and they go again', async () => {
  const host = await adopted(ledgerSheet(MARCH), sheet('通讯录', [['姓名', '爱好'], ['王芳', '游泳']]));
  const marked: (readonly Mark[])[] = [];
  const actions = createActions({ ...host, features: new Set(['marks']), mark: async (marks) => void marked.push(marks) });
  await actions.confirmBinding({ columns: [...(ABSENCE.columns ?? []), { sheet: MARCH, label: '联系电话', target: { kind: 'ignored' } }] });
  await actions.markBinding(await actions.proposeBinding());
  await actions.markBinding(null);
  expect(marked[0]?.map(({ sheet: name, area: { row, column }, tone }) => [name, row, column, tone])).toEqual([
    [MARCH, 0, 2, 'bound'],
    [MARCH, 0, 3, 'proposed'],
    [MARCH, 0, 4, 'proposed'],
    [MARCH, 0, 5, 'ignored'],
    [MARCH, 0, 6, 'proposed'],
    [MARCH, 0, 7, 'open'],
  ]);
  expect(marked[1]).toEqual([]);
});

test('Z6 where a host has no colours nothing is asked of it', async () => {
  const host = await adopted(ledgerSheet(MARCH));
  const actions = createActions({ ...host, features: new Set(), mark: () => Promise.reject(new Error('asked')) });
  await actions.markBinding(await actions.proposeBinding());
  expect((await actions.proposeBinding()).sheets).toHaveLength(1);
});

test('Z1 体检 says of an event in words of its own what it may be, in every row', async () => {
  const list = sheet('加扣分记录', [
    ['2026年加扣分记录'],
    ['日期', '姓名', '加扣分事由', '次数'],
    ['2026-03-05', '王芳', '因为有事请假', 1],
    ['2026-03-12', '王芳', '因为有事请假', 1],
    ['2026-03-12', '王芳', '甲乙丙丁', 1],
  ]);
  const host = await adopted(list);
  const { problems } = await createActions(host).check('workbook');
  const told = problems.filter(({ issue }) => issue.code === 'event-reason' || issue.code === 'event-item').map(({ text }) => text);
  expect(told.map((text) => text.includes('可能是“因事请假”。'))).toEqual([true, true, false]);
});

/** As in a program that runs our functions. */
function withFunctions(host: FileHost): FileHost {
  return { ...host, features: new Set(['functions']), shortNames: () => Promise.resolve('ready') };
}

async function filled(header: readonly string[], columns: NonNullable<BindingChanges['columns']>): Promise<{ readonly formulas: readonly string[]; readonly values: readonly CellValue[]; readonly codes: readonly string[] }> {
  const entries = new Map<string, CellValue>([['无故缺勤', 1], ['没来', 1], ['因事请假', 0], ['党费', '足额'], ['电话', 138], ['爱岗敬业', 8], ['志愿服务', 8], ['团结守纪', 8], ['组织工作', 12], ['违规违纪', 0]]);
  const host = withFunctions(hostOf(workbook(sheet(MARCH, [['姓名', ...header], ['王芳', ...header.map((label) => entries.get(label) ?? null)]]))));
  const actions = createActions(host);
  await actions.adoptScheme({ schemeId: 'zhangdian-2017', existing: 'kept' });
  if (columns.length > 0) await actions.confirmBinding({ columns });
  const { problems } = await actions.fillFormulas();
  const [own] = (await host.read({ sheets: [MARCH] })).sheets;
  return { formulas: [...(own?.formulas.values() ?? [])], values: own?.values[1]?.slice(-1) ?? [], codes: problems.map(({ issue }) => issue.code) };
}

const ITEMS = ['因事请假', '党费', '爱岗敬业', '志愿服务', '团结守纪', '组织工作', '违规违纪'];

test('Z4 functions know the names of the regulation only: a sheet with confirmed columns has figures, and is told why', async () => {
  const plain = await filled(['无故缺勤', ...ITEMS], []);
  expect(plain.formulas[0]).toContain('积分(');
  const confirmed = await filled(['没来', ...ITEMS], [{ sheet: MARCH, label: '没来', target: { kind: 'input', id: 'absence' } }]);
  expect(confirmed).toEqual({ formulas: [], values: [76], codes: ['columns-confirmed'] });
  const between = await filled(['无故缺勤', '电话', ...ITEMS], [{ sheet: MARCH, label: '电话', target: { kind: 'ignored' } }]);
  expect(between).toEqual({ formulas: [], values: [76], codes: ['columns-confirmed'] });
  const beside = await filled(['电话', '无故缺勤', ...ITEMS], [{ sheet: MARCH, label: '电话', target: { kind: 'ignored' } }]);
  expect(beside.formulas[0]).toContain('积分(C$1');
});

test('Z4 ordinary formulas take the cells of confirmed columns', async () => {
  const host = withFunctions(hostOf(workbook(sheet(MARCH, [['姓名', '没来', ...ITEMS], ['王芳', 1, 0, '足额', 8, 8, 8, 12, 0]]))));
  const actions = createActions(host);
  await actions.adoptScheme({ schemeId: 'zhangdian-2017', existing: 'kept' });
  await actions.confirmBinding({ columns: [{ sheet: MARCH, label: '没来', target: { kind: 'input', id: 'absence' } }] });
  const { problems } = await actions.convertFormulas('native', null);
  expect(problems.filter(({ issue }) => issue.severity === 'error')).toEqual([]);
  const [own] = (await host.read({ sheets: [MARCH] })).sheets;
  expect(own?.values[1]).toContain(76);
  expect([...(own?.formulas.values() ?? [])].some((formula) => /\bB2\b/.test(formula.replace(/\$/g, '')))).toBe(true);
});
