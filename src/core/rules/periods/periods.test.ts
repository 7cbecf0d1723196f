import { branch } from '../../../../tests/support/branch';
import { amount, periods, rhythm, schemeFrom } from '../../../../tests/support/schemes';

const scheme = (combine: 'mean' | 'sum') => schemeFrom({ rhythm: rhythm('quarter', 'year'), score: periods(combine, amount('work', '工作'), { id: 'points' }) });
const quarters = (...work: number[]) => work.map((each, index) => ({ period: `2026-Q${index + 1}`, entries: { 工作: each } }));

test('P6 the mean is divided once, by the number of periods, and rounded only where it is published', () => {
  expect(branch(scheme('mean'), [{ periods: quarters(80, 90, 85, 91) }]).score('1')).toBe('86.5');
});

test('P6 the sum of the periods', () => {
  expect(branch(scheme('sum'), [{ periods: quarters(20, 21, 22, 23) }]).score('1')).toBe('86');
});

test('P6 only whole periods in the branch count', () => {
  const found = branch(scheme('mean'), [{ from: '2026-05-10', periods: quarters(0, 10, 80, 90) }]);
  expect(found.score('1')).toBe('85');
});

test('M2 a period without an entry stops the score', () => {
  expect(branch(scheme('mean'), [{ periods: quarters(80, 90, 85) }]).score('1')).toBeNull();
});
