import { a1, labelKey, RANK_LABELS, TOTAL_LABELS, type BoundSheet, type CellValue, type PresentLayout, type SheetContent } from '../../core';
import { isEntrySheet } from '../fillSheet';
import type { ComparedCell } from '../replaceContract';
import { sheetNamed, type OpenedLedger } from '../workbook';
import { headingOf } from '../wizard/place';

export interface HandColumn {
  readonly result: ComparedCell['result'];
  readonly column: number;
  readonly label: string;
}

/** A ledger sheet whose results may be the user's. `sheet.resultColumn` is set where the branch has a column of totals. */
export interface HandSheet {
  readonly sheet: BoundSheet;
  readonly content: SheetContent;
  readonly columns: readonly HandColumn[];
}

/** 认定等次 is what people decided; it is never compared, let alone replaced. */
const GRADES: ReadonlySet<string> = new Set(['等次', '建议等次'].map(labelKey));

/** The sheets named, or all, with the columns that may hold results of the user’s. */
export function handSheets(opened: OpenedLedger, names: readonly string[] | null): HandSheet[] {
  return opened.reading.sheets.flatMap((sheet): HandSheet[] => {
    const content = sheetNamed(opened.content, sheet.name);
    if (content === undefined || (names !== null && !names.includes(sheet.name))) return [];
    const labels = labelsOf(content, sheet);
    const figures = sheet.resultColumn ?? totalColumn(labels, sheet);
    const columns = labels.flatMap((label, column): HandColumn[] => {
      if (column === figures) return [{ result: isEntrySheet(opened, sheet) ? 'points' : 'score', column, label }];
      if (RANK_LABELS.has(labelKey(label))) return [{ result: 'rank', column, label }];
      return GRADES.has(labelKey(label)) ? [{ result: 'grade', column, label }] : [];
    });
    return [{ sheet: { ...sheet, resultColumn: figures }, content, columns }];
  });
}

/** The label of each column from A on; empty where there is none. */
function labelsOf(content: SheetContent, sheet: BoundSheet): string[] {
  const width = Math.max(...content.values.slice(sheet.header.first, sheet.header.last + 1).map((row) => row.length));
  return Array.from({ length: width }, (_, column) => headingOf(content, sheet, column));
}

/** A heading without the blanks and line breaks that only fit it into its cell. */
export function oneLine(label: string): string {
  return label.replace(/\s+/g, '');
}

/** Where the rows and columns of a sheet are now. */
export function presentLayout(content: SheetContent, sheet: BoundSheet): PresentLayout {
  return { rows: new Map(sheet.rows.map(({ row, memberId }) => [memberId, row])), header: sheet.header.last, labels: labelsOf(content, sheet).map(oneLine) };
}

/** The ledger as it would be with other cells in some places of a sheet. */
export function withCells(opened: OpenedLedger, { sheet }: HandSheet, cells: readonly { readonly row: number; readonly column: number; readonly value: CellValue }[]): OpenedLedger {
  const changed = new Set(cells.map(({ row, column }) => a1(row, column)));
  const sheets = opened.content.sheets.map((own) => {
    if (own.name !== sheet.name) return own;
    const values = own.values.map((row) => [...row]);
    for (const { row, column, value } of cells) put(values, row, column, value);
    return { ...own, values, formulas: new Map([...own.formulas].filter(([address]) => !changed.has(address))) };
  });
  const ledgers = opened.reading.sheets.map((own) => (own.name === sheet.name ? sheet : own));
  return { ...opened, content: { ...opened.content, sheets }, reading: { ...opened.reading, sheets: ledgers } };
}

/** Rows end with their last cell that holds something. */
function put(values: CellValue[][], row: number, column: number, value: CellValue): void {
  const own = values[row];
  if (own === undefined) return;
  while (own.length < column) own.push(null);
  own[column] = value;
}

/** Totals are taken for the points where the sheet has no other column for them and only one of these behind the entries. */
function totalColumn(labels: readonly string[], { columns, cells }: BoundSheet): number | null {
  // One of several sheets of a period adds up its own part.
  if (cells === 'elsewhere') return null;
  const last = Math.max(...columns.map(({ column }) => column));
  const [only, another] = labels.flatMap((label, column) => (column > last && TOTAL_LABELS.has(labelKey(label)) ? [column] : []));
  return only === undefined || another !== undefined ? null : only;
}
