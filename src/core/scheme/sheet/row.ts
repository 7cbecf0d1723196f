import { fromCell, toText } from '../../decimal';
import { plainText } from '../../entries/text';
import { isBlank, isCellError, type CellAddress, type CellValue } from '../../grid';
import { schemeIssue, type SchemeCode, type SchemeData, type SchemeIssue } from '../issues';
import { NOTHING } from '../text';
import type { Section } from './layout';

/** A row of a section as it was found, its cells by the label of their column. */
export interface SheetRow {
  readonly section: Section;
  readonly cells: ReadonlyMap<string, SheetCell>;
  /** Labels that have been read; what is left over must be empty. */
  readonly used: Set<string>;
  readonly issues: SchemeIssue[];
}

export interface SheetCell {
  readonly value: CellValue;
  readonly at: CellAddress;
}

/** Reads a cell for good: it counts as used. */
export function take(row: SheetRow, label: string): SheetCell | undefined {
  row.used.add(label);
  return row.cells.get(label);
}

/** Whether there is anything in a cell; — says that there is nothing. */
export function isEmpty(row: SheetRow, label: string): boolean {
  const value = row.cells.get(label)?.value;
  return isBlank(value) || (typeof value === 'string' && value.trim() === NOTHING);
}

/** A column that is not there has been reported once, with its section. */
export function report<Code extends SchemeCode>(row: SheetRow, code: Code, data: SchemeData[Code], label: string): void {
  if (!row.cells.has(label)) return;
  row.issues.push(schemeIssue(code, data, row.cells.get(label)?.at));
}

/** What stands in a cell, as people see it. */
export function cellText(value: CellValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value.trim();
  const exact = fromCell(value);
  return exact === null ? String(value) : toText(exact);
}

/** The same without the differences that nobody sees: widths of letters, spaces. */
export function plainCell(row: SheetRow, label: string): string {
  return plainText(cellText(take(row, label)?.value));
}

/** A figure in a column that says nothing for this kind of row would be lost in silence; it is refused. */
export function refuseUnused(row: SheetRow, kind: string): void {
  for (const label of row.cells.keys()) {
    if (row.used.has(label) || isEmpty(row, label)) continue;
    report(row, 'sheet-not-used', { header: label, found: cellText(row.cells.get(label)?.value), kind }, label);
  }
}
