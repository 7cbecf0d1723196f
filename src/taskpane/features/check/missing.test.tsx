/** @jest-environment jsdom */
import { mounted, type Mounted } from '../../../../tests/pane/harness';
import { REPORT, scripted, type Scripted } from '../../../../tests/pane/scriptedActions';
import type { Problem } from '../../../actions/contract';

let pane: Mounted;
let played: Scripted;

function lacks(who: string, label: string, row: number): Problem {
  return { text: `${who}：缺${label}`, issue: { code: 'missing-entry', severity: 'error', data: { period: '2026-03', input: label, label, item: label }, who, at: { sheet: '登记表 2026-03', row, column: 6 } } };
}

async function checked(problems: readonly Problem[]): Promise<void> {
  played = scripted({ check: { ...REPORT, problems } });
  pane = await mounted(played);
  await pane.click(pane.button('开始体检'));
}

afterEach(() => pane.unmount());

test('H6 what is missing stands by member and by item, each with its cell, and is copied for the branch', async () => {
  await checked([lacks('王芳', '党费', 4), lacks('李强', '党费', 5), lacks('李强', '志愿服务', 5)]);
  await pane.click(pane.button('还缺什么'));
  expect(pane.text()).toMatch(/李强 2 项2026年3月：党费、志愿服务王芳 1 项2026年3月：党费/);
  await pane.click(pane.field('按项目'));
  expect(pane.text()).toMatch(/党费 2 项2026年3月：王芳、李强志愿服务 1 项2026年3月：李强/);
  await pane.click(pane.button('志愿服务'));
  expect(played.calls).toContain('goTo 登记表 2026-03 5 6');
  let copied = '';
  Object.assign(navigator, { clipboard: { writeText: (text: string) => ((copied = text), Promise.resolve()) } });
  await pane.click(pane.button('复制，发给支部'));
  expect(copied).toBe('还缺登记 3 项，涉及 2 人：\n党费　2026年3月：王芳、李强\n志愿服务　2026年3月：李强');
  expect(pane.text()).toContain('已复制');
});

test('H6 ten thousand problems are shown page by page', async () => {
  await checked(Array.from({ length: 10000 }, (_, row) => lacks(`党员${row}`, '党费', row)));
  expect(document.querySelectorAll('li').length).toBeLessThan(150);
  await pane.click(pane.button('还缺什么'));
  expect(document.querySelectorAll('li').length).toBeLessThan(100);
  await pane.click(pane.button('再显示（还有 9950 条）'));
  expect(document.querySelectorAll('li').length).toBeLessThan(150);
});
