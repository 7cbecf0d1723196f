import AxeBuilder from '@axe-core/playwright';
import { openLedger } from '../../src/actions';
import { a1 } from '../../src/core';
import type { CellInput } from '../../src/hosts/types';
import { landBureau } from '../draft/regulations';
import { contentFile } from '../hosts/contentFile';
import { hostInPage } from '../hosts/workbenchProxy';
import { rosterOnly } from '../wps-host/mainJob';
import { sitting } from './sitting';
import { cellText } from './workbench';

/** From a 细则 sheet to the points of a member, in one sitting: each test goes on where the one before it ended. */
const JANUARY = '登记表 2026-01';
const ENTRIES: Readonly<Record<string, string | number>> = { 无故缺勤: 1, 因事请假: 2, 不及时不足额: 0, 敬业爱岗: '优秀', 志愿服务: '良好 7', 团结守纪: '一般 3', 完成组织分配的工作: '良好 15', 造成不良影响: 1 };

const { page, pane, press, says } = sitting('细则.xlsx', () => {
  const { sheets, names } = rosterOnly();
  return contentFile({ sheets: [...sheets, landBureau], names });
});

test('Q2 the 细则 of the workbook is read line by line, each with its cell', async () => {
  await pane().getByRole('tab', { name: '方案库' }).click();
  await press('起草…');
  await says('读出 17 条');
  await says('满分 50 分');
  await pane().getByRole('button', { name: '转到“积分细则”A4' }).first().click();
  expect(await page().evaluate(async () => (await window.workbench!.host.selection())?.sheet)).toBe('积分细则');
});

test('Q4 by keyboard: each group is opened and its lines are decided', async () => {
  const groups = pane().locator('details');
  const count = await groups.count();
  for (let index = 0; index < count; index += 1) {
    const group = groups.nth(index);
    if ((await group.getAttribute('open')) === null) {
      await group.locator('summary').focus();
      await page().keyboard.press('Enter');
    }
    await group.getByRole('radio').first().waitFor();
    const accept = group.getByRole('button', { name: /读出的都采用/ });
    if ((await accept.count()) > 0) {
      await accept.focus();
      await page().keyboard.press('Enter');
    } else await group.getByRole('radio', { name: '采用', exact: true }).check();
  }
  await says('17 条都已决定。');
});

test('light or dark, wide or narrow, axe finds nothing and nothing sticks out', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page().emulateMedia({ colorScheme });
    // Buttons take their new colours in a tenth of a second.
    await page().waitForTimeout(300);
    for (const width of [1280, 320]) {
      await page().setViewportSize({ width, height: 800 });
      const { violations } = await new AxeBuilder({ page: page() }).exclude('.grid').exclude('[data-tabster-dummy]').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await pane().evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    }
  }
  await page().setViewportSize({ width: 1280, height: 800 });
}, 60_000);

test('Q7 the regulation is written, and a member gets the points that a person counts', async () => {
  await pane().getByLabel('制定单位').fill('第一支部');
  await press('生成积分办法');
  await says('已按采用的 17 条写入“积分办法”表');
  await pane().getByLabel('年度').fill('2026');
  await press('新建登记表');
  await says('已新建 2026 年的');
  const host = hostInPage(page());
  const { reading } = await openLedger({ host, chosen: null });
  const sheet = reading.sheets.find(({ name }) => name === JANUARY);
  const row = sheet?.rows[1]?.row ?? -1;
  const columns = sheet?.columns ?? [];
  const cells: (CellInput | null)[] = Array.from({ length: Math.max(...columns.map(({ column }) => column)) + 1 }, () => null);
  for (const { column, input } of columns) cells[column] = { kind: 'value', value: ENTRIES[input.label] ?? '' };
  await host.apply([{ kind: 'write', sheet: JANUARY, row, column: 0, cells: [cells] }]);
  await press('填入积分公式');
  await says('填入积分公式，共');
  const filled = (await openLedger({ host, chosen: null })).reading.sheets.find(({ name }) => name === JANUARY);
  // 30 − 10 − 2×2; 20; 10 + 7 + 3 + 15; −10
  expect(await cellText(page(), JANUARY, a1(row, filled?.resultColumn ?? -1))).toBe('61');
}, 60_000);
