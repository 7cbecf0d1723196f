import { check } from '../check';
import { calculated, cell, firstRow, read, refusal, type ExcelBench, type ExcelCheck } from './stand';

const comesTo = (id: string, question: string, formula: string, expected: readonly string[] | 'noted'): ExcelCheck =>
  check(id, question, `A1 写 ${formula}，读值`, expected, (bench) => calculated(bench, formula));

/** Adds a name for the length of one check. The object that `add` gives does not outlive its request, so it is asked for by name. */
async function withName<T>({ context }: ExcelBench, name: string, formula: string, act: (item: Excel.NamedItem) => Promise<T>): Promise<T> {
  const { names } = context.workbook;
  names.add(name, formula);
  await context.sync();
  try {
    return await act(names.getItem(name));
  } finally {
    names.getItem(name).delete();
    await context.sync();
  }
}

/** What formulas of this build can do, and how they are written and read. */
export const formulaChecks: readonly ExcelCheck[] = [
  comesTo('formulas.error', '错误值读出来是什么？', '=1/0', ['"#DIV/0!"']),
  comesTo('formulas.missing', '#N/A 读出来是什么？', '=NA()', ['"#N/A"']),
  comesTo('formulas.date', '日期读出来是什么？', '=DATE(2026,1,2)', ['46024']),
  comesTo('formulas.empty-text', '结果为空文字的公式读出来是什么？', '=""', ['""']),
  comesTo('formulas.let', '有 LET 吗？', '=LET(a,1,a+1)', ['2']),
  comesTo('formulas.lambda', '有 LAMBDA 吗？', '=LAMBDA(x,x+1)(1)', ['2']),
  comesTo('formulas.xlookup', '有 XLOOKUP 吗？', '=XLOOKUP(1,{1,2},{5,6})', ['5']),
  comesTo('formulas.filter', '有 FILTER 吗？', '=SUM(FILTER({1,2,3},{1,0,1}))', ['4']),
  comesTo('formulas.round', '四舍五入在边界上对吗？', '=ROUND(ROUND(2.675,10),2)', ['2.68']),
  comesTo('formulas.native', '原生公式用到的函数都有吗？', '=SUMPRODUCT({1,2},{3,4})+LARGE({1,2,3},1)+MATCH(2,{1,2,3},0)+IFERROR(NA(),1)', ['17']),
  comesTo('formulas.unknown', '没有的函数显示什么？', '=自检没有(1)', ['"#NAME?"']),
  check('formulas.spill', '公式会溢出到旁边的格吗？', 'A1 写 =SEQUENCE(3)，读 A3', ['3'], async (bench) => {
    await calculated(bench, '=SEQUENCE(3)');
    return read(bench, 'A3');
  }),
  check('formulas.spill-range', '溢出的范围读得到吗？', 'A1 写 =SEQUENCE(3)，读 getSpillingToRangeOrNullObject 的行数', ['3'], async (bench) => {
    await calculated(bench, '=SEQUENCE(3)');
    const range = cell(bench, 'A1').getSpillingToRangeOrNullObject().load('rowCount');
    await bench.context.sync();
    return range.isNullObject ? null : range.rowCount;
  }),
  check('formulas.spill-mixed', '一块里有溢出时 hasSpill 是什么？', 'A1 写 =SEQUENCE(3)，读 A1:B4 的 hasSpill', ['null'], async (bench) => {
    await calculated(bench, '=SEQUENCE(3)');
    const range = cell(bench, 'A1:B4').load('hasSpill');
    await bench.context.sync();
    return range.hasSpill;
  }),
  check('formulas.spill-blocked', '溢出被挡住时是什么？', 'A2 写 1，A1 写 =SEQUENCE(3)', ['"#SPILL!"'], (bench) => {
    cell(bench, 'A2').values = [[1]];
    return calculated(bench, '=SEQUENCE(3)');
  }),
  check('formulas.reads-back', '公式原样读回吗？', 'A1 写 =SUM(B1:B3)，读 formulas', ['["=SUM(B1:B3)"]'], async (bench) => {
    await calculated(bench, '=SUM(B1:B3)');
    return firstRow(bench, 'A1', 'formulas');
  }),
  check('formulas.mixed-block', '公式和值能一起写吗？', 'A1:B1 的 formulas = [["=1+1","文字"]]，读值', ['[2, "文字"]'], (bench) => {
    cell(bench, 'A1:B1').formulas = [['=1+1', '文字']];
    return firstRow(bench, 'A1:B1', 'values');
  }),
  check('formulas.broken', '写错的公式会被拒绝吗？', 'A1 写 =SUM(', ['"InvalidArgument"'], (bench) => refusal(bench.context, () => void (cell(bench, 'A1').formulas = [['=SUM(']]))),
  check('formulas.name', '名称能在公式里用吗？', '名称 自检区 指向 B1:B2（1、2），A1 写 =SUM(自检区)', ['3'], (bench) => {
    cell(bench, 'B1:B2').values = [[1], [2]];
    return withName(bench, '自检区', `='${bench.name}'!$B$1:$B$2`, () => calculated(bench, '=SUM(自检区)'));
  }),
  check('formulas.name-comment', '名称的备注存得住吗？', '加名称 自检备注，comment = "甲"，读回', ['"甲"'], (bench) =>
    withName(bench, '自检备注', '=1', async (item) => {
      item.comment = '甲';
      item.load('comment');
      await bench.context.sync();
      return item.comment;
    }),
  ),
  check('formulas.lambda-name', '两个字的 LAMBDA 名称能当函数用吗？', '名称 自检 = LAMBDA(x,x+1)，A1 写 =自检(1)', ['2'], (bench) => withName(bench, '自检', '=LAMBDA(x,x+1)', () => calculated(bench, '=自检(1)'))),
  check('formulas.lambda-blank', 'LAMBDA 名称分得清空白和 0 吗？', '名称 自检空 = LAMBDA(x,IF(ISBLANK(x),"空",x))，A1 写 =自检空(B1)，B1 为空', ['"空"'], (bench) =>
    withName(bench, '自检空', '=LAMBDA(x,IF(ISBLANK(x),"空",x))', () => calculated(bench, '=自检空(B1)')),
  ),
  check('functions.ours-long', '积分簿的函数在这里能用吗？', 'B1:B2 写 1、2，A1 写 =排名次(B1,B1:B2)', ['2', '"#NAME?"'], (bench) => {
    cell(bench, 'B1:B2').values = [[1], [2]];
    return calculated(bench, '=排名次(B1,B1:B2)');
  }),
  check('functions.lambda', 'LAMBDA 名称里能调用积分簿的函数吗？', '名称 自检名次 = LAMBDA(a,b,排名次(a,b))，A1 写 =自检名次(B1,B1:B2)', ['2', '"#NAME?"'], (bench) => {
    cell(bench, 'B1:B2').values = [[1], [2]];
    return withName(bench, '自检名次', '=LAMBDA(a,b,排名次(a,b))', () => calculated(bench, '=自检名次(B1,B1:B2)'));
  }),
  check('functions.blank-argument', '区域里的空白到函数里会变成 0 吗？', 'B1 为 1，B2 为空，A1 写 =排名次(B2,B1:B2)：变成 0 则名次为 2', 'noted', (bench) => {
    cell(bench, 'B1').values = [[1]];
    return calculated(bench, '=排名次(B2,B1:B2)');
  }),
];
