import { plainText } from '../entries/text';
import { STEP_PREFIX } from './generated';
import { labelKey } from './labels';

/** Columns that say who a row is about, and the others that a ledger has besides entries. */
export type Role =
  | 'id'
  | 'name'
  | 'unit'
  | 'kind'
  | 'status'
  | 'posts'
  | 'leader'
  | 'contact'
  | 'from'
  | 'to'
  | 'period'
  | 'score'
  | 'grade'
  | 'marks'
  | 'date'
  | 'item'
  | 'level'
  | 'matter'
  | 'times'
  | 'points'
  | 'reason'
  | 'clause'
  | 'added'
  | 'deducted'
  | 'with'
  | 'remark';

const WORDS: Record<Role, readonly string[]> = {
  id: ['编号', '党员编号', '人员编号', '工号'],
  name: ['姓名', '党员姓名'],
  unit: ['区分', '部门', '党小组', '科室', '所在部门', '所在党小组', '所属党小组', '小组', '单位'],
  kind: ['类别', '党员类别', '人员类别'],
  status: ['状态', '考评状态', '参加情况'],
  posts: ['职务', '党内职务', '党内外职务'],
  leader: ['分管领导', '直接上级', '上级'],
  contact: ['联系领导', '联系点领导'],
  from: ['起', '起始日期', '起日期', '转入日期'],
  to: ['止', '截止日期', '止日期', '转出日期'],
  period: ['期间', '年度', '期次'],
  score: ['得分', '考评分', '分数', '年度积分'],
  grade: ['等次', '认定等次'],
  marks: ['办理提醒', '提醒'],
  date: ['日期', '时间', '发生日期', '发生时间', '登记时间', '登记日期', '加扣分时间'],
  item: ['事项', '计分事项', '计分项目', '项目'],
  level: ['级别', '层级', '档次'],
  matter: ['同一事项', '事项名称', '内容'],
  times: ['次数'],
  points: ['分值', '分值或数量', '数量', '加减分', '加扣分', '申请分值'],
  reason: ['事由', '加扣分事由', '加减分事由', '积分事由', '加分事由', '扣分事由', '申请事项', '申请事项(完成任务情况)'],
  clause: ['对应条款', '条款', '依据条款'],
  added: ['加分', '加分值', '奖分', '奖励分'],
  deducted: ['扣分', '扣分值', '减分'],
  with: ['涉及人', '相关人员', '举报人'],
  remark: ['序号', '备注', '说明', '签名', '签字', '本人签字', '性别', '入党时间', '证据', '证明材料', '登记人', '审核签名', '支部书记审核签名', '审核人'],
};

const ROLES = new Map(Object.entries(WORDS).flatMap(([role, words]) => words.map((word) => [labelKey(word), role as Role])));

export function roleOf(keys: readonly string[]): Role | null {
  return ROLES.get(keys[0] ?? '') ?? null;
}

/** Columns that hold our own results, or the branch's own sums of them; best first. */
const RESULT_LABELS = ['积分', '本周积分', '本月积分', '当月积分', '本季积分', '本半年积分', '本年积分', '本期积分', '本期得分', '得分', '考评分'].map(labelKey);
const OTHER_OUTPUT_LABELS = ['合计', '总分', '小计', '得分合计', '总分合计', '积分合计', '名次', '排名', '等次', '建议等次', '认定等次', '积分说明', '缺项'];
const STEP = plainText(STEP_PREFIX);
const OUTPUT_LABELS = new Set([...RESULT_LABELS, ...OTHER_OUTPUT_LABELS.map(labelKey)]);

const OUR_FUNCTIONS = ['积分值', '积分表', '积分说明', '积分', '考评分', '测评分', '定等次', '等次', '排名次', '名次'];
const OUR_CALL = new RegExp(`(?:^|[=+\\-*/,(;&.\\s])(?:${OUR_FUNCTIONS.join('|')})\\(`);
const RESULT_CALL = /(?:^|[=+\-*/,(;&.\s])(?:积分值|积分表|积分|考评分)\(/;

export type OutputMark = 'result' | 'other' | null;

/** What a column without a binding holds, by its label and the formula in its first row. */
export function outputMark(keys: readonly string[], formula: string | undefined): OutputMark {
  if (formula !== undefined && RESULT_CALL.test(formula)) return 'result';
  if (formula !== undefined && OUR_CALL.test(formula)) return 'other';
  const key = keys[0] ?? '';
  if (key.startsWith(STEP)) return 'other';
  if (RESULT_LABELS.includes(key)) return 'result';
  return OUTPUT_LABELS.has(key) ? 'other' : null;
}
