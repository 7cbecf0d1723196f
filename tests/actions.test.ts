import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ActionError, createActions, type NoticeRequest } from '../src/actions';
import { builtInScheme, type CellAddress, type WorkbookContent } from '../src/core';
import { openFileHost } from '../src/hosts/file';
import { HostError, type Change, type Host, type HostFeature } from '../src/hosts/types';
import { contentFile } from './hosts/contentFile';
import { sheet as ledgerSheet } from './support/ledgers';

const SAMPLE = readFileSync(join(__dirname, '..', 'examples', '示例登记表.xlsx'));
const REQUEST: NoticeRequest = { period: '2026-H1', startsOn: '2026-07-06', days: 5, branch: '第一支部', contact: '王芳', phone: '0000-0000000', upperPhone: '' };

/** A host over the sample with what a window adds: a selection, functions, and changes that may fail. */
function host(options: { selection?: CellAddress; features?: readonly HostFeature[]; failAt?: (change: Change) => boolean } = {}): Host & { changes: Change[] } {
  const file = openFileHost(SAMPLE);
  const changes: Change[] = [];
  return {
    ...file,
    changes,
    features: new Set(options.features ?? []),
    shortNames: () => Promise.resolve('ready'),
    selection: () => Promise.resolve(options.selection ?? null),
    /** One after the other, as a host without transactions does it. */
    apply: async (all) => {
      for (const change of all) {
        if (options.failAt?.(change)) throw new HostError('host', 'no');
        changes.push(change);
        await file.apply([change]);
      }
    },
  };
}

async function facts(of: Host): Promise<Record<string, string>> {
  const { sheets } = await of.read();
  return Object.fromEntries(sheets.filter(({ name }) => name !== '_积分簿').map(({ name, visibility, values }) => [`${name} (${visibility})`, JSON.stringify(values)]));
}

const sheet = (content: WorkbookContent, name: string) => content.sheets.find((each) => each.name === name);

test('the survey says what was recognised: scheme, members, sheets with their periods', async () => {
  const survey = await createActions(host()).survey();
  expect(survey).toMatchObject({ scheme: { id: 'zhangdian-2017', status: 'ready' }, members: 38, period: '2026-H1', undoable: null });
  expect(survey.entryPeriods).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']);
  expect(survey.closingPeriods).toEqual(['2026-H1']);
  expect(survey.problems.filter(({ issue }) => issue.severity === 'error')).toEqual([]);
});

test('O5 generating again keeps the former sheet hidden, and 撤销上次生成 brings it back', async () => {
  const excel = host();
  const actions = createActions(excel);
  await actions.makeNotice(REQUEST);
  const first = await facts(excel);
  await actions.makeNotice({ ...REQUEST, startsOn: '2026-07-13' });
  const second = await facts(excel);
  expect(second['公示表 2026-H1 (visible)']).not.toBe(first['公示表 2026-H1 (visible)']);
  expect(second['上次 公示表 2026-H1 (hidden)']).toBe(first['公示表 2026-H1 (visible)']);
  expect((await actions.survey()).undoable).toBe('公示表 2026-H1');
  await actions.undoGenerate();
  expect(await facts(excel)).toEqual(first);
  await actions.undoGenerate();
  expect(Object.keys(await facts(excel)).some((name) => name.includes('公示表'))).toBe(false);
  await expect(actions.undoGenerate()).rejects.toThrow('没有可以撤销');
});

test('O5 a sheet of the user’s with the same name is never replaced', async () => {
  const excel = host();
  const draw = (await planOf(excel)) as Extract<Change, { kind: 'draw' }>;
  const theirs = host();
  await theirs.apply([{ ...draw, plan: { ...draw.plan, rows: [] } }]);
  const before = await facts(theirs);
  await expect(createActions(theirs).makeNotice(REQUEST)).rejects.toThrow(ActionError);
  expect(await facts(theirs)).toEqual(before);
});

async function planOf(excel: Host & { changes: Change[] }): Promise<Change | undefined> {
  await createActions(excel).makeNotice(REQUEST);
  return excel.changes.find((change) => change.kind === 'draw' && change.plan.name.startsWith('公示表'));
}

test.each(['delete', 'rename', 'visibility', 'draw', 'write', 'activate'] as const)('O5 when the host fails at “%s”, the sheets are as they were', async (kind) => {
  let armed = false;
  const excel = host({ failAt: (change) => armed && change.kind === kind && !(kind === 'visibility' && change.kind === 'visibility' && change.visibility === 'visible') });
  const actions = createActions(excel);
  await actions.makeNotice(REQUEST);
  const before = await facts(excel);
  armed = true;
  const again = actions.makeNotice({ ...REQUEST, startsOn: '2026-07-13' });
  if (kind === 'delete') {
    await again;
    return;
  }
  await expect(again).rejects.toThrow(HostError);
  armed = false;
  expect((await facts(excel))['公示表 2026-H1 (visible)']).toBe(before['公示表 2026-H1 (visible)']);
});

