import { callFunction, FUNCTIONS, SHORT_NAMES, usesOurFunctions } from '.';

const LABELS = [['姓名', '无故缺勤', '因事请假', '党费', '爱岗敬业', '志愿服务', '团结守纪', '组织工作', '违规违纪']];
const FULL = ['王芳', 0, 0, '足额', '优秀', '优秀', '优秀', '优秀', ''];
const ZHANGDIAN = 'zhangdian-2017';

function row(changes: Record<string, unknown>): unknown[][] {
  const labels = LABELS[0] ?? [];
  return [FULL.map((value, index) => (labels[index] !== undefined && labels[index] in changes ? changes[labels[index]] : value))];
}

const points = (changes: Record<string, unknown>, period?: unknown) => callFunction('POINTS', [LABELS, row(changes), ZHANGDIAN, period]);

test('P2 积分值 gives the published points of a row', () => {
  expect(points({})).toBe(100);
  expect(points({ 无故缺勤: 1, 爱岗敬业: '良好 7' })).toBe(87);
});

test('F1 a missing entry is #N/A and names the item and the clause’s rule', () => {
  expect(points({ 因事请假: null })).toEqual({ kind: 'error', error: '#N/A', message: '缺：“因事请假”未填（组织生活出勤）。请补填；空白不会当作 0。' });
  expect(points({ 因事请假: '' }, '2026-03')).toEqual({ kind: 'error', error: '#N/A', message: '缺：2026年3月“因事请假”未填（组织生活出勤）。请补填；空白不会当作 0。' });
});

test('F1 a wrong entry is #VALUE! and names what may stand there', () => {
  expect(points({ 爱岗敬业: '良好' })).toEqual({
    kind: 'error',
    error: '#VALUE!',
    message: '“爱岗敬业”填的是“良好”，无法识别（爱岗敬业）。应填“优秀”或 10、“良好 5”到“良好 9”（或直接填 5—9）、“一般 1”到“一般 4”（或直接填 1—4）、“较差”或 0。',
  });
});

test('F3 a blank is not 0: 违规违纪 blank means none, 无故缺勤 blank is missing, 0 is 0', () => {
  expect(points({ 违规违纪: null })).toBe(100);
  expect(points({ 无故缺勤: 0 })).toBe(100);
  expect(points({ 无故缺勤: null })).toMatchObject({ error: '#N/A' });
});

test('F1 a label that the scheme does not know, ranges that do not match, an unknown scheme', () => {
  expect(callFunction('POINTS', [[['缺勤了']], [[1]], ZHANGDIAN])).toMatchObject({ error: '#VALUE!', message: expect.stringContaining('缺勤了') });
  expect(callFunction('POINTS', [[['无故缺勤', '党费']], [[1]], ZHANGDIAN])).toMatchObject({ error: '#VALUE!', message: expect.stringContaining('2 格') });
  expect(callFunction('POINTS', [LABELS, row({}), 'nowhere'])).toMatchObject({ error: '#VALUE!', message: expect.stringContaining('zhangdian-2017') });
  expect(callFunction('POINTS', [LABELS, row({}), null])).toMatchObject({ error: '#VALUE!', message: expect.stringContaining('办法') });
});

test('F1 an error value in the ledger is passed on in words, not as a number', () => {
  expect(points({ 无故缺勤: { error: '#REF!' } })).toMatchObject({ error: '#VALUE!', message: expect.stringContaining('#REF!') });
});

test('F1 积分表 spills points with the words beside them, and leaves blank rows blank', () => {
  const block = [...row({}), ...row({ 党费: '缓缴' }), FULL.map(() => null)];
  expect(callFunction('POINTS_TABLE', [LABELS, block, ZHANGDIAN])).toEqual([
    [100, ''],
    ['', expect.stringContaining('缓缴')],
    ['', ''],
  ]);
});

test('X1 积分说明 says why in one sentence with the clauses', () => {
  expect(callFunction('POINTS_NOTE', [LABELS, row({ 无故缺勤: 1 }), ZHANGDIAN])).toContain('组织生活出勤 20分〔起始 30分，无故缺勤 1次：−10分，附件 履行党员义务 1〕');
});

test('P6 P7 考评分 from the points of six months and the appraisal: 93.96', () => {
  const labels = [['激励加分', '一票否决', '个人自评', '党员互评', '群众测评', '支部初评', '民主评议结果']];
  const six = [[100, 100, 100, 100, 100, 100]];
  expect(callFunction('APPRAISAL_SCORE', [six, labels, [['', '', 90, 85, 80, 88, '']], ZHANGDIAN])).toBe(93.96);
  expect(callFunction('APPRAISAL_SCORE', [six, labels, [['', '', 90, 85, 80, 88, '不合格']], ZHANGDIAN])).toMatchObject({ error: '#N/A' });
  expect(callFunction('APPRAISAL_SCORE', [six, labels, [['', '', 90, null, 80, 88, '']], ZHANGDIAN])).toMatchObject({ error: '#N/A', message: expect.stringContaining('党员互评') });
  expect(callFunction('APPRAISAL_SCORE', [[[100, '', 100, 100, 100, 100]], labels, [['', '', 90, 85, 80, 88, '']], ZHANGDIAN])).toMatchObject({ error: '#N/A', message: '缺：第2期积分。请先补齐；不在本支部的期填“—”。' });
  expect(callFunction('APPRAISAL_SCORE', [[['—', '—', 100, 100, 100, 98]], labels, [['', '', 80, 80, 80, 80, '']], ZHANGDIAN])).toBe(91.7);
});

