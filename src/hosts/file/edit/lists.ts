import { fixedA1, quoteSheet, type SheetPlan } from '../../../core';
import { putText, textOf, treeOf, type Parts } from '../opc/parts';
import { sheetsOf, type Layout } from '../opc/workbook';
import { newAllowance, readSheet } from '../read/sheet';
import { writeCells } from './cells';
import { drawSheet } from './sheets';

/** The hidden sheet for lists of choices that are too long to stand in a rule: one column each, from row 1. */
export const LISTS_SHEET = '_选项';

/** Our lists are written as they are. */
const NOTHING_SHARED = { strings: [], percentStyles: new Set<number>() };

/** Puts a list where rules can refer to it, unless it is there already; gives the reference. */
export function storeList(parts: Parts, layout: Layout, values: readonly string[]): string {
  const part = listsPart(parts, layout) ?? addSheet(parts, layout);
  const source = textOf(parts, part);
  const rows = readSheet(part, source, NOTHING_SHARED, newAllowance()).values;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? null).filter((value) => value !== null));
  const known = columns.findIndex((column) => column.length === values.length && column.every((value, row) => value === values[row]));
  const column = known < 0 ? width : known;
  if (known < 0) {
    const edits = values.map((value, row) => [row, new Map([[column, { kind: 'value', value } as const]])] as const);
    putText(parts, part, writeCells(part, LISTS_SHEET, source, new Map(edits)));
  }
  return `${quoteSheet(LISTS_SHEET)}!${fixedA1({ row: 0, column, rows: values.length, columns: 1 })}`;
}

function listsPart(parts: Parts, layout: Layout): string | undefined {
  const { root } = treeOf(parts, layout.workbook);
  return sheetsOf(parts, layout, root).find(({ name }) => name === LISTS_SHEET)?.part ?? undefined;
}

function addSheet(parts: Parts, layout: Layout): string {
  const plan: SheetPlan = {
    name: LISTS_SHEET, visibility: 'hidden', columns: [], rows: [], merges: [], frozen: { rows: 0, columns: 0 },
    print: null, validations: [], highlights: [], protection: 'none', names: [],
  };
  drawSheet(parts, layout, plan, null);
  return listsPart(parts, layout) as string;
}
