import { plainText } from '../entries/text';
import type { CellValue } from '../grid';
import type { Direction } from './reading';

/** What a column of a standards table holds. */
export type Role = 'project' | 'content' | 'standard' | 'points' | 'number' | 'aside';

export interface RoleColumn {
  readonly role: Role;
  readonly column: number;
  /** 扣分标准 and 加分标准 say which way their figures go. */
  readonly direction: Direction;
}

const WORDS: Readonly<Record<Role, RegExp>> = {
  number: /^(?:序号|编码|条目)$/,
  project: /^(?:(?:考核|考评|积分|评分|计分|评议|管理|量化|评价)?(?:项目|类别|类型|大类|维度|模块|一级指标|指标)|项目名称|板块)$/,
  content: /^(?:(?:考核|考评|积分|评分|计分|管理|项目|具体|主要|评价|量化)?(?:内容|事项|要求|要点|二级指标|三级指标|子项|情形|行为)|具体指标|考核指标|内容及要求|考核内容及要求)$/,
  standard: /^(?:(?:考核|考评|积分|评分|计分|扣分|加分|赋分|记分|打分|评价|加减分|加扣分|奖励|分值|减分)?(?:标准|细则|办法|规则|说明|依据|方法|情形)|评分标准及办法|积分标准及说明|加减分说明)$/,
  points: /^(?:分值|满分|基础分|标准分|标准分值|基本分|分数|分值标准|积分|赋分|总分|基准分|积分分值|加分分值|扣分分值|加分|扣分|加分值|扣分值)$/,
  aside: /^(?:备注|责任人|责任部门|考核部门|自评分?|得分|实得分|考核得分|评分|自评得分|支部评分|考核方式|考核周期|考核时间|佐证材料|证明材料)$/,
};
/** Figures of the standard itself; 扣分 and 得分 are as often the columns of a form that somebody fills in. */
const STATED = /值|满分|基础|标准|基准|赋分/;
const RESULT = /得分|评分|自评/;
const ORDER: readonly Role[] = ['number', 'points', 'aside', 'project', 'standard', 'content'];
const UNIT = /\((?:分|满分.*|\d+分?)\)$/;
/** A header has few words; a sentence is no header. */
const LONGEST = 16;
const PERSON = /^(?:党员)?(?:姓名|编号)$/;

/** The columns of a row that is the header of a standards table; `null` for any other row, headers of ledgers too. */
export function standardsHeader(row: readonly CellValue[]): readonly RoleColumn[] | null {
  const columns: (RoleColumn & { readonly text: string })[] = [];
  for (const [column, value] of row.entries()) {
    if (typeof value !== 'string' || value.length > 60) continue;
    const text = plainText(value).replace(UNIT, '');
    if (PERSON.test(text)) return null;
    const role = text.length > LONGEST ? undefined : ORDER.find((each) => WORDS[each].test(text));
    if (role !== undefined) columns.push({ role, column, text, direction: directionOf(text) });
  }
  const has = (role: Role): boolean => columns.some((each) => each.role === role);
  const stated = columns.some(({ role, text }) => role === 'points' && STATED.test(text));
  if (!(has('project') || has('content')) || !(has('standard') || stated || (has('project') && has('content')))) return null;
  // In a form somebody fills in 扣分 and 得分; what the standard says is not there.
  const filledIn = (!has('standard') && !stated) || columns.some(({ role, text }) => role === 'aside' && RESULT.test(text));
  return columns.filter(({ role, text }) => role !== 'points' || STATED.test(text) || !filledIn);
}

function directionOf(header: string): Direction {
  const [deducts, adds] = [/扣|减/.test(header), /加|奖/.test(header)];
  return deducts === adds ? null : deducts ? 'deduct' : 'add';
}
