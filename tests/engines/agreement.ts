import {
  BUILT_IN_IDS,
  builtInScheme,
  figurePlaces,
  formulaBook,
  isClosing,
  periodText,
  sheetFormulas,
  subPeriods,
  summaryFormulas,
  whole,
  ledgerFormulas,
  readLedger,
  schemeToSheet,
  scoreClosing,
  toNumber,
  type CellValue,
  type Exact,
  type LedgerReading,
  type Period,
  type FigurePlaces,
  type ScoreSheet,
  type SheetFormulas,
  type SummaryColumnKey,
  type SummaryMember,
} from '../../src/core';
import { needsEvents } from '../../src/core/scheme/eventInputs';
import { heldAtEnd } from '../../src/core/scoring/held';
import { scoredIn } from '../../src/core/scoring/scored';
import { drawn } from '../support/ledgers';
import { branchLedger } from './branchLists';
import { pointsIn, resultsOf, type ExpectedCell } from './expected';
import { chance, type Chance } from './random';
import { randomLedger, randomMembers, randomScheme } from './randomLedger';
import type { EngineSheet, Recalculated } from './recalculate';

export interface Ledgers {
  /** The sheets of each ledger; they refer to each other only. */
  readonly books: readonly (readonly EngineSheet[])[];
  readonly cells: readonly ExpectedCell[];
}

/** Sheets of one ledger. */
interface Part {
  readonly sheets: readonly EngineSheet[];
  readonly cells: readonly ExpectedCell[];
}

export interface Disagreement extends ExpectedCell {
  readonly found: CellValue;
}

/** The reader of files takes no workbook with more parts. */
const MOST_SHEETS = 400;

/** Random ledgers of the schemes in turn, until there are so many cells to compare or one workbook is full. */
export function randomLedgers(cells: number, seed: number, ids: readonly string[] = BUILT_IN_IDS): Ledgers {
  const by = chance(seed);
  const first = by.whole(0, ids.length - 1);
  const made: Gathered = { books: [], cells: [] };
  for (let index = 0; made.cells.length < cells && made.books.flat().length < MOST_SHEETS; index += 1) {
    const id = ids[(first + index) % ids.length] ?? '';
    gather(made, oneLedger(id, index, by.whole(8, 40) * by.oneOf([1, 1, 4]), by));
    if (isListed(id)) gather(made, branchLedger(id, `${index}单`, by.whole(8, 20), by));
  }
  return { books: made.books, cells: made.cells.slice(0, cells) };
}

/** A small ledger of every built-in scheme, and a small branch workbook of each that is kept as a list of events. */
export function sampleLedgers(seed: number): Ledgers {
  const by = chance(seed);
  const made: Gathered = { books: [], cells: [] };
  BUILT_IN_IDS.forEach((id, index) => {
    gather(made, oneLedger(id, index, by.whole(5, 9), by));
    if (isListed(id)) gather(made, branchLedger(id, `${index}单`, by.whole(4, 6), by));
  });
  return made;
}

/** Only the workbooks of branches have the steps that formulas need to count a list. */
function isListed(id: string): boolean {
  const scheme = builtInScheme(id);
  return scheme !== null && needsEvents(scheme);
}

interface Gathered {
  readonly books: (readonly EngineSheet[])[];
  readonly cells: ExpectedCell[];
}

function gather(made: Gathered, { books, cells }: Ledgers): void {
  made.books.push(...books);
  for (const cell of cells) made.cells.push(cell);
}

export function disagreements({ cells }: Ledgers, found: Recalculated): Disagreement[] {
  return cells.flatMap((cell) => {
    const value = found.get(cell.sheet)?.[cell.row]?.[cell.column] ?? null;
    return agrees(cell, value) ? [] : [{ ...cell, found: value }];
  });
}

const NEARLY = 1e-9;

function agrees({ expected, compare }: ExpectedCell, found: CellValue): boolean {
  if (typeof expected === 'string') return (found ?? '') === expected;
  if (expected === null) return typeof found !== 'number' && found !== null;
  if (typeof found !== 'number') return false;
  if (compare === 'exactly') return found === toNumber(expected);
  return Math.abs(found - toNumber(expected)) <= NEARLY;
}

