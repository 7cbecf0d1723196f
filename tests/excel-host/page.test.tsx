/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { schemeToSheet } from '../../src/core';
import { drawn, schemeOf } from '../support/ledgers';
import { sampleWorkbook } from '../support/sample';
import { notModelled, openSimulatedExcel, type SimulatedExcel } from './simulatedExcel';

jest.mock('../../src/taskpane/page.css', () => ({}), { virtual: true });
Object.assign(globalThis, { TextDecoder, TextEncoder, reportError: (problem: unknown) => failures.push(problem) });

// The page of the test has no lay-out to scroll.
Element.prototype.scrollIntoView = () => undefined;

const failures: unknown[] = [];
let excel: SimulatedExcel;

/** The page that Excel opens, with everything in it real but Excel: library, functions, ribbon, pane. */
beforeAll(async () => {
  const { sheets, names } = sampleWorkbook();
  excel = await openSimulatedExcel({ sheets: [...sheets, drawn(schemeToSheet(schemeOf('zhangdian-2017')))], names });
  document.body.innerHTML = '<div id="root"></div>';
  await import('../../src/taskpane');
  await until(() => text().includes('38'));
});

afterAll(() => {
  expect(failures).toEqual([]);
  expect(notModelled()).toEqual([]);
});

function text(): string {
  return document.getElementById('root')?.textContent ?? '';
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !holds(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 25));
  if (!holds()) throw new Error(text());
}

test('Excel calls 积分值 in the page, and the words come with the error', async () => {
  const items = [['无故缺勤', '因事请假', '党费', '爱岗敬业', '志愿服务', '团结守纪', '组织工作', '违规违纪']];
  expect(await excel.call('POINTS', [items, [[1, 0, '足额', '优秀', 9, 10, '良好 12', '']], 'zhangdian-2017', null])).toEqual({ value: 81 });
  expect(await excel.call('POINTS', [items, [['', 0, '足额', '优秀', 9, 10, '良好 12', '']], 'zhangdian-2017', null])).toMatchObject({ error: '#N/A', message: expect.stringContaining('无故缺勤') });
});

test('the pane has read the workbook', () => {
  expect(text()).toContain('党员量化积分考评管理实施意见');
});

test('一键等次 in the ribbon draws the sheet in the workbook', async () => {
  await excel.press('makeGrades');
  await until(() => text().includes('已生成“等次表 2026-H1”'));
});
