import { toText } from '../../decimal';
import { occurrences } from './occurrences';
import { basis, charge, item, memberWith, tryItem } from './testing';

const late = charge('late', { kind: 'count', points: '-10' });
const repeat = (own: object = {}): object => ({ kind: 'repeat', id: 'again', basis, factor: '1.2', from: 2, over: 'period', growth: 'flat', ...own });
const post = (...posts: string[]): object => ({ kind: 'post', id: 'post', basis, factor: '1.1', posts });

test('P11 flat: from the second time on each counts 1.2 times', () => {
  const { result, lines } = tryItem(item([late], { raises: [repeat()] }), { late: 3 });
  expect(result).toBe('-34');
  expect(lines).toEqual(['late 3次 × −10 ＝ −30分', 'late 2次，重复发生加重 ×1.2：−4分']);
});

test('P11 multiplied again each time: 10, 12, 14.4, 17.28', () => {
  const { result, lines } = tryItem(item([late], { raises: [repeat({ growth: 'compound' })] }), { late: 4 });
  expect(result).toBe('-53.68');
  expect(lines).toEqual(['late 4次 × −10 ＝ −40分', 'late 1次，重复发生加重 ×1.2：−2分', 'late 1次，重复发生加重 ×1.44：−4.4分', 'late 1次，重复发生加重 ×1.728：−7.28分']);
});

test('P11 from the third time on', () => {
  expect(tryItem(item([late], { raises: [repeat({ from: 3 })] }), { late: 2 }).result).toBe('-20');
  expect(tryItem(item([late], { raises: [repeat({ from: 3 })] }), { late: 3 }).result).toBe('-32');
});

test('P11 within the period every period begins anew, over the year it does not', () => {
  const period = memberWith(item([late], { raises: [repeat()] }));
  expect([1, 1, 1].map((times) => period.month({ late: times }).result)).toEqual(['-10', '-10', '-10']);
  const year = memberWith(item([late], { raises: [repeat({ over: 'year', growth: 'compound' })] }));
  expect([1, 0, 2, 1].map((times) => year.month({ late: times }).result)).toEqual(['-10', '0', '-26.4', '-17.28']);
});

test('P11 each charge counts its own times; levels are times of the same charge', () => {
  const levels = [
    { word: '重', aliases: [], points: '-10', basis },
    { word: '轻', aliases: [], points: '-1', basis },
  ];
  const rule = item([late, charge('fault', { kind: 'level', levels })], { raises: [repeat({ factor: '2' })] });
  expect(tryItem(rule, { late: 1, fault: '轻、重' }).result).toBe('-31');
});

test('P11 of dated events the later one is the repeated one, whatever their order', () => {
  const typed = charge('fault', { kind: 'amount', direction: 'deduct', min: '0', max: '不设' });
  const events = [
    { date: '2026-03-20', points: 5 },
    { date: '2026-03-02', points: 1 },
  ];
  expect(tryItem(item([typed], { raises: [repeat({ factor: '2' })] }), { fault: events }).result).toBe('-11');
});

test('P11 members with a post, and raises together', () => {
  const rule = item([late], { raises: [repeat(), post('党支部书记', '党小组长')] });
  expect(tryItem(rule, { late: 2 }).result).toBe('-22');
  expect(tryItem(rule, { late: 2 }, '宣传委员').result).toBe('-22');
  const { result, lines } = tryItem(rule, { late: 2 }, '党小组长');
  expect(result).toBe('-24.2');
  expect(lines).toEqual(['late 2次 × −10 ＝ −20分', 'late 1次，重复发生加重 ×1.2：−2分', 'late 2次，担任职务加重 ×1.1：−2.2分']);
});

test('P11 a raise under a setting that does not hold raises nothing', () => {
  const rule = item([late], { raises: [repeat({ when: { setting: 'reading', is: ['two'] } })] });
  expect(tryItem(rule, { late: 3 }).result).toBe('-30');
});

test('P11 R2 a slip of the finger is not multiplied with itself a million times', () => {
  const rule = item([late], { raises: [repeat({ growth: 'compound' })] });
  expect(tryItem(rule, { late: 9999 }).result).toContain('填的是“9999”');
  expect(tryItem(item([late], { raises: [repeat()] }), { late: 9999 }).result).toBe('-119986');
});

test('P11 occurrences: what happened alike is one, with the points of one after raises', () => {
  const { rule, context } = memberWith(item([late, charge('other', { kind: 'flag', points: '3' })], { raises: [repeat({ over: 'year' })] }));
  const seen = (given: Parameters<typeof context>[0]): string[] =>
    occurrences(rule, context(given)).map(({ label, times, points, date }) => `${label} ${toText(times)}×${toText(points)} ${date ?? ''}`);
  expect(seen({ late: 40, other: '√' })).toEqual(['late 1×-10 ', 'late 39×-12 ', 'other 1×3 ']);
  expect(seen({ late: [{ date: '2026-03-02' }, { date: '2026-03-01' }] })).toEqual(['late 1×-10 2026-03-01', 'late 1×-12 2026-03-02']);
  expect(seen({ late: '很多', other: '√' })).toEqual(['other 1×3 ']);
});
