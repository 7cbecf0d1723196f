import { FORMULA_REASONS, periodTextZh } from '../core';
import type { ActionCode, ActionData, ActionIssue } from './issues';

/** Sentences about what was done, or why it was not and what to do next. */
export const messages = {
  noScheme: '工作簿里还没有“积分办法”表。请先选择一个办法写入，再继续。',
  schemeExists: '工作簿里已有“积分办法”表，没有改动。要换用别的办法，请选择把原表隐藏保留，再采用。',
  schemeRefused: '“积分办法”表有填写错误，请按下面的提示逐格改正。',
  unknownScheme: (id: string) => `没有编号为“${id}”的办法。`,
  adopted: (title: string, former: string | null) => `已写入“积分办法”表：${title}。请核对各项分值，标“假定”的请确认。${former === null ? '' : `原来的办法隐藏保留在“${former}”表，可以换回。`}`,
  ownNamesMissing: '请填写办法的名称和制定单位，再采用。',
  ownNamesRefused: '名称或制定单位的写法不能用。请写成一行文字，不超过 120 个字。',
  noFormerScheme: '没有可以换回的办法。',
  schemeRestored: (former: string | null) => `已换回上次的办法。${former === null ? '' : `刚才的办法隐藏保留在“${former}”表，可以再换回。`}`,
  figuresRefused: '没有改动：有的值填得不对，请按提示改正。',
  figuresLost: '没有改动：在“积分办法”表上没有找到要改的格。请直接在表上修改。',
  nothingChanged: '没有改动：填的和现在的一样。',
  figuresChanged: (cells: number, changes: readonly string[]) => `已改“积分办法”表 ${cells} 处：${changes.slice(0, 5).join('；')}${changes.length > 5 ? '；……' : ''}。`,
  figureChange: (name: string, before: string, after: string) => `${name} ${before} → ${after}`,
  wrongYear: (year: number) => `年份“${year}”不对，应写成 2026。`,
  ledgerMade: (year: number, sheets: number, roster: 'kept' | 'made') => (roster === 'kept' ? `已新建 ${year} 年的 ${sheets} 张登记表，名单来自名册。` : `已新建 ${year} 年的 ${sheets} 张表。请先在“名册”填写编号和姓名，再登记。`),
  wrongDeadline: (text: string) => `交回期限“${text}”不对，应写成 2026-07-05。`,
  rosterRefused: '名单有错，没有生成任何文件。请先改正。',
  noBranches: '名单里没有读到党员。请准备一张工作表，表头有“姓名”和“支部”，每名党员一行。',
  distributed: (branches: number, members: number) => `已为 ${branches} 个支部（${members} 名党员）各生成一个工作簿，并附“下发清单”。`,
  receiptFile: '下发清单.xlsx',
  aside: (sheet: string) => `暂存 ${sheet}`,
  distributedFile: (period: string) => `${period}下发.zip`,
  periodOfOtherYear: (period: string, year: number) => `期间“${period}”不在 ${year} 年度。请把年度和期间改成一致。`,
  notSendable: (period: string, examples: readonly string[]) => `这个办法没有期间“${period}”的登记或考评，不能单独下发。请${examples.length === 0 ? '' : `写 ${examples.join('、')} 这样的期间，或`}不写期间，下发全年。`,
  distributedDraft: (count: number) => `办法还有 ${count} 处分值待填，填好之前算不出结果，请补填后重新下发。`,
  unknownPeriod: (text: string) => `期间“${text}”无法识别。请写 2026-03、2026-Q1、2026-H1 或 2026。`,
  periodNotInLedger: (text: string, available: readonly string[]) =>
    available.length === 0 ? `登记表里没有${periodTextZh(text)}。没有识别出任何期间，请检查表名或表头是否写明期间。` : `登记表里没有${periodTextZh(text)}。可选：${available.map(periodTextZh).join('、')}。`,
  noticeRefused: '公示表没有生成：还有缺项或待定的内容，请先处理。',
  figuresMissing: '没有生成：还有缺项或填写错误，请先处理。',
  ledgerUnclear: (period: string) => `没有生成${periodTextZh(period)}的表：办法前后矛盾，或登记表里有认不清的人、列、期间。请先处理。`,
  nameTaken: (name: string) => `已有一张名为“${name}”的工作表，不是积分簿生成的，未作改动。请先把它改名，再重新生成。`,
  generated: (name: string) => `已生成“${name}”。`,
  generatedOverEdited: (name: string) => `已重新生成“${name}”。上一版有手工改动，已隐藏保留，可用“撤销上次生成”找回。`,
  nothingToUndo: '没有可以撤销的生成。',
  undone: (name: string) => `已撤销：“${name}”已删除。`,
  broughtBack: (name: string) => `已撤销：“${name}”恢复为上一版。`,
  nothingToFill: '没有识别出可以填公式的登记表。请检查表头是否有“姓名”和办法规定的项目名称。',
  filledFormulas: (sheets: number, rows: number) => `已在 ${sheets} 张登记表填入积分公式，共 ${rows} 行。`,
  filledValues: (sheets: number, rows: number) => `已在 ${sheets} 张登记表填入积分（数值），共 ${rows} 行。`,
  madeNative: (sheets: number, rows: number) => `已在 ${sheets} 张登记表改用普通公式，共 ${rows} 行，计算过程在表的右边，各项分值取自“积分办法”。没有积分簿的电脑也能算。`,
  madeValues: (sheets: number, rows: number) => `已在 ${sheets} 张登记表改为数值，共 ${rows} 行。改动登记后数值不会变化。`,
  madeFunctions: (sheets: number, rows: number) => `已在 ${sheets} 张登记表改用积分函数，共 ${rows} 行。`,
  nothingToConvert: '没有可以改动的登记表。请检查表头是否有“姓名”和办法规定的项目名称。',
  noFunctions: '这个版本的表格软件不能运行积分函数。可以改用普通公式或数值。',
  schemeSheetNeeded: '普通公式要引用“积分办法”表里的分值，请先写入“积分办法”表。',
  remembered: '已记住。',
  noAnswers: '还没有选择答案。请至少回答一项人员变动，再写入名册。',
  questionGone: '登记表或名册刚改过，有的问题已经不在了，没有写入。请重新体检，再回答。',
  rosterDay: (name: string) => `“${name}”的日期不对，没有写入。请写成 2026-03-01。`,
  rosterAnswered: (written: number, settled: number, roster: 'made' | 'kept') =>
    `${written === 0 ? '名册没有改动' : roster === 'made' ? `已按登记表新建名册，写入 ${written} 项人员变动，请补填编号等内容` : `已把 ${written} 项人员变动写入名册`}${settled === 0 ? '' : `；${settled} 项不变的，以后不再问`}。`,
  noSelection: '请先在登记表里选中一名党员所在的行，再查看依据。',
  notALedgerCell: (sheet: string) => `“${sheet}”里选中的这一行不是党员的登记，无法说明依据。请选中登记表或公示表中某一名党员的行。`,
  mark: (meeting: string, mark: string, cell: string) => `${meeting} ${mark}（${cell}）`,
  fromMarks: (label: string, marks: readonly string[]) => `“${label}”按考勤符号计：${marks.join('、')}。`,
  notScored: (name: string) => `${name}本期不计分（免考评、暂缓或不在本支部）。`,
  explainTitle: (name: string, period: string, figure: string | null) => `${name}　${periodTextZh(period)}　${figure === null ? '暂不能计算' : `${figure}分`}`,
  cancelled: '已取消，工作簿没有改动。',
  branchListRefused: '本工作簿里的支部名单有错，没有开始核对。请先改好名单。',
  summaryMade: (branches: number, open: number) => `已生成汇总：${branches} 个党组织${open === 0 ? '' : `，另有 ${open} 份文件退回或有疑问，见“问题清单”和“退回意见”`}。`,
  tooManyFiles: (most: number) => `文件超过 ${most} 份。请分几次回收，用“接着上次的汇总”合在一起。`,
  unreadable: (detail: string) => `读这份文件时出错，没有采用（${detail}）。请用 Excel 或 WPS 打开后另存为 .xlsx 再报；仍不行，请把文件交给维护人员。`,
  resultColumn: '积分',
} as const;

