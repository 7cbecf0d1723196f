import { compare, equal, exact, fromCell, multiply, HUNDRED, ONE, parseExact, toNumber, toText, ZERO, type Exact } from '../../decimal';
import { plainText } from '../../entries/text';
import type { Basis } from '../basis';
import { UNBOUNDED, UNFILLED, type Bound, type Figure } from '../figure';
import { IdSchema } from '../input';
import type { Takes } from '../issues';
import { listEntries, listText, NOTHING } from '../text';
import { basisText, textToBasis } from '../basis.zh';
import { cellText, isEmpty, plainCell, report, take, type SheetRow } from './row';
import type { Vocabulary } from './vocabulary.zh';

/**
 * How a value stands in a cell of sheet 积分办法 and how it is read back; each writer has its reader below it. A reader
 * that finds something wrong reports it and goes on with a value that nobody will see: a sheet with a wrong cell is
 * refused as a whole.
 */
export interface FieldCell {
  readonly value: string | number;
  readonly look: 'text' | 'figure' | 'word' | 'id' | 'shown';
  readonly format: string;
  readonly choices?: readonly string[];
}

/** The cells of a row by the label of their column. */
export type Fields = Readonly<Record<string, FieldCell>>;

export function textField(value: string): FieldCell {
  return { value, look: 'text', format: '@' };
}

export function readText(row: SheetRow, label: string): string {
  const cell = take(row, label);
  if (isEmpty(row, label)) return blank(row, label, 'text');
  if (typeof cell?.value === 'string' || typeof cell?.value === 'number') return cellText(cell.value);
  report(row, 'sheet-not-text', { header: label, found: cellText(cell?.value) }, label);
  return '';
}

export function shownField(value: string): FieldCell {
  return { value, look: 'shown', format: '@' };
}

export function idField(value: string): FieldCell {
  return { value, look: 'id', format: '@' };
}

export function readId(row: SheetRow, label: string): string {
  if (isEmpty(row, label)) {
    take(row, label);
    return blank(row, label, 'id');
  }
  const found = plainCell(row, label).toLowerCase();
  if (!IdSchema.safeParse(found).success) report(row, 'sheet-not-an-id', { header: label, found }, label);
  return found;
}

/** Ids in a list. Whether there is such a row is asked of the whole scheme. */
export function readIds(row: SheetRow, label: string): string[] {
  const ids = readList(row, label).map((id) => plainText(id).toLowerCase());
  if (ids.length === 0) report(row, 'sheet-blank', { header: label, takes: 'id' }, label);
  for (const found of ids) if (!IdSchema.safeParse(found).success) report(row, 'sheet-not-an-id', { header: label, found }, label);
  return ids;
}

export function listField(entries: readonly string[]): FieldCell {
  return textField(listText(entries));
}

export function readList(row: SheetRow, label: string): string[] {
  if (isEmpty(row, label)) {
    take(row, label);
    return [];
  }
  return listEntries(readText(row, label));
}

export function basisField(basis: Basis): FieldCell {
  return textField(basisText(basis));
}

export function readBasis(row: SheetRow, label = '依据'): Basis {
  const cell = take(row, label);
  const text = cellText(cell?.value);
  const basis = isEmpty(row, label) || typeof cell?.value === 'boolean' ? null : textToBasis(text);
  if (basis !== null) return basis;
  if (isEmpty(row, label)) blank(row, label, 'basis');
  else report(row, 'sheet-basis', { found: text }, label);
  return { kind: 'clause', clause: NOTHING };
}

export function wordField<Value extends string>(words: Vocabulary<Value>, value: Value): FieldCell {
  return { value: words[value], look: 'word', format: '@', choices: Object.values(words) };
}

export function readWord<Value extends string>(row: SheetRow, label: string, words: Vocabulary<Value>): Value {
  const found = plainCell(row, label);
  const values = Object.keys(words) as Value[];
  const value = values.find((candidate) => plainText(words[candidate]) === found);
  if (value !== undefined) return value;
  report(row, 'sheet-word', { header: label, found: cellText(row.cells.get(label)?.value), words: Object.values(words) }, label);
  return values[0] as Value;
}

export function wordsField<Value extends string>(words: Vocabulary<Value>, values: readonly Value[], none: string): FieldCell {
  return textField(values.length === 0 ? none : listText(values.map((value) => words[value])));
}

export function readWords<Value extends string>(row: SheetRow, label: string, words: Vocabulary<Value>, none: string): Value[] {
  const found = listEntries(plainCell(row, label));
  if (found.length === 1 && found[0] === none) return [];
  const known = Object.keys(words) as Value[];
  const values = found.map((text) => known.find((candidate) => words[candidate] === text));
  if (found.length > 0 && values.every((value) => value !== undefined)) return values;
  report(row, 'sheet-word', { header: label, found: cellText(row.cells.get(label)?.value), words: [...Object.values<string>(words), none] }, label);
  return [];
}

