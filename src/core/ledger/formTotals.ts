import { cellAt, isBlank, type CellAddress, type SheetContent } from '../grid';
import type { Period } from '../periods';
import type { Above } from './above';
import type { FormGrid } from './formLines';
import type { Says } from './formWords';
import { cellText, isTotal } from './rows';

/** What a form adds up itself: 得分合计, 第一季度合计, 年度积分. */
export interface FormTotal {
  readonly at: CellAddress;
  readonly period: Period;
  /** What is added up; `unsaid` of a form for the year that does not say whether its figures are points or times. */
  readonly holds: 'points' | 'times' | 'unsaid';
}

/** 得分合计：92 above the table. */
export function totalAbove({ facts }: Above, period: Period): FormTotal[] {
  const total = facts.get('total');
  return total === undefined || total.text === '' ? [] : [{ at: total.at, period, holds: 'points' }];
}

/** The figures in the last row of sums. Deductions or bonuses alone are no total. */
export function totalsBelow(sheet: SheetContent, rows: readonly number[], { labels, entries, sums }: FormGrid): FormTotal[] {
  const row = [...rows].reverse().find((each) => [0, ...labels].some((column) => isFinal(cellText(cellAt(sheet, each, column)))));
  if (row === undefined) return [];
  const summed = entries.flatMap(({ column, period, says }) => (HOLDS[says] === undefined ? [] : [{ column, period, holds: HOLDS[says] }]));
  const kinds = new Set(summed.map(({ holds }) => holds));
  const [kind = 'unsaid', another] = kinds;
  const all = [...summed, ...sums.map((each) => ({ ...each, holds: another === undefined ? kind : ('unsaid' as const) }))];
  return all.flatMap(({ column, period, holds }) => (isBlank(cellAt(sheet, row, column)) ? [] : [{ at: { sheet: sheet.name, row, column }, period, holds }]));
}

const HOLDS: Partial<Record<Says, FormTotal['holds']>> = { score: 'points', points: 'points', times: 'times', unsaid: 'unsaid' };

function isFinal(text: string): boolean {
  return isTotal(text) && !text.includes('小计') && text.includes('计');
}
