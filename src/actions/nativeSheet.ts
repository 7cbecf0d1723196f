import { a1, columnLetters, findStatement, freeColumn, isBlank, quoteSheet, readsInFormula, resultWords, scoreClosing, scorePeriod, scoreWords, STEP_PREFIX, toNumber, type BoundSheet, type CellValue, type Exact, type Issue, type LedgerFormulas, type SheetContent, type Statement } from '../core';
import type { CellInput, Change } from '../hosts/types';
import { figuresOf, isEntrySheet, occupied } from './fillSheet';
import { actionIssue } from './issues';
import { sheetNamed, type OpenedLedger } from './workbook';

/** The columns in which native formulas of an earlier conversion work out their steps. */
export function stepColumns(content: SheetContent | undefined, { header }: BoundSheet): readonly number[] {
  return (content?.values[header.last] ?? []).flatMap((value, column) => (typeof value === 'string' && value.startsWith(STEP_PREFIX) ? [column] : []));
}

export function firstStep(opened: OpenedLedger, sheet: BoundSheet): number {
  return stepColumns(sheetNamed(opened.content, sheet.name), sheet)[0] ?? freeColumn(sheet);
}

/** The workbook as it is without native formulas of ours: results and steps are blank. */
export function withoutNative(opened: OpenedLedger): OpenedLedger {
  const sheets = opened.content.sheets.map((content) => {
    const sheet = opened.reading.sheets.find(({ name }) => name === content.name);
    const steps = sheet === undefined ? [] : stepColumns(content, sheet);
    if (sheet === undefined || steps.length === 0) return content;
    const ours = new Set(sheet.rows.flatMap(({ row }) => (isNative(content, sheet, steps, row) ? [a1(row, sheet.resultColumn ?? -1)] : [])));
    const gone = (row: number, column: number): boolean => (row >= sheet.header.last && steps.includes(column)) || ours.has(a1(row, column));
    return {
      ...content,
      values: content.values.map((cells, row) => cells.map((value, column) => (gone(row, column) ? null : value))),
      formulas: new Map([...content.formulas].filter(([address]) => !ours.has(address) && !steps.some((column) => address.startsWith(columnLetters(column)) && /^\d/.test(address.slice(columnLetters(column).length))))),
    };
  });
  return { ...opened, content: { ...opened.content, sheets } };
}

/** A result that refers to a step beside it. */
export function isNative(content: SheetContent, { resultColumn }: BoundSheet, steps: readonly number[], row: number): boolean {
  const formula = resultColumn === null ? undefined : content.formulas.get(a1(row, resultColumn));
  return formula !== undefined && steps.some((column) => new RegExp(`(?:^|[^A-Za-z$])${a1(row, column)}(?!\\d)`).test(formula));
}

/** Empties the columns of steps, headings included. */
export function clearSteps(opened: OpenedLedger, sheet: BoundSheet): Change[] {
  const content = sheetNamed(opened.content, sheet.name);
  const columns = stepColumns(content, sheet);
  const [first] = columns;
  if (content === undefined || first === undefined) return [];
  const width = Math.max(...columns) - first + 1;
  const bottom = Math.max(...sheet.rows.map(({ row }) => row), sheet.header.last);
  const cells = Array.from({ length: bottom - sheet.header.last + 1 }, () => Array.from({ length: width }, (_, index): CellInput | null => (columns.includes(first + index) ? { kind: 'blank' } : null)));
  return [{ kind: 'write', sheet: sheet.name, row: sheet.header.last, column: first, cells }];
}

export interface NativeSheet {
  readonly rows: number;
  readonly changes: readonly Change[];
}

/** What to write so that a sheet calculates itself; `null` with an issue where something of the user's stands in the way. `bare` is the workbook without native formulas of ours. */
export function nativeSheet(bare: OpenedLedger, made: Extract<LedgerFormulas, { kind: 'formulas' }>, issues: Issue[]): NativeSheet | null {
  const { sheet, formulas, resultColumn } = made;
  const own = sheetNamed(bare.content, sheet.name);
  const figures = figuresOf(bare, sheet);
  const [first] = formulas.columns;
  const obstacle = occupied(own, sheet, figures) ?? inTheWay(own, made);
  if (obstacle !== null) {
    issues.push(obstacle);
    return null;
  }
  for (const { name, reason } of formulas.uncompiled) issues.push(actionIssue('native-value', { sheet: sheet.name, item: name, reason }, { sheet: sheet.name, row: sheet.header.last, column: resultColumn }));
  issues.push(...unread(own, sheet, figures), ...unmatched(bare, sheet, made));
  const points = pointsOf(bare, sheet);
  const start = sheet.header.last;
  const bottom = Math.max(...sheet.rows.map(({ row }) => row), start);
  const results: (CellInput | null)[][] = Array.from({ length: bottom - start + 1 }, () => [null]);
  const steps: (CellInput | null)[][] = Array.from({ length: bottom - start + 1 }, () => formulas.columns.map((): CellInput | null => null));
  steps[0] = formulas.columns.map(({ label }) => ({ kind: 'value', value: label }));
  for (const { row, member, steps: own, result } of formulas.rows) {
    results[row - start] = [{ kind: 'formula', formula: result }];
    steps[row - start] = formulas.columns.map(({ key, rule, holds }): CellInput | null => {
      const formula = own.get(key);
      if (formula !== undefined) return { kind: 'formula', formula };
      if (holds !== 'value' || rule === null) return null;
      const value = points(member.id, rule.id);
      return value === undefined ? null : { kind: 'value', value: value === null ? MISSING : toNumber(value) };
    });
  }
  if (sheet.resultColumn === null) results[0] = [{ kind: 'value', value: isEntrySheet(bare, sheet) ? resultWords(sheet.period.unit) : scoreWords(bare.scheme) }];
  const changes: Change[] = [{ kind: 'write', sheet: sheet.name, row: start, column: resultColumn, cells: results }];
  if (first !== undefined) changes.push({ kind: 'write', sheet: sheet.name, row: start, column: first.column, cells: steps });
  return { rows: formulas.rows.length, changes };
}

