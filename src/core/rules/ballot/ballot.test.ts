import { branch } from '../../../../tests/support/branch';
import { clause, schemeFrom } from '../../../../tests/support/schemes';

const column = (label: string) => ({ label, aliases: [], blank: 'none' });
const ballot = (divisor: string) =>
  schemeFrom({
    score: {
      kind: 'ballot',
      id: 'points',
      name: '民主测评',
      basis: clause('第四条'),
      divisor,
      divisorBasis: clause('第四条'),
      options: [['好', '100'], ['一般', '80'], ['差', '60']].map(([word, value]) => ({ word, aliases: [], value, basis: clause('第四条') })),
      abstained: column('弃权票'),
      spoilt: column('废票'),
      present: column('到会人数'),
      score: { label: '测评得分', aliases: [], blank: 'missing' },
    },
  });
/** 6 × 100 + 2 × 80 + 1 × 60 = 820 points of nine marks; one abstention, two spoilt papers, sixteen people present. */
const marks = { 好票: 6, 一般票: 2, 差票: 1, 弃权票: 1, 废票: 2, 到会人数: 16 };

test.each([
  ['marked', '91.11'],
  ['valid', '82'],
  ['returned', '68.33'],
  ['present', '51.25'],
])('B1 divided by the votes that are %s', (divisor, score) => {
  expect(branch(ballot(divisor), [{ appraisal: marks }]).score('1')).toBe(score);
});

test('B2 the score alone is enough; with the marks it must agree', () => {
  const found = branch(ballot('valid'), [{ appraisal: { 测评得分: 82 } }, { appraisal: { ...marks, 测评得分: 82 } }, { appraisal: { ...marks, 测评得分: 83 } }]);
  expect(['1', '2', '3'].map(found.score)).toEqual(['82', '82', null]);
});

test('B3 a blank beside counted options, more papers than people and no papers at all are errors', () => {
  const found = branch(ballot('valid'), [{ appraisal: { ...marks, 差票: null } }, { appraisal: { ...marks, 到会人数: 8 } }, { appraisal: { 好票: 0, 一般票: 0, 差票: 0 } }]);
  expect(['1', '2', '3'].map(found.score)).toEqual([null, null, null]);
});
