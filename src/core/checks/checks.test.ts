import { schemeOf, sheet, workbook } from '../../../tests/support/ledgers';
import { sampleWorkbook } from '../../../tests/support/sample';
import { a1, type CellValue, type SheetContent } from '../grid';
import { readLedger } from '../ledger/readLedger';
import { schemeInputs } from '../scheme/inputs';
import { identityIssues } from '.';
import { checkIssueText } from './messages.zh';

/** Figures of a sheet against each other; what they should be is added up by hand. */
const SCHEME = schemeOf('zhangdian-2017');
const GRADED = schemeOf('district-organs-70-30');

function told(scheme: typeof SCHEME, ...sheets: readonly SheetContent[]): string[] {
  const content = workbook(...sheets);
  return identityIssues(readLedger(content, scheme, { year: 2026 }), content).map((issue) => `${issue.at === undefined ? '' : a1(issue.at.row, issue.at.column)} ${issue.code} ${checkIssueText(issue)}`);
}

/** 爱岗敬业, 志愿服务, 团结守纪, 组织工作 are points. */
const POINTS = ['编号', '姓名', '爱岗敬业', '志愿服务', '团结守纪', '组织工作', '小计'];

const march = (rows: readonly (readonly CellValue[])[], formulas: Readonly<Record<string, string>> = {}) => sheet('登记表 2026-03', rows, { formulas });

test('H1 the sample ledger agrees with itself', () => {
  const content = sampleWorkbook();
  expect(identityIssues(readLedger(content, SCHEME, { year: null }), content)).toEqual([]);
});

test('H1 a total is the sum of its points, as typed or by whatever formula', () => {
  const rows = [POINTS, ['1', '王芳', 8, 5, 9, 14, 36], ['2', '李强', 8, '５分', null, 14, 26], ['3', '赵敏', 7, 5, '—', 10, 22]];
  expect(told(SCHEME, march(rows, { G3: '=SUM(C3:E3)+14-1' }))).toEqual([
    'G3 total-differs “小计”是 26（公式 =SUM(C3:E3)+14-1），而“爱岗敬业”、“志愿服务”、“团结守纪”、“组织工作”合起来是 27。请核对公式的范围，或改正登记。',
  ]);
});

test('H1 what all rows add is a basis; the row that adds another is told', () => {
  const rows = [POINTS, ['1', '王芳', 8, 5, 9, 14, 86], ['2', '李强', 8, 5, 8, 14, 85], ['3', '赵敏', 7, 5, 6, 10, 68]];
  expect(told(SCHEME, march(rows))).toEqual([expect.stringMatching(/^G4 total-differs “小计”是 68，而.+加上各行都有的 50合起来是 78。/)]);
});

test('H1 columns that are no points are not added up', () => {
  const rows = [['编号', '姓名', '无故缺勤', '党费', '爱岗敬业', '合计'], ['1', '王芳', 1, '足额', 8, 50]];
  expect(told(SCHEME, march(rows))).toEqual([]);
});

test('H1 on a form for the year the total of the year is the sum of its quarters, or their mean', () => {
  const form = (name: string, year: number) =>
    sheet(
      name,
      [
        ['2026年党员积分考核登记表'],
        [`姓名：${name}`],
        ['考核项目', '考核内容', '第一季度', null, null, null, '第二季度', null, null, null, '年度积分'],
        [null, null, 1, 2, 3, '合计', 4, 5, 6, '合计', null],
        ['扣分项', '无故缺勤', 1, 0, 0, 1, 0, 0, 0, 0, 1],
        [null, '因事请假', 0, 1, 0, 1, 2, 0, 0, 2, 3],
        ['合计', null, 1, 1, 0, 2, 2, 0, 0, 2, year],
      ],
      { merges: ['A3:A4', 'B3:B4', 'C3:F3', 'G3:J3', 'K3:K4', 'A5:A6'] },
    );
  expect(told(SCHEME, form('王芳', 4), form('李强', 2), form('赵敏', 5))).toEqual(['K7 total-differs “2026年度合计”是 5，而“2026年第一季度合计”、“2026年第二季度合计”合起来是 4。请核对是否算错、抄错，或改正登记。']);
});

test('H2 rows below the members follow from the column above: subtotals, 合计, 平均, 最高分', () => {
  const rows = [
    ['编号', '姓名', '爱岗敬业', '志愿服务'],
    ['1', '王芳', 8, 5],
    ['2', '李强', 9, 6],
    [null, '一组小计', 17, 12],
    ['3', '赵敏', 7, 5],
    [null, '二组小计', 7, 5],
    [null, '合计', 24, 17],
    [null, '平均', 8, 5.33],
    [null, '最高分', 9, 7],
  ];
  expect(told(SCHEME, march(rows))).toEqual([
    'D4 bottom-row-differs “志愿服务”列的“一组小计”是 12，按上面 2 人的数应为 11。请核对公式的范围，或改正这一格。',
    'D7 bottom-row-differs “志愿服务”列的“合计”是 17，按上面 3 人的数应为 16。请核对公式的范围，或改正这一格。',
    'D9 bottom-row-differs “志愿服务”列的“最高分”是 7，按上面 3 人的数应为 6。请核对公式的范围，或改正这一格。',
  ]);
});

