import { MARK_CONDITION, MARK_LOOKS, isMarkCondition } from '../common/marks';
import type { Mark } from '../types';
import { rangeOf } from './area';
import { run } from './run';

/** Marks are conditional formats: they lie above the looks of cells and leave them alone. At most four round trips. */
export function putMarks(marks: readonly Mark[]): Promise<void> {
  return run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name,items/protection/protected');
    await context.sync();
    // A protected sheet takes no formats, so it has no marks either.
    const open = sheets.items.filter(({ protection }) => !protection.protected);
    await removeMarks(context, open);
    for (const mark of marks) {
      const sheet = open.find(({ name }) => name === mark.sheet);
      if (sheet !== undefined) colour(rangeOf(sheet, mark.area), mark.tone);
    }
    await context.sync();
  });
}

/** Exactly those with our sign, also from sessions that are long over. */
async function removeMarks(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<void> {
  const lists = sheets.map((sheet) => sheet.getRange().conditionalFormats.load('items/type'));
  await context.sync();
  const conditions = lists.flatMap(({ items }) =>
    items.filter(({ type }) => type === 'Custom').map((format) => ({ format, rule: format.custom.rule.load('formula') })),
  );
  if (conditions.length === 0) return;
  await context.sync();
  for (const { format, rule } of conditions) if (isMarkCondition(rule.formula)) format.delete();
}

function colour(range: Excel.Range, tone: Mark['tone']): void {
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = MARK_CONDITION;
  custom.format.fill.color = `#${MARK_LOOKS[tone].fill}`;
  custom.format.font.color = `#${MARK_LOOKS[tone].text}`;
}
