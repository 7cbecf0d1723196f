/** @jest-environment jsdom */
import { ActionError } from '../../../actions/contract';
import { mounted, type Mounted } from '../../../../tests/pane/harness';
import { OFFER, scripted, type Answers, type Scripted } from '../../../../tests/pane/scriptedActions';

let pane: Mounted;
let played: Scripted;

async function open(answers: Partial<Answers> = {}): Promise<void> {
  played = scripted(answers);
  pane = await mounted(played);
  await pane.click(pane.button('函数向导…'));
  await pane.until('写入后显示').catch(() => undefined);
}

afterEach(() => pane.unmount());

test('I1 every argument is explained and the figure shown before anything is written', async () => {
  await open();
  expect(pane.text()).toContain('=积分(E$3:L$3,E5:L5,办法)');
  expect(pane.text()).toContain('空白不当作 0');
  expect(played.calls.some((call) => call.startsWith('write'))).toBe(false);
  await pane.click(pane.button('写入这一格'));
  expect(played.calls).toContain('write points cell 4 12');
});

test('I2 a choice that is a figure says why, and is filled down', async () => {
  await open();
  await pane.click(pane.field('名次'));
  expect(pane.text()).toContain('不能运行积分函数');
  expect(pane.text()).not.toContain('=积分(');
  await pane.click(pane.button('向下填充（38 行）'));
  expect(played.calls).toContain('write rank rows 4 12');
});

test('I3 what cannot be written says where to click, and another cell is looked at once it is selected', async () => {
  let refused = true;
  await open({ offer: () => (refused ? Promise.reject(new ActionError('这一列是登记的内容。请点登记内容右边的空列。')) : Promise.resolve(OFFER)) });
  expect(pane.text()).toContain('请点登记内容右边的空列');
  refused = false;
  await pane.happens(played.move);
  await pane.settle(300);
  await pane.until('写入后显示');
  expect(pane.text()).toContain('王芳　2026年3月');
});
