import { a1, isCellError, type CellValue, type SheetContent } from '../grid';
import type { SheetPlan } from '../sheets/plan';

/**
 * FNV-1a, 64 bits, as 16 hexadecimal digits. It answers "is this still the same text?" and nothing else: it is quick and
 * the same everywhere, but anyone can make two texts of one fingerprint, so it is no protection against people.
 */
export function fingerprint(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  const eat = (byte: number): void => {
    low = (low ^ byte) >>> 0;
    // times 2^40 + 435, in halves of 32 bits
    const product = low * 435;
    high = (Math.imul(high, 435) + Math.floor(product / 0x100000000) + (low << 8)) >>> 0;
    low = product >>> 0;
  };
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    eat(unit & 0xff);
    if (unit > 0xff) eat(unit >>> 8);
  }
  return hex(high) + hex(low);
}

/**
 * The fingerprint of what a sheet holds. A formula counts by its place only, since programs rewrite formula texts and
 * results follow the ledger. Looks, widths and blank cells do not count.
 */
export function sheetFingerprint(sheet: SheetContent): string {
  return gridFingerprint(
    sheet.values.map((row, index) =>
      row.map((value, column) => (sheet.formulas.has(a1(index, column)) ? FORMULA : value)),
    ),
  );
}

/** The fingerprint that the sheet will have once a host has drawn the plan. */
export function planFingerprint(plan: SheetPlan): string {
  return gridFingerprint(plan.rows.map((row) => row.cells.map((cell) => (cell?.formula === undefined ? (cell?.value ?? null) : FORMULA))));
}

const FORMULA = Symbol('formula');

function gridFingerprint(rows: readonly (readonly (CellValue | typeof FORMULA)[])[]): string {
  const parts: string[] = [];
  rows.forEach((row, index) =>
    row.forEach((value, column) => {
      const text = cellText(value);
      if (text !== '') parts.push(`${index},${column}${text}`);
    }),
  );
  return fingerprint(parts.join('\u0000'));
}

function cellText(value: CellValue | typeof FORMULA): string {
  if (value === FORMULA) return '=';
  if (value === null || value === '') return '';
  if (typeof value === 'string') return `s${value.replace(/\r\n?/g, '\n')}`;
  if (isCellError(value)) return `e${value.error}`;
  return `${typeof value}${String(value)}`;
}

function hex(half: number): string {
  return half.toString(16).padStart(8, '0');
}
