import AxeBuilder from '@axe-core/playwright';
import { openLedger } from '../../src/actions';
import { a1, type CellValue } from '../../src/core';
import type { CellInput } from '../../src/hosts/types';
import { contentFile } from '../hosts/contentFile';
import { hostInPage } from '../hosts/workbenchProxy';
import { rosterOnly } from '../wps-host/mainJob';
import { sitting } from './sitting';
import { cellText } from './workbench';

/** From the library to points by one's own figures, in one sitting: each test goes on where the one before it ended. */
const JANUARY = '登记表 2026-01';
const ENTRIES: Readonly<Record<string, string | number>> = { absence: 1, leave: 0, dues: '足额', work: 8, volunteering: 9, unity: 7, assignments: 12, 'misconduct-event': 0 };

let points: string;
const { page, pane, press, says } = sitting('名册.xlsx', () => contentFile(rosterOnly()));
const tab = (name: string) => pane().getByRole('tab', { name }).click();
const absence = () => pane().getByRole('textbox', { name: '无故缺勤' });

async function schemeSheet(): Promise<readonly (readonly CellValue[])[]> {
  return (await hostInPage(page()).read({ sheets: ['积分办法'] })).sheets[0]?.values ?? [];
}

test('the library is searched, and what was found tells what it does', async () => {
  await press('打开方案库');
  await says('共 25 个办法');
  await pane().getByLabel('查找').fill('国土');
  await says('25 个办法中找到 1 个');
  await pane().getByLabel('考评周期').selectOption('每年');
  await says('没有这样的办法');
  await press('清除条件');
  await pane().getByLabel('民主评议').selectOption('有民主评议');
  await pane().locator('[data-scheme="zhangdian-2017"]').click();
  await says('每月登记，半年考评');
  await says('民主评议分（加权、直接给分）');
});

test('two regulations stand side by side', async () => {
  await press('和别的办法比较');
  await pane().getByLabel('办法二').selectOption('finance-bureau');
  await says('每季度登记，年度考评');
  const rhythm = pane().locator('tbody').filter({ hasText: '周期' });
  expect(await rhythm.innerText()).toContain('不同');
});

test('one is adopted as the branch’s own, with its ledger', async () => {
  await press(/返回方案库/);
  await pane().locator('[data-scheme="zhangdian-2017"]').click();
  await press('采用…');
  await pane().getByLabel('办法名称').fill('第一支部积分办法');
  await pane().getByLabel('制定单位').fill('第一支部');
  await press('采用');
  await says('已写入“积分办法”表：第一支部积分办法');
  expect(JSON.stringify((await schemeSheet()).slice(0, 12))).toContain('zhangdian-2017-own');
  await pane().getByLabel('年度').fill('2026');
  await press('新建登记表');
  await says('已新建 2026 年的');
  await says('名册 38 人');
});

test('entries of one member give points by the adopted figures', async () => {
  const host = hostInPage(page());
  const { reading } = await openLedger({ host, chosen: null });
  const sheet = reading.sheets.find(({ name }) => name === JANUARY);
  const row = sheet?.rows[1]?.row ?? -1;
  const columns = sheet?.columns ?? [];
  const cells: (CellInput | null)[] = Array.from({ length: Math.max(...columns.map(({ column }) => column)) + 1 }, () => null);
  for (const { column, input } of columns) cells[column] = { kind: 'value', value: ENTRIES[input.id] ?? '' };
  await host.apply([{ kind: 'write', sheet: JANUARY, row, column: 0, cells: [cells] }]);
  await press('填入积分公式');
  await says('填入积分公式，共');
  const filled = (await openLedger({ host, chosen: null })).reading.sheets.find(({ name }) => name === JANUARY);
  points = a1(row, filled?.resultColumn ?? -1);
  expect(await cellText(page(), JANUARY, points)).toBe('76');
});

test('a changed figure is tried before anything changes', async () => {
  await pane().getByLabel('期间').selectOption('2026-01');
  await press('改分值、试算');
  await pane().getByLabel('查找项目').fill('缺勤');
  await absence().fill('许多');
  await press('试算');
  await says('“组织生活出勤 无故缺勤”填的是“许多”');
  expect(await absence().getAttribute('aria-invalid')).toBe('true');
  await absence().fill('-5');
  await press('试算');
  await says('人中 1 人有变化：得分 1 人');
  expect(await pane().locator('tbody tr').count()).toBe(1);
  expect(await pane().locator('tbody tr').innerText()).toMatch(/76\.00[^]*81\.00/);
  expect(await cellText(page(), JANUARY, points)).toBe('76');
});

test('written, one cell of 积分办法 differs, and the points follow', async () => {
  const before = await schemeSheet();
  await press('写入办法');
  await says('已改“积分办法”表 1 处：组织生活出勤 无故缺勤 -10 → -5。');
  const after = await schemeSheet();
  expect(after.flatMap((cells, row) => cells.flatMap((value, column) => (value === before[row]?.[column] ? [] : [[before[row]?.[column], value]])))).toEqual([[-10, -5]]);
  expect(await cellText(page(), JANUARY, points)).toBe('81');
});

test('another regulation takes its place when that is asked for, and the former comes back', async () => {
  await pane().locator('[data-scheme="finance-bureau"]').click();
  await press('采用…');
  await pane().getByLabel('照原样写入').check();
  await pane().getByLabel('隐藏保留原来的办法').check();
  await press('换用');
  await says('原来的办法隐藏保留在“上次 积分办法”表');
  await tab('方案库');
  await press('换回上次的办法');
  await says('已换回上次的办法');
  await says('第一支部积分办法');
  expect(await cellText(page(), JANUARY, points)).toBe('81');
});

test('figures that were typed are there when one comes back, wherever one was', async () => {
  await tab('方案库');
  await press('改分值、试算');
  await pane().getByText('组织生活出勤').click();
  await absence().fill('-7');
  await tab('体检');
  await tab('方案库');
  await says('改了 1 处，还没有写入。');
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
});
