import { check } from '../check';
import { ask, call, put, refuses } from './probe';
import { calculated, cell, settled, SHEET_PREFIX, type WpsBench, type WpsCheck } from './stand';

const texts = (bench: WpsBench, ...addresses: string[]): unknown[] => addresses.map((address) => ask(cell(bench, address), 'Text'));

/** What formulas of this build can do, and how they are written and read. */
export const formulaChecks: readonly WpsCheck[] = [
  check('formulas.spill', '公式会溢出到旁边的格吗？', 'A1 写 =SEQUENCE(3)，读 A3', ['3'], async (bench) => {
    await calculated(bench, '=SEQUENCE(3)');
    return ask(cell(bench, 'A3'), 'Value2');
  }),
  check('formulas.spill-range', '溢出的范围读得到吗？', 'A1 写 =SEQUENCE(3)，读 SpillingToRange 的行数', ['3'], async (bench) => {
    await calculated(bench, '=SEQUENCE(3)');
    return ask(cell(bench, 'A1'), 'SpillingToRange.Rows.Count');
  }),
  check('formulas.spill-blocked', '溢出被挡住时是什么？', 'A2 写 1，A1 写 =SEQUENCE(3)，读 A1 显示的文字', ['"#SPILL!"', '"#溢出!"'], async (bench) => {
    put(cell(bench, 'A2'), 'Value2', 1);
    await calculated(bench, '=SEQUENCE(3)');
    return ask(cell(bench, 'A1'), 'Text');
  }),
  check('formulas.old-property', '用 Formula 写的数组公式会溢出吗？', 'A1.Formula = "=SEQUENCE(3)"，读 A3', 'noted', async (bench) => {
    put(cell(bench, 'A1'), 'Formula', '=SEQUENCE(3)');
    await settled(cell(bench, 'A1'));
    return ask(cell(bench, 'A3'), 'Value2');
  }),
  check('formulas.let', '有 LET 吗？', 'A1 写 =LET(a,1,a+1)', ['2'], (bench) => calculated(bench, '=LET(a,1,a+1)')),
  check('formulas.lambda', '有 LAMBDA 吗？', 'A1 写 =LAMBDA(x,x+1)(1)', ['2'], (bench) => calculated(bench, '=LAMBDA(x,x+1)(1)')),
  check('formulas.lambda-name', '名称里的 LAMBDA 能当函数用吗？', '名称 自检加一 = LAMBDA(x,x+1)，A1 写 =自检加一(1)', ['2'], async (bench) => {
    const name = call(bench.book, 'Names.Add', '自检加一', '=LAMBDA(x,x+1)');
    try {
      return await calculated(bench, '=自检加一(1)');
    } finally {
      call(name, 'Delete');
    }
  }),
  check('formulas.xlookup', '有 XLOOKUP 吗？', 'A1 写 =XLOOKUP(1,{1,2},{5,6})', ['5'], (bench) => calculated(bench, '=XLOOKUP(1,{1,2},{5,6})')),
  check('formulas.filter', '有 FILTER 吗？', 'A1 写 =SUM(FILTER({1,2,3},{1,0,1}))', ['4'], (bench) => calculated(bench, '=SUM(FILTER({1,2,3},{1,0,1}))')),
  check('formulas.native', '原生公式用到的函数都有吗？', 'A1 写一个用到 SUMPRODUCT、COUNTIFS、LARGE、MATCH、IFERROR 的公式', ['17'], (bench) =>
    calculated(bench, '=SUMPRODUCT({1,2},{3,4})+LARGE({1,2,3},1)+MATCH(2,{1,2,3},0)+IFERROR(NA(),1)'),
  ),
  check('formulas.round', '四舍五入在边界上对吗？', 'A1 写 =ROUND(ROUND(2.675,10),2)', ['2.68'], (bench) => calculated(bench, '=ROUND(ROUND(2.675,10),2)')),
  check('formulas.reads-back', '公式原样读回吗？', 'A1 写 =SUM(B1:B3)，读 Formula', ['"=SUM(B1:B3)"'], async (bench) => {
    await calculated(bench, '=SUM(B1:B3)');
    return ask(cell(bench, 'A1'), 'Formula');
  }),
  check('formulas.block', '一次写一块公式，每格都到位吗？', 'A1:B1 的 Formula = [["=1+1","=2+1"]]，读显示的文字', ['["2", "3"]'], async (bench) => {
    put(cell(bench, 'A1:B1'), 'Formula', [['=1+1', '=2+1']]);
    await settled(cell(bench, 'B1'));
    return texts(bench, 'A1', 'B1');
  }),
  check('formulas.mixed-block', '公式和值能一起写吗？', 'A1:B1 的 Formula = [["=1+1","文字"]]，读显示的文字', ['["2", "文字"]'], async (bench) => {
    put(cell(bench, 'A1:B1'), 'Formula', [['=1+1', '文字']]);
    await settled(cell(bench, 'A1'));
    return texts(bench, 'A1', 'B1');
  }),
  check('formulas.has-formula', '能问出一块里有没有公式吗？', 'A1 写公式、B1 写值，读 A1、B1、A1:B1 的 HasFormula', ['[true, false, null]'], async (bench) => {
    await calculated(bench, '=1+1');
    put(cell(bench, 'B1'), 'Value2', 1);
    return ['A1', 'B1', 'A1:B1'].map((address) => ask(cell(bench, address), 'HasFormula'));
  }),
  check('formulas.array-formula', '能写旧式数组公式吗？', 'A1.FormulaArray = "=SUM({1,2}*{3,4})"', ['11'], async (bench) => {
    put(cell(bench, 'A1'), 'FormulaArray', '=SUM({1,2}*{3,4})');
    return settled(cell(bench, 'A1'));
  }),
  check('formulas.broken', '写错的公式会被拒绝吗？', 'A1 写 =SUM(1', ['"refused"'], (bench) => refuses(() => put(cell(bench, 'A1'), 'Formula', '=SUM('))),
  check('formulas.other-sheet', '引用名称带汉字的表，写法原样读回吗？', 'A1 引用本表 B1，带表名，读 Formula', 'noted', async (bench) => {
    await calculated(bench, `='${String(ask(bench.sheet, 'Name'))}'!B1`);
    return String(ask(cell(bench, 'A1'), 'Formula')).replace(new RegExp(`${SHEET_PREFIX}\\d+`), '表');
  }),
  check('formulas.name', '名称能在公式里用吗？', '名称 自检区 指向 B1:B2（1、2），A1 写 =SUM(自检区)', ['3'], async (bench) => {
    put(cell(bench, 'B1:B2'), 'Value2', [[1], [2]]);
    const name = call(bench.book, 'Names.Add', '自检区', `='${String(ask(bench.sheet, 'Name'))}'!$B$1:$B$2`);
    try {
      return await calculated(bench, '=SUM(自检区)');
    } finally {
      call(name, 'Delete');
    }
  }),
  check('formulas.name-comment', '名称的备注存得住吗？', '加名称 自检备注，Comment = "甲"，读回', ['"甲"'], ({ book }) => {
    const name = call(book, 'Names.Add', '自检备注', '=1');
    try {
      put(name, 'Comment', '甲');
      return ask(name, 'Comment');
    } finally {
      call(name, 'Delete');
    }
  }),
];
