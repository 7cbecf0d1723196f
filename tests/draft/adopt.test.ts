import { ActionError, createActions, openLedger, type DraftDecisions, type DraftReport, type LineDecision } from '../../src/actions';
import { parsePeriod, readStore, scorePeriod, STORE_SHEET, toText, USUAL_FACTS, type CellValue, type SheetContent } from '../../src/core';
import { openFileHost } from '../../src/hosts/file';
import type { Host } from '../../src/hosts/types';
import { contentFile } from '../hosts/contentFile';
import { sheet, workbook } from '../support/ledgers';
import { landBureau, prefectureOrgans } from './regulations';

function hostOf(...sheets: readonly SheetContent[]): Host {
  return openFileHost(contentFile(workbook(...sheets)));
}

/** Every line accepted as it was read, but for those that are given. */
function decisions(report: DraftReport, given: Readonly<Record<string, LineDecision | undefined>> = {}, facts: Partial<DraftDecisions['facts']> = {}): DraftDecisions {
  const asked = report.groups.flatMap(({ lines }) => lines).filter(({ state }) => state !== 'words');
  const lines: Record<string, LineDecision> = {};
  for (const { id, text } of asked) {
    const decision = text in given ? given[text] : { kind: 'accepted' as const, figures: {} };
    if (decision !== undefined) lines[id] = decision;
  }
  return { fingerprint: report.fingerprint, facts: { ...USUAL_FACTS, title: '第一支部积分办法', organisation: '第一支部', appraisal: { kind: 'without' }, ...facts }, lines, existing: 'kept' };
}

async function refused(work: Promise<unknown>): Promise<ActionError> {
  const problem: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (problem instanceof ActionError) return problem;
  throw new Error(`not refused: ${String(problem)}`);
}

/** `王芳 61` for each member of a month. */
async function pointsIn(host: Host, month: string): Promise<string[]> {
  const period = parsePeriod(month);
  if (period === null) throw new Error(month);
  const { scheme, reading } = await openLedger({ host, chosen: null });
  return scorePeriod(scheme, reading.members, period).members.map(({ member, points }) => `${member.name} ${points === null ? '缺' : toText(points)}`);
}

const LEDGER = ['编号', '姓名', '无故缺勤', '因事请假', '不及时不足额', '不缴纳', '敬业爱岗', '志愿服务', '团结守纪', '完成组织分配的工作', '造成不良影响', '获得本年度区级以上表扬或表彰', '违反党的纪律', '违反国家法律法规', '触犯红线'];

function register(...rows: readonly (readonly CellValue[])[]): SheetContent {
  return sheet('登记表 2026-03', [['2026年3月登记表'], LEDGER, ...rows]);
}

test('Q7 a 细则 sheet becomes the regulation, and its ledger counts what a person counts', async () => {
  const host = hostOf(
    landBureau,
    register(
      // 30 − 10 − 2×2 = 16; 20; 10 + 7 + 3 + 15 = 35; −10
      ['01', '王芳', 1, 2, 0, null, '优秀', '良好 7', '一般 3', '良好 15', 1, null, null, null, null],
      // 30; 20 − 10 = 10; 10 + 10 + 10 + 20 = 50; + 8
      ['02', '李强', 0, 0, 1, null, '优秀', '优秀', '优秀', '优秀', 0, 8, null, null, null],
      // 30 − 40, not below 0; unpaid: 0; four times nothing
      ['03', '陈建华', 4, 0, 0, '√', '较差', '较差', '较差', '较差', 0, null, null, null, null],
      ['04', '赵敏', 0, 0, 0, null, '优秀', '优秀', '优秀', '优秀', 0, null, null, '√', null],
    ),
  );
  const actions = createActions(host);
  const report = await actions.draftFromWorkbook();
  expect([report.source, report.title, report.sheets, report.read, report.unread]).toEqual(['standards', '党员日常考评积分细则', ['积分细则'], 17, 0]);
  const outcome = await actions.adoptDraft(decisions(report));
  expect(outcome.message).toContain('已按采用的 17 条写入“积分办法”表：第一支部积分办法。');
  expect(await pointsIn(host, '2026-03')).toEqual(['王芳 61', '李强 98', '陈建华 0', '赵敏 0']);
});

