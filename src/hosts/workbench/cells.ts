import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { CellValue } from '../../core';
import type { CellInput } from '../types';

/**
 * Cells of the grid and cells of ours. The grid keeps errors as plain text; a text that only looks like an error, a
 * number or a formula is therefore marked as forced text, so that both come back as what they were.
 */
export function cellOf(value: CellValue): ICellData {
  if (value === null) return BLANK;
  switch (typeof value) {
    case 'number':
      return { v: value, t: CellValueType.NUMBER };
    case 'boolean':
      return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    case 'string':
      return { v: value, t: LOOKS_OTHERWISE.test(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
    default:
      return { v: value.error, t: CellValueType.STRING };
  }
}

/** What to merge into a cell so that it holds the input and nothing of what it held before. */
export function overwriting(input: CellInput): ICellData {
  switch (input.kind) {
    case 'value':
      return { ...NOTHING, ...cellOf(input.value) };
    case 'formula':
      return { ...NOTHING, f: input.formula };
    case 'blank':
      return NOTHING;
  }
}

export function valueOf(cell: Nullable<SheetCell>): CellValue {
  if (!cell) return null;
  const text = richText(cell);
  if (text !== null) return text;
  const { v, t } = cell;
  if (v === null || v === undefined) return null;
  switch (t) {
    case CellValueType.BOOLEAN:
      return v === 1 || v === true || v === 'TRUE';
    case CellValueType.NUMBER:
      return Number(v);
    case CellValueType.FORCE_STRING:
      return String(v);
    default:
      return typeof v === 'string' ? textOrError(v) : v;
  }
}

export type SheetCell = Pick<ICellData, 'v' | 't' | 'p'>;

const BLANK: ICellData = {};
const NOTHING: ICellData = { v: null, f: null, si: null, p: null };
const ERROR_TEXT = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|CYCLE!|ERROR!|GETTING_DATA)$/;
const LOOKS_OTHERWISE = /^(?:[=+@'-]|#|(?:true|false)$|\s*[\d.][\d\s.,:/%年月日时分秒a-z+-]*$)/i;

function textOrError(text: string): CellValue {
  return ERROR_TEXT.test(text) ? { error: text } : text;
}

/** The words of a cell with more than one look in it; `null` for any other cell. */
function richText({ p }: SheetCell): string | null {
  const stream = p?.body?.dataStream;
  return stream === undefined ? null : stream.replace(/\r\n$/, '').replace(/\r/g, '\n');
}
