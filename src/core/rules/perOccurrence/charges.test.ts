import type { CellValue } from '../../grid';
import { column, charge, item, tryItem } from './testing';

const levels = [
  { word: '国家级', aliases: ['全国'], points: '10', basis: { kind: 'clause', clause: '第三条（一）' } },
  { word: '市级', aliases: [], points: '3', basis: { kind: 'clause', clause: '第三条（二）' } },
  { word: '市级部门', aliases: [], points: '2', basis: { kind: 'clause', clause: '第三条（三）' } },
  { word: '县级', aliases: [], points: '1', basis: { kind: 'clause', clause: '第三条（四）' } },
];
const award = item([charge('award', { kind: 'level', levels, input: column('表彰') })]);

test.each<[CellValue, string]>([
  ['市级', '3'],
  ['市级2', '6'],
  ['市级２次', '6'],
  ['市级×2', '6'],
  ['市级 2、县级 1', '7'],
  ['市级；县级', '4'],
  ['市级2\n县级', '7'],
  ['市级部门', '2'],
  ['市级部门2，市级', '7'],
  ['全国(2次)', '20'],
  ['无', '0'],
  ['市级0', '0'],
  ['—', '0'],
  [null, '0'],
])('P9 %p at its levels is %s', (value, points) => {
  expect(tryItem(award, { award: value }).result).toBe(points);
});

test.each<CellValue>(['乡级', '市级和乡级', '2', 2, '市级2.5', '市级-1', '大市级', '市级次', true])('P9 R2 %p is refused with the levels that there are', (value) => {
  expect(tryItem(award, { award: value }).result).toContain('应填“国家级”、“市级”、“市级部门”、“县级”');
});

test('P9 each level is a line with its own clause, equal ones together', () => {
  const { statement, lines } = tryItem(award, { award: '市级、国家级、市级2' });
  expect(lines).toEqual(['表彰（市级） 3次 × +3 ＝ +9分', '表彰（国家级） 1次：+10分']);
  expect(statement.lines.map((line) => line.kind === 'charge' && line.basis)).toEqual([levels[1]?.basis, levels[0]?.basis]);
});

test('P9 an event names its level; its clause may stand for it, and is enough where there is only one', () => {
  expect(tryItem(award, { award: [{ level: '市级' }, { clause: '县级' }, { level: '全 国' }] }).result).toBe('14');
  expect(tryItem(award, { award: [{ level: '乡级', matter: '劳模' }] }).result).toContain('“乡级”');
  expect(tryItem(award, { award: [{ clause: '表彰' }] }).result).toContain('无法识别');
  const [only] = levels;
  expect(tryItem(item([charge('award', { kind: 'level', levels: [only] })]), { award: [{ clause: 'award' }, {}] }).result).toBe('20');
});

test('R5 points at an event may repeat the figure of its level, with or without a sign, and not contradict it', () => {
  expect(tryItem(award, { award: [{ level: '市级', points: '3' }, { level: '县级', points: -1 }] }).result).toBe('4');
  expect(tryItem(award, { award: [{ level: '市级', points: 5 }] }).result).toContain('一次记为 5 分，而办法规定每次 3 分');
  expect(tryItem(award, { award: [{ level: '市级', points: '很多' }] }).result).toContain('“市级”，无法识别');
});

test('R5 where the figure is 待填 the points at the events count, in the direction of the item', () => {
  const open = item([charge('late', { kind: 'count', points: '待填' })], { start: '10', limits: { min: '0', max: '10', over: 'period' } });
  expect(tryItem(open, { late: [{ points: 2 }, { points: '-1' }] }).result).toBe('7');
  expect(tryItem(open, { late: [{ points: 2 }, {}] }).result).toContain('分值待填');
  expect(tryItem(open, { late: 1 }).result).toContain('分值待填');
});

const donation = (portion: string): object => item([charge('donation', { kind: 'rate', input: column('捐款（元）'), unit: '500', points: '1', portion })]);

test.each([
  ['whole', 1499, '2'],
  ['whole', 1500, '3'],
  ['whole', 499.99, '0'],
  ['begun', 1001, '3'],
  ['begun', 1000, '2'],
  ['exact', 750, '1.5'],
  ['exact', '1,250', '2.5'],
  ['exact', '1,25', 'refused'],
  ['whole', -1, 'refused'],
  ['whole', 0, '0'],
])('P10 折算 %s: %p is %s', (portion, quantity, points) => {
  const { result } = tryItem(donation(portion), { donation: quantity });
  expect(points === 'refused' ? result.includes('应填数量') : result === points).toBe(true);
});

test('P10 the quantity stands in the sentence', () => {
  expect(tryItem(donation('whole'), { donation: 1499 }).lines).toEqual(['捐款（元） 1499，每 500 折算：+2分']);
});

const hours = (portion: string): object => item([charge('hours', { kind: 'shortfall', input: column('学时', 'missing'), target: '24', unit: '1', points: '-0.5', portion })], { start: '10' });

test.each([
  ['whole', 24, '10'],
  ['whole', 30, '10'],
  ['whole', 20, '8'],
  ['whole', 22.5, '9.5'],
  ['begun', 22.5, '9'],
  ['exact', 22.5, '9.25'],
  ['whole', 0, '-2'],
])('P10 不足 %s: %p hours of 24 leave %s', (portion, quantity, points) => {
  expect(tryItem(hours(portion), { hours: quantity }).result).toBe(points);
});

test('P10 M1 no hours written is missing, none is 0', () => {
  expect(tryItem(hours('whole'), {}).result).toContain('“学时”未填');
  expect(tryItem(hours('whole'), { hours: '无' }).lines).toEqual(['起始 10分', '学时 0，不足 24：−12分']);
});

test('P10 figures that nobody has written stop the item only when they are asked for', () => {
  const open = item([charge('hours', { kind: 'shortfall', target: '待填', unit: '1', points: '-1', portion: 'whole' })]);
  expect(tryItem(open, { hours: 3 }).result).toContain('分值待填');
  expect(tryItem(open, {}).result).toBe('0');
});
