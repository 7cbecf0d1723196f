import { unclearPercent } from '../entries/percent';
import { isBlank, type CellValue } from '../grid';
import type { InputKind } from '../scheme/inputs';
import { NOT_GIVEN } from '../sheets/messages.zh';

const MARKS = new Set(['√', '✓', '是', '有', '×', '否', '无']);

/**
 * Whether a native formula reads an entry as the functions do. People also write `3次`, `良好（7分）`, `市级2、县级1` or a
 * number as text; a formula says 填法不对 to those.
 */
export function readsInFormula(takes: InputKind, value: CellValue): boolean {
  if (value === null || value === '' || value === NOT_GIVEN) return true;
  if (isBlank(value) || typeof value === 'boolean') return false;
  switch (takes.kind) {
    case 'amount':
    case 'quantity':
      return typeof value === 'number' && unclearPercent(takes, value) === null;
    case 'count':
    case 'balance':
    case 'sheets':
      return typeof value === 'number';
    case 'flag':
      return typeof value === 'number' || (typeof value === 'string' && MARKS.has(value));
    case 'word':
      return typeof value === 'string' && takes.words.includes(value);
    case 'levels':
      return typeof value === 'string' && (value === '无' || takes.levels.some(({ word }) => word === value));
    case 'judged':
      return typeof value === 'number' || (typeof value === 'string' && takes.levels.some(({ word }) => value === word || new RegExp(`^ -?\\d+$`).test(value.startsWith(word) ? value.slice(word.length) : '')));
  }
}
