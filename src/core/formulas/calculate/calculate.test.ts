import { parseArea, type CellError, type CellValue } from '../../grid';
import { CHECKED_FUNCTIONS, functionsIn } from '../checkedFunctions';
import { calculated, cellValue, type GivenSheet } from '.';

type Given = Readonly<Record<string, CellValue>>;

/** Sheets from cells by address; what begins with `=` is a formula. */
function sheet(name: string, cells: Given): GivenSheet {
  const rows: { value: CellValue; formula?: string }[][] = [];
  for (const [address, value] of Object.entries(cells)) {
    const at = parseArea(address);
    if (at === null) throw new Error(address);
    const row = (rows[at.row] ??= []);
    row[at.column] = typeof value === 'string' && value.startsWith('=') ? { value: null, formula: value } : { value };
  }
  return { name, rows: Array.from(rows, (row) => ({ cells: Array.from(row ?? [], (cell) => cell ?? null) })) };
}

/** What a formula comes to beside these cells; `undefined` where we do not say. */
function result(formula: string, cells: Given = {}, ...others: GivenSheet[]): CellValue | undefined {
  const value = calculated([sheet('表', { ...cells, Z99: formula }), ...others]).row('表', 98).at(25);
  return value === undefined ? undefined : cellValue(value);
}

const error = (name: string): CellError => ({ error: name });

/** Examples and rules of Excel's own reference, which LibreOffice shares. */
const NUMBERS: Given = { A1: 10, A2: 7, A3: 9, A4: 27, A5: 2 };
const RANKED: Given = { A1: 7, A2: 3.5, A3: 3.5, A4: 1, A5: 2 };
const TWO_COLUMNS: Given = { A1: 3, A2: 5, A3: 3, A4: 5, A5: 4, B1: 4, B2: 2, B3: 4, B4: 6, B5: 7 };
const MIXED: Given = { A1: 19, A2: '销售', A4: 22.24, A5: true, A6: { error: '#DIV/0!' }, A7: '5' };
const SALES: Given = { A1: 100000, A2: 200000, A3: 300000, A4: 400000, B1: 7000, B2: 14000, B3: 21000, B4: 28000, C1: '苹果', C2: '香蕉', C3: '苹果', C4: 'Apple' };

