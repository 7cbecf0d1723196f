/** @jest-environment jsdom */
import { ActionError } from '../actions/contract';
import { mounted, type Mounted } from '../../tests/pane/harness';
import { NOTICE_REFUSED, problem, scripted, SURVEY, type Answers, type Scripted } from '../../tests/pane/scriptedActions';
import type { CommandName, Services } from './services';

let pane: Mounted;
let played: Scripted;

async function open(answers: Partial<Answers> = {}, extra: Partial<Services> = {}): Promise<void> {
  played = scripted(answers);
  pane = await mounted({ ...played, ...extra });
}

afterEach(async () => {
  await pane.unmount();
  localStorage.clear();
});

test('a regulation with wrong cells is shown with them, not taken for none', async () => {
  await open({ survey: { ...SURVEY, scheme: null, problems: [problem('error', '“分值”填的是“十分”。请填数字。', { sheet: '积分办法', row: 61, column: 2 })] } });
  await pane.click(pane.button('“分值”填的是“十分”'));
  expect(played.calls.at(-1)).toBe('goTo 积分办法 61 2');
});

test('L11 forms and lists stand among the sheets that were recognised', async () => {
  const at = { sheet: '王芳', row: 6, column: 1 };
  const sheets = [
    { kind: 'forms', name: '王芳', periods: ['2026-01', '2026-02', '2026-03'], forms: 1, unboundColumns: [{ label: '帮扶群众', at }] },
    { kind: 'events', name: '加扣分登记', unboundColumns: [] },
  ] as const;
  await open({ survey: { ...SURVEY, sheets, unboundSheets: [] } });
  expect(pane.text()).toContain('识别出 2 张登记表，另有 1 处未识别');
  expect(pane.text()).toContain('2026年1月至2026年3月，每人一表，1 份');
  expect(pane.text()).toContain('逐条事项');
  expect(pane.text()).toContain('未识别的行：帮扶群众');
});

test('a problem of the check leads to its cell; errors stand first and kinds can be looked at alone', async () => {
  await open();
  await pane.click(pane.button('开始体检'));
  expect(pane.text().indexOf('“党费”没有填')).toBeLessThan(pane.text().indexOf('中间有空格'));
  await pane.click(pane.button('“党费”没有填'));
  expect(played.calls.at(-1)).toBe('goTo 登记表 2026-03 4 2');

  await pane.click(pane.button('核对 1'));
  expect(pane.text()).toContain('中间有空格');
  expect(pane.text()).not.toContain('“党费”没有填');
});

test('a check that finds nothing says that all is ready, until a cell is edited', async () => {
  await open({ check: { problems: [], changes: [], conversions: [], checkedCells: 2736, checkedSheets: ['登记表 2026-01'] } });
  await pane.click(pane.button('开始体检'));
  expect(pane.text()).toContain('一切就绪');
  expect(pane.text()).not.toContain('内容已改动');
  await pane.happens(played.edit);
  expect(pane.text()).toContain('内容已改动');
  expect(played.calls.filter((call) => call.startsWith('check'))).toHaveLength(1);
});

test('L16 cells that were read otherwise than they stand are listed apart, opened by reason, and lead to their place', async () => {
  await open();
  await pane.click(pane.button('开始体检'));
  expect(pane.text()).toContain('换算过的格子 2');
  expect(pane.text()).not.toContain('“１次” 读作 1');
  const [group] = document.querySelectorAll('details');
  expect(group?.querySelector('summary')?.textContent).toBe('登记表 2026-03：带有单位，只取数，2 格');
  await pane.happens(() => group?.setAttribute('open', ''));
  await pane.happens(() => group?.dispatchEvent(new Event('toggle')));
  await pane.click(pane.button('“１次” 读作 1'));
  expect(played.calls.at(-1)).toBe('goTo 登记表 2026-03 8 3');
});

test('long work shows how far it is, starts only once, and is cancelled without a change', async () => {
  await open({ fill: 'endless' });
  await pane.click(pane.button('填入积分公式'));
  expect(pane.text()).toContain('40%');
  expect(pane.announced()).toBe('正在填入积分公式…');
  await pane.click(pane.button('填入积分公式'));
  await pane.click(pane.button('开始体检'));
  expect(played.calls).toEqual(['survey', 'fill']);

  await pane.click(pane.button('取消'));
  expect(pane.announced()).toBe('已取消填入积分公式，工作簿没有改动。');
});

