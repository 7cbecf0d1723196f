import { exact, HUNDRED, multiply, toText } from '../decimal';
import type { PeriodUnit } from '../periods';
import { periodTextZh } from '../periods.zh';
import type { ConversionReason } from './conversions';
import type { Unclear } from './formPoints';
import type { LedgerCode, LedgerData, LedgerIssue, RosterChange, UnboundReason } from './issues';

type Words = { readonly [Code in LedgerCode]: (data: LedgerData[Code]) => string };

const UNIT: Record<PeriodUnit, string> = { year: '按年', half: '按半年', quarter: '按季度', month: '按月', week: '按周' };

const UNBOUND: Record<UnboundReason, string> = {
  'no-header': '没有找到含“姓名”或“编号”的表头',
  'no-inputs': '表头中没有本办法的登记项目，列名不同的可以在“认列”里指定',
  'no-period': '不清楚是哪一期',
  'count-form': '是人数统计表，没有逐人登记',
  totals: '只有从其他登记表取来的数',
};

const CHANGE: Record<RosterChange, (name: string, period: string, before: string, after: string) => string> = {
  appears: (name, period) => `“${name}”从${period}起才有登记，名册没有写“起”：是转入，还是前面漏登？`,
  disappears: (name, period) => `“${name}”${period}以后没有登记，名册没有写“止”：是转出、停止党籍，还是漏登？`,
  unlisted: (name, period) => `“${name}”从${period}起有登记，但不在名册中，未计入：是转入、名册漏列，还是写错了人？`,
  kind: (name, period, before, after) => `“${name}”从${period}起类别写的是“${after}”，名册和以前是“${before}”：是变了（如转正），还是写错？`,
  unit: (name, period, before, after) => `“${name}”从${period}起区分写的是“${after}”，名册和以前是“${before}”：是调整了，还是写错？`,
  name: (name, period, before) => `${period}的登记里，“${name}”这个编号的姓名写的是“${before}”，未计入：是改了名，还是写错了编号或姓名？`,
};

