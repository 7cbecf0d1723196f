/** @jest-environment jsdom */
import { mounted, type Mounted } from '../../../../tests/pane/harness';
import { endless, scripted, SURVEY, type Answers, type Scripted } from '../../../../tests/pane/scriptedActions';
import { ActionError } from '../../../actions/contract';

let pane: Mounted;
let played: Scripted;

async function open(answers: Partial<Answers> = {}): Promise<void> {
  played = scripted(answers);
  pane = await mounted(played);
}

/** The library is loaded when it is first looked at. */
async function openLibrary(answers: Partial<Answers> = {}): Promise<void> {
  await open(answers);
  await pane.click(pane.button('方案库'));
  await pane.until('共 25 个办法');
}

/** In the form of the workbook's figures, at those of absence. */
async function openFigures(answers: Partial<Answers> = {}): Promise<void> {
  await open(answers);
  await pane.click(pane.button('改分值、试算'));
  await pane.until('查找项目');
  await pane.type(pane.field('查找项目'), '缺勤');
}

afterEach(() => pane.unmount());

test('a workbook without a regulation leads to the library, where one is found and adopted as one’s own', async () => {
  await open({ survey: { ...SURVEY, scheme: null, schemeSheet: 'absent' } });
  await pane.click(pane.button('打开方案库'));
  await pane.until('共 25 个办法');
  await pane.type(pane.field('查找'), '日常管理 工委');
  expect(pane.text()).toContain('25 个办法中找到 1 个');
  await pane.click(pane.button('区直机关工委'));
  expect(document.activeElement?.tagName).toBe('H2');
  await pane.click(pane.button('采用…'));
  await pane.click(pane.button('采用'));
  expect(pane.text()).toContain('请填写。');
  expect(played.calls).toEqual(['survey']);
  await pane.type(pane.field('制定单位'), '第一支部');
  await pane.click(pane.button('采用'));
  expect(played.calls).toEqual(['survey', `adopt ${JSON.stringify({ schemeId: 'district-organs-70-30', own: { title: '机关党员日常管理量化考评办法', organisation: '第一支部' }, existing: 'kept' })}`, 'survey']);
  expect(pane.text()).toContain('办法与名册');
  expect(pane.announced()).toBe('已写入“积分办法”表。');
});

test('a regulation that is there is replaced only after that was ticked', async () => {
  await openLibrary();
  await pane.click(pane.button('财政局机关支部'));
  await pane.click(pane.button('采用…'));
  await pane.click(pane.field('照原样写入'));
  await pane.click(pane.button('换用'));
  expect(played.calls).toEqual(['survey']);
  await pane.click(pane.field('隐藏保留'));
  await pane.click(pane.button('换用'));
  expect(played.calls).toContain('adopt {"schemeId":"finance-bureau","existing":"setAside"}');
});

test('a regulation is laid beside the workbook’s own, and differences are named in words', async () => {
  await openLibrary();
  await pane.click(pane.button('财政局机关支部'));
  await pane.click(pane.button('和本工作簿的办法比较'));
  await pane.until('只看不同的');
  const lines = (): string[] => [...document.querySelectorAll('tbody')].map((line) => line.textContent);
  expect(lines().find((line) => line.startsWith('周期'))).toBe('周期不同每季度登记，年度考评每月登记，半年考评');
  expect(lines().some((line) => line.includes('相同'))).toBe(true);
  await pane.click(pane.field('只看不同的'));
  expect(lines().every((line) => line.includes('不同'))).toBe(true);
});

test('a figure is changed, tried and written; what was typed stays while other views are looked at', async () => {
  await openFigures();
  await pane.type(pane.field('无故缺勤'), '-5');
  expect(pane.text()).toContain('已改，原为 -10');
  await pane.click(pane.button('体检'));
  await pane.click(pane.button('方案库'));
  await pane.until('改了 1 处，还没有写入。');
  await pane.click(pane.button('试算'));
  expect(played.calls.at(-1)).toBe('trial {"figure:absence":"-5"} 2026-H1');
  expect(pane.announced()).toBe('试算完成：3 人中 2 人有变化。没有改动办法。');
  expect(pane.text()).toContain('得分 1 人，名次 2 人，等次 1 人');
  expect(pane.text()).not.toContain('陈建华');
  await pane.click(pane.field('只看有变化的'));
  expect(pane.text()).toContain('陈建华');
  await pane.click(pane.button('写入办法'));
  expect(played.calls.slice(-2)).toEqual(['change {"figure:absence":"-5"}', 'survey']);
  expect(pane.text()).not.toContain('还没有写入');
});

test('what is typed back to what it was is no change, and changes can be dropped', async () => {
  await openFigures();
  await pane.type(pane.field('无故缺勤'), '-5');
  await pane.type(pane.field('无故缺勤'), '-10');
  expect(pane.text()).toContain('还没有改动');
  await pane.type(pane.field('无故缺勤'), '-4');
  await pane.click(pane.button('放弃'));
  expect(pane.field('无故缺勤').value).toBe('-10');
});

test('a value that is refused is explained at its field', async () => {
  const refused = new ActionError('没有改动：有的值填得不对，请按提示改正。', [{ text: '“组织生活出勤 无故缺勤”填的是“许多”。请填数字。', issue: { code: 'figure-invalid', severity: 'error', data: { key: 'figure:absence' } } }]);
  await openFigures({ trial: () => Promise.reject(refused) });
  await pane.type(pane.field('无故缺勤'), '许多');
  await pane.click(pane.button('试算'));
  const field = pane.field('无故缺勤');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(field.getAttribute('aria-describedby')?.split(' ')[0] ?? '')?.parentElement?.textContent).toContain('请填数字。');
});

test('a trial of a large branch is cancelled without a change', async () => {
  await openFigures({ trial: endless });
  await pane.type(pane.field('无故缺勤'), '-5');
  await pane.click(pane.button('试算'));
  expect(pane.announced()).toBe('正在试算…');
  expect(pane.text()).toContain('40%');
  await pane.click(pane.button('取消'));
  expect(pane.announced()).toBe('已取消试算，工作簿没有改动。');
  expect(pane.field('无故缺勤').value).toBe('-5');
});

test('a former regulation is offered to be brought back', async () => {
  await openLibrary({ survey: { ...SURVEY, formerScheme: '上次 积分办法' } });
  await pane.click(pane.button('换回上次的办法'));
  expect(played.calls).toEqual(['survey', 'restore', 'survey']);
});
