import fc from 'fast-check';
import { a1, columnLetters } from '../grid';
import { columnsNow, formulasNow, type FormerLayout, type ReplacedCell } from './replaced';

/** Three members in rows 5 to 7, header in row 4; 迟到 in C, 旷会 in D, 积分 in E. */
const LAYOUT: FormerLayout = { sheet: '3月', header: 3, labels: ['编号', '姓名', '迟到', '旷会', '积分'] };
const CELLS = ['1', '2', '3'].map((memberId, index): ReplacedCell => ({ sheet: '3月', memberId, label: '积分', row: 4 + index, column: 4, before: { kind: 'value', value: 0 }, ours: '' }));

const now = (rows: readonly (readonly [string, number])[], labels = LAYOUT.labels, header = 3) => ({ rows: new Map(rows), header, labels });

test('I8 a formula follows rows and columns that were put in', () => {
  const down = now([['1', 6], ['2', 7], ['3', 8]], ['编号', '姓名', '迟到', '职务', '旷会', '积分'], 5);
  expect(formulasNow(CELLS, LAYOUT, down)('=100-SUM(C5:D5)')).toBe('=100-SUM(C7:E7)');
  expect(formulasNow(CELLS, LAYOUT, down)('=RANK(E5,E$5:E$7)')).toBe('=RANK(F7,F$7:F$9)');
  expect(formulasNow(CELLS, LAYOUT, down)('=E5*C$4/E$8')).toBe('=F7*C$6/F$10');
});

test('I8 a member put in between moves those below only', () => {
  expect(formulasNow(CELLS, LAYOUT, now([['1', 4], ['2', 6], ['3', 7]]))('=RANK(E6,E$5:E$7)')).toBe('=RANK(E7,E$5:E$8)');
});

test('I8 nothing is put back on cells that are gone', () => {
  expect(formulasNow(CELLS, LAYOUT, now([['1', 4]], ['编号', '姓名', '旷会', '积分']))('=100-C5')).toBeNull();
  expect(formulasNow(CELLS, LAYOUT, now([['1', 4]]))('=E6')).toBeNull();
});

test('I8 wherever one row or column is put in, formulas read as a program would have moved them', () => {
  const cell = fc.tuple(fc.integer({ min: 4, max: 6 }), fc.integer({ min: 0, max: 4 }));
  const formula = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }).map((areas) => `=${areas.map(([[a, b], [c, d]]) => `SUM(${a1(Math.min(a, c), Math.min(b, d))}:$${a1(Math.max(a, c), Math.max(b, d)).replace(/(\d+)/, '$$$1')})`).join('+')}`);
  fc.assert(
    fc.property(formula, fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 5 }), (written, row, column) => {
      const rows = [4, 5, 6].map((at) => (at >= row ? at + 1 : at));
      const labels = [...LAYOUT.labels.slice(0, column), '', ...LAYOUT.labels.slice(column)];
      const expected = written.replace(/(\$?)([A-E])(\$?)(\d+)/g, (_all, fix: string, letter: string, other: string, digits: string) => {
        const [down, across] = [Number(digits) - 1, letter.charCodeAt(0) - 65];
        return `${fix}${columnLetters(across >= column ? across + 1 : across)}${other}${(down >= row ? down + 1 : down) + 1}`;
      });
      expect(formulasNow(CELLS, LAYOUT, now(['1', '2', '3'].map((id, index) => [id, rows[index] ?? 0]), labels, 3 >= row ? 4 : 3))(written)).toBe(expected);
    }),
  );
});

test('I8 of two columns with one label the nearer one is meant', () => {
  expect(columnsNow(['积分', '姓名', '积 分'])('积分', 3)).toBe(2);
  expect(columnsNow(['姓名'])('积分', 3)).toBeNull();
});
