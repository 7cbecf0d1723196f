import { memberWords } from './memberWords';

const basis = { kind: 'clause', clause: '一' } as const;
const people = ['正式党员', '预备党员', '入党积极分子'].map((kind) => ({ kind, part: 'graded', basis }) as const);
const scheme = { people, classes: [{ class: 'A类', aliases: ['在职党员'], basis }, { class: 'C类', aliases: ['流动 党员'], basis }], defaultClass: 'A类' };

test.each([
  ['', '正式党员', 'A类', []],
  ['预备党员、C类', '预备党员', 'C类', []],
  ['C类 预备', '预备党员', 'C类', []],
  ['积极分子／在职党员', '入党积极分子', 'A类', []],
  ['流动 党员', '正式党员', 'C类', []],
  ['正式党员，Ｃ类', '正式党员', 'C类', []],
])('C5 类别 “%s” is %s of %s', (text, kind, own, unknown) => {
  expect(memberWords(scheme, text)).toEqual({ kind, class: own, unknown });
});

test('C5 a word that the scheme does not know, or a second kind or class, is asked about', () => {
  expect(memberWords(scheme, '群众')).toEqual({ kind: '群众', class: 'A类', unknown: ['群众'] });
  expect(memberWords(scheme, '预备党员、D类').unknown).toEqual(['D类']);
  expect(memberWords(scheme, 'A类、C类')).toEqual({ kind: '正式党员', class: 'A类', unknown: ['C类'] });
});

test('C5 without a default class none is assumed', () => {
  expect(memberWords({ ...scheme, defaultClass: null }, '正式党员').class).toBeNull();
});
