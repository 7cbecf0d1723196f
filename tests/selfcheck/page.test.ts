/** @jest-environment jsdom */
import type { SelfCheckHost } from '../../src/selfcheck/host';
import { showPage } from '../../src/selfcheck/page';
import { screenPage } from './page';

const screen = screenPage();
const made = (): Date => new Date(2026, 6, 6, 9, 5);

function open(host: Partial<SelfCheckHost> | null): void {
  document.body.innerHTML = '<div id="root"></div>';
  const usual: SelfCheckHost = { kind: 'wps', run: () => Promise.resolve({ checks: [] }), save: (name) => `/桌面/${name}` };
  showPage(document.getElementById('root')!, host === null ? null : { ...usual, ...host }, made);
}

test('in an ordinary browser it says where it belongs', () => {
  open(null);
  expect(screen.text()).toContain('请在 WPS 表格或 Excel 里打开本页');
  expect(screen.button('开始')).toBeNull();
});

test('what goes wrong is said, and it can be tried again', async () => {
  open({ run: () => Promise.reject(new Error('没有打开的工作簿')) });
  screen.button('开始')?.click();
  await screen.until(() => screen.text().includes('自检没有做完：没有打开的工作簿'));
  expect(screen.button('开始')?.disabled).toBe(false);
});

test('停止 is there while it works, and stops it', async () => {
  open({
    run: ({ signal, onProgress }) => {
      onProgress(3, 10, '空白单元格读出来是什么？');
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve({ checks: [] })));
    },
  });
  expect(screen.button('停止')?.hidden).toBe(true);
  screen.button('开始')?.click();
  await screen.until(() => screen.text().includes('正在做第 4 项，共 10 项：空白单元格读出来是什么？'));
  expect(screen.button('停止')?.hidden).toBe(false);
  screen.button('停止')?.click();
  await screen.until(() => screen.button('复制报告') !== null);
  expect(screen.button('停止')?.hidden).toBe(true);
});

test('the file is named after host and time, and the page says where it is', async () => {
  const saved: string[] = [];
  open({
    save: (name, text) => {
      saved.push(name, text);
      return `/桌面/${name}`;
    },
  });
  screen.button('开始')?.click();
  await screen.until(() => screen.button('保存报告') !== null);
  screen.button('保存报告')?.click();
  expect(screen.text()).toContain('已保存：/桌面/积分簿自检-wps-202607060905.json');
  expect(saved[1]).toBe(screen.report());
});

test('where nothing can be saved or copied, it says what to do instead', async () => {
  open({
    save: () => {
      throw new Error('no such member');
    },
  });
  screen.button('开始')?.click();
  await screen.until(() => screen.button('保存报告') !== null);
  screen.button('保存报告')?.click();
  expect(screen.text()).toContain('请改用“复制报告”');
  document.execCommand = () => false;
  screen.button('复制报告')?.click();
  expect(screen.text()).toContain('按 Ctrl+A 全选');
});