const EXAMPLES: readonly (readonly [formula: string, cells: Given, expected: CellValue])[] = [
  ['=AVERAGE(A1:A5)', NUMBERS, 11],
  ['=AVERAGE(B1:B5)', NUMBERS, error('#DIV/0!')],
  ['=MIN(A1:A5)', NUMBERS, 2],
  ['=MIN(A1:A5,0)', NUMBERS, 0],
  ['=MAX(A1:A5,30)', NUMBERS, 30],
  ['=MAX(B1:B5)', NUMBERS, 0],
  ['=SUM(A1:A2,A5,1)', NUMBERS, 20],
  ['=COUNT(A1:A7)', MIXED, 2],
  ['=SUM(A1:A5)', MIXED, 41.24],
  ['=SUM(A1:A6)', MIXED, error('#DIV/0!')],
  ['=SUM(A1,"销售")', MIXED, error('#VALUE!')],
  ['=RANK(A2,A1:A5,1)', RANKED, 3],
  ['=RANK(A1,A1:A5,1)', RANKED, 5],
  ['=RANK(A2,A1:A5)', RANKED, 2],
  ['=RANK(4,A1:A5)', RANKED, error('#N/A')],
  ['=LARGE(A1:B5,3)', TWO_COLUMNS, 5],
  ['=LARGE(A1:B5,7)', TWO_COLUMNS, 4],
  ['=SMALL(A1:B5,1)', TWO_COLUMNS, 2],
  ['=SMALL(A1:B5,11)', TWO_COLUMNS, error('#NUM!')],
  ['=ROUND(2.15,1)', {}, 2.2],
  ['=ROUND(2.149,1)', {}, 2.1],
  ['=ROUND(-1.475,2)', {}, -1.48],
  ['=ROUND(21.5,-1)', {}, 20],
  ['=ROUND(626.3,-3)', {}, 1000],
  ['=ROUND(-50.55,-2)', {}, -100],
  ['=INT(8.9)', {}, 8],
  ['=INT(-8.9)', {}, -9],
  ['=-INT(-8.1)', {}, 9],
  ['=ABS(-2)', {}, 2],
  ['=COUNTIF(C1:C4,"苹果")', SALES, 2],
  ['=COUNTIF(C1:C4,"apple")', SALES, 1],
  ['=COUNTIF(A1:A4,">=200000")', SALES, 3],
  ['=COUNTIF(A1:A4,"<>200000")', SALES, 3],
  ['=COUNTIF(A1:A6,"")', SALES, 2],
  ['=SUMIF(A1:A4,">160000",B1:B4)', SALES, 63000],
  ['=SUMIF(A1:A4,">160000")', SALES, 900000],
  ['=SUMIF(A1:A4,300000,B1:B4)', SALES, 21000],
  ['=COUNTIFS(A1:A4,">100000",C1:C4,"苹果")', SALES, 1],
  ['=SUMIFS(B1:B4,A1:A4,">100000",C1:C4,"<>苹果")', SALES, 42000],
  ['=MATCH("香蕉",C1:C4,0)', SALES, 2],
  ['=MATCH(300000,A1:A4,0)', SALES, 3],
  ['=MATCH(5,A1:A4,0)', SALES, error('#N/A')],
  ['=INDEX(A1:C4,2,3)', SALES, '香蕉'],
  ['=INDEX(A1:C1,2)', SALES, 7000],
  ['=INDEX(B1:B4,5)', SALES, error('#REF!')],
  ['=SUM(INDEX(B1:B4,2),INDEX(B1:B4,3))', SALES, 35000],
  ['=SUMPRODUCT(A1:A4,B1:B4)', SALES, 21e9],
  ['=SUMPRODUCT((C1:C4="苹果")*B1:B4)', SALES, 28000],
  ['=SUMPRODUCT((A1:A4>=B1)*{1,10})', SALES, 44],
  ['=SUMPRODUCT(A1:A4,B1:B3)', SALES, error('#VALUE!')],
  ['=IF(A1>5,"多","少")', NUMBERS, '多'],
  ['=IF(A1<5,"多")', NUMBERS, false],
  ['=IF("多",1,2)', {}, error('#VALUE!')],
  ['=IF(A1>5,1,1/0)', NUMBERS, 1],
  ['=IFERROR(A1/B1,"无")', NUMBERS, '无'],
  ['=IFERROR(NA(),1)', {}, 1],
  ['=AND(A1>5,A2>5,TRUE)', NUMBERS, true],
  ['=OR(A1>50,A2=NA())', NUMBERS, error('#N/A')],
  ['=ISNUMBER(A2)', MIXED, false],
  ['=ISNUMBER(A6)', MIXED, false],
  ['=ISBLANK(A3)', MIXED, true],
];

test.each(EXAMPLES)('K12 %s', (formula, cells, expected) => {
  expect(result(formula, cells)).toEqual(expected);
});

test('K12 every function of the checked list has an example', () => {
  expect(new Set(EXAMPLES.flatMap(([formula]) => functionsIn(formula)))).toEqual(CHECKED_FUNCTIONS);
});

const ODD: Given = { A1: 0, A2: '', A4: '缺', A5: '7', A6: 7, A7: false };

test.each<readonly [formula: string, expected: CellValue]>([
  // An empty cell is 0, an empty text and FALSE at once; a formula that only points at one shows 0.
  ['=A3=0', true],
  ['=A3=""', true],
  ['=A3=FALSE', true],
  ['=A3', 0],
  ['=A3+1', 1],
  ['=A1=""', false],
  ['=A2=0', false],
  // Numbers stand before texts, texts before truth values; a number is no text.
  ['=A4>1000000', true],
  ['=A7>A4', true],
  ['=A5=A6', false],
  ['=A5*2', 14],
  ['=A4*2', { error: '#VALUE!' }],
  ['=A2+1', { error: '#VALUE!' }],
  ['="ABC"="abc"', true],
  ['="良好"&" "&A6', '良好 7'],
  ['="说""好"""', '说"好"'],
  // Multiplication before addition before joining before comparing; a sign before all of them.
  ['=1+2*3=7', true],
  ['=-2*-3&"次"', '6次'],
  ['=10-4-3', 3],
  ['=(1+2)*3', 9],
])('K11 %s', (formula, expected) => {
  expect(result(formula, ODD)).toEqual(expected);
});

