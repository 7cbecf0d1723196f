import {
  a1,
  entryRule,
  isBlank,
  resultWords,
  scoreClosing,
  scorePeriod,
  toNumber,
  type BoundSheet,
  type Exact,
  type Issue,
} from '../core';
import type { CellInput, Change, Host, ProgressOptions } from '../hosts/types';
import { ActionError, type Outcome } from './contract';
import { actionIssue } from './issues';
import { messages } from './messages.zh';
import { problems } from './problems';
import { openLedger, type OpenedLedger, type Session } from './workbook';

/**
 * 填入积分公式: one formula per member beside the entries of each ledger sheet. Where the host runs no functions (a
 * file) the figures themselves are written. Closing sheets get their score the same way; everything else stays.
 */
export async function fillFormulas(session: Session, options?: ProgressOptions): Promise<Outcome> {
  const opened = await openLedger(session, options);
  const style = await styleFor(session.host);
  const issues: Issue[] = [...style.issues];
  const filled = opened.reading.sheets.map((sheet) => fillSheet(opened, sheet, style, issues)).filter((each) => each !== null);
  if (filled.length === 0) throw new ActionError(messages.nothingToFill, problems(issues));
  await session.host.apply(
    filled.map(({ change }) => change),
    options,
  );
  const rows = filled.reduce((count, each) => count + each.rows, 0);
  const message = style.kind === 'values' ? messages.filledValues(filled.length, rows) : messages.filledFormulas(filled.length, rows);
  return { message, sheet: filled[0]?.sheet ?? null, problems: problems(issues) };
}

interface FillStyle {
  readonly kind: 'short' | 'long' | 'values';
  readonly issues: readonly Issue[];
}

async function styleFor(host: Host): Promise<FillStyle> {
  if (!host.features.has('functions')) return { kind: 'values', issues: [] };
  const names = await host.shortNames();
  switch (names) {
    case 'ready':
      return { kind: 'short', issues: [] };
    case 'unsupported':
      return { kind: 'long', issues: [actionIssue('short-names-unsupported', {})] };
    case 'taken':
      return { kind: 'long', issues: [actionIssue('short-names-taken', {})] };
  }
}

interface Filled {
  readonly sheet: string;
  readonly rows: number;
  readonly change: Change;
}

function fillSheet(opened: OpenedLedger, sheet: BoundSheet, style: FillStyle, issues: Issue[]): Filled | null {
  const { scheme, content } = opened;
  const entrySheet = sheet.period.unit === scheme.rhythm.entry && entryRule(scheme) !== null;
  const column = sheet.resultColumn ?? sheet.lastColumn + 1;
  const first = Math.min(...sheet.columns.map((bound) => bound.column));
  const last = Math.max(...sheet.columns.map((bound) => bound.column));
  const stranger = opened.reading.unboundColumns.find((each) => each.sheet === sheet.name && each.at.column > first && each.at.column < last);
  if (entrySheet && style.kind !== 'values' && stranger !== undefined) {
    issues.push(actionIssue('fill-column-between', { sheet: sheet.name, label: stranger.label }, stranger.at));
    return null;
  }
  const figures = entrySheet && style.kind !== 'values' ? null : figuresOf(opened, sheet);
  const top = Math.min(...sheet.columns.map((bound) => bound.at.row));
  const labels = `${dollars(top, first)}:${dollars(sheet.header.last, last)}`;
  const start = sheet.header.last;
  const bottom = Math.max(...sheet.rows.map(({ row }) => row), start);
  const cells: (CellInput | null)[][] = Array.from({ length: bottom - start + 1 }, () => [null]);
  if (sheet.resultColumn === null) cells[0] = [{ kind: 'value', value: entrySheet ? resultWords(sheet.period.unit) : scheme.score.name }];
  for (const { row, memberId } of sheet.rows) {
    const formula = `${a1(row, first)}:${a1(row, last)}`;
    cells[row - start] = [figures === null ? { kind: 'formula', formula: formulaText(style, labels, formula) } : valueInput(figures.get(memberId))];
  }
  const own = content.sheets.find(({ name }) => name === sheet.name);
  const occupied = sheet.resultColumn === null && cells.some((_, index) => !isBlank(own?.values[start + index]?.[column]));
  if (occupied) {
    issues.push(actionIssue('fill-not-ours', { sheet: sheet.name, label: a1(start, column) }, { sheet: sheet.name, row: start, column }));
    return null;
  }
  return { sheet: sheet.name, rows: sheet.rows.length, change: { kind: 'write', sheet: sheet.name, row: start, column, cells } };
}

/** `=积分(C$2:K$2,C3:K3,办法)`; the long name needs &"" to keep a blank apart from 0. */
function formulaText(style: FillStyle, labels: string, record: string): string {
  return style.kind === 'short' ? `=积分(${labels},${record},办法)` : `=积分值(${labels},${record}&"",办法)`;
}

function figuresOf({ scheme, reading }: OpenedLedger, sheet: BoundSheet): ReadonlyMap<string, Exact | null> {
  if (sheet.period.unit === scheme.rhythm.closing) {
    return new Map(scoreClosing(scheme, reading.members, sheet.period).members.map(({ member, score }) => [member.id, score]));
  }
  return new Map(scorePeriod(scheme, reading.members, sheet.period).members.map(({ member, points }) => [member.id, points]));
}

function valueInput(figure: Exact | null | undefined): CellInput {
  return figure === null || figure === undefined ? { kind: 'blank' } : { kind: 'value', value: toNumber(figure) };
}

/** `C$2`: the row stays when the formula is filled down. */
function dollars(row: number, column: number): string {
  return a1(row, column).replace(/(\d+)$/, '$$$1');
}
