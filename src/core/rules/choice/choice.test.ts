import { branch } from '../../../../tests/support/branch';
import { clause, schemeFrom } from '../../../../tests/support/schemes';

const option = (word: string, points: string, ...aliases: string[]) => ({ word, aliases, points, basis: clause('第四条') });
const choice = (...options: object[]) => schemeFrom({ score: { kind: 'choice', id: 'points', name: '党费', basis: clause('第四条'), input: { label: '党费', aliases: [], blank: 'missing' }, options } });
const dues = choice(option('足额', '20', '已交'), option('不足', '10'), option('未缴', '0'));
const entered = (text: string | number | null) => ({ appraisal: { 党费: text } });

test('P1 a choice gives the points of its word, also under another name for it', () => {
  const found = branch(dues, [entered('足额'), entered('已交'), entered(' 不 足'), entered('未缴')]);
  expect(['1', '2', '3', '4'].map(found.score)).toEqual(['20', '20', '10', '0']);
});

test('R2 a word that is none of the options is refused, and a blank is missing', () => {
  const found = branch(dues, [entered('大部分'), entered(20), entered(null)]);
  expect(['1', '2', '3'].map(found.score)).toEqual([null, null, null]);
});

test('M1 an option whose points are 待填 gives none', () => {
  expect(branch(choice(option('足额', '20'), option('不足', '待填')), [entered('不足'), entered('足额')]).score('1')).toBeNull();
});
