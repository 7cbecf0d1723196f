import { deduction, item, periods, rhythm, schemeFrom, section } from '../../../tests/support/schemes';
import { codes, entered, places, schemeOf, sheet, stopped, workbook } from '../../../tests/support/ledgers';
import { a1, type CellValue, type SheetContent } from '../grid';
import { issueText } from '../issueText';
import { shownText } from './cellValue';
import { readLedger, type LedgerReading } from './readLedger';
import { EMPTY_STORE, type LedgerStore } from './store';

const zhangdian = schemeOf('zhangdian-2017');
const HEAD = ['考核项目', '考核事项', '评分标准', '分值', '次数', '得分'];

function read(sheets: readonly SheetContent[], scheme = zhangdian, store?: LedgerStore): LedgerReading {
  return readLedger(workbook(...sheets), scheme, { year: 2026, ...(store === undefined ? {} : { store }) });
}

/** The annex of the 2017 text as a branch fills it in: 项目 merged down, a row for each thing that is entered. */
function annex(name: string, month: string, [absence, leave, dues, work]: readonly CellValue[]): SheetContent {
  return sheet(
    name,
    [
      ['党员日常考评积分细则'],
      [`姓名：${name}`, null, `月份：${month}`],
      HEAD,
      ['履行党员义务（共50分）', '1.无故\n缺勤', '全勤积30分，无故缺勤一次扣10分', 30, absence ?? null, null],
      [null, '2.因事请假，每次扣2分', null, null, leave ?? null, null],
      [null, '按时、足额缴纳党费', '按时足额缴纳的积20分', 20, null, dues ?? null],
      ['发挥先锋模范作用', '爱岗敬业', '表现优秀积10分', 10, null, work ?? null],
      ['总分合计', null, null, null, null, 60],
      ['本人签字：', null, null, null, '2026年4月2日'],
    ],
    { merges: ['A1:F1', 'A4:A6'] },
  );
}

const bound: LedgerStore = { ...EMPTY_STORE, columns: [{ sheet: '王芳', label: '按时、足额缴纳党费', target: { kind: 'input', id: 'dues' } }] };

test('L11 a form for each member: named above, its items in rows, the month above them', () => {
  const reading = read([annex('王芳', '2026年3月', [1, 2, 20, '良好 7']), annex('李强', '3', [0, 0, '足额', 10])], zhangdian, bound);
  expect(entered(reading)).toEqual({
    王芳: { '2026-03 absence': 1, '2026-03 leave': 2, '2026-03 dues': '足额', '2026-03 work': '良好 7' },
    李强: { '2026-03 absence': 0, '2026-03 leave': 0, '2026-03 dues': '足额', '2026-03 work': 10 },
  });
  expect(codes(reading)).toEqual(['roster-missing']);
  expect(reading.forms.map(({ name, memberId, periods: told, totals }) => [name, memberId, told.length, totals.map(({ at }) => a1(at.row, at.column))])).toEqual([
    ['王芳', '王芳', 1, ['F8']],
    ['李强', '李强', 1, ['F8']],
  ]);
  expect(reading.conversions.map(({ at, found, read: as, why }) => [`${at.sheet}!${a1(at.row, at.column)}`, found, as, why])).toContainEqual(['王芳!F6', '20', '足额', 'points-as-word']);
});

test('L11 an item that nobody knows is told once, with every form that has it, and may be confirmed for all of them', () => {
  const reading = read([annex('王芳', '2026年3月', [0, 0, 20, 10]), annex('李强', '2026年3月', [0, 0, 20, 10])]);
  expect(reading.unboundColumns.map(({ sheet: of, label }) => [of, label])).toEqual([['王芳', '按时、足额缴纳党费'], ['李强', '按时、足额缴纳党费']]);
  expect(reading.issues.filter(({ code }) => code === 'form-line-unbound').map(issueText)).toEqual([
    '登记表的“按时、足额缴纳党费”一行不是本办法的登记项目，未计入积分（王芳、李强）。如应计入，请在“认列”里指定，或把它改成办法中的项目名称。',
  ]);
});

