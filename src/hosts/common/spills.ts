import type { Area } from '../../core';
import { a1, parseArea } from '../../core';

/** Cells whose formula stands again to the right or below, but neither to the left nor above. */
export function anchors(formulas: ReadonlyMap<string, string>): string[] {
  return [...formulas].flatMap(([address, formula]) => {
    const area = parseArea(address);
    if (area === null) return [];
    const same = (down: number, right: number): boolean => {
      const row = area.row + down;
      const column = area.column + right;
      return row >= 0 && column >= 0 && formulas.get(a1(row, column)) === formula;
    };
    return (same(0, 1) || same(1, 0)) && !same(0, -1) && !same(-1, 0) ? [address] : [];
  });
}

export function cellsOf(area: Area): string[] {
  return Array.from({ length: area.rows * area.columns }, (_, index) =>
    a1(area.row + Math.floor(index / area.columns), area.column + (index % area.columns)),
  );
}
