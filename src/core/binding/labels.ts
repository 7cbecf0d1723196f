import { a1, cellAt, isBlank, type CellAddress, type CellValue, type SheetContent, type WorkbookContent } from '../grid';
import { inputIndex, type InputIndex } from '../ledger/bind';
import { confirmableLabels, confirmedTargets } from '../ledger/confirmed';
import { labelKey } from '../ledger/labels';
import { sheetPeriod } from '../ledger/period';
import type { LedgerReading } from '../ledger/readLedger';
import { outputMark, roleOf, type Role } from '../ledger/roles';
import { candidateSheets } from '../ledger/sheets';
import { findTable, titlesOf, type Table, type TableColumn } from '../ledger/table';
import type { Period } from '../periods';
import type { Label, Settled, SheetLabels } from './types';

/** Words of lists of events, which over the column of a register may well be an item. */
const ENTRY_ROLES: ReadonlySet<Role> = new Set(['item', 'level', 'matter', 'times', 'points', 'added', 'deducted']);

/** So many cells of a column tell what is entered there. */
const MOST_VALUES = 60;

/**
 * The headings of all sheets that may be ledgers, each with its place and what is known of it. Headings that say who a row is about,
 * remarks and results are not among them, unless somebody said what they hold.
 */
export function sheetLabels(workbook: WorkbookContent, reading: LedgerReading): readonly SheetLabels[] {
  const index = inputIndex(reading.scheme);
  const sums = new Set(reading.unboundSheets.flatMap(({ name, reason }) => (reason === 'count-form' || reason === 'totals' ? [name] : [])));
  return candidateSheets(workbook.sheets, reading.store).flatMap((sheet) => {
    if (sums.has(sheet.name)) return [];
    const own = tableLabels(reading, sheet, index) ?? formLabels(reading, sheet);
    return own.read === 'unread' && own.labels.length === 0 ? [] : [own];
  });
}

/** `null` for forms and lists, which the reading has taken apart. */
function tableLabels(reading: LedgerReading, sheet: SheetContent, index: InputIndex): SheetLabels | null {
  const { name } = sheet;
  if (reading.eventSheets.includes(name) || reading.forms.some((form) => form.name === name)) return null;
  const bound = reading.sheets.find((each) => each.name === name);
  const table = findTable(sheet, knownIn(reading, name, index));
  const period = bound?.period ?? (table === null ? null : periodOf(reading, table));
  const names = confirmableLabels(table?.columns ?? []);
  const labels = table === null ? [] : table.columns.flatMap((column) => tableLabel(reading, table, column, names.get(column) ?? column.label));
  return { sheet: name, shape: 'table', period, units: period === null ? null : [period.unit], read: bound === undefined ? 'unread' : 'ledger', labels };
}

/** Rows of forms and what lists call events, each text once. */
function formLabels(reading: LedgerReading, sheet: SheetContent): SheetLabels {
  const { name } = sheet;
  const forms = reading.forms.filter((form) => form.name === name);
  const bound = forms.flatMap(({ cells }) => cells.map(({ label, at }) => ({ label, at })));
  const unbound = reading.unboundColumns.filter((each) => each.sheet === name);
  const known = new Set([...bound, ...unbound].map(({ label }) => labelKey(label)));
  const confirmed = reading.store.columns.flatMap(({ sheet: of, label }) => {
    const at = of === name && !known.has(labelKey(label)) ? placeOf(sheet, label) : null;
    return at === null ? [] : [{ label, at }];
  });
  const unique = new Map<string, { readonly label: string; readonly at: CellAddress }>();
  for (const each of [...bound, ...unbound, ...confirmed]) if (!unique.has(labelKey(each.label))) unique.set(labelKey(each.label), each);
  const labels = [...unique.values()].map(({ label, at }): Label => ({ sheet: name, label, at, along: 'row', above: '', values: [], settled: settledAt(reading, at, label) }));
  const units = new Set(forms.flatMap(({ periods }) => periods.map(({ unit }) => unit)));
  return { sheet: name, shape: forms.length > 0 ? 'form' : 'list', period: null, units: units.size === 0 ? null : [...units], read: 'ledger', labels: labels.sort((one, other) => one.at.row - other.at.row) };
}

function placeOf({ name, values }: SheetContent, label: string): CellAddress | null {
  const key = labelKey(label);
  for (const [row, cells] of values.entries()) {
    const column = cells.findIndex((value) => typeof value === 'string' && labelKey(value) === key);
    if (column >= 0) return { sheet: name, row, column };
  }
  return null;
}

/** As the reading finds tables: by the labels of the scheme and those that somebody confirmed. */
function knownIn({ store }: LedgerReading, sheet: string, index: InputIndex): (keys: readonly string[]) => boolean {
  const confirmed = confirmedTargets(store, sheet);
  return (keys) => keys.some((key) => index.has(key) || confirmed.has(key));
}

function tableLabel(reading: LedgerReading, table: Table, { column, keys, levels, at }: TableColumn, label: string): readonly Label[] {
  const settled = settledAt(reading, at, label);
  const role = roleOf(keys);
  const aside = (role !== null && !ENTRY_ROLES.has(role)) || outputMark(keys, table.sheet.formulas.get(a1(table.header.last + 1, column))) !== null;
  if (settled === null && aside) return [];
  return [{ sheet: table.sheet.name, label, at, along: 'column', above: levels.slice(0, -1).join(''), values: valuesBelow(table.sheet, table.header.last, column), settled }];
}

function settledAt({ sheets, forms, store }: LedgerReading, at: CellAddress, label: string): Settled | null {
  const confirmed = confirmedTargets(store, at.sheet).get(labelKey(label));
  const cells = [...sheets.filter(({ name }) => name === at.sheet).flatMap(({ columns }) => columns), ...forms.filter(({ name }) => name === at.sheet).flatMap((form) => form.cells)];
  const bound = cells.find((each) => each.at.row === at.row && each.at.column === at.column);
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