function oneLedger(id: string, index: number, members: number, by: Chance): Ledgers {
  const builtIn = builtInScheme(id);
  if (builtIn === null) throw new Error(`no scheme ${id}`);
  const scheme = randomScheme(builtIn, by);
  const mark = `${index}`;
  const schemeSheet = `${mark} 办法`;
  const content = randomLedger(scheme, randomMembers(scheme, members, by), mark, by);
  const reading = readLedger(content, scheme, { year: 2026 });
  const figures = figurePlaces(scheme, undefined, schemeSheet);
  const cells: ExpectedCell[] = [];
  const sheets: EngineSheet[] = [{ name: schemeSheet, cells: drawn(schemeToSheet(scheme)).values }];
  const closings = new Map<string, ScoreSheet>();
  for (const made of ledgerFormulas(reading, figures)) {
    if (made.kind !== 'formulas') throw new Error(`${id} ${made.sheet.name}: ${made.reason}`);
    const { sheet, formulas, resultColumn } = made;
    const grid = (content.sheets.find(({ name }) => name === sheet.name)?.values ?? []).map((row) => [...row]);
    const put = (row: number, column: number, value: CellValue): void => {
      const cellsOfRow = (grid[row] ??= []);
      while (cellsOfRow.length <= column) cellsOfRow.push(null);
      cellsOfRow[column] = value;
    };
    const results = resultsOf(reading, sheet);
    for (const column of formulas.columns) put(sheet.header.last, column.column, column.label);
    for (const { row, member, steps, result } of formulas.rows) {
      const own = results.get(member.id);
      const place = { scheme: id, sheet: sheet.name, row };
      put(row, resultColumn, result);
      cells.push({ ...place, column: resultColumn, formula: result, expected: own?.figure ?? null, compare: own?.published === 'yes' ? 'exactly' : 'nearly' });
      for (const { key, column, rule } of formulas.columns) {
        const formula = steps.get(key);
        const points = rule === null ? undefined : own?.points(rule.id);
        if (formula !== undefined) {
          put(row, column, formula);
          if (points !== undefined) cells.push({ ...place, column, formula, expected: points, compare: 'nearly' });
        } else if (rule !== null) put(row, column, points === undefined ? null : points === null ? '缺' : typeof points === 'string' ? points : toNumber(points));
      }
    }
    sheets.push({ name: sheet.name, cells: grid });
    if (isClosing(scheme, sheet.period)) closings.set(periodText(sheet.period), scoreSheet(sheet, formulas, resultColumn));
  }
  for (const period of subPeriods({ unit: 'year', year: 2026, index: 1 }, scheme.rhythm.closing, scheme.rhythm.yearStart)) {
    const complete = subPeriods(period, scheme.rhythm.entry, scheme.rhythm.yearStart).every((each) => reading.sheets.some((sheet) => periodText(sheet.period) === periodText(each)));
    if (closings.has(periodText(period)) || !complete || scheme.rhythm.closing === scheme.rhythm.entry) continue;
    const closing = closingWithoutRegister(id, mark, reading, figures, period);
    sheets.push(...closing.sheets);
    for (const cell of closing.cells) cells.push(cell);
    closings.set(periodText(period), closing.scores);
  }
  const closed = [...closings.values()].map((scores) => summaryOf(id, mark, reading, figures, scores));
  return { books: [[...sheets, ...closed.flatMap((each) => each.sheets)]], cells: [...cells, ...closed.flatMap((each) => each.cells)] };
}

