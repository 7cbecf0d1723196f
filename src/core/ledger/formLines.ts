import { a1, cellAt, isBlank, type CellAddress, type CellValue, type SheetContent } from '../grid';
import { periodText, type Period } from '../periods';
import type { SchemeInput } from '../scheme/inputs';
import type { Scheme } from '../scheme/schema';
import { matchInput, type ColumnMatch, type InputIndex, type UnboundColumn } from './bind';
import type { Block } from './blocks';
import { shownValue } from './cellValue';
import { confirmedTargets } from './confirmed';
import type { Says } from './formWords';
import { ledgerIssue, type LedgerIssue } from './issues';
import { labelKey, labelKeys } from './labels';
import { mergesIn } from './merges';
import { cellText, isAside, isTotal } from './rows';
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
  /** In the last row of sums. */
  readonly totals: readonly { readonly at: CellAddress; readonly period: Period }[];
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
  for (const line of linesOf(sheet, rows, grid, shared)) {
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
  return { cells: cells.filter((cell) => !doubled.cells.has(cell)), unbound, totals: totalsOf(sheet, rows, grid), issues: [...issues, ...doubled.issues] };
}

interface Line {
  readonly row: number;
  readonly label: string;
  readonly keys: readonly string[];
  readonly at: CellAddress;
}

/** `党支部书记签字`, `党支部盖章`. */
const SIGNATURE = /签字|签名|盖章/;

type MergeAt = ReturnType<typeof mergesIn>;

/** The rows that name an item. Headings between them, signatures and sums do not. */
function linesOf(sheet: SheetContent, rows: readonly number[], { labels, entries }: FormGrid, mergeAt: MergeAt): Line[] {
  const own = labels[labels.length - 1] ?? 0;
  const groups = labels.slice(0, -1);
  const lines: Line[] = [];
  let above: { readonly text: string; readonly row: number } | null = null;
  for (const row of rows) {
    const cells = sheet.values[row] ?? [];
    if (labels.some((column) => isAside(cellText(cells[column]))) || isAside(cellText(cells.find((value) => !isBlank(value))))) continue;
    const group = groups.map((column) => textAt(sheet, row, column, mergeAt)).filter((text) => text !== '').pop();
    if (group !== undefined) above = { text: group, row: Math.min(row, ...groups.flatMap((column) => mergeAt(row, column)?.row ?? [])) };
    const text = textAt(sheet, row, own, mergeAt);
    const entered = entries.some(({ column }) => !isBlank(cells[column]));
    const written = cells.filter((value) => !isBlank(value)).length;
    if (text === '' && (group === undefined || (written === 1 && !entered))) continue;
    if (entries.some(({ column }) => covers(mergeAt(row, own), column))) continue;
    const label = text === '' ? (group ?? '') : text;
    if (/[:：]$/.test(label) || (!entered && SIGNATURE.test(label))) continue;
    const alone = group !== undefined && above?.row === row && isAlone(sheet, rows, row, groups, own, mergeAt);
    const keys = [...labelKeys(label), ...(above !== null && text !== '' ? labelKeys(`${above.text}${text}`) : []), ...(alone && text !== '' ? labelKeys(group) : [])];
    if (keys.length > 0) lines.push({ row, label, keys, at: { sheet: sheet.name, row, column: text === '' ? (groups[groups.length - 1] ?? own) : own } });
  }
  return lines;
}

/** A 项目 that has this one row only may name it too. */
function isAlone(sheet: SheetContent, rows: readonly number[], row: number, groups: readonly number[], own: number, mergeAt: MergeAt): boolean {
  if (groups.some((column) => (mergeAt(row, column)?.rows ?? 1) > 1)) return false;
  const next = rows.find((each) => each > row && !(sheet.values[each] ?? []).every(isBlank));
  return next === undefined || groups.some((column) => !isBlank(cellAt(sheet, next, column))) || isBlank(cellAt(sheet, next, own));
}

function textAt(sheet: SheetContent, row: number, column: number, mergeAt: MergeAt): string {
  const place = mergeAt(row, column) ?? { row, column };
  const value = cellAt(sheet, place.row, place.column);
  return typeof value === 'string' && place.column === column ? value.slice(0, 500).replace(/\s+/g, ' ').trim() : '';
}

function covers(area: ReturnType<MergeAt>, column: number): boolean {
  return area !== null && column >= area.column && column < area.column + area.columns;
}

function entryAt(sheet: SheetContent, row: number, column: number, says: Says, { takes }: SchemeInput, legend: Legend): FormEntry {
  const { value } = shownValue(sheet, row, column, takes, legend);
  return { says, value, at: { sheet: sheet.name, row, column }, state: value === null && sheet.formulas.has(a1(row, column)) ? 'uncomputed' : 'known' };
}

function otherPeriod({ label, at }: Line, { unit }: SchemeInput, period: Period): ColumnMatch {
  return { kind: 'problem', issue: ledgerIssue('column-other-period', { sheet: at.sheet, label, unit, period: periodText(period) }, at) };
}

/** Two rows about one input: neither is read. */
function twice(sheet: string, cells: readonly FormCell[]): { readonly cells: ReadonlySet<FormCell>; readonly issues: readonly LedgerIssue[] } {
  const byInput = new Map<string, FormCell[]>();
  for (const cell of cells) {
    const key = `${cell.input.id} ${periodText(cell.period)}`;
    byInput.set(key, [...(byInput.get(key) ?? []), cell]);
  }
  const same = [...byInput.values()].filter(({ length }) => length > 1);
  const told = new Map(same.flatMap((each) => (each[1] === undefined ? [] : [[each[1].input.id, each] as const])));
  const issues = [...told.values()].flatMap((each) => (each[1] === undefined ? [] : [ledgerIssue('form-line-duplicate', { sheet, label: each[1].input.label, rows: each.map(({ at }) => at.row + 1) }, each[1].at)]));
  return { cells: new Set(same.flat()), issues };
}

/** The figures in the last row of sums, in columns that hold points. */
function totalsOf(sheet: SheetContent, rows: readonly number[], { labels, entries, sums }: FormGrid): FormLines['totals'] {
  const row = [...rows].reverse().find((each) => labels.concat(0).some((column) => isFinal(cellText(cellAt(sheet, each, column)))));
  if (row === undefined) return [];
  const points = entries.filter(({ says }) => says === 'score' || says === 'points' || says === 'unsaid');
  const columns = [...(points.length > 0 ? points : entries.length === 1 ? entries : []), ...sums];
  return columns.flatMap(({ column, period }) => (isBlank(cellAt(sheet, row, column)) ? [] : [{ at: { sheet: sheet.name, row, column }, period }]));
}

function isFinal(text: string): boolean {
  return isTotal(text) && !text.includes('小计') && /计|总分/.test(text);
}
