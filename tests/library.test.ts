import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ActionError, createActions, openLedger, type Actions } from '../src/actions';
import { BUILT_IN_IDS, builtInScheme, schemeToSheet, sheetToScheme, type CellValue } from '../src/core';
import { openFileHost } from '../src/hosts/file';
import { HostError, type Change, type Host } from '../src/hosts/types';

/** 方案库 over a file: the sample ledger of 38 members, or a workbook with nothing but a list of names. */
const SAMPLE = readFileSync(join(__dirname, '..', 'examples', '示例登记表.xlsx'));

function sample(): Host {
  return openFileHost(SAMPLE);
}

async function values(host: Host, sheet = '积分办法'): Promise<readonly (readonly CellValue[])[]> {
  return (await host.read({ sheets: [sheet] })).sheets[0]?.values ?? [];
}

async function sheets(host: Host): Promise<string[]> {
  return (await host.read()).sheets.map(({ name, visibility }) => `${name} ${visibility}`);
}

async function refusal(work: Promise<unknown>): Promise<ActionError> {
  const problem = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (problem instanceof ActionError) return problem;
  throw new Error(`not refused: ${String(problem)}`);
}

/** The host without transactions that stops at a change. */
function failing(host: Host, failAt: (change: Change) => boolean): Host {
  return {
    ...host,
    apply: async (all) => {
      for (const change of all) {
        if (failAt(change)) throw new HostError('host', 'no');
        await host.apply([change]);
      }
    },
  };
}

test('Y1 the library tells every built-in regulation in the same lines, without asking the workbook', async () => {
  const silent = { ...sample(), read: () => Promise.reject(new Error('asked')) };
  const library = await createActions(silent).schemeLibrary();
  expect(library.map(({ id }) => id)).toEqual(BUILT_IN_IDS);
  const names = library[0]?.traits.map(({ name }) => name);
  for (const scheme of library) expect(scheme.traits.map(({ name }) => name)).toEqual(names);
  expect(library.find(({ id }) => id === 'zhangdian-2017')).toMatchObject({ closing: 'half', appraisal: 'with', status: 'ready' });
  expect(library.find(({ id }) => id === 'district-organs-70-30')).toMatchObject({ closing: 'year', status: 'draft', grading: expect.arrayContaining(['bands']) });
});

test('Y2 a regulation of the library is compared with the workbook’s own', async () => {
  const actions = createActions(sample());
  const same = await actions.compareSchemes({ kind: 'builtIn', id: 'zhangdian-2017' }, { kind: 'workbook' });
  expect(same.lines.filter(({ outcome }) => outcome === 'different')).toEqual([]);
  const { left, right, lines } = await actions.compareSchemes({ kind: 'builtIn', id: 'finance-bureau' }, { kind: 'workbook' });
  expect([left.id, right.id]).toEqual(['finance-bureau', 'zhangdian-2017']);
  expect(lines.find(({ name }) => name === '周期')).toMatchObject({ outcome: 'different', right: '每月登记，半年考评' });
});

test('Y5 adopted as one’s own it has its own names, and every figure of the original', async () => {
  const host = sample();
  await host.apply([{ kind: 'unname', name: '办法' }, { kind: 'delete', sheet: '积分办法' }]);
  const actions = createActions(host);
  await actions.adoptScheme({ schemeId: 'finance-bureau', own: { title: '第一支部积分办法', organisation: '第一支部' }, existing: 'kept' });
  const reading = sheetToScheme(await values(host));
  const original = builtInScheme('finance-bureau');
  expect(reading).toEqual({ kind: 'scheme', scheme: { ...original, id: 'finance-bureau-own', title: '第一支部积分办法', organisation: '第一支部' } });
  expect((await host.read()).names).toContainEqual(schemeToSheet(original!).names[0]);
  expect((await refusal(actions.adoptScheme({ schemeId: 'finance-bureau', own: { title: ' ', organisation: '第一支部' }, existing: 'setAside' }))).message).toContain('名称和制定单位');
});

test('Y5 a sheet that is there is kept, unless another is asked for; then it is hidden and can be brought back', async () => {
  const host = sample();
  const actions = createActions(host);
  const before = await values(host);
  const names = await sheets(host);
  expect((await refusal(actions.adoptScheme({ schemeId: 'finance-bureau', existing: 'kept' }))).message).toContain('已有“积分办法”表');
  expect(await sheets(host)).toEqual(names);

  const outcome = await actions.adoptScheme({ schemeId: 'finance-bureau', existing: 'setAside' });
  expect(outcome.message).toContain('上次 积分办法');
  expect(await values(host, '上次 积分办法')).toEqual(before);
  expect(await actions.survey()).toMatchObject({ scheme: { id: 'finance-bureau' }, formerScheme: '上次 积分办法' });
  expect((await actions.survey()).unboundSheets).not.toContain('上次 积分办法');

  await actions.restoreScheme();
  expect(await values(host)).toEqual(before);
  expect(await actions.survey()).toMatchObject({ scheme: { id: 'zhangdian-2017' }, members: 38, closingPeriods: ['2026-H1'], formerScheme: '上次 积分办法 2' });
  expect((await host.read()).names.find(({ name }) => name === '办法')?.refersTo).toContain(`'积分办法'!$A$1:`);
  await actions.restoreScheme();
  expect((await actions.survey()).scheme?.id).toBe('finance-bureau');
});