const WORDS: Words = {
  'no-ledger': ({ labels }) => `没有找到登记表。登记表要有表头：“姓名”或“编号”，以及${quoted(labels)}等项目。列名不同的，请在“认列”里指定。`,
  'sheet-unbound': ({ sheet, reason }) => `未读取工作表“${sheet}”：${UNBOUND[reason]}。如果它是登记表，请补上；不是则不必理会。`,
  'sheet-period-unknown': ({ sheet, found }) =>
    found === null
      ? `看不出“${sheet}”是哪一期的登记表。请在标题或表名写明，如“2026年3月”。`
      : `“${sheet}”只写了“${found}”，没有年份。请在标题或表名写明年份，如“2026年${found}”。`,
  'sheet-period-ambiguous': ({ sheet, found }) => `“${sheet}”提到了不止一个期间：${periods(found)}。请在标题中只保留登记的那一期。`,
  'sheet-period-conflict': ({ sheet, title, name }) => `“${sheet}”的标题写的是${periodTextZh(title)}，表名却是${periodTextZh(name)}。请改成一致。`,
  'sheet-period-unit': ({ sheet, found, units }) => `“${sheet}”写的是“${found}”，而本办法${units.map((unit) => UNIT[unit]).join('、')}登记。请改写期间，或按本办法的周期分表登记。`,
  'sheet-without-id': ({ sheet }) => `“${sheet}”没有“编号”列，无法确认每一行是谁。请加上“编号”列，或改为按姓名识别党员。`,
  'column-unbound': ({ sheet, label, maybe }) => `“${sheet}”的“${label}”列不是本办法的登记项目，未计入积分。${likely(maybe)}如应计入，请在“认列”里指定，或把列名改成办法中的项目名称。`,
  'column-duplicate': ({ sheet, label, columns }) => `“${sheet}”有 ${columns.length} 列都是“${label}”（${columns.join('、')} 列），无法确定用哪一列。请只保留一列。`,
  'column-ambiguous': ({ sheet, label, inputs }) => `“${sheet}”的“${label}”可以是${quoted(inputs)}，无法确定。请写明项目全称。`,
  'column-other-period': ({ sheet, label, unit, period }) => `“${label}”${UNIT[unit]}登记，不应写在${periodTextZh(period)}的表“${sheet}”里，未计入。请移到相应期间的登记表。`,
  'binding-stale': ({ sheet, label }) => `曾指定“${sheet}”的“${label}”列对应的项目，现在这一列或这个项目已不存在。请重新指定，或改用办法中的项目名称。`,
  'row-without-member': ({ sheet, row }) => `“${sheet}”第 ${row} 行有登记内容，但没有姓名和编号。请补填，或删去该行。`,
  'row-without-id': ({ sheet, name }) => `“${sheet}”中“${name}”没有填编号，未计入。请补填编号。`,
  'row-unknown-member': ({ sheet, name, id }) => `“${sheet}”中的“${name || id}”${name !== '' && id !== '' ? `（编号 ${id}）` : ''}不在名册中，未计入。请核对姓名、编号，或先列入名册。`,
  'row-name-differs': ({ sheet, id, name, otherName, source }) => `“${sheet}”中编号 ${id} 的姓名是“${name}”，${source === 'roster' ? '名册' : '其他表'}中是“${otherName}”，未计入。请核对编号和姓名。`,
  'row-ambiguous-name': ({ sheet, name, count }) => `有 ${count} 名“${name}”，“${sheet}”的这一行看不出是哪一位，未计入。请填写编号，或填写能区分的“区分”（部门或党小组）；表里没有这两列的，加上一列再填。`,
  'row-duplicate': ({ sheet, name, rows }) => `“${sheet}”中“${name}”出现在第 ${rows.join('、')} 行，都未计入。请只保留一行；如果是同名的两人，请填写编号或“区分”（部门或党小组）；表里没有这两列的，加上一列再填。`,
  'members-without-row': ({ sheet, names }) => `“${sheet}”缺少 ${names.length} 人：${listed(names)}。请补登记；如当期不在本支部，请在名册填写起止日期。`,
  'entered-twice': ({ label, name, period, sheets }) =>
    sheets[0] === sheets[1]
      ? `“${name}”${periodTextZh(period)}的“${label}”在“${sheets[0]}”中登记了两处。请只保留一处。`
      : `“${name}”${periodTextZh(period)}的“${label}”在“${sheets[0]}”和“${sheets[1]}”中都有登记。请只保留一处。`,
  'mark-unknown': ({ sheet, mark, cells, why }) =>
    why === 'unset'
      ? `“${sheet}”的考勤有 ${cells} 格写着“${mark}”，还不知道是什么意思，写着它的人未计分。请在“认列”的“符号”里写明“${mark}”算哪一项或不计，或改写登记。`
      : `“${sheet}”的考勤有 ${cells} 格写着“${mark}”，给它指定的项目不在本办法之内，或不在这一期登记，写着它的人未计分。请在“认列”的“符号”里重新指定。`,
  'attendance-blank': ({ sheet, name, labels }) => `“${sheet}”中“${name}”的考勤有 ${labels.length} 格空着（${listed(labels)}），别人都有登记。请补上；空白不当作出席，也不当作缺席。`,
  'percent-unclear': ({ sheet, label, name, found }) => `“${sheet}”中“${name}”的“${label}”填的是 ${found}，按 ${found}% 计入。如果是 ${hundredfold(found)}%，请填 ${hundredfold(found)}；没有错的可写成“${found}%”。`,
  'form-without-member': ({ sheet }) => `“${sheet}”的登记表有内容，但没有写姓名。请在表上方填写姓名。`,
  'form-duplicate': ({ name, period, sheets }) => `“${name}”${periodTextZh(period)}有两张登记表登记了同样的项目（${sheets.join('、')}），都未计入。请只保留一张，或改正姓名、期间。`,
  'form-line-unbound': ({ label, sheets, maybe }) => `登记表的“${label}”一行不是本办法的登记项目，未计入积分（${listed(sheets)}）。${likely(maybe)}如应计入，请在“认列”里指定，或把它改成办法中的项目名称。`,
  'form-line-duplicate': ({ sheet, label, rows }) => `“${sheet}”第 ${rows.join('、')} 行都是“${label}”，无法确定用哪一行，都未计入。请只保留一行。`,
  'form-figure-shared': ({ sheet, label }) => `“${sheet}”中“${label}”的登记格与别的行合并在一起，看不出是哪一行的，未计入。请取消合并，逐行填写。`,
  'form-figures-differ': ({ sheet, name, label, found }) => `“${sheet}”中“${name}”的“${label}”填了“${found[0]}”又填了“${found[1]}”，按办法不是同一个结果，未计入。请核对后改成一致，或只填一栏。`,
  'form-points': ({ sheet, name, label, found, each, why }) => `“${sheet}”中“${name}”的“${label}”填的是“${found}”，${unclearText(why, each)}`,
  'members-without-form': ({ periods: missing, names }) => `${periods(missing)}缺少 ${names.length} 人的登记表：${listed(names)}。请补登记；如当期不在本支部，请在名册填写起止日期。`,
  'deduction-negative': ({ sheet, name, found }) => `“${sheet}”中“${name}”的扣分栏填的是“${found}”，已按扣分计入。扣分栏不用写负号；如果本意是退还分数，请改正。`,
  'formula-uncomputed': ({ sheet, label, name }) => `“${sheet}”中“${name}”的“${label}”是公式，文件里没有它的结果，未计入。请用 Excel 或 WPS 打开并保存一次，再试。`,
  'events-until': ({ sheet, found }) =>
    found === ''
      ? `“${sheet}”没有写登记到哪一天为止，空着的期间分不清是没有事项还是还没登记。请在表头上方的“登记截止日期”后面填上日期，如 2026-06-30。`
      : `“${sheet}”的登记截止日期“${found}”不是完整的日期。请写成 2026-06-30。`,
  'event-date': ({ sheet, name, found }) => `“${sheet}”中“${name}”的一项${found === '' ? '没有日期' : `日期“${found}”无法识别`}，未计入。请写成 2026-03-05。`,
  'event-item': ({ sheet, name, found, known, maybe }) => `“${sheet}”中“${name}”的事项“${found}”不是办法中的登记项目，未计入。${likely(maybe)}请从下拉列表选择，如${quoted(known)}。`,
  'event-reason': ({ sheet, name, found, maybe }) =>
    found === '' ? `“${sheet}”中“${name}”的一行没有写事由，未计入。请补填。` : `“${sheet}”中“${name}”的事由“${found}”看不出是办法的哪一项，未计入。${likely(maybe)}请在“认列”里指定它对应的项目，或指定为不计。`,
  'event-sign': ({ sheet, name, item, found, each }) =>
    each === null
      ? `“${sheet}”中“${name}”的“${item}”加分、扣分两栏都填了（${found}），未计入。请只填一栏。`
      : `“${sheet}”中“${name}”的“${item}”填的是 ${found} 分，办法规定每次 ${each} 分，加扣方向相反，未计入。请核对。`,
  'event-figure': ({ sheet, name, item, found, expected }) => `“${sheet}”中“${name}”的“${item}”写的是 ${found} 分，按办法应为 ${expected} 分，未计入。请核对事由、次数和分数；分数也可以空着。`,
  'event-times': ({ sheet, name, item, found }) => `“${sheet}”中“${name}”的“${item}”次数填的是“${found}”，未计入。请填 1 到 1000 的整数，空着即 1 次。`,
  'events-open': ({ period, missing }) => `${periodTextZh(period)}内的${periods(missing)}还没有登记完。登记完以后，把“登记截止日期”往后改；在此之前算不出${periodTextZh(period)}的结果。`,
  'event-after-end': ({ sheet, name, date, until }) => `“${sheet}”中“${name}”的一项在 ${date}，晚于登记截止日期 ${until}。请核对日期，或把截止日期往后改。`,
  'roster-change': (data) => `${rosterChangeText(data)}请在“人员变动”里回答，或直接填进名册。`,
  'roster-missing': ({ members }) => `没有“名册”表，已按登记表中的姓名和编号认出 ${members} 人，均按正式党员、参加考评处理。有预备党员、免考评或同名党员时，请建“名册”表。`,
  'roster-unreadable': ({ sheet }) => `“${sheet}”没有找到含“姓名”或“编号”的表头。请补上表头：编号、姓名、区分、类别、状态、起、止。`,
  'roster-duplicate-id': ({ id, row }) => `名册中编号 ${id} 与第 ${row} 行重复。请给每名党员一个不同的编号。`,
  'roster-blank-id': ({ name }) => `名册中“${name}”没有编号。请补填。`,
  'roster-blank-name': ({ id }) => `名册中编号 ${id} 没有姓名。请补填。`,
  'roster-namesakes': ({ name, rows }) => `名册第 ${listed(rows.map(String))} 行都是“${name}”，无法区分。请填写编号，或填写不同的“区分”（部门或党小组）。`,
  'roster-unknown-kind': ({ name, found, known }) => `“${name}”的类别“${found}”不在本办法之内。请改为：${known.join('、')}。`,
  'row-unknown-class': ({ sheet, name, found, known }) => `“${sheet}”中“${name}”的类别“${found}”不在本办法之内，未计入。请改为：${known.join('、')}。`,
  'roster-unknown-status': ({ name, found, known }) => `“${name}”的状态“${found}”无法识别。请改为：${known.join('、')}（空白即参加）。`,
  'roster-bad-date': ({ name, label, found }) => `“${name}”的“${label}”填的是“${found}”，不是完整的日期。请写成 2026-03-01 或 2026年3月1日。`,
  'roster-dates-reversed': ({ name, from, to }) => `“${name}”的起（${from}）晚于止（${to}）。请核对。`,
  'id-number': ({ sheet, count }) => `“${sheet}”的编号中有 ${count} 个像身份证号。积分登记不需要身份证号，请改用支部自编的编号。`,
  'history-unreadable': ({ sheet }) => `“${sheet}”没有找到表头，未读取历年结果。表头应为：编号、姓名、年度、得分、等次。`,
  'history-period': ({ name, found }) => `历年结果中“${name}”的年度“${found}”无法识别，未读取。请写成 2025 或 2025-H1。`,
  'history-score': ({ name, found }) => `历年结果中“${name}”的得分“${found}”不是数字，未读取。请改正。`,
  'history-unmatched': ({ names }) => `历年结果中有不在名册的人：${listed(names)}，未读取。已转出的不必理会。`,
  'store-newer': ({ version }) => `隐藏表“_积分簿”是格式 ${version} 的，本版本读不了，已按标题和列名重新识别。请升级积分簿后再用，以免丢失已指定的期间和列。`,
  'store-damaged': ({ row }) => `隐藏表“_积分簿”第 ${row} 行被改动过，已忽略。请核对期间和各列是否识别正确；下次生成时会重写此表。`,
  'period-gap': ({ period, missing }) => `${periodTextZh(period)}内缺少 ${periods(missing)}的登记表。请补上；该期不登记则无法计算${periodTextZh(period)}的结果。`,
  'input-without-column': ({ period, labels, sheets, marks }) => `${periodTextZh(period)}的登记表（${sheets.join('、')}）没有${quoted(labels)}列。请补上这些列，或把列名改成办法中的项目名称${marks === 'some' ? '；记在考勤里的，请在“认列”的“符号”里写明哪个符号算哪一项' : ''}。`,
};

