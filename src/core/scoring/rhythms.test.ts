import { whole } from '../decimal';
import { amount, clause, deduction, item, periods, rhythm, schemeFrom, section } from '../../../tests/support/schemes';
import { periodOf } from '../../../tests/support/ledgers';
import type { MemberCase } from '../scheme/cases';
import type { Scheme } from '../scheme/schema';
import { structureIssues } from '../scheme/structure';
import { recordsFromCases } from './cases';
import { evaluateCases, type CaseResult } from './evaluateCases';
import { scorePeriod } from './score';

function evaluate(scheme: Scheme, period: string, entries: Readonly<Record<string, Readonly<Record<string, string | number>>>>, member: Partial<MemberCase> = {}): CaseResult {
  const given = Object.entries(entries).map(([text, cells]) => ({ period: text, entries: cells }));
  const [result] = evaluateCases(scheme, { members: [{ id: '1', name: '王芳', periods: given, ...member }] }, periodOf(period));
  if (result === undefined) throw new Error('no result');
  return result;
}

const twoRhythms = schemeFrom({
  rhythm: rhythm('month', 'year'),
  score: section('points', [
    periods('mean', amount('daily', '日常'), { id: 'months' }),
    periods('sum', amount('extra', '贡献', { max: '10' }), { id: 'quarters', unit: 'quarter' }),
  ]),
});

test('P6 entries of two rhythms stand side by side: the mean of the months and the sum of the quarters', () => {
  const result = evaluate(twoRhythms, '2026', { '2026-01/2026-12': { 日常: 80 }, '2026-02': { 日常: 92 }, '2026-Q1/2026-Q4': { 贡献: 2 }, '2026-Q3': { 贡献: 5 } });
  expect(result.score?.value).toBe('92.00');
  expect(result.periods['2026-02']).toBe('92');
  expect(result.periods['2026-Q3']).toBe('5');
});

test('W1 whom the columns of a rhythm do not concern lacks nothing in its periods', () => {
  const scheme = schemeFrom({
    classes: [
      { class: '普通党员', aliases: [], basis: clause('第一条') },
      { class: '只作评议', aliases: [], basis: clause('第一条') },
    ],
    defaultClass: '普通党员',
    rhythm: rhythm('month', 'year'),
    score: section('points', [{ ...periods('mean', amount('daily', '日常'), { id: 'months' }), who: { are: 'none', of: ['只作评议'] } }, amount('vote', '评议')]),
  });
  const { records } = recordsFromCases(scheme, { members: [{ id: '1', name: '王芳', kind: '只作评议', periods: [] }, { id: '2', name: '李强', periods: [] }] }, periodOf('2026'));
  const [alone, other] = scorePeriod(scheme, records, periodOf('2026-03')).members;
  expect([alone?.statement, alone?.issues]).toEqual([null, []]);
  expect(other?.issues.map(({ code }) => code)).toEqual(['missing-period']);
});

const report = (rule: unknown) => ({ id: 'beside', name: '当月A分', rank: 'ranked', audience: 'public', basis: clause('第五条'), rule });
const twoAccounts = {
  rhythm: rhythm('week', 'month'),
  score: periods('sum', amount('b-week', 'B分'), { id: 'b' }),
  reports: [report(periods('sum', { ...amount('a-week', 'A分'), name: '当周A分' }, { id: 'a' }))],
};

test('G20 a report over entry periods has its figure in each of them, under the name that it has there', () => {
  const scheme = schemeFrom(twoAccounts);
  const { records } = recordsFromCases(scheme, { members: [{ id: '1', name: '王芳', periods: [{ period: '2026-W20', entries: { B分: 5, A分: 30 } }] }] }, periodOf('2026-05'));
  const [member] = scorePeriod(scheme, records, periodOf('2026-W20')).members;
  expect(member?.points).toEqual(whole(5));
  expect(member?.reports.map(({ report: { name }, value }) => [name, value])).toEqual([['当周A分', whole(30)]]);
});

