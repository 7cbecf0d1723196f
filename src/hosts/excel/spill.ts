import type { Area } from '../../core';
import { a1, parseArea } from '../../core';
import { AREA, areaOf } from './area';

interface Draft {
  readonly sheet: Excel.Worksheet;
  readonly formulas: Map<string, string>;
}

/** Excel may repeat the formula of a spilled array in every cell it fills; only the first cell has it. One round trip, if any. */
export async function withoutSpilled(context: Excel.RequestContext, drafts: readonly Draft[]): Promise<void> {
  const questions = [...new Set(drafts)].flatMap((draft) =>
    anchors(draft.formulas).map((anchor) => ({
      draft,
      anchor,
      spilled: draft.sheet.getRange(anchor).getSpillingToRangeOrNullObject().load(AREA),
    })),
  );
  if (questions.length === 0) return;
  await context.sync();
  for (const { draft, anchor, spilled } of questions) {
    const area = areaOf(spilled);
    if (area !== null) for (const cell of cells(area)) if (cell !== anchor) draft.formulas.delete(cell);
  }
}

/** Cells whose formula stands again to the right or below, but neither to the left nor above. */
function anchors(formulas: ReadonlyMap<string, string>): string[] {
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

function cells(area: Area): string[] {
  return Array.from({ length: area.rows * area.columns }, (_, index) =>
    a1(area.row + Math.floor(index / area.columns), area.column + (index % area.columns)),
  );
}
