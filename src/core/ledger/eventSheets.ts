import { cellAt, isBlank, type CellAddress, type CellValue, type SheetContent } from '../grid';
import { plainText } from '../entries/text';
import { readDate, type YearOf } from './dates';
import { ledgerIssue, type LedgerIssue } from './issues';
import { labelKey } from './labels';
import { periodMentions } from './mentions';
import type { Role } from './roles';
import { findTable, titlesOf, type Table } from './table';
import { personRows, type PersonRow } from './who';

/** A list of events (事项登记): a row for each thing that happened, whenever it was and whoever it is about. */
export interface EventSheet {
  readonly table: Table;
  readonly rows: readonly PersonRow[];
  /** Up to which day everything is written down (登记截止日期), ISO; `null` where the sheet does not say. */
  readonly until: string | null;
  /** The year of days that are written without one. */
  readonly yearOf: YearOf;
  readonly issues: readonly LedgerIssue[];
}

/** One row of the list, as it stands. */
export interface EventRow {
  readonly row: PersonRow;
  readonly at: CellAddress;
  readonly date: ReturnType<typeof readDate>;
  readonly item: string;
  /** How often on that day; 1 where nothing is written. */
  readonly times: CellValue;
  readonly level: string;
  readonly matter: string;
  readonly points: CellValue;
  readonly with: string;
}

const UNTIL = new Set(['登记截止日期', '登记截止', '登记至', '截止日期'].map(labelKey));

/** A table with a date and an item in each row is a list of events; `null` for any other sheet. */
export function readEventSheet(sheet: SheetContent, yearStart: number, schemeYear: number | null): EventSheet | null {
  const table = findTable(sheet, () => false);
  if (table === null || !table.roles.has('date') || !table.roles.has('item')) return null;
  const { rows } = personRows(table, columnsOf(table, ['date', 'item', 'points']));
  const recorded = recordedUntil(table);
  return { table, rows, ...recorded, yearOf: yearOf(table, recorded.until, yearStart, schemeYear) };
}

export function eventRow({ table, yearOf }: EventSheet, row: PersonRow): EventRow {
  const value = (role: Role): CellValue => {
    const column = table.roles.get(role);
    return column === undefined ? null : cellAt(table.sheet, row.row, column);
  };
  const text = (role: Role): string => {
    const found = value(role);
    return typeof found === 'string' || typeof found === 'number' ? plainText(String(found).slice(0, 200)) : '';
  };
  return {
    row,
    at: { sheet: table.sheet.name, row: row.row, column: table.roles.get('item') ?? row.at.column },
    date: readDate(value('date'), yearOf),
    item: text('item'),
    times: value('times'),
    level: text('level'),
    matter: text('matter'),
    points: value('points'),
    with: text('with'),
  };
}

/** The date beside 登记截止日期 above the header, or written behind its colon. */
function recordedUntil({ sheet, header }: Table): Pick<EventSheet, 'until' | 'issues'> {
  for (let row = 0; row < header.first; row += 1) {
    const cells = sheet.values[row] ?? [];
    for (const [column, value] of cells.entries()) {
      if (typeof value !== 'string' || value.length > 60) continue;
      const [label = '', behind = ''] = value.split(/[:：]/);
      if (!UNTIL.has(labelKey(label))) continue;
      const beside = cells.slice(column + 1).find((each) => !isBlank(each)) ?? null;
      const date = readDate(behind.trim() === '' ? beside : behind);
      if (date.kind === 'date') return { until: date.iso, issues: [] };
      const found = date.kind === 'wrong' ? date.found : '';
      return { until: null, issues: [ledgerIssue('events-until', { sheet: sheet.name, found }, { sheet: sheet.name, row, column })] };
    }
  }
  return { until: null, issues: [ledgerIssue('events-until', { sheet: sheet.name, found: '' }, { sheet: sheet.name, row: 0, column: 0 })] };
}

/** The one year of the titles, else that of the regulation, else that of 登记截止日期. A year that begins in July has its March in the next one. */
function yearOf(table: Table, until: string | null, yearStart: number, schemeYear: number | null): YearOf {
  const mentions = titlesOf(table).flatMap(({ text }) => periodMentions(text, yearStart));
  const [title, another] = new Set(mentions.flatMap(({ unit, year }) => (yearStart === 1 || unit === 'year' ? (year ?? []) : [])));
  const year = title !== undefined && another === undefined ? title : schemeYear;
  if (year !== null) return (month) => (month < yearStart ? year + 1 : year);
  return () => (until === null ? null : Number(until.slice(0, 4)));
}

function columnsOf({ roles }: Table, wanted: readonly Role[]): number[] {
  return wanted.flatMap((role) => roles.get(role) ?? []);
}