test('O2 a notice is refused while a figure is missing, and the cell is named', async () => {
  const excel = host();
  const { sheets } = await excel.read();
  const march = sheets.find(({ name }) => name === '登记表 2026-03');
  const row = march?.values.findIndex((cells) => cells.includes('足额')) ?? -1;
  const column = march?.values[row]?.indexOf('足额') ?? -1;
  await excel.apply([{ kind: 'write', sheet: '登记表 2026-03', row, column, cells: [[{ kind: 'blank' }]] }]);
  const refusal = await createActions(excel).makeNotice(REQUEST).catch((problem: unknown) => problem);
  expect(refusal).toBeInstanceOf(ActionError);
  expect((refusal as ActionError).problems).toMatchObject([{ issue: { code: 'missing-entry', at: { sheet: '登记表 2026-03', row, column } }, text: expect.stringContaining('党费') }]);
});

test('C2 C3 a changed figure on sheet 积分办法 changes the points; a wrong one is refused with its cell', async () => {
  const excel = host();
  const { sheets } = await excel.read({ sheets: ['积分办法'] });
  const scheme = sheets[0];
  const at = scheme?.values.flatMap((cells, row) => cells.flatMap((value, column) => (value === '因事请假' ? [{ row, column }] : [])))[0];
  const pointsColumn = scheme?.values[at?.row ?? -1]?.indexOf(-2) ?? -1;
  expect(pointsColumn).toBeGreaterThan(-1);
  const change = (value: string | number) => excel.apply([{ kind: 'write', sheet: '积分办法', row: at?.row ?? 0, column: pointsColumn, cells: [[{ kind: 'value', value }]] }]);
  const actions = createActions(excel);
  const before = await actions.makeNotice({ ...REQUEST, period: '2026-01' });
  const first = sheet(await excel.read(), before.sheet ?? '');
  await change(-5);
  await actions.makeNotice({ ...REQUEST, period: '2026-01' });
  expect(JSON.stringify(sheet(await excel.read(), before.sheet ?? '')?.values)).not.toBe(JSON.stringify(first?.values));
  expect((await actions.check('workbook')).problems.filter(({ issue }) => issue.code === 'scheme-changed')).toEqual([]);
  await change(-6);
  expect((await actions.check('workbook')).problems).toContainEqual(expect.objectContaining({ text: expect.stringContaining('公示表 2026-01') }));
  await change('许多');
  const refusal = await actions.makeNotice(REQUEST).catch((problem: unknown) => problem);
  expect((refusal as ActionError).problems[0]).toMatchObject({ issue: { at: { sheet: '积分办法', row: at?.row, column: pointsColumn } }, text: expect.stringContaining('许多') });
});

test('填入积分公式 writes formulas where functions run, and the figures themselves where they do not', async () => {
  const live = host({ features: ['functions'] });
  await createActions(live).fillFormulas();
  const written = live.changes.filter((change): change is Extract<Change, { kind: 'write' }> => change.kind === 'write');
  const january = written.find((change) => change.sheet === '登记表 2026-01');
  const formulas = january?.cells.flatMap(([cell]) => (cell?.kind === 'formula' ? [cell.formula] : [])) ?? [];
  expect(formulas.length).toBeGreaterThan(30);
  expect(formulas[0]).toMatch(/^=积分\([A-Z]+\$\d+:[A-Z]+\$\d+,[A-Z]+\d+:[A-Z]+\d+,办法\)$/);

  const plain = host();
  const outcome = await createActions(plain).fillFormulas();
  expect(outcome.message).toContain('数值');
  const cells = plain.changes.flatMap((change) => (change.kind === 'write' && change.sheet === '登记表 2026-01' ? change.cells.flat() : []));
  expect(cells.some((cell) => cell?.kind === 'value' && typeof cell.value === 'number')).toBe(true);
  expect(cells.some((cell) => cell?.kind === 'formula')).toBe(false);
});

test('X1 查看依据 explains the selected row of a ledger and of a notice, and says what to do elsewhere', async () => {
  const content = await openFileHost(SAMPLE).read();
  const january = sheet(content, '登记表 2026-01');
  const row = january?.values.findIndex((cells) => cells.includes('足额')) ?? -1;
  const explained = await createActions(host({ selection: { sheet: '登记表 2026-01', row, column: 0 } })).explainSelection();
  expect(explained.title).toContain('2026年1月');
  expect(explained.steps[0]?.text).toContain('每月积分');
  expect(JSON.stringify(explained.steps)).toContain('附件 履行党员义务 1');
  await expect(createActions(host({ selection: { sheet: '登记表 2026-01', row: 0, column: 0 } })).explainSelection()).rejects.toThrow('登记表');
  await expect(createActions(host()).explainSelection()).rejects.toThrow('选中');
});

