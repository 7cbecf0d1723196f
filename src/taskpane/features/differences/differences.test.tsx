/** @jest-environment jsdom */
import { mounted, type Mounted } from '../../../../tests/pane/harness';
import { COMPARISON, scripted, SURVEY, type Answers, type Scripted } from '../../../../tests/pane/scriptedActions';

let pane: Mounted;
let played: Scripted;

async function open(answers: Partial<Answers> = {}): Promise<void> {
  played = scripted(answers);
  pane = await mounted(played);
  await pane.click(pane.button('手工公式对照…'));
  await pane.until('开始对照');
}

afterEach(() => pane.unmount());

test('I5 both figures and the reason stand side by side, sheet by sheet; a cell is gone to', async () => {
  await open();
  expect(pane.text()).not.toContain('撤销替换');
  await pane.click(pane.button('开始对照'));
  expect(pane.text()).toMatch(/登记表 2026-03（2 格）.+手工 88，积分簿 88.+没有包括“违规违纪”列.+手工 90，积分簿 87\.5.+登记表 2026-04（1 格）.+手工 95，积分簿 （无）/);
  await pane.click(pane.button('M6 李强'));
  expect(played.calls).toContain('goTo 登记表 2026-03 5 12');
  await pane.click(pane.button('不同 1'));
  expect(pane.text()).not.toContain('王芳');
});

test('I6 the comparison that was seen is named when ours take their place, in the chosen form', async () => {
  await open();
  await pane.click(pane.button('开始对照'));
  await pane.click(pane.field('普通公式'));
  await pane.click(pane.button('全部替换（2 格）'));
  expect(played.calls).toContain('replace seen-1 all native');
  // It has to be looked at anew before anything else is replaced.
  expect(pane.text()).toContain('开始对照');
  expect(pane.text()).not.toContain('全部替换');
});

test('I6 only the same, as functions, is one click', async () => {
  await open();
  await pane.click(pane.button('开始对照'));
  await pane.click(pane.button('只替换相同的（1 格）'));
  expect(played.calls).toContain('replace seen-1 same functions');
});

test('I7 what was replaced in this workbook can be brought back', async () => {
  await open({ survey: { ...SURVEY, replaced: 12 } });
  expect(pane.text()).toContain('有 12 格手工的公式和数');
  await pane.click(pane.button('撤销替换'));
  expect(played.calls).toContain('undoReplace');
});

test('H6 a long comparison is shown page by page', async () => {
  const [cell] = COMPARISON.cells;
  if (cell === undefined) throw new Error('no cell');
  await open({ comparison: () => Promise.resolve({ ...COMPARISON, cells: Array.from({ length: 10000 }, (_, row) => ({ ...cell, at: { ...cell.at, row } })) }) });
  await pane.click(pane.button('开始对照'));
  expect(document.querySelectorAll('li')).toHaveLength(100);
  await pane.click(pane.button('再显示'));
  expect(document.querySelectorAll('li')).toHaveLength(200);
});
