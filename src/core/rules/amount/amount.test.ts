import { branch } from '../../../../tests/support/branch';
import { amount, schemeFrom } from '../../../../tests/support/schemes';

const scores = (own: Readonly<Record<string, unknown>>, ...entered: (string | number | null)[]) => {
  const found = branch(schemeFrom({ score: amount('points', '激励分', own) }), entered.map((text) => ({ appraisal: { 激励分: text } })));
  return entered.map((_, index) => found.score(String(index + 1)));
};

test('P1 an amount counts from its least to its most, both included', () => {
  expect(scores({ min: '5', max: '20' }, 5, 20, '12.5', '８分')).toEqual(['5', '20', '12.5', '8']);
});

test('R2 beyond its limits it is refused', () => {
  expect(scores({ min: '5', max: '20' }, 4.9, 20.1, -5, '很多')).toEqual([null, null, null, null]);
});

test('R1 where a blank means none, a written 0 is 0 though it is below the least; else it is not', () => {
  const none = { min: '5', max: '20', input: { label: '激励分', aliases: [], blank: 'none' } };
  expect(scores(none, '无', 0, 5)).toEqual(['0', '0', '5']);
  expect(scores({ min: '5', max: '20' }, 0)).toEqual([null]);
});

test('M2 a row in which nothing is written is missing, even where each blank would mean none', () => {
  expect(scores({ min: '5', max: '20', input: { label: '激励分', aliases: [], blank: 'none' } }, null, '', '—')).toEqual([null, null, null]);
});
