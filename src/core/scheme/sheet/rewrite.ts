import { fromCell, HUNDRED, multiply, toText } from '../../decimal';
import { plainText } from '../../entries/text';
import type { CellAddress, CellValue } from '../../grid';
import { schemeFingerprint } from '../fingerprint';
import type { SchemeIssue } from '../issues';
import type { Scheme } from '../schema';
import { NOTHING } from '../text';
import type { FieldCell, Fields } from './fields';
import { findSections } from './find';
import { SECTIONS } from './layout';
import { sheetToScheme } from './read';
import { cellText, isEmpty, type SheetRow } from './row';
import { sectionRows } from './write';

type Grid = readonly (readonly CellValue[])[];

/** A cell of sheet 积分办法 and what it is to hold. */
export interface CellRewrite {
  readonly at: CellAddress;
  readonly value: string | number;
}

export type Rewriting =
  | { readonly kind: 'cells'; readonly cells: readonly CellRewrite[] }
  /** The sheet would have wrong cells; the addresses are those of the cells to be changed. */
  | { readonly kind: 'refused'; readonly issues: readonly SchemeIssue[] }
  /** There is no way to say it by changing single cells. */
  | { readonly kind: 'lost' };

/**
 * The cells to change so that a sheet which people may have rearranged and annotated says `after`: the same regulation
 * with other figures and settings. All else stays. The changed sheet is read back before anybody writes it.
 */
export function rewriteSheet(values: Grid, sheetName: string, after: Scheme): Rewriting {
  const before = sheetToScheme(values, sheetName);
  if (before.kind === 'refused') return before;
  const found = findSections(values, sheetName, []);
  const [was, willBe] = [sectionRows(before.scheme), sectionRows(after)];
  const cells: CellRewrite[] = [];
  for (const section of SECTIONS) {
    for (const [index, fields] of was[section].entries()) {
      const changed = changedFields(fields, willBe[section][index] ?? {});
      const row = changed.length === 0 ? undefined : ownRow(fields, found?.get(section) ?? []);
      for (const { label, value } of changed) {
        const at = row?.cells.get(label)?.at;
        if (at === undefined) return { kind: 'lost' };
        cells.push({ at, value });
      }
    }
  }
  const again = sheetToScheme(rewritten(values, cells), sheetName);
  if (again.kind === 'refused') return again;
  return schemeFingerprint(again.scheme) === schemeFingerprint(after) ? { kind: 'cells', cells } : { kind: 'lost' };
}

function changedFields(before: Fields, after: Fields): { readonly label: string; readonly value: string | number }[] {
  return Object.entries(after).flatMap(([label, field]) => {
    const former = before[label];
    return former?.value === field.value ? [] : [{ label, value: written(former, field) }];
  });
}

/** The cell keeps its format, and in one for whole percents 12.5% would be shown as 13%. */
function written(former: FieldCell | undefined, { value, format }: FieldCell): string | number {
  if (typeof value === 'string' || !format.endsWith('%') || former?.format === format) return value;
  const share = fromCell(value);
  return share === null ? value : `${toText(multiply(share, HUNDRED))}%`;
}

/** What tells a row from the others of its section, the surest first; the later ones are asked only where it takes them. */
const MARKS = ['编号', '项目编号', '特例编号', '对象', '档次', '等次', '名目'] as const;

/** Where a row of ours stands on the sheet; nothing where two rows could be meant. */
export function ownRow(fields: Fields, rows: readonly SheetRow[]): SheetRow | undefined {
  let own = rows;
  for (const label of MARKS) {
    if (fields[label] !== undefined && own.length > 1) own = own.filter((row) => says(row, label, fields[label]));
  }
  return own.length === 1 ? own[0] : undefined;
}

function says(row: SheetRow, label: string, field: FieldCell | undefined): boolean {
  const expected = field === undefined || field.value === NOTHING ? '' : plainText(String(field.value));
  const cell = row.cells.get(label);
  const found = cell === undefined || isEmpty(row, label) ? '' : plainText(cellText(cell.value));
  return found === expected || found.toLowerCase() === expected;
}

function rewritten(values: Grid, cells: readonly CellRewrite[]): Grid {
  const grid = values.map((row) => [...row]);
  for (const { at, value } of cells) {
    const row = grid[at.row];
    if (row !== undefined) row[at.column] = value;
  }
  return grid;
}
