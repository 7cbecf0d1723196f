import type { WorkbookContent } from '../../src/core';
import { ledger } from '../hosts/workbook';
import { sampleWorkbook } from '../support/sample';
import { opened, otherwise } from './books';
import { ALL_ROWS, sheetNamed } from './model';
import { cellOf } from '../hosts/simulatedCells';
import { expectWholeAndTidy } from './standIn';

describe('reading', () => {
  test('a look given to whole columns costs a few questions and not a million cells', async () => {
    const { wps, host } = opened();
    sheetNamed(wps.book, ledger).formatted = { row: 0, column: 0, rows: ALL_ROWS, columns: 30 };
    wps.cost();
    const [content] = (await host.read({ sheets: [ledger] })).sheets;
    expect(content?.values.slice(0, 3).map(([first]) => first)).toEqual(['三月积分登记表', '姓名', '王小明']);
    expect(content?.values).toHaveLength(5);
    expect(wps.cost()).toBeLessThan(100);
  });

  test('a spilled array has its formula in the first cell only', async () => {
    const { wps, host } = opened();
    const sheet = sheetNamed(wps.book, ledger);
    for (const row of [6, 7, 8]) Object.assign(cellOf(sheet, row, 1), { value: row * 10, formula: '=积分表(C2:K2,C3:K5,办法)' });
    sheet.spills.push({ row: 6, column: 1, rows: 3, columns: 1 });
    const [content] = (await host.read({ sheets: [ledger] })).sheets;
    expect([...(content?.formulas ?? [])].filter(([, formula]) => formula.includes('积分表'))).toEqual([['B7', '=积分表(C2:K2,C3:K5,办法)']]);
    expect(content?.values.slice(6).map((row) => row[1])).toEqual([60, 70, 80]);
  });

  test('names that belong to one sheet are left to it', async () => {
    const { wps, host } = opened();
    wps.book.names.push({ name: `'${ledger}'!Print_Area`, refersTo: `='${ledger}'!$A$1:$E$5`, comment: '' });
    expect((await host.read()).names.map(({ name }) => name)).toEqual(['办法', '上限']);
  });

  test('merges of all shapes are found, each once', async () => {
    const merges = [
      { row: 0, column: 0, rows: 1, columns: 5 },
      { row: 2, column: 1, rows: 3, columns: 1 },
      { row: 2, column: 3, rows: 2, columns: 2 },
      { row: 6, column: 0, rows: 1, columns: 2 },
      { row: 6, column: 2, rows: 1, columns: 2 },
      { row: 9, column: 18, rows: 1, columns: 3 },
    ];
    const content: WorkbookContent = { sheets: [{ name: '表', visibility: 'visible', values: [['题']], formulas: new Map(), merges }], names: [] };
    for (const reads of ['rows', 'flat list', 'items'] as const) {
      const { wps, host } = opened(content, otherwise({ reads }));
      expect((await host.read()).sheets[0]?.merges).toEqual(merges);
      expectWholeAndTidy(wps);
    }
  });

  test('L23 percentages are found in few questions, also where the looks of a column differ', async () => {
    const rows = Array.from({ length: 200 }, (_, row) => [`第${row + 1}人`, 0.9, 0.9, 8, 0.9]);
    const { wps, host } = opened({ sheets: [{ name: '表', visibility: 'visible', values: [['姓名', '出勤率', '完成率', '积分', '合格率'], ...rows], formulas: new Map(), merges: [] }], names: [] });
    const sheet = sheetNamed(wps.book, '表');
    for (let row = 1; row <= 200; row += 1) {
      cellOf(sheet, row, 1).format = '0%';
      cellOf(sheet, row, 2).format = row <= 120 ? '0.0%' : '0.00';
      if (row % 2 === 0) cellOf(sheet, row, 4).format = '0%';
    }
    wps.cost();
    const percents = (await host.read()).sheets[0]?.percents ?? new Set<string>();
    expect(wps.cost()).toBeLessThan(40);
    const inColumn = (letter: string) => [...percents].filter((address) => address.startsWith(letter));
    expect(inColumn('B')).toHaveLength(200);
    expect(inColumn('C')).toHaveLength(120);
    expect(inColumn('D')).toEqual([]);
    // A column of two looks in turn is given up on: what is told of it is true, but it is not all.
    expect(inColumn('E').every((address) => Number(address.slice(1)) % 2 === 1)).toBe(true);
  });

  test('the sample’s eight sheets take a third of a second', async () => {
    const { wps, host } = opened(sampleWorkbook());
    wps.cost();
    await host.read();
    expect(wps.cost()).toBeLessThan(333);
  });
});
