import { periodOf as period, schemeOf } from '../../../tests/support/ledgers';
import type { MemberCase } from '../scheme/cases';
import { SchemeSchema, type Scheme } from '../scheme/schema';
import { schemeToJson } from '../scheme/json';
import { evaluateCases } from './evaluateCases';

const district = schemeOf('district-organs-70-30');
const finance = schemeOf('finance-bureau');

function member(id: string, appraisal: MemberCase['appraisal'], more: Partial<MemberCase> = {}): MemberCase {
  return { id, name: `党员${id}`, periods: [], appraisal, ...more };
}

const one = (scheme: Scheme, given: MemberCase, at: string) => {
  const [result] = evaluateCases(scheme, { members: [given] }, period(at));
  if (result === undefined) throw new Error('no result');
  return result;
};

describe('P3 a yearly account', () => {
  test('is known in the second half-year of a scheme that closes twice a year', () => {
    const halfYearly: Scheme = { ...finance, rhythm: { ...finance.rhythm, closing: 'half' } };
    const given = member('1', undefined, {
      periods: [
        { period: '2026-Q1/2026-Q4', entries: { 任务分: 15 } },
        { period: '2026-Q1', entries: { 省级及以上表彰: 2 } },
        { period: '2026-Q3', entries: { 省级及以上表彰: 1 } },
      ],
    });
    expect(one(halfYearly, given, '2026-H1').score?.value).toBe('55.00');
    expect(one(halfYearly, given, '2026-H2').score?.value).toBe('45.00');
  });
});

describe('G3 everyone on the roll', () => {
  const seven = (more: Partial<MemberCase>): MemberCase[] => [
    member('1', { 民主测评得分: 100 }),
    ...['2', '3', '4', '5', '6'].map((id) => member(id, { 其它扣分: 30, 民主测评得分: 100 })),
    member('7', undefined, more),
  ];
  const first = (more: Partial<MemberCase>) => evaluateCases(district, { members: seven(more) }, period('2026'))[0]?.grade;

  test('holds who is exempt and who came during the year', () => {
    expect(first({ status: '免考评' })).toBe('优秀');
    expect(first({ from: '2026-07-01' })).toBe('优秀');
    expect(first({ to: '2026-12-31', status: '免考评' })).toBe('优秀');
  });
  test('does not hold who had left by the end of the period or comes after it', () => {
    expect(first({ to: '2025-06-30' })).toBe('合格');
    expect(first({ to: '2026-12-30' })).toBe('合格');
    expect(first({ from: '2027-01-01' })).toBe('合格');
  });
});

describe('B2 counts and score together', () => {
  const ballots = { 好票: 12, 一般票: 4, 差票: 1, 弃权票: 1 };
  test('agree where the score is the published form of the counts; the exact figure is used on', () => {
    const result = one(district, member('1', { ...ballots, 民主测评得分: '87.78' }), '2026');
    expect(result.issues).toEqual([]);
    expect(result.appraisal).toBe('790/9');
  });
  test.each(['87.77', '87.8', '88'])('do not agree at %s', (score) => {
    expect(one(district, member('1', { ...ballots, 民主测评得分: score }), '2026').issues.map(({ code }) => code)).toEqual(['ballot-score-differs']);
  });
});

describe('R5 points at the events of a charge whose figure is still to be filled in', () => {
  const events = (points: number) => [{ date: '2026-03-02', points }, { date: '2026-05-04', points }];
  test.each([3, -3])('are deducted where the item can only lose (%d)', (points) => {
    expect(one(district, member('1', { 无故缺席会议: events(points), 民主测评得分: 80 }), '2026').points).toBe('64');
  });
  test('are added where the item can only gain', () => {
    expect(one(district, member('1', { 工作性奖励: events(3), 民主测评得分: 80 }), '2026').points).toBe('76');
  });
});

test('M1 the flag of a special rule whose blank means missing is asked for', () => {
  const json = schemeToJson(finance) as { specials: { input: { blank: string } }[] };
  const [first] = json.specials;
  if (first === undefined) throw new Error('no special rule');
  first.input.blank = 'missing';
  const strict = SchemeSchema.parse(json);
  const given = member('1', undefined, { periods: [{ period: '2026-Q1/2026-Q4', entries: { 任务分: 15 } }] });
  expect(one(strict, given, '2026').issues.map(({ code }) => code)).toEqual(['missing-entry']);
  expect(one(strict, { ...given, appraisal: { 侵占挪用资产资金: '否' } }, '2026').grade).toBe('优秀');
});

