import { a1, areaA1, isCellError, parseArea, EMPTY_PLAN, type Area, type CellValue, type SheetContent, type SheetPlan } from '../../src/core';
import { writeWorkbook } from '../../src/hosts/file';
import { contentFile } from '../hosts/contentFile';
import { style } from '../hosts/workbook';
import { handMade, sheetPart, stringsPart } from '../hosts/xlsx/packages';

/** A cell as people and programs leave it: a value, a formula with or without its result, text in several fonts or with its reading, a number shown as a percentage. */
export type Written = CellValue | { readonly formula: string; readonly result?: CellValue } | { readonly runs: readonly string[] } | { readonly text: string; readonly phonetic: string } | { readonly percent: number };

export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly Written[])[];
  readonly merges?: readonly string[];
  /** Rows that are hidden or filtered away, from 1. */
  readonly hidden?: readonly number[];
  readonly dimension?: string;
}

export type Program = 'ours' | 'SheetJS' | 'Excel' | 'WPS';

/** An .xlsx as the program writes it; rich text, readings, percentages and formulas without results only as Excel and WPS do. */
export function fileBy(program: Program, sheets: readonly WrittenSheet[]): Uint8Array {
  switch (program) {
    case 'ours':
      return writeWorkbook(sheets.map(planOf));
    case 'SheetJS':
      return contentFile({ sheets: sheets.map(contentOf), names: [] });
    case 'Excel':
    case 'WPS':
      return packageBy(program, sheets);
  }
}

function planOf(sheet: WrittenSheet): SheetPlan {
  const { name, values, merges } = contentOf(sheet);
  return { ...EMPTY_PLAN, name, rows: values.map((cells) => ({ cells: cells.map((value) => (value === null ? null : { value: ordinary(value), style })) })), merges };
}

function ordinary(value: CellValue): Exclude<CellValue, { readonly error: string }> {
  if (isCellError(value)) throw new Error('a plan holds no error values');
  return value;
}

function contentOf({ name, rows, merges = [] }: WrittenSheet): SheetContent {
  return { name, visibility: 'visible', values: rows.map((cells) => cells.map(plain)), formulas: new Map(), merges: merges.map(area) };
}

function plain(cell: Written): CellValue {
  if (cell === null || typeof cell !== 'object' || isError(cell)) return cell;
  throw new Error('this program writes values only');
}

function isError(cell: Exclude<Written, null>): cell is { readonly error: string } {
  return typeof cell === 'object' && 'error' in cell && isCellError(cell);
}

function area(text: string): Area {
  const found = parseArea(text);
  if (found === null) throw new Error(`not an area: ${text}`);
  return found;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Excel shares its strings and leaves blank cells out; WPS says more about each sheet and writes blank cells with their style. */
function packageBy(program: 'Excel' | 'WPS', sheets: readonly WrittenSheet[]): Uint8Array {
  const strings: string[] = [];
  const parts = sheets.map((sheet) => sheetMarkup(program, sheet, strings));
  const each = (markup: (number: number, sheet: WrittenSheet) => string): string => sheets.map((sheet, index) => markup(index + 1, sheet)).join('');
  const extra = program === 'WPS' ? '<fileVersion appName="xl" lastEdited="3" lowestEdited="5" rupBuild="9302"/><workbookPr/>' : '<fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22730"/><workbookPr defaultThemeVersion="166925"/>';
  return handMade({
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${each((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPES}.worksheet+xml"/>`)}</Types>`,
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${extra}<sheets>${each((number, { name }) => `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each((number) => `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId${sheets.length + 2}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': stringsPart(strings.join('')),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(parts.map((markup, index) => [`xl/worksheets/sheet${index + 1}.xml`, markup])),
  });
}

function sheetMarkup(program: 'Excel' | 'WPS', { rows, merges = [], hidden = [], dimension }: WrittenSheet, strings: string[]): string {
  const width = Math.max(1, ...rows.map((cells) => cells.length));
  const used = dimension ?? areaA1({ row: 0, column: 0, rows: Math.max(1, rows.length), columns: width });
  const before = `${program === 'WPS' ? '<sheetPr/>' : ''}<dimension ref="${used}"/><sheetFormatPr defaultRowHeight="14.25"/>`;
  const markup = rows.map((cells, row) => {
    const each = cells.map((cell, column) => cellMarkup(program, a1(row, column), cell, strings)).join('');
    return `<row r="${row + 1}" spans="1:${width}"${hidden.includes(row + 1) ? ' hidden="1"' : ''}>${each}</row>`;
  });
  const merged = merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return sheetPart(markup.join(''), before, merged);
}

function cellMarkup(program: 'Excel' | 'WPS', at: string, cell: Written, strings: string[]): string {
  if (cell === null) return program === 'WPS' ? `<c r="${at}" s="0"/>` : '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string') return shared(at, text(cell), strings);
  if ('error' in cell) return `<c r="${at}" t="e"><v>${cell.error}</v></c>`;
  if ('percent' in cell) return `<c r="${at}" s="${PERCENT_STYLE}"><v>${cell.percent}</v></c>`;
  if ('runs' in cell) return shared(at, cell.runs.map((run) => `<r><rPr><sz val="11"/></rPr>${text(run)}</r>`).join(''), strings);
  if ('phonetic' in cell) return shared(at, `${text(cell.text)}<rPh sb="0" eb="1">${text(cell.phonetic)}</rPh><phoneticPr fontId="1"/>`, strings);
  const { formula, result = null } = cell;
  const written = `<f>${escaped(formula)}</f>`;
  if (result === null) return `<c r="${at}">${written}</c>`;
  if (typeof result === 'object') return `<c r="${at}" t="e">${written}<v>${result.error}</v></c>`;
  return typeof result === 'number' ? `<c r="${at}">${written}<v>${result}</v></c>` : `<c r="${at}" t="str">${written}<v>${escaped(String(result))}</v></c>`;
}

function shared(at: string, markup: string, strings: string[]): string {
  strings.push(`<si>${markup}</si>`);
  return `<c r="${at}" t="s"><v>${strings.length - 1}</v></c>`;
}

function text(value: string): string {
  return `<t xml:space="preserve">${escaped(value)}</t>`;
}

/** Of the two styles of a workbook the one that shows percentages. */
const PERCENT_STYLE = 1;
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="9" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

function escaped(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