test('H2 a column with somebody who was not recognised, with words or with numbers in a row is left alone', () => {
  const roster = sheet('名册', [['编号', '姓名'], ['1', '王芳'], ['2', '李强']]);
  const rows = [['序号', '编号', '姓名', '爱岗敬业', '党费'], [1, '1', '王芳', 8, '足额'], [2, '2', '李强', 8, '足额'], [3, '9', '陈静', 8, '足额'], [3, null, '合计', 24, 3]];
  expect(told(SCHEME, roster, march(rows))).toEqual([]);
});

test('H3 a rank that was typed fits the scores beside it; who has none is not counted', () => {
  const rows = [['编号', '姓名', '爱岗敬业', '本月积分', '名次'], ['1', '王芳', 8, 88, 1], ['2', '李强', 8, 90, 2], ['3', '赵敏', 8, 88, '第2名'], ['4', '陈静', 8, 99, null]];
  expect(told(SCHEME, march(rows))).toEqual([
    'E2 rank-beside 王芳的名次写的是 1，按这一列的分数 88 应为 2。请改正名次；分数改过的，重新排一次。',
    'E3 rank-beside 李强的名次写的是 2，按这一列的分数 90 应为 1。请改正名次；分数改过的，重新排一次。',
  ]);
});

test('H3 ranks within each 党小组 fit, too', () => {
  const rows = [['编号', '姓名', '党小组', '爱岗敬业', '本月积分', '名次'], ['1', '王芳', '一组', 8, 88, 2], ['2', '李强', '一组', 8, 90, 1], ['3', '赵敏', '二组', 8, 80, 1]];
  expect(told(SCHEME, march(rows))).toEqual([]);
});

test('H4 a grade above what the score has room for is told with its clause; a lower one is not', () => {
  const [input] = schemeInputs(GRADED).filter(({ unit }) => unit === GRADED.rhythm.closing);
  const rows = [['编号', '姓名', input?.label ?? '', '考评分', '等次'], ['1', '王芳', 0, 89.5, '优秀'], ['2', '李强', 0, 95, '优秀'], ['3', '赵敏', 0, 95, '合格'], ['4', '陈静', 0, 70, '良好'], ['5', '孙伟', 0, 70, '—']];
  expect(told(GRADED, sheet('2026年度', rows))).toEqual([
    'E2 grade-above-band 王芳的等次写的是“优秀”，分数 89.5 不到它要求的 90 分，按分数是“合格”（（二）组织认定）。请核对；支部另有决定的，写在“认定等次”并说明依据。',
    'E5 grade-unknown 陈静的等次写的是“良好”，办法里没有这个等次。请改为：优秀、合格、基本合格、警示。',
  ]);
});

test('H5 参加人数 is the sum of the grades, on a form of its own', () => {
  const form = sheet('民主评议汇总', [
    ['党支部民主评议情况统计表'],
    ['序号', '党支部', '参加测评人数', '测评结果', null, null, null],
    [null, null, null, '优秀', '合格', '基本合格', '不合格'],
    [1, '第一党支部', 38, 12, 25, 1, 0],
    [2, '第二党支部', '20人', 6, 13, null, null],
  ], { merges: ['C2:C3', 'D2:G2'] });
  const outside = sheet('汇总表', [['党支部', '参加人数', '优秀', '合格'], ['第一支部', 10, 2, 8], ['第二支部', 10, 2, 7], ['第三支部', 0, 2, 7]], { formulas: { B4: '=COUNTA(名册!A:A)' } });
  const plain = sheet('年度汇总', [['党组织名称', '党员数', '参加积分管理的党员数', '优秀', '合格', '不合格'], ['第一支部', 38, 36, 8, 27, 1], ['第二支部', 20, 20, 5, 14, 0]]);
  expect(told(SCHEME, march([['编号', '姓名', '爱岗敬业'], ['1', '王芳', 8]]), form, plain, outside)).toEqual([
    'C5 count-differs 参加人数是 20，而“优秀”、“合格”、“基本合格”、“不合格”的人数合起来是 19。请核对各等次的人数，未定等次的人要另外写明。',
    'C3 count-differs 参加人数是 20，而“优秀”、“合格”、“不合格”的人数合起来是 19。请核对各等次的人数，未定等次的人要另外写明。',
    'B3 count-differs 参加人数是 10，而“优秀”、“合格”的人数合起来是 9。请核对各等次的人数，未定等次的人要另外写明。',
  ]);
});
