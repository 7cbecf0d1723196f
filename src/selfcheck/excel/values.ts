import { check } from '../check';
import { cell, firstRow, read, refusal, written, type ExcelBench, type ExcelCheck } from './stand';

const entry = (id: string, what: string, value: string | number | boolean, expected: readonly string[] | 'noted'): ExcelCheck =>
  check(id, `${what}读回来是什么？`, `A1 的 values 写 ${JSON.stringify(value)}，读回`, expected, (bench) => written(bench, value));

async function used(bench: ExcelBench, valuesOnly: 'values' | 'formats'): Promise<unknown> {
  const range = bench.sheet.getUsedRangeOrNullObject(valuesOnly === 'values').load('rowIndex,columnIndex,rowCount,columnCount');
  await bench.context.sync();
  return range.isNullObject ? null : [range.rowIndex, range.columnIndex, range.rowCount, range.columnCount];
}

/** What goes into cells and comes out of them. */
export const valueChecks: readonly ExcelCheck[] = [
  check('values.blank', '空白单元格读出来是什么？', '新表 A1 的 values 与 valueTypes', ['["", "Empty"]'], async (bench) => [await read(bench, 'A1'), ((await firstRow(bench, 'A1', 'valueTypes')) as unknown[])[0]]),
  entry('values.zero', '0 ', 0, ['0']),
  entry('values.text', '文字（末尾有空格）', '优秀 ', ['"优秀 "']),
  entry('values.boolean', '真假值', true, ['true']),
  entry('values.number-text', '文字 "001" ', '001', ['1']),
  entry('values.apostrophe', '前面加撇号的文字', "'001", ['"001"']),
  entry('values.percent', '文字 "5%" ', '5%', ['0.05']),
  entry('values.date-text', '文字 "2026-01-02" ', '2026-01-02', ['46024']),
  entry('values.month-text', '文字 "1-2" ', '1-2', 'noted'),
  entry('values.full-width', '全角数字 "１２" ', '１２', ['12', '"１２"']),
  entry('values.plus', '文字 "+甲" ', "'+甲", ['"+甲"']),
  entry('values.error-text', '文字 "#N/A" ', '#N/A', ['"#N/A"']),
  check('values.types', '各种值的类型读出来是什么？', 'A1:D1 写 1、甲、true、空，读 valueTypes', ['["Double", "String", "Boolean", "Empty"]'], (bench) => {
    cell(bench, 'A1:D1').values = [[1, '甲', true, '']];
    return firstRow(bench, 'A1:D1', 'valueTypes');
  }),
  check('values.text-format', '设为文本格式的单元格，等号开头的文字还是文字吗？', 'A1 格式设为 @，写 "=1+1" 再读', ['"=1+1"'], (bench) => {
    cell(bench, 'A1').numberFormat = [['@']];
    return written(bench, '=1+1');
  }),
  check('values.apostrophe-formula', '用撇号保住的等号文字，formulas 读出来是什么？', `A1 写 "'=甲"，读 formulas`, ['["=甲"]', '["\'=甲"]'], (bench) => {
    cell(bench, 'A1').values = [["'=甲"]];
    return firstRow(bench, 'A1', 'formulas');
  }),
  check('values.null-in-block', '块里的 null 会留下原来的内容吗？', 'A1 写 5，A1:B1 写 [null, 6]，读 A1', ['5'], (bench) => {
    cell(bench, 'A1').values = [[5]];
    cell(bench, 'A1:B1').values = [[null, 6]];
    return read(bench, 'A1');
  }),
  check('values.wrong-size', '块的大小和区域不同会怎样？', 'A1:B2 写 1×2', ['"InvalidArgument"'], (bench) => refusal(bench.context, () => void (cell(bench, 'A1:B2').values = [[1, 2]]))),
  check('values.long-text', '最长的文字（32767 字）原样读回吗？', 'A1 写 32767 个“分”，读出长度', ['32767'], async (bench) => String(await written(bench, '分'.repeat(32767))).length),
  check('values.used-empty', '空表的已用区域是什么？', 'getUsedRangeOrNullObject', ['null'], (bench) => used(bench, 'values')),
  check('values.used', '已用区域从有内容的地方开始吗？', 'C3 写 1，读已用区域（从 0 数）', ['[2, 2, 1, 1]'], (bench) => {
    cell(bench, 'C3').values = [[1]];
    return used(bench, 'values');
  }),
  check('values.used-formats', '只有格式的格算已用吗？', 'A1 写 1，C3 加粗，两种方式读', 'noted', async (bench) => {
    cell(bench, 'A1').values = [[1]];
    cell(bench, 'C3').format.font.bold = true;
    return [await used(bench, 'values'), await used(bench, 'formats')];
  }),
  check('values.large-block', '一次写两万格要多久？', '1000 行 20 列写一次，取毫秒数', 'noted', async (bench) => {
    const begun = Date.now();
    cell(bench, 'A1:T1000').values = Array.from({ length: 1000 }, (_, row) => Array.from({ length: 20 }, (_each, column) => row + column));
    await bench.context.sync();
    return Date.now() - begun;
  }),
];
