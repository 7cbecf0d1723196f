import { check } from '../check';
import { ask, call, put, refuses } from './probe';
import { calculated, cell, type WpsBench, type WpsCheck } from './stand';

/** Writes in one way and reads back in another. */
function written(bench: WpsBench, address: string, value: unknown): unknown {
  const at = cell(bench, address);
  put(at, 'Value2', value);
  return ask(at, 'Value2');
}

const each = (bench: WpsBench, ...addresses: string[]): unknown[] => addresses.map((address) => ask(cell(bench, address), 'Value2'));

function shape(raw: unknown): string {
  if (Array.isArray(raw)) return raw.every(Array.isArray) ? 'rows' : 'flat list';
  if (typeof raw === 'object' && raw !== null) return typeof (raw as { readonly Item?: unknown }).Item === 'function' ? 'items' : 'object';
  return typeof raw;
}

const BLOCK = [
  [1, 2],
  [3, 4],
];

/** What goes into cells and comes out of them. */
export const valueChecks: readonly WpsCheck[] = [
  check('values.blank', '空白单元格读出来是什么？', '新表 A1 的 Value2', ['null'], (bench) => ask(cell(bench, 'A1'), 'Value2')),
  check('values.zero', '0 读出来是什么？', 'A1 写 0 再读', ['0'], (bench) => written(bench, 'A1', 0)),
  check('values.single', '单个单元格读出来是单个值吗？', 'A1 写 5 再读', ['5'], (bench) => written(bench, 'A1', 5)),
  check('values.text', '文字原样读回吗？', 'A1 写“优秀 ”（末尾有空格）再读', ['"优秀 "'], (bench) => written(bench, 'A1', '优秀 ')),
  check('values.boolean', '真假值原样读回吗？', 'A1 写 true 再读', ['true'], (bench) => written(bench, 'A1', true)),
  check('values.block-reads', '多个单元格读出来是什么形状？', 'A1:B2 写 2×2，读 Value2', ['"rows"'], (bench) => shape(written(bench, 'A1:B2', BLOCK))),
  check('values.row-reads', '一行读出来是什么形状？', 'A1:C1 写 1×3，读 Value2', ['"rows"'], (bench) => shape(written(bench, 'A1:C1', [[1, 2, 3]]))),
  check('values.column-reads', '一列读出来是什么形状？', 'A1:A3 写 3×1，读 Value2', ['"rows"'], (bench) => shape(written(bench, 'A1:A3', [[1], [2], [3]]))),
  check('values.block-writes', '一次写一块，每格都到位吗？', 'A1:B2 写 2×2，逐格读', ['[1, 2, 3, 4]'], (bench) => {
    put(cell(bench, 'A1:B2'), 'Value2', BLOCK);
    return each(bench, 'A1', 'B1', 'A2', 'B2');
  }),
  check('values.fill', '一个值写给一块，会填满吗？', 'A1:B2 写 7，逐格读', ['[7, 7, 7, 7]'], (bench) => {
    put(cell(bench, 'A1:B2'), 'Value2', 7);
    return each(bench, 'A1', 'B1', 'A2', 'B2');
  }),
  check('values.small-block', '块比区域小，多出的格是什么？', 'A1:C1 写 1×2，读 C1 显示的文字', 'noted', (bench) => {
    put(cell(bench, 'A1:C1'), 'Value2', [[1, 2]]);
    return ask(cell(bench, 'C1'), 'Text');
  }),
  check('values.null-in-block', '块里的 null 会清掉单元格吗？', 'A1 写 5，A1:B1 写 [null, 6]，读 A1', ['null'], (bench) => {
    put(cell(bench, 'A1'), 'Value2', 5);
    put(cell(bench, 'A1:B1'), 'Value2', [[null, 6]]);
    return ask(cell(bench, 'A1'), 'Value2');
  }),
  check('values.number-text', '写入文字 "001"，会变成数吗？', 'A1 写 "001" 再读', ['1'], (bench) => written(bench, 'A1', '001')),
  check('values.apostrophe', '前面加撇号能保住文字吗？', `A1 写 "'001" 再读`, ['"001"'], (bench) => written(bench, 'A1', "'001")),
  check('values.text-format', '设为文本格式的单元格，等号开头的文字还是文字吗？', 'A1 格式设为 @，写 "=1+1" 再读', ['"=1+1"'], (bench) => {
    put(cell(bench, 'A1'), 'NumberFormat', '@');
    return written(bench, 'A1', '=1+1');
  }),
  check('values.error', '错误值读出来是什么？', 'A1 写公式 =1/0，读 Value2', ['-2146826281'], (bench) => calculated(bench, '=1/0')),
  check('values.missing', '#N/A 读出来是什么？', 'A1 写公式 =NA()，读 Value2', ['-2146826246'], (bench) => calculated(bench, '=NA()')),
  check('values.date', '日期读出来是什么？', 'A1 写公式 =DATE(2026,1,2)，读 Value2', ['46024'], (bench) => calculated(bench, '=DATE(2026,1,2)')),
  check('values.empty-text', '结果为空文字的公式读出来是什么？', 'A1 写公式 =""，读 Value2', ['""'], (bench) => calculated(bench, '=""')),
  check('values.long-text', '最长的文字（32767 字）原样读回吗？', 'A1 写 32767 个“分”，读出长度', ['32767'], (bench) => String(written(bench, 'A1', '分'.repeat(32767))).length),
  check('values.value-property', '能直接给 Value 赋值吗？', 'A1.Value = 1', ['"refused"'], (bench) => refuses(() => put(cell(bench, 'A1'), 'Value', 1))),
  check('values.used-range', '空表的已用区域是什么？', '新表 UsedRange 的行列位置与大小', ['[1, 1, 1, 1]'], ({ sheet }) => ['Row', 'Column', 'Rows.Count', 'Columns.Count'].map((path) => ask(sheet, `UsedRange.${path}`))),
  check('values.used-range-moved', '已用区域从有内容的地方开始吗？', 'C3 写 1，读 UsedRange 的位置与大小', ['[3, 3, 1, 1]', '[1, 1, 3, 3]'], (bench) => {
    put(cell(bench, 'C3'), 'Value2', 1);
    return ['Row', 'Column', 'Rows.Count', 'Columns.Count'].map((path) => ask(bench.sheet, `UsedRange.${path}`));
  }),
  check('values.several-places', '一个地址能写几处吗？', 'Range("A1,C1") 设为居中，读 A1、B1、C1 的对齐', ['[-4108, 1, -4108]'], (bench) => {
    put(cell(bench, 'A1,C1'), 'HorizontalAlignment', -4108);
    return ['A1', 'B1', 'C1'].map((address) => ask(cell(bench, address), 'HorizontalAlignment'));
  }),
  check('values.count', '能数出有内容的格吗？', 'A1:A3 写 1、空、0，WorksheetFunction.CountA', ['2'], (bench) => {
    put(cell(bench, 'A1:A3'), 'Value2', [[1], [null], [0]]);
    return call(bench.app, 'WorksheetFunction.CountA', cell(bench, 'A1:A3'));
  }),
  check('values.large-block', '一次写两万格要多久？', '1000 行 20 列写一次，取毫秒数', 'noted', (bench) => {
    const rows = Array.from({ length: 1000 }, (_, row) => Array.from({ length: 20 }, (_each, column) => row + column));
    const begun = Date.now();
    put(cell(bench, 'A1:T1000'), 'Value2', rows);
    return Date.now() - begun;
  }),
];
