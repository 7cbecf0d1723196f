/** @jest-environment jsdom */
import { openExcelHost } from '../../src/hosts/excel';
import { notModelled, openSimulatedExcel } from '../excel-host/simulatedExcel';
import { hostContract } from './contract';
import { notice } from './workbook';

/** The simulated Excel has no engine: it knows what the formulas of the contract give. */
const results = new Map(
  notice.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell?.formula ? [[cell.formula, cell.value] as const] : []))),
);

hostContract('Excel', async (content) => {
  await openSimulatedExcel(content, (formula) => results.get(formula) ?? 0);
  return openExcelHost();
});

afterEach(() => {
  expect(notModelled()).toEqual([]);
});
