import { periodOf as period, schemeOf } from '../../../tests/support/ledgers';
import type { MemberCase } from '../scheme/cases';
import { schemeToJson } from '../scheme/json';
import { SchemeSchema, type Scheme } from '../scheme/schema';
import { evaluateCases, type CaseResult } from './evaluateCases';

/** The order of operations, on the real schemes; every figure was calculated by hand. */
const zhangdian = schemeOf('zhangdian-2017');
const finance = schemeOf('finance-bureau');
const district = schemeOf('district-organs-70-30');

const MONTHS = '2026-01/2026-06';
const FULL = { 无故缺勤: 0, 因事请假: 0, 党费: '足额', 爱岗敬业: 10, 志愿服务: 10, 团结守纪: 10, 组织工作: 20 };
const EIGHTY = { 个人自评: 80, 党员互评: 80, 群众测评: 80, 支部初评: 80 };

function evaluate(scheme: Scheme, at: string, given: Partial<MemberCase>): CaseResult {
  const [result] = evaluateCases(scheme, { members: [{ id: '1', name: '王芳', periods: [], ...given }] }, period(at));
  if (result === undefined) throw new Error('no result');
  return result;
}

/** Six equal months of which these entries differ from full marks, and a middling appraisal. */
function halfYear(changes: Readonly<Record<string, string | number>>, appraisal: MemberCase['appraisal'] = {}, scheme = zhangdian): CaseResult {
  return evaluate(scheme, '2026-H1', { periods: [{ period: MONTHS, entries: { ...FULL, ...changes } }], appraisal: { ...EIGHTY, ...appraisal } });
}

const monthly = (changes: Readonly<Record<string, string | number>>) => halfYear(changes).periods['2026-03'];
const codes = ({ issues }: CaseResult) => issues.map(({ code }) => code);

/** The scheme with parts of its file form replaced: each text by the other, once. */
function changed(scheme: Scheme, from: string, to: string): Scheme {
  const text = JSON.stringify(schemeToJson(scheme));
  if (text.split(from).length !== 2) throw new Error(`not there once: ${from}`);
  return SchemeSchema.parse(JSON.parse(text.replace(from, to)));
}

test('P1 all charges of an item are taken before its floor', () => {
  expect(monthly({ 无故缺勤: 2, 因事请假: 1 })).toBe('78');
  expect(monthly({ 无故缺勤: 3 })).toBe('70');
  expect(monthly({ 无故缺勤: 4, 因事请假: 2 })).toBe('70');
});

test('P2 a section adds its items as limited, then has its own floor: 扣完为止', () => {
  expect(monthly({ 无故缺勤: 4, 违规违纪: 6 })).toBe('10');
  expect(monthly({ 无故缺勤: 4, 违规违纪: 8 })).toBe('0');
  const unlimited = changed(zhangdian, '"start":"0","limits":{"min":"0","max":"不设","over":"period"},"fullMarks":"100"', '"start":"0","limits":{"min":"不设","max":"不设","over":"period"},"fullMarks":"100"');
  expect(halfYear({ 无故缺勤: 4, 违规违纪: 8 }, {}, unlimited).periods['2026-03']).toBe('-10');
});

test('P5 published points of a month are rounded there and used so, or the exact ones, as the scheme says', () => {
  expect(halfYear({ 爱岗敬业: '8.125' })).toMatchObject({ periods: { '2026-03': '98.13' }, points: '98.13' });
  const exact = changed(zhangdian, '"carry":"published"', '"carry":"exact"');
  expect(halfYear({ 爱岗敬业: '8.125' }, {}, exact).points).toBe('98.125');
});

test('P6 the mean is over the whole months in the branch, divided once', () => {
  const periods = [{ period: '2026-04', entries: FULL }, { period: '2026-05/2026-06', entries: { ...FULL, 因事请假: 1 } }];
  expect(evaluate(zhangdian, '2026-H1', { from: '2026-03-02', periods, appraisal: EIGHTY }).points).toBe('296/3');
});