test('V1 a report follows an amendment by its own rule, not by the one of the score', () => {
  const changed = { id: 'new', name: '修订', from: '2026-05-01', to: null, changes: { 'figure:a-week.max': '20' }, approval: { kind: 'text' }, basis: clause('第九条') };
  const scheme = schemeFrom({ ...twoAccounts, amendments: [changed] });
  const result = evaluate(scheme, '2026-05', { '2026-W19/2026-W22': { B分: 5, A分: 11 } });
  expect([result.score?.value, result.reports['beside']]).toEqual(['20.00', '44']);
});

test('M2 a quarter without an entry is missing although all months are there', () => {
  const result = evaluate(twoRhythms, '2026', { '2026-01/2026-12': { 日常: 80 }, '2026-Q1/2026-Q3': { 贡献: 2 } });
  expect(result.score).toBeNull();
  expect(result.issues.map(({ code, data }) => [code, data])).toEqual([['missing-period', { period: '2026-Q4' }]]);
});

test('P6 a closing figure can be worked out for a shorter span: the mean of a quarter in a yearly scheme', () => {
  const monthly = schemeFrom({ rhythm: rhythm('month', 'year', { interim: ['quarter'] }), score: periods('mean', amount('daily', '日常'), { id: 'points' }) });
  const entries = { '2026-01': { 日常: 80 }, '2026-02': { 日常: 90 }, '2026-03': { 日常: 91 } };
  expect(evaluate(monthly, '2026-Q1', entries).score?.value).toBe('87.00');
  expect(evaluate(monthly, '2026', entries).score).toBeNull();
});

test('P6 weeks add up to the month their Thursday lies in', () => {
  const weekly = schemeFrom({ rhythm: rhythm('week', 'month'), score: periods('sum', amount('daily', '日常'), { id: 'points' }) });
  expect(evaluate(weekly, '2026-04', { '2026-W14/2026-W18': { 日常: 10 } }).score?.value).toBe('50.00');
});

test('P6 periods that ended before the regulation came into force do not count', () => {
  const from = (effectiveFrom: string) => schemeFrom({ rhythm: rhythm('quarter', 'year'), effectiveFrom, score: periods('mean', amount('daily', '日常'), { id: 'points' }) });
  const entries = { '2026-Q2': { 日常: 90 }, '2026-Q3': { 日常: 80 }, '2026-Q4': { 日常: 70 } };
  expect(evaluate(from('2026-04-01'), '2026', entries).score?.value).toBe('80.00');
  expect(evaluate(from('2026-03-31'), '2026', entries).score).toBeNull();
});

const absences = (more: Readonly<Record<string, unknown>>) =>
  schemeFrom({ rhythm: rhythm('month', 'half'), score: periods('mean', item('attendance', '20', [deduction('absence', '缺席', '-2')]), { id: 'points' }), ...more });
const amendment = (id: string, from: string | null, to: string | null, changes: Readonly<Record<string, string>>, approval: unknown = { kind: 'text' }) => ({ id, name: `修订${id}`, from, to, changes, approval, basis: clause('修订决定') });
const once = { '2026-01/2026-06': { 缺席: 1 } };

test('V1 an entry period follows the figures in force on its last day', () => {
  const scheme = absences({ amendments: [amendment('spring', '2026-03-31', null, { 'figure:absence': '-5' })] });
  expect(evaluate(scheme, '2026-H1', once).periods).toEqual({ '2026-01': '18', '2026-02': '18', '2026-03': '15', '2026-04': '15', '2026-05': '15', '2026-06': '15' });
});

