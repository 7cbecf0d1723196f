/** @jest-environment jsdom */
import { act } from 'react';
import { collectionOf, refusedFile, type BranchIdentity, type BranchReport } from '../../../core';
import { periodOf, sampleScheme } from '../../../core/sheets/testing';
import { mounted, type Mounted } from '../../../../tests/pane/harness';
import { scripted, type Scripted } from '../../../../tests/pane/scriptedActions';

/** Two branches have returned their workbooks, one of them a wrong file, and a third has not. */
let pane: Mounted;
let played: Scripted;

const IDENTITY: BranchIdentity = { scheme: 'sample', schemeFingerprint: '0', branch: '西关第1党支部', branchId: '1', year: 2026, period: null, deadline: null, template: 1, issued: '1' };

const accepted: BranchReport = { file: '一.xlsx', identity: IDENTITY, state: 'accepted', findings: [], members: [], print: 'a' };
const branches = ['西关第1党支部', '南苑第2党支部', '北山第3党支部'].map((name, index) => ({ id: String(index + 1), name, members: [] }));
const sending = { scheme: sampleScheme(), period: periodOf('2026-H1'), branches, deadline: null, workbook: () => ({ identity: IDENTITY, plans: [], forms: [] }) };
const collection = collectionOf({ sending, reports: [accepted, refusedFile('二.xlsx', '这不是 .xlsx 工作簿。请另存后再试。')], former: null, date: '2026-07-11' });

beforeEach(async () => {
  played = scripted({ collection: () => Promise.resolve(collection) });
  pane = await mounted(played);
  await pane.click(pane.button('回收汇总…'));
});

afterEach(() => pane.unmount());

async function choose(...names: readonly string[]): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('no place to choose files');
  Object.defineProperty(input, 'files', { configurable: true, value: names.map((name) => ({ name, arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)) })) });
  Object.defineProperty(input, 'value', { configurable: true, value: '', writable: true });
  act(() => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await pane.settle(20);
}

test('files are checked for the period that is chosen; each shows its state, and what to do', async () => {
  expect(pane.text()).toContain('名单里有 3 个支部');
  await choose('一.xlsx', '二.xlsx');
  expect(played.calls).toContain('collect 一.xlsx 二.xlsx 2026-H1');
  expect(pane.text()).toContain('已采用 1 个，退回或有疑问 1 份，未报 2 个。');
  expect(pane.text().indexOf('退回')).toBeLessThan(pane.text().indexOf('已采用西关'));
  expect(pane.text()).toContain('这不是 .xlsx 工作簿');
});

test('what has to be put right becomes a sheet, and what was accepted a summary', async () => {
  await choose('一.xlsx', '二.xlsx');
  await pane.click(pane.button('生成退回意见'));
  expect(played.calls).toContain('returned 二.xlsx');
  await pane.click(pane.button('生成汇总'));
  expect(played.calls).toContain('summary');
  expect(pane.text()).toContain('已生成汇总：1 个党组织。');
});

test('nothing is summed up before files were checked', async () => {
  await pane.click(pane.button('生成汇总'));
  expect(played.calls).not.toContain('summary');
});