test.each([
  '=A4<"好"', // texts are sorted in many ways
  '="1,000"*1', // what is a number depends on the country
  '=A1:A6+1', // one of them, or six cells
  '=SUM((A1:A6=7)*1)',
  '=SUMPRODUCT(A1:A6=7)', // truth values are 0 here and 1 there
  '=COUNTIF(A1:A6,7)', // the text 7 counts in Excel only
  '=COUNTIF(A1:A6,"缺*")',
  '=MATCH(7,A1:A6,1)',
  '=MATCH("?",A1:A6,0)',
  '=AND(A4)',
  '=VLOOKUP(1,A1:A6,1)',
  '=SUM(A:A)',
  '=SUM(1:3)',
  '=得分+1',
  '=A1 A2',
  '=50%',
  '=2^3',
  '=INT(1,2)',
  "='另一张'!A1",
  '=[1]表!A1',
  '=IF(A1=0',
])('K11 programs differ on %s, or we do not read it: no result rather than a doubtful one', (formula) => {
  expect(result(formula, ODD)).toBeUndefined();
});

test('K11 what is not needed does not matter; what looks at a cell without a result has none', () => {
  const cells = { A1: '=VLOOKUP(1,B:B,1)', A2: '=IF(TRUE,1,A1)', A3: '=A1+1', A4: '=IFERROR(A3,0)', A5: '=A6', A6: '=A5+1' };
  const row = (index: number) => calculated([sheet('表', cells)]).row('表', index).at(0);
  expect([0, 1, 2, 3, 4, 5].map((index) => row(index) === undefined)).toEqual([true, false, true, true, true, true]);
});

test('K12 figures stay exact from cell to cell', () => {
  const cells = { A1: 0.1, A2: 0.2, A3: '=A1+A2', A4: '=1/3', A5: '=A4*3' };
  expect(result('=A3=0.3', cells)).toBe(true);
  expect(result('=A5=1', cells)).toBe(true);
  // Binary arithmetic makes 1.004999… of it and publishes 1.
  expect(result('=ROUND(1.005,2)', cells)).toBe(1.01);
  expect(result('=A4', cells)).toBe(1 / 3);
});

test('K12 cells of other sheets are looked up, quoted names too', () => {
  const register = sheet("登记表 '26", { B1: '001', B2: '002', C1: '=2*3', C2: '缺' });
  expect(result("=INDEX('登记表 ''26'!$C$1:$C$9,MATCH(\"001\",'登记表 ''26'!$B$1:$B$9,0))", {}, register)).toBe(6);
  expect(result('=明细!A1+1', {}, sheet('明细', { A1: 4 }))).toBe(5);
});

test('K12 a cell is calculated once, however often it is looked at', () => {
  const doubling = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`A${index + 2}`, `=A${index + 1}+A${index + 1}`]));
  expect(result('=A61', { A1: 1, ...doubling })).toBe(2 ** 60);
});

test('K12 a row that sheets share is calculated once where it looks at nothing else of its sheet, else for each', () => {
  const alone = [{ value: 2 }, { value: null, formula: '=A2*3' }];
  const looking = [{ value: 2 }, { value: null, formula: '=A1*3' }];
  const sheets = (cells: GivenSheet['rows'][number]['cells']): GivenSheet[] => [1, 2].map((first) => ({ name: `${first}月`, rows: [{ cells: [{ value: first }] }, { cells }] }));
  const both = (cells: GivenSheet['rows'][number]['cells']) => {
    const workbook = calculated(sheets(cells));
    return ['1月', '2月'].map((name) => workbook.row(name, 1));
  };
  const [first, second] = both(alone);
  expect(first).toBe(second);
  expect(both(looking).map((row) => cellValue(row.at(1) ?? null))).toEqual([3, 6]);
});
