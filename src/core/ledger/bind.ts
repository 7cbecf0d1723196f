import { a1, type CellAddress } from '../grid';
import { periodText, type Period } from '../periods';
import { schemeInputs, type SchemeInput } from '../scheme/inputs';
import type { Scheme } from '../scheme/schema';
import { confirmableLabels, confirmedTargets } from './confirmed';
import { ledgerIssue, type LedgerIssue } from './issues';
import { labelKey } from './labels';
import type { LedgerStore } from './store';
import { outputMark, roleOf } from './roles';
import { doubled, doubledRoles, type Table, type TableColumn } from './table';

export interface BoundColumn {
  readonly column: number;
  readonly label: string;
  readonly input: SchemeInput;
  /** The cell of its label: in a header of several rows not always the last. */
  readonly at: CellAddress;
}

/** A column of marks of one meeting, or of the period; which inputs they are events of is for the legend to say. */
export interface AttendanceColumn {
  readonly column: number;
  readonly label: string;
  readonly at: CellAddress;
}

export interface UnboundColumn {
  readonly sheet: string;
  readonly label: string;
  readonly at: CellAddress;
}

export interface Binding {
  readonly columns: readonly BoundColumn[];
  readonly attendance: readonly AttendanceColumn[];
  readonly unbound: readonly UnboundColumn[];
  /** Whether labels alone say what the columns are, as functions read them, or only what was confirmed does. */
  readonly known: 'byLabel' | 'confirmed';
  /** The column with our points, where there is one. */
  readonly resultColumn: number | null;
  readonly issues: readonly LedgerIssue[];
}

/** The inputs of a scheme by label key. Where one input's alias is the label of another, the label wins. */
export type InputIndex = ReadonlyMap<string, readonly SchemeInput[]>;

export function inputIndex(scheme: Scheme): InputIndex {
  const byLabel = new Map<string, SchemeInput[]>();
  const byAlias = new Map<string, SchemeInput[]>();
  for (const input of schemeInputs(scheme)) {
    push(byLabel, labelKey(input.label), input);
    for (const alias of input.aliases) push(byAlias, labelKey(alias), input);
  }
  for (const [key, inputs] of byAlias) {
    for (const input of inputs) {
      const known = byLabel.get(key) ?? [];
      if (!known.some((other) => other.id === input.id || (other.unit === input.unit && labelKey(other.label) === key))) push(byLabel, key, input);
    }
  }
  return byLabel;
}

/** Binds the columns of a table to inputs: by what `_积分簿` says of the label, here or on other sheets, else by label or alias. A guess is never made. */
export function bindColumns(table: Table, period: Period, index: InputIndex, store: LedgerStore, inputs: readonly SchemeInput[]): Binding {
  const sheet = table.sheet.name;
  const issues = doubledRoles(table);
  const attendance: AttendanceColumn[] = [];
  const unbound: UnboundColumn[] = [];
  const ignored: number[] = [];
  const found = new Map<string, BoundColumn[]>();
  const results: { readonly column: number; readonly formula: boolean }[] = [];
  const keys = new Map([...confirmableLabels(table.columns)].map(([column, label]) => [column, labelKey(label)]));
  const stored = storedColumns(table, keys, store, inputs, issues);
  const reused = reusedColumns(table, keys, period, index, store, inputs, stored);
  for (const column of table.columns) {
    const key = keys.get(column) ?? '';
    const match = stored.get(key) ?? reused.get(key) ?? matchInput(column, period, index);
    if (match.kind === 'ignored') {
      ignored.push(column.column);
      continue;
    }
    if (match.kind === 'attendance') {
      attendance.push({ column: column.column, label: column.label, at: column.at });
      continue;
    }
    if (match.kind === 'input') {
      const bound = { column: column.column, label: column.label, input: match.input, at: column.at };
      const same = found.get(match.input.id);
      if (same) same.push(bound);
      else found.set(match.input.id, [bound]);
      continue;
    }
    const formula = table.sheet.formulas.get(a1(table.header.last + 1, column.column));
    const mark = outputMark(column.keys, formula);
    if (mark === 'result') results.push({ column: column.column, formula: formula !== undefined });
    if (mark !== null || roleOf(column.keys) !== null) continue;
    if (match.kind === 'problem') issues.push(match.issue);
    else {
      unbound.push({ sheet, label: column.label, at: column.at });
      issues.push(ledgerIssue('column-unbound', { sheet, label: column.label }, column.at));
    }
  }
  const columns: BoundColumn[] = [];
  for (const same of found.values()) {
    const [first, second] = same;
    if (first && !second) columns.push(first);
    if (first && second) issues.push(doubled(second, same));
  }
  const renamed = columns.some(({ column, input }) => {
    const own = table.columns.find((each) => each.column === column);
    const match = own === undefined ? null : matchInput(own, period, index);
    return match?.kind !== 'input' || match.input.id !== input.id;
  });
  const between = ignored.some((column) => columns.some((each) => each.column < column) && columns.some((each) => each.column > column));
  const result = results.find(({ formula }) => formula) ?? results[0];
  return { columns: columns.sort((a, b) => a.column - b.column), attendance, unbound, known: renamed || between ? 'confirmed' : 'byLabel', resultColumn: result?.column ?? null, issues };
}

