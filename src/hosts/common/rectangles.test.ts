import fc from 'fast-check';
import type { CellStyle } from '../../core';
import { styledAreas } from './rectangles';

const plain: CellStyle = {
  font: { name: '宋体', size: 11 },
  border: 'none',
  horizontal: 'general',
  vertical: 'center',
  wrap: 'clip',
  format: 'General',
  entry: 'locked',
};
const boxed: CellStyle = { ...plain, border: 'thin' };

describe('rectangles of one look', () => {
  test('cover every cell once, with its own style', () => {
    const cell = fc.constantFrom(null, plain, boxed).map((style) => (style ? { value: null, style } : null));
    const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(rows, (cells) => {
        const expected = cells.flatMap((row, r) => row.flatMap((one, c) => (one ? [`${r}:${c}:${one.style.border}`] : [])));
        const covered = styledAreas(cells.map((row) => ({ cells: row }))).flatMap(({ area, style }) =>
          Array.from({ length: area.rows * area.columns }, (_, index) => {
            const row = area.row + Math.floor(index / area.columns);
            return `${row}:${area.column + (index % area.columns)}:${style.border}`;
          }),
        );
        expect(covered.sort()).toEqual(expected.sort());
      }),
    );
  });

  test('a table of a thousand rows is one, whatever its number formats', () => {
    const rows = Array.from({ length: 1000 }, (_, row) => ({
      cells: [
        { value: row, style: boxed },
        { value: row / 2, style: { ...boxed, format: '0.00' } },
      ],
    }));
    expect(styledAreas(rows).map(({ area }) => area)).toEqual([{ row: 0, column: 0, rows: 1000, columns: 2 }]);
  });
});
