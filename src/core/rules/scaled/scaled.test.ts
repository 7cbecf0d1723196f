import { branch } from '../../../../tests/support/branch';
import { amount, clause, periods, schemeFrom } from '../../../../tests/support/schemes';
import { periodOf } from '../../../../tests/support/ledgers';
import { issueText } from '../../issueText';
import { closingStatement } from '../../scoring/cellCalls';
import { statementIssues } from '../../scoring/statement';

const MEMBER = { id: '1', name: '王芳', unit: '', kind: '正式党员', class: null, posts: [], leader: null, contact: null, status: '参加', from: null, to: null, history: [] } as const;

/** 邯郸公司: the points of the year are turned into 100, by the full marks or by the branch's highest. */
const scaled = (divisor: object, rule: object = amount('work', '积分', { max: '不设', min: '-1000' }), more: object = {}) => ({
  kind: 'scaled',
  id: 'points',
  name: '百分制积分',
  basis: clause('第二十条'),
  rule,
  divisor,
  to: '100',
  limits: { min: '不设', max: '100', over: 'period' },
  ...more,
});
const highest = schemeFrom({ score: scaled({ kind: 'highest' }) });
const member = (points: number | null, more: object = {}) => ({ appraisal: points === null ? {} : { 积分: points }, ...more });

test('J2 ÷ a figure × 100, at most 100', () => {
  const found = branch(schemeFrom({ score: scaled({ kind: 'figure', figure: '80' }) }), [member(60), member(90)]);
  expect(['1', '2'].map(found.score)).toEqual(['75', '100']);
  expect(found.lines('1', 'points')).toEqual(['积分 60 × 100 ÷ 80 ＝ 75分']);
});

test('J2 a figure still to be filled in stops the score', () => {
  expect(branch(schemeFrom({ score: scaled({ kind: 'figure', figure: '待填' }) }), [member(60)]).score('1')).toBeNull();
});

describe('J3 ÷ the highest of the branch', () => {
  test('whoever has it gets 100', () => {
    const found = branch(highest, [member(120), member(90), member(-6)]);
    expect(['1', '2', '3'].map(found.score)).toEqual(['100', '75', '-5']);
  });
  test('who is exempt, deferred or not in the branch has no part in it', () => {
    const found = branch(highest, [member(120, { status: '免考评' }), member(110, { to: '2026-06-30' }), member(100, { status: '暂缓' }), member(80), member(60)]);
    expect(['4', '5'].map(found.score)).toEqual(['100', '75']);
  });
  test('in each entry period it is the highest of that period, yearly accounts running on', () => {
    const work = amount('work', '积分', { min: '0', max: '不设' });
    const account = { kind: 'section', id: 'account', name: '年度账户', basis: clause('第二十条'), start: '0', limits: { min: '0', max: '50', over: 'year' }, fullMarks: null, children: [work] };
    const scheme = schemeFrom({ roles: { points: 'sum-periods', appraisal: null }, score: periods('sum', scaled({ kind: 'highest' }, account)) });
    const months = (first: number, second: number) => ({ periods: [{ period: '2026-01/2026-12', entries: { 积分: 0 } }, { period: '2026-01', entries: { 积分: first } }, { period: '2026-02', entries: { 积分: second } }] });
    const found = branch(scheme, [months(40, 40), months(20, 20)]);
    // The second month leaves the first member 10 of 50, the other has 20.
    expect(found.periods('1')).toMatchObject({ '2026-01': '100', '2026-02': '50', '2026-03': '0' });
    expect(found.periods('2')).toMatchObject({ '2026-01': '50', '2026-02': '100' });
  });
  test('it is not known while somebody lacks an entry', () => {
    const found = branch(highest, [member(120), member(null)]);
    expect(found.score('1')).toBeNull();
    expect(found.issues('1')).toEqual(['2026年度“百分制积分”要按全支部最高分折合，还有人的分数算不出来。请先补齐他人缺的登记。']);
  });
  test('where nobody has any points, everyone has nothing; below nothing there is no measure', () => {
    const found = branch(highest, [member(0), member(0)]);
    expect(['1', '2'].map(found.score)).toEqual(['0', '0']);
    expect(branch(highest, [member(0), member(-3)]).issues('2')).toEqual(['2026年度“百分制积分”要除以的分数不大于 0，无法折合。请核对折合的基数或登记的分数。']);
  });
});

test('J13 a row alone does not know the highest of the branch', () => {
  const row = closingStatement(highest, MEMBER, periodOf('2026'), new Map([['work', { kind: 'cell', value: 5 }]]), null);
  if (row.kind === 'excluded') throw new Error(row.kind);
  expect(statementIssues(row.statement).map(issueText)).toEqual(['“百分制积分”要按全支部最高分折合，单独一行算不出来。请用公示表或积分表。']);
});