const MISSING = '缺';

/** Cells in the columns for steps that hold something of the user's. */
function inTheWay(content: SheetContent | undefined, { sheet, formulas }: Extract<LedgerFormulas, { kind: 'formulas' }>): Issue | null {
  for (const row of [sheet.header.last, ...sheet.rows.map((each) => each.row)]) {
    for (const { column } of formulas.columns) {
      if (isBlank(content?.values[row]?.[column]) && content?.formulas.get(a1(row, column)) === undefined) continue;
      return actionIssue('fill-not-ours', { sheet: sheet.name, cell: a1(row, column) }, { sheet: sheet.name, row, column });
    }
  }
  return null;
}

/** Entries of members who have a figure, which a formula would not read. */
function unread(content: SheetContent | undefined, sheet: BoundSheet, figures: ReadonlyMap<string, Exact | null>): Issue[] {
  return sheet.rows.flatMap(({ row, memberId }) =>
    (figures.get(memberId) ?? null) === null
      ? []
      : sheet.columns.flatMap(({ column, input }) => {
          const value: CellValue = content?.values[row]?.[column] ?? null;
          return readsInFormula(input.takes, value) ? [] : [actionIssue('native-unread', { label: input.label, found: typeof value === 'object' ? (value?.error ?? '') : String(value) }, { sheet: sheet.name, row, column })];
        }),
  );
}

/**
 * What a formula looks up on another sheet it finds by what stands in the cell of 编号 or 姓名: 2 is not 002 there, and 张 三
 * is not 张三, though both are one member to the ledger.
 */
function unmatched({ reading, content }: OpenedLedger, sheet: BoundSheet, { formulas }: Extract<LedgerFormulas, { kind: 'formulas' }>): Issue[] {
  const keyOf = ({ name, keyColumn }: BoundSheet, row: number): string | number => {
    const value = keyColumn === null ? null : (sheetNamed(content, name)?.values[row]?.[keyColumn] ?? null);
    return typeof value === 'string' || typeof value === 'number' ? value : '';
  };
  const looked = [...(formulas.rows[0]?.steps.values() ?? [])].join();
  const sources = reading.sheets.filter((other) => other !== sheet && looked.includes(`${quoteSheet(other.name)}!`));
  return sources.flatMap((source) => {
    const rows = new Map(source.rows.map(({ row, memberId }) => [memberId, row]));
    return sheet.rows.flatMap(({ row, memberId }) => {
      const there = rows.get(memberId);
      if (there === undefined || source.keyColumn === null) return [];
      const [key, other] = [keyOf(sheet, row), keyOf(source, there)];
      if (key === other) return [];
      return [actionIssue('native-unmatched', { sheet: sheet.name, key: String(key), found: String(other) }, { sheet: source.name, row: there, column: source.keyColumn })];
    });
  });
}

/** The points of any rule, for columns that hold values. */
function pointsOf(opened: OpenedLedger, sheet: BoundSheet): (memberId: string, ruleId: string) => Exact | null | undefined {
  const { scheme, reading } = opened;
  const statements = new Map<string, readonly Statement[]>(
    isEntrySheet(opened, sheet)
      ? scorePeriod(scheme, reading.members, sheet.period).members.map(({ member, statement }) => [member.id, statement === null ? [] : [statement]])
      : scoreClosing(scheme, reading.members, sheet.period).members.map(({ member, statement, reports }) => [member.id, [...(statement === null ? [] : [statement]), ...reports.flatMap((figure) => figure.statement ?? [])]]),
  );
  return (memberId, ruleId) => {
    const own = statements.get(memberId);
    // What was not worked out because nothing is written is missing like the rest.
    return own === undefined || own.length === 0 ? undefined : (own.flatMap((top) => findStatement(top, ruleId) ?? [])[0]?.points ?? null);
  };
}