type Words = { readonly [Code in ActionCode]: (data: ActionData[Code]) => string };

const WORDS: Words = {
  'scheme-changed': ({ sheets }) => `“积分办法”在上次生成之后改过，${sheets.map((name) => `“${name}”`).join('、')}仍按原来的办法。请重新生成，或改回办法。`,
  'figure-differs': ({ shown, computed, formula, leftOut }) =>
    `表中的数是 ${shown}${formula === null ? '' : `（手工公式 ${formula}）`}，按登记和办法应为 ${computed}。${leftOut === null ? '请在“依据”页逐项核对' : `相差的正好是没有计入的一项：${leftOut}。请核对`}；确认不要原来的，用“手工公式对照”换成积分簿的结果，换了还能撤销。`,
  'year-account': ({ name, alone, inYear }) => `${name}：本期按全年的封顶、扣完为止、重复次数和别人的事项，计 ${inYear} 分；单行公式只知道本行，显示 ${alone} 分。公示按 ${inYear} 分。`,
  'earlier-period-open': ({ period, names }) => `${periodTextZh(period)}还有 ${names.length} 人（${names.slice(0, 3).join('、')}${names.length > 3 ? '等' : ''}）的登记不全。全年封顶和扣完为止要看前几期，补齐后本期积分可能变化，请先补齐再公示。`,
  'fill-column-between': ({ sheet, label }) => `“${sheet}”的项目列之间有不认识的列“${label}”，未填公式。请把它移到项目列之外，或改成办法规定的项目名称。`,
  'fill-not-ours': ({ sheet, cell }) => `“${sheet}”的 ${cell} 已有手工填写的内容，与按办法算出的不同，整列未改动。请用“手工公式对照”逐格核对，确认不要原来的再替换，换了还能撤销。`,
  'short-names-unsupported': () => '这个版本的表格软件不支持 =积分(…) 的写法，已改用 =积分值(…)，结果相同。',
  'short-names-taken': () => '工作簿里已有名为“积分”“等次”或“名次”的名称，已改用 =积分值(…)，结果相同。',
  'formulas-blind': ({ sheet }) => `“${sheet}”里有按“认列”的结果、本支部符号或百分数格式读的格子，积分函数看不懂它们，算出的可能和公示不同。请再点一次“填入积分公式”，会改成数值；或把列名改成办法中的项目名称，符号改写成次数或“√”，百分数改写成百分号前面的数。`,
  'cells-explained': ({ sheet }) => `“${sheet}”里有按本支部符号或百分数格式读的格子，积分函数看不懂它们，这张表的结果是数值，不随登记变化。改动登记后请再填一次；想用公式的，把符号改写成次数或“√”，百分数改写成百分号前面的数。`,
  'columns-confirmed': ({ sheet }) => `“${sheet}”有的列是在“认列”里认定的，积分函数只认办法中的项目名称，这张表的结果是数值，不随登记变化。改动登记后请再填一次；想用公式的，在“公式方式”改用普通公式，或把列名改成办法中的项目名称。`,
  'cells-elsewhere': ({ sheet }) => `“${sheet}”这一期还有登记写在别的表里，一行里的公式看不到，这张表的结果是数值，不随登记变化。改动登记后请再填一次。`,
  'forms-without-formulas': ({ sheets }) => `“${sheets[0] ?? ''}”${sheets.length > 1 ? `等 ${sheets.length} 张表` : ''}是每人一表，不写公式，原样未动；结果见公示表、积分卡和“查看依据”。`,
  'native-value': ({ sheet, item, reason }) => `“${sheet}”的“${item}”不能写成普通公式，填的是数值，不随登记变化：${FORMULA_REASONS[reason]}改动登记后请再改用一次普通公式。`,
  'native-unread': ({ label, found }) => `“${label}”填的是“${found}”，普通公式认不出，会显示“填法不对”。请改填数字或下拉列表里的写法。`,
  'native-unmatched': ({ sheet, key, found }) => `这里写的是“${found}”，“${sheet}”里写的是“${key}”，普通公式查不到，会显示“缺”。请改成一样的写法。`,
  'functions-absent': () => '这个版本的表格软件不能运行积分函数，填入的是数值，不会随登记变化。要随登记变化，请在“公式方式”改用普通公式；否则改动登记后请再填一次。',
  'replaced-changed': ({ was }) => `替换以后这一格又改过，没有恢复。原来是：${was}。需要时请自己填回。`,
  'replaced-gone': ({ sheet, label, member, was }) => `“${sheet}”里找不到${member}的“${label}”，或者原公式要用的格已经不在，没有恢复。原来是：${was}。`,
  'share-without-sign': ({ name, found }) => `“${name}”填的是 ${found}，看不出是百分之几。百分数请带上 %，如 60%；或者写成不大于 1 的小数，如 0.6。`,
  'draft-undecided': ({ text }) => `“${shortened(text)}”还没有决定。请选择采用或不采用。`,
  'draft-figure': ({ text, label, found }) => `“${shortened(text)}”的${label}填的是“${found}”。请填数字；还不知道的写“待填”，扣分还是加分没有写明的，扣分写负数。`,
};

function shortened(text: string): string {
  return text.length <= 30 ? text : `${text.slice(0, 29)}…`;
}

export function isActionCode(code: string): code is ActionCode {
  return Object.prototype.hasOwnProperty.call(WORDS, code);
}

export function actionIssueText(issue: ActionIssue): string {
  return (WORDS[issue.code] as (data: ActionIssue['data']) => string)(issue.data);
}
