import type { Area } from '../grid';
import { lineCount, textHeight } from './measure';
import type { CellPlan, CellStyle, RowPlan } from './plan';
import { cell } from './styles';

/** A row with the cells of it that are merged. Sheets are lists of these until the plan is made. */
export interface LaidRow {
  readonly cells: readonly (CellPlan | null)[];
  readonly height: number;
  readonly spans: readonly { readonly column: number; readonly columns: number }[];
}

export function row(cells: readonly (CellPlan | null)[], height: number): LaidRow {
  return { cells, height, spans: [] };
}

/** A text over all columns, as high as its lines need. `width` is the paper it has, in points. */
export function wideRow(text: string, style: CellStyle, columns: number, width: number): LaidRow {
  return spanningRow(text, style, columns, textHeight(lineCount(text, style.font.size, width), style.font.size));
}

export function spanningRow(text: string, style: CellStyle, columns: number, height: number): LaidRow {
  const cells = Array.from({ length: columns }, (_, column) => cell(column === 0 ? text : null, style));
  return { cells, height, spans: columns > 1 ? [{ column: 0, columns }] : [] };
}

export function gap(height: number): LaidRow {
  return { cells: [], height, spans: [] };
}

export function assemble(rows: readonly LaidRow[]): { readonly rows: RowPlan[]; readonly merges: Area[] } {
  return {
    rows: rows.map(({ cells, height }) => ({ cells, height })),
    merges: rows.flatMap(({ spans }, index) => spans.map((span) => ({ row: index, column: span.column, rows: 1, columns: span.columns }))),
  };
}
