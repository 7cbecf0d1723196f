import { a1, branchWorkbooks, builtInScheme, calculated, cellValue, readLedger, resultsWriter, type BranchWorkbook, type CellValue, type Scheme, type SheetPlan, type WorkbookContent } from '../../src/core';
import { checkSheets } from '../../src/core/collect/sentSheets';
import { serialOf } from '../../src/core/formulas/eventList';
import { FULL_MEMBER, type Member } from '../../src/core/scoring/member';
import { drawn } from '../support/ledgers';
import { disagreements, type Ledgers } from './agreement';
import { branchLedger } from './branchLists';
import { chance } from './random';

const LISTED = ['bureau-five-leads-80-20', 'acquisition-office', 'company-60-40', 'guangrongyuan', 'org-dept-abcd', 'company-ab-points'];

/** What we write into files as the results of formulas; where we have none a program has a word. */
function ours(books: Ledgers['books']): ReadonlyMap<string, readonly (readonly CellValue[])[]> {
  return new Map(
    books.flatMap((sheets) => {
      const asGiven = (value: CellValue): { readonly value: CellValue; readonly formula?: string } => (typeof value === 'string' && value.startsWith('=') ? { value: null, formula: value } : { value });
      const results = calculated(sheets.map(({ name, cells }) => ({ name, rows: cells.map((row) => ({ cells: row.map(asGiven) })) })));
      return sheets.map(({ name, cells }): [string, CellValue[][]] => [name, cells.map((row, index) => row.map((_, column) => shown(results.row(name, index).at(column))))]);
    }),
  );
}

function shown(value: Parameters<typeof cellValue>[0] | undefined): CellValue {
  return value === undefined ? '' : cellValue(value);
}

test('K14 K15 what our own results say of random lists is what the core says', () => {
  const by = chance(20261121);
  const made = [0, 1].flatMap((round) => LISTED.map((id, index) => branchLedger(id, `${round}${index}`, by.whole(4, 6), by)));
  const ledgers: Ledgers = { books: made.flatMap(({ books }) => books), cells: made.flatMap(({ cells }) => cells) };
  expect(ledgers.cells.filter(({ expected }) => expected === null).length).toBeGreaterThan(20);
  expect(ledgers.cells.filter(({ expected }) => expected !== null).length).toBeGreaterThan(500);
  expect(disagreements(ledgers, ours(ledgers.books))).toEqual([]);
}, 60_000);

const LIST = '事项登记';
const REGISTER = '考评登记表 2026';

const scheme = builtInScheme('org-dept-abcd') as Scheme;

function sentWorkbook(): BranchWorkbook {
  const member = (id: string, name: string): Member => ({ id, name, unit: '', kind: FULL_MEMBER, class: scheme.classes[0]?.class ?? null, posts: [], leader: null, contact: null, status: '参加', from: null, to: null, history: [] });
  return branchWorkbooks(scheme, { year: 2026, period: null, deadline: null, contact: '', phone: '', upperPhone: '', issued: '1' })({ id: '1', name: '一支部', members: [member('001', '王芳'), member('002', '李强'), member('003', '李强')] });
}

/** 其他先锋模范作用 of 组织部门: points as they are written, at most 5 in the year. */
function otherPoints(until: CellValue, ...rows: readonly (readonly [day: CellValue, id: string, name: string, points: CellValue])[]): CellValue {
  const { plans } = sentWorkbook();
  const cells = new Map<string, CellValue>([['C3', until]]);
  rows.forEach(([day, id, name, points], index) => [day, id, name, '其他加分', null, null, null, points].forEach((value, column) => cells.set(a1(4 + index, column), value)));
  const filled = plans.map((plan) => (plan.name === LIST ? withCells(plan, cells) : plan));
  const register = resultsWriter()(filled).find(({ name }) => name === REGISTER);
  const column = register?.rows[2]?.cells.findIndex((cell) => cell?.value === '算：其他加分') ?? -1;
  return register?.rows[3]?.cells[column]?.value ?? null;
}

function withCells(plan: SheetPlan, cells: ReadonlyMap<string, CellValue>): SheetPlan {
  return { ...plan, rows: plan.rows.map((row, index) => ({ ...row, cells: row.cells.map((cell, column) => (cell === null || cell.formula !== undefined ? cell : { ...cell, value: cells.get(a1(index, column)) ?? cell.value })) })) };
}

const END = serialOf('2026-12-31');
const MAY = serialOf('2026-05-04');

test('K14 a list adds up for its member, by 编号 or by a name that only one has', () => {
  expect(otherPoints(END)).toBe(0);
  expect(otherPoints(END, [MAY, '001', '王芳', 1.5], [MAY, '', '王芳', 2], [MAY, '002', '', 4])).toBe(3.5);
});

test('K14 days of other years do not count', () => {
  expect(otherPoints(END, [MAY, '001', '', 2], [serialOf('2025-12-31'), '001', '', 1], [serialOf('2027-01-01'), '001', '', 1])).toBe(2);
});

test('K15 a list without its last day, or with one of another year, counts for nothing', () => {
  expect(otherPoints(null, [MAY, '001', '', 2])).toBe('缺');
  expect(otherPoints(serialOf('2025-12-31'), [MAY, '001', '', 2])).toBe('缺');
  expect(otherPoints('2026-12-31', [MAY, '001', '', 2])).toBe('填法不对');
});

test.each<[string, Parameters<typeof otherPoints>[1]]>([
  ['nobody of that 编号', [MAY, '009', '', 1]],
  ['a name that two have', [MAY, '', '李强', 1]],
  ['编号 and name of two people', [MAY, '002', '王芳', 1]],
  ['nobody at all', [MAY, '', '', 1]],
  ['a day as text', ['2026-05-04', '001', '', 1]],
  ['no day', [null, '001', '', 1]],
  ['no points where they have to be written', [MAY, '001', '', null]],
  ['points that are not allowed', [MAY, '001', '', -1]],
])('K15 one row with %s keeps the list from being counted', (_, row) => {
  expect(otherPoints(END, [MAY, '001', '王芳', 2], row)).toBe('填法不对');
});

/** What is found wrong with the list of a workbook that came back with one cell of it changed. */
function found(change: (formulas: Map<string, string>) => void): readonly string[] {
  const sent = sentWorkbook();
  const sheets = sent.plans.map(drawn).map((sheet) => {
    if (sheet.name !== LIST) return sheet;
    const formulas = new Map(sheet.formulas);
    change(formulas);
    return { ...sheet, formulas };
  });
  const content: WorkbookContent = { sheets, names: [] };
  return checkSheets({ file: '', content, property: null, externalLinks: 0, protectedSheets: new Set(sent.plans.map(({ name }) => name)) }, sent, 'whole').findings.map(({ code }) => code);
}

test('K16 a step that was changed or written over is found when the workbook comes back', () => {
  expect(found(() => undefined)).toEqual([]);
  const last = (formulas: ReadonlyMap<string, string>): string => [...formulas.keys()].filter((cell) => /\D9$/.test(cell)).pop() ?? '';
  expect(found((formulas) => formulas.set(last(formulas), '=5'))).toEqual(['formula-altered']);
  expect(found((formulas) => formulas.delete(last(formulas)))).toEqual(['formula-missing']);
});

test('K16 steps are no entries', () => {
  const plans = resultsWriter()(sentWorkbook().plans);
  const reading = readLedger({ sheets: plans.map(drawn), names: [] }, scheme, { year: 2026 });
  expect(reading.eventSheets).toEqual([LIST]);
  expect(reading.unboundColumns).toEqual([]);
  expect(reading.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});
