import { cellAt, columnLetters, isBlank, type Area, type CellAddress, type CellValue, type SheetContent } from '../grid';
import { ledgerIssue, type LedgerIssue } from './issues';
import { labelKeys } from './labels';
import { mergesIn } from './merges';
import { roleOf, type Role } from './roles';

/** A table found on a sheet: where its header stands and what its columns are called. */
export interface Table {
  readonly sheet: SheetContent;
  readonly header: { readonly first: number; readonly last: number };
  readonly columns: readonly TableColumn[];
  /** Column of each role; the first where two have the same. */
  readonly roles: ReadonlyMap<Role, number>;
}

export interface TableColumn {
  readonly column: number;
  /** As people see it, on one line. */
  readonly label: string;
  /** Keys to look it up by, best first: its own label, then the heading above it together with its own. */
  readonly keys: readonly string[];
  /** Its headings from the top down, its own last. */
  readonly levels: readonly string[];
  readonly at: CellAddress;
}

const DEEPEST_HEADER = 40;
const MOST_LEVELS = 3;
/** A heading may be a whole sentence of the regulation. */
const LONGEST_LABEL = 500;
const LONGEST_PERSON_LABEL = 120;
const MOST_TITLES = 100;
const PERSON_WORD = /[姓编工]/;

type Known = (keys: readonly string[]) => boolean;

/** Finds the header: the row that names 姓名 or 编号 and has the most known labels. `null` where there is none. */
export function findTable(sheet: SheetContent, known: Known): Table | null {
  let best: Table | null = null;
  let most = 0;
  const rows = Math.min(sheet.values.length, DEEPEST_HEADER);
  for (let row = 0; row < rows; row += 1) {
    const person = personColumn(sheet.values[row] ?? []);
    if (person === null) continue;
    const table = tableAt(sheet, row, person, known);
    const score = table.columns.filter(({ keys }) => roleOf(keys) !== null || known(keys)).length;
    if (score > most) [best, most] = [table, score];
  }
  return best;
}

/** Texts above the header, where titles and periods stand. */
export function titlesOf(table: Table): { readonly text: string; readonly at: CellAddress }[] {
  const titles: { text: string; at: CellAddress }[] = [];
  for (let row = 0; row < table.header.first; row += 1) {
    for (const [column, value] of (table.sheet.values[row] ?? []).entries()) {
      if (typeof value === 'string' && !isBlank(value)) titles.push({ text: value, at: { sheet: table.sheet.name, row, column } });
      if (titles.length === MOST_TITLES) return titles;
    }
  }
  return titles;
}

/** 姓名 or 编号 twice: two lists side by side, of which only the left one would be read. */
export function doubledRoles(table: Table): LedgerIssue[] {
  return (['id', 'name'] as const).flatMap((role) => {
    const same = table.columns.filter(({ keys }) => roleOf(keys) === role);
    return same[1] === undefined ? [] : [doubled(same[1], same)];
  });
}

/** One label over several columns; the place is the second of them. */
export function doubled(second: Pick<TableColumn, 'label' | 'at'>, same: readonly Pick<TableColumn, 'at'>[]): LedgerIssue {
  const { label, at } = second;
  return ledgerIssue('column-duplicate', { sheet: at.sheet, label, columns: same.map((each) => columnLetters(each.at.column)) }, at);
}

function personColumn(cells: readonly CellValue[]): number | null {
  const column = cells.findIndex((value) => {
    if (typeof value !== 'string' || value.length > LONGEST_PERSON_LABEL || !PERSON_WORD.test(value)) return false;
    const role = roleOf(labelKeys(value));
    return role === 'name' || role === 'id';
  });
  return column < 0 ? null : column;
}

/** The table whose header begins in a row; `person` is a column that is as deep as the header. */
export function tableAt(sheet: SheetContent, first: number, person: number, known: Known): Table {
  const lowest = Math.min(first + MOST_LEVELS, sheet.values.length) - 1;
  const width = sheet.values.slice(first, lowest + 1).reduce((widest, cells) => Math.max(widest, cells.length), 0);
  const mergeAt = mergesIn(sheet, first, lowest, width);
  const last = lastHeaderRow(sheet, first, lowest, person, mergeAt(first, person), known);
  const columns: TableColumn[] = [];
  for (let column = 0; column < width; column += 1) {
    const named = columnAt(sheet, first, last, column, mergeAt);
    if (named) columns.push(named);
  }
  const roles = new Map<Role, number>();
  for (const { keys, column } of columns) {
    const role = roleOf(keys);
    if (role !== null && !roles.has(role)) roles.set(role, column);
  }
  return { sheet, header: { first, last }, columns, roles };
}

/** A header is as deep as the merge of its 姓名; without one it is two rows deep where a row of known labels hangs below it. */
function lastHeaderRow(sheet: SheetContent, first: number, lowest: number, person: number, merge: Area | null, known: Known): number {
  if (merge !== null && merge.rows > 1) return Math.min(lowest, merge.row + merge.rows - 1);
  const below = sheet.values[first + 1] ?? [];
  const hangs = isBlank(below[person]) && below.some((value) => typeof value === 'string' && known(labelKeys(value.slice(0, LONGEST_LABEL))));
  return hangs ? first + 1 : first;
}

function columnAt(sheet: SheetContent, first: number, last: number, column: number, mergeAt: (row: number, column: number) => Area | null): TableColumn | null {
  const levels: { readonly text: string; readonly row: number; readonly column: number }[] = [];
  for (let row = first; row <= last; row += 1) {
    const place = mergeAt(row, column) ?? { row, column };
    const text = textOf(cellAt(sheet, place.row, place.column));
    const over = levels[levels.length - 1];
    // A column may be called like the heading that it shares with others; only in one column the same text is one heading.
    if (text !== '' && !(text === over?.text && place.column === over.column)) levels.push({ text, row: place.row, column: place.column });
  }
  const own = levels[levels.length - 1];
  if (own === undefined || own.column !== column) return null;
  const above = levels.slice(0, -1).map((level) => level.text);
  const keys = [...labelKeys(own.text), ...(above.length > 0 ? labelKeys([...above, own.text].join('')) : [])];
  if (keys.length === 0) return null;
  return { column, label: own.text, keys, levels: levels.map((level) => level.text), at: { sheet: sheet.name, row: own.row, column } };
}

function textOf(value: CellValue): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.slice(0, LONGEST_LABEL).replace(/\s+/g, ' ').trim() : '';
}
