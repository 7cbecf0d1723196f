import fc from 'fast-check';
import type { CellPlan, SheetPlan } from '../../../src/core';
import { readLook, readWorkbook, writeWorkbook } from '../../../src/hosts/file';
import { lintWorkbook } from '../../support/xlsxLint';
import { notice, smallPlan, style } from '../workbook';
import { handMade, sheetPart, withRows } from './packages';
import { richWorkbook } from './richWorkbook';

const planOf = (...cells: readonly CellPlan[]): SheetPlan => ({ ...smallPlan('表'), rows: [{ cells }] });

function valueOf(value: CellPlan['value']): unknown {
  return readWorkbook(writeWorkbook([planOf({ value, style })])).sheets[0]?.values[0]?.[0];
}

describe('what is written is read back', () => {
  test('any text, number and truth value', () => {
    const text = fc.string({ unit: fc.oneof(fc.string({ unit: 'binary', maxLength: 3 }), fc.constantFrom('_x0041_', '_', 'x', '\r', '\n', '\u0001', ' ', '&', '<', ']]>', '𠮷')) });
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value));
    const value = fc.oneof(text, number, fc.boolean());
    fc.assert(fc.property(value, (one) => expect(valueOf(one)).toBe(one)), { numRuns: 300 });
  });

  test('half of a character as the replacement character', () => {
    expect(valueOf('前\uD842后')).toBe('前\uFFFD后');
  });

  test('an impossible number as an error', () => {
    expect(valueOf(NaN)).toEqual({ error: '#NUM!' });
  });

  test('a text of 32767 characters, and none longer', () => {
    expect(valueOf('长'.repeat(32767))).toHaveLength(32767);
    expect(() => valueOf('长'.repeat(32768))).toThrow(expect.objectContaining({ refusal: { code: 'text-too-long', sheet: '表', cell: 'A1' } }) as Error);
  });

  test('formulas with what they came to', () => {
    const [sheet] = readWorkbook(
      writeWorkbook([planOf({ value: 3, formula: '=A2&"<&>"', style }, { value: '是', formula: '=IF(1<2,"是","")', style }, { value: null, formula: '=B9', style })]),
    ).sheets;
    expect(sheet?.values).toEqual([[3, '是']]);
    expect([...(sheet?.formulas ?? [])]).toEqual([['A1', '=A2&"<&>"'], ['B1', '=IF(1<2,"是","")'], ['C1', '=B9']]);
  });

  test('the same plans as the same bytes', () => {
    expect(writeWorkbook([notice])).toEqual(writeWorkbook([notice]));
  });

  test('ten thousand rows', () => {
    const rows = Array.from({ length: 10_000 }, (_, row) => ({ cells: Array.from({ length: 20 }, (_column, column) => ({ value: column % 3 === 0 ? `第${row}人` : row + column / 100, style })) }));
    const { sheets } = readWorkbook(writeWorkbook([{ ...smallPlan('长'), rows }]));
    expect(sheets[0]?.values[9999]?.[19]).toBe(9999.19);
  });
});

describe('a plan’s look is read back', () => {
  const look = readLook(writeWorkbook([notice]));
  const [sheet] = look.sheets;

  test('widths, hidden columns, heights and frozen panes', () => {
    expect(sheet?.columns.map(({ first, last, width, visibility }) => [first, last, width, visibility])).toEqual([
      [0, 0, 6, 'visible'], [1, 1, 24, 'visible'], [2, 2, 12, 'visible'], [3, 3, 9, 'hidden'],
    ]);
    expect(sheet?.rows.get(0)?.height).toBe(40);
    expect(sheet?.frozen).toEqual(notice.frozen);
  });

  test('every style that the plan gives a cell', () => {
    notice.rows.forEach((row, down) => {
      row.cells.forEach((cell, right) => {
        if (!cell) return;
        const { sides, ...read } = look.styles[sheet?.cells.get(down)?.get(right) ?? -1] ?? { sides: [] };
        expect(read).toEqual(cell.style);
        expect(sides).toHaveLength(cell.style.border === 'thin' ? 4 : 0);
      });
    });
  });

  test('each look is kept once', () => {
    const distinct = new Set(notice.rows.flatMap(({ cells }) => cells.map((cell) => JSON.stringify(cell?.style))));
    expect(look.styles.length).toBeLessThanOrEqual(distinct.size + 1);
  });
});

