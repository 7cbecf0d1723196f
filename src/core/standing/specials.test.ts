import { standingText } from './messages.zh';
import { basis, closing, member, quota, results, special, yearly } from './testing';

const grades = (scheme: ReturnType<typeof yearly>, ...members: Parameters<typeof results>[1]) => results(scheme, members).map(({ grade }) => grade);
const mark = (label: string) => ({ label, aliases: [], blank: 'none' });
const PUNISHED = special('grade', { input: mark('处分'), grade: '合格', effect: 'grade' });

test('G7 of a special rule’s grade and that of the score the worse counts', () => {
  const scheme = yearly({ specials: [PUNISHED] });
  expect(grades(scheme, member('1', { 基础: 95, 处分: '√' }), member('2', { 基础: 50, 处分: '√' }), member('3', { 基础: 70, 处分: '√' }))).toEqual(['合格', '不合格', '合格']);
});

test('G7 special rules only count under their setting and for whom they are written', () => {
  const settings = [{ id: 'strict', name: '从严', value: 'no', options: [{ value: 'yes', name: '是' }, { value: 'no', name: '否' }], basis }];
  const scheme = (changes: object) => yearly({ settings, specials: [{ ...PUNISHED, ...changes }] });
  const one = member('1', { 基础: 95, 处分: '√' }, { post: '党支部书记、组织委员' });
  expect(grades(scheme({ who: { are: 'any', of: ['党支部书记'] } }), one)).toEqual(['合格']);
  expect(grades(scheme({ who: { are: 'none', of: ['党支部书记'] } }), one)).toEqual(['优秀']);
  const [result] = results(scheme({ when: { setting: 'strict', is: ['yes'] } }), [one]);
  expect(result).toMatchObject({ score: null, issues: [{ code: 'unknown-input' }] });
});

describe('G12 a grade that asks for more than a score', () => {
  const needs = (least: string, more: object = {}) => special('requires', { grade: '优秀', rule: 'base', least, otherwise: '良好', ...more });

  test('just below, at and above', () => {
    const scheme = yearly({ specials: [needs('75')] });
    const with20 = (id: string, base: number) => member(id, { 基础: base, 贡献: 20 });
    expect(grades(scheme, with20('1', 74.99), with20('2', 75), with20('3', 75.01), member('4', 70))).toEqual(['良好', '优秀', '优秀', '合格']);
  });

  test('the grade that the condition names may ask for something too; a bar comes first', () => {
    const chain = [needs('75'), special('requires', { id: 'second', grade: '良好', rule: 'extra', least: '30', otherwise: '条件未达' })];
    expect(grades(yearly({ specials: chain }), member('1', { 基础: 70, 贡献: 25 }), member('2', { 基础: 70, 贡献: 30 }))).toEqual(['条件未达', '良好']);
    const barred = special('barred', { input: mark('警告'), grade: '良好' });
    expect(grades(yearly({ specials: [needs('75'), barred] }), member('1', { 基础: 70, 贡献: 25, 警告: '√' }))).toEqual(['合格']);
  });

  test('who lacks the condition takes no place', () => {
    const scheme = yearly({ specials: [needs('75')], quotas: [quota({ share: '0.5' })] });
    expect(grades(scheme, member('1', { 基础: 70, 贡献: 40 }), member('2', 95))).toEqual(['良好', '优秀']);
  });

  test('of a rule in months their mean counts', () => {
    const months = { kind: 'periods', id: 'months', name: '月均', basis, combine: 'mean', rule: { kind: 'amount', id: 'month-base', name: '月基础', basis, input: { label: '月基础', aliases: [], blank: 'missing' }, min: '0', max: '100' } };
    const scheme = yearly({ score: months, roles: { points: 'months', appraisal: null }, grades: yearly().grades.map(({ grade, ...band }) => ({ ...band, grade, from: grade === '优秀' ? '70' : '不设', to: grade === '优秀' ? '不设' : '70', basis })).slice(0, 2), specials: [needs('75', { rule: 'month-base' })] });
    const periods = (first: number) => [{ period: '2026-01/2026-06', entries: { 月基础: first } }, { period: '2026-07/2026-12', entries: { 月基础: 70 } }];
    expect(grades(scheme, member('1', undefined, { periods: periods(80) }), member('2', undefined, { periods: periods(79) }))).toEqual(['优秀', '良好']);
  });
});

test('G13 the lowest grade only for the last of those in its band', () => {
  const last = quota({ grade: '不合格', otherwise: '合格', from: 'bottom', share: '0.25' });
  const people = [95, 55, 50, 45].map((score, index) => member(String(index), score));
  expect(grades(yearly({ quotas: [last] }), ...people)).toEqual(['优秀', '合格', '合格', '不合格']);
  const tied = results(yearly({ quotas: [last] }), [95, 85, 45, 45].map((score, index) => member(String(index), score)));
  expect(tied.map(({ grade, issues }) => [grade, issues.map(({ code }) => code)])).toEqual([['优秀', []], ['良好', []], ['合格', ['tied-at-limit']], ['合格', ['tied-at-limit']]]);
});

