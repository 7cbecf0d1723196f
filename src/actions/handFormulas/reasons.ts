import {
  a1,
  entryRule,
  equal,
  exact,
  isCellError,
  linesWorth,
  negate,
  periodText,
  references,
  roundHalfUp,
  subPeriods,
  subtract,
  walkRules,
  type Area,
  type CellValue,
  type Exact,
  type Statement,
} from '../../core';
import { isEntrySheet } from '../fillSheet';
import type { ComparedCell } from '../replaceContract';
import type { OpenedLedger } from '../workbook';
import { oneLine, type HandColumn, type HandSheet } from './columns';

/** Why a result of the user's is not ours, or why ours cannot stand. Words: `messages.zh.ts`. */
export type DifferenceReason =
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'uncomputed' | 'circular' | 'no-cells' | 'not-scored' | 'follows' | 'elsewhere' | 'unknown' }
  | { readonly kind: 'text'; readonly found: string }
  | { readonly kind: 'left-out' | 'added'; readonly labels: readonly string[] }
  | { readonly kind: 'sheets-left-out'; readonly sheets: readonly string[] }
  /** Rows as people count them. */
  | { readonly kind: 'other-rows' | 'rows-left-out' | 'rows-added'; readonly rows: readonly number[] }
  | { readonly kind: 'line'; readonly line: string }
  | { readonly kind: 'rounding'; readonly places: number }
  | { readonly kind: 'missing'; readonly result: ComparedCell['result']; readonly words: readonly string[] }
  | { readonly kind: 'no-result'; readonly result: ComparedCell['result'] };

/** What a formula takes in or leaves out, whatever it comes to today. */
export function rangeReasons(opened: OpenedLedger, hand: HandSheet, { result, column }: HandColumn, row: number, formula: string): DifferenceReason[] {
  const reach = reached(hand, row, column, formula);
  if (reach.circular) return [{ kind: 'circular' }];
  switch (result) {
    case 'points':
      return [...rowReasons(opened, hand, row, reach), ...(hand.sheet.cells === 'elsewhere' && reach.sheets.length === 0 ? [{ kind: 'elsewhere' } as const] : [])];
    case 'score':
      return [...sheetReasons(opened, hand, reach), ...rowReasons(opened, hand, row, reach)];
    case 'rank':
      return rankReasons(hand, row, formula);
    case 'grade':
      return [];
  }
}

/** The part of a difference between figures that can be told from the figures. */
export function figureReasons(opened: OpenedLedger, shown: Exact, ours: Exact, statement: Statement | null): DifferenceReason[] {
  const { places } = opened.scheme.publishing;
  const difference = subtract(ours, shown);
  if (equal(roundHalfUp(shown, places), ours) || isLastDigit(difference, places)) return [{ kind: 'rounding', places }];
  const [only, another] = statement === null ? [] : linesWorth(statement, difference);
  return only === undefined || another !== undefined ? [] : [{ kind: 'line', line: only }];
}

export function valueReason(value: CellValue, formula: string | null): DifferenceReason | null {
  if (isCellError(value)) return { kind: 'error', error: value.error };
  if (value === null && formula !== null) return { kind: 'uncomputed' };
  return typeof value === 'string' ? { kind: 'text', found: value.slice(0, 40) } : null;
}

interface Reach {
  /** Cells of the own sheet that the formula uses, itself or through formulas of its row. */
  readonly areas: readonly Area[];
  readonly sheets: readonly string[];
  readonly circular: boolean;
}

const MOST_STEPS = 200;

/** Subtotals are looked through: `=F5+J5`, where F5 is a sum, uses what F5 sums up. */
function reached({ sheet, content }: HandSheet, row: number, column: number, formula: string): Reach {
  const areas: Area[] = [];
  const sheets = new Set<string>();
  const seen = new Set<string>();
  const open = [formula];
  let circular = false;
  for (let next = open.pop(); next !== undefined && seen.size < MOST_STEPS; next = open.pop()) {
    for (const { sheet: named, area } of references(next)) {
      if (named !== null && named !== sheet.name) {
        sheets.add(named);
        continue;
      }
      circular ||= includes(area, row, column);
      areas.push(area);
      for (const [address, inner] of inRow(content.formulas, area, row)) {
        if (seen.has(address)) continue;
        seen.add(address);
        open.push(inner);
      }
    }
  }
  return { areas, sheets: [...sheets], circular };
}

function inRow(formulas: ReadonlyMap<string, string>, area: Area, row: number): (readonly [string, string])[] {
  if (row < area.row || row >= area.row + area.rows) return [];
  return Array.from({ length: Math.min(area.columns, MOST_STEPS) }, (_, index) => a1(row, area.column + index)).flatMap((address) => {
    const formula = formulas.get(address);
    return formula === undefined ? [] : [[address, formula] as const];
  });
}

