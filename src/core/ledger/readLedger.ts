import type { WorkbookContent } from '../grid';
import { schemeInputs } from '../scheme/inputs';
import { periodText, type Period } from '../periods';
import type { Scheme } from '../scheme/schema';
import type { MemberRecord } from '../scoring/member';
import { inputIndex, type UnboundColumn } from './bind';
import { withoutCarried } from './carried';
import { collectEntries, type BoundSheet } from './collect';
import { collectEvents } from './collectEvents';
import { collectForms, unboundLines, type BoundForm } from './collectForms';
import { dateConversions, entryConversions, inOrder, listConversions, markConversions } from './cellConversions';
import type { Conversion } from './conversions';
import { readCountForm } from './countForm';
import { withElsewhere } from './elsewhere';
import { memberEvents, readEventSheet, type EventSheet } from './eventSheets';
import type { FormContext } from './formLines';
import { readForms, type FormSheet } from './formSheets';
import { HISTORY_SHEET, ROSTER_SHEET, STORE_SHEET } from './generated';
import { readHistory, type HistoryReading } from './history';
import { impliedRoster } from './impliedRoster';
import { ledgerIssue, type LedgerIssue, type UnboundReason } from './issues';
import { matcher } from './match';
import { readRoster, type Roster, type RosterReading } from './roster';
import { registerOf, type Register } from './rosterChanges';
import { candidateSheets, readSheet, rowIssues, type LedgerSheet } from './sheets';
import { readStore, type LedgerStore, type MemberKey } from './store';
import { findTable } from './table';

/** A workbook as a ledger of one scheme. Nothing in it was changed or guessed; what is unclear is an issue with its cell. */
export interface LedgerReading {
  readonly scheme: Scheme;
  readonly store: LedgerStore;
  /** What is remembered, else 编号 where the roster and every ledger sheet have that column. */
  readonly memberKey: MemberKey;
  readonly roster: Roster;
  /** In roster order. Entries are cells as they stand, blank ones too; an input without a column is not among them. */
  readonly members: readonly MemberRecord[];
  readonly sheets: readonly BoundSheet[];
  /** The rows of ledger sheets as they stand, also of people whom nobody knows. */
  readonly registers: readonly Register[];
  /** Forms of single members. */
  readonly forms: readonly BoundForm[];
  /** Lists of events, and the periods that they cover. */
  readonly eventSheets: readonly string[];
  readonly recorded: readonly Period[];
  readonly unboundSheets: readonly UnboundSheet[];
  readonly unboundColumns: readonly UnboundColumn[];
  /** Cells that were read as something else than they say, sheet by sheet; worked out when somebody asks for them. */
  readonly conversions: readonly Conversion[];
  readonly issues: readonly LedgerIssue[];
}

export interface UnboundSheet {
  readonly name: string;
  readonly reason: UnboundReason;
}

export interface LedgerOptions {
  /** The year of section 方案, for sheets that say `3月` only. */
  readonly year: number | null;
  /** Instead of what sheet `_积分簿` says. */
  readonly store?: LedgerStore;
}

/** Reads a whole workbook, each sheet once. */
export function readLedger(workbook: WorkbookContent, scheme: Scheme, options: LedgerOptions): LedgerReading {
  const sheetNamed = (name: string) => workbook.sheets.find((sheet) => sheet.name === name);
  const stored = options.store === undefined ? readStore(sheetNamed(STORE_SHEET)) : { store: options.store, issues: [] };
  const found = findLedgers(workbook, scheme, stored.store, options.year);
  const rosterSheet = sheetNamed(ROSTER_SHEET);
  const rosterTable = rosterSheet === undefined ? null : findTable(rosterSheet, () => false);
  const numbered = [...(rosterTable === null ? [] : [rosterTable]), ...found.ledgers.map(({ table }) => table)].every(({ roles }) => roles.has('id')) && found.forms.every(({ about }) => about.who.id !== '');
  const memberKey = stored.store.memberKey ?? (numbered ? 'id' : 'name');
  const unreadable = rosterSheet !== undefined && rosterTable === null ? [ledgerIssue('roster-unreadable', { sheet: rosterSheet.name })] : [];
  const { roster, issues: rosterIssues }: RosterReading = rosterTable === null ? implied(scheme, found) : readRoster(scheme, rosterTable, memberKey);
  const match = matcher(roster, memberKey);
  const collected = collectEntries(scheme, roster, found.ledgers, match, memberKey, stored.store.legend);
  const forms = collectForms(scheme, roster, found.forms, match, collected.byPerson, collected.sheets);
  // A name is chosen from a list in 事项登记: one that a single member has is enough there.
  const events = collectEvents(found.context, found.events, matcher(roster, 'name'), collected.byPerson);
  const historySheet = sheetNamed(HISTORY_SHEET);
  const past: HistoryReading = historySheet === undefined ? { byMember: new Map(), issues: [] } : readHistory(historySheet, match, scheme);
  const periodsOn = periodsBySheet(collected.sheets, forms.forms);
  const members = [...collected.byPerson].map(([{ member }, { entries, classIn, issues }]) => ({ member: { ...member, history: past.byMember.get(member.id) ?? [] }, entries, classIn, issues, periodsOn }));
  const converted = { scheme, workbook, legend: stored.store.legend };
  let conversions: readonly Conversion[] | null = null;
  return {
    scheme,
    store: stored.store,
    memberKey,
    roster,
    members,
    sheets: withElsewhere(scheme, collected.sheets, forms.forms, members),
    registers: found.ledgers.map(registerOf),
    forms: forms.forms,
    eventSheets: [...new Set(found.events.map(({ table }) => table.sheet.name))],
    recorded: events.recorded,
    unboundSheets: found.unbound,
    unboundColumns: [...found.ledgers.flatMap(({ binding }) => binding.unbound), ...found.forms.flatMap((form) => form.unbound), ...events.unbound],
    get conversions() {
      return (conversions ??= inOrder(workbook, [
        ...entryConversions(converted, members),
        ...markConversions(converted, collected.sheets),
        ...forms.conversions,
        ...found.events.flatMap(listConversions),
        ...(rosterTable === null ? [] : dateConversions(rosterTable, roster.people.map(({ at }) => at), ['from', 'to'])),
      ]));
    },
    issues: [...stored.issues, ...found.issues, ...unreadable, ...rosterIssues, ...collected.issues, ...forms.issues, ...events.issues, ...past.issues],
  };
}

