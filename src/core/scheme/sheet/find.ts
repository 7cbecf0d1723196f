import { plainText } from '../../entries/text';
import { isBlank, type CellValue } from '../../grid';
import { schemeIssue, type SchemeIssue } from '../issues';
import { HEADERS, RARE_SECTIONS, SECTIONS, type Section } from './layout';
import { cellText, type SheetCell, type SheetRow } from './row';
import { CLOSING_ROW } from './vocabulary.zh';

type Grid = readonly (readonly CellValue[])[];

/**
 * The rows of every section, found by headings and labels wherever they stand; notes outside the columns are left
 * alone. `null` where a section is not there exactly once: what its rows would refer to is then not known either.
 */
export function findSections(values: Grid, sheet: string, issues: SchemeIssue[]): ReadonlyMap<Section, readonly SheetRow[]> | null {
  const texts = values.map((row) => row.map((value) => plainText(cellText(value))));
  const end = closingRow(texts);
  if (end === null) issues.push(schemeIssue('sheet-closing-missing', { words: CLOSING_ROW }));
  const last = end ?? values.length;
  const starts = headings(texts, last);
  const found = new Map<Section, SheetRow[]>();
  let whole = true;
  starts.forEach(({ section, heading, header }, index) => {
    if (found.has(section)) {
      issues.push(schemeIssue('sheet-section-twice', { section }, { sheet, row: heading, column: 0 }));
      whole = false;
      return;
    }
    const columns = headerColumns(section, texts[header] ?? [], sheet, header, issues);
    const next = starts[index + 1]?.heading ?? last;
    const rows: SheetRow[] = [];
    for (let row = header + 1; row < next; row += 1) {
      const cells = rowCells(section, values[row] ?? [], columns, sheet, row);
      if ([...cells.values()].some(({ value }) => !isBlank(value))) rows.push({ section, cells, used: new Set(), issues });
    }
    found.set(section, rows);
  });
  for (const section of SECTIONS) {
    if (found.has(section)) continue;
    if (RARE_SECTIONS.has(section)) {
      found.set(section, []);
      continue;
    }
    issues.push(schemeIssue('sheet-section-missing', { section, headers: HEADERS[section].map(({ label }) => label) }));
    whole = false;
  }
  return whole ? found : null;
}

/** The last such row: what an item is called does not end the scheme. */
function closingRow(texts: readonly (readonly string[])[]): number | null {
  for (let row = texts.length - 1; row >= 0; row -= 1) if (firstText(texts[row]) === CLOSING_ROW) return row;
  return null;
}

interface Heading {
  readonly section: Section;
  readonly heading: number;
  readonly header: number;
}

/** A heading is the name of a section above a row of its labels; an item that happens to be called so has none below. */
function headings(texts: readonly (readonly string[])[], last: number): Heading[] {
  const found: Heading[] = [];
  for (let row = 0; row < last; row += 1) {
    const section = SECTIONS.find((name) => texts[row]?.includes(name));
    if (section === undefined) continue;
    let header = row + 1;
    while (header < last && firstText(texts[header]) === '') header += 1;
    const usual = HEADERS[section].filter(({ use }) => use !== 'rare');
    const labels = usual.filter(({ label }) => texts[header]?.includes(label));
    if (labels.length * 2 > usual.length) found.push({ section, heading: row, header });
  }
  return found;
}

function headerColumns(section: Section, texts: readonly string[], sheet: string, row: number, issues: SchemeIssue[]): Map<string, number> {
  const columns = new Map<string, number>();
  for (const { label, use } of HEADERS[section]) {
    if (use === 'shown') continue;
    const column = texts.indexOf(label);
    const again = texts.lastIndexOf(label);
    if (column < 0 && use === 'rare') continue;
    if (column < 0) issues.push(schemeIssue('sheet-header-missing', { section, header: label }, { sheet, row, column: 0 }));
    else columns.set(label, column);
    if (again > column) issues.push(schemeIssue('sheet-header-twice', { section, header: label }, { sheet, row, column: again }));
  }
  return columns;
}

/** A rare column that the sheet does not have says nothing in every row; where a row needs it, its first cell is the place to tell. */
function rowCells(section: Section, values: readonly CellValue[], columns: ReadonlyMap<string, number>, sheet: string, row: number): Map<string, SheetCell> {
  const cells = new Map<string, SheetCell>();
  for (const [label, column] of columns) cells.set(label, { value: values[column] ?? null, at: { sheet, row, column } });
  for (const { label, use } of HEADERS[section]) if (use === 'rare' && !columns.has(label)) cells.set(label, { value: null, at: { sheet, row, column: 0 } });
  return cells;
}

function firstText(row: readonly string[] | undefined): string {
  return row?.find((text) => text !== '') ?? '';
}
