import { add, compare, equal, negate, subtract, sum, toText, ZERO, type Exact } from '../decimal';
import { a1, cellAt, type SheetContent } from '../grid';
import type { BoundColumn } from '../ledger/bind';
import type { BoundSheet } from '../ledger/collect';
import { TOTAL_LABELS } from '../ledger/resultLabels';
import { figureIn, handFigure, type Labelled } from './columns';
import { checkIssue, type CheckIssue } from './issues';

const PART_TOTAL = /小计\d*$/;
/** Columns of deductions are typed with a sign or without. */
const DEDUCTION = /[扣减]/;

/** 小计, 合计 and 总分 in the rows of members: what stands there is the sum of the columns of points that belong to it. */
export function totalIssues(sheet: BoundSheet, content: SheetContent, labels: readonly Labelled[]): CheckIssue[] {
  const bound = new Map(sheet.columns.map((column) => [column.column, column]));
  let since = -1;
  return labels.flatMap((total): CheckIssue[] => {
    const { column, key } = total;
    const isPart = PART_TOTAL.test(key);
    if (bound.has(column) || !(isPart || TOTAL_LABELS.has(key))) return [];
    const first = isPart ? since : -1;
    if (isPart) since = column;
    const own = labels.filter((each) => each.column > first && each.column < column && (isPart && total.group !== '' ? each.group === total.group : true));
    const parts = own.flatMap((each) => bound.get(each.column) ?? []);
    if (parts.length < 2 || !parts.every(holdsPoints)) return [];
    return rowIssues(sheet, content, total, parts.map((part) => ({ part, sign: DEDUCTION.test(labels[part.column]?.group ?? '') || DEDUCTION.test(part.label) ? 'minus' : 'plus' })));
  });
}

interface Part {
  readonly part: BoundColumn;
  readonly sign: 'plus' | 'minus';
}

function holdsPoints({ input: { takes } }: BoundColumn): boolean {
  return takes.kind === 'amount' || takes.kind === 'judged' || takes.kind === 'balance';
}

interface Row {
  readonly row: number;
  readonly shown: Exact;
  /** As they stand, and with deductions taken off. */
  readonly sums: readonly Exact[];
}

/** A basis that all rows add (基础分 60) is no mistake; who adds another is asked about. */
function rowIssues(sheet: BoundSheet, content: SheetContent, { column, label }: Labelled, parts: readonly Part[]): CheckIssue[] {
  const rows = sheet.rows.flatMap(({ row }): Row[] => {
    const shown = handFigure(content, row, column);
    const figures = parts.map(({ part }) => figureIn(cellAt(content, row, part.column)));
    if (shown === null || figures.some((figure) => figure === null)) return [];
    const known = figures.flatMap((figure) => figure ?? []);
    const signed = known.map((figure, index) => (parts[index]?.sign === 'minus' && compare(figure, ZERO) > 0 ? negate(figure) : figure));
    return [{ row, shown, sums: [sum(known), sum(signed)] }];
  });
  const base = commonBase(rows);
  if (base === null) return [];
  return rows.flatMap(({ row, shown, sums }): CheckIssue[] => {
    if (sums.some((each) => equal(add(each, base), shown))) return [];
    const data = { label, shown: toText(shown), computed: toText(add(sums[1] ?? ZERO, base)), parts: parts.map(({ part }) => part.label.replace(/\s+/g, '')), base: equal(base, ZERO) ? null : toText(base), formula: content.formulas.get(a1(row, column)) ?? null };
    return [checkIssue('total-differs', data, { sheet: sheet.name, row, column })];
  });
}

/** Nothing, or what more than half of the rows add; `null` where the column is no sum of these parts at all. */
function commonBase(rows: readonly Row[]): Exact | null {
  const adding = new Map<string, { readonly base: Exact; readonly rows: number }>();
  for (const { shown, sums } of rows) {
    for (const [text, base] of new Map(sums.map((each) => subtract(shown, each)).map((base) => [toText(base), base]))) {
      adding.set(text, { base, rows: (adding.get(text)?.rows ?? 0) + 1 });
    }
  }
  const isCommon = (found: { readonly rows: number } | undefined): boolean => found !== undefined && found.rows * 2 > rows.length;
  if (rows.length < 3 || isCommon(adding.get(toText(ZERO)))) return ZERO;
  return [...adding.values()].find(isCommon)?.base ?? null;
}
