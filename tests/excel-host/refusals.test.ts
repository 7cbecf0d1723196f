/** @jest-environment jsdom */
import { openExcelHost } from '../../src/hosts/excel';
import type { Change } from '../../src/hosts/types';
import { contractWorkbook, ledger, notice, smallPlan } from '../hosts/workbook';
import { emptyBook, longPlan } from './books';
import { notModelled, openSimulatedExcel } from './simulatedExcel';

const write = (sheet: string): Change => ({ kind: 'write', sheet, row: 0, column: 0, cells: [[{ kind: 'value', value: 5 }]] });

describe('when Excel refuses', () => {
  test('a locked cell of a protected sheet is reported as protected and keeps its value', async () => {
    const excel = await openSimulatedExcel(contractWorkbook);
    const sheet = excel.book.sheets[0];
    if (sheet) sheet.protection = {};
    await expect(openExcelHost().apply([write(ledger)])).rejects.toMatchObject({ code: 'protected', applied: 0 });
    expect((await openExcelHost().read()).sheets[0]?.values[0]?.[0]).toBe('三月积分登记表');
  });

  test('a protected workbook structure is seen before anything is touched', async () => {
    const excel = await openSimulatedExcel(contractWorkbook);
    excel.book.structure = 'protected';
    const changes: Change[] = [write(ledger), { kind: 'draw', plan: notice, after: null }];
    await expect(openExcelHost().apply(changes)).rejects.toMatchObject({ code: 'protected', applied: 0 });
    expect((await openExcelHost().read()).sheets[0]?.values[0]?.[0]).toBe('三月积分登记表');
  });

  test('a person who is typing in a cell is named as the reason', async () => {
    const excel = await openSimulatedExcel(contractWorkbook);
    excel.editing = 'a cell';
    await expect(openExcelHost().read()).rejects.toMatchObject({ code: 'cell-edit-mode' });
    await expect(openExcelHost().apply([write(ledger)])).rejects.toMatchObject({ code: 'cell-edit-mode' });
    await expect(openExcelHost().selection()).rejects.toMatchObject({ code: 'cell-edit-mode' });
  });

  test('a text longer than a request may be is reported as too large', async () => {
    await openSimulatedExcel(emptyBook);
    const cells = [[{ kind: 'value' as const, value: '长'.repeat(2e6) }]];
    await expect(openExcelHost().apply([{ kind: 'write', sheet: '名册', row: 0, column: 0, cells }])).rejects.toMatchObject({
      code: 'too-large',
    });
  });

  test('the changes before the refused one are counted', async () => {
    const excel = await openSimulatedExcel(contractWorkbook);
    const sheet = excel.book.sheets[0];
    if (sheet) sheet.protection = {};
    const changes: Change[] = [
      { kind: 'rename', sheet: '空表', name: '归档' },
      { kind: 'draw', plan: smallPlan('甲'), after: null },
      write(ledger),
      { kind: 'delete', sheet: '归档' },
    ];
    await expect(openExcelHost().apply(changes)).rejects.toMatchObject({ code: 'protected', applied: 2 });
    expect(excel.book.sheets.map(({ name }) => name)).toEqual([ledger, "办法 (试行) '26", '_积分簿', '归档', '甲']);
  });

  test('a sheet that is refused half-way is taken away again, with its names', async () => {
    const excel = await openSimulatedExcel(emptyBook);
    const plan = {
      ...notice,
      names: [...notice.names, { name: '不成公式', refersTo: '不以等号开头' }],
    };
    await expect(openExcelHost().apply([{ kind: 'draw', plan, after: null }])).rejects.toMatchObject({ code: 'host', applied: 0 });
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['名册']);
    expect(excel.book.names).toEqual([]);
  });

  test('a sheet that is refused in a later block is taken away too, and was never seen', async () => {
    const excel = await openSimulatedExcel(emptyBook);
    const seen: string[] = [];
    excel.beforeRequest = (number) => {
      const drawn = excel.book.sheets[1];
      if (drawn) seen.push(drawn.visibility);
      if (number === 4) excel.editing = 'a cell';
      if (number === 5) excel.editing = 'nothing';
    };
    const drawing = openExcelHost().apply([{ kind: 'draw', plan: longPlan(60000), after: null }]);
    await expect(drawing).rejects.toMatchObject({ code: 'cell-edit-mode', applied: 0 });
    expect(new Set(seen)).toEqual(new Set(['hidden']));
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['名册']);
  });
});

afterEach(() => {
  expect(notModelled()).toEqual([]);
});
