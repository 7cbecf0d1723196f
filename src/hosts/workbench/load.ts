import { LocaleType, type ICellData, type IWorkbookData, type IWorksheetData } from '@univerjs/core';
import { parseArea, type DefinedName, type SheetContent, type WorkbookContent } from '../../core';
import { cellOf } from './cells';
import { nextWorkbookId } from './engine';
import { definedName } from './names';
import { hiddenFlag, rangeOf, room, type SheetNotes } from './sheet';

/** A workbook of the grid with the given content, results of formulas included. */
export function workbookData(content: WorkbookContent): IWorkbookData {
  const sheets = content.sheets.map((sheet, index) => ({ id: `sheet-${index + 1}`, ...sheetData(sheet) }));
  return {
    id: nextWorkbookId(),
    name: '',
    appVersion: '',
    locale: LocaleType.ZH_CN,
    styles: {},
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

function sheetData(sheet: SheetContent): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const cellsOf = (row: number): Record<number, ICellData> => (cellData[row] ??= {});
  sheet.values.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value !== null) cellsOf(r)[c] = cellOf(value);
    });
  });
  for (const [address, formula] of sheet.formulas) {
    const at = parseArea(address);
    if (at === null) continue;
    const cells = cellsOf(at.row);
    cells[at.column] = { ...cells[at.column], f: formula };
  }
  const notes: SheetNotes = { inFile: sheet.name, ...(sheet.visibility === 'veryHidden' ? { veryHidden: true } : {}) };
  return {
    name: sheet.name,
    hidden: hiddenFlag(sheet.visibility),
    cellData,
    mergeData: sheet.merges.map(rangeOf),
    ...room(sheet.values.length, Math.max(0, ...sheet.values.map((row) => row.length))),
    custom: { ...notes },
  };
}