test('L11 several forms stand below one another, each with its own member and month', () => {
  const form = (name: string, times: number): CellValue[][] => [['党员积分登记表'], ['姓名', name, '月份', '2026年3月'], ['序号', '考核内容', '登记'], [1, '无故缺勤', times], [2, '因事请假', 0], [null, '合计', times], []];
  const reading = read([sheet('登记', [...form('王芳', 1), ...form('李强', 2)])]);
  expect(entered(reading)).toEqual({ 王芳: { '2026-03 absence': 1, '2026-03 leave': 0 }, 李强: { '2026-03 absence': 2, '2026-03 leave': 0 } });
  expect(codes(reading)).toEqual(['roster-missing']);
});

test('L11 a header repeated for the next page goes on with the same form', () => {
  const reading = read([sheet('王芳', [['2026年3月'], ['姓名：王芳'], ['考核内容', '次数'], ['无故缺勤', 1], ['考核内容', '次数'], ['因事请假', 2]])]);
  expect(entered(reading)).toEqual({ 王芳: { '2026-03 absence': 1, '2026-03 leave': 2 } });
});

test('L11 members are told apart as in any ledger: strangers, two forms of one month, an entry in a register too', () => {
  const roster = sheet('名册', [['编号', '姓名'], ['1', '王芳'], ['2', '李强'], ['3', '刘洋']]);
  const register = sheet('3月', [['编号', '姓名', '因事请假'], ['1', '王芳', 5], ['2', '李强', null], ['3', '刘洋', null]]);
  const form = (name: string, of: string): SheetContent => sheet(name, [['2026年3月'], ['姓名：', of], ['考核内容', '次数'], ['因事请假', 1]]);
  const reading = read([roster, register, form('表1', '王芳'), form('表2', '李强'), form('表3', '李强'), form('表4', '周涛')]);
  expect(codes(reading).filter((code) => !code.startsWith('roster-'))).toEqual(expect.arrayContaining(['form-duplicate', 'form-duplicate', 'entered-twice']));
  expect(stopped(reading)).toEqual(expect.arrayContaining(['1', '2']));
  expect(entered(reading)['1']).toEqual({ '2026-03 leave': 5 });
});

test('L11 who has no form in a month of forms is named', () => {
  const roster = sheet('名册', [['姓名', '状态'], ['王芳', null], ['李强', null], ['刘洋', '免考评']]);
  const reading = read([roster, annex('王芳', '2026年3月', [0, 0, 20, 10])]);
  expect(reading.issues.flatMap((issue) => (issue.code === 'members-without-form' ? [issueText(issue)] : []))).toEqual(['2026年3月缺少 1 人的登记表：李强。请补登记；如当期不在本支部，请在名册填写起止日期。']);
});

test('L11 a form with entries and no name is asked for one; an empty one is only to be copied', () => {
  const form = (times: CellValue): SheetContent => sheet('空表', [['2026年3月'], ['姓名：＿＿＿'], ['考核内容', '次数'], ['无故缺勤', times]]);
  expect(codes(read([form(null)]))).not.toContain('form-without-member');
  expect(codes(read([form(1)]))).toContain('form-without-member');
});

test('L11 dates of birth and of filling in above a form are no periods', () => {
  const reading = read([sheet('王芳', [['2026年3月党员积分登记表'], ['姓名：王芳  出生年月：1985年6月  入党时间：2010年7月', null, '填表时间：2026年4月'], ['考核内容', '次数'], ['无故缺勤', 1]])]);
  expect(entered(reading)).toEqual({ 王芳: { '2026-03 absence': 1 } });
});

/** Points of one each month: 扣1分 for lateness, 加2分 for a good deed, 扣2分 for an absence. */
const monthly = schemeFrom({
  rhythm: rhythm('month', 'year'),
  score: section('points', [
    periods('sum', section('month', [item('late', '0', [deduction('lateness', '迟到', '-1')], { limits: { min: '不设', max: '不设', over: 'period' } }), item('away', '0', [deduction('absence', '旷会', '-2')], { limits: { min: '不设', max: '不设', over: 'period' } })])),
  ]),
});

const QUARTERS = [
  ['考核项目', '考核内容', '第一季度', null, null, null, '第二季度', null, null, null, '年度积分'],
  [null, null, 1, 2, 3, '合计', 4, 5, 6, '合计', null],
];
const MERGED = ['A3:A4', 'B3:B4', 'C3:F3', 'G3:J3', 'K3:K4', 'A5:A6'];

