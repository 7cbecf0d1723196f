/** The words of sheet 积分办法 for what files and the program name in English. */
export type Vocabulary<Value extends string> = Readonly<Record<Value, string>>;

export const BLANK = { missing: '缺项', none: '视为无' } as const;
export const OVER = { period: '本期', year: '全年' } as const;
export const COUNT = { every: '逐次累计', highest: '只取最高' } as const;
export const COMBINE = { mean: '均值', sum: '合计' } as const;
/** With the rhythm of the entries, where it is not that of the scheme. */
export const COMBINE_BY = {
  'year mean': '按年度均值',
  'year sum': '按年度合计',
  'half mean': '按半年均值',
  'half sum': '按半年合计',
  'quarter mean': '按季度均值',
  'quarter sum': '按季度合计',
  'month mean': '按月均值',
  'month sum': '按月合计',
  'week mean': '按周均值',
  'week sum': '按周合计',
} as const;
export const WAY = {
  count: '按次',
  flag: '打√',
  add: '按分加',
  deduct: '按分扣',
  level: '分级',
  rate: '折算',
  shortfall: '不足',
  zero: '归零',
  repeat: '重复加重',
  post: '职务加重',
} as const;
export const PORTION = { whole: '只计整份', begun: '零头算一份', exact: '按比例' } as const;
export const REPEAT = { year: '全年计次', period: '本期计次', yearCompound: '全年计次连乘', periodCompound: '本期计次连乘' } as const;
export const DIVISOR = { marked: '已画票', valid: '有效票（含弃权）', returned: '收回票（含废票）', present: '到会人数' } as const;
export const BALLOT_ROW = { divisor: '除数', option: '票种', abstained: '弃权票', spoilt: '废票', present: '到会数', score: '直接填得分', weight: '权重' } as const;
export const SOURCE_ROW = { source: '评分方' } as const;
export const DIVISOR_ROW = { divisor: BALLOT_ROW.divisor } as const;
export const RATERS = { bySource: '各方平均', bySheet: '各表平均' } as const;
export const SCALED_BY = { figure: '固定数', highest: '全支部最高分' } as const;
export const RELATION = { secretary: '支部书记', groupLeader: '本组党小组长', leader: '分管领导', contact: '联系领导', named: '事项涉及人' } as const;
export const SIZE = { each: '每一次', period: '本期合计', year: '全年合计' } as const;
export const REACHES = { at: '达到', above: '超过' } as const;
export const ENDS = { '[)': '含下限不含上限', '(]': '含上限不含下限', '[]': '上下限都含', '()': '上下限都不含' } as const;
export const QUOTA = { grade: '限等次', list: '列名单', ranks: '按名次列名单' } as const;
/** In place of the name of a report: the rank by score. */
export const BY_SCORE = '得分';
export const OF = { graded: '参加评定的', all: '全体党员' } as const;
export const ROUNDING = { floor: '只舍不入', halfUp: '四舍五入', ceil: '只入不舍' } as const;
export const TIES = { outside: '都不列入', inside: '都列入' } as const;
export const FROM = { top: '从高到低', bottom: '从低到高' } as const;
export const AUDIENCE = { public: '公示', internal: '内部' } as const;
export const SPECIAL = { people: '类别', classes: '分类', excluded: '不参加考评', grade: '直接定等次', barred: '不得评', requires: '附加条件', streak: '连续多年', reminder: '提醒' } as const;
export const PART = { graded: '参加评定', pointsOnly: '只计积分' } as const;
export const CLASS = { default: '未写明的归此类', named: '写明才归' } as const;
export const EFFECT = { grade: '认定', proposal: '提请批准', provisional: '暂定' } as const;
export const STREAK_EFFECT = { grade: '认定', proposal: '提请批准' } as const;
export const SPAN = { consecutive: '连续', any: '累计' } as const;
export const TRIGGER = { score: '得分在区间', grade: '等次为', graded: '评定等次的人中最后', scored: '有得分的人中最后', input: '登记了' } as const;
export const RANKED = { ranked: '排名次', plain: '不排名次' } as const;
export const APPROVAL = { text: '文件规定', approved: '已批准', pending: '待批准' } as const;
export const UNIT = { year: '年度', half: '半年', quarter: '季度', month: '月', week: '周' } as const;
export const CARRY = { published: '用公布数', exact: '用精确数' } as const;
export const RANK_TIES = { competition: '并列后空位', dense: '并列后不空位' } as const;
export const DAYS = { working: '工作日', calendar: '自然日' } as const;
export const FIRST_DAY = { counted: '计入', notCounted: '不计入' } as const;
export const ENTRY_COLUMN = { points: '积分' } as const;
export const CLOSING_COLUMN = { score: '得分', rank: '名次', grade: '等次' } as const;

/** In place of a list of columns: no notice. */
export const NO_NOTICE = '不公示';

/** In place of a list of spans. */
export const NO_INTERIM = '不测算';

/** The names of the rows of 方案 and 期间. */
export const HEAD_ROW = {
  format: '格式',
  id: '代号',
  title: '名称',
  organisation: '制定单位',
  document: '文件',
  effectiveFrom: '施行日期',
  points: '积分取自',
  appraisal: '评议分取自',
} as const;

export const PERIOD_ROW = {
  entry: '登记周期',
  closing: '考评周期',
  interim: '期中测算',
  yearStart: '年度从几月起',
  places: '公布小数位数',
  carry: '后续计算',
  entryNotice: '登记周期公示栏目',
  closingNotice: '考评公示栏目',
  rankTies: '名次并列',
  days: '公示天数',
  count: '天数按',
  firstDay: '公示首日',
} as const;

export const OPTION_ROW = '　可选';
export const CLOSING_ROW = '办法到此为止';
