import { a1, cellAt, isBlank, type CellAddress, type CellValue, type SheetContent, type WorkbookContent } from '../grid';
import { inputIndex, type InputIndex } from '../ledger/bind';
import { confirmedTargets } from '../ledger/confirmed';
import { labelKey } from '../ledger/labels';
import { sheetPeriod } from '../ledger/period';
import type { LedgerReading } from '../ledger/readLedger';
import { outputMark, roleOf, type Role } from '../ledger/roles';
import { candidateSheets } from '../ledger/sheets';
import { findTable, titlesOf, type Table, type TableColumn } from '../ledger/table';
import type { Period } from '../periods';
import type { Label, Settled, SheetLabels } from './types';

/** Words of lists of events, which over the column of a register may well be an item. */
const ENTRY_ROLES: ReadonlySet<Role> = new Set(['item', 'level', 'matter', 'times', 'points']);

/** So many cells of a column tell what is entered there. */
const MOST_VALUES = 60;

/**
 * The headings of all sheets that may be ledgers, each with its place and what is known of it. Headings that say who a row is about,
 * remarks and results are not among them, unless somebody said what they hold.
 */
export function sheetLabels(workbook: WorkbookContent, reading: LedgerReading): readonly SheetLabels[] {
  const index = inputIndex(reading.scheme);
  return candidateSheets(workbook.sheets, reading.store).flatMap((sheet) => {
    const bound = reading.sheets.find(({ name }) => name === sheet.name);
    const table = reading.eventSheets.includes(sheet.name) ? null : findTable(sheet, knownIn(reading, sheet.name, index));
    const inTable = table === null ? [] : table.columns.flatMap((column) => tableLabel(reading, table, column));
    const others = otherLabels(reading, sheet.name, inTable);
    if (bound === undefined && inTable.length + others.length === 0) return [];
    const period = bound?.period ?? (table === null ? null : periodOf(reading, table));
    return [{ sheet: sheet.name, period, read: bound !== undefined || reading.eventSheets.includes(sheet.name) ? 'ledger' : 'unread', labels: [...inTable, ...others] } as const];
  });
}

/** As the reading finds tables: by the labels of the scheme and those that somebody confirmed. */
function knownIn({ store }: LedgerReading, sheet: string, index: InputIndex): (keys: readonly string[]) => boolean {
  const confirmed = confirmedTargets(store, sheet);
  return (keys) => keys.some((key) => index.has(key) || confirmed.has(key));
}

function tableLabel(reading: LedgerReading, table: Table, { column, label, keys, levels, at }: TableColumn): readonly Label[] {
  const settled = settledAt(reading, at, label);
  const role = roleOf(keys);
  const aside = (role !== null && !ENTRY_ROLES.has(role)) || outputMark(keys, table.sheet.formulas.get(a1(table.header.last + 1, column))) !== null;
  if (settled === null && aside) return [];
  return [{ sheet: table.sheet.name, label, at, along: 'column', above: levels.slice(0, -1).join(''), values: valuesBelow(table.sheet, table.header.last, column), settled }];
}

/** What the reading found elsewhere than in a table's header: rows of forms, events of lists. */
function otherLabels(reading: LedgerReading, sheet: string, known: readonly Label[]): readonly Label[] {
  const places = new Set(known.map(({ at }) => `${at.row},${at.column}`));
  const keys = new Set(known.map(({ label }) => labelKey(label)));
  const bound = reading.sheets.filter(({ name }) => name === sheet).flatMap(({ columns }) => columns.map(({ label, at }) => ({ label, at })));
  const unbound = reading.unboundColumns.filter((each) => each.sheet === sheet);
  return [...bound, ...unbound].flatMap(({ label, at }) => {
    const key = labelKey(label);
    if (places.has(`${at.row},${at.column}`) || keys.has(key)) return [];
    keys.add(key);
    return [{ sheet, label, at, along: 'row', above: '', values: [], settled: settledAt(reading, at, label) }];
  });
}

function settledAt({ sheets, store }: LedgerReading, at: CellAddress, label: string): Settled | null {
  const confirmed = confirmedTargets(store, at.sheet).get(labelKey(label));
  const bound = sheets.find(({ name }) => name === at.sheet)?.columns.find((each) => each.at.row === at.row && each.at.column === at.column);
  if (bound !== undefined) {
    const same = confirmed?.target.kind === 'input' && confirmed.target.id === bound.input.id;
    return { by: !same ? 'named' : confirmed.of === 'this' ? 'confirmed' : 'reused', target: { kind: 'input', id: bound.input.id } };
  }
  if (confirmed === undefined || (confirmed.target.kind === 'input' && confirmed.of === 'others')) return null;
  return { by: confirmed.of === 'this' ? 'confirmed' : 'reused', target: confirmed.target };
}

function valuesBelow(sheet: SheetContent, header: number, column: number): readonly CellValue[] {
  const values: CellValue[] = [];
  for (let row = header + 1; row < sheet.values.length && values.length < MOST_VALUES; row += 1) {
    const value = cellAt(sheet, row, column);
    if (!isBlank(value)) values.push(value);
  }
  return values;
}

function periodOf({ scheme, store }: LedgerReading, table: Table): Period | null {
  const binding = store.sheets.find(({ sheet }) => sheet === table.sheet.name)?.period ?? null;
  const year = store.period === null ? null : Number(store.period.slice(0, 4));
  const found = sheetPeriod(scheme, { sheet: table.sheet.name, binding, titles: titlesOf(table), year });
  return found.kind === 'period' ? found.period : null;
}
