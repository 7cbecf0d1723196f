import { ROSTER, type LedgerCase, type Rows } from './case';
import type { Program, WrittenSheet } from '../files';

/** The annex of the 2017 text, its sentences as they are, with columns for what happened. */
function annex(name: string, [absence, leave, dues, work]: readonly (number | string | null)[], total: number): WrittenSheet {
  return {
    name,
    rows: [
      ['党员日常考评积分细则'],
      [`姓名：${name}`, null, null, '2026年3月'],
      ['考核项目', '考核事项', '评分标准', '分值', '次数', '得分'],
      ['履行党员义务（共50分）', '无故缺勤', '每月考评一次，全勤积30分，无故缺勤一次扣10分', 30, absence ?? null, null],
      [null, '因事请假', '因事请假扣2分', null, leave ?? null, null],
      [null, '缴纳党费', '按时足额缴纳的积20分，不及时不足额的扣10分', 20, null, dues ?? null],
      ['发挥先锋模范作用（共50分）', '敬业爱岗，熟悉业务，较好的完成本职工作，具有全心全意为人民服务的思想和行为', '表现优秀积10分，表现良好的视情积5-9分', 10, null, work ?? null],
      ['违规违纪扣分', '因生活作风、邻里矛盾、个人纠纷造成不良影响的', '每事每次扣10分', null, null, null],
      ['激励加分', '获得本年度区级以上表扬或表彰', '每半年考评一次，视情加5-20分', null, null, null],
      ['一票否决', '本人违反党的政治纪律、组织纪律、廉洁纪律', '每半年考评一次，积分为零', null, null, null],
      [null, '本人违反国家法律法规', null, null, null, null],
      ['总分合计', null, null, null, null, total],
      ['本人签字：', null, null, '支部书记签字：', null, null],
    ],
    merges: ['A1:F1', 'A4:A6', 'A10:A11', 'A12:E12'],
  };
}

const QUARTERS: Rows = [
  ['考核项目', '考核内容', '第一季度', null, null, null, '第二季度', null, null, null, '年度积分'],
  [null, null, 1, 2, 3, '合计', 4, 5, 6, '合计', null],
];

function record(name: string, ...rows: Rows): WrittenSheet {
  return { name, rows: [['2026年党员积分管理记录表'], ['支部：第一支部', null, '姓名：', name, '类别：正式党员'], ['登记时间', '加扣分事由', '加分', '扣分', '支部书记审核签名'], ...rows, ['注：此表每季度记录完后经支部审核认定']] };
}

function shaped(name: string, by: Program, ...sheets: readonly WrittenSheet[]): LedgerCase {
  return { name, by, sheets: [ROSTER, ...sheets] };
}

const stacked = (name: string, times: number): Rows => [['党员月度积分表'], ['姓名', name, '月份', 3], ['考核内容', '扣分', '得分', '备注'], ['无故缺勤', 10 * times, null, null], ['因事请假', null, null, null], ['党费', null, 20, null], ['得分合计', null, 20, null], []];

