import type { Outline } from '../common/outline';
import { after, find } from '../common/outline';
import { widest } from '../common/widest';
import type { Change } from '../types';
import { rangeOf } from './area';
import type { WidthMeasure } from './width';
import { measureWidth } from './width';

/** What must be known before the first change: at most two round trips, however many changes there are. */
export interface Preparation {
  readonly outline: Outline;
  /** Lower-case workbook names there were. */
  readonly existingNames: ReadonlySet<string>;
  /** The same, kept up to date while the steps are laid out. */
  readonly names: Set<string>;
  readonly width: WidthMeasure;
  /** Number formats of the cells that a `write` (by its index) puts numbers or formulas into. */
  readonly formats: ReadonlyMap<number, readonly (readonly string[])[]>;
}

export async function prepare(context: Excel.RequestContext, changes: readonly Change[]): Promise<Preparation> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/name');
  const names = workbook.names.load('items/name');
  const protection = workbook.protection.load('protected');
  const first = workbook.worksheets.getFirst().load('standardWidth');
  const untouched = first.getRange(LAST_CELL).format.load('columnWidth');
  await context.sync();

  const outline: Outline = {
    structure: protection.protected ? 'protected' : 'free',
    sheets: sheets.items.map(({ name }) => ({ name, origin: name })),
  };
  const existingNames = new Set(names.items.map(({ name }) => name.toLowerCase()));
  return {
    outline,
    existingNames,
    names: new Set(existingNames),
    width: measureWidth(untouched.columnWidth, first.standardWidth),
    formats: await formatsUnder(context, changes, outline),
  };
}

/** The last column of the sheet: nobody sets its width. */
const LAST_CELL = 'XFD1';

async function formatsUnder(
  context: Excel.RequestContext,
  changes: readonly Change[],
  outline: Outline,
): Promise<Map<number, string[][]>> {
  let current = outline;
  const wanted: { readonly index: number; readonly range: Excel.Range }[] = [];
  changes.forEach((change, index) => {
    if (change.kind === 'write' && takesOtherThanText(change)) {
      const { origin } = find(current, change.sheet);
      const area = { row: change.row, column: change.column, rows: change.cells.length, columns: widest(change.cells) };
      if (origin !== null) {
        wanted.push({ index, range: rangeOf(context.workbook.worksheets.getItem(origin), area).load('numberFormat') });
      }
    }
    current = after(current, change);
  });
  if (wanted.length > 0) await context.sync();
  return new Map(wanted.map(({ index, range }) => [index, range.numberFormat.map((row) => row.map(String))]));
}

type Write = Extract<Change, { kind: 'write' }>;

function takesOtherThanText({ cells }: Write): boolean {
  return cells.some((row) =>
    row.some((cell) => cell?.kind === 'formula' || (cell?.kind === 'value' && typeof cell.value !== 'string')),
  );
}
