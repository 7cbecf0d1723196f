import { a1, type CellValue } from '../../../core';
import { MAX_TEXT } from '../limits';
import { refuse } from '../refusal';
import { escapeCellText } from '../xml/text';

/** One `c` element without namespace prefix. `formula` begins with `=`; `value` is then its cached result. */
export function cellXml(sheet: string, row: number, column: number, style: number | null, value: CellValue, formula?: string): string {
  const address = a1(row, column);
  const start = `<c r="${address}"${style === null ? '' : ` s="${style}"`}`;
  if (formula !== undefined) {
    const text = escapeCellText(formula.replace(/^=/, ''));
    return `${start}${value === null ? '' : cachedType(value)}><f>${text}</f>${value === null ? '' : `<v>${plain(value)}</v>`}</c>`;
  }
  if (value === null) return `${start}/>`;
  if (typeof value === 'string') {
    if (value.length > MAX_TEXT) refuse({ code: 'text-too-long', sheet, cell: address });
    return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeCellText(value)}</t></is></c>`;
  }
  return `${start}${cachedType(value)}><v>${plain(value)}</v></c>`;
}

function cachedType(value: NonNullable<CellValue>): string {
  if (typeof value === 'object') return ' t="e"';
  if (typeof value === 'string') return ' t="str"';
  if (typeof value === 'boolean') return ' t="b"';
  return Number.isFinite(value) ? '' : ' t="e"';
}

/** A number that is none is written as the error a spreadsheet would show. */
function plain(value: NonNullable<CellValue>): string {
  if (typeof value === 'object') return escapeCellText(value.error);
  if (typeof value === 'string') return escapeCellText(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  return Number.isFinite(value) ? String(value) : '#NUM!';
}
