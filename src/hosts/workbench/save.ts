import { usesOurFunctions } from '../../functions';
import { a1, EMPTY_PLAN, isCellError, parseArea, type CellValue, type DefinedName, type SheetContent, type SheetPlan } from '../../core';
import type { FileHost } from '../file';
import type { CellInput, Change } from '../types';
import type { GridState, StoredSheet } from './state';

/**
 * Makes a file the same as the grid, in one step. Sheets that were opened from it keep everything the grid does not
 * know of, since only cells that differ are written; sheets drawn here are drawn there from the same plans.
 */
export async function saveInto(file: FileHost, { sheets, names, active }: GridState): Promise<void> {
  const before = await file.read();
  const { renames, leaving } = renaming(before.sheets, sheets);
  await file.apply([
    ...renames,
    ...placing(before.sheets, sheets),
    ...sheets.flatMap((sheet) => cellChanges(formerCells(before.sheets, sheet), sheet.content)),
    ...nameChanges(before.names, names),
    // Last, when formulas that referred to them have been written over.
    ...leaving.map((sheet): Change => ({ kind: 'delete', sheet })),
    { kind: 'activate', sheet: active },
  ]);
  await savePercents(file, sheets);
}

/** What a person typed as 95% stands as 0.95 in a cell that the file may show otherwise. */
async function savePercents(file: FileHost, sheets: readonly StoredSheet[]): Promise<void> {
  const concerned = sheets.filter(({ content }) => content.percents !== undefined);
  if (concerned.length === 0) return;
  const saved = await file.read({ sheets: concerned.map(({ content }) => content.name) });
  for (const { content } of concerned) {
    const shown = saved.sheets.find(({ name }) => name === content.name)?.percents;
    const missing = [...(content.percents ?? [])].filter((address) => shown?.has(address) !== true);
    await file.showPercents(content.name, new Map(missing.flatMap((address) => numberAt(content, address))));
  }
}

function numberAt({ values }: SheetContent, address: string): [string, number][] {
  const cell = parseArea(address);
  const value = values[cell?.row ?? -1]?.[cell?.column ?? -1];
  return typeof value === 'number' ? [[address, value]] : [];
}

/** What the file holds in the place of the sheet before its cells are written. */
function formerCells(inFile: readonly SheetContent[], { notes }: StoredSheet): Cells {
  return inFile.find(({ name }) => name === notes.inFile) ?? plannedCells(notes.plan ?? EMPTY_PLAN);
}

function plannedCells({ rows }: SheetPlan): Cells {
  const formulas = new Map<string, string>();
  const values = rows.map(({ cells }, row) =>
    cells.map((cell, column) => {
      if (cell?.formula !== undefined) formulas.set(a1(row, column), cell.formula);
      return cell?.value ?? null;
    }),
  );
  return { values, formulas };
}

type Cells = Pick<SheetContent, 'values' | 'formulas'>;

/** Sheets that the file calls otherwise, and what those are called in the end that the grid no longer has. */
function renaming(inFile: readonly SheetContent[], inGrid: readonly StoredSheet[]): { renames: Change[]; leaving: string[] } {
  const present = new Map(inFile.map(({ name }) => [name, name]));
  const renames: Change[] = [];
  const rename = (origin: string, name: string): void => {
    renames.push({ kind: 'rename', sheet: present.get(origin) ?? origin, name });
    present.set(origin, name);
  };
  const kept = new Map(
    inGrid.flatMap(({ content, notes }) => (notes.inFile !== undefined && present.has(notes.inFile) ? [[notes.inFile, content.name] as const] : [])),
  );
  const wanted = new Set(inGrid.map(({ content }) => content.name.toLowerCase()));
  // Names may have changed hands: who must let go of one that another sheet has now steps aside first.
  for (const { name } of inFile) {
    if (kept.get(name) !== name && wanted.has(name.toLowerCase())) rename(name, freeName([...present.values(), ...wanted]));
  }
  for (const [origin, name] of kept) {
    if (present.get(origin) !== name) rename(origin, name);
  }
  return { renames, leaving: inFile.filter(({ name }) => !kept.has(name)).map(({ name }) => present.get(name) ?? name) };
}

