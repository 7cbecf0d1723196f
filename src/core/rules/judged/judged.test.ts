import { branch } from '../../../../tests/support/branch';
import { clause, schemeFrom } from '../../../../tests/support/schemes';

const level = (word: string, min: string, max: string) => ({ word, min, max, basis: clause('第四条') });
const scheme = schemeFrom({
  score: {
    kind: 'judged',
    id: 'points',
    name: '岗位表现',
    basis: clause('第四条'),
    input: { label: '岗位表现', aliases: [], blank: 'missing' },
    levels: [level('优秀', '10', '10'), level('良好', '5', '9'), level('一般', '1', '4'), level('较差', '0', '0')],
  },
});
const scores = (...entered: (string | number)[]) => {
  const found = branch(scheme, entered.map((text) => ({ appraisal: { 岗位表现: text } })));
  return entered.map((_, index) => found.score(String(index + 1)));
};

test('R4 a figure inside a level counts, at both of its ends', () => {
  expect(scores(10, 9, 5, 4, 1, 0)).toEqual(['10', '9', '5', '4', '1', '0']);
});

test('R4 a word alone is enough where its level has one figure', () => {
  expect(scores('优秀', '较差', '良好 7', '良好（7分）')).toEqual(['10', '0', '7', '7']);
});

test('R4 a figure between two levels, outside all of them or not of its word is refused', () => {
  expect(scores(4.5, 11, '良好', '良好 4')).toEqual([null, null, null, null]);
});
