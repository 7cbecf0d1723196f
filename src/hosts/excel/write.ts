import type { Area } from '../../core';
import { widest } from '../common/widest';
import type { CellInput, Change } from '../types';
import { rangeOf } from './area';
import type { WeighedBlock } from './blocks';
import { blocksOfRows } from './blocks';
import type { Entry } from './entry';
import { entryOf, weightOf } from './entry';
import type { Step } from './steps';

type Write = Extract<Change, { kind: 'write' }>;

/**
 * Writes a block. In a cell formatted as text Excel would keep a formula or number as text, so such cells are General
 * for the moment of writing. `formats` are the formats the cells have.
 */
export function writeSteps({ sheet, row, column, cells }: Write, formats: readonly (readonly string[])[]): Step[] {
  const columns = widest(cells);
  if (columns === 0) return [{ weight: 0, queue: () => undefined }];
  const lines = cells.map((line) => padded(line, columns));
  const all = lines.map((line) => line.map(entryOf));
  return entryBlocks({ row, column, rows: cells.length, columns }, all).map(({ area, entries, weight }) => {
    const from = area.row - row;
    const asText = lines
      .slice(from, from + area.rows)
      .map((line, r) => line.map((cell, c) => needsGeneral(cell, formats[from + r]?.[c])));
    return {
      weight,
      queue: (context) => {
        const range = rangeOf(context.workbook.worksheets.getItem(sheet), area);
        const formatted = asText.some((line) => line.includes(true));
        if (formatted) range.numberFormat = asText.map((line) => line.map((is) => (is ? 'General' : null)));
        range.formulas = entries;
        if (formatted) range.numberFormat = asText.map((line) => line.map((is) => (is ? TEXT : null)));
      },
    };
  });
}

const TEXT = '@';

function needsGeneral(cell: CellInput | null, format: string | undefined): boolean {
  if (format !== TEXT || cell === null || cell.kind === 'blank') return false;
  return cell.kind === 'formula' || typeof cell.value !== 'string';
}

export interface EntryBlock extends WeighedBlock {
  readonly entries: Entry[][];
}

/** Blocks of rows that each fit into one request. */
export function entryBlocks(area: Area, entries: Entry[][]): EntryBlock[] {
  const weightOfRow = (row: number): number => (entries[row] ?? []).reduce<number>((sum, entry) => sum + weightOf(entry), 0);
  return blocksOfRows(area, weightOfRow).map((block) => {
    const from = block.area.row - area.row;
    return { ...block, entries: entries.slice(from, from + block.area.rows) };
  });
}

function padded<T>(line: readonly (T | null)[], columns: number): (T | null)[] {
  return Array.from({ length: columns }, (_, index) => line[index] ?? null);
}
