/** @jest-environment jsdom */
import { mounted, type Mounted } from '../../../../tests/pane/harness';
import { DRAFT, scripted, SURVEY, type Answers, type Scripted } from '../../../../tests/pane/scriptedActions';
import { ActionError } from '../../../actions/contract';

let pane: Mounted;
let played: Scripted;

/** In 由现有细则起草, in a workbook that has no regulation yet. */
async function openDraft(answers: Partial<Answers> = {}): Promise<void> {
  played = scripted({ survey: { ...SURVEY, scheme: null, schemeSheet: 'absent' }, ...answers });
  pane = await mounted(played);
  await pane.click(pane.button('方案库'));
  await pane.until('由现有细则起草');
  await pane.click(pane.button('起草…'));
  await pane.until('重新读取');
}

const groups = (): HTMLDetailsElement[] => [...document.querySelectorAll('details')];

/** Opens a group as its summary does. */
async function unfold(index: number): Promise<void> {
  await pane.happens(() => {
    const group = groups()[index];
    if (group !== undefined) group.open = true;
  });
  await pane.settle();
}

/** A choice about the line with this text. */
function choice(text: string, name: string): HTMLElement {
  const set = [...document.querySelectorAll('[role="radiogroup"]')].find((each) => each.getAttribute('aria-label') === `“${text}”`);
  const radio = [...(set?.querySelectorAll('input') ?? [])].find((each) => each.labels?.[0]?.textContent === name);
  if (radio === undefined) throw new Error(`no ${name} for ${text}`);
  return radio;
}

const adopted = (): unknown => JSON.parse(played.calls.find((call) => call.startsWith('adoptDraft '))?.slice('adoptDraft '.length) ?? 'null');

afterEach(() => pane.unmount());

test('Q4 each line is shown with its cell and its reading, and nothing is written before all are decided', async () => {
  await openDraft();
  expect(pane.text()).toContain('无故缺勤一次扣10分');
  expect(pane.text()).toContain('读成：扣分，每次 10 分');
  await pane.click(pane.button('转到“积分细则”C4'));
  expect(played.calls).toContain('goTo 积分细则 3 2');
  await pane.click(choice('无故缺勤一次扣10分', '采用'));
  await pane.click(choice('因事请假扣2分', '不采用'));
  expect(pane.text()).toContain('3 条中已定 2 条');
  await pane.type(pane.field('制定单位'), '第一支部');
  await pane.click(pane.button('生成积分办法'));
  expect(adopted()).toBeNull();
});

test('Q4 a line that was not read takes a typed figure; then the regulation is written as it was decided', async () => {
  await openDraft();
  await pane.type(pane.field('分值'), '5');
  await pane.click(pane.button('本组读出的都采用'));
  await unfold(1);
  expect(pane.text()).toContain('没有读懂：数字不能确定');
  await pane.type([...document.querySelectorAll('details')][1]?.querySelector('input') ?? pane.field('分值'), '-0.5');
  await pane.click(choice('少1个学时扣05分', '采用'));
  expect(pane.text()).toContain('3 条都已决定。');
  await pane.click(pane.button('生成积分办法'));
  expect(pane.text()).toContain('请填写。');
  await pane.type(pane.field('制定单位'), '第一支部');
  await pane.click(pane.button('生成积分办法'));
  expect(adopted()).toEqual({
    fingerprint: 'f1',
    facts: { title: '党员日常考评积分细则', organisation: '第一支部', entry: 'month', closing: 'year', combine: 'mean', places: 2, appraisal: { kind: 'without' } },
    lines: { line1: { kind: 'accepted', figures: { points: '5' } }, line2: { kind: 'accepted', figures: {} }, line3: { kind: 'accepted', figures: { points: '-0.5' } } },
    existing: 'kept',
  });
  expect(pane.announced()).toContain('已按采用的 2 条写入');
});

test('what was decided stays while other views are looked at, and goes when the standard was changed', async () => {
  await openDraft();
  await pane.click(choice('无故缺勤一次扣10分', '采用'));
  await pane.click(pane.button('体检'));
  await pane.click(pane.button('方案库'));
  await pane.until('3 条中已定 1 条');
  played.answers.draft = () => Promise.resolve({ ...DRAFT, fingerprint: 'f2' });
  await pane.click(pane.button('重新读取'));
  await pane.until('3 条中已定 0 条');
});

test('a figure that is refused is explained at its field', async () => {
  const refused = new ActionError('没有写入：有的分值填得不对，请按提示改正。', [{ text: '分值填的是“许多”。请填数字。', issue: { code: 'draft-figure', severity: 'error', data: { line: 'line1', key: 'points' } } }]);
  await openDraft({ drafted: () => Promise.reject(refused) });
  await pane.click(pane.button('本组读出的都采用'));
  await unfold(1);
  await pane.click(choice('少1个学时扣05分', '不采用'));
  await pane.type(pane.field('制定单位'), '第一支部');
  await pane.type(pane.field('分值'), '许多');
  await pane.click(pane.button('生成积分办法'));
  expect(pane.field('分值').getAttribute('aria-invalid')).toBe('true');
});

test('a regulation that is there is replaced only after that was ticked', async () => {
  await openDraft({ survey: SURVEY });
  await pane.click(pane.button('本组读出的都采用'));
  await unfold(1);
  await pane.click(choice('少1个学时扣05分', '不采用'));
  await pane.type(pane.field('制定单位'), '第一支部');
  await pane.click(pane.button('生成积分办法'));
  expect(adopted()).toBeNull();
  await pane.click(pane.field('隐藏保留'));
  await pane.click(pane.button('生成积分办法'));
  expect(adopted()).toMatchObject({ existing: 'setAside', lines: { line3: { kind: 'leftOut' } } });
});

test('a workbook without a standard says what is missing', async () => {
  await openDraft({ draft: () => Promise.resolve({ ...DRAFT, source: 'none', sheets: [], groups: [], read: 0, unread: 0 }) });
  expect(pane.text()).toContain('没有找到可以起草的内容');
});
