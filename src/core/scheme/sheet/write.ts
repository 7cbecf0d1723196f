import { areaA1, columnLetters, quoteSheet, type Area, type DefinedName } from '../../grid';
import { SCHEME_SHEET } from '../../ledger/generated';
import { workingPrint } from '../../sheets/page';
import type { CellPlan, HighlightPlan, RowPlan, SheetPlan, ValidationPlan } from '../../sheets/plan';
import { cell } from '../../sheets/styles';
import { UNFILLED } from '../figure';
import type { Scheme } from '../schema';
import { NOTHING } from '../text';
import { UNCONFIRMED_MARK } from '../basis.zh';
import { amendmentRows } from './amendments';
import { calendarRows } from './calendar';
import type { FieldCell, Fields } from './fields';
import { headRows } from './head';
import { itemRows } from './items';
import { HEADERS, HELP, OPEN_COLUMNS, RARE_SECTIONS, SECTIONS, WIDTHS, type Header, type Section } from './layout';
import { fieldCell, OPEN_FILL, rowHeight, STYLE, unusedCell } from './look';
import { SHEET_WORDS } from './messages.zh';
import { reminderFields } from './reminders';
import { reportFields } from './reports';
import { specialRows } from './specials';
import { bandFields, quotaFields } from './standings';
import { CLOSING_ROW } from './vocabulary.zh';

/** The name of the block that worksheet functions take as 办法. */
export const SCHEME_NAME = '办法';

const COLUMNS = WIDTHS.length;

/**
 * Sheet 积分办法: the whole scheme, one figure to a cell, for people to read and to change. `sheetToScheme` is its
 * inverse. Nothing is protected: rows must be free to be added and moved.
 */
export function schemeToSheet(scheme: Scheme): SheetPlan {
  const laid: Laid = { rows: [], merges: [], validations: [], width: 0 };
  laid.rows.push({ height: 30, cells: [cell(`${scheme.title}　${SHEET_WORDS.title}`, STYLE.title)] });
  laid.rows.push({ height: 18, cells: [cell(SHEET_WORDS.legend, STYLE.help)] });
  const rows = sectionRows(scheme);
  for (const section of SECTIONS) if (rows[section].length > 0 || !RARE_SECTIONS.has(section)) laySection(laid, section, rows[section]);
  laid.rows.push({ height: 12, cells: [] }, { height: 20, cells: [cell(CLOSING_ROW, STYLE.closing)] });
  return {
    name: SCHEME_SHEET,
    visibility: 'visible',
    columns: WIDTHS.map((width) => ({ width })),
    rows: laid.rows,
    merges: laid.merges,
    frozen: { rows: 1, columns: 1 },
    print: workingPrint(null, laid.rows.length, laid.width),
    validations: laid.validations,
    highlights: highlights(laid.rows.length),
    protection: 'none',
    names: [schemeName(laid.rows.length, COLUMNS)],
  };
}

/** The name 办法 over the first rows and columns of sheet 积分办法. */
export function schemeName(rows: number, columns: number): DefinedName {
  return { name: SCHEME_NAME, refersTo: `=${quoteSheet(SCHEME_SHEET)}!$A$1:$${columnLetters(Math.max(columns, COLUMNS) - 1)}$${rows}` };
}

interface Laid {
  readonly rows: RowPlan[];
  readonly merges: Area[];
  readonly validations: ValidationPlan[];
  /** Columns that are in use; the name 办法 covers all, so that a rare one may be added. */
  width: number;
}

/** What each section says, row by row. */
export function sectionRows(scheme: Scheme): Readonly<Record<Section, readonly Fields[]>> {
  return {
    方案: headRows(scheme),
    ...itemRows(scheme),
    另列: scheme.reports.map(reportFields),
    等次: scheme.grades.map(bandFields),
    名额: scheme.quotas.map((quota) => quotaFields(quota, scheme.reports)),
    特例: specialRows(scheme),
    提醒: scheme.specials.flatMap((special) => (special.kind === 'reminder' ? [reminderFields(special)] : [])),
    期间: calendarRows(scheme),
    修订: scheme.amendments.flatMap(amendmentRows),
  };
}

function laySection(laid: Laid, section: Section, rows: readonly Fields[]): void {
  const headers = closedUp(HEADERS[section].filter(({ label, use }) => use !== 'rare' || rows.some((fields) => says(fields[label]))));
  const heading = Array.from({ length: COLUMNS }, (_, column) => cell(column === 0 ? section : column === 1 ? HELP[section] : null, column === 0 ? STYLE.heading : STYLE.headingHelp));
  laid.width = Math.max(laid.width, ...headers.map(({ column, span }) => column + span));
  laid.rows.push({ height: 12, cells: [] }, { height: 22, cells: heading });
  layRow(laid, headers, 22, (header) => cell(header.label, STYLE.header));
  for (const fields of rows) {
    const at = laid.rows.length;
    for (const header of headers) validate(laid, header, at, fields[header.label]);
    layRow(laid, headers, rowHeight(headers, fields), (header) => {
      const field = fields[header.label];
      if (field === undefined || field.value === NOTHING) return unusedCell(header.use === 'shown' ? null : NOTHING);
      return fieldCell(field, header);
    });
  }
}

/** Where a rare column is not there, the one before it takes its place. */
function closedUp(headers: readonly Header[]): Header[] {
  return headers.map((header, index) => ({ ...header, span: (headers[index + 1]?.column ?? header.column + header.span) - header.column }));
}

function says(field: FieldCell | undefined): boolean {
  return field !== undefined && field.value !== NOTHING;
}

function layRow(laid: Laid, headers: readonly Header[], height: number, cellOf: (header: Header) => CellPlan): void {
  const cells: (CellPlan | null)[] = Array.from({ length: COLUMNS }, () => null);
  for (const header of headers) {
    const plan = cellOf(header);
    for (let column = header.column; column < header.column + header.span; column += 1) cells[column] = { ...plan, value: column === header.column ? plan.value : null };
    if (header.span > 1) laid.merges.push(area(laid.rows.length, header.column, 1, header.span));
  }
  laid.rows.push({ height, cells });
}

/** A list in a cell rule is one text with commas; what does not fit there is left to the reader of the sheet. */
const LONGEST_LIST = 255;

function validate(laid: Laid, { label, column, span }: Header, row: number, field: FieldCell | undefined): void {
  const values = field?.choices ?? [];
  if (values.length === 0 || values.some((value) => value.includes(',')) || values.join(',').length > LONGEST_LIST) return;
  const above = laid.validations.findIndex(({ area: { row: first, rows, column: at }, rule }) => at === column && first + rows === row && rule.kind === 'list' && rule.values.join() === values.join());
  const known = laid.validations[above];
  if (known !== undefined) laid.validations[above] = { ...known, area: { ...known.area, rows: known.area.rows + 1 } };
  else laid.validations.push({ area: area(row, column, 1, span), rule: { kind: 'list', values }, prompt: null, onError: 'stop', error: SHEET_WORDS.choice(label, values) });
}

function highlights(rows: number): HighlightPlan[] {
  const open = area(0, OPEN_COLUMNS.first, rows, OPEN_COLUMNS.count);
  const first = areaA1({ ...open, rows: 1, columns: 1 });
  return [
    { area: open, formula: `=${first}="${UNFILLED}"`, fill: OPEN_FILL },
    { area: open, formula: `=LEFT(${first},${UNCONFIRMED_MARK.length})="${UNCONFIRMED_MARK}"`, fill: OPEN_FILL },
  ];
}

function area(row: number, column: number, rows: number, columns: number): Area {
  return { row, column, rows, columns };
}
