import { fullAddress, type CaseResult, type CellAddress, type Member, type Scheme, type SchemeInput, type Severity } from '../core';
import type { ConversionGroup, SchemeChoice } from '../actions';

const SEVERITY: Record<Severity, string> = { error: '错误', warning: '注意', notice: '提示' };
const MISSING = '缺';
const NOT_SCORED: Readonly<Record<string, string>> = { exempt: '免考评', pending: '暂缓', excluded: '不参加' };

export const messages = {
  usage: `积分簿 jifenbu — 党员积分登记表的计算与公示

用法：
  jifenbu schemes [--json]                   列出内置办法
  jifenbu schemes show ID [--json]           一个办法的全部项目
  jifenbu new SCHEME [--roster F] [--year Y] -o F.xlsx
                                             按办法新建一年的登记表
  jifenbu draft F.xlsx [-o OUT.xlsx] [--json]
                                             读细则表或表头里的标准，逐条说明读成什么；-o 写成待核对的办法
  jifenbu check F.xlsx [--json]              体检：缺项和错误，带单元格地址
                [--missing name|item]        只列还缺的登记，按人或按项目，可发给支部
  jifenbu score F.xlsx [--json]              各人积分和考评分
  jifenbu explain F.xlsx 姓名或编号          一个人的分数怎么来的
  jifenbu notice F.xlsx -o OUT.xlsx          加上公示表、排名表、等次表，其余不动
  jifenbu distribute SCHEME --roster F [--year Y|--period P] [--deadline D] -o DIR|F.zip
                                             下发：名单里的每个支部一个工作簿（全年或一期），附清单
  jifenbu collect DIR|F.zip|F.xlsx… --scheme SCHEME [--roster F] [--period P] -o F.xlsx [--json]
                                             核对支部报回的工作簿，汇总、回执、退回修改意见
  jifenbu evaluate SCHEME < cases.json       只用计算核心
  jifenbu deploy https://… -o DIR [--share \\\\服务器\\共享名]
                                             单位内部安装 Excel 加载项用的文件

SCHEME 是内置办法的编号、办法文件（.json），或者有“积分办法”表的工作簿（.xlsx）。
登记表和名册（读入的 F）也可以是 .csv。

选项：
  --scheme SCHEME  办法（默认用工作簿里的“积分办法”表）
  --period P    期间，如 2026-03、2026-H1（默认最近一个考评期；distribute 默认全年）
  --date D      公示首日，如 2026-07-06（默认今天）
  --days N      公示天数（办法未规定时用，默认 5）
  --deadline D  报送截止日期（distribute 印在说明里；collect 默认用下发时的）
  --returns DIR 退回修改意见另存到文件夹，每份文件一个工作簿（collect）
  --former F.xlsx  接着上次的汇总：后报的替换先前的，并记入更正记录（collect）
  --title 名称  --organisation 单位  --rhythm month|quarter|half|year
                办法的名称、制定单位、多久登记一次（draft，默认每月）
  --branch 支部名称  --contact 受理人  --phone 电话  --upper-phone 上级电话

数据写到标准输出，说明写到标准错误。退出码：0 正常，1 数据有问题，2 用法不对。
`,
  unknownCommand: (name: string) => `没有“${name}”这个命令。`,
  unknownAction: (name: string) => `schemes 后面只能写 show，不能写“${name}”。`,
  wrongOption: (detail: string) => `选项不对：${detail}`,
  wrongMissing: (text: string) => `--missing 要写 name（按人）或 item（按项目），不能写“${text}”。`,
  missingArgument: (what: string) => `缺少参数 ${what}。`,
  unknownScheme: (id: string, known: readonly string[]) => `没有编号为“${id}”的办法。可用：${known.join('、')}。`,
  noSchemeSheet: (path: string) => `${path} 里没有“积分办法”表。`,
  schemeNotJson: (detail: string) => `办法文件不是有效的 JSON：${detail}`,
  schemeRefused: (path: string, details: readonly string[]) => `${path} 里的办法有错，没有采用：\n${details.slice(0, 20).map((detail) => `  ${detail}`).join('\n')}`,
  unknownPeriod: (text: string) => `期间“${text}”不对。请写 2026-03、2026-Q1、2026-H1 或 2026，并与办法的考评期一致。`,
  periodNotInLedger: (text: string, known: readonly string[]) => `登记表里没有 ${text}。可选：${known.join('、')}。`,
  noClosingPeriod: '登记表里没有可以考评的期间。请用 --period 指定登记期，或先补齐各期登记表。',
  noPeriodInCases: '数据里没有可识别的期间。请在 periods 里写 2026-03 这样的期间，或用 --period 指定。',
  wrongDate: (text: string) => `日期“${text}”不对，应写成 2026-07-06。`,
  wrongDays: (text: string) => `公示天数“${text}”不对，应为 1 到 60 的整数。`,
  wrongYear: (text: string) => `年份“${text}”不对，应写成 2026。`,
  usualDays: (days: number) => `办法没有规定公示天数，按 ${days} 天（计算方式依办法）；可用 --days 指定。`,
  draft: (items: readonly string[]) => `这个办法还有 ${items.length} 处分值待填，填好之前不能公示：${items.join('、')}。`,
  cannotRead: (path: string, code: string) => `打不开文件 ${path}${code === '' ? '' : `（${code}）`}。请检查路径和权限。`,
  cannotWrite: (path: string, code: string) => `写不了文件 ${path}${code === '' ? '' : `（${code}）`}。请检查文件夹和权限，或先关闭已打开的同名文件。`,
  folderNotEmpty: (path: string) => `文件夹 ${path} 里已有文件，没有改动。请换一个文件夹，或先把里面的文件移走。`,
  fileTooLarge: (path: string) => `${path} 超过 32 MB，未打开。请确认是登记表。`,
  noRoster: (path: string) => `${path} 里没有读到名册。请准备一张名为“名册”、有编号和姓名两列的工作表。`,
  notJson: (detail: string) => `标准输入不是有效的 JSON：${detail}`,
  wrongCases: (details: readonly string[]) => `数据的格式不对：\n${details.slice(0, 20).map((detail) => `  ${detail}`).join('\n')}`,
  nobodyNamed: (name: string) => `没有叫“${name}”的党员，也没有这个编号。`,
  namesakes: (name: string, members: readonly Member[]) => `有 ${members.length} 名党员叫“${name}”，请改用编号：${members.map(({ id, unit }) => (unit === '' ? id : `${id}（${unit}）`)).join('、')}。`,
  cancelled: '已取消，文件没有改动。',
  unexpected: (detail: string) => `出现意外错误，文件没有改动：${detail}`,
  checking: '体检',
  drawing: '生成',
  /** One line for all cells of a sheet that were read otherwise for one reason, with the first of them. */
  converted: ({ text, cells: [first, ...others] }: ConversionGroup) => (first === undefined ? '' : `[换算] ${fullAddress(first.at)} “${first.found}”读作 ${first.read}：${text}${others.length === 0 ? '' : `；同类的还有 ${others.length} 格`}。\n`),
  checked: (sheets: number, cells: number, problems: number) => `检查了 ${sheets} 张登记表、${cells} 格，${problems === 0 ? '没有发现问题' : `发现 ${problems} 处需要处理`}。\n`,
  severity: (severity: Severity) => `[${SEVERITY[severity]}]`,
  place: (at: CellAddress | undefined) => (at === undefined ? '' : `${fullAddress(at)} `),
  schemeLine: ({ id, title, organisation, status }: SchemeChoice) => `${id}\t${organisation}\t${title}\t${status === 'draft' ? '有分值待填' : '可用'}\n`,
  schemeText: (scheme: Scheme, inputs: readonly SchemeInput[]) =>
    `${scheme.title}（${scheme.organisation}，${scheme.document}）\n登记项目：\n${inputs.map((input) => `  ${input.label}\t${input.at === 'entry' ? '每期' : '考评期'}\t空白：${input.blank === 'missing' ? '缺项' : '视为无'}\n`).join('')}`,
  scoreLine: (member: CaseResult & { readonly name?: string | undefined; readonly participation?: string | undefined }) =>
    `${member.id}\t${member.name ?? ''}\t${member.score?.value ?? unscored(member.participation)}\t${member.rank ?? '—'}\t${member.grade ?? '—'}${member.issues.map(({ message }) => `\n  ${message}`).join('')}\n`,
  pointsLine: (member: { readonly id: string; readonly name: string; readonly participation: string; readonly published: string | null; readonly statement: unknown; readonly issues: readonly { readonly message: string }[] }) =>
    `${member.id}\t${member.name}\t${member.published ?? (member.statement === null ? (NOT_SCORED[member.participation] ?? '—') : MISSING)}${member.issues.map(({ message }) => `\n  ${message}`).join('')}\n`,
} as const;

/** Who is not scored has nothing missing. */
function unscored(participation: string | undefined): string {
  return (participation === undefined ? undefined : NOT_SCORED[participation]) ?? MISSING;
}