export type ColumnMatch = { readonly kind: 'input'; readonly input: SchemeInput } | { readonly kind: 'problem'; readonly issue: LedgerIssue } | { readonly kind: 'none' } | { readonly kind: 'ignored' } | { readonly kind: 'attendance' };

/** What a label says by itself, in the rhythm of a period. */
export function matchInput(column: Pick<TableColumn, 'keys' | 'label' | 'at'>, period: Period, index: InputIndex): ColumnMatch {
  const { sheet } = column.at;
  for (const key of column.keys) {
    const candidates = index.get(key) ?? [];
    const fitting = candidates.filter((input) => input.unit === period.unit);
    const [input, another] = fitting;
    if (input && !another) return { kind: 'input', input };
    if (input && another) {
      const data = { sheet, label: column.label, inputs: fitting.map((each) => each.label) };
      return { kind: 'problem', issue: ledgerIssue('column-ambiguous', data, column.at) };
    }
    const elsewhere = candidates[0];
    if (elsewhere) {
      const data = { sheet, label: column.label, unit: elsewhere.unit, period: periodText(period) };
      return { kind: 'problem', issue: ledgerIssue('column-other-period', data, column.at) };
    }
  }
  return { kind: 'none' };
}

/** Columns with the key of what they are called where they are confirmed. */
type Keys = ReadonlyMap<TableColumn, string>;

function storedColumns(table: Table, keys: Keys, store: LedgerStore, inputs: readonly SchemeInput[], issues: LedgerIssue[]): ReadonlyMap<string, ColumnMatch> {
  const sheet = table.sheet.name;
  const present = new Set(keys.values());
  const matches = new Map<string, ColumnMatch>();
  for (const binding of store.columns) {
    if (binding.sheet !== sheet) continue;
    const { target } = binding;
    const input = target.kind === 'input' ? inputs.find((each) => each.id === target.id) : undefined;
    const key = labelKey(binding.label);
    if (!present.has(key) || (target.kind === 'input' && input === undefined)) issues.push(ledgerIssue('binding-stale', { sheet, label: binding.label }));
    else matches.set(key, target.kind !== 'input' ? { kind: target.kind } : input === undefined ? { kind: 'ignored' } : { kind: 'input', input });
  }
  return matches;
}

/** What was confirmed on other sheets, where it fits this one: the label stands here once, its item belongs to the period and has no column yet. */
function reusedColumns(table: Table, keys: Keys, period: Period, index: InputIndex, store: LedgerStore, inputs: readonly SchemeInput[], own: ReadonlyMap<string, ColumnMatch>): ReadonlyMap<string, ColumnMatch> {
  const columns = new Map<string, number>();
  for (const key of keys.values()) columns.set(key, (columns.get(key) ?? 0) + 1);
  const others = [...confirmedTargets(store, table.sheet.name)].filter(([key, { of }]) => of === 'others' && columns.get(key) === 1 && !own.has(key));
  const reusable = new Set(others.map(([key]) => key));
  const taken = new Set(table.columns.flatMap((column) => {
    const key = keys.get(column) ?? '';
    const match = reusable.has(key) ? undefined : (own.get(key) ?? matchInput(column, period, index));
    return match?.kind === 'input' ? [match.input.id] : [];
  }));
  const matches = new Map<string, ColumnMatch>();
  for (const [key, { target }] of others) {
    if (target.kind !== 'input') matches.set(key, { kind: target.kind });
    const input = target.kind === 'input' && !taken.has(target.id) ? inputs.find((each) => each.id === target.id && each.unit === period.unit) : undefined;
    if (input === undefined) continue;
    matches.set(key, { kind: 'input', input });
    taken.add(input.id);
  }
  return matches;
}

function push(map: Map<string, SchemeInput[]>, key: string, input: SchemeInput): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [input]);
  else if (!known.some((other) => other.id === input.id)) known.push(input);
}
