import {
  BUILT_IN_IDS,
  builtInScheme,
  entryRule,
  equal,
  figurePlaces,
  fromCell,
  ledgerFormulas,
  readLedger,
  roundHalfUp,
  schemeToSheet,
  subtract,
  scoreClosing,
  scorePeriod,
  toNumber,
  walkStatements,
  type CellValue,
  type Exact,
  type LedgerReading,
  type Statement,
} from '../../src/core';
import { drawn } from '../support/ledgers';
import { chance, type Chance } from './random';
import { randomLedger, randomMembers, randomScheme } from './randomLedger';
import type { EngineSheet, Recalculated } from './recalculate';

/** A cell with a formula, and what the core says it comes to: a figure, or none. */
export interface ExpectedCell {
  readonly scheme: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly expected: Exact | string | null;
  /** Published figures have few decimals and are the same double everywhere; steps are compared at ten decimals. */
  readonly compare: 'exactly' | 'tenDecimals';
}

export interface Ledgers {
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
  const made: { sheets: EngineSheet[]; cells: ExpectedCell[] } = { sheets: [], cells: [] };
  for (let index = 0; made.cells.length < cells && made.sheets.length < MOST_SHEETS; index += 1) {
    const ledger = oneLedger(ids[(first + index) % ids.length] ?? '', index, by);
    made.sheets.push(...ledger.sheets);
    for (const cell of ledger.cells) made.cells.push(cell);
  }
  return { sheets: made.sheets, cells: made.cells.slice(0, cells) };
}

export function disagreements({ cells }: Ledgers, found: Recalculated): Disagreement[] {
  return cells.flatMap((cell) => {
    const value = found.get(cell.sheet)?.[cell.row]?.[cell.column] ?? null;
    return agrees(cell, value) ? [] : [{ ...cell, found: value }];
  });
}

function agrees({ expected, compare }: ExpectedCell, found: CellValue): boolean {
  if (typeof expected === 'string') return found === expected;
  if (expected === null) return typeof found !== 'number' && found !== null;
  if (typeof found !== 'number') return false;
  if (compare === 'exactly') return found === toNumber(expected);
  const shown = fromCell(found);
  return shown !== null && equal(roundHalfUp(shown, 10), roundHalfUp(expected, 10));
}

function oneLedger(id: string, index: number, by: Chance): Ledgers {
  const builtIn = builtInScheme(id);
  if (builtIn === null) throw new Error(`no scheme ${id}`);
  const scheme = randomScheme(builtIn, by);
  const mark = `${index}`;
  const schemeSheet = `${mark} 办法`;
  const content = randomLedger(scheme, randomMembers(scheme, by.whole(8, 40), by), mark, by);
  const reading = readLedger(content, scheme, { year: 2026 });
  const figures = figurePlaces(scheme, undefined, schemeSheet);
  const cells: ExpectedCell[] = [];
  const sheets: EngineSheet[] = [{ name: schemeSheet, cells: drawn(schemeToSheet(scheme)).values }];
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
      cells.push({ ...place, column: resultColumn, formula: result, expected: own?.figure ?? null, compare: own?.published === 'yes' ? 'exactly' : 'tenDecimals' });
      for (const { key, column, rule } of formulas.columns) {
        const formula = steps.get(key);
        const points = rule === null ? undefined : own?.points(rule.id);
        if (formula !== undefined) {
          put(row, column, formula);
          if (points !== undefined) cells.push({ ...place, column, formula, expected: points, compare: 'tenDecimals' });
        } else if (rule !== null) put(row, column, points === undefined ? null : points === null ? '缺' : typeof points === 'string' ? points : toNumber(points));
      }
    }
    sheets.push({ name: sheet.name, cells: grid });
  }
  return { sheets, cells };
}

interface OwnResult {
  readonly figure: Exact | null;
  readonly published: 'yes' | 'no';
  /** `undefined` for a rule that was not worked out. */
  readonly points: (ruleId: string) => ExpectedCell['expected'] | undefined;
}

function resultsOf(reading: LedgerReading, sheet: LedgerReading['sheets'][number]): ReadonlyMap<string, OwnResult> {
  const { scheme } = reading;
  if (entryRule(scheme, sheet.period.unit) !== null) {
    const published = scheme.publishing.entry.includes('points') && scheme.publishing.carry === 'published' ? 'yes' : 'no';
    return new Map(
      scorePeriod(scheme, reading.members, sheet.period).members.map(({ member, statement, points }) => {
        return [member.id, { figure: points, published, points: pointsIn(statement === null ? [] : [statement]) }];
      }),
    );
  }
  return new Map(
    scoreClosing(scheme, reading.members, sheet.period).members.map(({ member, statement, score, reports }) => {
      const statements = [statement, ...reports.map((figure) => figure.statement)].filter((each) => each !== null);
      return [member.id, { figure: score, published: 'yes', points: pointsIn(statements) }];
    }),
  );
}

/** The exact points of every rule; the rounding of a published figure is taken out again. */
function pointsIn(statements: readonly Statement[]): OwnResult['points'] {
  const exactPoints = new Map<string, ExpectedCell['expected']>();
  for (const top of statements) {
    // Of a row in which nothing is written only the result says so.
    if (top.issues.some(({ code }) => code === 'missing-period')) continue;
    for (const each of walkStatements(top)) {
      if (each.period !== undefined && each !== top) continue;
      if (!exactPoints.has(each.rule.id)) exactPoints.set(each.rule.id, unrounded(each));
    }
  }
  return (ruleId) => exactPoints.get(ruleId);
}

function unrounded({ rule, status, points, lines }: Statement): ExpectedCell['expected'] {
  if (rule.kind === 'veto' && status === 'vetoed') return '否决';
  const rounding = lines.find(({ kind }) => kind === 'rounding');
  return points === null || rounding?.points == null ? points : subtract(points, rounding.points);
}