/** Ledgers that have no row for each member: forms, records, sheets of single items, counts. */
export const shapes: readonly LedgerCase[] = [
  shaped('the annex of 2017, a form for each member', 'WPS', annex('王芳', [1, 0, 20, 9], 49), annex('李强', [0, 2, 10, 10], 46), annex('刘洋', [0, 0, 20, 8], 58)),
  shaped('two forms of one member', 'Excel', annex('王芳', [1, 0, 20, 9], 49), { ...annex('王芳', [0, 0, 20, 9], 59), name: '王芳 (2)' }),
  shaped('forms below one another', 'ours', { name: '2026年积分表', rows: [...stacked('王芳', 1), ...stacked('李强', 2), ...stacked('赵敏', 0)] }),
  shaped('a form for the year with months under quarters', 'Excel', {
    name: '王芳',
    rows: [['2026年度党员积分考核登记表（一类）'], ['党支部：第一支部　　党员姓名：王芳　　单位：次'], ...QUARTERS, ['基本项', '无故缺勤', 0, 1, 0, 1, 2, null, null, 2, 3], [null, '1. 因事请假', 1, 0, 0, 1, 0, null, null, 0, 1], ['合计', null, 1, 1, 0, 2, 2, 0, 0, 2, 4]],
    merges: ['A1:K1', 'A2:K2', 'A3:A4', 'B3:B4', 'C3:F3', 'G3:J3', 'K3:K4', 'A5:A6'],
  }),
  shaped('a form for the year that does not say times or points', 'WPS', {
    name: '王芳',
    rows: [['2026年度党员积分考核登记表'], ['姓名：王芳'], ...QUARTERS, ['扣分项', '违规违纪', 10, 0, '1次', null, '扣10分']],
    merges: ['A3:A4', 'B3:B4', 'C3:F3', 'G3:J3', 'K3:K4'],
  }),
  shaped('a form with its rows out of order, blank rows and a subtotal', 'SheetJS', { name: '王芳', rows: [['2026年3月'], ['姓名：王　芳', null, '编号：001'], ['序号', '考核内容', '次数', '备注'], [2, '因事请假', 1, null], [], [null, '小计', 1, null], [1, '无故缺勤', 0, '全勤'], [null, '合计', 1, null]] }),
  shaped('a record of bonuses and deductions for each member', 'Excel', record('王芳', ['2026.3.5', '违规违纪', null, 10, '李强'], ['2026年6月30日', '激励加分', 8, null, '李强']), record('李强', [46095, '违规违纪（次）', null, '扣10分', null], ['2026-03-20', '志愿服务迟到', null, 2, null])),
  shaped('a record whose points are not those of the regulation', 'WPS', record('王芳', ['2026-03-05', '违规违纪', null, 5, null], ['2026-03-06', '违规违纪', 10, null, null], ['2026-03-07', '违规违纪', null, -10, null])),
  shaped('a list of bonuses and deductions of all', 'ours', { name: '加扣分登记', rows: [['2026年党员加扣分登记表'], ['序号', '姓名', '日期', '事由', '加分', '扣分', '证据'], [1, '王芳', '2026-03-05', '违规违纪', null, 10, '通报'], [2, '李强', '3月8日', '激励加分', 5, null, '证书'], [3, '周涛', '2026-03-09', '违规违纪', null, 10, null]] }),
  shaped('an application with clauses and without days', 'SheetJS', { name: '申请表', rows: [['党员积分申请表（2026年上半年）'], ['姓名', '王芳'], ['序号', '申请事项', '对应条款', '申请分值', '证明材料'], [1, '获区级表彰', '附件 激励加分', 10, '证书'], [2, '帮扶群众', '附件 发挥先锋模范作用 9', 2, null]] }),
  shaped(
    'items of one month spread over sheets with a total',
    'Excel',
    {
      name: '3月总表',
      rows: [['2026年3月积分总表'], ['编号', '姓名', '义务分', '违规违纪扣分', '总分'], ['1', '王芳', { formula: "'3月义务'!E3", result: 40 }, { formula: "'3月扣分'!C3", result: 1 }, 30], ['2', '李强', { formula: "'3月义务'!E4", result: 50 }, { formula: "'3月扣分'!C4", result: 0 }, 50], ['3', '刘洋', { formula: "'3月义务'!E5", result: 50 }, { formula: "'3月扣分'!C5", result: 0 }, 50]],
    },
    { name: '3月义务', rows: [['履行党员义务'], ['编号', '姓名', '1.无故缺勤,每次扣10分', '2.因事请假，\n每次扣2分', '小计'], ['1', '王芳', 1, 0, 40], ['2', '李强', 0, 0, 50], ['3', '刘洋', 0, 0, 50]] },
    { name: '3月扣分', rows: [['违规违纪'], ['编号', '姓名', '（一）违规违纪（每事每次扣10分）', '家庭内的直系亲属成员违纪违法，参与违规越级上访、集体上访，未能及时予以劝阻纠正的，每事每次扣10分；不支持、不配合各级党组织开展的各项工作，造成不良影响的，每事每次扣10分；因生活作风、邻里矛盾、个人纠纷造成不良影响的，每事每次扣10分'], ['1', '王芳', 1, null], ['2', '李强', 0, null], ['3', '刘洋', 0, 1]] },
  ),
  shaped('counts of the upper body', 'WPS', { name: '汇总', rows: [['2026年度党员积分汇总表'], ['党组织名称', '党员数', '参加积分管理的党员数', '优秀', '合格', '不合格', '备注'], ['第一支部', 38, 36, 8, 27, 1, null]] }),
];
