import { EMPTY_STORE, identityRows, identityText, storePlan, type BranchIdentity, type CellPlan, type FindingCode, type SheetPlan } from '../../src/core';
import { writeWorkbook } from '../../src/hosts/file';
import { sentTogether, typedCells, withTyped, type Filled } from './branches';

/** Twenty ways in which a workbook comes back as it should not, and what has to be said about each. */
export interface Damage {
  readonly code: FindingCode;
  readonly file: (filled: Filled) => Uint8Array;
}

const MARCH = '登记表 2026-03';
const SUMMARY = '汇总表 2026-H1';

export const DAMAGES: Readonly<Record<string, Damage>> = {
  'the record of the sending is gone': { code: 'identity-missing', file: (filled) => writeWorkbook(filledPlans(filled).filter(({ name }) => name !== '_积分簿')) },
  'sheets copied into the file of another branch': { code: 'identity-differs', file: (filled) => withIdentity(filled, {}, { branchId: '999', branch: '别的支部' }) },
  'sent for another regulation': { code: 'other-scheme', file: (filled) => withIdentity(filled, { scheme: 'finance-bureau' }) },
  'sent with other figures': { code: 'other-version', file: (filled) => withIdentity(filled, { schemeFingerprint: '0123456789abcdef' }) },
  'the workbook of last year': { code: 'other-year', file: (filled) => withIdentity(filled, { year: 2025 }) },
  'the workbook of another period': { code: 'other-period', file: (filled) => withIdentity(filled, { period: '2026-H2' }) },
  'the workbook of an earlier sending': { code: 'other-sending', file: (filled) => withIdentity(filled, { issued: '20260301-99999999' }) },
  'a branch that is not on the list': { code: 'unknown-branch', file: (filled) => withIdentity(filled, { branchId: '888' }) },
  'a figure of the regulation changed': { code: 'scheme-cell', file: (filled) => changed(filled, '积分办法', (rows) => replaced(rows, -10, -1)) },
  'a row of the regulation deleted': { code: 'scheme-row-missing', file: (filled) => changed(filled, '积分办法', (rows) => rows.filter(({ cells }) => !cells.some((cell) => cell?.value === 'absence'))) },
  'a formula replaced by a figure': { code: 'formula-missing', file: (filled) => withTypedCell(filled, SUMMARY, (plan) => formulaCell(plan), { value: 99 }) },
  'a formula changed': { code: 'formula-altered', file: (filled) => withTypedCell(filled, SUMMARY, (plan) => formulaCell(plan), { value: null, formula: '=50+40' }) },
  'a column renamed': { code: 'column-renamed', file: (filled) => changed(filled, MARCH, (rows) => replaced(rows, '党费', '费用')) },
  'a column put in': { code: 'columns-moved', file: (filled) => changed(filled, MARCH, (rows) => rows.map((row) => ({ ...row, cells: [...row.cells.slice(0, 2), null, ...row.cells.slice(2)] }))) },
  'a sheet deleted': { code: 'sheet-missing', file: (filled) => written(filled, filledPlans(filled).filter(({ name }) => name !== MARCH)) },
  'a sheet renamed': { code: 'sheet-renamed', file: (filled) => written(filled, filledPlans(filled).map((plan) => (plan.name === MARCH ? { ...plan, name: '三月份' } : plan))) },
  'a title written over': { code: 'cell-overwritten', file: (filled) => changed(filled, MARCH, (rows) => replaced(rows, '2026年3月党员积分登记表', '2026年2月党员积分登记表')) },
  'a member deleted': { code: 'member-missing', file: (filled) => changed(filled, '名册', (rows) => rows.filter((_row, index) => index !== 2)) },
  'text where a number belongs': { code: 'entry', file: (filled) => withTypedCell(filled, MARCH, () => ({ row: 3, column: 2 }), { value: '两三次' }) },
  'points typed by hand': { code: 'points-differ', file: (filled) => withTypedCell(filled, '登记表 2026-02', (plan) => ({ row: 3, column: plan.rows[2]?.cells.findIndex((cell) => cell?.value === '本月积分') ?? -1 }), { value: 37 }) },
};

/** The sheets of a branch's workbook, filled in. */
export function filledPlans({ branch, records }: Filled): SheetPlan[] {
  const { plans } = sentTogether(branch);
  return withTyped(plans, typedCells(plans, records));
}

export function written({ branch }: Filled, plans: readonly SheetPlan[], identity: BranchIdentity = sentTogether(branch).identity): Uint8Array {
  return writeWorkbook(plans, { identity: identityText(identity) });
}

/** On the sheet, and in the property unless that is to say something else. */
function withIdentity(filled: Filled, onSheet: Partial<BranchIdentity>, inProperty: Partial<BranchIdentity> = onSheet): Uint8Array {
  const { identity } = sentTogether(filled.branch);
  const store = storePlan({ ...EMPTY_STORE, memberKey: 'id', identity: identityRows({ ...identity, ...onSheet }) });
  return written(filled, filledPlans(filled).map((plan) => (plan.name === store.name ? store : plan)), { ...identity, ...inProperty });
}

export function changed(filled: Filled, sheet: string, change: (rows: SheetPlan['rows']) => SheetPlan['rows']): Uint8Array {
  return written(filled, filledPlans(filled).map((plan) => (plan.name === sheet ? { ...plan, rows: change(plan.rows), merges: plan.merges.filter(({ rows }) => rows === 1) } : plan)));
}

function replaced(rows: SheetPlan['rows'], old: string | number, value: string | number): SheetPlan['rows'] {
  let done = 0;
  return rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell?.value === old && (done += 1) === 1 ? { ...cell, value } : cell)) }));
}

export function withTypedCell(filled: Filled, sheet: string, place: (plan: SheetPlan) => { readonly row: number; readonly column: number }, typed: Pick<CellPlan, 'value' | 'formula'>): Uint8Array {
  const plans = filledPlans(filled).map((plan) => {
    if (plan.name !== sheet) return plan;
    const { row, column } = place(plan);
    const rows = plan.rows.map((each, index) => (index !== row ? each : { ...each, cells: each.cells.map((cell, at) => (at !== column || cell === null ? cell : { style: cell.style, ...typed })) }));
    return { ...plan, rows };
  });
  return written(filled, plans);
}

function formulaCell(plan: SheetPlan): { readonly row: number; readonly column: number } {
  const row = plan.rows.findIndex(({ cells }) => cells.some((cell) => cell?.formula !== undefined));
  return { row, column: plan.rows[row]?.cells.findIndex((cell) => cell?.formula !== undefined) ?? -1 };
}
