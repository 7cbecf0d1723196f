import { toText } from '../../decimal';
import { occurrences } from './occurrences';
import { basis, charge, item, memberWith, tryItem } from './testing';

const levels = [
  { word: '省级', aliases: [], points: '5', basis },
  { word: '市级', aliases: [], points: '3', basis },
];
const award = charge('award', { kind: 'level', levels });
const report = charge('report', { kind: 'count', points: '2' });
const model = [{ level: '市级', matter: '劳动模范' }, { level: '省级', matter: '劳动 模范' }];

test('P12 of one matter only the highest counts, across the charges of the item', () => {
  const { result, lines } = tryItem(item([award, report], { matters: { count: 'highest', max: '不设' } }), { award: model, report: [{ matter: '劳动模范' }, { matter: '另一件' }, {}, {}] });
  expect(result).toBe('11');
  expect(lines).toEqual(['award（市级）：同一事项取最高，本项不计', 'award（省级） 1次：+5分', 'report：同一事项取最高，本项不计', 'report 3次 × +2 ＝ +6分']);
});

test('P12 the highest of deductions is the heaviest', () => {
  const charges = [charge('small', { kind: 'count', points: '-1' }), charge('large', { kind: 'count', points: '-5' })];
  expect(tryItem(item(charges, { matters: { count: 'highest', max: '不设' } }), { small: [{ matter: '甲' }], large: [{ matter: '甲' }] }).result).toBe('-5');
});

test('P12 all of one matter count, together at most so much; the cut is a line', () => {
  const { result, lines } = tryItem(item([award, report], { matters: { count: 'every', max: '6' } }), { award: model, report: [{ matter: '另一件' }] });
  expect(result).toBe('8');
  expect(lines[3]).toBe('劳动模范：同一事项最多计 6分，−2分');
});

test('P12 what names no matter is its own: each time that a cell counts is held to the most', () => {
  const rule = item([report], { matters: { count: 'highest', max: '1.5' } });
  expect(tryItem(rule, { report: 3 }).result).toBe('4.5');
  expect(tryItem(rule, { report: [{}, {}] }).result).toBe('3');
});

test('P12 deductions of one matter are held to the most as well', () => {
  expect(tryItem(item([charge('fault', { kind: 'count', points: '-4' })], { matters: { count: 'every', max: '6' } }), { fault: [{ matter: '甲' }, { matter: '甲' }] }).result).toBe('-6');
});

test('P8 highest only: of the whole item one occurrence counts, the largest after raises; the others are shown', () => {
  const { result, lines } = tryItem(item([award, report], { count: 'highest' }), { award: '市级2', report: 1 });
  expect(result).toBe('3');
  expect(lines).toEqual(['award（市级） 1次：+3分', 'award（市级）：同一事项取最高，本项不计', 'report：同一事项取最高，本项不计']);
});

test('P8 P12 what is superseded is no occurrence for others', () => {
  const { rule, context } = memberWith(item([award], { matters: { count: 'highest', max: '不设' } }));
  expect(occurrences(rule, context({ award: model })).map(({ points, event }) => `${toText(points)} ${event?.level ?? ''}`)).toEqual(['5 省级']);
});
