import { labelKey } from './labels';

/** What a column of a form is for. */
export type FormRole = 'item' | 'content' | 'standard' | 'worth' | 'sum' | 'remark' | Says;

/** What the figure of an entry cell is, by the heading above it. */
export type Says =
  /** 登记, 完成情况: the entry as it is. */
  | 'entry'
  | 'times'
  /** Points, never times: what is added, what is deducted, either with its sign, what the item comes to. */
  | 'added'
  | 'deducted'
  | 'signed'
  | 'score'
  /** Points without a sign, as 单位：分 above the table says; their direction is the item's. */
  | 'points'
  /** The heading is a month and nothing else. */
  | 'unsaid';

const WORDS: Readonly<Record<Exclude<FormRole, 'unsaid' | 'points'>, readonly string[]>> = {
  item: ['考核项目', '考评项目', '积分项目', '计分项目', '评分项目', '项目', '考核类别', '项目类别', '考核指标', '一级指标', '指标'],
  content: ['考核内容', '考核事项', '考评内容', '考评事项', '积分内容', '积分事项', '计分事项', '计分内容', '评分内容', '具体内容', '具体事项', '主要内容', '登记事项', '登记项目', '考核要点', '二级指标', '内容', '事项', '考核内容及标准', '考核内容及评分标准', '积分内容及标准', '内容及标准'],
  standard: ['评分标准', '考核标准', '考评标准', '计分标准', '积分标准', '评分细则', '考核细则', '积分细则', '标准', '细则'],
  worth: ['分值', '标准分', '标准分值', '满分'],
  sum: ['合计', '小计', '累计', '总分', '总计', '年度积分', '年度得分', '全年积分', '全年合计', '年度合计', '季度合计', '本年积分'],
  remark: ['序号', '备注', '说明', '证据', '证明材料', '签名', '签字', '审核签名', '审核人', '扣分原因', '加分原因', '加扣分原因'],
  entry: ['登记', '登记情况', '记录', '记录情况', '完成情况', '考核情况', '考评情况', '评定', '档次', '评价'],
  times: ['次数', '发生次数', '登记次数'],
  added: ['加分', '加分值', '奖分', '奖励分', '奖励加分'],
  deducted: ['扣分', '扣分值', '减分', '扣减分'],
  signed: ['加减分', '加扣分', '奖扣分', '加减分值'],
  score: ['得分', '实得分', '实际得分', '考核得分', '考评得分', '本月得分', '当月得分', '本季得分', '评分', '打分', '积分'],
};

const ROLES = new Map(Object.entries(WORDS).flatMap(([role, words]) => words.map((word) => [labelKey(word), role as FormRole])));

export function formRoleOf(key: string): FormRole | null {
  return ROLES.get(key) ?? null;
}

export function isSays(role: FormRole | null): role is Says {
  return role !== null && ['entry', 'times', 'added', 'deducted', 'signed', 'score', 'points', 'unsaid'].includes(role);
}
