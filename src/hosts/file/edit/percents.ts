import { a1, parseArea } from '../../../core';
import { openStyleTable } from '../draw/styles';
import { putText, textOf, type Parts } from '../opc/parts';
import type { Layout } from '../opc/workbook';
import { splice } from '../xml/tree';
import { indexSheet } from './sheetIndex';
import { currentSheets, ensureStyles, positionOf } from './sheets';

/** `0%` and `0.00%` */
const WHOLE = 9;
const HUNDREDTHS = 10;

/** Numbers by their addresses are shown as percentages from now on; the rest of their look stays. */
export function showPercents(parts: Parts, layout: Layout, sheet: string, numbers: ReadonlyMap<string, number>): void {
  const part = currentSheets(parts, layout)[positionOf(parts, layout, sheet)]?.part ?? null;
  if (part === null || numbers.size === 0) return;
  const source = textOf(parts, part);
  const styles = openStyleTable(parts, ensureStyles(parts, layout));
  const { rows } = indexSheet(part, source, new Set([...numbers.keys()].map((address) => parseArea(address)?.row ?? -1)));
  const splices = rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ start, column, style }) => {
      const number = numbers.get(a1(row, column));
      if (number === undefined) return [];
      const end = source.indexOf('>', start);
      const tag = source.slice(start, end).replace(/\ss=("[^"]*"|'[^']*')/, '');
      return [{ start, end, text: tag.replace(/^<[^\s/]+/, `$& s="${styles.withFormat(style ?? 0, formatOf(number))}"`) }];
    }),
  );
  styles.save();
  putText(parts, part, splice(source, splices));
}

function formatOf(number: number): number {
  return Number.isInteger(Math.round(number * 1e6) / 1e4) ? WHOLE : HUNDREDTHS;
}
