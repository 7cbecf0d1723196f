import { a1, branchWorkbooks, builtInScheme, BUILT_IN_IDS, resultsWriter, subPeriods, type CellPlan, type CellValue, type SheetPlan } from '../../src/core';
import { readWorkbook, writeWorkbook } from '../../src/hosts/file';
import { testWith } from '../support/programs';
import { chance } from './random';
import { filledIn, randomMembers, randomScheme } from './randomLedger';
import { convertAllWithLibreOffice } from './recalculate';

/** The first closing period of a small branch of every regulation, filled in by chance, without results of formulas. */
const by = chance(20261121);
const SCHEMES = BUILT_IN_IDS.flatMap((id) => builtInScheme(id) ?? []).map((scheme) => randomScheme(scheme, by));

function workbookOf(scheme: (typeof SCHEMES)[number]): readonly SheetPlan[] {
  const { closing, yearStart } = scheme.rhythm;
  const period = closing === 'year' ? null : (subPeriods({ unit: 'year', year: 2026, index: 1 }, closing, yearStart)[0] ?? null);
  const members = randomMembers(scheme, 4, by);
  const { plans } = branchWorkbooks(scheme, { year: 2026, period, deadline: null, contact: '', phone: '', upperPhone: '', issued: '1' })({ id: '1', name: '机关第一党支部', members });
  return plans.map((plan) => (/登记表 /.test(plan.name) ? entered(plan, filledIn(scheme, plan, members.length, by).values) : plan));
}

function entered(plan: SheetPlan, values: ReturnType<typeof filledIn>['values']): SheetPlan {
  const cellOf = (cell: CellPlan | null, row: number, column: number): CellPlan | null => {
    const value = values[row]?.[column] ?? null;
    return cell === null || cell.formula !== undefined || typeof value === 'object' ? cell : { ...cell, value };
  };
  return { ...plan, rows: plan.rows.map((row, index) => ({ ...row, cells: row.cells.map((cell, column) => cellOf(cell, index, column)) })) };
}

/** Published figures are the same to the last digit. Of steps LibreOffice writes fifteen digits, and sums have binary noise behind the twelfth. */
function agree(formula: string, value: CellValue, found: CellValue): boolean {
  if (typeof value !== 'number' || typeof found !== 'number') return JSON.stringify(value) === JSON.stringify(found);
  return value === found || (!formula.includes(',ROUND(ROUND(') && Math.abs(value - found) < 1e-12);
}

testWith(
  ['soffice'],
  'K12 what leaves as the result of a formula is what LibreOffice calculates, in every regulation and every cell',
  async () => {
    const workbooks = SCHEMES.map(workbookOf);
    const withResults = resultsWriter();
    const ours = workbooks.map(withResults);
    const theirs = convertAllWithLibreOffice(workbooks.map((plans) => writeWorkbook(plans))).map((bytes) => readWorkbook(bytes));
    const differing: unknown[] = [];
    let figures = 0;
    let texts = 0;
    ours.forEach((plans, index) =>
      plans.forEach(({ name, rows }) => {
        const sheet = theirs[index]?.sheets.find((each) => each.name === name);
        rows.forEach(({ cells }, row) =>
          cells.forEach((cell, column) => {
            if (cell?.formula === undefined) return;
            const { value, formula } = cell;
            const found = sheet?.values[row]?.[column] ?? '';
            if (!agree(formula, value, found)) differing.push([SCHEMES[index]?.id, `${name}!${a1(row, column)}`, formula, value, found]);
            else if (typeof value === 'number') figures += 1;
            else texts += 1;
          }),
        );
      }),
    );
    expect(differing).toEqual([]);
    expect(figures).toBeGreaterThan(3000);
    expect(texts).toBeGreaterThan(3000);
  },
  240_000,
);
