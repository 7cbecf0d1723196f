import { branch } from '../../../../tests/support/branch';
import { amount, clause, schemeFrom } from '../../../../tests/support/schemes';
import { lintScheme } from '../../scheme/lint';
import { schemeIssueText } from '../../scheme/messages.zh';
import { applySettings } from '../../scheme/settings';

const other = (weight: string, ...of: string[]) => ({ who: { are: 'any', of }, weight, basis: clause('第九条') });
const part = (weight: string, rule: object, ...others: object[]) => ({ weight, basis: clause('第九条'), rule, ...(others.length === 0 ? {} : { others }) });
const weighted = (...parts: object[]) =>
  schemeFrom({
    classes: ['A类', 'B类'].map((each) => ({ class: each, aliases: [], basis: clause('第三条') })),
    defaultClass: 'A类',
    score: { kind: 'weighted', id: 'points', name: '总分', basis: clause('第九条'), limits: { min: '0', max: '100', over: 'period' }, parts },
  });
const scheme = weighted(part('0.6', amount('daily', '日常'), other('0.5', '党支部书记'), other('0.8', 'B类')), part('0.4', amount('appraisal', '测评'), other('0.5', '党支部书记'), other('0.2', 'B类')));
const given = { appraisal: { 日常: 90, 测评: 80 } };

test('J14 the first other weight that concerns the member takes the place of the part’s own', () => {
  const found = branch(scheme, [given, { ...given, kind: '正式党员、B类' }, { ...given, kind: 'B类', post: '党支部书记' }]);
  expect(['1', '2', '3'].map(found.score)).toEqual(['86', '88', '85']);
  expect(found.lines('2', 'points')).toEqual(['日常 90 × 80% ＝ 72分', '测评 80 × 20% ＝ 16分']);
});

test('J14 an other weight has a key of its own', () => {
  const applied = applySettings(scheme, { 'figure:daily.weight.B类': '70%' });
  if (applied.kind === 'refused') throw new Error('refused');
  expect(branch(applied.scheme, [given, { ...given, kind: 'B类' }]).score('2')).toBe('79');
});

test('E4 J14 the weights of each class, and of each post they speak of, make 100 %', () => {
  const words = (...parts: object[]) => lintScheme(weighted(...parts)).filter(({ code }) => code === 'weights-sum').map(schemeIssueText);
  expect(words(part('0.6', amount('daily', '日常'), other('0.8', 'B类')), part('0.4', amount('appraisal', '测评'), other('0.2', 'B类')))).toEqual([]);
  expect(words(part('0.6', amount('daily', '日常'), other('0.8', 'B类')), part('0.4', amount('appraisal', '测评')))).toEqual(['“总分（B类）”各部分的权重合计 120%，不是 100%。请核对权重。']);
  const onlyA = { ...amount('daily', '日常'), who: { are: 'any', of: ['A类'] } };
  expect(words(part('0.6', onlyA), part('0.4', amount('appraisal', '测评'), other('1', 'B类')))).toEqual([]);
});
