import { periodTextZh } from '../periods.zh';
import type { PeriodUnit } from '../periods';
import type { Scheme } from '../scheme/schema';
import { unfilledText } from '../scheme/unfilled.zh';
import { entryRule } from '../scoring/entryRules';
import type { ClosingMember } from '../scoring/result';
import type { Participation } from '../standing/standing';
import type { NoticeCode, NoticeData, NoticeIssue } from './issues';
import type { NoticeColumn } from './notice/people';

type Words = { readonly [Code in NoticeCode]: (data: NoticeData[Code]) => string };

const DETAILS = { branch: '党支部名称', contact: '受理人', phone: '联系电话' } as const;

const WORDS: Words = {
  'notice-not-published': ({ period, scheme }) => `${book(scheme)}不要求公示${periodTextZh(period)}的结果，没有生成公示表。如需公示，请在“积分办法”表的期间一节写明公示哪些栏目。`,
  'notice-nobody': ({ period }) => `${periodTextZh(period)}没有可以公示的党员。请检查名册和登记表。`,
  'notice-figure-missing': ({ name, column }) => `${name}还没有${column}，不能公示。请先补齐登记表（点“体检”逐条查看缺什么），再生成公示表。`,
  'notice-figure-unfilled': (data) => `${unfilledText(data)}，不能公示。请先在“积分办法”表填上。`,
  'notice-start-invalid': ({ found }) => `公示起始日“${found}”无法识别。请写成 2026-09-21 的样子。`,
  'notice-days-missing': ({ scheme }) => `${book(scheme)}没有规定公示几天。请填写公示天数后再生成。`,
  'notice-days-invalid': ({ found }) => `公示天数 ${found} 不对。请填 1 到 60 的整数。`,
  'notice-days-by-scheme': ({ days, asked }) => `办法规定公示 ${days} 天，已按办法计算，没有采用填写的 ${asked} 天。如办法已改，请在“积分办法”表修改。`,
  'notice-detail-blank': ({ detail }) => `没有填写${DETAILS[detail]}，公示表上留了横线。请填写后重新生成，或打印后手工填上。`,
  'notice-outside-period': ({ period, names }) => `${names.join('、')}${periodTextZh(period)}不在本支部或不满一期，没有列入公示表。如有出入，请改名册的起止日期。`,
};

export function noticeIssueText(issue: NoticeIssue): string {
  return (WORDS[issue.code] as (data: NoticeIssue['data']) => string)(issue.data);
}

export function isNoticeCode(code: string): code is NoticeCode {
  return Object.prototype.hasOwnProperty.call(WORDS, code);
}

/** Where a member has no figure by rule; never a 0. */
export const NOT_GIVEN = '—';

/** Stands on a notice in place of a grade that waits for the decision of others. */
export const UNDECIDED = '待定';

/** Stands in place of the figures of a member whom the entries of the period do not concern. */
export const NOT_ASKED = '本期没有登记项目';

/** A line to be filled in by hand. */
export const BLANK_LINE = '＿＿＿＿＿＿';

/** 《…》 around a title that has none yet. */
export function book(title: string): string {
  return title.includes('《') ? title : `《${title}》`;
}

/**
 * The branch in full, as it signs: `机关第一党支部` is 中共机关第一支部委员会. A name that begins with 中共 is taken as it
 * stands: branches without a committee write themselves out.
 */
export function branchInFull(branch: string): string {
  const name = branch.trim();
  if (name === '') return `中共${BLANK_LINE}支部委员会`;
  if (name.startsWith('中共')) return name;
  if (name.endsWith('委员会')) return `中共${name}`;
  return `中共${name.replace(/党?支部$/, '')}支部委员会`;
}

/** Words in place of figures, never with a reason; `null` for those who have figures. */
export function participationWords(participation: Participation): string | null {
  switch (participation.kind) {
    case 'graded':
    case 'pointsOnly':
      return null;
    case 'exempt':
      return '不参加积分制管理';
    case 'pending':
      return '暂不纳入';
    case 'excluded':
      return '不参加本期考评';
  }
}

/** 考评分 where an appraisal is part of it, else 积分. */
export function scoreWords(scheme: Scheme): string {
  return scheme.roles.appraisal === null ? '积分' : '考评分';
}

/** The score where it stands beside other public figures: its own name (累计B分) tells them apart. */
export function scoreHeading(scheme: Scheme): string {
  return scheme.reports.some(({ audience }) => audience === 'public') ? scheme.score.name : scoreWords(scheme);
}

/** What a notice of such a result is about: 党员考评情况, 党员积分情况. */
export function subjectWords(scheme: Scheme): string {
  return scheme.roles.appraisal === null ? '积分' : '考评';
}

