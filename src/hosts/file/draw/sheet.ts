import { a1, areaA1, type Area, type ColumnPlan, type RowPlan, type SheetPlan } from '../../../core';
import { MAX_COLUMNS, MAX_ROWS } from '../limits';
import { refuse } from '../refusal';
import { escapeXml } from '../xml/text';
import { cellXml } from './cell';
import { drawingMark } from './drawing';
import { breaksXml, printXml } from './print';
import type { StyleTable } from './styles';
import { validationsXml, type StoreList } from './validations';

/** The margin that spreadsheet programs add to a width in characters: 5 pixels at 7 pixels a digit. */
export const WIDTH_PADDING = 5 / 7;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Cells of rows that were drawn before, so that a row which many sheets share is drawn once; for one style table only. */
export type DrawnRows = WeakMap<RowPlan['cells'], { readonly row: number; readonly height: number | undefined; readonly markup: string }>;

/** A worksheet part for a plan. */
export function sheetXml(plan: SheetPlan, styles: StyleTable, storeList: StoreList, drawn: DrawnRows = new WeakMap()): string {
  const rows = withMergedBorders(plan);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), plan.columns.length);
  if (rows.length > MAX_ROWS || width > MAX_COLUMNS) refuse({ code: 'off-the-sheet', sheet: plan.name });
  return [
    `${DECLARATION}<worksheet xmlns="${NAMESPACE}">`,
    plan.print ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
    `<dimension ref="${areaA1({ row: 0, column: 0, rows: Math.max(1, rows.length), columns: Math.max(1, width) })}"/>`,
    viewXml(plan.frozen),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(plan.columns),
    `<sheetData>${rows.map((row, index) => rowXml(plan.name, row, index, styles, drawn)).join('')}</sheetData>`,
    plan.protection === 'slips' ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>' : '',
    mergesXml(plan.merges),
    highlightsXml(plan, styles),
    validationsXml(plan.validations, storeList),
    printXml(plan.print),
    breaksXml(plan.print),
    drawingMark(plan),
    '</worksheet>',
  ].join('');
}

/**
 * A border around merged cells is drawn cell by cell, so cells that a merge covers get the look of its first cell
 * where the plan says nothing about them.
 */
function withMergedBorders(plan: SheetPlan): readonly RowPlan[] {
  const rows = [...plan.rows];
  for (const merge of plan.merges) {
    const style = plan.rows[merge.row]?.cells[merge.column]?.style;
    if (!style) continue;
    for (let row = merge.row; row < merge.row + merge.rows; row += 1) {
      const given = rows[row];
      if (!given) continue;
      const cells = [...given.cells];
      for (let column = merge.column; column < merge.column + merge.columns; column += 1) {
        while (cells.length <= column) cells.push(null);
        cells[column] ??= { value: null, style };
      }
      rows[row] = { ...given, cells };
    }
  }
  return rows;
}

function viewXml({ rows, columns }: SheetPlan['frozen']): string {
  if (rows === 0 && columns === 0) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  return `<sheetViews><sheetView workbookViewId="0"><pane${splits} topLeftCell="${a1(rows, columns)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`;
}

function columnsXml(columns: readonly ColumnPlan[]): string {
  if (columns.length === 0) return '';
  const written = columns.map(({ width, visibility }, index) => {
    const hidden = visibility === 'hidden' ? ' hidden="1"' : '';
    return `<col min="${index + 1}" max="${index + 1}" width="${fileWidth(width)}"${hidden} customWidth="1"/>`;
  });
  return `<cols>${written.join('')}</cols>`;
}

function fileWidth(characters: number): number {
  return Math.round((characters + WIDTH_PADDING) * 256) / 256;
}

function rowXml(sheet: string, plan: RowPlan, row: number, styles: StyleTable, drawn: DrawnRows): string {
  const { height, cells } = plan;
  const known = drawn.get(cells);
  if (known?.row === row && known.height === height) return known.markup;
  const written = cells.map((cell, column) => (cell ? cellXml(sheet, row, column, styles.cell(cell.style), cell.value, cell.formula) : '')).join('');
  const markup = height === undefined && written === '' ? '' : `<row r="${row + 1}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>${written}</row>`;
  drawn.set(cells, { row, height, markup });
  return markup;
}

function mergesXml(merges: readonly Area[]): string {
  const several = merges.filter(({ rows, columns }) => rows * columns > 1);
  if (several.length === 0) return '';
  return `<mergeCells count="${several.length}">${several.map((area) => `<mergeCell ref="${areaA1(area)}"/>`).join('')}</mergeCells>`;
}

function highlightsXml(plan: SheetPlan, styles: StyleTable): string {
  return plan.highlights
    .map(({ area, formula, fill }, index) => {
      const rule = `<cfRule type="expression" dxfId="${styles.highlight(fill)}" priority="${index + 1}"><formula>${escapeXml(formula.replace(/^=/, ''))}</formula></cfRule>`;
      return `<conditionalFormatting sqref="${areaA1(area)}">${rule}</conditionalFormatting>`;
    })
    .join('');
}
