import { BooleanNumber, LocaleType, type IColumnData, type IRowData, type IStyleData, type IWorkbookData, type IWorksheetData } from '@univerjs/core';
import { parseArea, type DefinedName, type SheetContent, type WorkbookContent } from '../../core';
import type { ColumnLook, SheetLook, WorkbookLook } from '../file';
import { cellMatrix, type CellMatrix } from './cellMatrix';
import { cellOf } from './cells';
import { nextWorkbookId } from './engine';
import { definedName } from './names';
import { freezeOf, hiddenFlag, rangeOf, room, type SheetNotes } from './sheet';
import { columnPixels, gridStyle, pixels } from './style';

/** A workbook of the grid with the given content, results of formulas included, in the given look. */
export function workbookData(content: WorkbookContent, look?: WorkbookLook): IWorkbookData {
  const sheets = content.sheets.map((sheet, index) => ({ id: `sheet-${index + 1}`, ...sheetData(sheet, look?.sheets[index]) }));
  const styles = look?.styles ?? [];
  return {
    id: nextWorkbookId(),
    name: '',
    appVersion: '',
    locale: LocaleType.ZH_CN,
    styles: Object.fromEntries(styles.map((style, index) => [styleId(index), gridStyle(style)])),
    ...(styles[0] ? { defaultStyle: baseStyle(gridStyle(styles[0])) } : {}),
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: [{ name: DEFINED_NAMES, data: JSON.stringify(namesData(content.names)) }],
  };
}

/** The engine's key for defined names among the resources of a workbook. */
const DEFINED_NAMES = 'SHEET_DEFINED_NAME_PLUGIN';

function namesData(names: readonly DefinedName[]): Record<string, object> {
  return Object.fromEntries(names.map((name, index) => [`name-${index + 1}`, { id: `name-${index + 1}`, ...definedName(name) }]));
}

function sheetData(sheet: SheetContent, look: SheetLook | undefined): Partial<IWorksheetData> {
  const cells = cellMatrix();
  for (const [row, styles] of look?.cells ?? []) {
    for (const [column, style] of styles) cells.merge(row, column, { s: styleId(style) });
  }
  putContent(cells, sheet);
  const notes: SheetNotes = { inFile: sheet.name, ...(sheet.visibility === 'veryHidden' ? { veryHidden: true } : {}) };
  const size = room(cells.rows(), cells.columns());
  return {
    name: sheet.name,
    hidden: hiddenFlag(sheet.visibility),
    cellData: cells.data,
    mergeData: sheet.merges.map(rangeOf),
    ...size,
    ...(look === undefined ? {} : lookData(look, size.columnCount)),
    custom: { ...notes },
  };
}

function putContent(cells: CellMatrix, sheet: SheetContent): void {
  sheet.values.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value !== null) cells.merge(r, c, cellOf(value));
    });
  });
  for (const [address, formula] of sheet.formulas) {
    const at = parseArea(address);
    if (at !== null) cells.merge(at.row, at.column, { f: formula });
  }
}

function lookData(look: SheetLook, columnCount: number): Partial<IWorksheetData> {
  return {
    defaultColumnWidth: columnPixels(look.defaultWidth),
    defaultRowHeight: pixels(look.defaultHeight),
    freeze: freezeOf(look.frozen),
    columnData: Object.fromEntries(look.columns.flatMap((column) => columnEntries(column, columnCount))),
    rowData: Object.fromEntries(
      [...look.rows].map(([row, { height, visibility, style }]): [number, Partial<IRowData>] => [
        row,
        {
          ...(height === null ? {} : { h: pixels(height), ia: BooleanNumber.FALSE }),
          ...(visibility === 'hidden' ? { hd: BooleanNumber.TRUE } : {}),
          ...(style === null ? {} : { s: styleId(style) }),
        },
      ]),
    ),
  };
}

/** Files give the look of whole stretches of columns, often up to the last one there can be; the grid wants each by itself. */
function columnEntries({ first, last, width, visibility, style }: ColumnLook, columnCount: number): [number, Partial<IColumnData>][] {
  const data: Partial<IColumnData> = {
    ...(width === null ? {} : { w: columnPixels(width) }),
    ...(visibility === 'hidden' ? { hd: BooleanNumber.TRUE } : {}),
    ...(style === null ? {} : { s: styleId(style) }),
  };
  const end = Math.min(last, columnCount - 1);
  return Array.from({ length: Math.max(0, end - first + 1) }, (_, index) => [first + index, data]);
}

function styleId(index: number): string {
  return `style-${index}`;
}

/** What cells without a look of their own look like: the font only, since lines and fills would cover the whole sheet. */
function baseStyle({ ff, fs, vt }: IStyleData): IStyleData {
  return { ...(ff ? { ff } : {}), ...(fs ? { fs } : {}), ...(vt ? { vt } : {}) };
}
