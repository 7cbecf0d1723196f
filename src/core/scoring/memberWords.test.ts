import { member, results, yearly } from '../standing/testing';
import { recordsFromCases } from './cases';
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
])('C7 类别 “%s” is %s of %s', (text, kind, own, unknown) => {
  expect(memberWords(scheme, text)).toEqual({ kind, class: own, unknown });
});

test('C7 a word that the scheme does not know, or a second kind or class, is asked about', () => {
  expect(memberWords(scheme, '群众')).toEqual({ kind: '群众', class: 'A类', unknown: ['群众'] });
  expect(memberWords(scheme, '预备党员、D类').unknown).toEqual(['D类']);
  expect(memberWords(scheme, 'A类、C类')).toEqual({ kind: '正式党员', class: 'A类', unknown: ['C类'] });
});

test('C7 without a default class none is assumed', () => {
  expect(memberWords({ ...scheme, defaultClass: null }, '正式党员').class).toBeNull();
});

test('C7 a class written in a period holds for that period; one that the scheme does not know is told', () => {
  const classes = [{ class: 'A类', aliases: [], basis }, { class: 'C类', aliases: [], basis }];
  const given = (text: string) => ({ members: [{ id: '1', name: '王芳', kind: 'A类', periods: [{ period: '2026', entries: { 类别: text, 基础: 90 } }] }] });
  const read = (text: string) => recordsFromCases(yearly({ classes }), given(text), { unit: 'year', year: 2026, index: 1 }).records[0];
  expect(read('C类')?.member.class).toBe('A类');
  expect([...(read('C类')?.classIn ?? [])]).toEqual([['2026', 'C类']]);
  expect(read('D类')?.issues).toMatchObject([{ code: 'unknown-kind', data: { kind: 'D类', known: ['正式党员', '预备党员', 'A类', 'C类'] } }]);
});

test('C7 a member without a class is asked about, where the scheme has classes and no default', () => {
  const classes = [{ class: 'A类', aliases: [], basis }];
  const [asked] = results(yearly({ classes }), [member('1', 90)]);
  expect(asked).toMatchObject({ score: null, issues: [{ code: 'missing-class', message: '缺：没有写明属于哪一类党员。请在名册“类别”栏写上：A类。' }] });
  expect(results(yearly({ classes, defaultClass: 'A类' }), [member('1', 90)])[0]?.issues).toEqual([]);
});