test('G14 without a ratio the band decides; with one still to be filled in nobody’s place is known', () => {
  const people = [95, 92, 85].map((score, index) => member(String(index), score));
  expect(grades(yearly({ quotas: [quota({ share: '不设' })] }), ...people)).toEqual(['优秀', '优秀', '良好']);
  expect(grades(yearly({ quotas: [quota({ share: '待填' })] }), ...people)).toEqual([null, null, '良好']);
  const list = { kind: 'list', id: 'first', name: '优先推荐', share: '不设', of: 'graded', rounding: 'floor', ties: 'outside', from: 'top', minScore: '92', audience: 'internal', basis };
  expect(results(yearly({ quotas: [list] }), people).map(({ lists }) => lists)).toEqual([['first'], ['first'], []]);
  const told = (share: string) => closing(yearly({ quotas: [quota({ share })] }), people).issues.map(({ code, severity }) => `${code} ${severity}`);
  expect([told('不设'), told('待填'), told('0.25')]).toEqual([['quota-without-share notice'], ['unfilled-figure error'], []]);
});

test('G16 an event that another row enters counts over the year, as often as the rule says', () => {
  const month = { kind: 'perOccurrence', id: 'conduct', name: '表现', basis, start: '10', limits: { min: '0', max: '10', over: 'period' }, count: 'every', charges: [{ kind: 'count', id: 'absence', basis, input: mark('缺席'), points: '-1' }] };
  const months = { kind: 'periods', id: 'months', name: '月均', basis, combine: 'sum', rule: month };
  const scheme = (least: number) => yearly({ score: months, roles: { points: 'months', appraisal: null }, specials: [special('grade', { input: { uses: 'absence', least }, grade: '不合格', effect: 'grade' })] });
  const one = member('1', undefined, { periods: [{ period: '2026-01/2026-12', entries: { 缺席: 0 } }, { period: '2026-02', entries: { 缺席: 2 } }, { period: '2026-11', entries: { 缺席: [{}] } }] });
  expect([grades(scheme(3), one), grades(scheme(4), one)]).toEqual([['不合格'], ['优秀']]);
});

describe('G10 years running', () => {
  const streak = (own: object) => yearly({ specials: [special('streak', { ofGrade: '合格', years: 3, span: 'consecutive', grade: '不合格', effect: 'proposal', ...own })] });
  const history = (...years: number[]) => ({ history: years.map((year) => ({ period: String(year), grade: '合格等次' })) });
  const proposed = (own: object, ...years: number[]) => results(streak(own), [member('1', 70, history(...years))])[0];

  test('without a gap, or any of them', () => {
    expect(proposed({}, 2024, 2025)?.proposals).toEqual(['不合格']);
    expect(proposed({}, 2023, 2025)?.proposals).toEqual([]);
    expect(proposed({ span: 'any' }, 2020, 2025)?.proposals).toEqual(['不合格']);
    expect(proposed({ span: 'any' }, 2025)?.proposals).toEqual([]);
  });

  test('as a grade it replaces the one that everything else left', () => {
    expect(proposed({ effect: 'grade' }, 2024, 2025)).toMatchObject({ grade: '不合格', proposals: [] });
  });
});

test('G15 a list by rank has all who share its ranks; barred members are not on it', () => {
  const ranks = { kind: 'ranks', id: 'top', name: '前两名', basis, first: 1, last: 2, by: null, audience: 'internal' };
  const scheme = yearly({ quotas: [ranks], specials: [special('barred', { input: mark('警告'), grade: '优秀' })] });
  const people = [member('1', 95), member('2', 90), member('3', 90), member('4', 80), member('5', { 基础: 100, 警告: '√' })];
  expect(results(yearly({ quotas: [ranks] }), people.slice(0, 4)).map(({ lists }) => lists)).toEqual([['top'], ['top'], ['top'], []]);
  expect(results(scheme, people).map(({ lists }) => lists)).toEqual([['top'], [], [], [], []]);
});

test('G9 without bands a bar is from awards: who misses the list is told why', () => {
  const list = { kind: 'list', id: 'awards', name: '评先树优', basis, share: '1', of: 'graded', rounding: 'floor', ties: 'inside', from: 'top', minScore: '90', audience: 'internal' };
  const scheme = yearly({ grades: [], quotas: [list], specials: [special('barred', { name: '受处分', input: mark('处分'), grade: '评先树优对象' })] });
  const { members } = closing(scheme, [member('1', { 基础: 95, 处分: '√' }), member('2', 92)]);
  expect(members.map(({ standing }) => [standing.lists.length, standingText(standing, 2)])).toEqual([[0, '因“受处分”不能评为“评先树优对象”'], [1, '']]);
});

test('G20 a report has its figure and its rank; what it lacks stops no score', () => {
  const rule = { kind: 'amount', id: 'bonus-rule', name: '奖励', basis, input: { label: '奖励', aliases: [], blank: 'missing' }, min: '0', max: '不设' };
  const scheme = yearly({ reports: [{ id: 'bonus', name: '奖励积分', rank: 'ranked', audience: 'public', rule, basis }], quotas: [{ kind: 'ranks', id: 'top', name: '奖励第一', basis, first: 1, last: 1, by: 'bonus', audience: 'internal' }] });
  const [first, second, third] = results(scheme, [member('1', { 基础: 95, 奖励: '3.125' }), member('2', { 基础: 70, 奖励: 8 }), member('3', 60)]);
  expect([first, second].map((result) => [result?.reports, result?.lists, result?.rank])).toEqual([[{ bonus: '3.13' }, [], 1], [{ bonus: '8' }, ['top'], 2]]);
  expect(third).toMatchObject({ score: { value: '60.00' }, reports: { bonus: null }, issues: [{ code: 'missing-entry', severity: 'warning' }] });
});
