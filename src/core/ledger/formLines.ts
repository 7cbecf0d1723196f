import { a1, cellAt, isBlank, type CellAddress, type CellValue, type SheetContent } from '../grid';
import { groupedBy } from '../grouped';
import { periodText, type Period } from '../periods';
import type { SchemeInput } from '../scheme/inputs';
import type { Scheme } from '../scheme/schema';
import { matchInput, type ColumnMatch, type InputIndex, type UnboundColumn } from './bind';
import type { Block } from './blocks';
import { shownValue } from './cellValue';
import { confirmedTargets } from './confirmed';
import { formRows, type FormRow } from './formRows';
import type { Says } from './formWords';
import { ledgerIssue, type LedgerIssue } from './issues';
import { labelKey } from './labels';
import { mergesIn } from './merges';
import type { Legend, LedgerStore } from './store';

/** What forms are read with. */
export interface FormContext {
  readonly scheme: Scheme;
  readonly index: InputIndex;
  readonly store: LedgerStore;
  readonly inputs: readonly SchemeInput[];
  readonly year: number | null;
}

/** What a form says of one input in one period: a cell, or several beside one another (次数 and 扣分). */
export interface FormCell {
  readonly input: SchemeInput;
  readonly period: Period;
  readonly label: string;
  /** The cell that names the item. */
  readonly at: CellAddress;
  readonly figures: readonly FormEntry[];
}

export interface FormEntry {
  readonly says: Says;
  readonly value: CellValue;
  readonly at: CellAddress;
  /** A formula of which the file has no result. */
  readonly state: 'known' | 'uncomputed';
}

/** Columns with the periods that they are about. */
export interface FormGrid {
  readonly labels: readonly number[];
  readonly entries: readonly { readonly column: number; readonly says: Says; readonly period: Period }[];
  readonly sums: readonly { readonly column: number; readonly period: Period }[];
}

export interface FormLines {
  readonly cells: readonly FormCell[];
  readonly unbound: readonly UnboundColumn[];
  /** Of all rows that name an item. */
  readonly labels: readonly string[];
  readonly issues: readonly LedgerIssue[];
}

/** Binds the rows of a form: by what was confirmed of their text, else by label or alias. A guess is never made. */
export function formLines({ table, rows }: Block, grid: FormGrid, { index, store, inputs }: FormContext): FormLines {
  const { sheet } = table;
  const confirmed = confirmedTargets(store, sheet.name);
  const periods = new Map(grid.entries.map(({ period }) => [periodText(period), period]));
  const cells: FormCell[] = [];
  const unbound: UnboundColumn[] = [];
  const issues: LedgerIssue[] = [];
  const shared = mergesIn(sheet, rows[0] ?? 0, rows[rows.length - 1] ?? 0, Math.max(0, ...table.columns.map(({ column }) => column + 1)));
  const lines = formRows(sheet, rows, grid, shared);
  for (const line of lines) {
    const target = confirmed.get(labelKey(line.label))?.target;
    if (target !== undefined && target.kind !== 'input') continue;
    const told = target === undefined ? null : (inputs.find(({ id }) => id === target.id) ?? null);
    let bound = false;
    for (const period of periods.values()) {
      const match: ColumnMatch = told === null ? matchInput(line, period, index) : told.unit === period.unit ? { kind: 'input', input: told } : otherPeriod(line, told, period);
      const columns = grid.entries.filter((each) => each.period === period);
      if (match.kind !== 'input' && match.kind !== 'problem') continue;
      bound = true;
      if (match.kind === 'problem') {
        if (columns.some(({ column }) => !isBlank(cellAt(sheet, line.row, column)))) issues.push(match.issue);
        continue;
      }
      const figures = columns.map(({ column, says }) => entryAt(sheet, line.row, column, says, match.input, store.legend));
      const over = figures.find(({ at }) => (shared(at.row, at.column)?.rows ?? 1) > 1);
      if (over !== undefined) issues.push(ledgerIssue('form-figure-shared', { sheet: sheet.name, label: line.label }, over.at));
      else cells.push({ input: match.input, period, label: line.label, at: line.at, figures });
    }
    if (!bound && target === undefined) unbound.push({ sheet: sheet.name, label: line.label, at: line.at });
  }
  const doubled = twice(sheet.name, cells);
  return { cells: cells.filter((cell) => !doubled.cells.has(cell)), unbound, labels: lines.map(({ label }) => label), issues: [...issues, ...doubled.issues] };
}

function entryAt(sheet: SheetContent, row: number, column: number, says: Says, { takes }: SchemeInput, legend: Legend): FormEntry {
  const { value } = shownValue(sheet, row, column, takes, legend);
  return { says, value, at: { sheet: sheet.name, row, column }, state: value === null && sheet.formulas.has(a1(row, column)) ? 'uncomputed' : 'known' };
}

function otherPeriod({ label, at }: FormRow, { unit }: SchemeInput, period: Period): ColumnMatch {
  return { kind: 'problem', issue: ledgerIssue('column-other-period', { sheet: at.sheet, label, unit, period: periodText(period) }, at) };
}

/** Two rows about one input: neither is read, unless they share the cell that names it (one content, several standards) and one is filled in. */
function twice(sheet: string, cells: readonly FormCell[]): { readonly cells: ReadonlySet<FormCell>; readonly issues: readonly LedgerIssue[] } {
  const dropped = new Set<FormCell>();
  const told = new Map<string, LedgerIssue>();
  for (const [first, ...others] of groupedBy(cells, ({ input, period }) => `${input.id} ${periodText(period)}`).values()) {
    const [again] = others;
    if (first === undefined || again === undefined) continue;
    const all = [first, ...others];
    const filled = all.filter(({ figures }) => figures.some(({ value, state }) => !isBlank(value) || state === 'uncomputed'));
    const keep = filled.length <= 1 && all.every(({ at }) => at.row === first.at.row) ? (filled[0] ?? first) : null;
    for (const cell of all) if (cell !== keep) dropped.add(cell);
    if (keep === null) told.set(first.input.id, ledgerIssue('form-line-duplicate', { sheet, label: first.input.label, rows: [...new Set(all.map(({ at }) => at.row + 1))] }, again.at));
  }
  return { cells: dropped, issues: [...told.values()] };
}