test('a user’s look: theme colours with tint, formats by number, formats of columns', () => {
  const { sheets, styles } = readLook(richWorkbook());
  expect(styles[1]?.format).toBe('yyyy/m/d');
  // Accent 1 of the Office theme, four fifths of the way to white.
  expect(styles[2]).toMatchObject({ fill: 'DAE3F3', font: { name: '黑体', size: 14, bold: true, colour: 'C00000' }, horizontal: 'center', wrap: 'wrap', format: '0.00' });
  expect(sheets[0]?.columns).toEqual([{ first: 1, last: 1, width: 12, visibility: 'visible', style: 2 }]);
});

describe('what a plan asks for in the file', () => {
  const list = (values: readonly string[]): SheetPlan => ({
    ...smallPlan('表'),
    validations: [{ area: { row: 0, column: 0, rows: 1, columns: 1 }, rule: { kind: 'list', values }, prompt: null, onError: 'stop', error: { title: '', text: '' } }],
  });

  test('a short list of choices stands in the rule', () => {
    expect(readWorkbook(writeWorkbook([list(['优秀', '良好'])])).sheets.map(({ name }) => name)).toEqual(['表']);
  });

  test.each([
    ['long', Array.from({ length: 100 }, (_, index) => `第${index}党小组`)],
    ['with a comma', ['甲,乙', '丙']],
  ])('a list that is %s stands on a hidden sheet, once for all sheets that use it', (_, values) => {
    const file = writeWorkbook([list(values), { ...list(values), name: '表二' }]);
    const hidden = readWorkbook(file).sheets.filter(({ visibility }) => visibility === 'hidden');
    expect(hidden.map(({ values: rows }) => rows)).toEqual([values.map((value) => [value])]);
    expect(lintWorkbook(file)).toEqual([]);
  });

  test('a sheet in front that can be seen', () => {
    const file = writeWorkbook([{ ...smallPlan('藏'), visibility: 'hidden' }, smallPlan('见')]);
    expect(lintWorkbook(file)).toEqual([]);
  });

  test.each(['A1', 'R1C1', 'C', '有 空格', '1甲', ''])('no name that programs take for something else: %j', (name) => {
    const plan = { ...smallPlan('表'), names: [{ name, refersTo: '=1' }] };
    expect(() => writeWorkbook([plan])).toThrow(expect.objectContaining({ refusal: { code: 'bad-name', name } }) as Error);
  });
});

describe('shared formulas are written out for each cell', () => {
  test.each([
    ['A1+$A1+A$1+$A$1', 'B3+$A3+B$1+$A$1'],
    ['SUM(A1:B2,A:B,1:2,$A:$A,$1:$1)', 'SUM(B3:C4,B:C,3:4,$A:$A,$1:$1)'],
    ['"A1"&\'A1 表\'!A1&表1!A1&LOG10(A1)', '"A1"&\'A1 表\'!B3&表1!B3&LOG10(B3)'],
    ['积分A1+x.A1+表一[A1]', '积分A1+x.A1+表一[A1]'],
    ['XFD1', '#REF!'],
  ])('%s', (first, third) => {
    const cells = `<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:B3">${first.replace(/&/g, '&amp;')}</f></c></row><row r="3"><c r="B3"><f t="shared" si="0"/></c></row>`;
    expect(readWorkbook(withRows(cells)).sheets[0]?.formulas.get('B3')).toBe(`=${third}`);
  });
});

test('ISO dates count days like all others; new functions lose their prefix; uncomputed cells are blank', () => {
  const rows = '<row r="1"><c r="A1" t="d"><v>2026-03-01</v></c><c r="B1" t="d"><v>2026-03-01T12:00:00</v></c><c r="C1"><f>_xlfn.XLOOKUP(A1,A:A,B:B)</f></c></row>';
  const [sheet] = readWorkbook(handMade({ 'xl/worksheets/sheet1.xml': sheetPart(rows) })).sheets;
  expect(sheet?.values).toEqual([[46082, 46082.5]]);
  expect(sheet?.formulas.get('C1')).toBe('=XLOOKUP(A1,A:A,B:B)');
});
