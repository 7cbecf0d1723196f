import type { CellInput, Change } from '../types';
import { rangeOf } from './area';
import { rowBlocks } from './blocks';
import type { Entry } from './entry';
import { entryOf, weightOf } from './entry';
import { widest } from './prepare';
import type { Step } from './steps';

type Write = Extract<Change, { kind: 'write' }>;

/**
 * Writes a block. In a cell formatted as text Excel would keep a formula or number as text, so such cells are General
 * for the moment of writing. `formats` are the formats the cells have.
 */
export function writeSteps({ sheet, row, column, cells }: Write, formats: readonly (readonly string[])[]): Step[] {
  const columns = widest(cells);
  if (columns === 0) return [{ weight: 0, queue: () => undefined }];
  return rowBlocks({ row, column, rows: cells.length, columns }).map((area) => {
    const from = area.row - row;
    const inputs = cells.slice(from, from + area.rows).map((line) => padded(line, columns));
    const entries = inputs.map((line) => line.map(entryOf));
    const asText = inputs.map((line, r) => line.map((cell, c) => needsGeneral(cell, formats[from + r]?.[c])));
    return {
      weight: entriesWeight(entries),
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

export function entriesWeight(entries: readonly (readonly Entry[])[]): number {
  return entries.reduce((sum, line) => sum + line.reduce<number>((inner, entry) => inner + weightOf(entry), 0), 0);
}

function padded<T>(line: readonly (T | null)[], columns: number): (T | null)[] {
  return Array.from({ length: columns }, (_, index) => line[index] ?? null);
}