test('P7 bonus and veto of the close, then weights, then one rounding', () => {
  expect(halfYear({}, { 激励加分: 20 })).toMatchObject({ points: '120', score: { value: '104.00' } });
  expect(halfYear({}, { 激励加分: 20, 一票否决: '√' })).toMatchObject({ points: '0', score: { value: '32.00' } });
  expect(evaluate(district, '2026', { appraisal: { 其它扣分: 28, 民主测评得分: '61.85' } }).score?.value).toBe('60.56');
});

test('P8 of one matter the largest figure counts, and counts once', () => {
  const highest = changed(finance, '"count":"every","charges":[{"kind":"count","id":"award-province"', '"count":"highest","charges":[{"kind":"count","id":"award-province"');
  const periods = [{ period: '2026-Q1/2026-Q4', entries: { 任务分: 15 } }, { period: '2026-Q1', entries: { 市级表彰: 2, 急难险工作表彰: 1 } }];
  const quarter = (scheme: Scheme) => evaluate(scheme, '2026', { periods }).periods['2026-Q1'];
  expect([quarter(finance), quarter(highest)]).toEqual(['31.5', '26.5']); // 7.5 + 15 + 2 × 4 + 1, or 4 alone
});

test('M2 a quarter without any entry is missing, even where every blank would mean none', () => {
  const lenient = changed(finance, '"label":"任务分","aliases":[],"blank":"missing"', '"label":"任务分","aliases":[],"blank":"none"');
  const quarters = (...texts: string[]) => ({ periods: texts.map((text) => ({ period: text, entries: { 市级表彰: 0 } })) });
  expect(codes(evaluate(lenient, '2026', quarters('2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4')))).toEqual([]);
  expect(codes(evaluate(lenient, '2026', quarters('2026-Q1', '2026-Q2', '2026-Q4')))).toEqual(['missing-period']);
});

test('B1 the divisor of a ballot is the one the scheme names', () => {
  const ballots = { 好票: 12, 一般票: 4, 差票: 1, 弃权票: 1, 废票: 2, 到会人数: 25 };
  const by = (divisor: string) => evaluate(changed(district, '"divisor":"valid"', `"divisor":"${divisor}"`), '2026', { appraisal: ballots }).appraisal;
  expect(evaluate(district, '2026', { appraisal: ballots }).appraisal).toBe('790/9');
  expect([by('marked'), by('returned'), by('present')]).toEqual(['1580/17', '79', '63.2']);
});

test('B3 more ballots than people, no ballots, or a blank beside counted ones is an error', () => {
  const ballots = (appraisal: MemberCase['appraisal']) => codes(evaluate(district, '2026', { appraisal }));
  expect(ballots({ 好票: 12, 一般票: 4, 差票: 1, 到会人数: 17 })).toEqual([]);
  expect(ballots({ 好票: 12, 一般票: 4, 差票: 1, 到会人数: 16 })).toEqual(['ballots-exceed']);
  expect(ballots({ 好票: 0, 一般票: 0, 差票: 0 })).toEqual(['no-ballots']);
  expect(ballots({ 好票: 12, 一般票: 4 })).toEqual(['missing-entry']);
});

test('G11 probationary members get points, no rank and no grade, and are not asked for an appraisal', () => {
  const periods = [{ period: MONTHS, entries: FULL }];
  expect(evaluate(zhangdian, '2026-H1', { kind: '预备党员', periods })).toMatchObject({ points: '100', rank: null, grade: null, issues: [] });
  expect(codes(evaluate(zhangdian, '2026-H1', { periods }))).toHaveLength(4);
});

test('M2 G11 a probationary member for whom nothing is written has no points, though no ballots are asked for', () => {
  expect(evaluate(district, '2026', { kind: '预备党员', appraisal: { 其它扣分: 0 } })).toMatchObject({ points: '70', issues: [] });
  const silent = evaluate(district, '2026', { kind: '预备党员' });
  expect([silent.points, codes(silent)]).toEqual([null, ['missing-period']]);
});
