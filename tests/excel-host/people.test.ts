/** @jest-environment jsdom */
import { associateCommands, isExcel, openExcelHost } from '../../src/hosts/excel';
import { contractWorkbook, ledger } from '../hosts/workbook';
import type { SimulatedExcel } from './simulatedExcel';
import { notModelled, openSimulatedExcel } from './simulatedExcel';

let excel: SimulatedExcel;

beforeEach(async () => {
  excel = await openSimulatedExcel(contractWorkbook);
});

/** News travels through the library in a few turns of the event loop. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

describe('what a person selects and edits', () => {
  test('Excel is recognised, with what it can do', () => {
    expect(isExcel()).toBe(true);
    expect([...openExcelHost().features].sort()).toEqual(['functions', 'lambdaNames', 'marks', 'pageBreaks', 'selection', 'spill']);
  });

  test('the selected cell is known, and can be set', async () => {
    const host = openExcelHost();
    excel.select(ledger, 3, 2);
    expect(await host.selection()).toEqual({ sheet: ledger, row: 3, column: 2 });
    await host.select({ sheet: ledger, row: 9, column: 4 });
    expect(excel.book.active).toEqual({ sheet: ledger, row: 9, column: 4 });
  });

  test('a cell on a sheet that is gone cannot be selected', async () => {
    const selecting = openExcelHost().select({ sheet: '没有', row: 0, column: 0 });
    await expect(selecting).rejects.toMatchObject({ code: 'sheet-missing' });
  });

  test('selections are told until they are no longer wanted', async () => {
    let times = 0;
    const stop = openExcelHost().onSelection(() => (times += 1));
    await settled();
    excel.select(ledger, 1, 1);
    await settled();
    expect(times).toBe(1);
    stop();
    await settled();
    excel.select(ledger, 2, 2);
    await settled();
    expect(times).toBe(1);
  });

  test('edits of a person are told with the sheet, our own writing is not', async () => {
    const host = openExcelHost();
    const edited: string[] = [];
    const stop = host.onEdit((sheet) => edited.push(sheet));
    await settled();
    await host.apply([{ kind: 'write', sheet: ledger, row: 2, column: 1, cells: [[{ kind: 'value', value: 1 }]] }]);
    await settled();
    expect(edited).toEqual([]);
    excel.type(ledger, 2, 1, 3);
    await settled();
    expect(edited).toEqual([ledger]);
    stop();
    await settled();
  });
});

test('an edit followed at once by typing in the next cell is left to the next one', async () => {
  const edited: string[] = [];
  const stop = openExcelHost().onEdit((sheet) => edited.push(sheet));
  await settled();
  excel.type(ledger, 2, 1, 3);
  excel.editing = 'a cell';
  await settled();
  excel.editing = 'nothing';
  excel.type(ledger, 3, 1, 4);
  await settled();
  expect(edited).toEqual([ledger]);
  stop();
  await settled();
});

describe('ribbon commands', () => {
  test('are carried out, and Excel hears that they have ended', async () => {
    let done = 0;
    const makeNotice = (): Promise<void> => {
      done += 1;
      return Promise.resolve();
    };
    associateCommands({ makeNotice }, fail);
    await excel.press('makeNotice');
    expect(done).toBe(1);
  });

  test('end for Excel even when they fail, and the failure is told', async () => {
    const failures: unknown[] = [];
    associateCommands({ failing: () => Promise.reject(new Error('没有选择办法')) }, (problem) => failures.push(problem));
    await excel.press('failing');
    expect(failures).toEqual([new Error('没有选择办法')]);
  });
});

function fail(problem: unknown): void {
  throw problem;
}

afterEach(() => {
  expect(notModelled()).toEqual([]);
});
