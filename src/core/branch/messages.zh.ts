import { periodTextZh } from '../periods.zh';
import type { PeriodUnit } from '../periods';
import { BLANK_LINE, book } from '../sheets/messages.zh';
import type { BranchCode, BranchData, BranchIssue } from './issues';

type Words = { readonly [Code in BranchCode]: (data: BranchData[Code]) => string };

const WORDS: Words = {
  'branch-column-missing': () => '没有找到各支部的名单。请准备一张工作表，表头要有“姓名”（或“编号”）和“支部”，每名党员一行。',
  'branch-blank': ({ name, row }) => `第 ${row} 行“${name}”没有写明在哪个支部。请补填“支部”。`,
  'branch-number-shared': ({ number, names }) => `${names.map((name) => `“${name}”`).join('、')}的支部编号都是 ${number}。请给每个支部不同的编号；如果是同一个支部，请把名称改成一致。`,
  'branch-number-differs': ({ branch, numbers }) => `“${branch}”有不止一个支部编号：${numbers.join('、')}。请改成一致。`,
  'branch-name-long': ({ branch, most }) => `支部名称“${branch}……”超过 ${most} 个字。请改短，或检查是不是填错了列。`,
  'branch-file-renamed': ({ branch, file }) => `“${branch}”的文件名是“${file}”：支部名称里有文件名不能用的字，或与别的支部重名。`,
  'period-alone': ({ period }) => `办法有全年累计的上下限或结余：只下发${periodTextZh(period)}，前几期用去多少不在工作簿里，算出的分可能不同。要按全年计算的，请不写期间，下发全年的工作簿。`,
};

export function branchIssueText(issue: BranchIssue): string {
  return (WORDS[issue.code] as (data: BranchIssue['data']) => string)(issue.data);
}

export function isBranchCode(code: string): code is BranchCode {
  return Object.prototype.hasOwnProperty.call(WORDS, code);
}

const EVERY: Record<PeriodUnit, string> = { week: '每周', month: '每月', quarter: '每季度', half: '每半年', year: '每年' };
const END: Record<PeriodUnit, string> = { week: '本周', month: '本月', quarter: '本季度', half: '本半年', year: '本年度' };

export const GUIDE = {
  title: (period: string) => `${period}党员积分登记填表说明`,
  sections: { facts: '一、基本情况', steps: '二、怎么填', sheets: '三、本工作簿里的表', notes: '四、请注意', items: '五、登记项目' },
  facts: { branch: '支部', scheme: '办法', period: '登记期间', deadline: '交回期限', contact: '有疑问请问' },
  scheme: (title: string, organisation: string, document: string) => `${book(title)}（${organisation}，${document}）`,
  deadline: (words: string | null) => (words === null ? '按上级通知' : `${words}前`),
  contact: (contact: string, phone: string) => [contact.trim(), phone.trim()].filter((text) => text !== '').join('　') || BLANK_LINE,
  /** Fills go with the colours of the cells. */
  steps: ({ events, counted, summary, grades, notice, byHand }: Readonly<Record<'events' | 'counted' | 'summary' | 'grades' | 'notice' | 'byHand', 'some' | 'none'>>) => [
    '先核对“名册”：姓名、类别、状态有误的直接改；转入、转出的填“起”“止”日期。',
    '按期填各张登记表。标黄的格还没有填，标红的填得不对；点选一格，旁边会显示填什么、依据哪一条。',
    ...(events === 'some' ? ['“事项登记”发生一件登一行；登记完以后，在表头上方写明登记到哪一天为止。'] : []),
    ...(counted === 'some' ? ['各表的分跟着“事项登记”变化。有一行标红，就还有填得不对的：右边“算：”开头的列写着是哪一格，改好以前这些分不计算。'] : []),
    byHand === 'none' ? '蓝底的格是结果，不用填；右边“算：”开头的列是计算过程，供核对。' : '蓝底的格是结果，不用填。右边“算：”开头的列是计算过程；其中标黄的公式算不出来，请按提示填入数值。',
    ...(summary === 'some' ? ['考评期结束后看“汇总表”，核对无误。'] : []),
    ...(grades === 'some' ? ['有等次的，会议研究后在“等次表”的“认定等次”里选定；与建议等次不同的，写明理由。'] : []),
    ...(notice === 'some' ? ['公示前打印“公示表”，补上公示日期和电话；分数、等次自动带出。'] : []),
    '在交回期限前把整个文件交回。请不要改表名、列名，不要增删列。',
  ],
  sheetHeadings: ['表', '几时填', '填什么'],
  sheet: {
    roster: ['名册', '收到后先核对', '编号、姓名、类别、状态、起止日期'],
    scheme: ['积分办法', '不用填', '本办法的全部分值和依据，只供查看'],
    events: ['事项登记', '发生一件登一行', '日期、姓名、事项'],
    entry: (first: string, last: string, count: number, unit: PeriodUnit) => [
      count === 1 ? first : `${first} 至 ${last}（${count} 张）`,
      `${EVERY[unit]}一次，${END[unit]}结束后填`,
      '各登记项目，每人一行',
    ],
    closing: (names: readonly string[], unit: PeriodUnit) => [names.join('、'), `${END[unit]}结束后填`, '民主评议等考评项目，每人一行'],
    run: (names: readonly string[]) => (names.length < 3 ? names.join('、') : `${names[0] ?? ''} 至 ${names[names.length - 1] ?? ''}（${names.length} 张）`),
    forms: {
      汇总表: ['考评期结束后核对', '各期积分和考评结果；需要说明的写在备注'],
      等次表: ['会议研究后', '认定等次；与建议等次不同的写明理由'],
      公示表: ['公示前', '公示日期、受理人和电话；姓名、分数自动带出'],
    },
  },
  itemHeadings: ['登记项目', '几时填', '填什么', '空着表示', '依据'],
  when: (unit: PeriodUnit) => EVERY[unit],
  blank: { missing: '缺项', none: '没有' },
  notes: [
    '不要填身份证号，不要填涉密信息。',
    '工作表加了保护，只是防止误改，没有密码；确实需要调整时，在“审阅”里撤销保护。',
    '名册里没有的人要先补进名册，再填登记表下面的空行。',
    '公示只公布姓名和办法规定的分数、名次，不公布扣分原因。',
  ],
} as const;

