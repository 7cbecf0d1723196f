/** .xlsx files, read and written without a spreadsheet program; free of Node and of the DOM. */
export { isAside, readArchive, type ArchivedFile } from './archive';
export { asWorkbook } from './convert';
export { readCsv } from './csv/read';
export { openFileHost, type FileHost } from './host';
export type { SaveOptions } from './identity';
export { readLook, type ColumnLook, type RowLook, type SheetLook, type WorkbookLook } from './look/read';
export type { CellLook, Side } from './look/styles';
export { readWorkbook } from './read/workbook';
export { readReturned } from './returned';
export { FileRefused, type Refusal } from './refusal';
export { workbookWriter, writeWorkbook, type WriteWorkbook } from './write';
export { openZip, packEntry, storedEntry, type Deflate, type ZipWriter } from './zip/write';
