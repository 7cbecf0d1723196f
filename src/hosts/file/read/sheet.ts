import { a1, parseArea, type Area, type CellValue } from '../../../core';
import { limits, MAX_COLUMNS, MAX_ROWS } from '../limits';
import { damaged, refuse } from '../refusal';
import { mainName, scanXml, type Attributes } from '../xml/scan';
import { unescapeCellText } from '../xml/text';
import { shiftable, withoutPrefixes, type Shift } from './formula';
import { textCollector } from './sharedStrings';

export interface SheetCells {
  readonly values: CellValue[][];
  readonly formulas: Map<string, string>;
  readonly merges: Area[];
  /** Numbers shown as percentages; left out where there are none. */
  readonly percents?: ReadonlySet<string>;
}

/** What cells of all sheets refer to by number: the shared texts, and the styles that show percentages. */
export interface CellBooks {
  readonly strings: readonly string[];
  readonly percentStyles: ReadonlySet<number>;
}

/** What is still to be had of the file's allowance; shared by all its sheets. */
export interface Allowance {
  cells: number;
  places: number;
  formulaCharacters: number;
}

export function newAllowance(): Allowance {
  return { cells: limits.cells, places: limits.gridPlaces, formulaCharacters: limits.formulaCharacters };
}

/** Told of the look of cells, rows and columns while the sheet is read; see `look.ts`. */
export interface LookListener {
  cell(row: number, column: number, style: number): void;
  row(row: number, attributes: Attributes): void;
  element(name: string, attributes: Attributes): void;
}

const NO_CELLS: CellValue[] = [];

/** Reads one worksheet part. Blank cells before a value are laid out as `null`, blank ends of rows are not there. */
export function readSheet(part: string, source: string, { strings, percentStyles }: CellBooks, allowance: Allowance, look?: LookListener): SheetCells {
  const values: CellValue[][] = [];
  const formulas = new Map<string, string>();
  const merges: Area[] = [];
  const percents = new Set<string>();
  const shared = new Map<string, SharedFormula>();
  const inline = textCollector();
  let row = -1;
  let column = -1;
  let type = 'n';
  let style = 0;
  let value: string | null = null;
  let formula: FormulaTag | null = null;
  let into: 'value' | 'formula' | 'inline' | null = null;

  scanXml(part, source, {
    open(tag) {
      const name = mainName(tag);
      const { attributes } = tag;
      if (name === 'c') {
        [row, column] = cellPlace(part, attributes.r?.value, row, column);
        type = attributes.t?.value ?? 'n';
        style = Number(attributes.s?.value ?? 0);
        value = null;
        formula = null;
        spend(allowance, 1, 0);
        if (look && attributes.s) look.cell(row, column, style);
      } else if (name === 'v') {
        value = '';
        into = 'value';
      } else if (name === 'f' && column >= 0) {
        formula = { text: '', kind: attributes.t?.value ?? 'normal', group: attributes.si?.value ?? '' };
        into = 'formula';
      } else if (name === 'is') {
        inline.begin();
        into = 'inline';
      } else if (name === 'row') {
        row = rowNumber(part, attributes.r?.value, row);
        column = -1;
        look?.row(row, attributes);
      } else if (name === 'mergeCell') {
        spend(allowance, 1, 0);
        merges.push(parseArea(attributes.ref?.value ?? '') ?? damaged(part, 'address'));
      } else if (into === 'inline') {
        inline.open(name);
      } else {
        look?.element(name, attributes);
      }
    },
    close(tag) {
      const name = mainName(tag);
      if (name === 'v' || name === 'f') into = null;
      else if (name === 'is') {
        value = inline.end();
        into = null;
      } else if (name === 'c') {
        if (formula) keepFormula(formula);
        const read = cellValue(part, type, value, strings);
        if (read !== null) keepValue(read);
        if (typeof read === 'number' && percentStyles.has(style)) percents.add(a1(row, column));
      } else if (into === 'inline') inline.close(name);
    },
    text(text) {
      if (into === 'value') value += text;
      else if (into === 'formula' && formula) formula.text += text;
      else if (into === 'inline') inline.text(text);
    },
  });

  function keepValue(read: CellValue): void {
    if (values.length <= row) spend(allowance, 0, row + 1 - values.length);
    while (values.length <= row) values.push(NO_CELLS);
    let cells = values[row] as CellValue[];
    if (cells === NO_CELLS) values[row] = cells = [];
    if (cells.length <= column) spend(allowance, 0, column + 1 - cells.length);
    while (cells.length < column) cells.push(null);
    cells[column] = read;
  }

  function keepFormula(tag: FormulaTag): void {
    const text = sharedText(tag);
    if (text === null || text === '') return;
    allowance.formulaCharacters -= text.length;
    if (allowance.formulaCharacters < 0) refuse({ code: 'too-many-cells' });
    formulas.set(a1(row, column), `=${withoutPrefixes(text)}`);
  }

  function sharedText(tag: FormulaTag): string | null {
    if (tag.kind === 'dataTable') return null;
    if (tag.kind !== 'shared') return tag.text;
    if (tag.text !== '') {
      shared.set(tag.group, { shift: shiftable(tag.text), row, column });
      return tag.text;
    }
    const first = shared.get(tag.group);
    return first ? first.shift(row - first.row, column - first.column) : null;
  }

  return { values, formulas, merges, ...(percents.size === 0 ? {} : { percents }) };
}

