import type { OfferedLabel } from '../../../actions/contract';
import { confidenceText, type Confidence } from '../../../core';

export const bindingMessages = {
  title: '认列',
  hint: '表头和办法的项目对不上时，在这里认定。点表上的列（或登记卡的一行），这里就选中它；认定的结果记在本工作簿里。',
  colours: '表头的颜色：绿色已认，蓝色有建议，黄色未认，灰色不计。离开这一页颜色就去掉。',
  loading: '正在看各张表的表头…',
  none: '没有找到可以认列的表。登记表要有含“姓名”或“编号”的表头。',
  counts: (settled: number, proposed: number, open: number) => `已认 ${settled} 列，有建议 ${proposed} 列，未认 ${open} 列。`,
  settled: '各列都认定了。',
  confirmAll: (count: number) => `确认全部“高”的建议（${count} 列）`,
  undo: '撤销刚才的认定',
  sheet: (name: string, period: string | null) => (period === null ? name : `${name}（${period}）`),
  todo: (count: number) => (count === 0 ? '已认完' : `${count} 列待认`),
  unlikely: (count: number) => `另有 ${count} 张表，看来不是登记表`,
  period: '这张表是哪一期',
  periodHint: '表名和标题没有写明，或者不一致。定下以后，这张表才能读取。',
  periodNone: '请选择',
  is: (target: string) => `→ ${target}`,
  maybe: (target: string) => `可能是 ${target}`,
  confidence: (confidence: Confidence) => `把握：${confidenceText(confidence)}`,
  what: '这一列是',
  nothing: '请选择',
  attendance: '考勤（各次会议的符号）',
  ignored: '不计（与积分无关）',
  others: '其他',
  item: (label: string, clause: string) => (clause === '' ? label : `${label}　${clause.length > 24 ? `${clause.slice(0, 23)}…` : clause}`),
  confirm: '确认',
  forget: '取消认定',
  otherFigure: '分值待核对',
  figure: (words: string) => `${words}。`,
  writeFigure: (becomes: string) => `把办法改成 ${becomes} 分`,
  marks: '符号',
  marksHint: '同一个符号在各支部意思不同，请逐个说明。没有说明的符号不计，也不当作没有。',
  flagsHint: '打“√”的栏里，“√”“×”“是”“否”不必说明。',
  ticked: '有（同“√”）',
  unticked: '没有（同“×”）',
  markProposed: (reason: string) => `建议：${reason}，请核对`,
  mark: (mark: string, cells: number | null) => (cells === null ? `“${mark}”` : `“${mark}”（${cells} 格未说明）`),
  unknown: '还没有说明',
  present: '到会，不计',
  saveMarks: '保存符号',
  namesakes: (names: readonly string[]) => `有同名的人：${names.join('、')}。怎样区分`,
  byId: '按编号',
  byName: '按姓名，同名的看“区分”（部门或党小组）',
} as const;

const STATES: Readonly<Record<OfferedLabel['state'], string>> = { named: '名称相符', confirmed: '已认定', reused: '沿用别的表', proposed: '有建议', open: '未认' };

export function stateText(state: OfferedLabel['state']): string {
  return STATES[state];
}
