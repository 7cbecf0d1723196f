import type { MemberCase } from '../scheme/cases';
import { member, results, special, yearly } from './testing';

const ALWAYS = { least: 1, most: null, span: 'any' };
const reminder = (on: object, times: object = ALWAYS, id = 'talk') => special('reminder', { id, says: '谈话', on, times });
const of = (specials: readonly object[], ...members: MemberCase[]) => results(yearly({ specials }), members).map(({ reminders }) => reminders);
const LOW = { kind: 'score', from: '60', to: '70', ends: '[)' };

test('G18 by score, for those who have one, graded or not', () => {
  const probationary = member('3', 65, { kind: '预备党员' });
  expect(of([reminder(LOW)], member('1', 59.99), member('2', 60), probationary, member('4', 70), member('5', {}))).toEqual([[], ['talk'], ['talk'], [], []]);
});

test('G18 by grade, and only for whom it is written', () => {
  const on = { kind: 'grade', grades: ['不合格', '合格'] };
  const probationary = member('2', 55, { kind: '预备党员' });
  expect(of([reminder(on)], member('1', 55), probationary, member('3', 85))).toEqual([['talk'], [], []]);
  expect(of([{ ...reminder(LOW), who: { are: 'any', of: ['预备党员'] } }], member('1', 65), member('2', 65, { kind: '预备党员' }))).toEqual([[], ['talk']]);
});

test('G18 the last, together where they are several, nobody where all are equal', () => {
  const people = [member('1', 80), member('2', 70), member('3', 70), member('4', 50, { kind: '预备党员' })];
  expect(of([reminder({ kind: 'last', among: 'graded' })], ...people)).toEqual([[], ['talk'], ['talk'], []]);
  expect(of([reminder({ kind: 'last', among: 'scored' })], ...people)).toEqual([[], [], [], ['talk']]);
  expect(of([reminder({ kind: 'last', among: 'scored' })], member('1', 70), member('2', 70))).toEqual([[], []]);
});

test('G18 by an event of its own column; what cannot be read there is told', () => {
  const scheme = yearly({ specials: [reminder({ kind: 'input', input: { label: '受处分', aliases: [], blank: 'none' } })] });
  const [marked, wrong] = results(scheme, [member('1', { 基础: 80, 受处分: '√' }), member('2', { 基础: 80, 受处分: '△' })]);
  expect([marked?.reminders, marked?.grade, wrong?.issues.map(({ code }) => code)]).toEqual([['talk'], '良好', ['wrong-entry']]);
});

describe('G19 the first, the second, the third time', () => {
  const thrice = (on: object, span: string) => [reminder(on, { least: 1, most: 1, span }, 'once'), reminder(on, { least: 2, most: 2, span }, 'twice'), reminder(on, { least: 3, most: null, span }, 'more')];
  const years = (...entries: (readonly [year: number, facts: object])[]) => ({ history: entries.map(([year, facts]) => ({ period: String(year), ...facts })) });
  const low = (span: string, ...past: (readonly [number, object])[]) => of(thrice(LOW, span), member('1', 65, years(...past)))[0];
  const WAS_LOW = { score: '61.50分' };

  test('in closing periods without a gap, by the scores of the records', () => {
    expect(low('consecutive')).toEqual(['once']);
    expect(low('consecutive', [2025, WAS_LOW])).toEqual(['twice']);
    expect(low('consecutive', [2024, WAS_LOW], [2025, WAS_LOW])).toEqual(['more']);
    expect(low('consecutive', [2023, WAS_LOW], [2025, WAS_LOW])).toEqual(['twice']);
    expect(low('consecutive', [2024, WAS_LOW], [2025, { score: '88' }])).toEqual(['once']);
  });

  test('or in any of them, by grades', () => {
    const on = { kind: 'grade', grades: ['不合格'] };
    expect(of(thrice(on, 'any'), member('1', 50, years([2020, { grade: '不合格党员' }], [2023, { grade: '合格' }])))).toEqual([['twice']]);
  });

  test('being the last is known from the reminders of the time, whichever of them it was', () => {
    const last = thrice({ kind: 'last', among: 'graded' }, 'consecutive');
    const other = member('2', 90);
    expect(of(last, member('1', 65, years([2025, { marks: ['once'] }])), other)[0]).toEqual(['twice']);
    expect(of(last, member('1', 65, years([2025, { marks: ['twice'] }], [2024, { marks: ['once'] }])), other)[0]).toEqual(['more']);
    expect(of(last, member('1', 65, years([2025, { marks: ['something-else'] }])), other)[0]).toEqual(['once']);
  });
});
