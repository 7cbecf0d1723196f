import type { CellAddress } from '../../core';
import type { CellInput, Change } from '../../hosts/types';

/** One block for each column of a sheet; what lies between the cells stays. */
export function columnWrites(cells: readonly { readonly at: CellAddress; readonly input: CellInput }[]): Change[] {
  const columns = new Map<string, (typeof cells)[number][]>();
  for (const cell of cells) {
    const key = `${cell.at.column} ${cell.at.sheet}`;
    const own = columns.get(key);
    if (own === undefined) columns.set(key, [cell]);
    else own.push(cell);
  }
  return [...columns.values()].flatMap((own): Change[] => {
    const [first] = own;
    if (first === undefined) return [];
    const inputs = new Map(own.map(({ at, input }) => [at.row, input]));
    const top = own.reduce((least, { at }) => Math.min(least, at.row), first.at.row);
    const bottom = own.reduce((most, { at }) => Math.max(most, at.row), first.at.row);
    const block = Array.from({ length: bottom - top + 1 }, (_, index) => [inputs.get(top + index) ?? null]);
    return [{ kind: 'write', sheet: first.at.sheet, row: top, column: first.at.column, cells: block }];
  });
}
