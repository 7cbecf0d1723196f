import { exact, toText } from '../../decimal';
import { schemeInputs } from '../../scheme/inputs';
import { applySettings } from '../../scheme/settings';
import { schemeIssueText } from '../../scheme/messages.zh';
import { unfilledFigures } from '../../scheme/unfilled';
import { periodText } from '../../periods';
import type { Special } from '../../scheme/schema';
import { specialApplies } from '../../standing/specials';
import { inputValidation } from '../../sheets/template/inputColumn';
import { evaluate } from '../evaluate';
import { basis, charge, item, memberWith, schemeOf } from './testing';

const levels = [
  { word: '省级', aliases: [], points: '5', basis },
  { word: '市级', aliases: [], points: '待填', basis },
];
const scheme = schemeOf(
  item(
    [
      charge('award', { kind: 'level', levels }),
      charge('donation', { kind: 'rate', unit: '500', points: '待填', portion: 'whole' }),
      charge('hours', { kind: 'shortfall', target: '24', unit: '1', points: '-0.5', portion: 'whole' }),
      charge('vice', { kind: 'zero' }),
    ],
    { matters: { count: 'every', max: '6' }, raises: [{ kind: 'post', id: 'leaders', basis, factor: '2', posts: ['党支部书记'] }] },
  ),
);

test('P9 P10 P13 a ledger offers the levels, takes quantities from 0, and a mark', () => {
  const [award, donation, hours, vice] = schemeInputs(scheme).map((input) => inputValidation(scheme, input));
  expect(award).toMatchObject({ rule: { kind: 'list', values: ['省级', '市级'] }, onError: 'warn' });
  expect(award?.prompt?.text).toContain('“省级2”');
  expect(donation).toMatchObject({ rule: { kind: 'decimal', min: '0', max: null }, onError: 'stop' });
  expect(hours?.prompt?.text).toContain('数量（0 或更大的数）');
  expect(vice?.rule).toEqual({ kind: 'list', values: ['√'] });
});

test('E4 figures 待填 of levels and quantities are named', () => {
  expect(unfilledFigures(scheme).map(({ label }) => label)).toEqual(['award（市级）', 'donation']);
});

test('E5 every figure of them can be replaced by its name', () => {
  const applied = applySettings(scheme, { 'figure:award.市级': '3', 'figure:donation': '2', 'figure:donation.unit': '100', 'figure:hours.target': '待填', 'figure:leaders': '1.5', 'figure:item.matter': '不设' });
  expect(applied.kind === 'scheme' && applied.scheme.score).toMatchObject({
    matters: { max: null },
    raises: [{ factor: exact('1.5') }],
    charges: [{ levels: [{}, { points: exact('3') }] }, { unit: exact('100'), points: exact('2') }, { target: 'unfilled' }, {}],
  });
});

test('E5 nothing is counted in units of nothing', () => {
  const applied = applySettings(scheme, { 'figure:donation.unit': '0' });
  expect(applied.kind === 'refused' && applied.issues.map(schemeIssueText)).toEqual(['“figure:donation.unit”填的是“0”。请填大于 0 的数字，如 1、500。']);
});

test.each([
  ['period', ['-10', '-10']],
  ['year', ['-10', '-12']],
])('P11 the same cell twice: over the %s it comes to %p', (over, points) => {
  const { rule, context } = memberWith(item([charge('late', { kind: 'count', points: '-10' })], { raises: [{ kind: 'repeat', id: 'again', basis, factor: '1.2', from: 2, over, growth: 'flat' }] }));
  const given = context({ late: 1 });
  expect([1, 2].map(() => toText(evaluate(rule, given).points ?? exact('0')))).toEqual(points);
});

test.each([
  ['省级、市级', 'yes'],
  ['市级2次', 'yes'],
  ['市级', 'no'],
  ['乡级2', 'no'],
])('P9 G7 a special rule that asks for two times at any level: %p is %s', (value, kind) => {
  const special: Special = { kind: 'barred', id: 'two', name: '两次以上', basis: { kind: 'clause', clause: '第二条' }, grade: '优秀', input: { uses: 'award', least: 2 } };
  const { member, period } = memberWith(item([charge('award', { kind: 'level', levels })])).context({});
  const record = { member, entries: new Map([[periodText(period), new Map([['award', { kind: 'cell', value } as const]])]]) };
  const monthly = { ...scheme, rhythm: { ...scheme.rhythm, closing: 'month' as const } };
  expect(specialApplies(monthly, special, record, period).kind).toBe(kind);
});