test('V1 a dated event costs what it cost on its day, also in a yearly account', () => {
  const scheme = schemeFrom({
    rhythm: rhythm('year', 'year'),
    score: item('points', '100', [deduction('absence', '缺席', '-2')], { raises: [{ kind: 'repeat', id: 'again', basis: clause('第九条'), factor: '2', from: 3, over: 'period', growth: 'flat' }] }),
    amendments: [amendment('july', '2026-07-01', null, { 'figure:absence': '-5' })],
  });
  const events = ['2026-02-10', '2026-06-30', '2026-07-01'].map((date) => ({ date }));
  const [result] = evaluateCases(scheme, { members: [{ id: '1', name: '王芳', periods: [], appraisal: { 缺席: events } }] }, periodOf('2026'));
  expect(result?.score?.value).toBe('86.00');
});

test('V1 an arrangement that has an end is over after its last day', () => {
  const scheme = absences({ amendments: [amendment('may', '2026-05-01', '2026-05-31', { 'figure:absence': '0' })] });
  expect(evaluate(scheme, '2026-H1', once).periods).toMatchObject({ '2026-04': '18', '2026-05': '20', '2026-06': '18' });
});

test('V2 of two in force at once the later one in the list holds for the figures it names', () => {
  const scheme = absences({ amendments: [amendment('one', null, null, { 'figure:absence': '-3' }), amendment('two', '2026-06-01', null, { 'figure:absence': '-4' })] });
  expect(evaluate(scheme, '2026-H1', once).periods).toMatchObject({ '2026-05': '17', '2026-06': '16' });
});

test('V3 an arrangement of the branch counts once it is approved', () => {
  const approved = { kind: 'approved', by: '机关党委', document: '批复', date: '2026-01-05' };
  const local = (approval: unknown) => absences({ amendments: [amendment('local', null, null, { 'figure:absence': '-1' }, approval)] });
  expect(evaluate(local({ kind: 'pending' }), '2026-H1', once).periods['2026-03']).toBe('18');
  expect(evaluate(local(approved), '2026-H1', once).periods['2026-03']).toBe('19');
});

test('V4 an amendment of a figure that is not there is refused with what is there', () => {
  const [issue, ...more] = structureIssues(absences({ amendments: [amendment('wrong', null, null, { 'figure:absent': '-1' })] }));
  expect(more).toEqual([]);
  expect(issue).toMatchObject({ code: 'amendment-refused', data: { amendment: '修订wrong', problem: { code: 'figure-unknown' } } });
});

test('E3 one rhythm has one tree of entry periods, and none inside another', () => {
  const nested = schemeFrom({ score: periods('mean', periods('sum', amount('daily', '日常'), { id: 'inner', unit: 'week' }), { id: 'points' }) });
  const twice = schemeFrom({ score: section('points', [periods('mean', amount('a', '甲'), { id: 'first' }), periods('sum', amount('b', '乙'), { id: 'second' })]) });
  expect(structureIssues(nested).map(({ code }) => code)).toEqual(['periods-nested']);
  expect(structureIssues(twice).map(({ code }) => code)).toEqual(['periods-twice']);
});

test('W1 rows for some members count for them only, and who changes class follows it from that period on', () => {
  const forClass = (id: string, who: string, points: string) => item(id, points, [deduction(`${id}-absence`, `${who}缺席`, '-1')], { who: { are: 'any', of: [who] } });
  const scheme = schemeFrom({
    rhythm: rhythm('quarter', 'year'),
    classes: ['在家党员', '流动党员'].map((name) => ({ class: name, aliases: [], basis: clause('第一条') })),
    score: periods('mean', section('quarter', [forClass('home', '在家党员', '30'), forClass('away', '流动党员', '40')]), { id: 'points' }),
  });
  const result = evaluate(scheme, '2026', { '2026-Q1/2026-Q4': { 在家党员缺席: 1, 流动党员缺席: 2 }, '2026-Q4': { 类别: '流动党员', 在家党员缺席: 1, 流动党员缺席: 2 } }, { kind: '在家党员' });
  expect(result.periods).toEqual({ '2026-Q1': '29', '2026-Q2': '29', '2026-Q3': '29', '2026-Q4': '38' });
});
