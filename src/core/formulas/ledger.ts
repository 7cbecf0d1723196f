import type { BoundSheet } from '../ledger/collect';
import { nameKey } from '../ledger/labels';
import type { LedgerReading } from '../ledger/readLedger';
import { periodText } from '../periods';
import type { FigurePlaces } from '../scheme/sheet/places';
import { schemeIn } from '../scoring/inForce';
import { entryRule } from '../scoring/entryRules';
import { scoredIn } from '../scoring/scored';
import type { PointsSheet, Reason } from './compiler';
import type { FormulaBook } from './rowCompiler';
import { sheetFormulas, type FormulaRow, type SheetFormulas } from './register';

/** A sheet of a ledger and its formulas, or why it has none. */
export type LedgerFormulas =
  | { readonly kind: 'formulas'; readonly sheet: BoundSheet; readonly formulas: SheetFormulas; readonly resultColumn: number }
  | { readonly kind: 'values'; readonly sheet: BoundSheet; readonly reason: Reason };

/** Where the figures of a ledger sheet stand, or will stand. */
export function resultColumnOf(sheet: BoundSheet): number {
  return sheet.resultColumn ?? sheet.lastColumn + 1;
}

export interface LedgerFormulaOptions {
  readonly sheets?: readonly BoundSheet[];
  /** The first column for steps; right of everything that has a label, where it is not given. */
  readonly stepsAt?: (sheet: BoundSheet) => number;
}

export function freeColumn(sheet: BoundSheet): number {
  return Math.max(sheet.lastColumn, resultColumnOf(sheet)) + 1;
}

/**
 * The formulas of every sheet of a ledger. A sheet in whose period an amendment is in force has values: its figures do
 * not stand in the cells that formulas point at.
 */
export function ledgerFormulas(reading: LedgerReading, figures: FigurePlaces, { sheets = reading.sheets, stepsAt = freeColumn }: LedgerFormulaOptions = {}): readonly LedgerFormulas[] {
  const { scheme } = reading;
  const members = new Map(reading.members.map((record) => [record.member.id, record]));
  // A sheet that is none of those that get formulas may have no steps to look at.
  const book = formulaBook(reading, figures, (sheet) => (sheets.includes(sheet) ? stepsAt(sheet) : null));
  return sheets.map((sheet): LedgerFormulas => {
    if (schemeIn(scheme, sheet.period) !== scheme) return { kind: 'values', sheet, reason: 'amended' };
    if (sheet.cells === 'explained' || sheet.cells === 'elsewhere') return { kind: 'values', sheet, reason: sheet.cells === 'explained' ? 'cells' : 'otherSheet' };
    if (sheet.keyColumn === null) return { kind: 'values', sheet, reason: 'place' };
    const at = isEntry(reading, sheet) ? 'entry' : 'closing';
    if (at === 'closing' && hasNamesakes(reading)) return { kind: 'values', sheet, reason: 'namesakes' };
    const text = periodText(sheet.period);
    const rows = sheet.rows.flatMap(({ row, memberId }): FormulaRow[] => {
      const record = members.get(memberId);
      if (record === undefined || scoredIn(scheme, record.member, sheet.period, at) === 'no') return [];
      const own = at === 'entry' ? record.classIn?.get(text) : undefined;
      return [{ row, member: own === undefined ? record.member : { ...record.member, class: own } }];
    });
    const resultColumn = resultColumnOf(sheet);
    const entries = new Map(sheet.columns.map(({ input, column }) => [input.id, column]));
    const formulas = sheetFormulas(book, { at, period: sheet.period, idColumn: sheet.keyColumn, entries, firstFree: stepsAt(sheet) }, rows);
    return { kind: 'formulas', sheet, formulas, resultColumn };
  });
}

/** Where the branch goes by names, a name that two members have finds only the first of them. */
function hasNamesakes({ memberKey, members }: LedgerReading): boolean {
  return memberKey === 'name' && new Set(members.map(({ member }) => nameKey(member.name))).size < members.length;
}

/** What formulas of a ledger point at. */
export function formulaBook(reading: LedgerReading, figures: FigurePlaces, stepsAt: (sheet: BoundSheet) => number | null = () => null): FormulaBook {
  const periods = reading.sheets.flatMap((sheet) => (isEntry(reading, sheet) ? pointsSheet(sheet, stepsAt(sheet)) : []));
  return { scheme: reading.scheme, figures, periods };
}

function isEntry({ scheme }: LedgerReading, { period }: BoundSheet): boolean {
  return entryRule(scheme, period.unit) !== null;
}

function pointsSheet(sheet: BoundSheet, stepsAt: number | null): PointsSheet[] {
  const rows = sheet.rows.map(({ row }) => row);
  if (sheet.keyColumn === null || rows.length === 0) return [];
  return [{ period: sheet.period, name: sheet.name, idColumn: sheet.keyColumn, resultColumn: resultColumnOf(sheet), first: Math.min(...rows), last: Math.max(...rows), ...(stepsAt === null ? {} : { steps: { header: sheet.header.last, column: stepsAt } }) }];
}
