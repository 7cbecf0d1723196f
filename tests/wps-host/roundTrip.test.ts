import fc from 'fast-check';
import type { CellInput } from '../../src/hosts/types';
import { trickyTexts } from '../hosts/workbook';
import { opened } from './books';
import { PROFILES } from './profiles';
import { expectWholeAndTidy } from './standIn';

const SHEET = '表';
const ROWS = 5;
const COLUMNS = 4;

const text = fc.oneof(fc.constantFrom(...trickyTexts, '积分', '优秀'), fc.string({ unit: fc.constantFrom(..."0123456789=+-@'%/.:#eE 月日，A甲１\n"), minLength: 1, maxLength: 8 }));
const input: fc.Arbitrary<CellInput | null> = fc.oneof(
  fc.constant(null),
  fc.constant<CellInput>({ kind: 'blank' }),
  fc.oneof(text, fc.integer({ min: -9999, max: 9999 }), fc.boolean()).map((value): CellInput => ({ kind: 'value', value })),
  fc.constantFrom('=SUM(A1:B2)', '=SUM(C1:C5)').map((formula): CellInput => ({ kind: 'formula', formula })),
);
const block = fc.array(fc.array(input, { minLength: COLUMNS, maxLength: COLUMNS }), { minLength: ROWS, maxLength: ROWS });

test.each(PROFILES)('what is written is what is read, whatever stood there and however it was formatted: $name', async (profile) => {
  await fc.assert(
    fc.asyncProperty(block, block, fc.array(fc.constantFrom('General', '@', '0.00'), { minLength: COLUMNS, maxLength: COLUMNS }), async (first, second, formats) => {
      const { wps, host } = opened({ sheets: [{ name: SHEET, visibility: 'visible', values: [], formulas: new Map(), merges: [] }], names: [] }, profile);
      const style = { font: { name: '宋体', size: 11 }, border: 'none', horizontal: 'general', vertical: 'center', wrap: 'clip', entry: 'locked' } as const;
      const rows = Array.from({ length: ROWS }, () => ({ cells: formats.map((format) => ({ value: '旧', style: { ...style, format } })) }));
      await host.apply([
        { kind: 'draw', plan: { name: '新', visibility: 'visible', columns: [], rows, merges: [], frozen: { rows: 0, columns: 0 }, print: null, validations: [], highlights: [], protection: 'none', names: [] }, after: null },
        { kind: 'write', sheet: '新', row: 0, column: 0, cells: first },
        { kind: 'write', sheet: '新', row: 0, column: 0, cells: second },
      ]);
      const [content] = (await host.read({ sheets: ['新'] })).sheets;
      for (let row = 0; row < ROWS; row += 1) {
        for (let column = 0; column < COLUMNS; column += 1) {
          const last = second[row]?.[column] ?? first[row]?.[column] ?? { kind: 'value', value: '旧' };
          const at = `${'ABCD'[column]}${row + 1}`;
          expect([at, content?.formulas.get(at) ?? null]).toEqual([at, last.kind === 'formula' ? last.formula : null]);
          if (last.kind !== 'formula') expect([at, content?.values[row]?.[column] ?? null]).toEqual([at, last.kind === 'blank' ? null : last.value]);
        }
      }
      const sheet = wps.book.sheets.find(({ name }) => name === '新');
      formats.forEach((format, column) => expect(sheet?.cells.get(`0:${column}`)?.format).toBe(format));
      expectWholeAndTidy(wps);
    }),
    { numRuns: 30 },
  );
});
