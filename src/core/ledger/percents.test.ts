import { entered, places, schemeOf, sheet, workbook } from '../../../tests/support/ledgers';
import type { CellValue, SheetContent } from '../grid';
import { readLedger } from './readLedger';

const SCHEME = schemeOf('county-soe-monthly');
const LABEL = '基础分扣减百分比';

function read(content: SheetContent, percents: readonly string[] = []) {
  return readLedger(workbook({ ...content, percents: new Set(percents) }), SCHEME, { year: 2026 });
}

test.each<[string, CellValue, readonly string[], CellValue, number]>([
  ['a number shown as a percentage', 0.1, ['C2'], '10%', 0],
  ['the same without its format', 0.1, [], 0.1, 1],
  ['1, which is 1% or 100%', 1, [], 1, 1],
  ['a text with its sign', '0.5%', [], '0.5%', 0],
  ['nothing', 0, [], 0, 0],
  ['an ordinary figure', 10, [], 10, 0],
])('R11 where percentages are asked for: %s', (_, value, percents, expected, questions) => {
  const reading = read(sheet('登记表 2026-03', [['编号', '姓名', LABEL], ['1', '王芳', value]]), percents);
  expect(entered(reading)['1']).toEqual({ '2026-03 base-hundred-float': expected });
  expect(places(reading, 'percent-unclear')).toHaveLength(questions);
});

test('R11 on the form of one member too', () => {
  const form = sheet('王芳', [['党员积分登记表'], ['姓名', '王芳', '月份', '2026年3月'], ['序号', '考核内容', '登记'], [1, LABEL, 0.95], [2, '领导加分', 0]]);
  expect(places(read(form), 'percent-unclear')).toEqual(['王芳!C4']);
  expect(places(read(form, ['C4']), 'percent-unclear')).toEqual([]);
});
