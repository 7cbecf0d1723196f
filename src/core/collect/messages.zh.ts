import { fullAddress } from '../grid';
import { issueText } from '../issueText';
import { periodTextZh } from '../periods.zh';
import type { BranchState } from './branch';
import type { Finding, FindingCode, FindingData, Severity, VersionCell } from './finding';

type Words = { readonly [Code in FindingCode]: (data: FindingData[Code]) => string };

const AGAIN = '请用下发的那份工作簿重新填报。';
const BLANK = '空白';

const WORDS: Words = {
  'file-refused': ({ words }) => words,
  'external-links': ({ count }) => `文件引用了 ${count} 个其他文件，那里的内容不随它一起报来。请在“数据”里断开链接，核对各格的数后再报。`,
  'identity-missing': () => `这份文件不是下发的工作簿，或下发时的记录（隐藏表“_积分簿”）已被删除，看不出是哪个支部的。${AGAIN}`,
  'identity-differs': ({ sheet, property }) => `隐藏表“_积分簿”写的是“${sheet}”，文件属性写的却是“${property}”，可能是从别的支部的文件复制来的。${AGAIN}`,
  'other-scheme': ({ found, expected }) => `这份文件按办法“${found}”下发，本次汇总的是“${expected}”。请核对是否报错了文件；汇总人请核对所选办法。`,
  'other-version': ({ scheme }) => `这份文件按办法“${scheme}”的另一版（分值或设置不同）下发。请用本次下发的工作簿重新填报；汇总人请核对所选办法是不是下发时的那一份。`,
  'other-template': ({ found, expected }) => `这份文件是第 ${found} 版模板，现在用的是第 ${expected} 版。请用最近下发的工作簿重新填报。`,
  'other-year': ({ found, expected }) => `这是 ${found} 年的工作簿，本次汇总 ${expected} 年。请报 ${expected} 年的那一份。`,
  'other-period': ({ found, expected }) => `这是${periodTextZh(found)}的工作簿，本次汇总${periodTextZh(expected)}。请报${periodTextZh(expected)}的那一份；汇总人请核对所选期间。`,
  'other-sending': ({ found, expected }) => `这份文件属于批次 ${found}，其余多数是批次 ${expected}。请用批次 ${expected} 的工作簿填报。`,
  'unknown-branch': ({ branch, branchId }) => `名单里没有“${branch}”（编号 ${branchId}）。请核对支部名单和编号。`,
  'branch-renamed': ({ found, expected }) => `文件里的支部名称是“${found}”，名单里是“${expected}”。请确认是不是同一个支部。`,
  'several-versions': ({ branch, files, cells, more }) => `“${branch}”报来了 ${files.length} 份内容不同的文件（${files.join('、')}），没有采用其中任何一份。请支部确认以哪一份为准，只留那一份再汇总。${differences(cells, more)}`,
  'same-again': ({ other }) => `与“${other}”内容完全相同，只算一份。`,
  'scheme-missing': ({ sheet }) => `缺少“${sheet}”表。${AGAIN}`,
  'scheme-cell': ({ row, label, old, found }) => `办法被改动：“${row}”的“${label}”由“${old}”改成了“${shown(found)}”。请改回“${old}”；办法如需修改，应由下发单位统一修改后重新下发。`,
  'scheme-row-missing': ({ section, row }) => `办法被改动：“${section}”一节少了“${row}”这一行。${AGAIN}`,
  'scheme-row-added': ({ section, row }) => `办法被改动：“${section}”一节多了“${row}”这一行。请删去这一行；办法如需增加项目，应由下发单位统一修改。`,
  'scheme-changed': ({ words }) => `“积分办法”表与下发时不同${words.length === 0 ? '' : `，已读不懂：${words.join('')}`}。${AGAIN}`,
  'sheet-missing': ({ sheet }) => `缺少工作表“${sheet}”。${AGAIN}`,
  'sheet-renamed': ({ sheet, found }) => `工作表“${sheet}”被改名为“${found}”。请改回原名。`,
  'sheet-added': ({ sheet }) => `多了工作表“${sheet}”，没有读取。`,
  'column-renamed': ({ sheet, label, found }) => `“${sheet}”的“${label}”列被改名为“${found}”。请改回原名。`,
  'column-missing': ({ sheet, label }) => `“${sheet}”的“${label}”列被删除。${AGAIN}`,
  'columns-moved': ({ sheet, labels }) => `“${sheet}”的列被移动：${labels.map((label) => `“${label}”`).join('、')}不在原来的位置，可能插入或删除了列。请恢复原样。`,
  'rows-moved': ({ sheet, row }) => `“${sheet}”从第 ${row} 行起与下发时不同，可能插入、删除或排序过。请恢复原来的行和次序；有人转入转出的，在名册里写“起”“止”日期。`,
  'cell-overwritten': ({ sheet, old, found }) => `“${sheet}”里不应改动的一格由“${old}”改成了“${shown(found)}”。请改回“${old}”。`,
  'formula-missing': ({ sheet, cells, found }) => `“${sheet}”的公式被${found === '' ? '删除' : `数值盖掉（如“${found}”）`}：${listed(cells)}。请用“撤销”恢复，或${AGAIN.slice(1)}`,
  'formula-altered': ({ sheet, cells, old, found }) => `“${sheet}”的公式被改动：${listed(cells)}，由 ${clipped(old)} 改成了 ${clipped(found)}。请改回原来的公式，或${AGAIN.slice(1)}`,
  unprotected: ({ sheets }) => `${sheets.length} 张表的保护已取消（${listed(sheets.map((sheet) => `“${sheet}”`))}）。不应改动的格已逐格核对。`,
  'member-missing': ({ name, id }) => `名册里少了“${name}”（编号 ${id}）。转出的不要删行，请恢复这一行并填“止”的日期。`,
  'member-added': ({ name, id }) => `名册里多了“${name}”（编号 ${id}），没有写转入日期。确是转入的，请填“起”的日期；不是本支部的，请删去。`,
  'member-left': ({ name, to }) => `“${name}”填了转出日期 ${to}。请上级组织核实后确认。`,
  'member-joined': ({ name, from }) => `“${name}”是 ${from} 转入的新党员，下发的名册里没有。请上级组织核实后确认。`,
  'member-renamed': ({ id, name, found }) => `编号 ${id} 原是“${name}”，现在是“${found}”。编号不能换人用，请核对。`,
  'member-fact': ({ name, label, old, found }) => `“${name}”的${label}由“${shown(old)}”改成了“${shown(found)}”。请说明依据，由上级组织核实后确认。`,
  entry: ({ issue }) => (issue.who === undefined ? issueText(issue) : `${issue.who}：${issueText(issue)}`),
  'formula-entered': ({ sheet, formula }) => `“${sheet}”的登记格里写的是公式 ${formula}，按它显示的结果计算。`,
  'points-differ': ({ name, shown: found, computed, by }) =>
    by === 'typed'
      ? `“${name}”的分数写的是 ${found}，按登记内容应为 ${computed}。请删去手工填的数，恢复公式。`
      : `“${name}”的分数显示 ${found}，按登记内容应为 ${computed}。可能存盘前没有重新计算：请打开后按 F9，再保存报来。`,
  'grade-unknown': ({ name, found, grades }) => `“${name}”的认定等次写的是“${found}”，办法没有这个等次。请从下拉列表中选：${grades.join('、')}。`,
  'grade-misplaced': ({ name, found }) => `“${name}”不参加等次评定，却写了认定等次“${found}”。请删去；确应评定的，请先核对名册的类别和状态。`,
  'grade-differs': ({ name, suggested, confirmed, why }) =>
    why === '' ? `“${name}”的认定等次是“${confirmed}”，按办法计算的建议等次是“${suggested}”。请核对；确实这样认定的，请在右边写明理由。` : `“${name}”的认定等次是“${confirmed}”，建议等次是“${suggested}”，支部写明的理由：${why}`,
  'suggestion-differs': ({ name, shown: found, computed }) => `“${name}”的建议等次显示“${found}”，按登记内容应为“${computed}”。可能存盘前没有重新计算，或是手工填的：请核对，打开后按 F9，再保存报来。`,
  'notice-differs': ({ name, column, shown: found, computed }) => `公示表上“${name}”的${column}是“${found}”，按登记内容应为“${computed}”。请核对；已经张贴的，请说明是否更正重贴。`,
  'guide-missing': ({ sheet }) => `“${sheet}”表已被删去，不影响核对。`,
  'guide-changed': ({ sheet, cells }) => `“${sheet}”表里的文字被改动：${listed(cells)}。不影响核对，请留意支部是否按原说明填报。`,
  'no-figures': ({ period }) => `没有读到${periodTextZh(period)}的任何党员。请检查名册和登记表是否填好。`,
  'more-findings': ({ count }) => `还有 ${count} 处同类问题没有逐条列出。请先改好前面的再报。`,
};

