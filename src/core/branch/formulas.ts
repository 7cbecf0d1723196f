import { DAY_ROWS, EVENTS_STEP, FORMULA_REASONS, periodDays, sheetFormulas, yearEnd, type EventList, type FormulaBook, type PointsSheet, type RowFormulas, type SheetFormulas } from '../formulas';
import { a1 } from '../grid';
import { periodText } from '../periods';
import type { Scheme } from '../scheme/schema';
import type { FigurePlaces } from '../scheme/sheet/places';
import { carriesOver } from '../scoring/entryRules';
import { schemeIn } from '../scoring/inForce';
import type { Member } from '../scoring/member';
import { scoredIn } from '../scoring/scored';
import type { CellPlan, CellStyle, RowPlan, SheetPlan, ValidationPlan } from '../sheets/plan';
import { boxed, cell, FILL, font, SCREEN_FACE } from '../sheets/styles';
import type { LedgerRegister } from '../sheets/template';
import { unlocked } from './locks';
import { STEPS } from './messages.zh';
import { STEP, STEP_DAY, STEP_HEADER, STEP_SIZE, STEP_WIDTH } from './stepStyles';

/** Registers whose results are native formulas, with the steps of the computation at their right. */
export type FillFormulas = (registers: readonly LedgerRegister[], events: EventList | null) => readonly FilledRegister[];

export interface FilledRegister extends LedgerRegister {
  /** Whether there are figures that people have to work out. */
  readonly byHand: 'some' | 'none';
  /** Columns of steps by their key. */
  readonly steps: ReadonlyMap<string, number>;
}

/** Formulas are compiled for this row and moved to their own: what differs between rows is only its number. */
const PATTERN_ROW = 999_998;
const PATTERN = new RegExp(`([A-Z])${PATTERN_ROW + 1}(?!\\d)`, 'g');

/** What no formula can say is written in by hand. */
const BY_HAND: CellStyle = boxed(font(SCREEN_FACE, STEP_SIZE), { fill: FILL.missing, entry: 'unlocked' });

/** Compiles each kind of row once for all branches. A register in whose period an amendment is in force is filled in by hand. */
export function formulaFiller(scheme: Scheme, figures: FigurePlaces): FillFormulas {
  const compiled = new Map<string, Compiled>();
  const spare = spareMember(scheme);

  return (registers, events) => {
    const periods = registers.flatMap((register) => (register.at === 'entry' ? [pointsSheet(register)] : []));
    const reach = periods.map(({ last }) => last).join();
    const book: FormulaBook = { scheme, figures, periods, events };
    const drawn = new Map<string, Map<RowPlan['cells'], RowPlan['cells']>>();

    return registers.map((register) => {
      if (schemeIn(scheme, register.period) !== scheme) return byHand(register);
      const key = register.at === 'closing' || carriesOver(scheme, register.period.unit) ? `${periodText(register.period)} ${reach} ${events?.roster ?? ''}` : `${register.period.unit} ${yearEnd(register.period, scheme.rhythm.yearStart)} ${events?.roster ?? ''}`;
      const formulas = compiled.get(key) ?? compiledFor(book, register);
      compiled.set(key, formulas);
      const rows = drawn.get(key) ?? new Map<RowPlan['cells'], RowPlan['cells']>();
      drawn.set(key, rows);
      return filled(scheme, register, formulas, spare, rows);
    });
  };
}

interface Compiled {
  readonly layout: Pick<SheetFormulas, 'columns' | 'uncompiled'>;
  /** The formulas of members of one kind, at the pattern row. */
  of(member: Member): RowFormulas | undefined;
  /** A formula of the pattern row in a row of its own. */
  at(row: number, formula: string): string;
}

function compiledFor(book: FormulaBook, { at, period, idColumn, entries, plan }: LedgerRegister): Compiled {
  const sheet = { at, period, idColumn, entries, firstFree: plan.columns.length };
  const known = new Map<string, RowFormulas | undefined>();
  return {
    layout: sheetFormulas(book, sheet, []),
    of(member) {
      const { kind, class: own, posts, from, to } = member;
      const key = JSON.stringify([kind, own, posts, from, to]);
      if (!known.has(key)) known.set(key, sheetFormulas(book, sheet, [{ row: PATTERN_ROW, member }]).rows[0]);
      return known.get(key);
    },
    at: movedFormulas(),
  };
}

/** Formulas of the rows that most branches have are one text for all of them, so that they are read once. */
const COMMON_ROWS = 100;

function movedFormulas(): Compiled['at'] {
  const kept = new Map<string, string[]>();
  return (row, formula) => {
    const rows = kept.get(formula) ?? [];
    kept.set(formula, rows);
    const moved = rows[row] ?? formula.replace(PATTERN, `$1${row + 1}`);
    if (row < COMMON_ROWS) rows[row] = moved;
    return moved;
  };
}