test.each(['rename', 'draw', 'activate', 'visibility'] as const)('Y5 when the host fails at “%s”, the former regulation is where it was', async (kind) => {
  const file = sample();
  let armed = true;
  const host = failing(file, (change) => armed && change.kind === kind && ((armed = false), true));
  const before = await sheets(file);
  const [sheet, name] = [await values(file), (await file.read()).names.find((each) => each.name === '办法')];
  await expect(createActions(host).adoptScheme({ schemeId: 'finance-bureau', existing: 'setAside' })).rejects.toThrow(HostError);
  expect((await sheets(file)).sort()).toEqual(before.sort());
  expect(await values(file)).toEqual(sheet);
  expect((await file.read()).names.find((each) => each.name === '办法')).toEqual(name);
});

test('Y3 the figures of the workbook’s regulation are listed with their settings', async () => {
  const host = sample();
  const { title, figures } = await createActions(host).figures();
  expect(title).toBe('党员量化积分考评管理实施意见');
  expect(figures.find(({ key }) => key === 'absence')).toEqual({ key: 'absence', item: '组织生活出勤', label: '无故缺勤', text: '-10', takes: 'figure' });
  expect(figures.find(({ key }) => key === 'points.weight')?.text).toBe('60%');
});

test('Y4 a trial names whose score, rank and grade would change, and writes nothing', async () => {
  const host = sample();
  const actions = createActions(host);
  const before = (await host.read()).sheets;
  const report = await actions.trial({ 'figure:leave': '-9' }, '2026-H1');
  expect(report.rows).toHaveLength(38);
  expect(report.changed).toBeGreaterThan(0);
  const changed = report.rows.filter(({ changed: aspects }) => aspects.length > 0);
  expect(changed).toHaveLength(report.changed);
  const { score } = report.changedIn;
  expect(score).toBeGreaterThan(0);
  expect(score).toBeLessThan(38);
  for (const { before: was, after, changed: aspects } of changed) if (aspects.includes('score')) expect(Number(after.score)).toBeLessThan(Number(was.score));
  expect((await host.read()).sheets).toEqual(before);
  expect(report.rows.filter(({ name }) => name.startsWith('刘洋')).map(({ name }) => name)).toEqual(['刘洋（第一党小组）', '刘洋（第二党小组）']);
});

test('Y4 in an entry period a trial compares points; what the change makes inconsistent is told', async () => {
  const report = await createActions(sample()).trial({ 'figure:leave': '-5', 'figure:points.weight': '50%' }, '2026-01');
  expect(report.changedIn).toMatchObject({ rank: 0, grade: 0 });
  expect(report.changedIn.score).toBeGreaterThan(0);
  expect(report.problems.map(({ issue }) => issue.code)).toEqual(['weights-sum']);
});

test('Y6 a change is written into its own cell, and the trial told what comes of it', async () => {
  const host = sample();
  const actions = createActions(host);
  const [sheet, report] = [await values(host), await actions.trial({ 'figure:absence': '-5' }, '2026-H1')];
  const outcome = await actions.changeFigures({ 'figure:absence': '-5' });
  expect(outcome.message).toBe('已改“积分办法”表 1 处：组织生活出勤 无故缺勤 -10 → -5。');
  const after = await values(host);
  expect(after.flatMap((row, r) => row.filter((value, c) => value !== sheet[r]?.[c]))).toEqual([-5]);
  const again = await actions.trial({ 'figure:absence': '-10' }, '2026-H1');
  expect(again.rows.map(({ before }) => before)).toEqual(report.rows.map(({ after: willBe }) => willBe));
});

test.each([
  ['figure:absence', '许多', '“组织生活出勤 无故缺勤”填的是“许多”。请填'],
  ['figure:points.weight', '60', '百分数请带上 %'],
  ['figure:work.良好.min', '99', '最低分 99 大于最高分 9'],
] as const)('Y6 %s as %s is refused in words, by the trial as by the writing', async (key, text, words) => {
  const host = sample();
  const actions = createActions(host);
  const before = await values(host);
  for (const work of [(own: Actions) => own.trial({ [key]: text }, '2026-H1'), (own: Actions) => own.changeFigures({ [key]: text })]) {
    const { problems } = await refusal(work(actions));
    expect(problems.map((problem) => problem.text).join()).toContain(words);
  }
  expect(await values(host)).toEqual(before);
});

test('the problem of a value carries its key, so that a form can show it at the field', async () => {
  const { problems } = await refusal(createActions(sample()).trial({ 'figure:absence': 'x', 'figure:leave': 'y' }, '2026-H1'));
  expect(problems.map(({ issue }) => (issue.data as { key: string }).key)).toEqual(['figure:absence', 'figure:leave']);
});

test('without a regulation there is nothing to change or try, and it is said what to do', async () => {
  const host = sample();
  await host.apply([{ kind: 'unname', name: '办法' }, { kind: 'delete', sheet: '积分办法' }]);
  const actions = createActions(host);
  for (const work of [actions.figures(), actions.trial({}, '2026-H1'), actions.changeFigures({}), openLedger({ host, chosen: null })]) {
    expect((await refusal(work)).message).toContain('请先选择一个办法');
  }
  expect((await refusal(actions.restoreScheme())).message).toContain('没有可以换回');
});

test('a trial that is cancelled says so', async () => {
  const cancelled = AbortSignal.abort();
  await expect(createActions(sample()).trial({ 'figure:absence': '-5' }, '2026-H1', { signal: cancelled })).rejects.toMatchObject({ code: 'cancelled' });
});
