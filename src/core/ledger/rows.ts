import { isBlank, isCellError, type CellValue } from '../grid';
import { plainText } from '../entries/text';
import { labelKeys } from './labels';
import { roleOf, type Role } from './roles';

/** The day of a signature, alone in its cell. */
const SIGNED_ON = /^(?:19|20)\d\d年\d{1,2}月\d{1,2}日$/;

/** What a row below the header is. `nameless` has entries but says nobody's name. */
export type RowKind = 'member' | 'nameless' | 'aside';

const TOTAL = /^(?:.*(?:小计|合计|总计|累计)|平均|平均分|平均值|人均|最高分|最低分):?(?:\(.*\)|共?\d+人)?:?$/;
const FOOTER = /^(?:备注|注\d*|说明|制表|填表|填报|审核|复核|记分|统计|负责|单位负责|支部书记|党支部书记)(?:人|员|日期|时间|签字|签名)*(?:$|\(|:)/;

/**
 * Sorts a row: members, separator and total rows, footers (制表人, 审核, 备注 …) and headers repeated for a page break.
 * `entries` are the columns that matter besides those that say who the row is about.
 */
export function rowKind(cells: readonly CellValue[], roles: ReadonlyMap<Role, number>, entries: readonly number[]): RowKind {
  const name = textAt(cells, roles.get('name'));
  const id = textAt(cells, roles.get('id'));
  if (isRepeatedHeader(name, 'name') || isRepeatedHeader(id, 'id')) return 'aside';
  if ([name, id].some((text) => isAside(text))) return 'aside';
  const person = Math.max(0, Math.min(...[roles.get('name'), roles.get('id')].flatMap((column) => column ?? [])));
  if (cells.slice(0, person).some((value) => TOTAL.test(cellText(value)))) return 'aside';
  if (name !== '' || id !== '') return 'member';
  if (entries.every((column) => isBlank(cells[column]))) return 'aside';
  return cells.some((value) => typeof value === 'string' && isAside(cellText(value))) ? 'aside' : 'nameless';
}

/** A cell's text with spaces, width and line breaks evened out; empty for blanks and error values. */
export function cellText(value: CellValue | undefined): string {
  if (value === undefined || value === null || isCellError(value)) return '';
  return plainText(String(value).slice(0, 200));
}

function textAt(cells: readonly CellValue[], column: number | undefined): string {
  return column === undefined ? '' : cellText(cells[column]);
}

function isRepeatedHeader(text: string, role: Role): boolean {
  return text !== '' && roleOf(labelKeys(text)) === role;
}

/** `合 计`, `总分合计`, `一支部小计`. */
export function isTotal(text: string): boolean {
  return TOTAL.test(text);
}

/** `合 计`, `一支部小计`, `制表人：王芳`, `备注：…`, `2026年4月3日`. */
export function isAside(text: string): boolean {
  return TOTAL.test(text) || FOOTER.test(text) || SIGNED_ON.test(text);
}
