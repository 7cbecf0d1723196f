/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import type { CellValue, SheetContent, WorkbookContent } from '../../src/core';
import { createActions } from '../../src/actions';
import { openExcelHost } from '../../src/hosts/excel';
import { openFileHost } from '../../src/hosts/file';
import type { Host } from '../../src/hosts/types';
import { contentFile } from '../hosts/contentFile';
import { trimmed } from '../hosts/workbook';
import { schemeOf } from '../support/ledgers';
import { sampleWorkbook } from '../support/sample';
import type { SimulatedExcel } from './simulatedExcel';
import { notModelled, openSimulatedExcel } from './simulatedExcel';

// Browsers have these, the page of the test has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const scheme = schemeOf('zhangdian-2017');

const request = {
  period: '2026-H1',
  startsOn: '2026-07-06',
  days: 5,
  branch: '第一党支部',
  contact: '王小明',
  phone: '0533-1234567',
  upperPhone: '0533-7654321',
};

/** The way of a secretary through half a year, in whatever program. */
async function halfYear(host: Host): Promise<WorkbookContent> {
  const actions = createActions(host, scheme);
  await actions.makeNotice(request);
  await actions.makeRanking('2026-H1');
  await actions.makeGrades('2026-H1');
  return host.read();
}

let excel: SimulatedExcel;

beforeEach(async () => {
  excel = await openSimulatedExcel(sampleWorkbook());
});

describe('the actions in Excel', () => {
  test('make the same sheets as in a file', async () => {
    const inExcel = await halfYear(openExcelHost());
    const inFile = await halfYear(openFileHost(contentFile(sampleWorkbook())));
    expect(inExcel.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(
      inFile.sheets.map(({ name, visibility }) => [name, visibility]),
    );
    const made = inExcel.sheets.filter(({ name }) => !excelBefore().includes(name) && name !== '_积分簿');
    expect(made.length).toBeGreaterThanOrEqual(3);
    for (const sheet of made) {
      const same = inFile.sheets.find(({ name }) => name === sheet.name);
      expect([sheet.name, shown(sheet), sheet.merges]).toEqual([sheet.name, shown(same), same?.merges]);
    }
  });

  test('make a notice in a few round trips', async () => {
    await createActions(openExcelHost(), scheme).makeNotice(request);
    expect(excel.requests.length).toBeLessThanOrEqual(10);
  });

  test.each([
    ['short where Excel evaluates workbook names', 2, /^=积分\(\w+\$\d+:\w+\$\d+,\w+:\w+,办法\)$/],
    ['long where it does not', 0, /^=积分值\(\w+\$\d+:\w+\$\d+,\w+:\w+&"",办法\)$/],
  ])('fill in formulas, %s', async (_when, answer, form) => {
    excel = await openSimulatedExcel(sampleWorkbook(), (formula) => (formula.startsWith('=名次(') ? answer : 0));
    const host = openExcelHost();
    await createActions(host, scheme).fillFormulas();
    const march = (await host.read()).sheets.find(({ name }) => name.includes('03'));
    const formulas = [...(march?.formulas.values() ?? [])].filter((formula) => formula.startsWith('=积分'));
    expect(formulas).toHaveLength(36);
    for (const formula of formulas) expect(formula).toMatch(form);
  });

  test('O5 leave the workbook as it was when Excel refuses half-way', async () => {
    const host = openExcelHost();
    const actions = createActions(host, scheme);
    const before = await host.read();
    excel.book.structure = 'protected';
    await expect(actions.makeNotice(request)).rejects.toMatchObject({ code: 'protected' });
    expect(await host.read()).toEqual(before);
  });
});

/** An empty text in a file is an empty cell in Excel. */
function shown(sheet: SheetContent | undefined): CellValue[][] {
  const values = sheet?.values.map((row) => row.map((value) => (value === '' ? null : value)));
  return trimmed(sheet && values ? { ...sheet, values } : undefined);
}

function excelBefore(): string[] {
  return sampleWorkbook().sheets.map(({ name }) => name);
}

afterEach(() => {
  expect(notModelled()).toEqual([]);
});