test('Q4 nothing is adopted unseen: an undecided line is named with its cell, and nothing is written', async () => {
  const host = hostOf(landBureau);
  const actions = createActions(host);
  const report = await actions.draftFromWorkbook();
  const { message, problems } = await refused(actions.adoptDraft(decisions(report, { 无故缺勤一次扣10分: undefined })));
  expect(message).toContain('还有 1 条没有决定');
  expect(problems).toMatchObject([{ text: expect.stringContaining('无故缺勤一次扣10分'), issue: { at: { sheet: '积分细则', row: 3, column: 2 } } }]);
  expect((await host.read()).sheets.map(({ name }) => name)).toEqual(['积分细则']);
});

test('Q4 a standard that was changed after it was looked at is refused', async () => {
  const host = hostOf(landBureau);
  const actions = createActions(host);
  const report = await actions.draftFromWorkbook();
  await host.apply([{ kind: 'write', sheet: '积分细则', row: 9, column: 2, cells: [[{ kind: 'value', value: '每事每次扣 20 分' }]] }]);
  expect((await refused(actions.adoptDraft(decisions(report)))).message).toContain('细则改过了');
});

test('Q4 figures are changed before they are accepted, lines are left out, and what is no figure is refused at its line', async () => {
  const host = hostOf(landBureau, register(['01', '王芳', 1, 2, 0, null, '优秀', '优秀', '优秀', '优秀', 1, null, null, null, null]));
  const actions = createActions(host);
  const report = await actions.draftFromWorkbook();
  const wrong = await refused(actions.adoptDraft(decisions(report, { 因事请假扣2分: { kind: 'accepted', figures: { points: '两三分' } } })));
  expect(wrong.problems).toMatchObject([{ text: expect.stringContaining('两三分'), issue: { code: 'draft-figure', at: { row: 3, column: 2 } } }]);
  await actions.adoptDraft(decisions(report, { 因事请假扣2分: { kind: 'accepted', figures: { points: '1.5' } }, '每月考评一次，每事每次扣10分': { kind: 'leftOut' } }));
  // 30 − 10 − 2×1.5 = 17; 20; 50; the misconduct is not counted
  expect(await pointsIn(host, '2026-03')).toEqual(['王芳 87']);
});

test('Q3 Q7 a draft with figures 待填 cannot be published, and 体检 names them', async () => {
  const host = hostOf(prefectureOrgans);
  const actions = createActions(host);
  const report = await actions.draftFromWorkbook();
  expect(report.unread).toBe(1);
  const outcome = await actions.adoptDraft(decisions(report));
  expect(outcome.message).toContain('还有 1 处待填');
  expect((await actions.survey()).scheme).toMatchObject({ title: '第一支部积分办法', status: 'draft' });
  const { problems } = await actions.check('workbook');
  expect(problems.filter(({ issue }) => issue.code === 'figure-unfilled').map(({ text }) => text)).toEqual([expect.stringContaining('参加教育培训')]);
});

test('Q3 a sentence that was not read takes the figure that somebody types, with its sign', async () => {
  const actions = createActions(hostOf(prefectureOrgans));
  const report = await actions.draftFromWorkbook();
  await actions.adoptDraft(decisions(report, { 少1个学时扣05分: { kind: 'accepted', figures: { points: '-0.5' } } }));
  const { figures } = await actions.figures();
  expect(figures.filter(({ item }) => item === '参加教育培训')).toMatchObject([{ text: '10' }, { text: '0' }, { text: '10' }, { text: '-0.5' }]);
  expect((await actions.survey()).scheme?.status).toBe('ready');
});

const SENTENCES = ['1.无故不参加组织生活，每次扣0.5分', '迟到早退\n一次扣0.2分', '参加志愿服务一次加1分，最高加2分', '合计'];