test('a refused notice says why and leads to the cell; what was typed stays for the next time', async () => {
  await open({ notice: () => Promise.reject(NOTICE_REFUSED) });
  await pane.click(pane.button('生成公示表…'));
  await pane.settle(50);
  await pane.type(pane.field('党支部名称'), '机关第一党支部');
  await pane.click(pane.button('生成公示表'));
  expect(pane.announced()).toBe(NOTICE_REFUSED.message);
  await pane.click(pane.button('“党费”没有填'));
  expect(played.calls.at(-1)).toBe('goTo 登记表 2026-03 4 2');
  await pane.unmount();

  await open();
  await pane.click(pane.button('生成公示表…'));
  await pane.settle(50);
  expect(pane.field('党支部名称').value).toBe('机关第一党支部');
});

test('days are asked of the regulation where none are given', async () => {
  await open();
  await pane.click(pane.button('生成公示表…'));
  await pane.settle(50);
  await pane.click(pane.button('生成公示表'));
  await pane.type(pane.field('公示天数'), '7');
  await pane.click(pane.button('生成公示表'));
  const asked = played.calls.filter((call) => call.startsWith('notice')).map((call) => JSON.parse(call.slice('notice '.length)) as { days: number | null; period: string });
  expect(asked).toEqual([expect.objectContaining({ days: null, period: '2026-H1' }), expect.objectContaining({ days: 7 })]);
});

test('ranks and grades wait for a closing period', async () => {
  await open({ survey: { ...SURVEY, period: '2026-03' } });
  await pane.click(pane.button('生成排名表'));
  expect(played.calls).toEqual(['survey']);
  expect(pane.text()).toContain('请先在上面选择汇总期间');
});

test('the explanation follows the selection, with clause and marks', async () => {
  await open();
  await pane.click(pane.button('依据'));
  await pane.settle(50);
  expect(pane.text()).toContain('无故缺勤 2次');
  expect(pane.text()).toContain('附件 一 1');
  expect(pane.text()).toContain('假定');

  played.answers.explain = () => Promise.reject(new ActionError('请先在登记表里选中一名党员所在的行，再查看依据。'));
  await pane.happens(played.move);
  await pane.happens(played.move);
  await pane.settle(300);
  expect(pane.text()).toContain('请先在登记表里选中');
  expect(played.calls.filter((call) => call === 'explain')).toHaveLength(2);
});

test('an unexpected error is a sentence, with its detail folded', async () => {
  await open({ notice: () => Promise.reject(new TypeError('x is undefined')) });
  await pane.click(pane.button('生成公示表…'));
  await pane.settle(50);
  await pane.click(pane.button('生成公示表'));
  expect(pane.announced()).toContain('意料之外');
  expect(pane.announced()).not.toContain('undefined');
  expect(document.querySelector('details:not([open])')?.textContent).toContain('x is undefined');
});

test('tabs are walked with arrow keys', async () => {
  await open();
  pane.button('办理').focus();
  await pane.press('ArrowRight');
  expect(document.activeElement?.textContent).toBe('体检');
  expect(pane.text()).toContain('体检会看名册');
  await pane.press('End');
  expect(document.activeElement?.textContent).toBe('方案库');
});

test('a ribbon entry chosen before the workbook is known is carried out once it is', async () => {
  await open({}, { commands: { onCommand: (listener: (name: CommandName) => void) => (listener('makeGrades'), () => undefined) } });
  expect(played.calls).toEqual(['survey', 'grades 2026-H1', 'survey']);
  expect(pane.announced()).toBe('已生成“等次表 2026-H1”。');
});

test('undo names what it takes back', async () => {
  await open();
  expect(pane.text()).toContain('上次生成：“公示表 2026-H1”');
  await pane.click(pane.button('撤销上次生成'));
  expect(pane.announced()).toContain('恢复为上一版');
});

test('a workbook with a regulation and no ledger offers to make one', async () => {
  await open({ survey: { ...SURVEY, sheets: [], members: 0, entryPeriods: [], closingPeriods: [], period: null } });
  expect(pane.text()).toContain('还没有登记表');
  await pane.click(pane.button('新建登记表'));
  expect(played.calls).toContain(`newLedger ${new Date().getFullYear()}`);
});

test('where the program runs no functions the pane says so before anything is filled in', async () => {
  const { host } = scripted();
  await open({}, { host: { ...host, features: new Set(['selection']) } });
  expect(pane.text()).toContain('不能运行积分函数');
  await pane.click(pane.button('填入积分（数值）'));
  expect(played.calls).toContain('fill');
});

test('K9 the results of a ledger can be turned into ordinary formulas, where no functions run too', async () => {
  const { host } = scripted();
  await open({}, { host: { ...host, features: new Set(['selection']) } });
  expect(pane.text()).toContain('公式方式');
  expect(pane.text()).not.toContain('认得各种写法');
  await pane.click(pane.button('改用所选方式'));
  expect(played.calls).toContain('convert native');
  expect(pane.announced()).toContain('已改用普通公式');
});
