import { plainText } from '../entries/text';
import { cellAt, type CellAddress, type SheetContent, type WorkbookContent } from '../grid';
import type { Issue } from '../issues';
import { ROSTER_SHEET } from '../ledger/generated';
import { labelKey } from '../ledger/labels';
import { mergesIn } from '../ledger/merges';
import { idNumberIssues, rosterPeople } from '../ledger/roster';
import { doubledRoles, findTable, type Table } from '../ledger/table';
import { personRows, type PersonRow } from '../ledger/who';
import type { Scheme } from '../scheme/schema';
import type { Member } from '../scoring/member';
import { branchIssue } from './issues';

export interface Branch {
  /** 支部编号 where the list has it, else the name. */
  readonly id: string;
  readonly name: string;
  readonly members: readonly Member[];
}

export interface BranchList {
  /** In the order of the list. */
  readonly branches: readonly Branch[];
  readonly issues: readonly Issue[];
}

const NAMES = keys(['支部', '党支部', '支部名称', '党支部名称', '所在支部', '所在党支部', '所属支部', '所属党支部']);
const NUMBERS = keys(['支部编号', '党支部编号', '支部代码', '党支部代码', '支部序号']);
/** A name has to fit into a title, a file name and a document property. */
const MOST_CHARACTERS = 60;

/**
 * All branches of an organisation from one list of members with a column 支部: sheet 名册 where it has that column, else the
 * first sheet that has. An ID number is an error here: it would be sent out.
 */
export function readBranches(workbook: WorkbookContent, scheme: Scheme): BranchList {
  const found = branchTable(workbook.sheets);
  if (found === null) return { branches: [], issues: [branchIssue('branch-column-missing', {})] };
  const { table, name: nameColumn, number: numberColumn } = found;
  const { rows, idNumbers } = personRows(table, []);
  const memberKey = table.roles.has('id') ? 'id' : 'name';
  const { groups, issues } = grouped(table, rows, nameColumn, numberColumn);
  const branches = groups.map((group) => ({ ...group, people: rosterPeople(scheme, table, group.rows, memberKey) }));
  return {
    branches: branches.map(({ id, name, people }) => ({ id, name, members: people.map(({ member }) => member) })),
    issues: [
      ...doubledRoles(table),
      ...idNumberIssues(table.sheet.name, idNumbers).map((issue) => ({ ...issue, severity: 'error' as const })),
      ...issues,
      ...branches.flatMap(({ people }) => [...new Set(people.flatMap((person) => person.issues))]),
    ],
  };
}

interface FoundTable {
  readonly table: Table;
  readonly name: number;
  readonly number: number | null;
}

function branchTable(sheets: readonly SheetContent[]): FoundTable | null {
  const rosterFirst = [...sheets.filter(({ name }) => name === ROSTER_SHEET), ...sheets.filter(({ name }) => name !== ROSTER_SHEET)];
  for (const sheet of rosterFirst) {
    const table = findTable(sheet, (labels) => labels.some((label) => NAMES.has(label)));
    const column = (wanted: ReadonlySet<string>) => table?.columns.find((each) => each.keys.some((key) => wanted.has(key)))?.column;
    const name = column(NAMES);
    if (table !== null && name !== undefined) return { table, name, number: column(NUMBERS) ?? null };
  }
  return null;
}

interface Group {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly PersonRow[];
}

/** The rows of each branch, which need not stand together. Width and spaces do not make another branch. */
function grouped(table: Table, rows: readonly PersonRow[], nameColumn: number, numberColumn: number | null): { readonly groups: readonly Group[]; readonly issues: readonly Issue[] } {
  const { sheet, header } = table;
  const mergeAt = mergesIn(sheet, header.last + 1, sheet.values.length - 1, Math.max(nameColumn, numberColumn ?? 0) + 1);
  const textAt = (row: number, column: number | null): string => {
    const value = column === null ? null : cellAt(sheet, mergeAt(row, column)?.row ?? row, column);
    return typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s+/g, ' ').trim() : '';
  };
  const found = new Map<string, { readonly name: string; readonly at: CellAddress; readonly numbers: Set<string>; readonly rows: PersonRow[] }>();
  const issues: Issue[] = [];
  for (const row of rows) {
    const name = textAt(row.row, nameColumn);
    const at = { sheet: sheet.name, row: row.row, column: nameColumn };
    const key = plainText(name);
    if (key === '') {
      issues.push(branchIssue('branch-blank', { name: row.who.name || row.who.id, row: row.row + 1 }, at));
      continue;
    }
    const group = found.get(key) ?? { name, at, numbers: new Set<string>(), rows: [] };
    found.set(key, group);
    group.rows.push(row);
    const number = plainText(textAt(row.row, numberColumn));
    if (number !== '') group.numbers.add(number);
  }
  const owners = new Map<string, string[]>();
  for (const { name, at, numbers } of found.values()) {
    if (name.length > MOST_CHARACTERS) issues.push(branchIssue('branch-name-long', { branch: name.slice(0, MOST_CHARACTERS), most: MOST_CHARACTERS }, at));
    if (numbers.size > 1) issues.push(branchIssue('branch-number-differs', { branch: name, numbers: [...numbers] }, at));
    for (const number of numbers) owners.set(number, [...(owners.get(number) ?? []), name]);
  }
  for (const [number, names] of owners) if (names.length > 1) issues.push(branchIssue('branch-number-shared', { number, names }));
  return { groups: [...found.values()].map(({ name, numbers, rows: own }) => ({ id: [...numbers][0] ?? name, name, rows: own })), issues };
}

function keys(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(labelKey));
}