export function columnWords(column: NoticeColumn, scheme: Scheme, unit: PeriodUnit): string {
  if (typeof column === 'object') return column.name;
  switch (column) {
    case 'points':
      return pointsWords(scheme, unit);
    case 'score':
      return scoreHeading(scheme);
    case 'rank':
      return '名次';
    case 'grade':
      return '拟定等次';
  }
}

/** Figures that are added up over the year are a part of it (当月加减分) and go by their name; others are the 积分 of the period. */
function pointsWords(scheme: Scheme, unit: PeriodUnit): string {
  const rule = entryRule(scheme, unit);
  return rule?.combine === 'sum' ? rule.rule.name : '积分';
}

export const HEADINGS = {
  number: '序号',
  name: '姓名',
  unit: '区分',
  rank: '名次',
  remark: '备注',
  suggested: '建议等次',
  confirmed: '认定等次',
  lists: '名单',
  reason: '理由',
  reminders: '办理提醒',
} as const;

const WITHHELD = { rank: '排名', grade: '等次评定' } as const;

export const NOTICE = {
  sheet: (period: string) => `公示表 ${period}`,
  subject: (period: string, what: string) => `关于${periodTextZh(period)}党员${what}情况的公示`,
  opening: (scheme: string, period: string, what: string, time: string) => `根据${book(scheme)}，现将${periodTextZh(period)}党员${what}情况予以公示。公示时间：${time}。`,
  /** `withheld`: what those of these kinds do not get. */
  pointsOnly: (kinds: readonly string[], withheld: readonly ('rank' | 'grade')[]) => `${kinds.join('、')}只公布得分，不参加${withheld.map((column) => WITHHELD[column]).join('和')}。`,
  ties: '得分相同的，名次并列。',
  grade: '拟定等次供公示，公示后由支部按程序认定。',
  list: (name: string, names: readonly string[]) => `${name}：${names.join('、')}。`,
  objection: '如有异议，请在公示期内书面或电话向本支部或上级党组织反映，提倡实名并提供具体事实，支部核实后答复。',
  contacts: (contact: string, phone: string, upperPhone: string) => [
    `受理人：${contact.trim() || BLANK_LINE}　联系电话：${phone.trim() || BLANK_LINE}`,
    ...(upperPhone.trim() === '' ? [] : [`上级党组织监督电话：${upperPhone.trim()}`]),
  ],
  note: '注：',
  seal: '（盖章）',
} as const;

/** What stands beside a member without a rank, or with a shared one. */
export function remarkWords({ participation, score, standing }: ClosingMember, scheme: Scheme): string {
  const words = participationWords(participation);
  if (words !== null) return words;
  if (score === null) return '有缺项，未计分';
  if (participation.kind === 'pointsOnly') return scheme.grades.length === 0 ? '只计分，不排名' : '只计分，不排名、不定等次';
  return standing.tied === 'shared' ? '名次并列' : '';
}

export const RANKING = {
  reportRank: (report: string) => `${report}名次`,
  sheet: (period: string) => `排名表 ${period}`,
  title: (period: string, scheme: Scheme) => `${periodTextZh(period)}党员${subjectWords(scheme)}排名表`,
  notes: (scheme: Scheme, outside: readonly string[]) => [
    `名次按${scoreHeading(scheme)}从高到低排列，同分并列${scheme.publishing.rankTies === 'competition' ? '，其后名次顺延' : ''}。`,
    ...outsideNote(outside),
  ],
} as const;

export const GRADES = {
  sheet: (period: string) => `等次表 ${period}`,
  title: (period: string, scheme: Scheme) => `${periodTextZh(period)}党员${subjectWords(scheme)}等次表`,
  choice: {
    prompt: { title: '认定等次', text: '由支部委员会、党员大会研究后填写。与建议等次不同的，请在会议记录中写明理由。' },
    onError: 'stop',
    error: { title: '不是办法规定的等次', text: '请从下拉列表中选择。' },
  },
  provisional: (grade: string) => `${grade}（暂定）`,
  tiedList: (list: string) => `与他人同分，并列在“${list}”的界线上，由支部研究确定`,
  quota: (use: string, inside: readonly string[], tied: string | null) => `${use}：${inside.length === 0 ? '无人' : inside.join('、')}。${tied === null ? '' : `${tied}。`}`,
  notes: (quotas: readonly string[], graded: boolean, outside: readonly string[]) => [
    ...quotas,
    ...(graded ? ['建议等次按办法计算得出，仅供参考；认定等次由支部委员会、党员大会研究后填写，以认定等次为准。'] : ['名单按办法计算得出，仅供支部研究时参考。']),
    ...outsideNote(outside),
    '内部工作表，不张贴、不公示。',
  ],
} as const;

function outsideNote(names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`本期不在本支部或不满一期，未列入：${names.join('、')}。`];
}

/** The heading of the column with a member's result for a period. */
export function resultWords(unit: PeriodUnit): string {
  switch (unit) {
    case 'month':
      return '本月积分';
    case 'quarter':
      return '本季积分';
    case 'half':
      return '本半年积分';
    case 'year':
      return '本年积分';
    case 'week':
      return '本周积分';
  }
}