interface FormulaTag {
  text: string;
  readonly kind: string;
  readonly group: string;
}

interface SharedFormula {
  readonly shift: Shift;
  readonly row: number;
  readonly column: number;
}

function spend(allowance: Allowance, cells: number, places: number): void {
  allowance.cells -= cells;
  allowance.places -= places;
  if (allowance.cells < 0 || allowance.places < 0) refuse({ code: 'too-many-cells' });
}

const CELL = /^([A-Z]{1,3})([1-9]\d{0,6})$/i;

/** Where a cell is: as its address says, or, without one, right of the former cell. */
export function cellPlace(part: string, address: string | undefined, row: number, column: number): [number, number] {
  if (address === undefined) return row >= 0 && column + 1 < MAX_COLUMNS ? [row, column + 1] : damaged(part, 'address');
  const match = CELL.exec(address);
  if (!match) return damaged(part, 'address');
  let index = 0;
  for (const letter of (match[1] as string).toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  const number = Number(match[2]);
  return number <= MAX_ROWS && index <= MAX_COLUMNS ? [number - 1, index - 1] : damaged(part, 'address');
}

export function rowNumber(part: string, text: string | undefined, former: number): number {
  const row = text === undefined ? former + 1 : Number(text) - 1;
  return Number.isInteger(row) && row >= 0 && row < MAX_ROWS ? row : damaged(part, 'address');
}

function cellValue(part: string, type: string, value: string | null, strings: readonly string[]): CellValue {
  if (value === null) return null;
  switch (type) {
    case 's':
      return strings[/^\d+$/.test(value.trim()) ? Number(value) : -1] ?? damaged(part, 'value');
    case 'str':
      return unescapeCellText(value);
    case 'inlineStr':
      return value;
    case 'b':
      return value.trim() === '1' || value.trim() === 'true';
    case 'e':
      return { error: value.trim() };
    case 'd':
      return serialOf(value.trim()) ?? damaged(part, 'value');
    default:
      return numberOf(value.trim(), part);
  }
}

function numberOf(text: string, part: string): number | null {
  if (text === '') return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : damaged(part, 'value');
}

/** An ISO date as the day count of the 1900 system, like every other date in a workbook. */
function serialOf(text: string): number | null {
  const time = Date.parse(/T/.test(text) && !/(Z|[+-]\d\d:\d\d)$/.test(text) ? `${text}Z` : text);
  return Number.isNaN(time) ? null : time / 86_400_000 + 25_569;
}
