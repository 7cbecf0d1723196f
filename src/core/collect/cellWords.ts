import { plainText } from '../entries/text';
import type { CellValue } from '../grid';
import { cellText } from '../scheme/sheet/row';

/** A cell as it is compared: what nobody sees (width of letters, spaces, 1 as text) does not count. */
export function cellWords(value: CellValue | undefined): string {
  return plainText(cellText(value ?? null));
}

/** Whether two formulas are one, however a program has written it. */
export function sameFormula(a: string, b: string): boolean {
  return a === b || formulaWords(a) === formulaWords(b);
}

/**
 * A formula as it is compared. Programs write case, spaces, quotes around sheet names and TRUE() in their own way; what
 * stands inside quotes of a text is kept as it is.
 */
function formulaWords(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/\s+/g, '').replace(/'((?:[^']|'')+)'!/g, '$1!').replace(/\b(TRUE|FALSE)\(\)/gi, '$1').toUpperCase()))
    .join('');
}