test('G8 whom a special rule grades below the band stands on no list from the top', () => {
  const members = ['1', '2', '3', '4', '5'].map((id) =>
    member(id, id === '1' ? { 受党纪政纪处分: '√' } : undefined, { periods: [{ period: '2026-Q1/2026-Q4', entries: { 任务分: id === '1' ? 15 : 13 } }] }),
  );
  const [first] = evaluateCases(finance, { members }, period('2026'));
  expect(first).toMatchObject({ rank: 1, grade: '不合格', lists: [] });
});

test('P4 a veto hides what is missing below it, not beside it', () => {
  const zhangdian = schemeOf('zhangdian-2017');
  const appraisal = { 个人自评: 85, 党员互评: 85, 群众测评: 85, 支部初评: 85, 一票否决: '√' };
  expect(one(zhangdian, member('1', appraisal), '2026-H1')).toMatchObject({ score: { value: '34.00' }, points: '0', issues: [] });
  const { 支部初评: _left, ...three } = appraisal;
  expect(one(zhangdian, member('1', three), '2026-H1').issues.map(({ code }) => code)).toEqual(['missing-entry']);
});

test('R5 points at the event of a mark must be the figure of the scheme', () => {
  const marked = (points: number) => one(district, member('1', { 严重损害公务员形象: [{ date: '2026-03-02', points }], 民主测评得分: 80 }), '2026');
  expect(marked(-10)).toMatchObject({ points: '60', issues: [] });
  expect(marked(10).points).toBe('60');
  expect(marked(5).issues.map(({ code }) => code)).toEqual(['event-points-differ']);
});

describe('G10 years in a row', () => {
  const proposals = (history: NonNullable<MemberCase['history']>) => one(district, member('1', { 其它扣分: 50, 民主测评得分: 100 }, { history }), '2026').proposals;
  test.each(['警示', ' 警示', '警示党员', '警示党员等次'])('last year %s counts', (grade) => {
    expect(proposals([{ period: '2025', grade }])).toEqual(['不合格']);
  });
  test('a year between, a half-year or another grade does not', () => {
    expect(proposals([{ period: '2024', grade: '警示' }])).toEqual([]);
    expect(proposals([{ period: '2025-H1', grade: '警示' }])).toEqual([]);
    expect(proposals([{ period: '2025', grade: '基本合格' }, { period: '2024', grade: '警示' }])).toEqual([]);
    expect(proposals([{ period: '2025' }])).toEqual([]);
  });
});

describe('M3 what has no place in the scheme is an error', () => {
  const codes = (given: MemberCase) => one(finance, given, '2026').issues.map(({ code }) => code);
  const year = { period: '2026-Q1/2026-Q4', entries: { 任务分: 15 } };
  test.each(['2026-13', '2026年第一季度', '2026-Q2/2026-Q1', '2026-Q1/2026-Q2/2026-Q3'])('the period %s', (text) => {
    expect(codes(member('1', undefined, { periods: [year, { period: text, entries: { 市级表彰: 1 } }] }))).toEqual(['unknown-period']);
  });
  test('a period of the records', () => {
    expect(codes(member('1', undefined, { periods: [year], history: [{ period: '去年', grade: '合格' }] }))).toEqual(['unknown-period']);
  });
  test('a column in a period of another rhythm, unless it is blank', () => {
    expect(codes(member('1', { 市级表彰: 1 }, { periods: [year] }))).toEqual(['misplaced-input']);
    expect(codes(member('1', { 市级表彰: '' }, { periods: [year] }))).toEqual([]);
  });
  test('two members with one 编号: neither is scored', () => {
    const twins = evaluateCases(finance, { members: [member('1', undefined, { periods: [year] }), member('1', undefined, { periods: [year] })] }, period('2026'));
    expect(twins.map(({ score, rank, issues }) => [score, rank, issues.map(({ code }) => code)])).toEqual([[null, null, ['duplicate-member']], [null, null, ['duplicate-member']]]);
  });
});

test('P6 without entry periods whoever is on the roll on the last day is scored, on the full account', () => {
  const score = (from: string | undefined, to: string | undefined) =>
    evaluateCases(district, { members: [{ id: '1', name: '王芳', from, to, periods: [], appraisal: { 民主测评得分: 80 } }] }, period('2026'))[0]?.score;
  expect(score('2026-02-10', undefined)).toEqual({ value: '94.00' });
  expect(score(undefined, '2026-11-30')).toBeNull();
});
