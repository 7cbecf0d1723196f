import { groupedBy, type CellAddress } from '../../core';
import type { CellInput, Change } from '../../hosts/types';

/** One block for each column of a sheet; what lies between the cells stays. */
export function columnWrites(cells: readonly { readonly at: CellAddress; readonly input: CellInput }[]): Change[] {
  return [...groupedBy(cells, ({ at }) => `${at.column} ${at.sheet}`).values()].flatMap((own): Change[] => {
    const [first] = own;
    if (first === undefined) return [];
    const inputs = new Map(own.map(({ at, input }) => [at.row, input]));
    const top = own.reduce((least, { at }) => Math.min(least, at.row), first.at.row);
    const bottom = own.reduce((most, { at }) => Math.max(most, at.row), first.at.row);
    const block = Array.from({ length: bottom - top + 1 }, (_, index) => [inputs.get(top + index) ?? null]);
    return [{ kind: 'write', sheet: first.at.sheet, row: top, column: first.at.column, cells: block }];
  });
}
