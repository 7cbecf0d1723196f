import { toText } from '../decimal';
import { entryText } from '../entries/entryText';
import { figureIn, type Wording } from '../entries/figure';
import { readCount } from '../entries/reading';
import { cellAt, isBlank, type CellAddress, type CellValue, type SheetContent, type WorkbookContent } from '../grid';
import { schemeInputs, type InputKind, type SchemeInput } from '../scheme/inputs';
import type { Scheme } from '../scheme/schema';
import type { Entry, MemberRecord } from '../scoring/member';
import type { BoundSheet } from './collect';
import type { Conversion } from './conversions';
import { readDate, type YearOf } from './dates';
import type { EventSheet } from './eventSheets';
import { markKey, marksOf, meaningsIn } from './marks';
import type { Role } from './roles';
import type { Legend } from './store';
import type { Table } from './table';

/** What conversions are looked for in, beside the entries themselves. */
export interface Converted {
  readonly scheme: Scheme;
  readonly workbook: WorkbookContent;
  readonly legend: Legend;
}

/**
 * Every entry whose reading is not literally what stands in its cell. Numbers are passed over at once, and a text is looked at
 * once for each input.
 */
export function entryConversions({ scheme, workbook, legend }: Converted, members: readonly MemberRecord[]): Conversion[] {
  const inputs = new Map(schemeInputs(scheme).map((input) => [input.id, input]));
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const meant = new Set(legend.flags.map(({ mark }) => markKey(mark)));
  const seen = new Map<string, Map<CellValue, Read | null>>();
  const conversions: Conversion[] = [];
  const look = ({ id, takes }: SchemeInput, entry: Extract<Entry, { kind: 'cell' }>, at: CellAddress): void => {
    const written = cellAt(sheets.get(at.sheet) ?? NO_SHEET, at.row, at.column);
    // A mark of the branch stands among the entries as √ or ×.
    if (takes.kind === 'flag' && typeof written === 'string' && written !== entry.value && meant.has(markKey(written))) {
      conversions.push({ at, found: shown(written), read: shown(entry.value), why: 'legend' });
      return;
    }
    const known = seen.get(id) ?? new Map<CellValue, Read | null>();
    seen.set(id, known);
    if (!known.has(entry.value)) known.set(entry.value, read(takes, entry));
    const own = known.get(entry.value);
    if (own) conversions.push({ at, found: shown(own.why === 'percent' ? entry.value : written), ...own });
  };
  for (const { entries } of members) {
    for (const ofPeriod of entries.values()) {
      for (const [id, entry] of ofPeriod) {
        // What was counted from marks is told at the marks.
        if (entry.kind !== 'cell' || entry.at === undefined || entry.cells !== undefined) continue;
        const input = inputs.get(id);
        if (input !== undefined && !isLiteral(input.takes, entry.value)) look(input, entry, entry.at);
      }
    }
  }
  return conversions;
}

type Read = Pick<Conversion, 'read' | 'why'>;

const NO_SHEET: SheetContent = { name: '', visibility: 'visible', values: [], formulas: new Map(), merges: [] };

/** What can be passed over without reading it. */
function isLiteral(takes: InputKind, value: CellValue): boolean {
  if (typeof value === 'number') return takes.kind !== 'flag' && !(takes.kind === 'amount' && takes.points === 'deducted' && value < 0);
  return value === null || typeof value === 'object' || value === '';
}

function read(takes: InputKind, entry: Entry): Read | null {
  const reading = entryText(takes, entry);
  return reading.kind === 'value' && reading.how !== undefined ? { read: reading.value, why: reading.how } : null;
}

/** What the marks of attendance columns were taken for; √ for 出席 says so itself. */
export function markConversions({ scheme, workbook, legend }: Converted, bound: readonly BoundSheet[]): Conversion[] {
  return bound.flatMap(({ name, attendance, rows, period }) => {
    const sheet = attendance.length === 0 ? undefined : workbook.sheets.find((each) => each.name === name);
    if (sheet === undefined) return [];
    const meanings = meaningsIn(legend, schemeInputs(scheme), period.unit);
    return rows.flatMap(({ row }) =>
      attendance.flatMap(({ column }): Conversion[] => {
        const value = cellAt(sheet, row, column);
        const marks = marksOf(value, meanings).map(({ mark, times }) => ({ times, key: markKey(mark), input: meanings.get(markKey(mark)) }));
        if (marks.some(({ input }) => input === undefined) || marks.every(({ key, input }) => key === '√' && input === null)) return [];
        const words = marks.map(({ input, times }) => (input ? `${input.label} ${times}` : NOT_COUNTED));
        return [{ at: { sheet: name, row, column }, found: shown(value), read: words.join('、'), why: 'legend' }];
      }),
    );
  });
}

const NOT_COUNTED = '不计';

/** Days that are written otherwise than 2026-03-05. */
export function dateConversions(table: Table, rows: readonly { readonly row: number }[], roles: readonly Role[], yearOf: YearOf = () => null): Conversion[] {
  return roles.flatMap((role) => {
    const column = table.roles.get(role);
    return column === undefined ? [] : rows.flatMap(({ row }) => dateIn(cellAt(table.sheet, row, column), { sheet: table.sheet.name, row, column }, yearOf));
  });
}

function dateIn(value: CellValue, at: CellAddress, yearOf: YearOf): Conversion[] {
  if (typeof value !== 'string' || isBlank(value)) return [];
  const date = readDate(value, yearOf);
  return date.kind !== 'date' || date.iso === value ? [] : [{ at, found: shown(value), read: date.iso, why: 'date' }];
}

/** Days, times and points of a list of events. */
export function listConversions({ table, rows, yearOf }: EventSheet): Conversion[] {
  const column = (role: Role, read: (value: string) => { readonly read: string; readonly how: Wording | undefined } | null): Conversion[] => {
    const at = table.roles.get(role);
    if (at === undefined) return [];
    return rows.flatMap(({ row }): Conversion[] => {
      const value = cellAt(table.sheet, row, at);
      const own = typeof value === 'string' && !isBlank(value) ? read(value) : null;
      return own?.how === undefined ? [] : [{ at: { sheet: table.sheet.name, row, column: at }, found: shown(value), read: own.read, why: own.how }];
    });
  };
  return [
    ...dateConversions(table, rows, ['date'], yearOf),
    ...column('times', (value) => {
      const count = readCount({ kind: 'cell', value });
      return count.kind === 'value' ? { read: toText(count.value.times), how: count.how } : null;
    }),
    ...(['points', 'added', 'deducted'] as const).flatMap((role) =>
      column(role, (value) => {
        const figure = figureIn(value.trim());
        return figure === null ? null : { read: toText(figure.value), how: figure.how };
      }),
    ),
  ];
}

const LONGEST = 80;

/** As it stands in the cell. */
function shown(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value).trim().slice(0, LONGEST);
}

/** In the order of the sheets and down their rows. */
export function inOrder({ sheets }: WorkbookContent, conversions: readonly Conversion[]): readonly Conversion[] {
  const order = new Map(sheets.map(({ name }, index) => [name, index]));
  const place = ({ sheet }: CellAddress): number => order.get(sheet) ?? order.size;
  return [...conversions].sort((a, b) => place(a.at) - place(b.at) || a.at.row - b.at.row || a.at.column - b.at.column);
}
