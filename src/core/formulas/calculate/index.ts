/** What native formulas come to, for files that leave before any program has calculated them. */
export { resultsWriter } from './results';
export { cellValue, type Value } from './value';
export { calculated, type CalculatedRow, type CalculatedWorkbook, type GivenCells, type GivenSheet } from './workbook';
