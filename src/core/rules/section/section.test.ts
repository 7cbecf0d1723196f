import { branch } from '../../../../tests/support/branch';
import { amount, schemeFrom, section } from '../../../../tests/support/schemes';

const limited = (start: string, min: string, max: string) =>
  schemeFrom({ score: section('points', [amount('work', '工作'), amount('bonus', '加分', { min: '-50', max: '50' })], { start, limits: { min, max, over: 'period' } }) });
const given = (work: number, bonus: number) => ({ appraisal: { 工作: work, 加分: bonus } });

test('P2 a section is its start figure and its items, kept between floor and ceiling', () => {
  const found = branch(limited('10', '0', '100'), [given(60, 20), given(100, 50), given(5, -40)]);
  expect(['1', '2', '3'].map(found.score)).toEqual(['90', '100', '0']);
});

test('P2 不设 means no limit', () => {
  const found = branch(limited('0', '不设', '不设'), [given(100, 50), given(5, -40)]);
  expect(['1', '2'].map(found.score)).toEqual(['150', '-35']);
});

test('M1 an item that is missing stops the section', () => {
  expect(branch(limited('10', '0', '100'), [{ appraisal: { 工作: 60 } }]).score('1')).toBeNull();
});
