import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { openLedger } from '../../src/actions';
import { a1, scoreClosing, scorePeriod, toNumber, type CellAddress } from '../../src/core';
import { usesOurFunctions } from '../../src/functions';
import { openFileHost, readWorkbook } from '../../src/hosts/file';
import type { Host } from '../../src/hosts/types';
import { hostInPage } from '../hosts/workbenchProxy';
import { cellText, openStage, openWorkbench, savedFile, typeInCell, type Stage } from './workbench';

/** The main job in one sitting, as a branch secretary does it: each test goes on where the one before it ended. */
const SAMPLE = 'examples/示例登记表.xlsx';
const HALF_YEAR = '考评登记表 2026-H1';
const NOTICE = '公示表 2026-H1';
const RANKING = '排名表 2026-H1';
const GRADES = '等次表 2026-H1';
const WANG_FANG_ABSENT: CellAddress = { sheet: '登记表 2026-01', row: 4, column: 4 };

let stage: Stage;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  stage = await openStage({ examples: 'examples' });
  page = await openWorkbench(stage, SAMPLE, complaints);
}, 60_000);

afterAll(() => stage.close());

afterEach(() => {
  expect(complaints).toEqual([]);
});

const pane = () => page.getByRole('complementary', { name: '积分簿窗格' });
const press = (name: string) => pane().getByRole('button', { name, exact: true }).click();
const tab = (name: string) => pane().getByRole('tab', { name }).click();
const says = (text: string) => pane().getByText(text).first().waitFor();
const select = (address: CellAddress) => hostInPage(page).select(address);

/** What the core says of every scored row of every ledger sheet, by `sheet!cell` of its result column. */
async function figuresOf(host: Host): Promise<Map<string, number | null>> {
  const { scheme, reading } = await openLedger({ host, chosen: null });
  const figures = new Map<string, number | null>();
  for (const sheet of reading.sheets) {
    const scored =
      sheet.period.unit === scheme.rhythm.closing
        ? scoreClosing(scheme, reading.members, sheet.period).members.map(({ member, score }) => [member.id, score] as const)
        : scorePeriod(scheme, reading.members, sheet.period).members.map(({ member, points }) => [member.id, points] as const);
    const byMember = new Map(scored);
    for (const { row, memberId } of sheet.rows) {
      const figure = byMember.get(memberId) ?? null;
      figures.set(`${sheet.name}!${a1(row, sheet.resultColumn ?? -1)}`, figure === null ? null : toNumber(figure));
    }
  }
  return figures;
}

/** What stands in the grid at those cells. */
async function shownAt(cells: Iterable<string>): Promise<Map<string, unknown>> {
  const { sheets } = await hostInPage(page).read();
  const byCell = new Map<string, unknown>(sheets.flatMap(({ name, values }) => values.flatMap((row, r) => row.map((value, c) => [`${name}!${a1(r, c)}`, value] as const))));
  return new Map([...cells].map((cell) => [cell, byCell.get(cell) ?? null]));
}

async function clearCell(address: CellAddress): Promise<void> {
  await select(address);
  await page.locator('canvas[data-u-comp="render-canvas"]').first().focus();
  await page.keyboard.press('Delete');
}

test('the pane says which regulation, period and sheets it found', async () => {
  await says('党员量化积分考评管理实施意见');
  await says('名册 38 人');
  await says('识别出 7 张登记表');
  expect(await pane().getByLabel('期间').inputValue()).toBe('2026-H1');
});

