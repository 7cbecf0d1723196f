/** @jest-environment jsdom */
import { openExcelHost } from '../../src/hosts/excel';
import type { Host } from '../../src/hosts/types';
import { smallPlan } from '../hosts/workbook';
import { block, emptyBook, longBook, longPlan } from './books';
import type { SimulatedExcel } from './simulatedExcel';
import { notModelled, openSimulatedExcel } from './simulatedExcel';

async function trips(content: Parameters<typeof openSimulatedExcel>[0], act: (host: Host) => Promise<unknown>): Promise<number> {
  const excel = await openSimulatedExcel(content);
  await act(openExcelHost());
  return excel.requests.length;
}

const reading = (cells: number) => trips(longBook(cells), (host) => host.read());
const drawing = (cells: number) =>
  trips(emptyBook, (host) => host.apply([{ kind: 'draw', plan: longPlan(cells), after: null }]));
const writing = (cells: number) =>
  trips(emptyBook, (host) => host.apply([{ kind: 'write', sheet: '名册', row: 1, column: 0, cells: block(cells) }]));

describe('round trips to Excel', () => {
  test.each([
    ['reading', reading, 4],
    ['drawing', drawing, 2],
    ['writing', writing, 3],
  ])('%s: the same number from 100 to 20,000 cells, then one more per block', async (_name, action, few) => {
    expect([await action(100), await action(2000), await action(20000)]).toEqual([few, few, few]);
    expect([await action(40000), await action(100000)]).toEqual([few + 1, few + 4]);
  });

  test('many small changes travel together', async () => {
    const plans = Array.from({ length: 20 }, (_, index) => smallPlan(`积分卡${index}`));
    const count = await trips(emptyBook, (host) => host.apply(plans.map((plan) => ({ kind: 'draw', plan, after: null }))));
    expect(count).toBe(2);
  });

  test('no request comes near the 5 MB that Excel on the web takes, even with long texts', async () => {
    const excel = await openSimulatedExcel(emptyBook);
    const text = '因公出差、学习培训等原因不能参加，已按规定履行请假手续。'.repeat(4);
    const rows = Array.from({ length: 20000 }, () => [{ kind: 'value' as const, value: text }]);
    await openExcelHost().apply([{ kind: 'write', sheet: '名册', row: 1, column: 0, cells: rows }]);
    expect(Math.max(...excel.requests)).toBeGreaterThan(1e6);
    expect(Math.max(...excel.requests)).toBeLessThan(5e6);
  });

  test('a workbook of long texts is read in as many answers as it takes', async () => {
    const text = '因公出差、学习培训等原因不能参加，已按规定履行请假手续。'.repeat(4);
    const values = Array.from({ length: 12000 }, (_, row) => [`${row} ${text}`]);
    await openSimulatedExcel({ sheets: [{ name: '事迹', visibility: 'visible', values, formulas: new Map(), merges: [] }], names: [] });
    const [sheet] = (await openExcelHost().read()).sheets;
    expect(sheet?.values).toEqual(values);
  });

  test('more than 512 merged areas are read all the same', async () => {
    const merges = Array.from({ length: 700 }, (_, row) => ({ row, column: 0, rows: 1, columns: 2 }));
    const [sheet] = longBook(7000).sheets;
    if (!sheet) throw new Error('the book has a sheet');
    await openSimulatedExcel({ sheets: [{ ...sheet, merges }], names: [] });
    expect((await openExcelHost().read()).sheets[0]?.merges).toEqual(merges);
  });
});

describe('cancelling', () => {
  test('a long read stops between two blocks', async () => {
    const excel = await openSimulatedExcel(longBook(100000));
    const controller = new AbortController();
    const reading = openExcelHost().read({ signal: controller.signal, onProgress: () => controller.abort() });
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    expect(excel.requests).toHaveLength(4);
  });

  test('a long drawing stops between two blocks and leaves nothing behind', async () => {
    const excel: SimulatedExcel = await openSimulatedExcel(emptyBook);
    const controller = new AbortController();
    const change = { kind: 'draw', plan: longPlan(100000), after: null } as const;
    const progress: [number, number][] = [];
    const onProgress = (done: number, total: number): void => {
      progress.push([done, total]);
      if (progress.length === 2) controller.abort();
    };
    const drawing = openExcelHost().apply([change], { signal: controller.signal, onProgress });
    await expect(drawing).rejects.toMatchObject({ code: 'cancelled', applied: 0 });
    expect(progress[1]?.[0]).toBeLessThan(progress[1]?.[1] ?? 0);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['名册']);
  });
});

afterEach(() => {
  expect(notModelled()).toEqual([]);
});
