/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { createActions } from '../../src/actions';
import { openExcelHost } from '../../src/hosts/excel';
import { halfYear, halfYearInFile, madeIn, REQUEST } from '../support/halfYear';
import { schemeOf } from '../support/ledgers';
import { sampleWorkbook } from '../support/sample';
import type { SimulatedExcel } from './simulatedExcel';
import { notModelled, openSimulatedExcel } from './simulatedExcel';

// Browsers have these, the page of the test has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const scheme = schemeOf('zhangdian-2017');

let excel: SimulatedExcel;

beforeEach(async () => {
  excel = await openSimulatedExcel(sampleWorkbook());
});

describe('the actions in Excel', () => {
  test('make the same sheets as in a file', async () => {
    const inExcel = await halfYear(openExcelHost());
    expect(madeIn(inExcel)).toEqual(madeIn(await halfYearInFile()));
  });

  test('make a notice in a few round trips', async () => {
    await createActions(openExcelHost(), scheme).makeNotice(REQUEST);
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
    await expect(actions.makeNotice(REQUEST)).rejects.toMatchObject({ code: 'protected' });
    expect(await host.read()).toEqual(before);
  });
});

afterEach(() => {
  expect(notModelled()).toEqual([]);
});
