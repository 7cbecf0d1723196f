import type { FormulaForm } from '../contract';
import type { ComparedCell } from '../replaceContract';
import type { DifferenceReason } from './reasons';

const RESULTS: Readonly<Record<ComparedCell['result'], string>> = { points: '积分', score: '考评分', rank: '名次', grade: '等次' };
const FORMS: Readonly<Record<FormulaForm, string>> = { functions: '积分函数', native: '普通公式', values: '数值' };
const MOST = 5;

export const replaceMessages = {
  changed: '比较之后表里又有改动，没有替换。请重新比较，看过再替换。',
  nothing: '没有可以替换的单元格：所选的手工公式和数，要么已经是积分簿的结果，要么还算不出来。',
  replaced: (cells: number, sheets: number, form: FormulaForm) => `已把 ${sheets} 张表的 ${cells} 格换成${FORMS[form]}，原来的公式和数已记下，可用“撤销替换”恢复。`,
  nothingToUndo: '没有可以恢复的手工公式。',
  restored: (cells: number) => `已恢复 ${cells} 格原来的公式和数。`,
} as const;

export function reasonText(reason: DifferenceReason): string {
  switch (reason.kind) {
    case 'error':
      return `原公式显示错误值 ${reason.error}，公式要用的单元格或函数不在了。`;
    case 'uncomputed':
      return '文件里没有原公式的结果。请用 Excel 或 WPS 打开并保存一次，再比较。';
    case 'circular':
      return '原公式直接或经过别的格引用了自己，算不出来。';
    case 'text':
      return `这一格写的是“${reason.found}”，不是数。`;
    case 'no-cells':
      return '原公式没有引用登记的内容，改了登记也不会变化。';
    case 'other-rows':
      return `原公式引用的是第 ${listed(reason.rows.map(String))}行，不是本行。`;
    case 'left-out':
      return `原公式没有包括${quoted(reason.labels)}列。`;
    case 'added':
      return `原公式还包括了${quoted(reason.labels)}列，它不是办法的登记项目。`;
    case 'sheets-left-out':
      return `原公式没有包括${quoted(reason.sheets)}。`;
    case 'rows-left-out':
      return `原公式的范围没有包括第 ${listed(reason.rows.map(String))}行。`;
    case 'rows-added':
      return `原公式的范围包括了第 ${listed(reason.rows.map(String))}行，那里不是党员的登记。`;
    case 'line':
      return `相差的正好是没有计入的一项：${reason.line}。`;
    case 'rounding':
      return `只差在四舍五入：办法在公布时保留 ${reason.places} 位小数，四舍五入一次。`;
    case 'missing':
      return `还算不出${RESULTS[reason.result]}：${reason.words.slice(0, 2).join('')}${reason.words.length > 2 ? `等 ${reason.words.length} 处。` : ''}`;
    case 'not-scored':
      return '本期不计分（免考评、暂缓或不在本支部），积分簿不写结果。';
    case 'no-result':
      return `办法不${reason.result === 'rank' ? '排名次' : '定等次'}，或本期定不出来，积分簿没有结果。`;
    case 'elsewhere':
      return '这一期还有登记写在别的表里，原公式没有算进去。';
    case 'follows':
      return '它由旁边的分数得出，而旁边的分数与积分簿的不同。';
    case 'unknown':
      return `看不出差在哪里，请在“依据”页逐项核对。`;
  }
}

function quoted(words: readonly string[]): string {
  return `${words.slice(0, MOST).map((word) => `“${word}”`).join('、')}${words.length > MOST ? `等 ${words.length} ` : ''}`;
}

function listed(words: readonly string[]): string {
  return `${words.slice(0, MOST).join('、')}${words.length > MOST ? ' 等' : ' '}`;
}
