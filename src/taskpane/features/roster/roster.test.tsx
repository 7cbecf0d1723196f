/** @jest-environment jsdom */
import { mounted, type Mounted } from '../../../../tests/pane/harness';
import { scripted, type Scripted } from '../../../../tests/pane/scriptedActions';

let pane: Mounted;
let played: Scripted;

beforeEach(async () => {
  played = scripted();
  pane = await mounted(played);
  await pane.click(pane.button('开始体检'));
});

afterEach(() => pane.unmount());

test('L20 each change is asked with its answers; nothing is chosen beforehand', async () => {
  expect(pane.text()).toContain('人员变动（2 项）');
  expect(pane.text()).toContain('“李强”从2026年2月起才有登记');
  expect(pane.button('写入名册（0 项）').getAttribute('aria-disabled')).toBe('true');
});

test('L21 what was chosen is written with its day, the rest is asked later', async () => {
  await pane.click(pane.field('转入：从这一天起'));
  expect(pane.field('日期').value).toBe('2026-02-01');
  await pane.type(pane.field('日期'), '2026-02-10');
  await pane.click(pane.button('写入名册（1 项）'));
  expect(played.calls).toContain('answerRoster [{"question":"appears 2 2026-02","answer":"joined","date":"2026-02-10"}]');
  expect(pane.text()).toContain('已把 1 项人员变动写入名册');
});

test('L22 an answer that changes nothing asks for no day', async () => {
  await pane.click(pane.field('漏登，名册不变'));
  expect(pane.text()).not.toContain('日期');
  await pane.click(pane.button('写入名册（1 项）'));
  expect(played.calls).toContain('answerRoster [{"question":"appears 2 2026-02","answer":"omitted","date":null}]');
});
