import { branch } from '../../../../tests/support/branch';
import { amount, clause, deduction, item, periods, schemeFrom, section } from '../../../../tests/support/schemes';
import { structureIssues } from '../../scheme/structure';

const reference = (of: string, above = '不设', more: object = {}) => ({ kind: 'reference', id: `from-${of}`, name: `取自${of}`, basis: clause('a分2'), of, above, ...more });
const monthly = (...children: object[]) => schemeFrom({ roles: { points: 'sum-periods', appraisal: null }, score: periods('sum', section('month', children)) });
const months = (...entries: Record<string, number>[]) => ({
  periods: [{ period: '2026-01/2026-12', entries: { 加分: 0 } }, ...entries.map((each, index) => ({ period: `2026-0${index + 1}`, entries: each }))],
});

/** 员工A/B积分: A begins at 100 each month; what is above 100 goes to B one to one. */
const a = item('a', '100', [deduction('plus', '加分', '10'), deduction('minus', '扣分', '-5')], { limits: { min: '不设', max: '不设', over: 'period' } });

test('J4 only what is above the figure counts, in the same period; below it nothing moves', () => {
  const found = branch(monthly(a, reference('a', '100')), [months({ 加分: 3 }, { 扣分: 2 }, { 加分: 1, 扣分: 1 })]);
  expect(found.periods('1')).toMatchObject({ '2026-01': '160', '2026-02': '90', '2026-03': '110' });
  expect(found.lines('1', 'from-a', '2026-01')).toEqual(['a 130分，超过 100分的部分计 30分']);
});

test('J4 what the other rule uses of a yearly account it uses once', () => {
  const capped = item('a', '0', [deduction('plus', '加分', '10')], { limits: { min: '0', max: '25', over: 'year' } });
  const found = branch(monthly(capped, reference('a')), [months({ 加分: 2 }, { 加分: 2 }, { 加分: 1 })]);
  expect(found.periods('1')).toMatchObject({ '2026-01': '40', '2026-02': '10', '2026-03': '0' });
});

test('J4 at the close the whole of the entry periods can be referred to', () => {
  const scheme = schemeFrom({ roles: { points: 'year', appraisal: null }, score: section('year', [periods('sum', amount('work', '加分')), reference('sum-periods', '100')]) });
  const found = branch(scheme, [months({ 加分: 90 }, { 加分: 30 })]);
  expect(found.score('1')).toBe('140');
});

test('J4 what is missing is asked for once, where it stands', () => {
  const found = branch(monthly(amount('work', '加分'), reference('work')), [{ periods: [{ period: '2026-01/2026-12', entries: { 加分: 1 } }, { period: '2026-03', entries: { 加分: '' } }] }]);
  expect(found.issues('1')).toEqual(['缺：2026年3月“加分”未填（加分）。请补填；空白不会当作 0。']);
});

test('J4 a rule that is not for the member gives nothing', () => {
  const others = { ...a, who: { are: 'any', of: ['总监'] } };
  const found = branch(monthly(others, reference('a')), [months({ 加分: 3 }), { ...months({ 加分: 3 }), post: '总监' }]);
  expect([found.periods('1')['2026-01'], found.periods('2')['2026-01']]).toEqual(['0', '260']);
});

describe('J5 a reference is refused', () => {
  const codes = (score: object) => structureIssues(schemeFrom({ roles: { points: (score as { id: string }).id, appraisal: null }, score })).map(({ code }) => code);
  test('to a rule that is not there', () => {
    expect(codes(section('year', [reference('gone')]))).toEqual(['unresolved-reference']);
  });
  test('from the close into an entry period, and the other way round', () => {
    expect(codes(section('year', [periods('sum', amount('work', '加分')), reference('work')]))).toEqual(['reference-period']);
    expect(codes(section('year', [periods('sum', reference('bonus')), amount('bonus', '加分')]))).toEqual(['reference-period']);
  });
  test('that comes back to itself', () => {
    expect(codes(section('year', [amount('work', '加分'), reference('year')]))).toEqual(['reference-loop']);
    const each = (id: string, of: string) => section(id, [reference(of)]);
    expect(codes(section('year', [each('one', 'two'), each('two', 'one')]))).toEqual(['reference-loop', 'reference-loop']);
  });
});
