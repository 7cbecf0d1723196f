import type { Branch } from '../../src/core/branch/roster';
import { branchWorkbooks } from '../../src/core/branch/workbook';
import {
  a1,
  builtInScheme,
  identityText,
  parsePeriod,
  schemeInputs,
  sentWorkbooks,
  type CellPlan,
  type Entry,
  type MemberRecord,
  type Scheme,
  type Sent,
  type SheetPlan,
} from '../../src/core';
import { branch as recordsOf } from '../../bench/branch';
import { writeWorkbook } from '../../src/hosts/file';

/** Branches of an invented county, their workbooks as they are sent, and as honest branches fill them in. */
const found = builtInScheme('zhangdian-2017');
const half = parsePeriod('2026-H1');
if (found === null || half === null) throw new Error('zhangdian-2017 is not there');
export const SCHEME = found;
export const PERIOD = half;

const PLACES = ['河东', '西关', '南苑', '北山', '石桥', '柳林', '东岭', '清泉', '平安', '青石'];
const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗';
const GIVEN = ['芳', '伟', '建国', '秀英', '敏', '志强', '丽娟', '海涛', '晓燕', '文博', '雪梅'];

export interface Filled {
  readonly branch: Branch;
  readonly records: readonly MemberRecord[];
}

/** The branch of a number with its members' entries, always the same. */
export function filledBranch(number: number, members = 8): Filled {
  const records = recordsOf(members).map((record, index): MemberRecord => {
    const other = recordsOf(members + number)[index + number] ?? record;
    const name = `${SURNAMES[(number * 7 + index) % SURNAMES.length] ?? ''}${GIVEN[(number + index * 3) % GIVEN.length] ?? ''}`;
    return { ...other, member: { ...record.member, id: `${number}${String(index + 1).padStart(2, '0')}`, name } };
  });
  return { branch: { id: String(number), name: `${PLACES[number % PLACES.length] ?? ''}第${number}党支部`, members: records.map(({ member }) => member) }, records };
}

/** The workbooks of one sending. */
export const sentTogether = branchWorkbooks(SCHEME, { year: 2026, period: null, deadline: '2026-07-10', contact: '林海燕', phone: '0000-1234567', upperPhone: '', issued: '20260601-1a2b3c4d' });

export function sentTo(branches: readonly Branch[] | null): Sent {
  return { scheme: SCHEME, period: PERIOD, branches, deadline: null, workbook: sentWorkbooks(SCHEME) };
}

/** What people type, by sheet and A1 address. */
export type Typed = Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;

/** The cells in which the entries of the records are typed. */
export function typedCells(plans: readonly SheetPlan[], records: readonly MemberRecord[], scheme: Scheme = SCHEME): Typed {
  const labels = new Map(schemeInputs(scheme).map((input) => [input.label, input.id]));
  const typed: Record<string, Record<string, string | number | boolean>> = {};
  for (const plan of plans) {
    const head = plan.rows.findIndex(({ cells }) => cells.some((cell) => cell?.value === '姓名'));
    const period = /\d{4}-\S+$/.exec(plan.name)?.[0];
    if (head < 0 || period === undefined) continue;
    plan.rows.forEach(({ cells }, row) => {
      const record = row > head ? records.find(({ member }) => member.id === cells[0]?.value) : undefined;
      cells.forEach((_cell, column) => {
        const input = labels.get(wordsOf(plan.rows[head]?.cells[column]));
        const value = input === undefined ? null : valueOf(record?.entries.get(period)?.get(input));
        if (value !== null) (typed[plan.name] ??= {})[a1(row, column)] = value;
      });
    });
  }
  return typed;
}

/** What a cell says, as text. */
export function wordsOf(cell: CellPlan | null | undefined): string {
  const value = cell?.value ?? '';
  return typeof value === 'object' ? value.error : String(value);
}

function valueOf(entry: Entry | undefined): string | number | boolean | null {
  return entry?.kind === 'cell' && typeof entry.value !== 'object' ? entry.value : null;
}

/** Plans with cells typed over. */
export function withTyped(plans: readonly SheetPlan[], typed: Typed): SheetPlan[] {
  return plans.map((plan) => {
    const own = typed[plan.name];
    if (own === undefined) return plan;
    return { ...plan, rows: plan.rows.map((row, index) => ({ ...row, cells: row.cells.map((cell, column): CellPlan | null => typedOver(cell, own[a1(index, column)])) })) };
  });
}

function typedOver(cell: CellPlan | null, value: string | number | boolean | undefined): CellPlan | null {
  if (cell === null || value === undefined) return cell;
  const { formula: _formula, ...rest } = cell;
  return { ...rest, value };
}

/** The workbook of a branch, filled in. */
export function returnedFile(filled: Filled, change: (plans: SheetPlan[]) => readonly SheetPlan[] = (plans) => plans): Uint8Array {
  const { identity, plans } = sentTogether(filled.branch);
  return writeWorkbook(change(withTyped(plans, typedCells(plans, filled.records))), { identity: identityText(identity) });
}
