import type { BranchWorkbook } from '../branch/workbook';
import { a1, cellAt, columnLetters, type SheetContent } from '../grid';
import { GUIDE_SHEET, SCHEME_SHEET, STORE_SHEET } from '../ledger/generated';
import { cellText } from '../scheme/sheet/row';
import type { CellPlan, SheetPlan } from '../sheets/plan';
import { cellWords, sameFormula } from './cellWords';
import { finding, type Finding } from './finding';
import type { Returned } from './returned';

export interface SheetCheck {
  readonly findings: readonly Finding[];
  /** `登记表 2026-03!H5`: cells that hold a formula as it was sent. */
  readonly intact: ReadonlySet<string>;
}

/** Checked by themselves. */
const APART: ReadonlySet<string> = new Set([SCHEME_SHEET, STORE_SHEET, GUIDE_SHEET]);
/** So many cells of one sheet are named; the others are counted. */
const MOST_CELLS = 12;

/**
 * How closely sheets are compared: `whole` where the members are known as they were sent, `frame` where all that is known
 * of them is what came back: then headings count, and that no formula was replaced by a figure.
 */
export type Closeness = 'whole' | 'frame';

/** What a notice publishes counts, not how it came there: its figures are compared with those that are computed. */
type Formulas = 'compared' | 'left';

/** The workbook as it was sent beside the one that came back: sheets, columns, and every cell that people were not meant to write in. */
export function checkSheets({ content, protectedSheets }: Returned, { plans, forms }: Pick<BranchWorkbook, 'plans' | 'forms'>, closeness: Closeness): SheetCheck {
  const findings: Finding[] = [];
  const intact = new Set<string>();
  const names = new Set(plans.map(({ name }) => name));
  const notices = new Set(forms.flatMap(({ kind, sheet }) => (kind === '公示表' ? [sheet] : [])));
  const strangers = content.sheets.filter(({ name }) => !names.has(name) && !APART.has(name));
  const renamed = new Set<SheetContent>();
  const open: string[] = [];
  for (const plan of plans) {
    if (APART.has(plan.name)) continue;
    const sheet = content.sheets.find(({ name }) => name === plan.name);
    if (sheet === undefined) {
      const under = strangers.find((each) => !renamed.has(each) && looksLike(plan, each));
      if (under !== undefined) renamed.add(under);
      findings.push(under === undefined ? finding('sheet-missing', { sheet: plan.name }) : finding('sheet-renamed', { sheet: plan.name, found: under.name }, { sheet: under.name, row: 0, column: 0 }));
      continue;
    }
    if (plan.protection === 'slips' && !protectedSheets.has(plan.name)) open.push(plan.name);
    findings.push(...compareSheet(plan, sheet, closeness, notices.has(plan.name) ? 'left' : 'compared', intact));
  }
  for (const sheet of strangers) if (!renamed.has(sheet)) findings.push(finding('sheet-added', { sheet: sheet.name }));
  if (open.length > 0) findings.push(finding('unprotected', { sheets: open }));
  return { findings, intact };
}

/** Half of the labels of its header are enough to know a sheet again. */
function looksLike(plan: SheetPlan, sheet: SheetContent): boolean {
  const head = headOf(plan);
  const cells = head === null ? (plan.rows[0]?.cells ?? []) : head.cells;
  const labels = cells.map((cell) => cellWords(cell?.value)).filter((text) => text !== '');
  const row = sheet.values[head?.row ?? 0]?.map(cellWords) ?? [];
  return labels.length > 0 && labels.filter((label) => row.includes(label)).length * 2 > labels.length;
}

interface Head {
  readonly row: number;
  readonly cells: readonly (CellPlan | null)[];
}

const NAME = '姓名';
const ID = '编号';

function headOf({ rows }: SheetPlan): Head | null {
  const row = rows.findIndex(({ cells }) => cells.some((cell) => cell?.value === NAME));
  const cells = rows[row]?.cells;
  return cells === undefined ? null : { row, cells };
}

function compareSheet(plan: SheetPlan, sheet: SheetContent, closeness: Closeness, formulas: Formulas, intact: Set<string>): Finding[] {
  const head = headOf(plan);
  const layout = head === null ? [] : [...compareHead(head, sheet), ...(closeness === 'whole' ? compareRows(plan, head, sheet) : [])];
  return layout.length > 0 ? layout : compareCells(plan, sheet, closeness === 'whole' ? plan.rows.length : (head?.row ?? -1) + 1, formulas, intact);
}

