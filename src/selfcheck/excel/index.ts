import { formulaChecks } from './formulas';
import { programChecks } from './program';
import { sheetChecks } from './sheets';
import type { ExcelCheck } from './stand';
import { valueChecks } from './values';

export { recordExchanges } from './exchanges';
export { openExcelStand } from './stand';

/** Everything asked of Excel. */
export const excelChecks: readonly ExcelCheck[] = [...programChecks, ...valueChecks, ...formulaChecks, ...sheetChecks];
