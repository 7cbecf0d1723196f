/** @jest-environment jsdom */
import type { CellValue } from '../../src/core';
import { FUNCTIONS, SHORT_NAMES } from '../../src/functions';
import { SHORT_NAME_MARK, putShortNames, removeShortNames } from '../../src/hosts/excel';
import { emptyBook } from './books';
import type { SimulatedExcel } from './simulatedExcel';
import { notModelled, openSimulatedExcel } from './simulatedExcel';

/** An Excel that does, or does not, evaluate `=名次(1,{1;2})` through the workbook name. */
async function excelWith(answer: CellValue): Promise<SimulatedExcel> {
  const excel = await openSimulatedExcel(emptyBook, (formula) => {
    if (formula !== '=名次(1,{1;2})') return 0;
    const name = excel.book.names.find((one) => one.name === '名次');
    return name?.formula.includes('排名次(') ? answer : { error: '#NAME?' };
  });
  return excel;
}

const sheets = (excel: SimulatedExcel) => excel.book.sheets.map(({ name }) => name);
const names = (excel: SimulatedExcel) => excel.book.names.map(({ name }) => name);

describe('the short names 积分, 等次, 名次', () => {
  test('are put into the workbook where Excel evaluates them, and nothing else is left', async () => {
    const excel = await excelWith(2);
    expect(await putShortNames()).toBe('ready');
    expect(names(excel)).toEqual(['积分', '等次', '名次']);
    expect(excel.book.names[0]?.formula).toBe(
      '=LAMBDA(项目,记录,办法表,积分值(项目,IF(ISBLANK(记录),"",记录),办法表))',
    );
    expect(excel.book.names.every(({ comment }) => comment.startsWith(SHORT_NAME_MARK))).toBe(true);
    expect(sheets(excel)).toEqual(['名册']);
  });

  test('are those of the functions’ table, over the names registered there', async () => {
    const excel = await excelWith(2);
    await putShortNames();
    const registered = SHORT_NAMES.map(({ name, id }) => [name, FUNCTIONS.find((one) => one.id === id)?.name]);
    expect(excel.book.names.map(({ name, formula }) => [name, /,([^,(]+)\(/.exec(formula)?.[1]])).toEqual(registered);
  });

  test('can be put twice', async () => {
    const excel = await excelWith(2);
    await putShortNames();
    expect(await putShortNames()).toBe('ready');
    expect(names(excel)).toEqual(['积分', '等次', '名次']);
  });

  test('wait for an answer that is still being worked out', async () => {
    const excel = await excelWith({ error: '#BUSY!' });
    excel.beforeRequest = (number) => {
      const scratch = excel.book.sheets[1];
      const cell = scratch?.cells.get('0:0');
      if (number > 4 && cell) cell.value = 2;
    };
    expect(await putShortNames()).toBe('ready');
  });

  test.each<CellValue>([{ error: '#NAME?' }, { error: '#CALC!' }, { error: '#VALUE!' }])(
    'are taken out again where Excel gives %j',
    async (answer) => {
      const excel = await excelWith(answer);
      expect(await putShortNames()).toBe('unsupported');
      expect(names(excel)).toEqual([]);
      expect(sheets(excel)).toEqual(['名册']);
    },
  );

  test('never replace a name of the user’s', async () => {
    const excel = await excelWith(2);
    excel.book.names.push({ name: '积分', formula: '=名册!$A$1', comment: '本单位积分' });
    expect(await putShortNames()).toBe('taken');
    await removeShortNames();
    expect(excel.book.names).toEqual([{ name: '积分', formula: '=名册!$A$1', comment: '本单位积分' }]);
  });

  test('go when asked, and only they', async () => {
    const excel = await excelWith(2);
    excel.book.names.push({ name: '办法', formula: '=名册!$A$1', comment: '' });
    await putShortNames();
    await removeShortNames();
    expect(names(excel)).toEqual(['办法']);
  });
});

afterEach(() => {
  expect(notModelled()).toEqual([]);
});