const CONVERSIONS: Record<ConversionReason, string> = {
  percent: '百分数，按百分号前面的数计入',
  sign: '写了“扣”“减”“加”或负号，按这一栏的加减方向计入',
  full: '写的是“满分”，按这一项的最高分计入',
  nothing: '写的是“无”，按 0 或没有计入',
  numeral: '中文数字，已换成数',
  unit: '带有单位，只取数',
  separators: '带有千位分隔符，已去掉',
  width: '有全角字符、空格或看不见的字符，已去掉',
  text: '文本格式的数，按数计入',
  mark: '与“√”“×”同义的写法',
  legend: '按本支部为符号写明的意思计入',
  words: '文字与数的写法不同，按办法的写法计入',
  date: '日期的另一种写法',
  'points-as-times': '这一栏写的是分，已按办法的每次分值折成次数',
  'points-as-word': '这一栏写的是分，已换成办法中同样分值的选项',
  'points-as-mark': '这一栏写的是分，已换成有或无',
  'score-as-change': '这一栏写的是得分或扣分，已换成增减的分数',
};

/** Why a cell was read as something else than it says. */
export function conversionText(why: ConversionReason): string {
  return CONVERSIONS[why];
}

/** What a figure of a form could be, and what to write instead. */
function unclearText(why: Unclear, each: string | null): string {
  const figure = each === null ? '' : `（办法每次 ${each} 分）`;
  switch (why) {
    case 'not-whole':
      return `办法每次 ${each ?? ''} 分，除不出整次数，未计入。请改填次数，如“2次”。`;
    case 'direction':
      return `与办法的加扣方向相反${figure}，未计入。请核对填在哪一栏。`;
    case 'uneven':
      return `这一项每次的分数不一定相同（重复、职务或取最高），由分数推不出次数，未计入。请改填次数，如“2次”。`;
    case 'limited':
      return `可能已经封顶或扣完，由分数推不出次数，未计入。请改填次数，如“2次”。`;
    case 'several':
      return `这一项的得分由几个登记项目合成，推不出各有几次，未计入。请改填次数或扣分。`;
    case 'no-figure':
      return `办法中没有唯一对应这个分数的登记，未计入。请改填办法要求的内容。`;
    case 'unsaid':
      return `看不出是次数还是分数${figure}，未计入。请写成“2次”，或在表上方注明“单位：次”。`;
    case 'times':
      return `这一项要填分数，不填次数，未计入。请改填分数。`;
  }
}

const MOST = 10;


export function ledgerIssueText(issue: LedgerIssue): string {
  return (WORDS[issue.code] as (data: LedgerIssue['data']) => string)(issue.data);
}

/** What was found and what is asked, without where to answer. */
export function rosterChangeText({ change, name, period, before, after }: LedgerData['roster-change']): string {
  return CHANGE[change](name, periodTextZh(period), before, after);
}

export function isLedgerCode(code: string): code is LedgerCode {
  return Object.prototype.hasOwnProperty.call(WORDS, code);
}

/** 0.95 → 95. */
function hundredfold(figure: string): string {
  return toText(multiply(exact(figure), HUNDRED));
}

function likely(maybe: string | undefined): string {
  return maybe === undefined ? '' : `可能是“${maybe}”。`;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join('、');
}

function periods(texts: readonly string[]): string {
  return texts.map(periodTextZh).join('、');
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST).join('、');
  return names.length > MOST ? `${shown} 等` : shown;
}