function yearForm(name: string, measure: string, rows: readonly (readonly CellValue[])[]): SheetContent {
  return sheet(name, [['2026年党员积分考核登记表'], [`姓名：${name}`, null, measure], ...QUARTERS, ...rows], { merges: MERGED });
}

test('L11 a form for the year: months under quarters, sums left out, months to come not begun', () => {
  const rows = [
    ['扣分项', '迟到', 1, null, 2, 3, 0, null, null, 0, 3],
    [null, '旷会', 0, 1, 0, 1, 0, null, null, 0, 1],
    ['合计', null, 1, 1, 2, 4, 0, null, null, 0, 4],
  ];
  const reading = read([yearForm('王芳', '单位：次', rows)], monthly);
  expect(entered(reading)).toEqual({ 王芳: { '2026-01 lateness': 1, '2026-01 absence': 0, '2026-02 absence': 1, '2026-03 lateness': 2, '2026-03 absence': 0, '2026-04 lateness': 0, '2026-04 absence': 0 } });
  expect(reading.forms[0]?.periods.map(({ index }) => index)).toEqual([1, 2, 3, 4]);
  expect(reading.forms[0]?.totals.flatMap(({ at, period, holds }) => (period.unit === 'month' ? [] : [`${a1(at.row, at.column)} ${period.unit}${period.index} ${holds}`]))).toEqual(['F7 quarter1 times', 'J7 quarter2 times', 'K7 year1 times']);
  const unsaid = read([yearForm('王芳', '', rows.slice(0, 1).concat(rows.slice(2)))], monthly).forms[0]?.totals ?? [];
  expect(unsaid.map(({ at, period, holds }) => `${a1(at.row, at.column)} ${period.unit}${period.index} ${holds}`)).toEqual([
    ...['C6 month1', 'D6 month2', 'E6 month3', 'G6 month4', 'F6 quarter1', 'J6 quarter2', 'K6 year1'].map((each) => `${each} unsaid`),
  ]);
});

test('L12 a figure under a month alone is read where times and points are one, else the two figures are named', () => {
  const reading = read([yearForm('王芳', '', [['扣分项', '迟到', 1], [null, '旷会', 2]])], monthly);
  expect(entered(reading)).toEqual({ 王芳: { '2026-01 lateness': 1 } });
  expect(reading.issues.flatMap((issue) => (issue.code === 'form-points' ? [issueText(issue)] : []))).toEqual([
    '“王芳”中“王芳”的“旷会”填的是“2”，看不出是次数还是分数（办法每次 -2 分），未计入。请写成“2次”，或在表上方注明“单位：次”。',
  ]);
});

test('L12 单位：分 above a form for the year makes its figures points', () => {
  const reading = read([yearForm('王芳', '单位：分', [['扣分项', '迟到', 1], [null, '旷会', 4, '扣2分', '1次']])], monthly);
  expect(entered(reading)).toEqual({ 王芳: { '2026-01 lateness': 1, '2026-01 absence': 2, '2026-02 absence': 1, '2026-03 absence': '1次' } });
});

/** One row of a form with the heading of its entry column. */
function cell(label: string, heading: string, value: CellValue, scheme = zhangdian): LedgerReading {
  return read([sheet('王芳', [['2026年3月'], ['姓名：王芳'], ['考核内容', heading], [label, value]])], scheme);
}

test.each<[string, string, CellValue, CellValue]>([
  ['无故缺勤', '次数', 2, 2],
  ['无故缺勤', '登记', '两次', '两次'],
  ['无故缺勤', '扣分', 20, 2],
  ['无故缺勤', '扣分', -20, 2],
  ['无故缺勤', '扣分', '扣10分', 1],
  ['无故缺勤', '扣分', '1次', '1次'],
  ['无故缺勤', '扣分', 0, 0],
  ['无故缺勤', '加减分', -10, 1],
  // Full marks of an item that can only lose: nothing happened, whatever else belongs to it.
  ['无故缺勤', '得分', 30, 0],
  ['违规违纪', '得分', -10, 1],
  ['党费', '得分', 20, '足额'],
  ['党费', '得分', '不足', '不足'],
  ['爱岗敬业', '得分', 7, 7],
])('L12 %s under %s: %p is entered as %p', (label, heading, value, expected) => {
  const reading = cell(label, heading, value);
  expect(codes(reading).filter((code) => code !== 'deduction-negative')).toEqual(['roster-missing']);
  expect(Object.values(entered(reading)['王芳'] ?? {})[0]).toEqual(expected);
});

