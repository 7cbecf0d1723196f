import { a1, labelKey, type BoundSheet, type CellValue, type PresentLayout, type SheetContent } from '../../core';
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

const keys = (...labels: readonly string[]): ReadonlySet<string> => new Set(labels.map(labelKey));
const RANKS = keys('名次', '排名');
/** 认定等次 is what people decided; it is never compared, let alone replaced. */
const GRADES = keys('等次', '建议等次');
/** A column of totals is taken for the points where the sheet has no other and it is the only one behind the entries. */
const TOTALS = keys('合计', '总分', '总计', '积分合计', '得分合计', '总分合计');

export function handSheets(opened: OpenedLedger, names: readonly string[] | null): HandSheet[] {
  return opened.reading.sheets.flatMap((sheet): HandSheet[] => {
    const content = sheetNamed(opened.content, sheet.name);
    if (content === undefined || (names !== null && !names.includes(sheet.name))) return [];
    const labels = labelsOf(content, sheet);
    const figures = sheet.resultColumn ?? totalColumn(labels, sheet);
    const columns = labels.flatMap((label, column): HandColumn[] => {
      if (column === figures) return [{ result: isEntrySheet(opened, sheet) ? 'points' : 'score', column, label }];
      if (RANKS.has(labelKey(label))) return [{ result: 'rank', column, label }];
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

/** Where the rows and columns of a sheet are now. */
export function presentLayout(content: SheetContent, sheet: BoundSheet): PresentLayout {
  return { rows: new Map(sheet.rows.map(({ row, memberId }) => [memberId, row])), header: sheet.header.last, labels: labelsOf(content, sheet).map((label) => label.replace(/\s+/g, '')) };
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

function totalColumn(labels: readonly string[], { columns, cells }: BoundSheet): number | null {
  // One of several sheets of a period adds up its own part.
  if (cells === 'elsewhere') return null;
  const last = Math.max(...columns.map(({ column }) => column));
  const [only, another] = labels.flatMap((label, column) => (column > last && TOTALS.has(labelKey(label)) ? [column] : []));
  return only === undefined || another !== undefined ? null : only;
}
