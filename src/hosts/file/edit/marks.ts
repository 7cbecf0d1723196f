import { isMarkCondition } from '../../common/marks';
import { putText, textOf, treeOf, type Parts } from '../opc/parts';
import { sheetsOf, type Layout } from '../opc/workbook';

/**
 * Without the colours over headers that Excel or WPS may have saved while columns were looked at. Sheets that have none
 * stay byte for byte.
 */
export function withoutMarks(parts: Parts, layout: Layout): Parts {
  const cleaned: Parts = new Map(parts);
  for (const { part } of sheetsOf(parts, layout, treeOf(parts, layout.workbook).root)) {
    const text = part === null ? '' : textOf(parts, part);
    if (part !== null && isMarkCondition(text)) putText(cleaned, part, text.replace(RULE, unlessMark).replace(EMPTY, ''));
  }
  return cleaned;
}

const RULE = /<((?:\w+:)?cfRule)\b(?:[^>]*[^/>])?>[^]*?<\/\1>/g;
const EMPTY = /<((?:\w+:)?conditionalFormatting)\b(?:[^>]*[^/>])?>\s*<\/\1>/g;

function unlessMark(rule: string): string {
  return isMarkCondition(rule) ? '' : rule;
}
