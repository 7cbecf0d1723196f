import { isNothing } from '../entries/reading';
import { a1, cellAt, isBlank, type CellAddress } from '../grid';
import { periodText } from '../periods';
import { asksOf, schemeInputs, type SchemeInput } from '../scheme/inputs';
import type { Scheme } from '../scheme/schema';
import { heldThroughout } from '../scoring/held';
import type { Entry } from '../scoring/member';
import type { AttendanceColumn } from './bind';
import type { Gathered } from './collect';
import { ledgerIssue, type LedgerIssue } from './issues';
import { markKey, marksOf, meaningsIn, type Meanings } from './marks';
import type { Person } from './roster';
import type { LedgerSheet } from './sheets';
import type { Legend } from './store';
import type { PersonRow } from './who';

type Report = (issue: LedgerIssue, about: Iterable<Person>) => void;

/** How often each input that the legend names, and the cells that say so. */
type Counts = ReadonlyMap<SchemeInput, { times: number; readonly cells: CellAddress[] }>;

/**
 * 考勤: a column for each meeting, or one for the period. A column that is blank for everybody is a meeting that was not held; in
 * the others everybody has a mark. A mark that nobody has given a meaning stops whoever has it.
 */
export function enterAttendance(scheme: Scheme, ledger: LedgerSheet, legend: Legend, rows: ReadonlyMap<Person, PersonRow>, byPerson: ReadonlyMap<Person, Gathered>, report: Report): void {
  const { table, period, binding } = ledger;
  const [any] = binding.attendance;
  if (any === undefined) return;
  const meanings = meaningsIn(legend, schemeInputs(scheme), period.unit);
  const inputs = [...new Set([...meanings.values()].flatMap((input) => input ?? []))];
  const held = binding.attendance.filter(({ column }) => [...rows.values()].some(({ row }) => !isBlank(cellAt(table.sheet, row, column)) || table.sheet.formulas.has(a1(row, column))));
  const strange = new Map<string, Strange>();
  for (const [person, { row }] of rows) {
    const { member } = person;
    const counts: Counts = new Map(inputs.map((input) => [input, { times: 0, cells: [] }]));
    const blank = held.filter(({ column }) => isBlank(cellAt(table.sheet, row, column)) && !table.sheet.formulas.has(a1(row, column)));
    for (const column of held) countMarks(ledger, person, row, column, meanings, counts, strange, report);
    const asked = inputs.length === 0 || inputs.some((input) => asksOf(input, member));
    const expected = asked && member.status === '参加' && heldThroughout(member, period, scheme.rhythm.yearStart);
    if (blank[0] !== undefined && expected) report(ledgerIssue('attendance-blank', { sheet: table.sheet.name, name: member.name, labels: blank.map(({ label }) => label) }, placeOf(ledger, row, blank[0])), [person]);
    const gathered = byPerson.get(person);
    if (gathered !== undefined && (blank.length < held.length || held.length === 0)) putCounts(ledger, person, counts, held.length, placeOf(ledger, row, held[0] ?? any), gathered, report);
  }
  for (const { mark, at, about, cells } of strange.values()) {
    const why = legend.attendance.some((each) => markKey(each.mark) === markKey(mark)) ? 'unfit' : 'unset';
    report(ledgerIssue('mark-unknown', { sheet: table.sheet.name, mark, cells, why }, at), about);
  }
}

/** A mark without a meaning: where it stands first, whom it stops, and how often it stands there. */
interface Strange {
  readonly mark: string;
  readonly at: CellAddress;
  readonly about: Set<Person>;
  cells: number;
}

function countMarks(ledger: LedgerSheet, person: Person, row: number, { column, label }: AttendanceColumn, meanings: Meanings, counts: Counts, strange: Map<string, Strange>, report: Report): void {
  const { sheet } = ledger.table;
  const at = { sheet: sheet.name, row, column };
  const value = cellAt(sheet, row, column);
  if (value === null && sheet.formulas.has(a1(row, column))) report(ledgerIssue('formula-uncomputed', { sheet: sheet.name, label, name: person.member.name }, at), [person]);
  for (const { mark, times } of marksOf(value, meanings)) {
    const input = meanings.get(markKey(mark));
    if (input === undefined) {
      const known = strange.get(markKey(mark)) ?? { mark, at, about: new Set(), cells: 0 };
      strange.set(markKey(mark), known);
      known.about.add(person);
      known.cells += 1;
    }
    const own = input ? counts.get(input) : undefined;
    if (own === undefined) continue;
    own.times += times;
    own.cells.push(at);
  }
}

/** Puts the counts to the entries. A meeting that was not held leaves a blank; what another column says too is entered twice. */
function putCounts({ period, table }: LedgerSheet, person: Person, counts: Counts, held: number, at: CellAddress, { entries }: Gathered, report: Report): void {
  const written = periodText(period);
  const ofPeriod = entries.get(written) ?? new Map<string, Entry>();
  entries.set(written, ofPeriod);
  for (const [input, { times, cells }] of counts) {
    const known = ofPeriod.get(input.id);
    const ordinary = known?.kind === 'cell' && known.cells === undefined ? known : null;
    if (ordinary !== null && !isNothing(ordinary.value)) {
      report(ledgerIssue('entered-twice', { label: input.label, name: person.member.name, period: written, sheets: [ordinary.at?.sheet ?? '', table.sheet.name] }, at), [person]);
      continue;
    }
    if (held === 0) {
      if (known === undefined) ofPeriod.set(input.id, { kind: 'cell', value: null, at });
      continue;
    }
    const before = known?.kind === 'cell' && known.cells !== undefined ? { value: known.value, at: known.at, cells: known.cells } : { value: 0, at: cells[0] ?? at, cells: [] };
    const all = [...before.cells, ...cells];
    const value = input.takes.kind === 'flag' ? (all.length > 0 ? '√' : '×') : Number(before.value) + times;
    ofPeriod.set(input.id, { kind: 'cell', value, at: before.at ?? at, cells: all });
  }
}

function placeOf({ table }: LedgerSheet, row: number, { column }: AttendanceColumn): CellAddress {
  return { sheet: table.sheet.name, row, column };
}