/** Entries of the row that count and are not used, and columns that are used and count nothing. */
function rowReasons(opened: OpenedLedger, hand: HandSheet, row: number, { areas, sheets }: Reach): DifferenceReason[] {
  const { sheet, content } = hand;
  if (areas.length === 0) return sheets.length === 0 ? [{ kind: 'no-cells' }] : [];
  const bound = sheet.columns.map(({ column }) => column);
  const [first, last] = [Math.min(...bound), Math.max(...bound)];
  const own = areas.filter((area) => row >= area.row && row < area.row + area.rows);
  const elsewhere = areas.filter(({ row: top, rows, column, columns }) => rows === 1 && top !== row && top > sheet.header.last && column <= last && column + columns > first);
  if (own.length === 0) return elsewhere.length === 0 ? [] : [{ kind: 'other-rows', rows: [...new Set(elsewhere.map((area) => area.row + 1))] }];
  const used = (column: number): boolean => own.some((area) => includes(area, row, column));
  const counting = countingColumns(opened, hand);
  const owners = new Set(counting.filter(({ column }) => used(column)).map(({ input }) => input.owner));
  // A ballot stands as marks or as a score; who uses one leaves nothing out.
  const leftOut = counting.filter(({ column, input }) => !used(column) && !(owners.has(input.owner) && input.id.startsWith(`${input.owner}.`)));
  const added = opened.reading.unboundColumns.filter(({ sheet: name, at }) => name === sheet.name && used(at.column) && typeof content.values[row]?.[at.column] === 'number');
  return [
    ...(leftOut.length === 0 ? [] : [{ kind: 'left-out', labels: leftOut.map(({ label }) => oneLine(label)) } as const]),
    ...(added.length === 0 ? [] : [{ kind: 'added', labels: added.map(({ label }) => oneLine(label)) } as const]),
  ];
}

/** Columns whose entries go into the figure; a special rule or a report takes its own. */
function countingColumns(opened: OpenedLedger, { sheet }: HandSheet): HandSheet['sheet']['columns'] {
  const { scheme } = opened;
  const top = entryRule(scheme, sheet.period.unit) ?? scheme.score;
  const owners = new Set([...walkRules(top)].map(({ id }) => id));
  return sheet.columns.filter(({ input }) => owners.has(input.owner));
}

/** Registers of the closing period that a score does not use. A span of sheets may be all of them. */
function sheetReasons(opened: OpenedLedger, { sheet }: HandSheet, { sheets }: Reach): DifferenceReason[] {
  const { rhythm } = opened.scheme;
  if (isEntrySheet(opened, sheet) || rhythm.entry === rhythm.closing || sheets.length === 0 || sheets.some((name) => name.includes(':'))) return [];
  const periods = new Set(subPeriods(sheet.period, rhythm.entry, rhythm.yearStart).map(periodText));
  const missing = opened.reading.sheets.filter(({ name, period }) => periods.has(periodText(period)) && !sheets.includes(name));
  return missing.length === 0 || missing.length === periods.size ? [] : [{ kind: 'sheets-left-out', sheets: missing.map(({ name }) => name) }];
}

/** Every rank has a range of its own; beyond this nobody would wait for it. */
const MOST_RANKED = 2000;

/** A rank is among a range: whom it leaves out, and which other rows it takes in. */
function rankReasons({ sheet, content }: HandSheet, row: number, formula: string): DifferenceReason[] {
  const { resultColumn: figures } = sheet;
  if (figures === null || sheet.rows.length > MOST_RANKED) return [];
  const among = references(formula).filter(({ sheet: named, area }) => named === null && area.rows > 1 && includes(area, area.row, figures)).map(({ area }) => area);
  if (among.length === 0) return [];
  const covered = (at: number): boolean => among.some((area) => includes(area, at, figures));
  const members = new Set(sheet.rows.map((each) => each.row));
  const isFigure = (at: number): boolean => typeof content.values[at]?.[figures] === 'number';
  const leftOut = [...members].filter((at) => at !== row && isFigure(at) && !covered(at));
  const added = content.values.flatMap((_, at) => (at > sheet.header.last && !members.has(at) && isFigure(at) && covered(at) ? [at] : []));
  const people = (rows: readonly number[]): number[] => rows.map((at) => at + 1).sort((a, b) => a - b);
  return [
    ...(leftOut.length === 0 ? [] : [{ kind: 'rows-left-out', rows: people(leftOut) } as const]),
    ...(added.length === 0 ? [] : [{ kind: 'rows-added', rows: people(added) } as const]),
  ];
}

function includes(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** One in the last decimal, up or down: cut off, or rounded more than once. */
function isLastDigit(difference: Exact, places: number): boolean {
  if (places === 0) return false;
  const last = exact(`0.${'0'.repeat(places - 1)}1`);
  return equal(difference, last) || equal(difference, negate(last));
}