test('B1 测评分 by valid ballots, not rounded; people present only where the scheme divides by them', () => {
  const kinds = [['好', '一般', '差', '弃权票']];
  expect(callFunction('BALLOT_SCORE', [kinds, [[12, 4, 1, 1]], 'district-organs-70-30'])).toBeCloseTo(87.7778, 4);
  expect(callFunction('BALLOT_SCORE', [kinds, [[12, 4, 1, 1]], 'district-organs-70-30', 10])).toMatchObject({ error: '#VALUE!' });
  expect(callFunction('BALLOT_SCORE', [kinds, [[12, 4, 1, 1]], ZHANGDIAN])).toMatchObject({ error: '#VALUE!', message: '本办法没有测评投票项目。' });
});

test('G1 排名次 ranks 1, 2, 2, 4 and skips cells without a number', () => {
  const all = [[90], [95], ['缺'], [90], [80], ['']];
  expect(all.map((own) => callFunction('RANKING', [own, all, null])).filter((rank) => typeof rank === 'number')).toEqual([2, 1, 2, 4]);
  expect(callFunction('RANKING', [[['']], all])).toMatchObject({ error: '#N/A' });
  expect(callFunction('RANKING', [[[77]], all])).toMatchObject({ error: '#VALUE!' });
});

test('G2 G3 G4 G6 定等次 by bands and places; the roll is asked for where the quota counts everyone', () => {
  const all = [[95], [92], [80], [66], [59], [70], [71]];
  const grade = (own: number, conditions?: unknown) => callFunction('GRADE', [[[own]], all, 'district-organs-70-30', conditions]);
  expect([95, 92, 80, 66, 59].map((own) => grade(own, 7))).toEqual(['优秀', '合格', '合格', '基本合格', '警示']);
  expect(grade(95, 6)).toBe('合格');
  expect(grade(95, '严重损害公务员形象、7')).toBe('合格');
  expect(grade(95)).toMatchObject({ error: '#N/A', message: expect.stringContaining('党员总数') });
  expect(grade(95, '别的')).toMatchObject({ error: '#VALUE!' });
  expect(callFunction('GRADE', [[[95]], all, ZHANGDIAN])).toMatchObject({ error: '#N/A' });
});

test('every function of the table can be called, and names keep Excel’s rules', () => {
  for (const { id, name, parameters } of FUNCTIONS) {
    expect(callFunction(id, [])).toMatchObject({ kind: 'error' });
    expect(name).toMatch(/^\p{L}{3,}$/u);
    expect(id).toMatch(/^[A-Z_]+$/);
    expect(parameters.findIndex((parameter) => parameter.optional)).toBe(parameters.some((parameter) => parameter.optional) ? parameters.length - 1 : -1);
  }
  expect(SHORT_NAMES.map(({ name }) => name)).toEqual(['积分', '等次', '名次']);
});

test('a header of two rows gives each column its lowest text', () => {
  const group = ['', '履行党员义务', '', '', '发挥先锋模范作用', '', '', '', ''];
  const low = ['', ...(LABELS[0] ?? []).slice(1)];
  const top = ['姓名', ...group.slice(1)];
  expect(callFunction('POINTS', [[top, low], row({}), ZHANGDIAN])).toBe(100);
});

test.each([
  ['=积分(C$2:K$2,C3:K3,办法)', true],
  ['=IFERROR(积分值 (A1,B1,办法),0)', true],
  ['=SUM(积分!A1:A3)', false],
  ['="积分(x)"&A1', false],
  ["='积分(旧)'!A1", false],
  ['=我的积分(A1)', false],
])('O6 %s calls our functions: %s', (formula, expected) => {
  expect(usesOurFunctions(formula)).toBe(expected);
});

test('F4 J7 积分表 reads its rows as one branch: 10 % of a deduction of 5 falls on the secretary’s row', () => {
  const rows = [['1', '王芳', '', 5], ['2', '李强', '党支部书记', 0]];
  expect(callFunction('POINTS_TABLE', [[['编号', '姓名', '职务', '议定扣分']], rows, 'soe-escalation', '2026-03'])).toEqual([[-5, ''], [-0.5, '']]);
});

test('M2 F1 a row in which nothing is written has no points yet', () => {
  expect(callFunction('POINTS', [[['姓名', '议定扣分']], [['王芳', '']], 'soe-escalation', '2026-03'])).toMatchObject({ error: '#N/A' });
});
