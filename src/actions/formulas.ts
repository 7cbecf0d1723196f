import { a1, heldThroughout, periodText, quoteSheet, subPeriods, type BoundSheet, type Scheme } from '../core';
import type { OpenedLedger } from './workbook';

/**
 * `short`: =积分(…); `lambda`: the same as a name of the workbook, which takes three arguments, while other functions may
 * get a blank cell as 0; `long`: =积分值(…), where the short names do not work; `values`: figures, where no functions run.
 */
export type FillStyle = 'short' | 'lambda' | 'long' | 'values';

/** Where the figures of a ledger sheet stand, or will stand. */
export function resultColumn(sheet: BoundSheet): number {
  return sheet.resultColumn ?? sheet.lastColumn + 1;
}

/** `=积分(C$2:K$2,C3:K3,办法)`; the long name needs &"" to keep a blank apart from 0, and so does every other function in Excel. */
export function pointsFormula({ scheme }: OpenedLedger, sheet: BoundSheet, style: FillStyle, row: number): string {
  const { labels, record } = ranges(sheet, row);
  const dated = needsPeriod(scheme, sheet);
  const rest = dated ? `办法,"${periodText(sheet.period)}"` : '办法';
  const short = style === 'short' || (style === 'lambda' && !dated);
  return short ? `=积分(${labels},${record},${rest})` : `=积分值(${labels},${record}&"",${rest})`;
}

/** The row itself says neither its date nor its rhythm; where that matters the formula does. */
export function needsPeriod(scheme: Scheme, sheet: BoundSheet): boolean {
  return scheme.amendments.length > 0 || sheet.period.unit !== scheme.rhythm.entry;
}

/**
 * `=考评分(CHOOSE({1,2,3},'登记表 2026-01'!L5,…),C$2:I$2,C5:I5,办法)`: the points of the member's rows in the sheets of
 * the entry periods. A period outside the branch is a dash; one without a row is left blank and so asked for.
 */
export function closingFormula(opened: OpenedLedger, sheet: BoundSheet, style: FillStyle, row: number, memberId: string): string {
  const { labels, record } = ranges(sheet, row);
  return `=考评分(${periodPoints(opened, sheet, memberId)},${labels},${style === 'short' ? record : `${record}&""`},办法)`;
}

export function periodPoints(opened: OpenedLedger, sheet: BoundSheet, memberId: string): string {
  const { rhythm } = opened.scheme;
  if (rhythm.entry === rhythm.closing) return '""';
  const places = periodPlaces(opened, sheet, memberId);
  const points = places.map((place) => (place.kind === 'cell' ? `${quoteSheet(place.sheet.name)}!${a1(place.row, resultColumn(place.sheet))}` : place.kind === 'outside' ? '"—"' : '""'));
  return `CHOOSE({${places.map((_, index) => index + 1).join(',')}},${points.join(',')})`;
}

/** Where the points of each entry period of a closing period stand for a member. */
export type PeriodPlace = { readonly kind: 'outside' } | { readonly kind: 'absent' } | { readonly kind: 'cell'; readonly sheet: BoundSheet; readonly row: number };

export function periodPlaces({ scheme, reading }: OpenedLedger, sheet: BoundSheet, memberId: string): readonly PeriodPlace[] {
  const member = reading.members.find((each) => each.member.id === memberId)?.member;
  return subPeriods(sheet.period, scheme.rhythm.entry, scheme.rhythm.yearStart).map((period) => {
    if (member !== undefined && !heldThroughout(member, period, scheme.rhythm.yearStart)) return { kind: 'outside' };
    const ledger = reading.sheets.find((each) => periodText(each.period) === periodText(period));
    const own = ledger?.rows.find((each) => each.memberId === memberId);
    return ledger === undefined || own === undefined ? { kind: 'absent' } : { kind: 'cell', sheet: ledger, row: own.row };
  });
}

export function ranges(sheet: BoundSheet, row: number): { readonly labels: string; readonly record: string } {
  const columns = sheet.columns.map((bound) => bound.column);
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const top = Math.min(...sheet.columns.map((bound) => bound.at.row));
  return { labels: `${fixedRow(top, first)}:${fixedRow(sheet.header.last, last)}`, record: `${a1(row, first)}:${a1(row, last)}` };
}

/** `C$2`: the row stays when the formula is filled down. */
function fixedRow(row: number, column: number): string {
  return a1(row, column).replace(/(\d+)$/, '$$$1');
}
