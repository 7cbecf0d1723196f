import { charge, item, memberWith, tryItem } from './testing';

const zero = charge('gambling', { kind: 'zero' });
const late = charge('late', { kind: 'count', points: '-2' });
const limits = { min: '0', max: '10', over: 'period' };

test('P13 a mark takes the item to its floor', () => {
  const { result, lines } = tryItem(item([late, zero], { start: '10', limits }), { late: 1, gambling: '√' });
  expect(result).toBe('0');
  expect(lines).toEqual(['起始 10分', 'late 1次：−2分', 'gambling：归为 0分，−8分']);
  expect(tryItem(item([late, zero], { start: '10', limits }), { late: 1, gambling: '否' }).result).toBe('8');
});

test('P13 the floor is the one the scheme writes, or 0', () => {
  expect(tryItem(item([zero], { start: '10', limits: { ...limits, min: '-5' } }), { gambling: '√' }).result).toBe('-5');
  expect(tryItem(item([zero], { start: '10', limits: { ...limits, min: '不设' } }), { gambling: '√' }).result).toBe('0');
});

test('P13 it raises nothing, and a second mark has nothing left to take', () => {
  const open = item([late, zero, charge('vice', { kind: 'zero' })], { start: '10', limits: { ...limits, min: '不设' } });
  expect(tryItem(open, { late: 8, gambling: '√' }).result).toBe('-6');
  expect(tryItem(open, { gambling: '√', vice: '√' }).lines).toEqual(['起始 10分', 'gambling：归为 0分，−10分', 'vice：归为 0分，+0分']);
});

test('P13 what lies above the ceiling is gone too', () => {
  const bonus = charge('bonus', { kind: 'count', points: '5' });
  expect(tryItem(item([bonus, zero], { start: '10', limits }), { bonus: 3, gambling: '√' }).statement.status).toBe('used');
  expect(tryItem(item([bonus, zero], { start: '10', limits }), { bonus: 3, gambling: '√' }).result).toBe('0');
});

test('P13 P3 over the year the whole account is gone', () => {
  const bonus = charge('bonus', { kind: 'count', points: '5' });
  const member = memberWith(item([bonus, zero], { limits: { min: '0', max: '20', over: 'year' } }));
  expect(member.month({ bonus: 2 }).result).toBe('10');
  expect(member.month({ bonus: 1, gambling: '√' }).result).toBe('-10');
  expect(member.month({ bonus: 1 }).result).toBe('5');
});

test('R3 a mark is a mark: other words are refused', () => {
  expect(tryItem(item([zero]), { gambling: '有？' }).result).toContain('应填“√”');
});
