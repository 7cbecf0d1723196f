import { branch } from '../../../../tests/support/branch';
import { amount, clause, schemeFrom, section } from '../../../../tests/support/schemes';

const veto = { kind: 'veto', id: 'veto', name: '一票否决', basis: clause('第九条'), input: { label: '一票否决', aliases: [], blank: 'none' } };
const scheme = schemeFrom({ score: section('total', [section('points', [amount('work', '工作'), veto]), amount('appraisal', '测评')]) });

test('P4 a veto makes the section zero in which it stands, and nothing outside it', () => {
  const found = branch(scheme, [{ appraisal: { 工作: 90, 测评: 8, 一票否决: '√' } }, { appraisal: { 工作: 90, 测评: 8, 一票否决: '否' } }, { appraisal: { 工作: 90, 测评: 8 } }]);
  expect(['1', '2', '3'].map(found.score)).toEqual(['8', '98', '98']);
});

test('P4 below a veto nothing is asked for', () => {
  expect(branch(scheme, [{ appraisal: { 测评: 8, 一票否决: '√' } }]).score('1')).toBe('8');
});

test('R3 a mark that cannot be read is refused, not taken for none', () => {
  expect(branch(scheme, [{ appraisal: { 工作: 90, 测评: 8, 一票否决: '△' } }]).score('1')).toBeNull();
});
