import { HEADER, month, ROSTER, type LedgerCase } from './case';

const WANG = ['1', '王芳', 0, 1, '足额', null] as const;
const LI = ['2', '李强', 1, 0, '足额', null] as const;
const LIU = ['3', '刘洋', 0, 0, '不足', 1] as const;

/** How ledgers are laid out: headers, notes, totals, separators, and what programs leave around them. */
export const layout: readonly LedgerCase[] = [
  month('a plain table', 'ours', [HEADER, WANG, LI, LIU]),
  month('titles and notes above', 'SheetJS', [['某支部2026年3月党员积分登记表'], ['填表日期：2026年4月3日', null, null, '单位：次'], [], HEADER, WANG, LI, LIU], { merges: ['A1:F1'] }),
  month('notes and signatures below', 'WPS', [HEADER, WANG, LI, LIU, [], ['注：缺勤以签到表为准'], ['制表人：王芳', null, null, '审核人：李强'], ['2026年4月3日']], { merges: ['A6:F6'] }),
  month('a header of two levels', 'Excel', [['编号', '姓名', '组织生活', null, '党费', '违规违纪'], [null, null, '无故缺勤', '因事请假', null, null], WANG, LI, LIU], { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2', 'F1:F2'] }),
  month('a header of three levels', 'WPS', [['编号', '姓名', '日常表现', null, null, '违规违纪'], [null, null, '组织生活', null, '党费', null], [null, null, '无故缺勤', '因事请假', null, null], WANG, LI, LIU], { merges: ['A1:A3', 'B1:B3', 'C1:E1', 'C2:D2', 'E2:E3', 'F1:F3'] }),
  month('line breaks, numbering and units in the header', 'Excel', [['编\n号', '姓　名', '1.无故\n缺勤（次）', '⑵因事请假(次)', '党 费\n', '违规违纪【次】'], WANG, LI, LIU]),
  month('a header in several fonts and with readings', 'Excel', [['编号', { text: '姓名', phonetic: 'xìng' }, { runs: ['无故', '缺勤', '（次）'] }, '因事请假', '党费', '违规违纪'], ['1', { text: '王芳', phonetic: 'wáng' }, 0, 1, '足额', null], LI, LIU]),
  month('the header repeated for the second page', 'SheetJS', [HEADER, WANG, [], HEADER, LI, LIU]),
  month('sums, means and counts', 'ours', [HEADER, WANG, LI, [null, '小计', 1, 1, null, null], LIU, ['合 计', null, 1, 1, null, 1], ['平均', null, 0.33, 0.33, null, null], [null, '共3人', null, null, null, null]]),
  month('blank rows between', 'WPS', [HEADER, WANG, [], [null, null, null, null, null, null], LI, [' ', '　', '', null, null, null], LIU]),
  month('hidden and filtered rows count', 'Excel', [HEADER, WANG, LI, LIU], { hidden: [3] }),
  month('a sheet that claims to be as wide as the program allows', 'WPS', [HEADER, WANG, LI, LIU], { dimension: 'A1:XFD1048576' }),
  month('blank cells far to the right', 'WPS', [[...HEADER, ...Array.from({ length: 200 }, () => null)], WANG, LI, LIU]),
  month('merged cells of one group beside the names', 'Excel', [['党小组', ...HEADER], ['第一党小组', ...WANG], [null, ...LI], ['第二党小组', ...LIU]], { merges: ['A2:A3'] }),
  month('an item over two columns', 'WPS', [['编号', '姓名', '无故缺勤', null, '党费'], ['1', '王芳', 1, null, '足额'], ['2', '李强', 0, null, '足额'], ['3', '刘洋', 0, null, '不足']], { merges: ['C1:D1'] }),
  month('a column that nobody knows, and results of the branch', 'SheetJS', [[...HEADER, '迟到', '合计', '名次', '备注'], [...WANG, 2, 95, 1, '出差'], [...LI, 0, 90, 2, null], [...LIU, 0, 80, 3, null]]),
  month('one label twice', 'ours', [['编号', '姓名', '无故缺勤', '无故缺勤', '党费'], ['1', '王芳', 1, 0, '足额'], ['2', '李强', 0, 0, '足额'], ['3', '刘洋', 0, 0, '足额']]),
  month('an item of the half-year in a month', 'Excel', [['编号', '姓名', '无故缺勤', '激励加分'], ['1', '王芳', 0, 10], ['2', '李强', 0, null], ['3', '刘洋', 0, null]]),
  month('no header at all', 'ours', [['1', '王芳', 0, 1], ['2', '李强', 1, 0]]),
  { name: 'the month in the title only', by: 'SheetJS', sheets: [ROSTER, { name: 'Sheet1', rows: [['二〇二六年三月积分登记'], HEADER, WANG, LI, LIU] }] },
  { name: 'no month anywhere', by: 'ours', sheets: [ROSTER, { name: 'Sheet1', rows: [HEADER, WANG, LI, LIU] }] },
  { name: 'a title left over from the month before', by: 'WPS', sheets: [ROSTER, { name: '3月', rows: [['2026年2月积分登记表'], HEADER, WANG, LI, LIU] }] },
  { name: 'one sheet for each month', by: 'Excel', sheets: [ROSTER, ...[1, 2].map((index) => ({ name: `${index}月`, rows: [['编号', '姓名', '无故缺勤'], ['1', '王芳', index], ['2', '李强', 0], ['3', '刘洋', 0]] }))] },
  { name: 'items of one month spread over two sheets', by: 'WPS', sheets: [ROSTER, { name: '3月出勤', rows: [['编号', '姓名', '无故缺勤'], ['1', '王芳', 1], ['2', '李强', 0], ['3', '刘洋', 0]] }, { name: '3月党费', rows: [['编号', '姓名', '党费'], ['1', '王芳', '足额'], ['2', '李强', '不足'], ['3', '刘洋', '足额']] }] },
  { name: 'one item of a month on two sheets', by: 'Excel', sheets: [ROSTER, { name: '3月', rows: [['编号', '姓名', '无故缺勤'], ['1', '王芳', 1]] }, { name: '3月补', rows: [['编号', '姓名', '无故缺勤'], ['1', '王芳', 2]] }] },
];
