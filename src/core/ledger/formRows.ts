import { cellAt, isBlank, type CellAddress, type SheetContent } from '../grid';
import type { FormGrid } from './formLines';
import { labelKeys } from './labels';
import type { mergesIn } from './merges';
import { cellText, isAside } from './rows';

/** A row of a form that names an item. */
export interface FormRow {
  readonly row: number;
  /** 考核内容, or 考核项目 where there is none; with its 项目 before it where another 项目 has the same (`其他`). */
  readonly label: string;
  /** Keys to look it up by, best first: its own label, then with its 项目, then a 项目 that has this one row. */
  readonly keys: readonly string[];
  /** The cell that names it. */
  readonly at: CellAddress;
}

export type MergeAt = ReturnType<typeof mergesIn>;

/** `党支部书记签字`, `党支部盖章`, `支部意见`. */
const SIGNATURE = /签字|签名|盖章|意见$/;
const LONGEST = 500;

/** The rows that name an item. Headings between them, signatures and sums do not. */
export function formRows(sheet: SheetContent, rows: readonly number[], { labels, entries }: FormGrid, mergeAt: MergeAt): FormRow[] {
  const own = labels[labels.length - 1] ?? 0;
  const groups = labels.slice(0, -1);
  const found: (FormRow & { readonly group: string })[] = [];
  let group = '';
  for (const row of rows) {
    const cells = sheet.values[row] ?? [];
    if ([...labels.map((column) => cells[column]), cells.find((value) => !isBlank(value))].some((value) => isAside(cellText(value)))) continue;
    const [outer = ''] = groups.map((column) => textAt(sheet, row, column, mergeAt)).filter((text) => text !== '').slice(-1);
    if (outer !== '') group = outer;
    const text = textAt(sheet, row, own, mergeAt);
    const label = text === '' ? outer : text;
    const entered = entries.some(({ column }) => !isBlank(cells[column]));
    const heading = text === '' && !entered && cells.filter((value) => !isBlank(value)).length <= 1;
    const across = entries.some(({ column }) => covers(mergeAt(row, own), column));
    if (label === '' || heading || across || /[:：]$/.test(label) || (!entered && SIGNATURE.test(label))) continue;
    const further = text === '' ? [] : [...(group === '' ? [] : labelKeys(`${group}${text}`)), ...(outer !== '' && isAlone(sheet, rows, row, groups, own, mergeAt) ? labelKeys(outer) : [])];
    const keys = [...labelKeys(label), ...further];
    const column = text === '' ? (groups[groups.length - 1] ?? own) : own;
    if (keys.length > 0) found.push({ row, label, group: text === '' ? '' : group, keys, at: { sheet: sheet.name, row: mergeAt(row, column)?.row ?? row, column } });
  }
  const groupsOf = new Map<string, Set<string>>();
  for (const each of found) groupsOf.set(each.label, (groupsOf.get(each.label) ?? new Set()).add(each.group));
  return found.map(({ group: of, ...row }) => ((groupsOf.get(row.label)?.size ?? 1) > 1 && of !== '' ? { ...row, label: `${of} ${row.label}` } : row));
}

/** Whether a 项目 has this one row only. */
function isAlone(sheet: SheetContent, rows: readonly number[], row: number, groups: readonly number[], own: number, mergeAt: MergeAt): boolean {
  if (groups.some((column) => (mergeAt(row, column)?.rows ?? 1) > 1)) return false;
  const next = rows.find((each) => each > row && !(sheet.values[each] ?? []).every(isBlank));
  return next === undefined || groups.some((column) => !isBlank(cellAt(sheet, next, column))) || isBlank(cellAt(sheet, next, own));
}

/** The text of a cell, merged downwards or not. */
function textAt(sheet: SheetContent, row: number, column: number, mergeAt: MergeAt): string {
  const place = mergeAt(row, column) ?? { row, column };
  const value = place.column === column ? cellAt(sheet, place.row, place.column) : null;
  return typeof value === 'string' ? value.slice(0, LONGEST).replace(/\s+/g, ' ').trim() : '';
}

function covers(area: ReturnType<MergeAt>, column: number): boolean {
  return area !== null && column >= area.column && column < area.column + area.columns;
}
