import { exact } from '../decimal';
import { builtInScheme } from '../schemes';
import type { Band, GradeQuota, Scheme, Special } from '../scheme/schema';
import { grades } from './grades';
import { candidateOf } from './standings';

const basis = { kind: 'clause', clause: '第一条' } as const;
const input = { label: '特例', aliases: [], blank: 'none' } as const;
const bounds: readonly (readonly [string, string | null, string | null])[] = [['优秀', '90', null], ['良好', '80', '90'], ['合格', '60', '80'], ['不合格', null, '60']];
const bands = bounds.map(([grade, from, to]): Band => ({ grade, from: from === null ? null : exact(from), to: to === null ? null : exact(to), ends: '[)', basis }));

const quota = (grade: string, otherwise: string, share: string): GradeQuota => ({ kind: 'grade', id: grade, name: grade, share: exact(share), of: 'graded', rounding: 'floor', ties: 'outside', from: 'top', grade, otherwise, basis });
const bar = (grade: string): Special => ({ kind: 'barred', id: `bar-${grade}`, name: '取消资格', basis, input, grade });
const fixed = (grade: string): Special => ({ kind: 'grade', id: `fix-${grade}`, name: '直接认定', basis, input, grade, effect: 'grade' });

function gradesOf(people: readonly (readonly [string, readonly Special[]])[], quotas: readonly GradeQuota[] = []): (string | undefined)[] {
  const [some] = [builtInScheme('district-organs-70-30')];
  if (some === null || some === undefined) throw new Error('no scheme');
  const scheme: Scheme = { ...some, grades: bands, quotas };
  const candidates = people.map(([score, specials], index) => candidateOf(String(index), exact(score), specials));
  const { byId } = grades(scheme, candidates, { graded: people.length, all: people.length });
  return people.map((_, index) => byId.get(String(index))?.grade);
}

test('G7 a bar keeps every higher grade away too; the next lower one is the most', () => {
  expect(gradesOf([['95', [bar('优秀')]], ['95', [bar('良好')]], ['85', [bar('优秀')]], ['95', [bar('优秀'), bar('良好')]], ['50', [bar('不合格')]]])).toEqual(['良好', '合格', '良好', '合格', '不合格']);
});

test('G7 the lowest of several fixed grades holds, whatever their order', () => {
  expect(gradesOf([['95', [fixed('合格'), fixed('不合格')]], ['95', [fixed('不合格'), fixed('合格')]]])).toEqual(['不合格', '不合格']);
});

test('G7 quotas are filled from the highest grade down, whatever their order; who finds no place competes for the next', () => {
  const people = ['95', '94', '93', '85'].map((score) => [score, []] as const);
  const top = quota('优秀', '良好', '0.25');
  const next = quota('良好', '合格', '0.25');
  expect(gradesOf(people, [top, next])).toEqual(['优秀', '良好', '合格', '合格']);
  expect(gradesOf(people, [next, top])).toEqual(['优秀', '良好', '合格', '合格']);
});

test('G7 a bar holds for those who find no place', () => {
  expect(gradesOf([['95', []], ['94', [bar('良好')]]], [quota('优秀', '良好', '0.5')])).toEqual(['优秀', '合格']);
});