test('体检 finds a wrong figure in the result column and names both figures', async () => {
  const excel = host();
  const actions = createActions(excel);
  await actions.fillFormulas();
  expect((await actions.check('workbook')).problems.filter(({ issue }) => issue.code === 'figure-differs')).toEqual([]);
  const write = excel.changes.find((change): change is Extract<Change, { kind: 'write' }> => change.kind === 'write' && change.sheet === '登记表 2026-01');
  const offset = write?.cells.findIndex(([cell]) => cell?.kind === 'value' && typeof cell.value === 'number') ?? -1;
  await excel.apply([{ kind: 'write', sheet: '登记表 2026-01', row: (write?.row ?? 0) + offset, column: write?.column ?? 0, cells: [[{ kind: 'value', value: 1.5 }]] }]);
  const found = (await actions.check('workbook')).problems.filter(({ issue }) => issue.code === 'figure-differs');
  expect(found).toMatchObject([{ issue: { at: { sheet: '登记表 2026-01', row: (write?.row ?? 0) + offset, column: write?.column } }, text: expect.stringContaining('1.5') }]);
});

test('P3 体检 names the row where the year leaves less than the row alone gives', async () => {
  const quarter = (index: number, awards: number) => ledgerSheet(`登记表 2026-Q${index}`, [[`2026年第${index}季度`], ['编号', '姓名', '任务分', '省级及以上表彰'], ['001', '王芳', 15, awards]]);
  const file = openFileHost(contentFile({ sheets: [quarter(1, 2), quarter(2, 0), quarter(3, 1)], names: [] }));
  const { problems } = await createActions(file, builtInScheme('finance-bureau')).check('workbook');
  expect(problems.filter(({ issue }) => issue.code === 'year-account')).toEqual([
    expect.objectContaining({ text: expect.stringContaining('王芳：本期按全年的封顶、扣完为止、重复次数和别人的事项，计 22.5 分；单行公式只知道本行，显示 27.5 分。') }),
  ]);
});

test('J13 where events stand in a list there is no single row to warn about', async () => {
  const roster = ledgerSheet('名册', [['编号', '姓名', '职务'], ['001', '王芳', '党支部书记'], ['002', '李强', '']]);
  const list = ledgerSheet('事项登记', [['登记截止日期', '2026-02-28'], ['日期', '编号', '姓名', '事项', '分值'], ['2026-01-09', '002', '李强', '议定扣分', 6]]);
  const file = openFileHost(contentFile({ sheets: [roster, list], names: [] }));
  const { problems } = await createActions(file, builtInScheme('soe-escalation')).check('workbook');
  expect(problems.map(({ issue }) => issue.code)).toContain('joint-person');
  expect(problems.filter(({ issue }) => issue.code === 'year-account')).toEqual([]);
});

test('O5 cancelling before the first change leaves the workbook as it was', async () => {
  const cancelled = new AbortController();
  cancelled.abort();
  const excel = openFileHost(SAMPLE);
  const before = await facts(excel);
  await expect(createActions(excel).makeNotice(REQUEST, { signal: cancelled.signal })).rejects.toMatchObject({ code: 'cancelled' });
  expect(await facts(excel)).toEqual(before);
});

test('新建登记表 adds the sheets of a year for the workbook’s regulation, names the members of 名册, and keeps what is there', async () => {
  const excel = host();
  const actions = createActions(excel);
  const before = await facts(excel);
  const outcome = await actions.newLedger(2027);
  expect(outcome.message).toContain('2027');
  const after = await facts(excel);
  expect(after).toMatchObject(before);
  const january = sheet(await excel.read(), '登记表 2027-01');
  expect(january?.values.filter((cells) => cells.includes('王芳'))).toHaveLength(1);
  expect((await actions.survey()).problems.filter(({ issue }) => issue.severity === 'error')).toEqual([]);
  await expect(actions.newLedger(2027)).rejects.toThrow('已有一张名为“登记表 2027-01”');
});

test('a damaged line of _积分簿 is reported, and the rest of it still holds', async () => {
  const excel = host();
  const actions = createActions(excel);
  await actions.makeNotice(REQUEST);
  await excel.apply([{ kind: 'write', sheet: '_积分簿', row: 1, column: 0, cells: [[{ kind: 'value', value: '乱写' }]] }]);
  const survey = await actions.survey();
  expect(survey.problems.map(({ issue }) => issue.code)).toContain('store-damaged');
  expect(survey.undoable).toBe('公示表 2026-H1');
});
