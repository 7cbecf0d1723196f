import { branch } from '../../../../tests/support/branch';
import { amount, clause, rhythm, schemeFrom } from '../../../../tests/support/schemes';

/** B分 of 员工A/B积分: for life, closed each month. */
const account = (blank: 'missing' | 'none', closing = 'month') =>
  schemeFrom({
    rhythm: rhythm('week', closing),
    score: { kind: 'balance', id: 'points', name: '累计B分', basis: clause('第三条'), input: { label: '上期结余', aliases: [], blank }, rule: amount('added', '本期B分', { min: '-500', max: '500' }) },
  });
const history = [{ period: '2025-12', score: '230.5' }];

test('J6 opens with the score of the period before, from the records', () => {
  const found = branch(account('missing'), [{ appraisal: { 本期B分: 20 }, history }], '2026-01');
  expect(found.score('1')).toBe('250.5');
  expect(found.lines('1', 'points')).toEqual(['2025年12月结余 230.5分', '本期B分 20分']);
});

test('J6 an entry goes before the records, and may be negative', () => {
  const found = branch(account('missing'), [{ appraisal: { 上期结余: -5, 本期B分: 20 }, history }], '2026-01');
  expect(found.score('1')).toBe('15');
});

test('J6 without either it is asked for; where a blank means none it opens at zero', () => {
  const given = { appraisal: { 本期B分: 20 }, history: [{ period: '2025-11', score: '230.5' }] };
  expect(branch(account('missing'), [given], '2026-01').issues('1')).toEqual(['缺：2026年1月“上期结余”未填（累计B分）。请补填；空白不会当作 0。']);
  expect(branch(account('none'), [given], '2026-01').score('1')).toBe('20');
});

test('J6 the period before a first half-year is the second of the year before', () => {
  const found = branch(account('missing', 'half'), [{ appraisal: { 本期B分: 1 }, history: [{ period: '2025-H2', score: '9' }] }], '2026-H1');
  expect(found.score('1')).toBe('10');
});
