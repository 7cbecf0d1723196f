import { anchors, cellsOf } from '../common/spills';
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
    if (area !== null) for (const cell of cellsOf(area)) if (cell !== anchor) draft.formulas.delete(cell);
  }
}