function filled(scheme: Scheme, register: LedgerRegister, compiled: Compiled, spare: Member | null, drawn: Map<RowPlan['cells'], RowPlan['cells']>): FilledRegister {
  const { plan, members, firstRow, rows: count, resultColumn, period, at } = register;
  const { columns, uncompiled } = compiled.layout;
  const reasons = new Map(uncompiled.map(({ rule, reason }) => [rule, FORMULA_REASONS[reason]]));

  const stepCells = (formulas: RowFormulas | undefined, write: (formula: string) => string): CellPlan[] =>
    columns.map(({ key, holds }) => {
      const formula = formulas?.steps.get(key);
      if (formula !== undefined) return { value: null, formula: write(formula), style: STEP };
      return cell(null, holds === 'value' && formulas !== undefined ? BY_HAND : STEP);
    });
  const cellsOf = (cells: RowPlan['cells'], row: number, member: Member | null): RowPlan['cells'] => {
    const own = member ?? spare;
    const formulas = own === null || (member !== null && scoredIn(scheme, member, period, at) === 'no') ? undefined : compiled.of(own);
    const named = (formula: string): string => compiled.at(row, member === null ? `=IF($${a1(PATTERN_ROW, register.idColumn + 1)}="","",${formula.slice(1)})` : formula);
    const result = formulas === undefined ? undefined : named(formulas.result);
    return [...cells.map((each, column) => (each !== null && column === resultColumn && result !== undefined ? { ...each, value: null, formula: result } : each)), ...stepCells(formulas, named)];
  };
  const told = columns.find(({ key }) => key === EVENTS_STEP);
  const dated = (given: RowPlan, row: number): RowPlan => {
    const day = DAY_ROWS.findIndex((each) => each === row);
    if (told === undefined || day < 0) return given;
    const blank = Array.from({ length: told.column - given.cells.length }, () => null);
    return { ...given, cells: [...given.cells, ...blank, cell(periodDays(period, scheme.rhythm.yearStart)[day] ?? null, STEP_DAY)] };
  };
  const rows = plan.rows.map((given, row): RowPlan => {
    if (row === firstRow - 1) return { ...given, cells: [...given.cells, ...columns.map(({ label }) => cell(label, STEP_HEADER))] };
    if (row < firstRow) return dated(given, row);
    const member = members[row - firstRow] ?? null;
    const mark = member === null || scoredIn(scheme, member, period, at) === 'yes';
    const known = mark ? drawn.get(given.cells) : undefined;
    const cells = known ?? cellsOf(given.cells, row, member);
    if (mark) drawn.set(given.cells, cells);
    return { ...given, cells };
  });
  const hints = columns.flatMap(({ key, label, column, holds }): ValidationPlan[] => {
    if (holds !== 'value') return [];
    const area = { row: firstRow, column, rows: count, columns: 1 };
    return [{ area, rule: { kind: 'decimal', min: '-1000000', max: null }, ...STEPS.byHand(label, reasons.get(key) ?? '') }];
  });
  const wider: SheetPlan = { ...plan, rows, columns: [...plan.columns, ...columns.map(() => ({ width: STEP_WIDTH }))], validations: [...plan.validations, ...hints] };
  return { ...register, plan: wider, byHand: hints.length === 0 ? 'none' : 'some', steps: new Map(columns.map(({ key, column }) => [key, column])) };
}

/** The result is written in by hand: its cells are open. */
function byHand(register: LedgerRegister): FilledRegister {
  const { plan, firstRow, resultColumn } = register;
  const rows = plan.rows.map((row, index) => (index < firstRow ? row : { ...row, cells: row.cells.map((each, column) => (each !== null && column === resultColumn ? unlocked(each) : each)) }));
  return { ...register, plan: { ...plan, rows }, byHand: 'some', steps: new Map() };
}

const SPECIAL = 'special.';

/** Columns that say whether a special rule applies, by its id. */
export function specialColumns(steps: FilledRegister['steps']): ReadonlyMap<string, number> {
  return new Map([...steps].flatMap(([key, column]) => (key.startsWith(SPECIAL) ? [[key.slice(SPECIAL.length), column] as const] : [])));
}

const LOOK_UP_ROWS = 200;

/** Look-ups reach further than the members, so that they read the same in every branch. */
export function reachOf(rows: number): number {
  return Math.ceil(rows / LOOK_UP_ROWS) * LOOK_UP_ROWS;
}

/** Where the results of a register are looked up. */
export function pointsSheet({ period, plan, idColumn, resultColumn, firstRow, rows }: Omit<LedgerRegister, 'entries' | 'members'>): PointsSheet {
  const reach = reachOf(rows);
  return { period, name: plan.name, idColumn, resultColumn, first: firstRow, last: firstRow + reach - 1, steps: { header: firstRow - 1, column: plan.columns.length } };
}

/** For whom a spare row counts: an ordinary member. Where everyone has a class of their own, nobody is ordinary. */
function spareMember({ people, classes, defaultClass }: Scheme): Member | null {
  const [first] = people;
  if (first === undefined || (classes.length > 0 && defaultClass === null)) return null;
  return { id: '', name: '', unit: '', kind: first.kind, class: defaultClass, posts: [], leader: null, contact: null, status: '参加', from: null, to: null, history: [] };
}
