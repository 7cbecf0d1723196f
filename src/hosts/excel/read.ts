import type { Area, CellValue, DefinedName, SheetContent, WorkbookContent } from '../../core';
import { a1 } from '../../core';
import { showsPercent } from '../common/percents';
import type { ReadOptions } from '../types';
import { AREA, areaOf, rangeOf } from './area';
import { BLOCK_CELLS, halves, rowBlocks } from './blocks';
import { readMerges } from './merges';
import { run, stopIfCancelled, toHostError } from './run';
import { withoutSpilled } from './spill';
import { fromExcelVisibility } from './visibility';

/**
 * Reads the workbook in a fixed number of round trips as long as it holds at most 20,000 cells: what sheets and names
 * there are, how far they reach, their merges, their cells. Beyond that the cells come in one round trip per block.
 */
export async function readWorkbook(options: ReadOptions): Promise<WorkbookContent> {
  stopIfCancelled(options.signal);
  return run(async (context) => {
    const all = context.workbook.worksheets.load('items/name,items/visibility');
    const names = context.workbook.names.load('items/name,items/formula,items/comment');
    await context.sync();
    const wanted = all.items.filter((sheet) => options.sheets?.includes(sheet.name) ?? true);
    const extents = wanted.map((sheet) => ({
      sheet,
      filled: sheet.getUsedRangeOrNullObject(true).load(AREA),
      formatted: sheet.getUsedRangeOrNullObject(false).load(AREA),
    }));
    await context.sync();
    const merges = await readMerges(context, extents);
    const drafts = extents.map(({ sheet, filled }) => draftOf(sheet, filled));
    await readCells(context, drafts, options);
    return { sheets: drafts.map((draft, index) => contentOf(draft, merges[index] ?? [])), names: names.items.map(nameOf) };
  });
}

interface Draft {
  readonly sheet: Excel.Worksheet;
  readonly area: Area | null;
  readonly values: CellValue[][];
  readonly formulas: Map<string, string>;
  readonly percents: Set<string>;
}

function draftOf(sheet: Excel.Worksheet, used: Excel.Range): Draft {
  return { sheet, area: areaOf(used), values: [], formulas: new Map(), percents: new Set() };
}

interface Piece {
  readonly draft: Draft;
  readonly area: Area;
}

async function readCells(context: Excel.RequestContext, drafts: readonly Draft[], options: ReadOptions): Promise<void> {
  const pieces = drafts.flatMap((draft) =>
    draft.area === null ? [] : rowBlocks(draft.area).map((area): Piece => ({ draft, area })),
  );
  const total = cellsIn(pieces);
  let done = 0;
  for (const batch of batches(pieces)) {
    stopIfCancelled(options.signal);
    await readPieces(context, batch);
    done += cellsIn(batch);
    options.onProgress?.(done, total);
  }
}

/** What long texts make too large for one answer is asked again in halves. */
async function readPieces(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<void> {
  const ranges = pieces.map(({ draft, area }) => rangeOf(draft.sheet, area).load('values,valueTypes,formulas,numberFormat,hasSpill'));
  try {
    await context.sync();
  } catch (problem) {
    const parts = halves(pieces);
    if (parts === null || toHostError(problem).code !== 'too-large') throw problem;
    for (const part of parts) await readPieces(context, part);
    return;
  }
  pieces.forEach((piece, index) => take(piece, ranges[index] as Excel.Range));
  await withoutSpilled(
    context,
    pieces.filter((_, index) => ranges[index]?.hasSpill !== false).map(({ draft }) => draft),
  );
}

/** Small pieces travel together; a block of a long sheet travels alone. */
function batches(pieces: readonly Piece[]): Piece[][] {
  const result: Piece[][] = [];
  for (const piece of pieces) {
    const last = result[result.length - 1];
    if (last && cellsIn([...last, piece]) <= BLOCK_CELLS) last.push(piece);
    else result.push([piece]);
  }
  return result;
}

function cellsIn(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
}

function take({ draft, area }: Piece, range: Excel.Range): void {
  for (let r = 0; r < area.rows; r += 1) {
    const row = (draft.values[area.row + r] = new Array<CellValue>(area.column).fill(null));
    for (let c = 0; c < area.columns; c += 1) {
      const value: unknown = range.values[r]?.[c];
      const formula: unknown = range.formulas[r]?.[c];
      row.push(cellValue(value, range.valueTypes[r]?.[c]));
      if (isFormula(formula, value)) draft.formulas.set(a1(area.row + r, area.column + c), formula);
      if (typeof value === 'number' && showsPercent(String(range.numberFormat[r]?.[c]))) draft.percents.add(a1(area.row + r, area.column + c));
    }
  }
}

function cellValue(value: unknown, type: Excel.RangeValueType | string | undefined): CellValue {
  if (type === 'Empty') return null;
  if (type === 'Error') return { error: String(value) };
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

/** For a cell without a formula Excel repeats the value here, so a text that begins with `=` equals itself. */
function isFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

function contentOf({ sheet, area, values, formulas, percents }: Draft, merges: readonly Area[]): SheetContent {
  for (let row = 0; row < (area?.row ?? 0); row += 1) values[row] = [];
  const content = { name: sheet.name, visibility: fromExcelVisibility(sheet.visibility), values, formulas, merges };
  return percents.size === 0 ? content : { ...content, percents };
}

function nameOf(item: Excel.NamedItem): DefinedName {
  const name = { name: item.name, refersTo: String(item.formula) };
  return item.comment === '' ? name : { ...name, comment: item.comment };
}
