import { cellAt, isBlank, type CellAddress, type CellValue, type SheetContent } from '../grid';
import { plainText } from '../entries/text';
import type { Period } from '../periods';
import type { Block } from './blocks';
import { readDate, type YearOf } from './dates';
import type { FormContext } from './formLines';
import { aboutOf, cluesOf } from './formSheets';
import { ledgerIssue, type LedgerIssue } from './issues';
import { labelKey } from './labels';
import { periodMentions } from './mentions';
import { sheetPeriod } from './period';
import type { Role } from './roles';
import { cellText, isAside } from './rows';
import { findTable, titlesOf, type Table } from './table';
import { personRows, type PersonRow } from './who';

/** A list of events (事项登记, 加扣分记录): a row for each thing that happened, whenever it was and whoever it is about. */
export interface EventSheet {
  readonly table: Table;
  /** Whom all of it is about; `null` where each row says so. */
  readonly about: PersonRow | null;
  readonly rows: readonly PersonRow[];
  /** Up to which day everything is written down (登记截止日期), ISO; `null` where the sheet does not say. */
  readonly until: string | null;
  /** The year of days that are written without one. */
  readonly yearOf: YearOf;
  /** The period of a list without days (积分申请表); `null` where each row has its day. */
  readonly period: Period | null;
  readonly issues: readonly LedgerIssue[];
}

/** One row of the list, as it stands. */
export interface EventRow {
  readonly row: PersonRow;
  readonly at: CellAddress;
  readonly date: ReturnType<typeof readDate>;
  /** What happened, as far as it names an item; of a 事由 perhaps in words that nobody knows. */
  readonly item: { readonly text: string; readonly from: 'item' | 'reason' };
  /** How often on that day; 1 where nothing is written. */
  readonly times: CellValue;
  readonly level: string;
  readonly matter: string;
  readonly clause: string;
  readonly points: CellValue;
  readonly added: CellValue;
  readonly deducted: CellValue;
  readonly with: string;
}

const UNTIL = new Set(['登记截止日期', '登记截止', '登记至', '截止日期'].map(labelKey));
const WRITTEN: readonly Role[] = ['date', 'item', 'reason', 'points', 'added', 'deducted'];

/** A table with somebody and something that happened in each row is a list of events; `null` for any other sheet. */
export function readEventSheet(sheet: SheetContent, context: FormContext): EventSheet | null {
  const table = findTable(sheet, () => false);
  if (table === null || !tellsEvents(table)) return null;
  const { rows } = personRows(table, columnsOf(table, WRITTEN));
  return listOf(table, null, rows, 0, { facts: new Map(), titles: titlesOf(table) }, context);
}

/** The list of one member, who is named above it. */
export function memberEvents({ table, above, first, rows }: Block, context: FormContext): EventSheet | null {
  const { sheet } = table;
  const about = aboutOf(above, sheet);
  const columns = columnsOf(table, WRITTEN);
  const place = table.roles.get('reason') ?? table.roles.get('item') ?? 0;
  const own = rows.filter((row) => tellsSomething(sheet, row, columns, table.roles.get('date')));
  if (about.who.name === '' && own.length === 0) return null;
  return listOf(table, about, own.map((row) => ({ ...about, row, at: { sheet: sheet.name, row, column: place } })), first, above, context);
}

/** No sum, no signature and no day alone, which is that of a signature. */
function tellsSomething(sheet: SheetContent, row: number, columns: readonly number[], day: number | undefined): boolean {
  const cells = sheet.values[row] ?? [];
  const aside = (value: CellValue, column: number): boolean =>
    typeof value === 'string' && !(column === day && readDate(value).kind === 'date') && (isAside(cellText(value)) || /[:：]\s*$/.test(value));
  return columns.some((column) => column !== day && !isBlank(cells[column])) && !cells.some(aside);
}

/** An item with its day; or what happened with its points, in a list that says its period above. */
function tellsEvents({ roles }: Table): boolean {
  if (roles.has('date')) return roles.has('item') || roles.has('reason');
  return roles.has('reason') && (roles.has('points') || roles.has('added') || roles.has('deducted'));
}

function listOf(table: Table, about: PersonRow | null, rows: readonly PersonRow[], first: number, above: Block['above'], context: FormContext): EventSheet | null {
  if (table.roles.has('date')) {
    const recorded = recordedUntil(table, first);
    return { table, about, rows, period: null, ...recorded, yearOf: yearOf(above.titles, table.sheet.name, recorded.until, context) };
  }
  const none: YearOf = () => null;
  const reading = sheetPeriod(context.scheme, cluesOf(table.sheet, above, context));
  if (reading.kind === 'problem') return { table, about, rows: [], period: null, until: null, yearOf: none, issues: [reading.issue] };
  return { table, about, rows, period: reading.period, until: null, yearOf: none, issues: [] };
}

export function eventRow({ table, yearOf }: EventSheet, row: PersonRow): EventRow {
  const value = (role: Role): CellValue => {
    const column = table.roles.get(role);
    return column === undefined ? null : cellAt(table.sheet, row.row, column);
  };
  const text = (role: Role): string => {
    const found = value(role);
    return typeof found === 'string' || typeof found === 'number' ? plainText(String(found).slice(0, 500)) : '';
  };
  const from = table.roles.has('item') ? 'item' : 'reason';
  return {
    row,
    at: { sheet: table.sheet.name, row: row.row, column: table.roles.get(from) ?? row.at.column },
    date: readDate(value('date'), yearOf),
    item: { text: text(from), from },
    times: value('times'),
    level: text('level'),
    matter: text('matter'),
    clause: text('clause'),
    points: value('points'),
    added: value('added'),
    deducted: value('deducted'),
    with: text('with'),
  };
}

/** The date beside 登记截止日期 above the header, or written behind its colon. */
function recordedUntil({ sheet, header }: Table, first: number): Pick<EventSheet, 'until' | 'issues'> {
  for (let row = first; row < header.first; row += 1) {
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
  return { until: null, issues: [ledgerIssue('events-until', { sheet: sheet.name, found: '' }, { sheet: sheet.name, row: first, column: 0 })] };
}

/** The one year of the titles, else that of the regulation, else that of 登记截止日期. A year that begins in July has its March in the next one. */
function yearOf(titles: Block['above']['titles'], sheet: string, until: string | null, { scheme: { rhythm: { yearStart } }, year: schemeYear }: FormContext): YearOf {
  const mentions = [...titles.map(({ text }) => text), sheet].flatMap((text) => periodMentions(text, yearStart));
  const [title, another] = new Set(mentions.flatMap(({ unit, year }) => (yearStart === 1 || unit === 'year' ? (year ?? []) : [])));
  const year = title !== undefined && another === undefined ? title : schemeYear;
  if (year !== null) return (month) => (month < yearStart ? year + 1 : year);
  return () => (until === null ? null : Number(until.slice(0, 4)));
}

function columnsOf({ roles }: Table, wanted: readonly Role[]): number[] {
  return wanted.flatMap((role) => roles.get(role) ?? []);
}
