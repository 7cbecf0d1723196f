import fc from 'fast-check';
import { periodText, proposeBindings, readLedger, schemeInputs, type BindingCandidate, type LabelProposal, type PeriodUnit, type Scheme } from '../../src/core';
import { schemeOf, sheet, workbook } from '../support/ledgers';
import { SENTENCES } from './sentences';

/** A sheet of the unit that the headings' items are entered in. */
const SHEETS: Readonly<Record<PeriodUnit, string>> = { month: '2026年3月', quarter: '2026年第1季度', half: '2026年上半年', year: '2026年度', week: '2026年第5周' };

function proposals(scheme: Scheme, unit: PeriodUnit, headings: readonly string[]): readonly LabelProposal[] {
  const content = workbook(sheet(SHEETS[unit], [['姓名', ...headings], ['王芳', ...headings.map(() => null)]]));
  const [found] = proposeBindings(content, readLedger(content, scheme, { year: null }));
  return found?.labels ?? [];
}

interface Asked {
  readonly scheme: Scheme;
  readonly unit: PeriodUnit;
  readonly inputs: ReadonlyMap<string, string>;
}

/** The headings of each scheme, one sheet for each rhythm. */
const ASKED: readonly Asked[] = Object.entries(SENTENCES).flatMap(([id, own]) => {
  const scheme = schemeOf(id);
  const units = new Map(schemeInputs(scheme).map((input) => [input.id, input.unit]));
  const groups = new Map<PeriodUnit, Map<string, string>>();
  for (const [input, heading] of Object.entries(own)) {
    const unit = units.get(input);
    if (unit === undefined) throw new Error(`${id} has no ${input}`);
    groups.set(unit, (groups.get(unit) ?? new Map<string, string>()).set(heading, input));
  }
  return [...groups].map(([unit, inputs]) => ({ scheme, unit, inputs }));
});

function inputOf(candidate: BindingCandidate | undefined): string | null {
  return candidate?.target.kind === 'input' ? candidate.target.id : null;
}

test('Z1 of the headings of all 25 regulations the right item is proposed first for nearly all, and none is wrong with 高', () => {
  const results = ASKED.flatMap(({ scheme, unit, inputs }) =>
    proposals(scheme, unit, [...inputs.keys()]).map(({ label, candidates: [first] }) => ({ scheme: scheme.id, label, right: inputOf(first) === inputs.get(label), confidence: first?.confidence ?? null })),
  );
  const right = results.filter((each) => each.right).length;
  process.stdout.write(`认列：${results.length} 句表头，首选正确 ${right} 句（${((100 * right) / results.length).toFixed(1)}%）\n`);
  expect(new Set(results.map(({ scheme }) => scheme)).size).toBe(25);
  expect(results.filter(({ confidence, right: fits }) => confidence === 'high' && !fits)).toEqual([]);
  // One of 172 is missed: 97 % leaves room for four others.
  expect(right / results.length).toBeGreaterThan(0.97);
  // A proposal that has to be looked up again is little help: most are 高.
  expect(results.filter(({ confidence }) => confidence === 'high').length / results.length).toBeGreaterThan(0.8);
});

test('Z1 the headings of another regulation are seldom taken for one’s own', () => {
  // Each with every fifth of the others: enough to know, and quick.
  const strange = ASKED.flatMap(({ scheme, unit }, own) =>
    ASKED.filter((other, index) => other.scheme.id !== scheme.id && index % 5 === own % 5).flatMap(({ inputs }) => proposals(scheme, unit, [...inputs.keys()]).map(({ candidates: [first] }) => first?.confidence ?? null)),
  );
  // What is left is what regulations have in common: dues, meetings, volunteers.
  expect(strange.filter((confidence) => confidence === 'high').length / strange.length).toBeLessThan(0.03);
});

const told = (labels: readonly LabelProposal[]): Record<string, unknown> => Object.fromEntries(labels.map(({ label, candidates }) => [label, candidates]));

test('Z1 columns in another order, and columns between them, change no proposal; no item is proposed twice', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ASKED).chain((asked) => fc.tuple(fc.constant(asked), fc.shuffledSubarray([...asked.inputs.keys()], { minLength: asked.inputs.size }), fc.nat(20))),
      ([{ scheme, unit, inputs }, shuffled, at]) => {
        const before = proposals(scheme, unit, [...inputs.keys()]);
        const after = proposals(scheme, unit, [...shuffled.slice(0, at), '部门', '栏ＸＹＺ', ...shuffled.slice(at)]);
        expect(told(after)).toEqual({ ...told(before), 栏ＸＹＺ: [] });
        const given = after.flatMap(({ candidates: [first] }) => inputOf(first) ?? []);
        expect(new Set(given).size).toBe(given.length);
      },
    ),
    { numRuns: 60 },
  );
});

const ZHANGDIAN = schemeOf('zhangdian-2017');

test('Z1 a tie shows both, with 低', () => {
  const [first, second] = proposals(ZHANGDIAN, 'month', ['无故的缺勤', '“无故”缺勤']);
  expect([first, second].map((each) => each?.candidates[0]?.confidence)).toEqual(['low', 'low']);
  expect(first?.candidates[0]?.reasons).toContainEqual({ kind: 'tie', others: ['“无故”缺勤'] });
});

