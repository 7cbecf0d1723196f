import { a1, equal, fromCell, linesWorth, periodText, subtract, toText, type BoundForm, type BoundSheet, type CellAddress, type Exact, type Issue, type Period, type Statement, type WorkbookContent } from '../core';
import { usesOurFunctions } from '../functions';
import { actionIssue } from './issues';
import { sheetNamed } from './workbook';

export interface Scored {
  readonly statement: Statement | null;
  readonly figure: Exact | null;
}

/** Figures that stand in the result column but are not what the entries give, each with what makes the difference where one line does. */
export function resultDifferences(sheets: readonly BoundSheet[], content: WorkbookContent, period: Period, members: ReadonlyMap<string, Scored>): Issue[] {
  return sheets.flatMap(({ name: sheet, period: own, resultColumn: column, rows }) => {
    if (column === null || periodText(own) !== periodText(period)) return [];
    return rows.flatMap(({ row, memberId }) => differenceAt(content, { sheet, row, column }, members.get(memberId)));
  });
}

/** The same of the totals of points that forms of single members add up themselves. */
export function formDifferences(forms: readonly BoundForm[], content: WorkbookContent, period: Period, members: ReadonlyMap<string, Scored>): Issue[] {
  const totals = forms.flatMap((form) => form.totals.filter(({ period: own, holds }) => holds === 'points' && periodText(own) === periodText(period)));
  return totals.flatMap(({ at, memberId }) => differenceAt(content, at, members.get(memberId)));
}

function differenceAt(content: WorkbookContent, at: CellAddress, scored: Scored | undefined): Issue[] {
  const own = sheetNamed(content, at.sheet);
  const value = own?.values[at.row]?.[at.column];
  const { statement, figure } = scored ?? { statement: null, figure: null };
  const shown = typeof value === 'number' ? fromCell(value) : null;
  if (shown === null || statement === null || figure === null || equal(shown, figure)) return [];
  const formula = own?.formulas.get(a1(at.row, at.column));
  const [only, another] = linesWorth(statement, subtract(figure, shown));
  const data = {
    shown: toText(shown),
    computed: toText(figure),
    formula: formula === undefined || usesOurFunctions(formula) ? null : formula,
    leftOut: only === undefined || another !== undefined ? null : only,
  };
  return [actionIssue('figure-differs', data, at)];
}
