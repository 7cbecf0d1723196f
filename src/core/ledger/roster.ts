import type { CellAddress } from '../grid';
import { groupedBy } from '../grouped';
import type { Member } from '../scoring/member';
import type { Scheme } from '../scheme/schema';
import { ledgerIssue, type LedgerIssue } from './issues';
import { factsOf, heldDates } from './personFacts';
import type { MemberKey } from './store';
import { doubledRoles, type Table } from './table';
import { personRows, type PersonRow, type Who } from './who';

/** Everyone of the branch, from sheet 名册 or, without one, from the ledger sheets. */
export interface Roster {
  readonly from: 'roster' | 'ledgers';
  readonly people: readonly Person[];
  /** Whether anyone has a 编号. */
  readonly ids: 'some' | 'none';
}

export interface Person {
  /** Still without history, which is read later. */
  readonly member: Member;
  readonly who: Who;
  readonly at: CellAddress;
  /** What stops this member's score until it is settled. */
  readonly issues: readonly LedgerIssue[];
}

export interface RosterReading {
  readonly roster: Roster;
  readonly issues: readonly LedgerIssue[];
}

/** Reads the table of sheet 名册. A 编号 that stands twice is one person until it is put right, and that person is stopped. */
export function readRoster(scheme: Scheme, table: Table, memberKey: MemberKey): RosterReading {
  const { rows, idNumbers } = personRows(table, []);
  const people = rosterPeople(scheme, table, rows, memberKey);
  return { roster: rosterOf('roster', people), issues: [...doubledRoles(table), ...idNumberIssues(table.sheet.name, idNumbers), ...new Set(people.flatMap((person) => person.issues))] };
}

/** The people of some rows of a table, told apart among themselves. */
export function rosterPeople(scheme: Scheme, table: Table, rows: readonly PersonRow[], memberKey: MemberKey): readonly Person[] {
  const { people: identified, problems } = identify(rows, memberKey);
  return identified.map(({ row, id }): Person => {
    const { issues: wordIssues, ...facts } = factsOf(scheme, row, table);
    const { from, to, issues: dateIssues } = heldDates(row, table);
    const { who, at } = row;
    const member: Member = { id, name: who.name || who.id, unit: who.unit, ...facts, from, to, history: [] };
    return { member, who, at, issues: [...(problems.get(row) ?? []), ...wordIssues, ...dateIssues] };
  });
}

export function rosterOf(from: Roster['from'], people: readonly Person[]): Roster {
  return { from, people, ids: people.some(({ who }) => who.idKey !== '') ? 'some' : 'none' };
}

/** An ID number is never asked for and has no place in a ledger; the message does not repeat it. */
export function idNumberIssues(sheet: string, cells: readonly CellAddress[]): LedgerIssue[] {
  return cells.length === 0 ? [] : [ledgerIssue('id-number', { sheet, count: cells.length }, cells[0])];
}

/** Gives every person an id of their own, and says where two cannot be told apart. */
function identify(rows: readonly PersonRow[], memberKey: MemberKey): { readonly people: readonly { readonly row: PersonRow; readonly id: string }[]; readonly problems: ReadonlyMap<PersonRow, readonly LedgerIssue[]> } {
  const problems = new Map<PersonRow, LedgerIssue[]>();
  const report = (row: PersonRow, issue: LedgerIssue): void => {
    const known = problems.get(row);
    if (known) known.push(issue);
    else problems.set(row, [issue]);
  };
  const firstById = new Map<string, PersonRow>();
  const people: PersonRow[] = [];
  for (const row of rows) {
    const { who, at } = row;
    const first = who.idKey === '' ? undefined : firstById.get(who.idKey);
    if (first !== undefined) {
      report(first, ledgerIssue('roster-duplicate-id', { id: who.id, row: first.row + 1 }, at));
      continue;
    }
    people.push(row);
    if (who.idKey !== '') firstById.set(who.idKey, row);
    else if (memberKey === 'id') report(row, ledgerIssue('roster-blank-id', { name: who.name }, at));
    if (who.name === '') report(row, ledgerIssue('roster-blank-name', { id: who.id }, at));
  }
  const unnumbered = people.filter(({ who }) => who.idKey === '');
  for (const alike of groupedBy(unnumbered, ({ who: { nameKey, unitKey } }) => `${nameKey}\n${unitKey}`).values()) {
    const [first] = alike;
    if (first === undefined || alike.length === 1) continue;
    const issue = ledgerIssue('roster-namesakes', { name: first.who.name, rows: alike.map(({ row }) => row + 1) }, first.at);
    for (const row of alike) report(row, issue);
  }
  return { people: withIds(people), problems };
}

function withIds(people: readonly PersonRow[]): { readonly row: PersonRow; readonly id: string }[] {
  const several = new Set([...groupedBy(people, ({ who }) => who.nameKey).values()].filter((group) => group.length > 1).map(([first]) => first?.who.nameKey));
  const taken = new Set(people.map(({ who }) => who.id).filter((id) => id !== ''));
  return people.map((row) => {
    const { who } = row;
    if (who.id !== '') return { row, id: who.id };
    const named = several.has(who.nameKey) && who.unitKey !== '' ? `${who.nameKey}（${who.unitKey}）` : who.nameKey;
    const id = taken.has(named) ? `${named}（第${row.row + 1}行）` : named;
    taken.add(id);
    return { row, id };
  });
}