export function numberField(value: Exact): FieldCell {
  const text = toText(value);
  const number = toNumber(value);
  const back = fromCell(number);
  if (back === null || !equal(back, value)) return { value: text, look: 'figure', format: '@' };
  // A format for whole numbers would show a 2.5 that is typed over it as 3.
  return { value: number, look: 'figure', format: 'General' };
}

export function readNumber(row: SheetRow, label: string): Exact {
  return numberIn(row, label, 'number') ?? ZERO;
}

/** Nothing is counted in units of nothing. */
export function readPositive(row: SheetRow, label: string): Exact {
  const value = numberIn(row, label, 'positive') ?? ONE;
  if (compare(value, ZERO) <= 0) report(row, 'sheet-not-a-number', { header: label, found: toText(value), takes: 'positive' }, label);
  return value;
}

export function figureField(value: Figure): FieldCell {
  return value === 'unfilled' ? figureWord(UNFILLED) : numberField(value);
}

export function readFigure(row: SheetRow, label: string): Figure {
  return plainCell(row, label) === UNFILLED ? 'unfilled' : (numberIn(row, label, 'figure') ?? ZERO);
}

export function boundField(value: Bound): FieldCell {
  return value === null ? figureWord(UNBOUNDED) : numberField(value);
}

export function readBound(row: SheetRow, label: string): Bound {
  const text = plainCell(row, label);
  return text === UNBOUNDED || text === '不限' ? null : (numberIn(row, label, 'bound') ?? ZERO);
}

/** Shares are 0.6 in a cell that shows 60%; beyond 0 to 1 they are written out, so that a bare 60 is never 6000%. */
export function percentField(value: Figure): FieldCell {
  if (value === 'unfilled') return figureWord(UNFILLED);
  const percent = toText(multiply(value, HUNDRED));
  const cell = numberField(value);
  if (compare(value, ZERO) < 0 || compare(value, ONE) > 0 || typeof cell.value === 'string') return figureWord(`${percent}%`);
  return { ...cell, format: `${decimals(percent)}%` };
}

export function readShare(row: SheetRow, label: string): Exact {
  const text = plainCell(row, label);
  const written = text.endsWith('%') ? parseExact(text.slice(0, -1)) : null;
  if (written !== null) return multiply(written, exact('0.01'));
  const value = numberIn(row, label, 'percent') ?? ZERO;
  if (compare(value, ZERO) < 0 || compare(value, ONE) > 0) report(row, 'sheet-percent', { header: label, found: toText(value) }, label);
  return value;
}

export function readWeight(row: SheetRow, label: string): Figure {
  return plainCell(row, label) === UNFILLED ? 'unfilled' : readShare(row, label);
}

/** A ratio of people; 不设 where the text names none. */
export function ratioField(value: Figure | null): FieldCell {
  return value === null ? figureWord(UNBOUNDED) : percentField(value);
}

export function readRatio(row: SheetRow, label: string): Figure | null {
  return plainCell(row, label) === UNBOUNDED ? null : readWeight(row, label);
}

export function wholeField(value: number): FieldCell {
  return { value, look: 'figure', format: '0' };
}

export function readWhole(row: SheetRow, label: string, min: number, max: number): number {
  const value = numberIn(row, label, 'number');
  if (value === null) return min;
  const number = toNumber(value);
  if (Number.isInteger(number) && number >= min && number <= max) return number;
  report(row, 'sheet-not-whole', { header: label, found: toText(value), min, max }, label);
  return min;
}

/** A whole number, or none (不设). */
export function wholeBoundField(value: number | null): FieldCell {
  return value === null ? figureWord(UNBOUNDED) : wholeField(value);
}

export function readWholeBound(row: SheetRow, label: string, min: number, max: number): number | null {
  return plainCell(row, label) === UNBOUNDED ? null : readWhole(row, label, min, max);
}

function figureWord(value: string): FieldCell {
  return { value, look: 'figure', format: '@' };
}

function numberIn(row: SheetRow, label: string, takes: Takes): Exact | null {
  const cell = take(row, label);
  if (isEmpty(row, label)) {
    blank(row, label, takes);
    return null;
  }
  const value = typeof cell?.value === 'number' ? fromCell(cell.value) : parseExact(plainText(cellText(cell?.value)).replace(/分$/, ''));
  if (value === null || typeof cell?.value === 'boolean') report(row, 'sheet-not-a-number', { header: label, found: cellText(cell?.value), takes }, label);
  return value;
}

function blank(row: SheetRow, label: string, takes: Takes): string {
  report(row, 'sheet-blank', { header: label, takes }, label);
  return '';
}

/** A number format with the decimals that the percentage has. */
function decimals(text: string): string {
  const places = text.split('.')[1]?.length ?? 0;
  return places === 0 ? '0' : `0.${'0'.repeat(places)}`;
}
