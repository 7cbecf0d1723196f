import { builtInScheme } from '../schemes';
import { schemeFingerprint } from './fingerprint';
import { schemeToJson } from './json';
import { schemeIssueText } from './messages.zh';
import type { Scheme } from './schema';
import { applySettings } from './settings';

function scheme(id: string): Scheme {
  const found = builtInScheme(id);
  if (found === null) throw new Error(id);
  return found;
}

function applied(id: string, settings: Record<string, string>): string {
  const result = applySettings(scheme(id), settings);
  if (result.kind === 'refused') throw new Error(result.issues.map(schemeIssueText).join('\n'));
  return JSON.stringify(schemeToJson(result.scheme));
}

function refusal(id: string, settings: Record<string, string>): string[] {
  const result = applySettings(scheme(id), settings);
  return result.kind === 'refused' ? result.issues.map(schemeIssueText) : [];
}

test.each([{ 'same-event': 'both' }, { 同一事项扣分: '两处都扣' }, { 'same-event': '两处都扣' }])('E5 a setting by id or name, its value likewise: %p', (settings) => {
  expect(applied('finance-bureau', settings)).toContain('"value":"both"');
});

test.each([
  ['figure:absence', '-15', '"points":"-15"'],
  ['figure:attendance', '40', '"start":"40"'],
  ['figure:dues.足额', '25', '"points":"25"'],
  ['figure:work.良好.min', '6', '"min":"6","max":"9"'],
  ['figure:points.max', '120', '"max":"120"'],
  ['figure:month.max', '不设', '"max":"不设"'],
  ['figure:self.weight', '25%', '"weight":"0.25"'],
  ['figure:bonus.min', '１', '"min":"1"'],
  ['figure:absence', '待填', '"points":"待填"'],
])('E5 %s = %s', (key, value, expected) => {
  expect(applied('zhangdian-2017', { [key]: value })).toContain(expected);
});

test.each([
  ['figure:grade.优秀.from', '88', '"from":"88"'],
  ['figure:grade.警示.to', '不设', '"grade":"警示","from":"不设","to":"不设"'],
  ['figure:quota.excellent.share', '20%', '"share":"0.2"'],
  ['figure:quota.excellent.share', '待填', '"share":"待填"'],
  ['figure:quota.excellent.share', '不设', '"share":"不设"'],
  ['figure:special.image-bar.least', '2', '"least":2'],
  ['figure:special.event-eight.years', '3', '"years":3'],
])('E5 %s = %s', (key, value, expected) => {
  expect(applied('district-organs-70-30', { [key]: value })).toContain(expected);
});

test('E5 a number of times is a whole number', () => {
  expect(refusal('district-organs-70-30', { 'figure:special.image-bar.least': '半次' })).toEqual(['“figure:special.image-bar.least”填的是“半次”。请填整数，如 3。']);
});

test('E5 a value of a ballot', () => {
  expect(applied('district-organs-70-30', { 'figure:appraisal.好': '95' })).toContain('"value":"95"');
});

test('E5 unknown keys and values are refused, all of them, with what there is', () => {
  expect(refusal('finance-bureau', { 缺席: '一', 'same-event': '随意', 'figure:task.max': '很多' })).toEqual([
    '没有“缺席”这项设置。可以设置：同一事项扣分。',
    '设置“同一事项扣分”不能是“随意”。请从中选：按附件二、按共性扣分、两处都扣。',
    '“figure:task.max”填的是“很多”。请填数字；没有限制的填“不设”。',
  ]);
  expect(refusal('zhangdian-2017', { 'figure:gone': '1' })[0]).toContain('没有“figure:gone”这个数。可以填的有：');
});

test('the same content has the same fingerprint, another figure another', () => {
  const first = scheme('zhangdian-2017');
  const changed = applySettings(first, { 'figure:absence': '-11' });
  const back = changed.kind === 'scheme' ? applySettings(changed.scheme, { 'figure:absence': '-10.0' }) : changed;
  expect(changed.kind === 'scheme' && schemeFingerprint(changed.scheme)).not.toBe(schemeFingerprint(first));
  expect(back.kind === 'scheme' && schemeFingerprint(back.scheme)).toBe(schemeFingerprint(first));
});
