import AxeBuilder from '@axe-core/playwright';
import { createActions, openLedger } from '../../src/actions';
import { openFileHost } from '../../src/hosts/file';
import { contentFile } from '../hosts/contentFile';
import { hostInPage } from '../hosts/workbenchProxy';
import { entered, sheet, workbook } from '../support/ledgers';
import { sitting } from './sitting';
import { savedFile } from './workbench';

/** A branch's own ledger, with sentences for headings, bound by clicking them: each test goes on where the one before it ended. */
const MARCH = '2026年3月';
const LATE = '无故不参加组织生活，每次扣5分';
const HEAD = ['姓名', LATE, '因事请假不能到会，每次扣2分', '党费缴纳情况', '联系电话', '爱岗敬业', '备用'];

const { page, pane, says } = sitting('登记表.xlsx', async () => {
  const roster = sheet('名册', [['姓名'], ['王芳'], ['李强'], ['刘洋']]);
  const march = sheet(MARCH, [HEAD, ['王芳', 0, 1, '足额', 138, 8, null], ['李强', 2, 0, '未缴', 139, 9, null], ['刘洋', 0, 0, '足额', 137, 7, 3]]);
  const host = openFileHost(contentFile(workbook(march, roster)));
  await createActions(host).adoptScheme({ schemeId: 'zhangdian-2017', existing: 'kept' });
  return host.save();
});
const line = (name: string) => pane().getByRole('listitem').filter({ hasText: name });

/** Clicks down and along the grid until the heading of the column is hit, as a person who looks for it does. */
async function clickHeading(column: number): Promise<void> {
  let [x, y] = [70, 96];
  for (let tries = 0; tries < 60; tries += 1) {
    await page().mouse.click(x, y);
    const at = await hostInPage(page()).selection();
    if (at?.row === 0 && at.column === column) return;
    if (at?.row === 0) x += 20;
    else y += 6;
  }
  throw new Error(`column ${column} is not to be seen`);
}

test('Z5 the pane proposes what headings are, each with its reason', async () => {
  await hostInPage(page()).select({ sheet: MARCH, row: 2, column: 0 });
  await pane().getByRole('button', { name: /认列…（5 列未认）/ }).click();
  await says('已认 1 列，有建议 4 列，未认 1 列');
  expect(await line('党费缴纳情况').innerText()).toMatch(/把握：高[^]*可能是 党费/);
});

test('Z5 what is sure is confirmed with one button', async () => {
  await pane().getByRole('button', { name: '确认全部“高”的建议（3 列）' }).click();
  await says('已认 4 列，有建议 1 列，未认 1 列');
  // What is remembered stands on a hidden sheet; nobody is taken there.
  expect(await hostInPage(page()).selection()).toMatchObject({ sheet: MARCH });
});

test('Z5 Z6 a heading that is clicked in the grid opens with its reason and the other figure, and is confirmed', async () => {
  await clickHeading(1);
  await says('列名写“每次扣5分”，办法是 -10 分');
  await pane().getByLabel('这一列是').selectOption({ label: '无故缺勤　附件 履行党员义务 1' });
  await line(LATE).getByRole('button', { name: '确认', exact: true }).click();
  await says('已认 5 列，有建议 0 列，未认 1 列');
  await line(LATE).getByRole('button', { name: '把办法改成 -5 分' }).click();
  await says('组织生活出勤 无故缺勤 -10 → -5');
});

test('Z5 the keyboard does the same', async () => {
  const heading = line('备用').getByRole('button', { name: /备用/ });
  await heading.focus();
  await page().keyboard.press('Enter');
  await page().keyboard.press('Tab');
  await page().keyboard.press('End');
  await page().keyboard.press('Tab');
  await page().keyboard.press('Enter');
  await says('各列都认定了。');
});

test('light or dark, wide or narrow, axe finds nothing and nothing sticks out', async () => {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page().emulateMedia({ colorScheme });
    // Buttons take their new colours in a tenth of a second.
    await page().waitForTimeout(300);
    for (const width of [320, 1280]) {
      await page().setViewportSize({ width, height: 800 });
      const { violations } = await new AxeBuilder({ page: page() }).exclude('.grid').exclude('[data-tabster-dummy]').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await pane().evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    }
  }
});

test('Z1 Z4 体检 asks about no column any more, and the saved file says the same', async () => {
  await pane().getByRole('tab', { name: '体检' }).click();
  await pane().getByRole('button', { name: '体检工作簿' }).click();
  await says(/查了 1 张表/);
  expect(await pane().innerText()).not.toContain('不是本办法的登记项目');
  const { bytes } = await savedFile(page());
  const { reading } = await openLedger({ host: openFileHost(bytes), chosen: null });
  expect(reading.unboundColumns).toEqual([]);
  expect(entered(reading)['李强']).toEqual({ '2026-03 absence': 2, '2026-03 leave': 0, '2026-03 dues': '未缴', '2026-03 work': 9 });
});
