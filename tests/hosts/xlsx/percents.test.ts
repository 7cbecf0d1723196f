import { utils, write, type WorkSheet } from '@e965/xlsx';
import { readWorkbook } from '../../../src/hosts/file';

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