/** A scheme that enters nothing at the close: the score is worked out on a sheet of names. */
function closingWithoutRegister(id: string, mark: string, reading: LedgerReading, figures: FigurePlaces, period: Period): Part & { readonly scores: ScoreSheet } {
  const { scheme } = reading;
  const name = `${mark} 考评 ${periodText(period)}`;
  const members = reading.members.map(({ member }) => member).filter((member) => scoredIn(scheme, member, period, 'closing') === 'yes');
  const rows = members.map((member, index) => ({ row: index + 1, member }));
  const formulas = sheetFormulas(formulaBook(reading, figures), { at: 'closing', period, idColumn: 0, entries: new Map(), firstFree: 2 }, rows);
  const results = new Map(scoreClosing(scheme, reading.members, period).members.map((each) => [each.member.id, each]));
  const grid: CellValue[][] = [['编号', '得分', ...formulas.columns.map(({ label }) => label)]];
  const cells: ExpectedCell[] = [];
  for (const { row, member, steps, result } of formulas.rows) {
    const own = results.get(member.id);
    const points = pointsIn(own === undefined || own.statement === null ? [] : [own.statement, ...own.reports.flatMap((figure) => figure.statement ?? [])]);
    const value = (rule: string): CellValue => {
      const figure = points(rule);
      return figure === undefined ? null : figure === null || typeof figure === 'string' ? '缺' : toNumber(figure);
    };
    grid[row] = [member.id, result, ...formulas.columns.map(({ key, rule }) => steps.get(key) ?? (rule === null ? null : value(rule.id)))];
    cells.push({ scheme: id, sheet: name, row, column: 1, formula: result, expected: own?.score ?? null, compare: 'exactly' });
  }
  return { sheets: [{ name, cells: grid }], cells, scores: { period, name, idColumn: 0, resultColumn: 1, first: 1, last: Math.max(1, rows.length), specials: new Map() } };
}

function scoreSheet({ name, period, keyColumn, rows }: LedgerReading['sheets'][number], { columns }: SheetFormulas, resultColumn: number): ScoreSheet {
  const all = rows.map(({ row }) => row);
  const specials = new Map(columns.flatMap(({ key, column }) => (key.startsWith('special.') ? [[key.slice('special.'.length), column] as const] : [])));
  return { period, name, idColumn: keyColumn ?? 0, resultColumn, first: Math.min(...all), last: Math.max(...all), specials };
}

/** Ranks, grades and lists over the scores, which stand on a sheet of their own. */
function summaryOf(id: string, mark: string, reading: LedgerReading, figures: FigurePlaces, scores: ScoreSheet): Part {
  const { scheme } = reading;
  const { period } = scores;
  const result = scoreClosing(scheme, reading.members, period);
  const standing = new Map(result.members.map((each) => [each.member.id, each.standing]));
  const members = result.members.flatMap(({ member }): SummaryMember[] => {
    const part = scheme.people.find(({ kind }) => kind === member.kind)?.part;
    return part === undefined || scoredIn(scheme, member, period, 'closing') === 'no' ? [] : [{ member, part }];
  });
  const expected = (memberId: string, key: SummaryColumnKey): string | Exact => {
    const own = standing.get(memberId);
    if (typeof key !== 'string') return own?.lists.some((quota) => quota.id === key.list) === true ? '√' : '';
    if (key === 'rank') return typeof own?.rank === 'number' ? whole(own.rank) : '—';
    return own?.grade ?? '—';
  };
  const summary = summaryFormulas({
    scheme,
    figures,
    period,
    scores,
    members,
    onTheRoll: result.members.filter(({ member }) => member.kind !== '入党积极分子' && heldAtEnd(member, period, scheme.rhythm.yearStart)).length,
    values: (memberId, key) => (key === 'score' || key === 'rank' ? null : (expected(memberId, key) as string)),
    confirming: 'absent',
  });
  const sheet = `${mark} 汇总 ${periodText(period)}`;
  const cells = members.flatMap(({ member }, index): ExpectedCell[] => {
    const row = summary.firstRow + index;
    const at = (column: number, key: SummaryColumnKey): ExpectedCell[] => {
      const formula = summary.cells[row]?.[column];
      return typeof formula === 'string' && formula.startsWith('=') ? [{ scheme: id, sheet, row, column, formula, expected: expected(member.id, key), compare: 'exactly' }] : [];
    };
    return [...at(summary.columns.rank, 'rank'), ...at(summary.columns.grade, 'grade'), ...[...summary.columns.lists].flatMap(([list, column]) => at(column, { list }))];
  });
  return { sheets: [{ name: sheet, cells: summary.cells }], cells };
}