const SEVERITY: Record<Severity, string> = { refuse: '须改', ask: '请说明', note: '提示' };
const STATE: Record<BranchState, string> = { accepted: '已采用', questions: '有疑问', refused: '退回', copy: '重复' };
const MOST = 8;
const LONGEST = 60;

/** What was found, and what to do next. */
export function findingText(found: Finding): string {
  return (WORDS[found.code] as (data: Finding['data']) => string)(found.data);
}

export function findingWord(severity: Severity): string {
  return SEVERITY[severity];
}

export function stateWord(state: BranchState): string {
  return STATE[state];
}

function shown(text: string): string {
  return text === '' ? BLANK : text;
}

function clipped(formula: string): string {
  return formula.length > LONGEST ? `${formula.slice(0, LONGEST)}…` : formula;
}

function listed(words: readonly string[]): string {
  return words.length > MOST ? `${words.slice(0, MOST).join('、')} 等 ${words.length} 处` : words.join('、');
}

function differences(cells: readonly VersionCell[], more: number): string {
  if (cells.length === 0) return '';
  const lines = cells.map(({ at, texts }) => `${fullAddress(at)}：${texts.map(shown).join(' ／ ')}`);
  return `不同之处：${lines.join('；')}${more > 0 ? `；还有 ${more} 格` : ''}。`;
}
