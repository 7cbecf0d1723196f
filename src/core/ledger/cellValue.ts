import { percentText } from '../entries/percent';
import { readFlag } from '../entries/reading';
import { a1, cellAt, isCellError, type CellValue, type SheetContent } from '../grid';
import type { InputKind } from '../scheme/inputs';
import { markKey } from './marks';
import type { Legend } from './store';

/** What a cell holds as readers take it. `how` is there where they do not take it as it stands. */
export interface ShownValue {
  readonly value: CellValue;
  readonly how?: 'percent' | 'legend';
}

/** A number that is shown as a percentage is what people see, `95%`; a mark in a column of marks is what the branch says it means. */
export function shownValue(sheet: SheetContent, row: number, column: number, takes: InputKind, legend: Legend): ShownValue {
  const value = cellAt(sheet, row, column);
  if (typeof value === 'number' && sheet.percents !== undefined && sheet.percents.size > 0 && sheet.percents.has(a1(row, column))) {
    return { value: percentText(value) ?? value, how: 'percent' };
  }
  if (takes.kind !== 'flag' || typeof value !== 'string' || legend.flags.length === 0) return { value };
  const meaning = readFlag({ kind: 'cell', value }).kind === 'wrong' ? legend.flags.find(({ mark }) => markKey(mark) === markKey(value)) : undefined;
  return meaning === undefined ? { value } : { value: meaning.means === 'marked' ? '√' : '×', how: 'legend' };
}

/** A cell as people see it in a message. */
export function shownText(value: CellValue): string {
  return value === null ? '' : isCellError(value) ? value.error : String(value);
}
