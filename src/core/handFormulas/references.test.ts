import { areaA1 } from '../grid';
import { movedFormula, references } from './references';

function found(formula: string): string[] {
  return references(formula).map(({ sheet, area }) => (sheet === null ? '' : `${sheet}!`) + areaA1(area));
}

test.each([
  ['=100-E5*2-SUM($F5:H$5)', ['E5', 'F5:H5']],
  ["=E5+'登记表 2026-01'!N5+Sheet1!B2+'王''s'!C3", ['E5', '登记表 2026-01!N5', 'Sheet1!B2', "王's!C3"]],
  ['=IF(E5="F6",LOG10(3),Q1总分)', ['E5']],
  ["=SUM('1月:6月'!E5)", ['1月:6月!E5']],
  ['=AVERAGE(C:C)', ['C1:C1048576']],
  ['=SUM(50,37)', []],
  ['=积分值(C$2:K$2,C3:K3&"",办法)', ['C2:K2', 'C3:K3']],
])('the cells that %s refers to', (formula, cells) => {
  expect(found(formula)).toEqual(cells);
});

test('references to the own sheet are moved, others, texts and marks stay', () => {
  const down = (row: number, column: number) => ({ row: row + 2, column: column < 5 ? column : column + 1 });
  expect(movedFormula('=SUM(E5:$G$5)+RANK(N5,N$5:N$40)&"E5"+\'1月\'!E5+LOG10(2)', down)).toBe('=SUM(E7:$H$7)+RANK(O7,O$7:O$42)&"E5"+\'1月\'!E5+LOG10(2)');
  expect(movedFormula('=SUM(G:G)+SUM(5:5)', down)).toBe('=SUM(H:H)+SUM(7:7)');
});

test('a formula that needs a cell which is gone is not moved', () => {
  expect(movedFormula('=E5+F5', (row, column) => (column === 5 ? null : { row, column }))).toBeNull();
});
