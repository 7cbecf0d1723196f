import type { CellValue, WorkbookContent } from '../../src/core';

/** What the formulas of the checks come to; neither simulated host has an engine that knows them. */
const RESULTS: Readonly<Record<string, CellValue>> = {
  '=1/0': { error: '#DIV/0!' },
  '=NA()': { error: '#N/A' },
  '=DATE(2026,1,2)': 46024,
  '=""': '',
  '=LET(a,1,a+1)': 2,
  '=LAMBDA(x,x+1)(1)': 2,
  '=XLOOKUP(1,{1,2},{5,6})': 5,
  '=SUM(FILTER({1,2,3},{1,0,1}))': 4,
  '=ROUND(ROUND(2.675,10),2)': 2.68,
  '=SUMPRODUCT({1,2},{3,4})+LARGE({1,2,3},1)+MATCH(2,{1,2,3},0)+IFERROR(NA(),1)': 17,
  '=自检没有(1)': { error: '#NAME?' },
  '=自检(1)': 2,
  '=自检加一(1)': 2,
  '=自检空(B1)': '空',
  '=SUM(自检区)': 3,
  '=1+1': 2,
};

export function calculate(formula: string): CellValue {
  return RESULTS[formula] ?? 0;
}

/** The workbook that a person has open when the page is tried; none of these words may be in a report. */
export const PRIVATE = ['第一支部名册', '王芳芳', '办法区'] as const;

export const openWorkbook: WorkbookContent = {
  sheets: [{ name: PRIVATE[0], visibility: 'visible', values: [['姓名'], [PRIVATE[1]]], formulas: new Map(), merges: [] }],
  names: [{ name: PRIVATE[2], refersTo: `='${PRIVATE[0]}'!$A$1`, comment: '' }],
};