/** Headings beside 事项登记; their order is that of the columns. */
export const EVENT_STEPS = {
  ready: '登记到',
  steps: { row: '查名册', who: '名册第几人', what: '查事项', kind: '第几种事项', day: '日期', times: '次数', way: '方式', figure: '办法分值', each: '每次', points: '分' },
  kinds: { text: '事项种类', way: '种类的方式', figure: '种类的分值', least: '最低', most: '最高' },
  ways: { counted: '按次', down: '按次扣', up: '按次加', either: '按次加扣', added: '加分', deducted: '扣分', quantity: '数量' },
  stroke: '｜',
} as const;

export const STEPS = {
  byHand: (label: string, reason: string) => ({
    prompt: { title: label.slice(0, 30), text: `${reason}公式算不出来，请按办法算好后填入数值。`.slice(0, 255) },
    onError: 'stop' as const,
    error: { title: '不是数值', text: '请填数字。' },
  }),
} as const;

export const SUMMARY = {
  title: (branch: string, period: string) => `${branch}${periodTextZh(period)}党员积分汇总表`,
  hint: '本表由各登记表汇总而来，不用填。空着的是还没有登记齐。',
  hintByHand: '本办法要看逐条事项，普通公式算不出来：请用积分簿计算，或按办法算好后填入标黄的格。',
  headings: { id: '编号', name: '姓名', kind: '类别', ranked: '参加排名', rank: '名次', remark: '备注' },
} as const;

export const GRADES_FORM = {
  choice: {
    prompt: { title: '认定等次', text: '由支部委员会、党员大会研究后选定。与建议等次不同的，请在右边写明理由。' },
    onError: 'stop',
    error: { title: '不是办法规定的等次', text: '请从下拉列表中选择。' },
  },
} as const;

export const NOTICE_FORM = {
  points: '积分',
  time: (year: number, days: number | null, count: 'working' | 'calendar') => `${year}年＿＿月＿＿日至＿＿月＿＿日（${days ?? '＿＿'}${count === 'working' ? '个工作日' : '天'}）`,
  date: (year: number) => `${year}年＿＿月＿＿日`,
} as const;

export const RECEIPT = {
  sheet: '下发清单',
  title: (period: string, branches: number) => `${period}党员积分登记工作簿下发清单（${branches} 个支部）`,
  headings: ['序号', '支部', '支部编号', '党员人数', '文件', '交回期限', '交回日期', '备注'],
} as const;
