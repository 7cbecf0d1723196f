import { toText } from '../decimal';
import { unclearPercent } from '../entries/percent';
import { isNothing } from '../entries/reading';
import { a1, cellAt, isBlank } from '../grid';
import { periodText, type Period } from '../periods';
import type { Scheme } from '../scheme/schema';
import { heldThroughout } from '../scoring/held';
import { memberWords } from '../scoring/memberWords';
import type { Entry } from '../scoring/member';
import { enterAttendance } from './attendance';
import type { AttendanceColumn, BoundColumn } from './bind';
import { shownValue } from './cellValue';
import { ledgerIssue, type LedgerIssue } from './issues';
import type { Match } from './match';
import type { Person, Roster } from './roster';
import type { LedgerSheet } from './sheets';
import type { Legend, MemberKey } from './store';
import type { PersonRow } from './who';

/** A ledger sheet whose rows are matched with members. Rows and columns count from 0. */
export interface BoundSheet {
  readonly name: string;
  readonly period: Period;
  readonly periodFrom: 'binding' | 'title' | 'name';
  readonly header: { readonly first: number; readonly last: number };
  readonly columns: readonly BoundColumn[];
  /** Columns of marks, whose meanings the legend has. */
  readonly attendance: readonly AttendanceColumn[];
  /**
   * Whether the cells say by themselves what is read of them: functions and formulas know neither the legend nor how a number
   * is shown, nor what other sheets and forms tell of the same period. Functions know no headings but those of the regulation.
   */
  readonly cells: 'plain' | 'confirmed' | 'explained' | 'elsewhere';
  readonly rows: readonly { readonly row: number; readonly memberId: string }[];
  /** The column of our points, where the sheet has one. */
  readonly resultColumn: number | null;
  /** The last column that has a label. */
  readonly lastColumn: number;
  /** The column by which members are told apart: 编号, or 姓名 where the ledger goes by names; `null` where there is none. */
  readonly keyColumn: number | null;
}

/** What the ledger sheets say of one person. */
export interface Gathered {
  readonly entries: Map<string, Map<string, Entry>>;
  /** Class in single periods, where the row of the period says one. */
  readonly classIn: Map<string, string>;
  /** What stops this person's score. */
  readonly issues: LedgerIssue[];
}

export interface Collection {
  readonly sheets: readonly BoundSheet[];
  readonly byPerson: ReadonlyMap<Person, Gathered>;
  readonly issues: readonly LedgerIssue[];
}

/** So many columns that are not clear are told to each member; all of them stand among the issues of the ledger. */
const MOST_REASONS = 20;

/** Puts the cells of all ledger sheets to the members they are about. A row that is not one member's alone gives nothing. */
export function collectEntries(scheme: Scheme, roster: Roster, ledgers: readonly LedgerSheet[], match: (row: PersonRow) => Match, memberKey: MemberKey, legend: Legend): Collection {
  const byPerson = new Map(roster.people.map((person): [Person, Gathered] => [person, { entries: new Map(), classIn: new Map(), issues: [...person.issues] }]));
  const issues: LedgerIssue[] = [];
  const report = (issue: LedgerIssue, about: Iterable<Person>): void => {
    issues.push(issue);
    for (const person of about) byPerson.get(person)?.issues.push(issue);
  };
  const sheets = ledgers.map((ledger): BoundSheet => {
    const { table, period, periodFrom, binding } = ledger;
    const sheet = table.sheet.name;
    const unnumbered = memberKey === 'id' && roster.ids === 'some' && !table.roles.has('id');
    if (unnumbered) report(ledgerIssue('sheet-without-id', { sheet }, { sheet, row: table.header.last, column: 0 }), roster.people);
    const rows = unnumbered ? new Map<Person, PersonRow[]>() : rowsByPerson(ledger, match, report);
    const stopping = binding.issues.filter((issue) => issue.severity === 'error').slice(0, MOST_REASONS);
    let cells: BoundSheet['cells'] = binding.attendance.length > 0 ? 'explained' : binding.known === 'confirmed' ? 'confirmed' : 'plain';
    for (const [person, own] of rows) {
      const gathered = byPerson.get(person);
      const [row, again] = own;
      if (!gathered || !row) continue;
      gathered.issues.push(...stopping);
      if (again === undefined) {
        if (enter(ledger, person, row, gathered, legend, (issue) => report(issue, [person])) === 'explained') cells = 'explained';
        const strange = classOfRow(scheme, ledger, person, row, gathered);
        if (strange !== null) report(strange, [person]);
      }
      else report(ledgerIssue('row-duplicate', { sheet, name: person.member.name, rows: own.map((each) => each.row + 1) }, again.at), [person]);
    }
    enterAttendance(scheme, ledger, legend, singleRows(rows), byPerson, report);
    if (!unnumbered) issues.push(...absent(scheme, roster, ledger, rows));
    return {
      name: sheet,
      period,
      periodFrom,
      header: table.header,
      columns: binding.columns,
      attendance: binding.attendance,
      cells,
      rows: [...rows].flatMap(([person, own]) => own.map(({ row }) => ({ row, memberId: person.member.id }))).sort((a, b) => a.row - b.row),
      resultColumn: binding.resultColumn,
      lastColumn: table.columns[table.columns.length - 1]?.column ?? 0,
      keyColumn: table.roles.get(memberKey) ?? null,
    };
  });
  return { sheets, byPerson, issues };
}

