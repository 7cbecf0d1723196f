import { isBlank, type SheetContent } from '../grid';
import { namesSomebody, readAbove, type Above } from './above';
import { formRoleOf } from './formWords';
import { labelKey, labelKeys } from './labels';
import { roleOf } from './roles';
import { rowKind } from './rows';
import { tableAt, type Table } from './table';

/** A table that is about one member, who is named above it: a form, or a list of events. Several may stand below one another. */
export interface Block {
  readonly kind: 'form' | 'list';
  readonly table: Table;
  readonly above: Above;
  /** The first row of what stands above its header. */
  readonly first: number;
  /** Rows below the header; a header repeated for the next page is not among them. */
  readonly rows: readonly number[];
}

/** Cells of a header hold one of these. */
const HEADING = /项目|内容|事项|指标|要点|事由/;
const LONGEST_HEADING = 20;
const MONTH_OR_SUM = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})月$|^(?:合计|小计)$/;

/** The blocks of a sheet, from the top down; none where a header names nobody above it. */
export function findBlocks(sheet: SheetContent, known: (keys: readonly string[]) => boolean): readonly Block[] {
  const headers: { readonly kind: Block['kind']; readonly table: Table }[] = [];
  for (let row = 0; row < sheet.values.length; row += 1) {
    const header = headerAt(sheet, row);
    if (header === null) continue;
    headers.push(header);
    row = header.table.header.last;
  }
  const blocks: Block[] = [];
  let rows: number[] = [];
  let from = 0;
  for (const [index, { kind, table }] of headers.entries()) {
    const above = readAbove(sheet, from, table.header.first - 1);
    const next = headers[index + 1]?.table.header.first ?? sheet.values.length;
    const end = titleOfNext(sheet, table.header.last + 1, next, table, known);
    const body = Array.from({ length: end - table.header.last - 1 }, (_, offset) => table.header.last + 1 + offset);
    if (above.facts.has('name')) {
      rows = body;
      blocks.push({ kind, table, above, first: from, rows });
    } else rows.push(...body);
    from = end;
  }
  return blocks;
}

/** A row that says what its columns are and names nobody. */
function headerAt(sheet: SheetContent, row: number): { readonly kind: Block['kind']; readonly table: Table } | null {
  const cells = sheet.values[row] ?? [];
  const anchor = cells.findIndex((value) => typeof value === 'string' && value.length <= LONGEST_HEADING && HEADING.test(value) && isAnchor(labelKey(value)));
  if (anchor < 0) return null;
  const table = tableAt(sheet, row, anchor, (keys) => keys.some((key) => MONTH_OR_SUM.test(key)));
  if (table.roles.has('name') || table.roles.has('id')) return null;
  if (table.roles.has('reason') || table.roles.has('date')) return table.roles.has('reason') || table.roles.has('item') ? { kind: 'list', table } : null;
  const others = table.columns.filter(({ column }) => column !== anchor);
  return others.some(({ keys, levels }) => keys.some((key) => formRoleOf(key) !== null) || levels.some((level) => /月|季度|半年/.test(level))) ? { kind: 'form', table } : null;
}

function isAnchor(key: string): boolean {
  const role = formRoleOf(key);
  return role === 'item' || role === 'content' || roleOf([key]) === 'reason';
}

/** Where the rows of a table end: at the title of the next one, which begins above the row that names somebody. */
function titleOfNext(sheet: SheetContent, first: number, next: number, table: Table, known: (keys: readonly string[]) => boolean): number {
  if (next === sheet.values.length) return next;
  let title = -1;
  for (let row = first; row < next && title < 0; row += 1) if (namesSomebody(sheet, row)) title = row;
  if (title < 0) return next;
  while (title > first && isTitle(sheet, title - 1, table, known)) title -= 1;
  return title;
}

/** Blank, or one text that is no item, no sum and no footer. */
function isTitle(sheet: SheetContent, row: number, table: Table, known: (keys: readonly string[]) => boolean): boolean {
  const cells = sheet.values[row] ?? [];
  const written = cells.filter((value) => !isBlank(value));
  const [text] = written;
  if (text === undefined) return true;
  if (written.length > 1 || typeof text !== 'string' || known(labelKeys(text))) return false;
  return rowKind([text], new Map([['name', 0]]), []) === 'member' && cells.indexOf(text) <= (table.columns[0]?.column ?? 0);
}