test('填入积分公式 gives every member the figure of the core, live, and a second time changes nothing', async () => {
  await press('填入积分公式');
  await says('已在 7 张登记表填入积分公式，共 250 行');
  const expected = await figuresOf(openFileHost(new Uint8Array(readFileSync(SAMPLE))));
  expect(expected.size).toBe(250);
  expect(await shownAt(expected.keys())).toEqual(expected);
  const { sheets } = await hostInPage(page).read();
  const filled = sheets.flatMap(({ name, formulas }) => [...formulas].filter(([, formula]) => usesOurFunctions(formula)).map(([cell, formula]) => ({ at: `${name}!${cell}`, formula })));
  expect(filled.map(({ at }) => at).sort()).toEqual([...expected.keys()].sort());
  expect(filled.find(({ at }) => at === '登记表 2026-01!N5')?.formula).toBe('=积分(E$3:L$3,E5:L5,办法)');
  expect(filled.find(({ at }) => at === `${HALF_YEAR}!J4`)?.formula).toMatch(/^=考评分\(CHOOSE\(\{1,2,3,4,5,6\},'登记表 2026-01'!N5,/);

  await press('填入积分公式');
  await says('已在 7 张登记表填入积分公式，共 250 行');
  const again = (await hostInPage(page).read()).sheets;
  expect(again.map(({ formulas }) => [...formulas])).toEqual(sheets.map(({ formulas }) => [...formulas]));
});

test('an absence that is typed changes the points of the month and the score of the half-year', async () => {
  const shown = () => Promise.all([cellText(page, '登记表 2026-01', 'N5'), cellText(page, HALF_YEAR, 'J4')]);
  expect(await shown()).toEqual(['87', '92.04']);
  await typeInCell(page, WANG_FANG_ABSENT, '1');
  expect(await shown()).toEqual(['77', '91.04']);
  const expected = await figuresOf(hostInPage(page));
  expect(await shownAt(expected.keys())).toEqual(expected);
  await typeInCell(page, WANG_FANG_ABSENT, '0');
  expect(await shown()).toEqual(['87', '92.04']);
});

test('查看依据 follows the selection: the figure, the sum and the clause', async () => {
  await tab('依据');
  await select({ ...WANG_FANG_ABSENT, row: 14 });
  await says('林海燕　2026年1月　82.00分');
  await says('因事请假 2次 × −2 ＝ −4分');
  await says('附件 履行党员义务 1');
  await select({ sheet: HALF_YEAR, row: 3, column: 9 });
  await says('王芳　2026年上半年　92.04分');
});

test('体检 lists what is wrong, and choosing a problem goes to its cell', async () => {
  await typeInCell(page, { sheet: '登记表 2026-03', row: 4, column: 7 }, '12');
  await tab('体检');
  await press('体检工作簿');
  const problem = pane().getByRole('button', { name: '爱岗敬业' }).first();
  await problem.waitFor();
  expect(await problem.innerText()).toContain('转到“登记表 2026-03”H5');
  await select({ sheet: '名册', row: 0, column: 0 });
  await problem.click();
  await page.waitForFunction(async () => (await window.workbench!.host.selection())?.sheet === '登记表 2026-03');
  expect(await hostInPage(page).selection()).toEqual({ sheet: '登记表 2026-03', row: 4, column: 7 });
  await typeInCell(page, { sheet: '登记表 2026-03', row: 4, column: 7 }, '6');
  await says('内容已改动，请重新体检。');
});

test('公示表 is refused while an entry is missing, with its cell', async () => {
  await clearCell({ sheet: '登记表 2026-02', row: 6, column: 6 });
  await tab('办理');
  await press('生成公示表…');
  await says('办法没有规定公示几天，请填写；按工作日计。');
  await pane().getByLabel('公示开始日期').fill('2026-07-06');
  await pane().getByLabel('公示天数').fill('5');
  await pane().getByLabel('党支部名称').fill('中共东岭县自然资源局第一支部委员会');
  await press('生成公示表');
  await says('公示表没有生成');
  expect(await pane().getByText('没有填写').count()).toBe(0);
  await pane().getByRole('button', { name: '转到“登记表 2026-02”G7' }).click();
  await typeInCell(page, { sheet: '登记表 2026-02', row: 6, column: 6 }, '足额');
  expect((await hostInPage(page).read()).sheets.map(({ name }) => name)).not.toContain(NOTICE);
});

test('生成公示表 puts the notice before the eyes, every member in it', async () => {
  await press('生成公示表');
  await says('已生成“公示表 2026-H1”');
  await says('没有填写受理人，公示表上留了横线');
  expect((await hostInPage(page).selection())?.sheet).toBe(NOTICE);
  const values = (await hostInPage(page).read({ sheets: [NOTICE] })).sheets[0]?.values ?? [];
  expect(values[0]?.[0]).toBe('中共东岭县自然资源局第一支部委员会\n关于2026年上半年党员考评情况的公示');
  expect(JSON.stringify(values)).toContain('2026年7月6日至7月10日（5个工作日）');
  const numbered = values.filter(([number]) => typeof number === 'number');
  expect(numbered.map(([number]) => number)).toEqual(Array.from({ length: 38 }, (_, index) => index + 1));
  expect(numbered[1]?.slice(1)).toEqual(['王芳', 92.04, 5]);
});

test('排名表 and 等次表 are made at one click each; what was made anew is taken back to its former self', async () => {
  await press('返回');
  await press('生成排名表');
  await says('已生成“排名表 2026-H1”');
  await press('一键等次');
  await says('已生成“等次表 2026-H1”');
  expect(await cellText(page, RANKING, 'B3')).toBe('陈建华');
  expect(await cellText(page, GRADES, 'F3')).toBe('评先树优优先考虑');

  await typeInCell(page, { sheet: GRADES, row: 2, column: 6 }, '已核对');
  await press('一键等次');
  await says('上一版有手工改动');
  expect(await cellText(page, GRADES, 'G3')).toBe('');
  await press('撤销上次生成');
  await says('恢复为上一版');
  expect(await cellText(page, GRADES, 'G3')).toBe('已核对');
});

test('light or dark, wide or narrow, axe finds nothing and nothing sticks out', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      for (const name of ['办理', '依据']) {
        await tab(name);
        const { violations } = await new AxeBuilder({ page }).exclude('.grid').exclude('[data-tabster-dummy]').analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        expect(await pane().evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
      }
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('the saved file holds the new sheets, ready to print, and figures where our functions were', async () => {
  const { bytes } = await savedFile(page);
  const content = readWorkbook(bytes);
  expect(content.sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name)).toEqual(expect.arrayContaining([NOTICE, RANKING, GRADES]));
  expect(content.sheets.flatMap(({ formulas }) => [...formulas.values()].filter(usesOurFunctions))).toEqual([]);
  const half = content.sheets.find(({ name }) => name === HALF_YEAR);
  expect(half?.values[3]?.[9]).toBe(92.04);
  const notice = Object.values(unzipSync(bytes)).map((part) => strFromU8(part)).find((part) => part.includes('关于2026年上半年党员考评情况的公示')) ?? '';
  expect(notice).toContain('<pageSetup paperSize="9"');
  expect(strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array())).toContain('_xlnm.Print_Titles');
});