test.each<[string, string, CellValue, string]>([
  ['无故缺勤', '扣分', 15, '办法每次 -10 分，除不出整次数'],
  ['无故缺勤', '加分', 10, '与办法的加扣方向相反（办法每次 -10 分）'],
  ['无故缺勤', '得分', 20, '这一项的得分由几个登记项目合成'],
  ['党费', '得分', 15, '办法中没有唯一对应这个分数的登记'],
  ['爱岗敬业', '扣分', 3, '与办法的加扣方向相反'],
  ['爱岗敬业', '次数', 3, '这一项要填分数，不填次数'],
])('L12 %s under %s: %p is not guessed', (label, heading, value, words) => {
  const reading = cell(label, heading, value);
  expect(places(reading, 'form-points')).toEqual(['王芳!B4']);
  expect(reading.issues.map(issueText).join()).toContain(`“王芳”中“王芳”的“${label}”填的是“${shownText(value)}”，${words}`);
  expect(stopped(reading)).toEqual(['王芳']);
});

test('L12 points do not tell how often where a repeat costs more, nor at the end of a yearly account', () => {
  const repeat = schemeFrom({
    rhythm: rhythm('month', 'year'),
    score: periods('sum', item('conduct', '100', [deduction('late', '迟到', '-2')], { raises: [{ kind: 'repeat', id: 'again', basis: { kind: 'clause', clause: '第九条' }, factor: '1.5', from: 2, over: 'year', growth: 'flat' }] }), { id: 'points' }),
  });
  const account = schemeFrom({ rhythm: rhythm('month', 'year'), score: periods('sum', item('conduct', '10', [deduction('late', '迟到', '-2')], { limits: { min: '0', max: '不设', over: 'year' } }), { id: 'points' }) });
  expect(cell('迟到', '扣分', 4, repeat).issues.map(issueText).join()).toContain('每次的分数不一定相同');
  expect(cell('迟到', '扣分', 4, account).issues.map(issueText).join()).toContain('可能已经封顶或扣完');
  expect(entered(cell('迟到', '扣分', 0, account))).toEqual({ 王芳: { '2026-03 late': 0 } });
});

test('L12 several cells of a row must say the same', () => {
  const form = (times: CellValue, points: CellValue, score: CellValue): LedgerReading => read([sheet('王芳', [['2026年3月'], ['姓名：王芳'], ['考核内容', '次数', '扣分', '得分'], ['违规违纪', times, points, score]])]);
  expect(entered(form(1, 10, -10))).toEqual({ 王芳: { '2026-03 misconduct-event': 1 } });
  expect(entered(form(null, 20, null))).toEqual({ 王芳: { '2026-03 misconduct-event': 2 } });
  expect(entered(form('2次', 20, null))).toEqual({ 王芳: { '2026-03 misconduct-event': '2次' } });
  expect(places(form(1, 20, null), 'form-figures-differ')).toEqual(['王芳!C4']);
  const judged = read([sheet('王芳', [['2026年3月'], ['姓名：王芳'], ['考核内容', '评定', '得分'], ['爱岗敬业', '良好', 7], ['志愿服务', '优秀', '优秀'], ['党费', '按时足额', 20]])]);
  expect(entered(judged)).toEqual({ 王芳: { '2026-03 work': '良好 7', '2026-03 volunteering': '优秀', '2026-03 dues': '按时足额' } });
});

test('L12 a figure that stands for several rows at once is nobody’s, and an item of the half-year does not belong on the form of a month', () => {
  const reading = read([sheet('王芳', [['2026年3月'], ['姓名：王芳'], ['考核内容', '扣分'], ['无故缺勤', 10], ['因事请假', null], ['激励加分', 10], ['一票否决', null]], { merges: ['B4:B5'] })]);
  expect(codes(reading)).toEqual(['roster-missing', 'form-figure-shared', 'form-figure-shared', 'column-other-period']);
  expect(entered(reading)).toEqual({ 王芳: {} });
});

