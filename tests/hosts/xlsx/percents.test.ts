import { utils, write, type WorkSheet } from '@e965/xlsx';
import { EMPTY_PLAN } from '../../../src/core';
import { openFileHost, readLook, readWorkbook, writeWorkbook } from '../../../src/hosts/file';
import { style as plainStyle } from '../workbook';
import { handMade, sheetPart } from './packages';

test('L23 percentages in a file that another program wrote', () => {
  const sheet: WorkSheet = {
    '!ref': 'A1:D2',
    A1: { t: 's', v: '出勤率' },
    A2: { t: 'n', v: 0.95, z: '0%' },
    B2: { t: 'n', v: 0.955, z: '"约"0.0%' },
    C2: { t: 'n', v: 0.95, z: '0.00' },
    D2: { t: 'n', v: 1, f: 'A2/A2', z: '0.00%' },
  };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '登记表');
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  expect([...(readWorkbook(bytes).sheets[0]?.percents ?? [])]).toEqual(['A2', 'B2', 'D2']);
});

describe('L23 numbers that are to be shown as percentages', () => {
  const SHEET = 'xl/worksheets/sheet1.xml';
  const numbers = new Map([['A1', 0.95], ['C1', 0.955]]);

  test('get the format and keep the rest of their look', async () => {
    const style = { ...plainStyle, font: { name: '仿宋', size: 16, bold: true }, border: 'thin' } as const;
    const cells = [0.95, 8, 0.955].map((value) => ({ value, style }));
    const host = openFileHost(writeWorkbook([{ ...EMPTY_PLAN, name: '表', rows: [{ cells }] }]));
    await host.showPercents('表', numbers);
    const { styles, sheets, content } = readLook(host.save());
    expect([...(content.sheets[0]?.percents ?? [])]).toEqual(['A1', 'C1']);
    expect([0, 1, 2].map((column) => styles[sheets[0]?.cells.get(0)?.get(column) ?? -1])).toMatchObject([
      { format: '0%', font: style.font, border: 'thin' },
      { format: 'General', font: style.font, border: 'thin' },
      { format: '0.00%', font: style.font, border: 'thin' },
    ]);
  });

  test('get it also in a workbook without styles', async () => {
    const host = openFileHost(handMade({ [SHEET]: sheetPart('<row r="1"><c r="A1"><v>0.95</v></c><c r="B1"/><c r="C1"><v>0.955</v></c></row>') }));
    await host.showPercents('表', numbers);
    const saved = openFileHost(host.save());
    expect([...((await saved.read()).sheets[0]?.percents ?? [])]).toEqual(['A1', 'C1']);
  });
});
