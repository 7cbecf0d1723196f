import { readFileSync, writeFileSync } from 'node:fs';
import { LocaleType, LogLevel, Univer, type ICellData, type IWorkbookData } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import type { EngineSheet } from './recalculate';

/** Univer without a page, in a process of its own: calculates the workbooks of one file of JSON into another. */
const [given = '', made = ''] = process.argv.slice(2);
const books = JSON.parse(readFileSync(given, 'utf8')) as readonly (readonly EngineSheet[])[];

const univer = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: {} }, logLevel: LogLevel.ERROR });
for (const plugin of UniverSheetsNodeCorePreset().plugins) {
  if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
  else univer.registerPlugin(plugin);
}
const api = FUniver.newAPI(univer);

const answered: { readonly name: string; readonly values: unknown }[] = [];
for (const sheets of books) {
  const book = api.createWorkbook(workbook(sheets));
  const calculated = new Promise<void>((resolve) => {
    const waiting = api.getFormula().calculationEnd(() => {
      waiting.dispose();
      resolve();
    });
  });
  api.getFormula().executeCalculation();
  await calculated;
  sheets.forEach(({ name, cells }, index) => answered.push({ name, values: book.getSheetBySheetId(sheetId(index))?.getRange(0, 0, cells.length, widthOf(cells)).getValues() ?? [] }));
  api.disposeUnit(book.getId());
}
writeFileSync(made, JSON.stringify(answered));
process.exit(0);

function sheetId(index: number): string {
  return `sheet-${index}`;
}

function widthOf(cells: EngineSheet['cells']): number {
  return cells.reduce((widest, row) => Math.max(widest, row.length), 1);
}

function workbook(sheets: readonly EngineSheet[]): Partial<IWorkbookData> {
  return {
    id: 'book',
    name: 'book',
    sheetOrder: sheets.map((_, index) => sheetId(index)),
    sheets: Object.fromEntries(
      sheets.map(({ name, cells }, index) => {
        const cellData = Object.fromEntries(cells.map((row, r) => [r, Object.fromEntries(row.flatMap((value, c) => (value === null ? [] : [[c, cellOf(value)]])))]));
        return [sheetId(index), { id: sheetId(index), name, rowCount: cells.length + 10, columnCount: widthOf(cells) + 5, cellData }];
      }),
    ),
  };
}

function cellOf(value: EngineSheet['cells'][number][number]): ICellData {
  if (typeof value === 'string' && value.startsWith('=')) return { f: value };
  if (typeof value === 'number') return { v: value, t: 2 };
  return { v: typeof value === 'object' ? '' : String(value), t: 1 };
}
