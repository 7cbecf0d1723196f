import {
  a1,
  branchWorkbooks,
  builtInScheme,
  daysOf,
  readLedger,
  subPeriods,
  toNumber,
  walkRules,
  type CellPlan,
  type CellValue,
  type Member,
  type Scheme,
  type SchemeInput,
  type SheetPlan,
} from '../../src/core';
import { serialOf } from '../../src/core/formulas/eventList';
import { eventInputs } from '../../src/core/scheme/eventInputs';
import { drawn } from '../support/ledgers';
import { resultsOf, type ExpectedCell } from './expected';
import type { Chance } from './random';
import { filledIn, randomMembers, randomScheme } from './randomLedger';
import type { EngineSheet } from './recalculate';

const LIST = '事项登记';
const STEP = '算：';
const BY_HAND = '（数值）';
const TELLS = `${STEP}${LIST}（名册第几人）`;
const FIRST_ROW = 4;
const UNTIL = { row: 2, column: 2 };

/** A branch workbook of a regulation that is kept as a list of events, filled in by chance. */
export interface FilledBranch {
  readonly scheme: Scheme;
  readonly plans: readonly SheetPlan[];
  /** The last day that the list names, ISO. */
  readonly until: string | null;
  readonly state: 'right' | 'wrong';
}

export function filledBranch(id: string, count: number, by: Chance): FilledBranch {
  const builtIn = builtInScheme(id);
  if (builtIn === null) throw new Error(`no scheme ${id}`);
  const scheme = randomScheme(builtIn, by);
  const members = randomMembers(scheme, count, by);
  const { closing, yearStart } = scheme.rhythm;
  const period = closing === 'year' ? null : (subPeriods({ unit: 'year', year: 2026, index: 1 }, closing, yearStart)[0] ?? null);
  const { plans } = branchWorkbooks(scheme, { year: 2026, period, deadline: null, contact: '', phone: '', upperPhone: '', issued: '1' })({ id: '1', name: '机关第一党支部', members });
  const span = daysOf(period ?? { unit: 'year', year: 2026, index: 1 }, yearStart);
  const days = [serialOf(span.first), serialOf(span.last)] as const;
  const events = randomEvents(scheme, members, days, by);
  const until = by.percent(85) ? span.last : by.oneOf([null, span.first]);
  const filled = plans.map((plan) => {
    if (plan.name === LIST) return written(plan, listValues(plan, events.rows, until));
    return /登记表 /.test(plan.name) ? written(plan, filledIn(scheme, plan, members.length, by).values) : plan;
  });
  return { scheme, plans: filled, until, state: events.state };
}

export interface FilledLedger {
  readonly books: readonly (readonly EngineSheet[])[];
  readonly cells: readonly ExpectedCell[];
}

/** The workbook beside what the core reads from it. */
export function branchLedger(id: string, mark: string, count: number, by: Chance): FilledLedger {
  const { scheme, plans, until, state } = filledBranch(id, count, by);
  const reading = readLedger({ sheets: plans.map(drawn), names: [] }, scheme, { year: 2026 });
  const cells: ExpectedCell[] = [];
  const rules = [scheme.score, ...scheme.reports.map(({ rule }) => rule)].flatMap((top) => [...walkRules(top)]);
  const sheets = plans.map((plan) => {
    const bound = reading.sheets.find(({ name }) => name === plan.name);
    const grid = plan.rows.map((row) => row.cells.map((cell) => renamed(cell, plans, mark)));
    if (bound === undefined) return { name: `${mark} ${plan.name}`, cells: grid };
    const results = resultsOf(reading, bound);
    const labels = (grid[bound.header.last] ?? []).map(String);
    const counted = state === 'right' && until !== null && until >= daysOf(bound.period, scheme.rhythm.yearStart).first;
    const told = labels.indexOf(TELLS);
    for (const { row, memberId } of bound.rows) {
      const own = results.get(memberId);
      const values = grid[row] ?? [];
      const formula = (column: number): string | null => (typeof values[column] === 'string' && values[column].startsWith('=') ? values[column] : null);
      const gap = told >= 0 && formula(told) !== null && !counted;
      // A row that cannot be read stops its member everywhere; formulas that look at no list know nothing of it.
      if (state === 'wrong' && !gap) continue;
      labels.forEach((label, column) => {
        // Of two rules with one name at most one is worked out; a charge may have the name of its rule.
        const named = labels.indexOf(label) === labels.lastIndexOf(label) ? rules.filter(({ name }) => label.replace(BY_HAND, '') === `${STEP}${name}`) : [];
        const points = named.map(({ id: rule }) => own?.points(rule)).find((each) => each !== undefined);
        if (label.endsWith(BY_HAND)) values[column] = points === undefined ? null : points === null ? '缺' : typeof points === 'string' ? points : toNumber(points);
        const text = formula(column);
        if (text === null) return;
        const place = { scheme: id, sheet: `${mark} ${plan.name}`, row, column, formula: text };
        // Every charge of the list says why it cannot be counted; who is vetoed has 0 points for all that.
        if (gap) {
          if (column === told || text.includes(`$${a1(row, told)})`)) cells.push({ ...place, expected: null, compare: 'nearly' });
        } else if (column === bound.resultColumn) cells.push({ ...place, expected: own?.figure ?? null, compare: own?.published === 'yes' ? 'exactly' : 'nearly' });
        else if (points !== undefined) cells.push({ ...place, expected: points, compare: 'nearly' });
      });
    }
    return { name: `${mark} ${plan.name}`, cells: grid };
  });
  return { books: [sheets], cells };
}

