/** @jest-environment jsdom */
import { screenPage } from './page';
import { openSimulatedExcel, type SimulatedExcel } from '../excel-host/simulatedExcel';
import type { Report } from '../../src/selfcheck/report';
import { excelChecks } from '../../src/selfcheck/excel';
import { calculate, openWorkbook, PRIVATE } from './formulas';

jest.mock('../../src/selfcheck/page.css', () => ({}), { virtual: true });

/** The page as it is opened in Excel: everything in it is real but Excel. */
describe('the page 自检 in the simulated Excel', () => {
  let excel: SimulatedExcel;
  let report: Report;
  const page = screenPage();
  const found = (id: string) => report.checks.find((each) => each.id === id);

  beforeAll(async () => {
    excel = await openSimulatedExcel(openWorkbook, calculate);
    document.body.innerHTML = '<div id="root"></div>';
    await import('../../src/selfcheck');
    await page.until(() => page.button('开始') !== null);
    page.button('开始')?.click();
    await page.until(() => page.button('复制报告') !== null);
    report = JSON.parse(page.report()) as Report;
  }, 60_000);

  test('every check has answered, in order, each with its own id', () => {
    const ids = excelChecks.map(({ id }) => id);
    expect(report.checks.map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('the answers are those that our code takes for granted, as far as the simulation has them', () => {
    const others = report.checks.filter((each) => each.result !== 'ok' && !each.found.includes('not modelled'));
    // Dates are not read from entries, nothing spills without an engine, and the functions of the add-in belong to another page.
    expect(others.map(({ id }) => id)).toEqual(['values.date-text', 'formulas.spill', 'formulas.spill-range', 'formulas.spill-mixed', 'formulas.spill-blocked', 'functions.ours-long', 'functions.lambda']);
    expect(found('values.blank')).toMatchObject({ result: 'ok', found: '["", "Empty"]' });
    expect(found('sheets.same-name')).toMatchObject({ result: 'ok', found: '"ItemAlreadyExists"' });
  });

  test('no temporary sheet or name is left, and the others are as they were', () => {
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(openWorkbook.sheets.map(({ name }) => name));
    expect(excel.book.names.map(({ name }) => name)).toEqual(openWorkbook.names.map(({ name }) => name));
  });

  test('requests and responses of the client library are recorded, and what is recorded ends with the report', () => {
    const { exchanges = [] } = report;
    expect(exchanges.length).toBeGreaterThan(excelChecks.length);
    expect(exchanges[0]).toMatchObject({ request: { Actions: expect.any(Array), ObjectPaths: expect.any(Object) }, response: { Results: expect.any(Array) } });
    const { CoreUtility } = OfficeExtension as unknown as { CoreUtility: { _logEnabled: boolean } };
    expect(CoreUtility._logEnabled).toBe(false);
  });

  test('nothing of the workbook is in the report', () => {
    for (const words of PRIVATE) expect(page.report()).not.toContain(words);
  });

  test('the summary is in Chinese, the report one check to a line', () => {
    expect(page.text()).toContain(`Excel自检 ${excelChecks.length} 项`);
    expect(page.text()).toContain('不同 values.date-text');
    expect(page.report().split('\n').filter((line) => line.includes('"id":'))).toHaveLength(excelChecks.length);
  });
});
