import type { Area } from '../../src/core/grid';
import type { SheetPlan } from '../../src/core/sheets/plan';
import { BODY, HEAD, NOTE, planOf, TITLE, type Row } from './sample';

/**
 * A ledger as a branch has kept it for years, without a word of ours in it: its regulation on a sheet, headings that are
 * sentences, marks of attendance, points added up by hand. What 由现有细则起草 and 认列 are there for.
 */
export function ownLedgerPlans(): SheetPlan[] {
  return [rosterPlan(), rulesPlan(), monthPlan(3, MARCH), monthPlan(4, APRIL)];
}

const PEOPLE = [
  ['罗永强', '正式党员'],
  ['沈佳慧', '正式党员'],
  ['谢 军', '正式党员'],
  ['阿依古丽·买买提', '正式党员'],
  ['方晓玲', '正式党员'],
  ['姜海', '预备党员'],
] as const;

function rosterPlan(): SheetPlan {
  return planOf('名册', [{ cells: ['姓名', '类别'], style: HEAD }, ...PEOPLE.map((cells) => ({ cells, style: BODY }))], [], [20, 14], 1);
}

const RULES: readonly Row['cells'][] = [
  ['基础分', '组织生活', '无故缺席的，每次扣5分；因事请假的，每次扣1分；扣完为止', 40],
  [null, '党费缴纳', '未按时足额缴纳的，每次扣10分', 20],
  [null, '作用发挥', '优秀40分、良好32分、一般24分', 40],
  ['加分项', '表彰奖励', '受到国家级、省级、市级、县级表彰的，分别加20、15、10、5分', null],
  [null, '志愿服务', '每参加一次加1分，全年最多加10分', null],
  ['扣分项', '通报批评', '被通报批评的，每次扣10分', null],
];

function rulesPlan(): SheetPlan {
  const rows: Row[] = [
    { cells: ['第二支部党员积分管理细则'], style: TITLE },
    { cells: ['项目', '内容', '评分标准', '分值'], style: HEAD },
    ...RULES.map((cells) => ({ cells, style: BODY })),
  ];
  const merges: Area[] = [
    { row: 0, column: 0, rows: 1, columns: 4 },
    { row: 2, column: 0, rows: 3, columns: 1 },
    { row: 5, column: 0, rows: 2, columns: 1 },
  ];
  return planOf('积分细则', rows, merges, [10, 12, 54, 8], 2);
}

/** 通报批评, 志愿服务, 党费, two meetings, 作用发挥 and the sum that the branch works out itself. */
type Month = readonly (readonly [blamed: number | null, served: number | string | null, unpaid: number | null, first: string, second: string, conduct: string, sum: number])[];

const MARCH: Month = [
  [null, 1, null, '√', '√', '优秀', 101],
  [null, null, null, '√', '事假', '良好', 91],
  [1, null, null, '旷会', '√', '一般', 69],
  [null, '２次', null, '√', '√', '优秀', 100],
  [null, null, null, '√', '√', '良好', 92],
  [null, 1, null, '√', '√', '良好', 93],
];
const APRIL: Month = [
  [null, null, null, '√', '√', '优秀', 100],
  [null, null, null, '√', '√', '良好', 92],
  [null, 1, null, '√', '事假', '一般', 84],
  [null, 1, null, '√', '√', '优秀', 101],
  [null, null, null, '事假', '√', '良好', 91],
  [null, null, null, '√', '√', '良好', 92],
];

function monthPlan(month: number, entries: Month): SheetPlan {
  const labels = ['序号', '姓名', '1.被通报批评的，\n每次扣10分', '2.参加志愿服务的，\n每次加1分', '3.未按时足额缴纳党费的，\n每次扣10分', `${month}月5日支部大会`, `${month}月19日党课`, '作用发挥', '合计'];
  const rows: Row[] = [
    { cells: [`第二支部2026年${month}月积分登记`], style: TITLE },
    { cells: labels, style: HEAD },
    ...entries.map((cells, index) => ({ cells: [index + 1, PEOPLE[index]?.[0] ?? '', ...cells], style: BODY })),
    { cells: ['注：√ 到会，旷会即无故缺席。'], style: NOTE },
  ];
  return planOf(`${month}月`, rows, [{ row: 0, column: 0, rows: 1, columns: labels.length }], [6, 18, 22, 22, 26, 18, 16, 10, 8], 2);
}