/** Sheets of many workbooks stand in one; formulas find those of their own. */
function renamed(cell: CellPlan | null, plans: readonly SheetPlan[], mark: string): CellValue {
  if (cell?.formula === undefined) return cell?.value ?? null;
  return plans.reduce((formula, { name }) => formula.split(`'${name}'!`).join(`'${mark} ${name}'!`), cell.formula);
}

function written(plan: SheetPlan, values: readonly (readonly CellValue[])[]): SheetPlan {
  const filled = (cell: CellPlan | null, row: number, column: number): CellPlan | null => {
    const value = values[row]?.[column] ?? null;
    return cell === null || cell.formula !== undefined || typeof value === 'object' ? cell : { ...cell, value };
  };
  return { ...plan, rows: plan.rows.map((row, index) => ({ ...row, cells: row.cells.map((cell, column) => filled(cell, index, column)) })) };
}

function listValues(plan: SheetPlan, rows: readonly EventRow[], until: string | null): CellValue[][] {
  const labels = (plan.rows[FIRST_ROW - 1]?.cells ?? []).map((cell) => (typeof cell?.value === 'string' ? cell.value : ''));
  const column = (key: string): number => labels.findIndex((label) => label === key || (key === '分值' && label === '分值或数量'));
  const values: CellValue[][] = [];
  values[UNTIL.row] = [];
  (values[UNTIL.row] ?? [])[UNTIL.column] = until === null ? null : serialOf(until);
  rows.forEach((row, index) => {
    const line: CellValue[] = [];
    for (const [key, value] of Object.entries(row)) if (column(key) >= 0) line[column(key)] = value;
    values[FIRST_ROW + index] = line;
  });
  return values;
}

type EventRow = Readonly<Record<string, CellValue>>;

/** Rows of the list, with blank ones between them; in some lists one row is wrong. */
function randomEvents(scheme: Scheme, members: readonly Member[], [first, last]: readonly [number, number], by: Chance): { readonly rows: readonly EventRow[]; readonly state: 'right' | 'wrong' } {
  const inputs = eventInputs(scheme);
  let state: 'right' | 'wrong' = 'right';
  const rows = Array.from({ length: by.whole(0, members.length * 4) }, (): EventRow => {
    if (by.percent(5)) return {};
    const member = by.oneOf(members);
    const input = by.oneOf(inputs);
    const who = by.oneOf([{ 编号: member.id, 姓名: member.name }, { 编号: member.id }, { 姓名: member.name }]);
    const figure = points(scheme, input, by);
    if (figure.state === 'open') state = 'wrong';
    return { 日期: by.whole(first, last) + by.oneOf([0, 0, 0.25]), ...who, 事项: input.label, ...figure.cells, 次数: by.oneOf([null, null, 1, 2, 3, '—']), 说明: by.oneOf([null, '会议记录']) };
  });
  if (rows.length > 0 && by.percent(15)) {
    const at = by.whole(0, rows.length - 1);
    // No `*`: to Univer `"*"="迟到"` is true, to every other program it is false.
    const slip = by.oneOf<EventRow>([{ 编号: '9999' }, { 姓名: '查无此人' }, { 事项: '没有这一项' }, { 日期: '三月五日' }, { 日期: 3 }, { 次数: 1.5 }, { 次数: 0 }]);
    if (Object.keys(rows[at] ?? {}).length > 0) {
      rows[at] = { ...rows[at], ...slip };
      state = 'wrong';
    }
  }
  return { rows, state };
}

/** Level and points as the item asks for them; `open` where its figure is still to be filled in. */
function points(scheme: Scheme, { id, takes }: SchemeInput, by: Chance): { readonly cells: EventRow; readonly state: 'said' | 'open' } {
  const charges = [scheme.score, ...scheme.reports.map(({ rule }) => rule)].flatMap((top) => [...walkRules(top)]).flatMap((rule) => (rule.kind === 'perOccurrence' ? rule.charges : []));
  const charge = charges.find((each) => each.id === id);
  const shared = charges.some(({ input }) => 'sameAs' in input && input.sameAs === id);
  const level = charge?.kind === 'level' ? by.oneOf(charge.levels) : null;
  const figure = level?.points ?? (charge !== undefined && 'points' in charge ? charge.points : null);
  const cells = level === null ? {} : { 级别: level.word };
  if (takes.kind === 'amount') {
    const [min, max] = [Number(takes.min), takes.max === null ? Number(takes.min) + 5 : Number(takes.max)];
    return { cells: { ...cells, 分值: by.oneOf([min, max, (min + max) / 2, 0]) * (takes.points === 'deducted' ? by.oneOf([1, -1]) : 1) }, state: 'said' };
  }
  if (takes.kind === 'quantity') return { cells: { ...cells, 分值: by.whole(0, 40) / 2 }, state: 'said' };
  if (figure === 'unfilled') return takes.kind === 'flag' || shared ? { cells, state: 'open' } : { cells: { ...cells, 分值: by.oneOf([1, 2.5, -2]) }, state: 'said' };
  return { cells: figure === null || shared || takes.kind === 'flag' ? cells : { ...cells, 分值: by.oneOf([null, null, toNumber(figure)]) }, state: 'said' };
}
