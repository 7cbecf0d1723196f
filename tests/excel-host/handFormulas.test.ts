/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { createActions } from '../../src/actions';
import type { SheetContent, WorkbookContent } from '../../src/core';
import { openExcelHost } from '../../src/hosts/excel';
import { schemeOf } from '../support/ledgers';
import { sampleWorkbook } from '../support/sample';
import { notModelled, openSimulatedExcel } from './simulatedExcel';

// Browsers have these, the page of the test has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const scheme = schemeOf('zhangdian-2017');
const MARCH = '登记表 2026-03';

function changed({ sheets, names }: WorkbookContent, change: (sheet: SheetContent) => SheetContent): WorkbookContent {
  return { names, sheets: sheets.map((sheet) => (sheet.name === MARCH ? change(sheet) : sheet)) };
}

/** A formula of the branch's own beside the third person, with the figure that Excel showed. */
function withHandFormula(workbook: WorkbookContent): WorkbookContent {
  return changed(workbook, (sheet) => ({
    ...sheet,
    values: sheet.values.map((row, index) => (index === 5 ? [...row.slice(0, 13), 80] : row)),
    formulas: new Map([...sheet.formulas, ['N6', '=50+SUM(H6:K6)']]),
  }));
}

/** Somebody puts two rows above the table before the workbook is opened again. */
function withRowsAbove(workbook: WorkbookContent): WorkbookContent {
  const down = (text: string): string => text.replace(/([A-Z]+\$?)(\d+)/g, (_all, letters: string, row: string) => `${letters}${Number(row) + 2}`);
  return changed(workbook, (sheet) => ({
    ...sheet,
    values: [[], [], ...sheet.values],
    formulas: new Map([...sheet.formulas].map(([address, formula]) => [down(address), down(formula)])),
    merges: sheet.merges.map((area) => ({ ...area, row: area.row + 2 })),
  }));
}

test('I7 after saving and opening again the formula of the user’s comes back, in its member’s row wherever that is', async () => {
  await openSimulatedExcel(withHandFormula(sampleWorkbook()));
  const first = createActions(openExcelHost(), scheme);
  const { seen, cells } = await first.compareFormulas([MARCH]);
  expect(cells.map(({ formula, verdict }) => [formula, verdict])).toEqual([['=50+SUM(H6:K6)', 'differs']]);
  await first.replaceFormulas({ seen, sheets: [MARCH], which: 'all', form: 'functions' });
  const saved = await openExcelHost().read();
  expect(saved.sheets.find(({ name }) => name === MARCH)?.formulas.get('N6')).toMatch(/^=积分值?\(/);

  await openSimulatedExcel(withRowsAbove(saved));
  const host = openExcelHost();
  const second = createActions(host, scheme);
  expect((await second.survey()).replaced).toBe(1);
  expect((await second.undoReplace()).problems).toEqual([]);
  const march = (await host.read()).sheets.find(({ name }) => name === MARCH);
  expect(march?.formulas.get('N8')).toBe('=50+SUM(H8:K8)');
  expect((await second.survey()).replaced).toBe(0);
});

afterEach(() => {
  expect(notModelled()).toEqual([]);
});