test('L11 one content with several standards below one another is one item; two rows of one item are none', () => {
  const rows: CellValue[][] = [['2026年3月'], ['姓名：王芳'], ['考核内容', '评分标准', '得分'], ['党费', '按时足额 20分', 20], [null, '不足额 10分', null], [null, '未缴 0分', null]];
  expect(entered(read([sheet('王芳', rows, { merges: ['A4:A6'] })]))).toEqual({ 王芳: { '2026-03 dues': '足额' } });
  const twice = read([sheet('王芳', [['2026年3月'], ['姓名：王芳'], ['考核内容', '次数'], ['无故缺勤', 1], ['无故缺勤', null]])]);
  expect(places(twice, 'form-line-duplicate')).toEqual(['王芳!A5']);
  expect(stopped(twice)).toEqual(['王芳']);
});

test('L12 what the form adds up is points only where its figures are', () => {
  const holds = (heading: string): readonly string[] => read([sheet('王芳', [['2026年3月'], ['姓名：王芳'], ['考核内容', heading], ['无故缺勤', 0], ['合计', 30]])]).forms.flatMap(({ totals }) => totals.map((total) => total.holds));
  expect([holds('得分'), holds('次数'), holds('扣分')]).toEqual([['points'], ['times'], []]);
});

test('L11 rows that share a text are told apart by their 项目; what was confirmed and is gone is told', () => {
  const form = sheet('王芳', [['2026年3月'], ['姓名：王芳'], ['考核项目', '考核内容', '登记'], ['组织生活', '其他', 1], ['遵纪守法', '其他', 2]]);
  expect(read([form]).unboundColumns.map(({ label }) => label)).toEqual(['组织生活 其他', '遵纪守法 其他']);
  const to = (label: string, id: string) => ({ sheet: '王芳', label, target: { kind: 'input', id } as const });
  const reading = read([form], zhangdian, { ...EMPTY_STORE, columns: [to('组织生活 其他', 'leave'), to('遵纪守法 其他', 'misconduct-event'), to('考勤', 'absence')] });
  expect(entered(reading)).toEqual({ 王芳: { '2026-03 leave': 1, '2026-03 misconduct-event': 2 } });
  expect(reading.issues.flatMap((issue) => (issue.code === 'binding-stale' ? [issue.data.label] : []))).toEqual(['考勤']);
});

/** The annex of the text itself: one row for all of 组织生活, its points in the last column. */
function literal(name: string, points: CellValue): SheetContent {
  const sentence = '积极参加“三会一课”及党组织的各类会议、学习、培训等组织生活，无特殊原因不缺席。';
  return sheet(name, [['党员日常考评积分细则'], [`姓名：${name}`, null, null, '2026年3月'], ['考核项目', '考核事项', '评分标准', '分值'], ['履行党员义务（共50分）', sentence, '全勤积30分，无故缺勤一次扣10分，因事请假扣2分', points], [null, '按时、足额缴纳党费', '按时足额缴纳的积20分', 20], ['总分合计', null, null, 50]], { merges: ['A4:A5'] });
}

test('L12 full marks of an item that can only lose are full marks of all that belongs to it; less is asked about', () => {
  const columns = [
    { sheet: '王芳', label: literal('王芳', 30).values[3]?.[1] as string, target: { kind: 'input', id: 'absence' } as const },
    { sheet: '王芳', label: '按时、足额缴纳党费', target: { kind: 'input', id: 'dues' } as const },
  ];
  const reading = read([literal('王芳', 30), literal('李强', 28)], zhangdian, { ...EMPTY_STORE, columns });
  expect(entered(reading)).toEqual({ 王芳: { '2026-03 absence': 0, '2026-03 leave': 0, '2026-03 dues': '足额' }, 李强: { '2026-03 dues': '足额' } });
  expect(places(reading, 'form-points')).toEqual(['李强!D4']);
  const own = read([sheet('王芳', [['2026年3月'], ['姓名：王芳'], ['考核内容', '次数', '得分'], ['无故缺勤', null, 30], ['因事请假', 1, null]])]);
  expect(entered(own)).toEqual({ 王芳: { '2026-03 absence': 0, '2026-03 leave': 1 } });
});
