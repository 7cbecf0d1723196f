/** @jest-environment jsdom */
import { mounted, type Mounted } from '../../../../tests/pane/harness';
import { scripted, type Scripted } from '../../../../tests/pane/scriptedActions';
import type { Services } from '../../services';

let pane: Mounted;
let played: Scripted;

async function open(abilities: Pick<Services, 'saveFile'>): Promise<void> {
  played = scripted();
  pane = await mounted({ ...played, ...abilities });
  await pane.click(pane.button('下发模板…'));
  await pane.until('下发：给每个支部一个工作簿');
}

afterEach(() => pane.unmount());

test('T1 what is typed goes into the workbooks, and the zip is given to the user', async () => {
  const saved: { readonly name: string; readonly bytes: number }[] = [];
  await open({ saveFile: (name, pieces) => saved.push({ name, bytes: pieces.reduce((sum, { length }) => sum + length, 0) }) });
  await pane.type(pane.field('年度'), '2026');
  await pane.type(pane.field('交回期限'), '2026-12-25');
  await pane.type(pane.field('支部有疑问请问'), '林海燕');
  await pane.click(pane.button('生成下发文件'));
  await pane.until('已为 2 个支部');
  expect(played.calls).toContain('distribute 2026 2026-12-25 林海燕');
  expect(saved).toEqual([{ name: '2026年下发.zip', bytes: 2 }]);
});

test('T9 one period of the regulation can be chosen, and only one of the year that is typed', async () => {
  await open({ saveFile: () => undefined });
  await pane.type(pane.field('年度'), '2026');
  await pane.settle(20);
  const select = document.querySelector('select');
  if (select === null) throw new Error('no periods to choose from');
  expect([...select.options].map(({ text }) => text)).toEqual(['全年', '2026年上半年', '2026年下半年', '2026年1月']);
  await pane.happens(() => {
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, '2026-H1');
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await pane.click(pane.button('生成下发文件'));
  await pane.until('已为 2 个支部');
  expect(played.calls).toContain('distribute 2026-H1  ');
});

test('where a page cannot save files the pane says what to do instead', async () => {
  await open({});
  expect(pane.text()).toContain('请同事用命令行 jifenbu distribute');
  expect(pane.text()).not.toContain('生成下发文件');
});