test('Q6 headers that are sentences become the items, and stay their columns month by month', async () => {
  const month = (number: string, ...rows: readonly (readonly CellValue[])[]): SheetContent => sheet(`登记表 2026-${number}`, [['编号', '姓名', '加分情况', null, null, null], [null, null, ...SENTENCES], ...rows], { merges: ['A1:A2', 'B1:B2'] });
  const host = hostOf(month('03', ['01', '王芳', 2, 1, 3, null], ['02', '李强', 0, 0, 1, null], ['03', '陈建华', 5, 0, 1, null]), month('04', ['01', '王芳', 0, 5, 2, null], ['02', '李强', 0, 0, 0, null], ['03', '陈建华', 0, 0, 0, null]));
  const actions = createActions(host);
  const report = await actions.draftFromWorkbook();
  expect([report.source, report.sheets, report.read]).toEqual(['headers', ['登记表 2026-03', '登记表 2026-04'], 3]);
  const outcome = await actions.adoptDraft(decisions(report));
  expect(outcome.message).toContain('登记表的 6 列已和项目对应');
  // −1 − 0.2 + 2 (of 3); +1; −2.5 + 1, not below 0
  expect(await pointsIn(host, '2026-03')).toEqual(['王芳 0.8', '李强 1', '陈建华 0']);
  expect(await pointsIn(host, '2026-04')).toEqual(['王芳 1', '李强 0', '陈建华 0']);
  const { store } = readStore((await host.read()).sheets.find(({ name }) => name === STORE_SHEET));
  expect(store.columns.map(({ sheet: name, target }) => [name, target.kind])).toContainEqual(['登记表 2026-04', 'input']);
});

test('Q6 a header with full marks takes its figure, one with grades its word', async () => {
  const host = hostOf(sheet('登记表 2026-03', [['编号', '姓名', '政治学习（20分）', '工作实绩（优秀10分、良好8分、一般5分）', '备注'], ['01', '王芳', 18, '良好', null], ['02', '李强', 20, '优秀', '外出'], ['03', '陈建华', null, '一般', null]]));
  const actions = createActions(host);
  const report = await actions.draftFromWorkbook();
  expect(report.groups.flatMap(({ lines }) => lines.map(({ words }) => words))).toEqual(['满分 20 分', '按档次得分：优秀 10 分、良好 8 分、一般 5 分']);
  await actions.adoptDraft(decisions(report));
  expect(await pointsIn(host, '2026-03')).toEqual(['王芳 26', '李强 30', '陈建华 缺']);
});

test('Q7 a regulation that is there is kept unless it may be set aside, and can be brought back', async () => {
  const host = hostOf(landBureau);
  const actions = createActions(host);
  await actions.adoptScheme({ schemeId: 'zhangdian-2017', existing: 'kept' });
  const report = await actions.draftFromWorkbook();
  expect((await refused(actions.adoptDraft(decisions(report)))).message).toContain('没有改动');
  await actions.adoptDraft({ ...decisions(report), existing: 'setAside' });
  expect((await actions.survey()).scheme?.title).toBe('第一支部积分办法');
  await actions.restoreScheme();
  expect((await actions.survey()).scheme?.id).toBe('zhangdian-2017');
});

test('Q7 what the text does not say is asked for: names, rhythm, the share of the appraisal', async () => {
  const actions = createActions(hostOf(landBureau));
  const report = await actions.draftFromWorkbook();
  const message = async (facts: Partial<DraftDecisions['facts']>): Promise<string> => (await refused(actions.adoptDraft(decisions(report, {}, facts)))).message;
  expect(await message({ organisation: '  ' })).toContain('制定单位');
  expect(await message({ entry: 'year', closing: 'half' })).toContain('考评期不能比登记期短');
  expect(await message({ appraisal: { kind: 'with', share: '四成' } })).toContain('四成');
  const outcome = await actions.adoptDraft(decisions(report, {}, { entry: 'month', closing: 'half', appraisal: { kind: 'with', share: '40%' } }));
  expect(outcome.message).not.toContain('待填，');
});

test('Q2 a table that says nothing about points does not stand in the way of headers that do', async () => {
  const host = hostOf(sheet('活动说明', [['项目', '说明'], ['主题党日', '每月一次']]), sheet('登记表 2026-03', [['编号', '姓名', '无故缺席，每次扣2分'], ['01', '王芳', 1]]));
  expect(await createActions(host).draftFromWorkbook()).toMatchObject({ source: 'headers', read: 1 });
});

test('Q2 a workbook without a standard says what is missing', async () => {
  const actions = createActions(hostOf(sheet('通讯录', [['姓名', '电话'], ['王芳', '2210']])));
  const report = await actions.draftFromWorkbook();
  expect([report.source, report.groups]).toEqual(['none', []]);
  expect((await refused(actions.adoptDraft(decisions(report)))).message).toContain('评分标准');
});
