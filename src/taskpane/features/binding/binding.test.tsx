/** @jest-environment jsdom */
import { mounted, type Mounted } from '../../../../tests/pane/harness';
import { BINDING, problem, REPORT, scripted, type Answers, type Scripted } from '../../../../tests/pane/scriptedActions';

let pane: Mounted;
let played: Scripted;

async function open(answers: Partial<Answers> = {}): Promise<void> {
  played = scripted(answers);
  pane = await mounted(played);
  await pane.click(pane.button('认列…'));
  await pane.until('联系电话').catch(() => undefined);
}

afterEach(() => pane.unmount());

const select = (label: string): HTMLSelectElement => {
  const found = [...document.querySelectorAll('select')].find((each) => each.labels[0]?.textContent.includes(label) === true);
  if (found === undefined) throw new Error(`no choice ${label}`);
  return found;
};

const choose = (element: HTMLSelectElement, value: string): Promise<void> =>
  pane.happens(() => {
    element.value = value;
    element.dispatchEvent(new Event('change', { bubbles: true }));
  });

test('Z5 every heading stands with what it is, what it may be, and how sure that is', async () => {
  await open();
  expect(pane.text()).toContain('已认 1 列，有建议 2 列，未认 1 列');
  expect(pane.button('没来开会，每次扣5分').textContent).toBe('没来开会，每次扣5分有建议把握：中分值待核对可能是 因事请假');
  expect(pane.button('无故缺勤（次）').textContent).toContain('名称相符→ 无故缺勤');
  expect(played.calls.some((call) => call.startsWith('bind'))).toBe(false);
});

test('Z5 a heading that is clicked on the sheet opens here with its reason, and is confirmed or changed', async () => {
  await open();
  played.answers.selected = { sheet: '登记表 2026-03', row: 20, column: 5 };
  await pane.happens(played.move);
  await pane.until('办法是 -2 分');
  expect(pane.button('没来开会').getAttribute('aria-expanded')).toBe('true');
  await choose(select('这一列是'), 'input:absence');
  expect(pane.text()).toContain('与“无故缺勤”用字相近');
  await pane.click(pane.button('确认'));
  expect(played.calls).toContain('bind {"columns":[{"sheet":"登记表 2026-03","label":"没来开会，每次扣5分","target":{"kind":"input","id":"absence"}}]}');
});

test('Z5 a heading that is chosen here is gone to on its sheet', async () => {
  await open();
  await pane.click(pane.button('备用'));
  expect(played.calls).toContain('goTo 登记表 2026-03 1 7');
  const options = [...select('这一列是').options].map(({ textContent }) => textContent);
  expect(options).toEqual(['请选择', '无故缺勤　附件 1', '因事请假　附件 1', '党费　附件 2', '考勤（各次会议的符号）', '不计（与积分无关）']);
});

test('Z5 one button confirms what is sure, and nothing else; it can be taken back', async () => {
  await open();
  await pane.click(pane.button('确认全部“高”的建议（1 列）'));
  expect(played.calls).toContain('bind {"columns":[{"sheet":"登记表 2026-03","label":"联系电话","target":{"kind":"ignored"}}]}');
  await pane.until('撤销刚才的认定');
  await pane.click(pane.button('撤销刚才的认定'));
  expect(played.calls).toContain('bind {"columns":[{"sheet":"登记表 2026-03","label":"没来开会，每次扣5分","target":null}]}');
});

test('Z6 the headings are coloured while the view is open, and no longer', async () => {
  await open();
  expect(played.calls).toContain('mark');
  expect(played.calls).not.toContain('unmark');
  await pane.click(pane.button('返回'));
  expect(played.calls.filter((call) => call === 'mark' || call === 'unmark').pop()).toBe('unmark');
});

test('Z5 a sheet that does not say its period is given one', async () => {
  await open();
  await choose(select('这张表是哪一期'), '2026-04');
  await pane.click(select('这张表是哪一期').closest('details')?.querySelector('button') ?? pane.button('nothing'));
  expect(played.calls).toContain('bind {"periods":[{"sheet":"扣分表","period":"2026-04"}]}');
});

test('Z5 marks are explained, and members of one name told apart', async () => {
  await open();
  await choose(select('“△”（3 格未说明）'), 'absence');
  await choose(select('“○”（2 格未说明）'), 'unmarked');
  expect(pane.text()).toContain('建议：一般写作请假');
  await pane.click(pane.button('保存符号'));
  expect(played.calls).toContain('bind {"attendance":[{"mark":"△","input":"absence"},{"mark":"事假","input":"leave"},{"mark":"√","input":null}],"flags":[{"mark":"○","means":"unmarked"}]}');
  await choose(select('有同名的人：李强'), 'id');
  expect(played.calls).toContain('bind {"memberKey":"id"}');
});

test('Z2 the figure of a heading goes into the regulation when somebody says so', async () => {
  const confirmed = BINDING.sheets.map((sheet) => ({ ...sheet, labels: sheet.labels.map((label) => (label.figure === null ? label : { ...label, state: 'confirmed' as const })) }));
  await open({ binding: () => Promise.resolve({ ...BINDING, sheets: confirmed }) });
  await pane.click(pane.button('没来开会'));
  expect(pane.text()).toContain('表头写的是“每次扣5分”，办法里“因事请假”是 -2 分');
  await pane.click(pane.button('把办法改成 -5 分'));
  expect(played.calls).toContain('change {"figure:leave":"-5"}');
});

test('Z5 体检 leads from a column that nobody has bound to its heading', async () => {
  const at = { sheet: '登记表 2026-03', row: 1, column: 7 };
  const unbound = problem('notice', '“备用”列不是本办法的登记项目。', at);
  played = scripted({ check: { ...REPORT, problems: [{ ...unbound, issue: { ...unbound.issue, code: 'column-unbound' } }] } });
  pane = await mounted(played);
  await pane.click(pane.button('开始体检'));
  await pane.until('去认列');
  await pane.click(pane.button('去认列'));
  await pane.until('联系电话');
  expect(pane.button('备用').getAttribute('aria-expanded')).toBe('true');
});