/** A line that names nobody we know and has no entries is a remark (`以上情况属实`, `党支部盖章`), not a row. */
function isRemark({ table, binding }: LedgerSheet, { row, who }: PersonRow, about: readonly Person[]): boolean {
  return who.id === '' && about.length === 0 && [...binding.columns, ...binding.attendance].every(({ column }) => isBlank(cellAt(table.sheet, row, column)) && !table.sheet.formulas.has(a1(row, column)));
}

function rowsByPerson(ledger: LedgerSheet, match: (row: PersonRow) => Match, report: (issue: LedgerIssue, about: readonly Person[]) => void): Map<Person, PersonRow[]> {
  const rows = new Map<Person, PersonRow[]>();
  const stoppedNamesakes = new Set<readonly Person[]>();
  for (const row of ledger.people.rows) {
    const matched = match(row);
    if (matched.kind === 'problem') {
      if (isRemark(ledger, row, matched.about)) continue;
      report(matched.issue, stoppedNamesakes.has(matched.about) ? [] : matched.about);
      stoppedNamesakes.add(matched.about);
      continue;
    }
    const own = rows.get(matched.person);
    if (own) own.push(row);
    else rows.set(matched.person, [row]);
  }
  return rows;
}

function enter({ table, period, binding }: LedgerSheet, person: Person, { row }: PersonRow, { entries }: Gathered, legend: Legend, report: (issue: LedgerIssue) => void): BoundSheet['cells'] {
  let cells: BoundSheet['cells'] = 'plain';
  const written = periodText(period);
  const ofPeriod = entries.get(written) ?? new Map<string, Entry>();
  entries.set(written, ofPeriod);
  for (const { column, input } of binding.columns) {
    const { value, how } = shownValue(table.sheet, row, column, input.takes, legend);
    if (how !== undefined) cells = 'explained';
    const at = { sheet: table.sheet.name, row, column };
    if (value === null && table.sheet.formulas.has(a1(row, column))) {
      report(ledgerIssue('formula-uncomputed', { sheet: at.sheet, label: input.label, name: person.member.name }, at));
      continue;
    }
    const known = ofPeriod.get(input.id);
    if (known?.kind === 'cell' && !isNothing(known.value)) {
      if (isNothing(value)) continue;
      const data = { label: input.label, name: person.member.name, period: written, sheets: [known.at?.sheet ?? '', at.sheet] as const };
      report(ledgerIssue('entered-twice', data, at));
      continue;
    }
    ofPeriod.set(input.id, { kind: 'cell', value, at });
    const unclear = unclearPercent(input.takes, value);
    if (unclear !== null) report(ledgerIssue('percent-unclear', { sheet: at.sheet, label: input.label, name: person.member.name, found: toText(unclear) }, at));
  }
  return cells;
}

function singleRows(rows: ReadonlyMap<Person, readonly PersonRow[]>): ReadonlyMap<Person, PersonRow> {
  return new Map([...rows].flatMap(([person, [row, again]]): [Person, PersonRow][] => (row === undefined || again !== undefined ? [] : [[person, row]])));
}

/** 类别 in the row of a period says which class the member is in then. */
function classOfRow(scheme: Scheme, { table, period }: LedgerSheet, { member }: Person, { row, who }: PersonRow, { classIn }: Gathered): LedgerIssue | null {
  const column = table.roles.get('kind');
  if (who.kind === '' || column === undefined || scheme.classes.length === 0) return null;
  const words = memberWords(scheme, who.kind);
  const sheet = table.sheet.name;
  const known = scheme.classes.map((each) => each.class);
  if (words.unknown.length > 0) return ledgerIssue('row-unknown-class', { sheet, name: member.name, found: who.kind, known }, { sheet, row, column });
  if (words.class !== null) classIn.set(periodText(period), words.class);
  return null;
}

/** Who has no row though the sheet asks something of everybody; those who take no part or were not there are not expected. */
function absent(scheme: Scheme, roster: Roster, { table, period, binding }: LedgerSheet, rows: ReadonlyMap<Person, unknown>): LedgerIssue[] {
  if (binding.attendance.length === 0 && binding.columns.every(({ input }) => input.blank === 'none')) return [];
  const names = roster.people
    .filter((person) => !rows.has(person) && person.member.status === '参加' && heldThroughout(person.member, period, scheme.rhythm.yearStart))
    .map(({ member }) => member.name);
  const sheet = table.sheet.name;
  return names.length === 0 ? [] : [ledgerIssue('members-without-row', { sheet, names }, { sheet, row: table.header.last, column: 0 })];
}