test('Z1 what is entered below speaks for an item', () => {
  const content = workbook(sheet('2026年3月', [['姓名', '党费情况'], ['王芳', '足额'], ['李强', '未缴'], ['陈静', '足额']]));
  const [found] = proposeBindings(content, readLedger(content, ZHANGDIAN, { year: null }));
  expect(found?.labels[0]?.candidates[0]).toEqual(expect.objectContaining({ target: { kind: 'input', id: 'dues' }, confidence: 'high', reasons: expect.arrayContaining([{ kind: 'cells', words: ['足额', '未缴'] }]) as unknown }));
});

test('Z1 a heading that deducts is not taken for an item that adds', () => {
  const [label] = proposals(schemeOf('district-organs-70-30'), 'year', ['不参加志愿服务，每次扣1分']);
  expect(label?.candidates[0]?.confidence ?? 'low').toBe('low');
});

test('Z3 marks of single meetings are proposed as 考勤, what registers of people have as 不计, neither silently', () => {
  const content = workbook(
    sheet('2026年3月', [
      ['姓名', '无故缺勤', '3月5日支部大会', '3.12', '联系电话', '备用'],
      ['王芳', 0, '√', '○', '13800000000', '甲'],
      ['李强', 1, '事假', '√', '13800000001', '乙'],
      ['陈静', 0, '√', '√', '13800000002', null],
    ]),
  );
  const reading = readLedger(content, ZHANGDIAN, { year: null });
  const [found] = proposeBindings(content, reading);
  expect(found?.labels.map(({ label, settled, candidates: [first] }) => [label, settled?.by ?? null, first?.target.kind ?? null, first?.confidence ?? null])).toEqual([
    ['无故缺勤', 'named', null, null],
    ['3月5日支部大会', null, 'attendance', 'high'],
    ['3.12', null, 'attendance', 'high'],
    ['联系电话', null, 'ignored', 'high'],
    ['备用', null, null, null],
  ]);
  expect(reading.unboundColumns.map(({ label }) => label)).toEqual(['3月5日支部大会', '3.12', '联系电话', '备用']);
});

test('Z2 a heading with another figure than the regulation proposes it, and changes nothing', () => {
  const [label] = proposals(ZHANGDIAN, 'month', ['1.无故缺勤的，每次扣0.5分']);
  expect(label?.settled ?? label?.candidates[0]).toBeTruthy();
  expect(label?.figure).toEqual(expect.objectContaining({ key: 'absence', was: '-10', becomes: '-0.5', written: expect.objectContaining({ text: '每次扣0.5分' }) as unknown }));
});

test('Z2 a figure that the regulation leaves open is proposed from the heading', () => {
  const [label] = proposals(schemeOf('district-organs-70-30'), 'year', ['没有按时足额交纳党费，每次扣2分']);
  expect(label?.figure).toEqual(expect.objectContaining({ key: 'daily-dues', was: '待填', becomes: '-2' }));
});

test('Z2 the same figure, a range or several figures propose none', () => {
  const headings = ['无故缺勤的，每次扣10分', '因事请假的，扣1-2分', '违规违纪的，一次扣5分，两次扣10分'];
  expect(proposals(ZHANGDIAN, 'month', headings).map(({ figure }) => figure)).toEqual([null, null, null]);
});

test('Z1 a sheet of sentences only is offered with its period', () => {
  const own = SENTENCES['service-center-vanguard'] ?? {};
  const content = workbook(sheet('扣分', [['2026年度反向扣分登记'], ['姓名', ...Object.values(own)], ['王芳']]));
  const [found] = proposeBindings(content, readLedger(content, schemeOf('service-center-vanguard'), { year: null }));
  expect([found?.read, found?.period === null || found?.period === undefined ? null : periodText(found.period)]).toEqual(['unread', '2026']);
  expect(found?.labels).toHaveLength(Object.keys(own).length);
});

test('Z1 columns that share a label are proposed by the headings above them', () => {
  const rows = [['姓名', '无故不来', null, '因事请假情况', null], [null, '次数', '扣分', '次数', '扣分'], ['王芳', 1, 10, 2, 4]];
  const content = workbook(sheet('2026年3月', rows, { merges: ['A1:A2', 'B1:C1', 'D1:E1'] }));
  const [found] = proposeBindings(content, readLedger(content, ZHANGDIAN, { year: null }));
  expect(found?.labels.map(({ label, candidates: [first] }) => [label, inputOf(first)])).toEqual(expect.arrayContaining([['因事请假情况 次数', 'leave']]));
  expect(found?.labels.map(({ label }) => label)).toEqual(['无故不来 次数', '无故不来 扣分', '因事请假情况 次数', '因事请假情况 扣分']);
});

test('Z1 two columns of one name are proposed nothing: one has to be renamed first', () => {
  const labels = proposals(ZHANGDIAN, 'month', ['因事请假了', '因事请假了', '党费缴纳']);
  expect(labels.map(({ candidates }) => candidates.length > 0)).toEqual([false, false, true]);
});
