import { collect } from '../../src/actions/collect';
import type { SheetPlan } from '../../src/core';
import { filledBranch, returnedFile, sentTo } from './branches';

/** What a branch has written about its columns and marks on the hidden sheet of the workbook that it sends back. */
const filled = filledBranch(3);

async function scoresIn(...rows: readonly (readonly string[])[]): Promise<readonly string[]> {
  const change = (plans: SheetPlan[]): SheetPlan[] => plans.map((plan) => (plan.name === '_积分簿' ? { ...plan, rows: [...plan.rows, ...rows.map((texts) => ({ cells: texts.map((value) => ({ value, style: plan.rows[0]?.cells[0]?.style ?? null })) }))] } : plan) as SheetPlan);
  const sending = sentTo([filled.branch]);
  const { reports } = await collect({ sources: [{ name: '1.xlsx', read: () => Promise.resolve(returnedFile(filled, change)) }], sending, former: null, date: '2026-07-01' });
  return reports.flatMap(({ state, members }) => [state, ...members.map(({ score }) => score ?? '')]);
}

test('U1 R12 what a returned workbook says of its own columns and marks is not believed', async () => {
  const honest = await scoresIn();
  expect(honest[0]).toBe('accepted');
  const months = ['01', '02', '03', '04', '05', '06'];
  expect(await scoresIn(...months.map((month) => ['列的用途', `登记表 2026-${month}`, '违规违纪', '不计']))).toEqual(honest);
});
