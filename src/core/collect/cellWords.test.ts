import { cellWords, sameFormula } from './cellWords';

test.each([
  ["=SUM('登记表'!C4:C9)", '=sum( 登记表!C4:C9 )'],
  ['=IF(TRUE(),1,0)', '=IF(TRUE,1,0)'],
  ["='登记表 2026-03'!H5", '=登记表 2026-03!H5'],
])('U2 %s and %s are one formula', (a, b) => {
  expect(sameFormula(a, b)).toBe(true);
});

test.each([
  ['=IF(A1="x y",1,0)', '=IF(A1="xy",1,0)'],
  ['=IF(A1="a",1,0)', '=IF(A1="A",1,0)'],
  ['=C4', '=$C$4'],
  ['=C4+0', '=C4'],
])('U2 %s and %s are two', (a, b) => {
  expect(sameFormula(a, b)).toBe(false);
});

test('U2 width, spaces and numbers as text do not make another cell', () => {
  expect(cellWords('１０')).toBe(cellWords(10));
  expect(cellWords(' 王　芳 ')).toBe(cellWords('王芳'));
});
