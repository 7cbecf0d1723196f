import type { CellPlan, SheetPlan } from '../../core';
import { a1 } from '../../core';
import { heightsOf } from '../common/heights';
import { styledAreas } from '../common/rectangles';
import { refuseLongLists } from '../common/ruleLimits';
import { textEntry } from '../common/textEntry';
import { widest } from '../common/widest';
import { rangeOf } from './area';
import { layChart } from './charts';
import type { Entry } from './entry';
import { layColumns, layRows } from './grid';
import { nameSteps } from './names';
import { layPage } from './page';
import type { Preparation } from './prepare';
import { layRules } from './rules';
import { supports } from './run';
import type { Step } from './steps';
import { SMALL } from './steps';
import { STYLE_WEIGHT, applyStyle } from './style';
import { toExcelVisibility } from './visibility';
import { entryBlocks } from './write';

/**
 * Draws a plan onto a new sheet, which stays hidden until it is complete: merges, then values (while every cell is
 * still General, so that numbers stay numbers), then formats, and protection last of all.
 */
export function drawSteps(plan: SheetPlan, position: number, { width, names }: Preparation): Step[] {
  refuseLongLists(plan);
  const onSheet = (weight: number, act: (sheet: Excel.Worksheet) => void): Step => ({
    weight,
    queue: (context) => act(context.workbook.worksheets.getItem(plan.name)),
  });
  return [
    {
      weight: SMALL,
      queue: (context) => {
        const sheet = context.workbook.worksheets.add(plan.name);
        sheet.visibility = 'Hidden';
        sheet.position = position;
      },
    },
    ...plan.merges.map((area) => onSheet(SMALL, (sheet) => rangeOf(sheet, area).merge(false))),
    ...valueSteps(plan, onSheet),
    ...styledAreas(plan.rows).map(({ area, style }) =>
      onSheet(STYLE_WEIGHT, (sheet) => applyStyle(rangeOf(sheet, area), area, style)),
    ),
    ...noteSteps(plan, onSheet),
    onSheet(SMALL * plan.columns.length, (sheet) => layColumns(sheet, plan.columns, width)),
    ...heightsOf(plan.rows).map((heights) => onSheet(SMALL, (sheet) => layRows(sheet, heights))),
    onSheet(SMALL * (4 + plan.validations.length + plan.highlights.length), (sheet) => {
      layRules(sheet, plan);
      if (plan.print) layPage(sheet, plan.print);
    }),
    ...(plan.charts ?? []).map((chart) => onSheet(SMALL, (sheet) => layChart(sheet, chart))),
    ...plan.names.flatMap((name) => nameSteps(name, names)),
    onSheet(SMALL, (sheet) => {
      sheet.visibility = toExcelVisibility(plan.visibility);
      freeze(sheet, plan.frozen);
      if (plan.protection === 'slips') sheet.protection.protect(PROTECTION);
    }),
  ];
}

type OnSheet = (weight: number, act: (sheet: Excel.Worksheet) => void) => Step;

/** People may still size, filter and sort what they see. */
const PROTECTION: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
  allowAutoFilter: true,
  allowSort: true,
};

function valueSteps(plan: SheetPlan, onSheet: OnSheet): Step[] {
  const columns = widest(plan.rows.map(({ cells }) => cells));
  if (columns === 0) return [];
  const pick = <T>(of: (cell: CellPlan) => T): (T | null)[][] =>
    plan.rows.map(({ cells }) => Array.from({ length: columns }, (_, column) => mapped(cells[column], of)));
  const formats = pick(({ style }) => style.format);
  const all = { row: 0, column: 0, rows: plan.rows.length, columns };
  return entryBlocks(all, pick(entryOfPlan)).map(({ area, entries, weight }) =>
    onSheet(weight, (sheet) => {
      const range = rangeOf(sheet, area);
      range.formulas = entries;
      range.numberFormat = formats.slice(area.row, area.row + area.rows);
    }),
  );
}

function mapped<T>(cell: CellPlan | null | undefined, of: (cell: CellPlan) => T): T | null {
  return cell ? of(cell) : null;
}

function entryOfPlan({ value, formula }: CellPlan): Entry {
  if (formula !== undefined) return formula;
  if (typeof value === 'string') return textEntry(value);
  return typeof value === 'object' ? null : value;
}

/** Notes came with ExcelApi 1.18; an older Excel draws the sheet without them. */
function noteSteps(plan: SheetPlan, onSheet: OnSheet): Step[] {
  if (!supports('1.18')) return [];
  return plan.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      const note = cell?.note;
      return note === undefined ? [] : [onSheet(SMALL, (sheet) => sheet.notes.add(a1(row, column), note))];
    }),
  );
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: SheetPlan['frozen']): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(rangeOf(sheet, { row: 0, column: 0, rows, columns }));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}
