import { a1, isCellError, parseArea, type CellError } from '../grid';
import { groupedBy } from '../grouped';
import { labelKey } from '../ledger/labels';
import { movedFormula } from './references';

/** What stood in a cell before a result of ours took its place; for 撤销替换. */
export interface ReplacedCell {
  readonly sheet: string;
  /** Whose row, and the label of the column: the cell is found again by these wherever it has moved. */
  readonly memberId: string;
  readonly label: string;
  /** Where it was, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly before: FormerContent;
  /** The formula or figure that took its place. */
  readonly ours: string;
}

export type FormerContent =
  /** `shown`: what it came to. */
  | { readonly kind: 'formula'; readonly formula: string; readonly shown: string | number | CellError | null }
  | { readonly kind: 'value'; readonly value: string | number };

/** How the columns of a sheet stood when its cells were replaced: references of old formulas are found again by them. */
export interface FormerLayout {
  readonly sheet: string;
  /** The last row of its header, counted from 0. */
  readonly header: number;
  /** Labels from column A on; empty where there is none. */
  readonly labels: readonly string[];
}

const NUMBER = '数';
const TEXT = '文字';
const ERROR = '错误值';

/** A replaced cell as a row of sheet `_积分簿`. */
export function replacedRow({ sheet, memberId, label, row, column, before, ours }: ReplacedCell): readonly string[] {
  const at = a1(row, column);
  const value = before.kind === 'formula' ? before.shown : before.value;
  return [sheet, memberId, label, at, before.kind === 'formula' ? before.formula : '', ...shownCells(value), ours];
}

function shownCells(value: string | number | CellError | null): readonly [kind: string, text: string] {
  if (value === null) return ['', ''];
  if (isCellError(value)) return [ERROR, value.error];
  return typeof value === 'number' ? [NUMBER, String(value)] : [TEXT, value];
}

export function layoutRow({ sheet, header, labels }: FormerLayout): readonly string[] {
  return [sheet, String(header + 1), ...labels];
}

/** The inverse of `replacedRow`; `null` for a row that it did not write. */
export function readReplacedRow([sheet = '', memberId = '', label = '', at = '', formula = '', kind = '', value = '', ours = '']: readonly string[]): ReplacedCell | null {
  const area = parseArea(at);
  const shown = kind === NUMBER ? Number(value) : kind === TEXT ? value : kind === ERROR ? { error: value } : null;
  if (sheet === '' || memberId === '' || label === '' || area === null || Number.isNaN(shown)) return null;
  const place = { sheet, memberId, label, row: area.row, column: area.column, ours };
  if (formula.startsWith('=')) return { ...place, before: { kind: 'formula', formula, shown } };
  return shown === null || isCellError(shown) ? null : { ...place, before: { kind: 'value', value: shown } };
}

export function readLayoutRow([sheet = '', header = '', ...labels]: readonly string[]): FormerLayout | null {
  if (sheet === '' || !/^[1-9]\d{0,6}$/.test(header)) return null;
  return { sheet, header: Number(header) - 1, labels };
}

/** Where things are now: the rows of members, the header and its labels. */
export interface PresentLayout {
  readonly rows: ReadonlyMap<string, number>;
  readonly header: number;
  readonly labels: readonly string[];
}

/** Finds the column that has a label now; the one nearest to where it was where several have it. */
export function columnsNow(labels: readonly string[]): (label: string, was: number) => number | null {
  const columns = groupedBy(labels.keys(), (column) => labelKey(labels[column] ?? ''));
  return (label, was) => (columns.get(labelKey(label)) ?? []).reduce<number | null>((best, column) => (best === null || Math.abs(column - was) < Math.abs(best - was) ? column : best), null);
}

/** Finds the cells of one sheet where they stand now, with their formulas as they must read there; `null` where one, or something its formula needs, is gone. */
export function cellsNow(sheet: string, { replaced, layouts }: { readonly replaced: readonly ReplacedCell[]; readonly layouts: readonly FormerLayout[] }, now: PresentLayout): (cell: ReplacedCell) => ReplacedCell | null {
  const column = columnsNow(now.labels);
  const formulaNow = formulasNow(replaced.filter((each) => each.sheet === sheet), layouts.find((each) => each.sheet === sheet), now);
  return (cell) => {
    const place = { row: now.rows.get(cell.memberId), column: column(cell.label, cell.column) };
    if (place.row === undefined || place.column === null) return null;
    const found = { ...cell, row: place.row, column: place.column };
    if (cell.before.kind === 'value') return found;
    const formula = formulaNow(cell.before.formula);
    return formula === null ? null : { ...found, before: { ...cell.before, formula } };
  };
}

/**
 * Formulas as they must read where their cells stand now. Rows are found by their members, columns by their labels, what
 * lies between by its neighbours; `null` where a cell that one needs is gone.
 */
export function formulasNow(cells: readonly ReplacedCell[], layout: FormerLayout | undefined, now: PresentLayout): (formula: string) => string | null {
  const column = columnsNow(now.labels);
  const rows = new Map(cells.map(({ row, memberId }) => [row, now.rows.get(memberId) ?? null]));
  if (layout !== undefined) rows.set(layout.header, now.header);
  const columns = new Map((layout?.labels ?? []).flatMap((label, was) => (label === '' ? [] : [[was, column(label, was)] as const])));
  const [rowNow, columnNow] = [placesNow(rows), placesNow(columns)];
  return (formula) =>
    movedFormula(formula, (row, at) => {
      const [to, across] = [rowNow(row), columnNow(at)];
      return to === null || across === null ? null : { row: to, column: across };
    });
}

/** What is known moves to where it is now, anything else with the nearest before it, or else after it. */
function placesNow(known: ReadonlyMap<number, number | null>): (place: number) => number | null {
  const there = [...known].filter((pair): pair is [number, number] => pair[1] !== null).sort(([a], [b]) => a - b);
  return (place) => {
    if (known.has(place)) return known.get(place) ?? null;
    const near = lastBefore(there, place) ?? there[0];
    return near === undefined ? place : Math.max(0, place + near[1] - near[0]);
  };
}

function lastBefore(sorted: readonly (readonly [was: number, now: number])[], place: number): readonly [was: number, now: number] | undefined {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle]?.[0] ?? place) < place) from = middle + 1;
    else to = middle;
  }
  return sorted[from - 1];
}