function compareHead({ row, cells }: Head, sheet: SheetContent): Finding[] {
  const { name } = sheet;
  const labels = cells.map((cell) => cellWords(cell?.value));
  const found = (sheet.values[row] ?? []).map(cellWords);
  if (labels.every((label, column) => label === '' || label === found[column])) return [];
  const elsewhere = sheet.values.findIndex((values, at) => at !== row && labels.every((label, column) => label === '' || label === cellWords(values[column])));
  if (elsewhere >= 0) return [finding('rows-moved', { sheet: name, row: elsewhere + 1 }, { sheet: name, row: elsewhere, column: 0 })];
  const findings: Finding[] = [];
  const moved: string[] = [];
  labels.forEach((label, column) => {
    if (label === '' || label === found[column]) return;
    const shown = cellText(cells[column]?.value ?? null);
    if (found.includes(label)) moved.push(shown);
    else if (found[column] === undefined || found[column] === '' || labels.includes(found[column])) findings.push(finding('column-missing', { sheet: name, label: shown }, { sheet: name, row, column }));
    else findings.push(finding('column-renamed', { sheet: name, label: shown, found: cellText(cellAt(sheet, row, column)) }, { sheet: name, row, column }));
  });
  if (moved.length > 0) findings.push(finding('columns-moved', { sheet: name, labels: moved }, { sheet: name, row, column: 0 }));
  return findings;
}

/** Members in another order: a row was put in, taken out or sorted. */
function compareRows({ rows }: SheetPlan, head: Head, sheet: SheetContent): Finding[] {
  const column = head.cells.findIndex((cell) => cell?.value === ID);
  if (column < 0) return [];
  const found = sheet.values.map((values) => cellWords(values[column]));
  const at = rows.findIndex(({ cells }, row) => {
    const id = cellWords(cells[column]?.value);
    return row > head.row && id !== '' && found[row] !== id && found.lastIndexOf(id) > head.row;
  });
  return at < 0 ? [] : [finding('rows-moved', { sheet: sheet.name, row: at + 1 }, { sheet: sheet.name, row: at, column })];
}

interface Group {
  readonly cells: string[];
  readonly old: string;
  readonly found: string;
  readonly row: number;
  readonly column: number;
}

/** Rows from `known` on may hold other members than those that were sent. */
function compareCells(plan: SheetPlan, sheet: SheetContent, known: number, formulas: Formulas, intact: Set<string>): Finding[] {
  const texts: Finding[] = [];
  const gone = new Map<number, Group>();
  const altered = new Map<number, Group>();
  const join = (groups: Map<number, Group>, row: number, column: number, old: string, found: string): void => {
    const group = groups.get(column) ?? { cells: [], old, found, row, column };
    groups.set(column, group);
    group.cells.push(a1(row, column));
  };
  plan.rows.forEach(({ cells }, row) =>
    cells.forEach((cell, column) => {
      if (cell === null || cell.style.entry === 'unlocked') return;
      const place = a1(row, column);
      const formula = sheet.formulas.get(place);
      const value = cellAt(sheet, row, column);
      if (cell.formula !== undefined) {
        if (formulas === 'left') return;
        if (formula === undefined && row >= known && cellWords(value) === '') return;
        if (formula === undefined) join(gone, row, column, cell.formula, cellWords(value));
        else if (sameFormula(formula, cell.formula)) intact.add(`${sheet.name}!${place}`);
        else if (row < known) join(altered, row, column, cell.formula, formula);
      } else if (row < known && cell.value !== null && (formula !== undefined || cellWords(value) !== cellWords(cell.value))) {
        texts.push(finding('cell-overwritten', { sheet: sheet.name, old: cellText(cell.value), found: formula ?? cellWords(value) }, { sheet: sheet.name, row, column }));
      }
    }),
  );
  const rest = texts.length - MOST_CELLS;
  const at = ({ row, column }: Group) => ({ sheet: sheet.name, row, column });
  return [
    ...texts.slice(0, MOST_CELLS),
    ...(rest > 0 ? [finding('more-findings', { count: rest })] : []),
    ...[...gone.values()].map((group) => finding('formula-missing', { sheet: sheet.name, cells: together(group.cells), found: group.found }, at(group))),
    ...[...altered.values()].map((group) => finding('formula-altered', { sheet: sheet.name, cells: together(group.cells), old: group.old, found: group.found }, at(group))),
  ];
}

/** `H4:H9` for cells of one column below each other. */
function together(cells: readonly string[]): string[] {
  const ranges: { readonly letters: string; readonly first: number; last: number }[] = [];
  for (const cell of cells) {
    const [, letters = columnLetters(0), digits = '1'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    const open = ranges[ranges.length - 1];
    if (open !== undefined && open.letters === letters && open.last === Number(digits) - 1) open.last += 1;
    else ranges.push({ letters, first: Number(digits), last: Number(digits) });
  }
  return ranges.map(({ letters, first, last }) => (first === last ? `${letters}${first}` : `${letters}${first}:${letters}${last}`));
}
