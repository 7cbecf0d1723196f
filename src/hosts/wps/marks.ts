import { MARK_CONDITION, MARK_LOOKS, isMarkCondition } from '../common/marks';
import type { Mark } from '../types';
import { activeBook, itemsOf, rangeOf } from './book';
import { XL, bgr } from './constants';
import type { EtApplication, EtSheet } from './jsapi';
import { toHostError } from './problems';
import { quietly } from './quiet';
import { onceNobodyTypes } from './slices';

/** Marks are conditional formats: they lie above the looks of cells and leave them alone. */
export async function putMarks(app: EtApplication, marks: readonly Mark[]): Promise<void> {
  try {
    await onceNobodyTypes(() => quietly(app, () => replaceMarks(app, marks)));
  } catch (problem) {
    throw toHostError(problem);
  }
}

function replaceMarks(app: EtApplication, marks: readonly Mark[]): void {
  for (const sheet of itemsOf(activeBook(app).Worksheets)) {
    // A protected sheet takes no formats, so it has no marks either.
    if (sheet.ProtectContents) continue;
    const name = sheet.Name;
    removeMarks(sheet);
    for (const mark of marks) if (mark.sheet === name) colour(sheet, mark);
  }
}

/** Exactly those with our sign, also from sessions that are long over; from the last one, since those after it move up. */
function removeMarks(sheet: EtSheet): void {
  const conditions = sheet.Cells.FormatConditions;
  for (let index = conditions.Count; index > 0; index -= 1) {
    const condition = conditions.Item(index);
    if (condition.Type === XL.condition.expression && isMarkCondition(condition.Formula1)) condition.Delete();
  }
}

function colour(sheet: EtSheet, { area, tone }: Mark): void {
  const condition = rangeOf(sheet, area).FormatConditions.Add(XL.condition.expression, XL.operator.between, MARK_CONDITION);
  condition.Interior.Color = bgr(MARK_LOOKS[tone].fill);
  condition.Font.Color = bgr(MARK_LOOKS[tone].text);
}
