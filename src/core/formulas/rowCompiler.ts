import { a1, columnLetters, fixedA1, quoteSheet, type CellAddress } from '../grid';
import { STEP_PREFIX } from '../ledger/generated';
import { daysOf, periodAround, periodText, subPeriods, type Period } from '../periods';
import { periodTextZh } from '../periods.zh';
import { ruleFormula } from '../rules/formula';
import { walkRules, type Rule } from '../rules/rule';
import { holds } from '../scheme/condition';
import { eventInputs } from '../scheme/eventInputs';
import type { FigurePlaces } from '../scheme/sheet/places';
import type { Scheme } from '../scheme/schema';
import { concerns } from '../scheme/who';
import { entryRule, unitOf } from '../scoring/entryRules';
import { heldThroughout } from '../scoring/held';
import type { Member } from '../scoring/member';
import { NotCompiled, type Compiler, type PointsSheet, type Reason } from './compiler';
import { cellAbove, DAY_ROWS, EVENTS_STEP, readyFormula, toldOf, yearEnd, type EventList } from './eventList';
import { FORMULAS, MISSING } from './messages.zh';
import { quoted } from './text';

/** Where formulas find things: the figures on sheet 积分办法, the sheets of the entry periods. */
export interface FormulaBook {
  /** As it stands on the sheet, and as it is in force in the period. */
  readonly scheme: Scheme;
  readonly figures: FigurePlaces;
  readonly periods: readonly PointsSheet[];
  /** The list of events and its steps, where it has any. */
  readonly events?: EventList | null;
}

/** The sheet that formulas are written on. */
export interface FormulaSheet {
  readonly at: 'entry' | 'closing';
  readonly period: Period;
  readonly idColumn: number;
  /** Columns of entries by input id. */
  readonly entries: ReadonlyMap<string, number>;
  /** The first column that is free for steps. */
  readonly firstFree: number;
}

/** A column with a step of the computation, or with the points of a rule. */
export interface StepColumn {
  readonly key: string;
  readonly label: string;
  readonly column: number;
  readonly rule: Rule | null;
  readonly holds: 'formula' | 'value';
}

export interface Uncompiled {
  readonly rule: string;
  readonly name: string;
  readonly reason: Reason;
}

export interface Layout {
  readonly columns: Map<string, StepColumn>;
  readonly uncompiled: Map<string, Uncompiled>;
}

export interface CompiledRow {
  /** Formulas by column key; what the member has nothing to do with is not among them. */
  readonly formulas: ReadonlyMap<string, string>;
  /** The cell of the topmost rule's points. */
  readonly cell: (rule: Rule) => string;
  readonly step: (key: string, label: string, formula: string) => string;
  readonly compiler: Compiler;
}

/**
 * One row of a sheet. Columns are laid out by a first pass for everyone, so that they stand in the order of the text
 * whoever has the first row.
 */
