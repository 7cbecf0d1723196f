import { a1, equal, fromCell, linesWorth, periodText, subtract, toText, type BoundSheet, type Exact, type Issue, type Period, type Statement, type WorkbookContent } from '../core';
import { usesOurFunctions } from '../functions';
import { actionIssue } from './issues';
import { sheetNamed } from './workbook';

export interface Scored {
  readonly statement: Statement | null;
  readonly figure: Exact | null;
}

/** Figures that stand in the result column but are not what the entries give, each with what makes the difference where one line does. */
export function resultDifferences(sheets: readonly BoundSheet[], content: WorkbookContent, period: Period, members: ReadonlyMap<string, Scored>): Issue[] {
  return sheets.flatMap((sheet) => {
    const { resultColumn } = sheet;
    if (resultColumn === null || periodText(sheet.period) !== periodText(period)) return [];
    const own = sheetNamed(content, sheet.name);
    return sheet.rows.flatMap(({ row, memberId }) => {
      const value = own?.values[row]?.[resultColumn];
      const { statement, figure } = members.get(memberId) ?? { statement: null, figure: null };
      const shown = typeof value === 'number' ? fromCell(value) : null;
      if (shown === null || statement === null || figure === null || equal(shown, figure)) return [];
      const formula = own?.formulas.get(a1(row, resultColumn));
      const [only, another] = linesWorth(statement, subtract(figure, shown));
      const data = {
        shown: toText(shown),
        computed: toText(figure),
        formula: formula === undefined || usesOurFunctions(formula) ? null : formula,
        leftOut: only === undefined || another !== undefined ? null : only,
      };
      return [actionIssue('figure-differs', data, { sheet: sheet.name, row, column: resultColumn })];
    });
  });
}
