import { plainText } from '../../entries/text';
import { UNBOUNDED } from '../figure';
import { readText, textField, type FieldCell } from './fields';
import { report, type SheetRow } from './row';

/** ISO, or 不设. */
export function dateField(value: string | null): FieldCell {
  return textField(value ?? UNBOUNDED);
}

/** `2026-01-01`, `2026年1月1日`, `2026/1/1`, `2026.1.1`; 不设. */
export function readDate(row: SheetRow, label: string): string | null {
  const found = plainText(readText(row, label));
  if (found === UNBOUNDED) return null;
  const match = /^(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})日?$/.exec(found);
  if (match) {
    const [, year = '', month = '', day = ''] = match;
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  if (found !== '') report(row, 'sheet-date', { found }, label);
  return null;
}