export function compileRow(book: FormulaBook, sheet: FormulaSheet, layout: Layout, row: number, member: Member | 'everyone'): CompiledRow {
  const { scheme, figures } = book;
  const { columns, uncompiled } = layout;
  const formulas = new Map<string, string>();
  const events = new Set(eventInputs(scheme).map(({ id }) => id));
  const cellOf = (column: StepColumn): string => a1(row, column.column);

  const add = (key: string, label: string, rule: Rule | null, content: StepColumn['holds']): StepColumn => {
    const known = columns.get(key);
    if (known !== undefined) return known;
    const column = { key, label: `${STEP_PREFIX}${label}`, column: sheet.firstFree + columns.size, rule, holds: content };
    columns.set(key, column);
    return column;
  };
  // First of all, so that later sheets find them in the same columns.
  if (sheet.at === 'entry' && columns.size === 0) for (const rule of yearlyAccounts(book, sheet)) if (!uncompiled.has(rule.id)) add(accountKey(rule), FORMULAS.account(rule.name), null, 'formula');
  const place = (key: string) => {
    const found = figures.get(key);
    if (found === undefined) throw new NotCompiled('place');
    return found;
  };
  const cells = (keys: readonly string[], label: string): CellAddress[] =>
    keys.map((key) => {
      const at = place(key).row.get(label);
      if (at === undefined) throw new NotCompiled('place');
      return at;
    });

  const compiler: Compiler = {
    scheme,
    member,
    at: sheet.at,
    figure: (key) => fixed(place(key).at),
    beside: (key, label) => fixed(cells([key], label)[0]),
    block: (keys, label) => block(cells(keys, label)),
    entry: (input) => {
      const column = sheet.entries.get(input);
      if (column !== undefined) return a1(row, column);
      // What is told in a list of events has no cell in the row.
      if (events.has(input)) throw new NotCompiled('events');
      return null;
    },
    told: (input) => {
      const list = book.events ?? null;
      const kinds = list?.kinds.get(input);
      if (list === null || kinds === undefined) return null;
      // What is entered in other periods than those of this sheet cannot be told by its days alone.
      if (kinds.unit !== sheet.period.unit) throw new NotCompiled('events');
      const column = add(EVENTS_STEP, FORMULAS.events, null, 'formula');
      const days = DAY_ROWS.map((above) => cellAbove(above, column.column)) as [string, string];
      if (!formulas.has(EVENTS_STEP)) formulas.set(EVENTS_STEP, readyFormula(list, days[0], yearEnd(sheet.period, scheme.rhythm.yearStart), `$${a1(row, sheet.idColumn)}`));
      return toldOf(list, kinds, days, `$${cellOf(column)}`);
    },
    concerned: ({ when, who }) => holds(when, scheme.settings) && (member === 'everyone' || concerns(who, member)),
    points: (rule) => {
      const known = columns.get(rule.id);
      if (known !== undefined && formulas.has(rule.id)) return cellOf(known);
      if (known?.holds === 'value') return cellOf(known);
      const before = columns.size;
      try {
        const formula = ruleFormula(rule, compiler);
        const column = add(rule.id, rule.name, rule, 'formula');
        formulas.set(rule.id, formula);
        const account = columns.get(accountKey(rule));
        if (account !== undefined) formulas.set(account.key, `=${compiler.carried(rule)}+IF(ISNUMBER(${cellOf(column)}),${cellOf(column)},0)`);
        return cellOf(column);
      } catch (problem) {
        if (!(problem instanceof NotCompiled)) throw problem;
        for (const key of [...columns.keys()].slice(before)) columns.delete(key);
        uncompiled.set(rule.id, { rule: rule.id, name: rule.name, reason: problem.reason });
        return cellOf(add(rule.id, FORMULAS.value(rule.name), rule, 'value'));
      }
    },
    step: (key, label, formula) => {
      const column = add(key, label, null, 'formula');
      formulas.set(key, formula);
      return cellOf(column);
    },
    periods: (rule) => {
      // The sheets of the entry periods have the points of the score's own rule, not those of a figure beside it.
      if (entryRule(scheme, unitOf(scheme, rule))?.id !== rule.id) throw new NotCompiled('otherSheet');
      const { yearStart } = scheme.rhythm;
      const since = scheme.effectiveFrom;
      const each = subPeriods(sheet.period, unitOf(scheme, rule), yearStart).filter((period) => since === null || daysOf(period, yearStart).last >= since);
      const held = each.filter((period) => member === 'everyone' || heldThroughout(member, period, yearStart));
      return held.map((period) => {
        const text = periodText(period);
        const source = book.periods.find((candidate) => periodText(candidate.period) === text);
        return compiler.step(`${rule.id}@${text}`, `${periodTextZh(text)}${rule.rule.name}`, source === undefined ? `=${quoted(MISSING)}` : lookUp(source, `$${a1(row, sheet.idColumn)}`));
      });
    },
    carried: (rule) => {
      const { yearStart } = scheme.rhythm;
      const { first } = daysOf(sheet.period, yearStart);
      const earlier = subPeriods(periodAround(sheet.period, 'year', yearStart), sheet.period.unit, yearStart).filter((period) => daysOf(period, yearStart).last < first && (member === 'everyone' || heldThroughout(member, period, yearStart)));
      const sources = earlier.flatMap((period) => book.periods.find((source) => periodText(source.period) === periodText(period)) ?? []);
      const source = sources[sources.length - 1];
      const formula = source === undefined ? '=0' : lookUpAccount(source, yearlyAccounts(book, sheet).length, FORMULAS.account(rule.name), `$${a1(row, sheet.idColumn)}`);
      return compiler.step(`carried.${rule.id}`, FORMULAS.carried(rule.name), formula);
    },
  };
  return { formulas, cell: (rule) => compiler.points(rule), step: (key, label, formula) => compiler.step(key, label, formula), compiler };
}

/** A member's figure on another sheet; a member who is not there, and a cell without a figure, is missing. */
export function lookUp({ name, idColumn, resultColumn, first, last }: PointsSheet, id: string): string {
  const column = (at: number): string => `${quoteSheet(name)}!${fixedA1({ row: first, column: at, rows: last - first + 1, columns: 1 })}`;
  const found = `INDEX(${column(resultColumn)},MATCH(${id},${column(idColumn)},0))`;
  return `=IF(ISNUMBER(${found}),${found},${quoted(MISSING)})`;
}

/** The rules of the sheet's entry period that keep an account for the year, in the order of the text. */
function yearlyAccounts({ scheme }: FormulaBook, { period }: FormulaSheet): readonly Rule[] {
  const top = entryRule(scheme, period.unit);
  return top === null ? [] : [...walkRules(top.rule)].filter((rule) => 'limits' in rule && rule.limits.over === 'year' && holds(rule.when, scheme.settings));
}

function accountKey({ id }: Rule): string {
  return `account.${id}`;
}

/** What a member's account has come to on an earlier sheet; its column is found by its label, so that a sheet without it says so. */
function lookUpAccount({ name, idColumn, first, last, steps }: PointsSheet, accounts: number, label: string, id: string): string {
  if (steps === undefined) throw new NotCompiled('yearLimit');
  const range = (row: number, rows: number, column: number, columns: number): string => `${quoteSheet(name)}!${fixedA1({ row, column, rows, columns })}`;
  const rows = last - first + 1;
  const column = `MATCH(${quoted(`${STEP_PREFIX}${label}`)},${range(steps.header, 1, steps.column, accounts)},0)`;
  const at = `MATCH(${id},${range(first, rows, idColumn, 1)},0)`;
  return `=IF(ISNUMBER(${at}),INDEX(${range(first, rows, steps.column, accounts)},${at},${column}),${quoted(MISSING)})`;
}

function fixed(at: CellAddress | undefined): string {
  if (at === undefined) throw new NotCompiled('place');
  return `${quoteSheet(at.sheet)}!$${columnLetters(at.column)}$${at.row + 1}`;
}

/** Rows that follow one another without a gap in one column. */
function block(cells: readonly CellAddress[]): string {
  const [first] = cells;
  if (first === undefined || cells.some(({ row, column }, index) => row !== first.row + index || column !== first.column)) throw new NotCompiled('place');
  return `${quoteSheet(first.sheet)}!${fixedA1({ row: first.row, column: first.column, rows: cells.length, columns: 1 })}`;
}
