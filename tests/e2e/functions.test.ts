import type { Page } from 'playwright-core';
import type { CellValue, WorkbookContent } from '../../src/core';
import { callFunction } from '../../src/functions';
import { hostInPage, showContent } from '../hosts/workbenchProxy';
import { openStage, openWorkbench, savedFile, typeInCell, type Stage } from './workbench';

const ITEMS = ['无故缺勤', '因事请假', '党费', '爱岗敬业', '志愿服务', '团结守纪', '组织工作', '违规违纪'];
const COMPLETE: CellValue[] = [1, 0, '足额', 8, 9, 7.5, 12, null];
const BLANK_FIRST: CellValue[] = [null, ...COMPLETE.slice(1)];

let stage: Stage;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  stage = await openStage();
  page = await openWorkbench(stage, null, complaints);
}, 60_000);

afterAll(() => stage.close());

afterEach(() => {
  expect(complaints).toEqual([]);
});

/** The ledger with the given rows below the items, and formulas to their right. */
function ledger(rows: readonly CellValue[][], formulas: Readonly<Record<string, string>>): WorkbookContent {
  return {
    sheets: [{ name: '登记表', visibility: 'visible', values: [ITEMS, ...rows], formulas: new Map(Object.entries(formulas)), merges: [] }],
    names: [],
  };
}

async function shown(content: WorkbookContent): Promise<readonly (readonly CellValue[])[]> {
  await showContent(page, content);
  return (await hostInPage(page).read()).sheets[0]?.values ?? [];
}

test('F2 =积分(…) in a cell is what the function says, under its short and its long name', async () => {
  const values = await shown(
    ledger([COMPLETE], { I2: '=积分(A$1:H$1,A2:H2,"zhangdian-2017")', J2: '=积分值(A$1:H$1,A2:H2,"zhangdian-2017")' }),
  );
  const expected = callFunction('POINTS', [[ITEMS], [COMPLETE], 'zhangdian-2017']);
  expect(typeof expected).toBe('number');
  expect(values[1]?.slice(8)).toEqual([expected, expected]);
});

test('F3 a blank stays a blank: it is missing, where a 0 is an entry', async () => {
  const zero = [0, ...COMPLETE.slice(1)];
  const formula = (row: number) => `=积分(A$1:H$1,A${row}:H${row},"zhangdian-2017")`;
  const values = await shown(ledger([BLANK_FIRST, zero], { I2: formula(2), I3: formula(3) }));
  expect(values[1]?.[8]).toEqual({ error: '#N/A' });
  expect(values[2]?.[8]).toBe(callFunction('POINTS', [[ITEMS], [zero], 'zhangdian-2017']));
});

test('F1 the error in a selected cell says in words what is missing', async () => {
  await shown(ledger([BLANK_FIRST], { I2: '=积分(A$1:H$1,A2:H2,"zhangdian-2017")' }));
  await hostInPage(page).select({ sheet: '登记表', row: 1, column: 8 });
  await page.getByRole('status').getByText('无故缺勤').waitFor();
});

test('typing the missing figure brings the points at once', async () => {
  await shown(ledger([BLANK_FIRST], { I2: '=积分(A$1:H$1,A2:H2,"zhangdian-2017")' }));
  await typeInCell(page, { sheet: '登记表', row: 1, column: 0 }, '1');
  const values = (await hostInPage(page).read()).sheets[0]?.values;
  expect(values?.[1]?.[8]).toBe(callFunction('POINTS', [[ITEMS], [COMPLETE], 'zhangdian-2017']));
});

test('F1 积分表 spills a row per member, words beside the points', async () => {
  const values = await shown(ledger([COMPLETE, BLANK_FIRST], { I2: '=积分表(A1:H1,A2:H3,"zhangdian-2017")' }));
  expect(values.slice(1).map((row) => row.slice(8))).toEqual(callFunction('POINTS_TABLE', [[ITEMS], [COMPLETE, BLANK_FIRST], 'zhangdian-2017']));
});

test('O6 a saved file holds what our functions gave, not the functions', async () => {
  await shown(ledger([COMPLETE, BLANK_FIRST], { I2: '=积分表(A1:H1,A2:H3,"zhangdian-2017")' }));
  const before = await hostInPage(page).read();
  const { bytes } = await savedFile(page);
  await page.setInputFiles('input[type=file]', { name: '登记表.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await page.getByRole('status').getByText('已打开').waitFor();
  const after = await hostInPage(page).read();
  const figures = (content: typeof before) => content.sheets.map(({ values }) => values.map((row) => JSON.stringify(row.map((value) => value ?? '')).replace(/(?:,"")+\]$/, ']')));
  expect(figures(after)).toEqual(figures(before));
  expect(after.sheets.every(({ formulas }) => formulas.size === 0)).toBe(true);
});
