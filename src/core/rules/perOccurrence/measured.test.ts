import { branch } from '../../../../tests/support/branch';
import { clause, item, schemeFrom } from '../../../../tests/support/schemes';

const exam = { kind: 'amount', id: 'exam', basis: clause('第四条'), input: { label: '考试加分', aliases: [], blank: 'none' }, direction: 'add', min: '5', max: '20' };
const scheme = schemeFrom({ score: item('points', '0', [exam], { limits: { min: '0', max: '不设', over: 'period' } }) });
const scores = (...entered: unknown[]) => {
  const found = branch(scheme, entered.map((entry) => ({ appraisal: { 考试加分: entry as number } })));
  return entered.map((_, index) => found.score(String(index + 1)));
};

test('R6 each event lies within the limits by itself, and their sum may go beyond them', () => {
  expect(scores([{ points: 15 }, { points: 20 }], [{ points: 5 }])).toEqual(['35', '5']);
  expect(scores([{ points: 3 }, { points: 3 }], [{ points: 15 }, { points: 21 }])).toEqual([null, null]);
});

test('R6 a cell has one figure, which lies within them', () => {
  expect(scores(20, 21, 4)).toEqual(['20', null, null]);
});