function periodsBySheet(sheets: readonly BoundSheet[], forms: readonly BoundForm[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { name, periods } of [...sheets.map(({ name: sheet, period }) => ({ name: sheet, periods: [period] })), ...forms]) found.set(name, [...(found.get(name) ?? []), ...periods.map(periodText)]);
  return found;
}

interface FoundLedgers {
  readonly ledgers: readonly LedgerSheet[];
  readonly events: readonly EventSheet[];
  readonly forms: readonly FormSheet[];
  readonly context: FormContext;
  readonly unbound: readonly UnboundSheet[];
  readonly issues: readonly LedgerIssue[];
}

function findLedgers(workbook: WorkbookContent, scheme: Scheme, store: LedgerStore, year: number | null): FoundLedgers {
  const index = inputIndex(scheme);
  const context: FormContext = { scheme, index, store, inputs: schemeInputs(scheme), year };
  const forms: FormSheet[] = [];
  const ledgers: LedgerSheet[] = [];
  const events: EventSheet[] = [];
  const unbound: UnboundSheet[] = [];
  const issues: (readonly LedgerIssue[])[] = [];
  for (const sheet of candidateSheets(workbook.sheets, store)) {
    const list = readEventSheet(sheet, context);
    if (list !== null) {
      events.push(list);
      continue;
    }
    const formed = readForms(sheet, context);
    if (formed !== null) {
      forms.push(...formed.forms);
      events.push(...formed.lists.flatMap((block) => memberEvents(block, context) ?? []));
      issues.push(formed.issues);
      continue;
    }
    if (readCountForm(sheet) !== null) {
      unbound.push({ name: sheet.name, reason: 'count-form' });
      issues.push([ledgerIssue('sheet-unbound', { sheet: sheet.name, reason: 'count-form' })]);
      continue;
    }
    const reading = readSheet(scheme, sheet, index, store, year);
    if (reading.kind === 'ledger') {
      ledgers.push(reading);
    } else {
      unbound.push({ name: sheet.name, reason: reading.reason });
      issues.push(reading.issues.length > 0 ? reading.issues : [ledgerIssue('sheet-unbound', { sheet: sheet.name, reason: reading.reason })]);
    }
  }
  const registers = withoutCarried(ledgers, store);
  for (const ledger of registers) issues.push(ledger.binding.issues, rowIssues(ledger));
  for (const { table } of ledgers) {
    const { name } = table.sheet;
    if (registers.some((register) => register.table === table)) continue;
    unbound.push({ name, reason: 'totals' });
    issues.push([ledgerIssue('sheet-unbound', { sheet: name, reason: 'totals' })]);
  }
  if (ledgers.length === 0 && events.length === 0 && forms.length === 0) issues.push([ledgerIssue('no-ledger', { labels: schemeInputs(scheme).slice(0, 3).map(({ label }) => label) })]);
  return { ledgers: registers, events, forms, context, unbound, issues: [...issues.flat(), ...unboundLines(forms)] };
}

function implied(scheme: Scheme, { ledgers, events, forms }: FoundLedgers): RosterReading {
  return impliedRoster(scheme, [...ledgers.map(({ table, people }) => ({ table, rows: people.rows })), ...forms.map(({ table, about }) => ({ table, rows: [about] })), ...events]);
}
