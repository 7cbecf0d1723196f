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

test('M2 where a blank means none, a blank and a written 0 are 0; else both are not', () => {
  const none = { min: '5', max: '20', input: { label: '激励分', aliases: [], blank: 'none' } };
  expect(scores(none, null, 0, 5)).toEqual(['0', '0', '5']);
  expect(scores({ min: '5', max: '20' }, null, 0)).toEqual([null, null]);
});
