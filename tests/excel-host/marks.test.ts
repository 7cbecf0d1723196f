/** @jest-environment jsdom */
import { openExcelHost } from '../../src/hosts/excel';
import type { Mark } from '../../src/hosts/types';
import { contractWorkbook, ledger } from '../hosts/workbook';
import type { Highlight } from './model';
import { mustHave } from './model';
import { notModelled, openSimulatedExcel, type SimulatedExcel } from './simulatedExcel';

const OTHER = "办法 (试行) '26";
const header = (column: number, tone: Mark['tone'], sheet = ledger): Mark => ({ sheet, area: { row: 1, column, rows: 1, columns: 1 }, tone });

const onSheet = ({ book }: SimulatedExcel, name = ledger): readonly Highlight[] => mustHave(book, name).highlights;
const columns = (excel: SimulatedExcel, name = ledger): number[] => onSheet(excel, name).map(({ area }) => area.column);

/** What a person has put there. */
function ownFormats(excel: SimulatedExcel): void {
  const area = { row: 1, column: 0, rows: 4, columns: 5 };
  mustHave(excel.book, ledger).highlights.push(
    { id: '{scale}', area, type: 'ColorScale', settings: {}, font: {} },
    { id: '{own}', area, type: 'Custom', settings: { Formula: '=B3>5', Color: '#FF0000' }, font: {} },
  );
}

describe('marks', () => {
  test('Z8 are conditions that always hold, with a fill and a text colour of their own', async () => {
    const excel = await openSimulatedExcel(contractWorkbook);
    await openExcelHost().mark([header(1, 'bound'), header(2, 'open')]);
    expect(onSheet(excel)).toMatchObject([
      { area: { row: 1, column: 1 }, type: 'Custom', settings: { Formula: '=LEN("积分簿标色")>0', Color: '#C6E0B4' }, font: { Color: '#1E4620' } },
      { area: { row: 1, column: 2 }, type: 'Custom', settings: { Color: '#FFD966' }, font: { Color: '#5B3A00' } },
    ]);
  });

  test('Z8 take the place of all marks there were, on any sheet, and of nothing else', async () => {
    const excel = await openSimulatedExcel(contractWorkbook);
    const host = openExcelHost();
    ownFormats(excel);
    await host.mark([header(1, 'proposed'), header(2, 'open'), header(2, 'ignored', OTHER)]);
    await host.mark([header(3, 'bound')]);
    expect(onSheet(excel).map(({ id }) => id).slice(0, 2)).toEqual(['{scale}', '{own}']);
    expect(columns(excel)).toEqual([0, 0, 3]);
    expect(columns(excel, OTHER)).toEqual([]);
  });

  test('Z8 that a closed session has left are taken away by the next', async () => {
    const excel = await openSimulatedExcel(contractWorkbook);
    ownFormats(excel);
    await openExcelHost().mark([header(1, 'proposed'), header(2, 'open', OTHER)]);
    await openExcelHost().mark([]);
    expect([columns(excel), columns(excel, OTHER)]).toEqual([[0, 0], []]);
  });

  test('the same few round trips, however many there are', async () => {
    const excel = await openSimulatedExcel(contractWorkbook);
    const host = openExcelHost();
    await host.mark([header(0, 'bound')]);
    excel.requests.length = 0;
    await host.mark(Array.from({ length: 40 }, (_, column) => header(column, 'open')));
    expect(excel.requests).toHaveLength(4);
  });

  test('two sets that are put at once do not both stay', async () => {
    const excel = await openSimulatedExcel(contractWorkbook);
    const host = openExcelHost();
    await Promise.all([host.mark([header(0, 'open')]), host.mark([header(1, 'open')]), host.mark([header(2, 'bound')])]);
    expect(columns(excel)).toEqual([2]);
  });

  test('leave out sheets that are protected or gone', async () => {
    const excel = await openSimulatedExcel(contractWorkbook);
    mustHave(excel.book, OTHER).protection = {};
    await openExcelHost().mark([header(0, 'bound', OTHER), header(0, 'bound', '没有'), header(0, 'bound')]);
    expect([columns(excel), columns(excel, OTHER)]).toEqual([[0], []]);
  });

  test('are offered, and are no content', async () => {
    await openSimulatedExcel(contractWorkbook);
    const host = openExcelHost();
    const before = await host.read();
    await host.mark([header(0, 'bound')]);
    expect(host.features.has('marks')).toBe(true);
    expect(await host.read()).toEqual(before);
  });
});

afterEach(() => {
  expect(notModelled()).toEqual([]);
});