export const EVENTS = {
  sheet: '事项登记',
  title: (period: string) => `${periodTextZh(period)}事项登记表`,
  hint: '一行登记一件事：什么时候、谁、哪一项。次数空着即 1 次。涉密信息和身份证号不得录入。',
  until: '登记截止日期',
  items: '可登记的事项',
  /** Hours, days and the like stand where points do. */
  pointsOrQuantity: { label: '分值或数量', width: 12 },
  columns: {
    date: { label: '日期', width: 12 },
    id: { label: '编号', width: 8 },
    name: { label: '姓名', width: 12 },
    item: { label: '事项', width: 26 },
    level: { label: '级别', width: 12 },
    matter: { label: '同一事项', width: 18 },
    times: { label: '次数', width: 6 },
    points: { label: '分值', width: 8 },
    with: { label: '涉及人', width: 12 },
    note: { label: '说明', width: 30 },
  },
  validation: {
    item: {
      prompt: { title: '事项', text: '从下拉列表选择，全部事项列在本表右侧。' },
      onError: 'stop',
      error: { title: '办法中没有这个事项', text: '请从下拉列表中选择。' },
    },
    name: {
      prompt: { title: '姓名', text: '从下拉列表选择；同名的请填编号。' },
      onError: 'warn',
      error: { title: '名册中没有这个人', text: '请核对姓名，或先补登名册。' },
    },
  },
} as const;

export const TEMPLATE = {
  class: {
    label: '类别',
    validation: {
      prompt: { title: '类别', text: '本期属于哪一类；中途改变类别的，从改变的那一期起改写。' },
      onError: 'stop',
      error: { title: '办法中没有这个类别', text: '请从下拉列表中选择。' },
    },
  },
  entrySheet: (period: string) => `登记表 ${period}`,
  entryTitle: (period: string) => `${periodTextZh(period)}党员积分登记表`,
  closingSheet: (period: string) => `考评登记表 ${period}`,
  closingTitle: (period: string) => `${periodTextZh(period)}党员考评登记表`,
  /** Which blanks are missing entries and which say that nothing happened; the shorter list is the one that is written out. */
  hint: (missing: readonly string[], none: readonly string[]) =>
    `标黄的格还没有填，标红的填得不对。${blankHint(missing, none)}点选一格可看填法和依据。涉密信息不得录入。`,
  fill: (takes: string) => `填 ${takes}。`,
  basis: (words: string) => `依据：${words}`,
  people: '票数或人数（0、1、2……的整数）',
  ballot: (score: string) => `与“${score}”填一种即可；两种都空着算缺项。`,
  blank: { missing: '不能空着：空白算缺项，不算 0。', none: '没有就空着。' },
  wrong: '填法不对',
  roster: {
    sheet: '名册',
    columns: [
      { label: '编号', width: 10, note: '每人一个，不重复，用来对应各登记表。不要用身份证号。' },
      { label: '姓名', width: 14, note: null },
      { label: '区分', width: 18, note: '部门或党小组。同名党员公示时用它区分。' },
      { label: '类别', width: 14, note: null },
      { label: '状态', width: 10, note: null },
      { label: '职务', width: 16, note: '党内外职务，多个用顿号隔开，如：党支部书记、科长。', use: 'posts' },
      { label: '分管领导', width: 12, note: '填编号；没有同名的可填姓名。', use: 'leader' },
      { label: '联系领导', width: 12, note: '填编号；没有同名的可填姓名。', use: 'contact' },
      { label: '起', width: 14, note: '转入本支部的日期，如 2026-03-01；年初就在的留空。' },
      { label: '止', width: 14, note: '转出本支部前的最后一天，如 2026-08-31；仍在的留空。' },
    ],
    kind: {
      prompt: { title: '类别', text: '从下拉列表选择。类别决定是否排名、定等次。' },
      onError: 'stop',
      error: { title: '办法中没有这个类别', text: '请从下拉列表中选择；新的类别先在“积分办法”表写明。' },
    },
    status: {
      prompt: { title: '状态', text: '参加：正常积分。免考评：经批准不参加积分制管理。暂缓：有结论前暂不纳入。' },
      onError: 'stop',
      error: { title: '状态不对', text: '请选择参加、免考评或暂缓。' },
    },
  },
} as const;

function blankHint(missing: readonly string[], none: readonly string[]): string {
  const quoted = (labels: readonly string[]) => labels.map((label) => `“${label}”`).join('、');
  if (missing.length === 0) return '各列空白都表示没有。';
  if (none.length === 0) return '空白算缺项，不算 0。';
  return none.length <= missing.length ? `空白算缺项，不算 0；${quoted(none)}空白表示没有。` : `${quoted(missing)}空白算缺项，不算 0；其余各列空白表示没有。`;
}