/** Sheets drawn, shown and hidden, in this order: a workbook needs a visible sheet at every moment. */
function placing(inFile: readonly SheetContent[], inGrid: readonly StoredSheet[]): Change[] {
  const drawn: Change[] = [];
  const shown: Change[] = [];
  const hidden: Change[] = [];
  let previous: string | null = null;
  for (const { content, notes } of inGrid) {
    const { name, visibility } = content;
    const former = inFile.find((sheet) => sheet.name === notes.inFile);
    if (former === undefined) drawn.push({ kind: 'draw', plan: { ...(notes.plan ?? EMPTY_PLAN), name, visibility, names: [] }, after: previous });
    else if (former.visibility !== visibility) (visibility === 'visible' ? shown : hidden).push({ kind: 'visibility', sheet: name, visibility });
    previous = name;
  }
  return [...drawn, ...shown, ...hidden];
}

/** One block that holds every cell that differs, `null` for those between them that do not. */
function cellChanges(inFile: Cells, inGrid: SheetContent): Change[] {
  const former = extent(inFile);
  const present = extent(inGrid);
  const columns = Math.max(former.columns, present.columns);
  const cells = Array.from({ length: Math.max(former.rows, present.rows) }, (_, row) =>
    Array.from({ length: columns }, (__, column) => cellChange(inFile, inGrid, row, column)),
  );
  const first = cells.findIndex((row) => row.some((cell) => cell !== null));
  return first < 0 ? [] : [{ kind: 'write', sheet: inGrid.name, row: first, column: 0, cells: cells.slice(first) }];
}

function extent(sheet: Cells): { rows: number; columns: number } {
  let rows = sheet.values.length;
  let columns = Math.max(0, ...sheet.values.map((row) => row.length));
  for (const address of sheet.formulas.keys()) {
    const cell = parseArea(address);
    rows = Math.max(rows, (cell?.row ?? -1) + 1);
    columns = Math.max(columns, (cell?.column ?? -1) + 1);
  }
  return { rows, columns };
}

function cellChange(inFile: Cells, inGrid: SheetContent, row: number, column: number): CellInput | null {
  const address = a1(row, column);
  const value = inGrid.values[row]?.[column] ?? null;
  const formula = keptFormula(inGrid.formulas.get(address));
  const sameValue = sameCell(inFile.values[row]?.[column] ?? null, value);
  if (inFile.formulas.get(address) === formula && sameValue) return null;
  if (formula !== undefined) return { kind: 'formula', formula, result: isFileValue(value) ? value : null };
  if (value === null) return { kind: 'blank' };
  return isCellError(value) ? { kind: 'formula', formula: `=${value.error}`, result: value } : { kind: 'value', value };
}

/** A formula with our functions means nothing to programs without them: its figure is what leaves. */
function keptFormula(formula: string | undefined): string | undefined {
  return formula !== undefined && usesOurFunctions(formula) ? undefined : formula;
}

/** Engines know more errors than files may hold; a result left out is calculated again by the next program. */
function isFileValue(value: CellValue): boolean {
  return !isCellError(value) || FILE_ERRORS.has(value.error);
}

const FILE_ERRORS: ReadonlySet<string> = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);

function sameCell(a: CellValue, b: CellValue): boolean {
  return isCellError(a) && isCellError(b) ? a.error === b.error : a === b;
}

function nameChanges(inFile: readonly DefinedName[], inGrid: readonly DefinedName[]): Change[] {
  const former = new Map(inFile.map((name) => [name.name, name]));
  const present = new Set(inGrid.map(({ name }) => name));
  const changed = inGrid.filter(({ name, refersTo, comment }) => former.get(name)?.refersTo !== refersTo || former.get(name)?.comment !== comment);
  return [
    ...inFile.filter(({ name }) => !present.has(name)).map(({ name }): Change => ({ kind: 'unname', name })),
    ...changed.map((name): Change => ({ kind: 'name', name })),
  ];
}

function freeName(taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`~${number}`)) number += 1;
  return `~${number}`;
}
