import { utils, write, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { a1, areaA1, isCellError, type CellValue, type SheetContent, type WorkbookContent } from '../../src/core';

const ERROR_CODES: Readonly<Record<string, number>> = { '#N/A': 42, '#VALUE!': 15, '#REF!': 23, '#DIV/0!': 7, '#NAME?': 29, '#NUM!': 36 };
const VISIBILITY = { visible: 0, hidden: 1, veryHidden: 2 } as const;

/** An .xlsx with the given content, as another program (SheetJS) writes it. */
export function contentFile(content: WorkbookContent): Uint8Array {
  const book: WorkBook = utils.book_new();
  for (const sheet of content.sheets) utils.book_append_sheet(book, worksheet(sheet), sheet.name);
  book.Workbook = {
    Sheets: content.sheets.map(({ visibility }) => ({ Hidden: VISIBILITY[visibility] })),
    Names: content.names.map(({ name, refersTo, comment }) => ({ Name: name, Ref: refersTo.slice(1), ...(comment === undefined ? {} : { Comment: comment }) })),
  };
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

function worksheet({ values, formulas, merges }: SheetContent): WorkSheet {
  const cells: WorkSheet = {};
  let width = 1;
  values.forEach((row, down) => {
    row.forEach((value, right) => {
      width = Math.max(width, right + 1);
      if (value === null) return;
      const formula = formulas.get(a1(down, right));
      cells[a1(down, right)] = { ...cell(value), ...(formula === undefined ? {} : { f: formula.slice(1) }) };
    });
  });
  cells['!ref'] = areaA1({ row: 0, column: 0, rows: Math.max(1, values.length), columns: width });
  cells['!merges'] = merges.map(({ row, column, rows, columns }) => ({ s: { r: row, c: column }, e: { r: row + rows - 1, c: column + columns - 1 } }));
  return cells;
}

function cell(value: Exclude<CellValue, null>): CellObject {
  if (isCellError(value)) return { t: 'e', v: ERROR_CODES[value.error] ?? 42 };
  if (typeof value === 'string') return { t: 's', v: value };
  return typeof value === 'boolean' ? { t: 'b', v: value } : { t: 'n', v: value };
}
