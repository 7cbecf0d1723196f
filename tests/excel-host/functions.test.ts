/** @jest-environment jsdom */
import { registerFunctions } from '../../src/hosts/excel';
import { missing, wrong } from '../../src/functions/result';
import { emptyBook } from './books';
import type { SimulatedExcel } from './simulatedExcel';
import { notModelled, openSimulatedExcel } from './simulatedExcel';

describe('custom functions called by Excel', () => {
  let excel: SimulatedExcel;

  beforeAll(async () => {
    excel = await openSimulatedExcel(emptyBook);
    registerFunctions([
      { id: 'ECHO', call: (...args) => args.map((arg) => JSON.stringify(arg)).join(' ') },
      { id: 'MISSING', call: () => missing('缺：党费（C3）') },
      { id: 'WRONG', call: () => wrong('“爱岗敬业”只能填 0 到 10') },
      { id: 'TABLE', call: () => [[82.15, '先进'], [60, '']] },
    ]);
  });

  test('get their own arguments and nothing else', async () => {
    expect(await excel.call('ECHO', [[['姓名', '党费']], 5])).toEqual({ value: '[["姓名","党费"]] 5' });
  });

  test('F3 see a blank cell and a left-out argument apart from 0', async () => {
    expect(await excel.call('ECHO', [[[0, null, '']], null])).toEqual({ value: '[[0,null,""]] null' });
  });

  test('F1 answer a missing entry with #N/A and Chinese words', async () => {
    expect(await excel.call('MISSING', [])).toEqual({ error: '#N/A', message: '缺：党费（C3）' });
  });

  test('F1 answer a wrong entry with #VALUE! and Chinese words', async () => {
    expect(await excel.call('WRONG', [])).toEqual({ error: '#VALUE!', message: '“爱岗敬业”只能填 0 到 10' });
  });

  test('may fill a block', async () => {
    expect(await excel.call('TABLE', [])).toEqual({ value: [[82.15, '先进'], [60, '']] });
  });
});

afterEach(() => {
  expect(notModelled()).toEqual([]);
});
