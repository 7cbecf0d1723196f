import { amount, clause, deduction, item, periods, rhythm, schemeFrom, section } from '../../../tests/support/schemes';
import { periodOf } from '../../../tests/support/ledgers';
import { toText } from '../decimal';
import { applySettings } from '../scheme/settings';
import { recordsFromCases } from '../scoring/cases';
import { builtInScheme, BUILT_IN_IDS } from '../schemes';
import { compareSchemes, traitLines } from './compare';
import { figureLines } from './figureLines';
import { compareOutcomes, outcomes } from './trial';

const scheme = schemeFrom({
  rhythm: rhythm('month', 'half'),
  score: periods('mean', section('month', [item('attendance', '20', [deduction('absence', '缺席', '-2')]), amount('work', '工作', { max: '80' })]), { id: 'points' }),
  grades: [
    { grade: '优秀', from: '90', to: '不设', ends: '[)', basis: clause('第十条') },
    { grade: '合格', from: '不设', to: '90', ends: '[)', basis: clause('第十条') },
  ],
});

test('Y1 what a regulation does is told line by line', () => {
  expect(Object.fromEntries(traitLines(scheme).map(({ name, text }) => [name, text]))).toMatchObject({
    周期: '每月登记，半年考评',
    对象: '正式党员参加评定',
    得分范围: '0分至100分',
    登记方式: '登记表2栏',
    民主评议: '无',
    等次: '优秀：90分以上（含90分）；合格：90分以下（不含90分）',
    状态: '可用',
  });
});

test('Y1 every built-in regulation has words for each of its traits and figures', () => {
  for (const id of BUILT_IN_IDS) {
    const found = builtInScheme(id);
    if (found === null) throw new Error(id);
    for (const { text } of traitLines(found)) expect(text).not.toMatch(/undefined|NaN|^$/);
    for (const { item: name, label } of figureLines(found)) expect(`${name} ${label}`).not.toMatch(/undefined|[a-z]/);
  }
});

test('Y2 two regulations side by side show where they part', () => {
  const yearly = schemeFrom({ rhythm: rhythm('month', 'year'), score: periods('mean', section('month', [amount('work', '工作')]), { id: 'points' }) });
  const compared = compareSchemes(scheme, yearly);
  expect(compared.find(({ name }) => name === '周期')).toEqual({ name: '周期', left: '每月登记，半年考评', right: '每月登记，年度考评', outcome: 'different' });
  expect(compared.find(({ name }) => name === '民主评议')?.outcome).toBe('same');
});

test('Y3 each figure has its item, its words and the key by which it is changed', () => {
  const lines = figureLines(scheme);
  expect(lines.map(({ item: name, label, text }) => [name, label, text])).toEqual([
    ['month', '起始分', '0'],
    ['month', '最低', '不设'],
    ['month', '最高', '不设'],
    ['attendance', '起始分', '20'],
    ['attendance', '最低', '0'],
    ['attendance', '最高', '20'],
    ['attendance', '缺席', '-2'],
    ['工作', '最低', '0'],
    ['工作', '最高', '80'],
    ['优秀', '等次·下界', '90'],
    ['优秀', '等次·上界', '不设'],
    ['合格', '等次·下界', '不设'],
    ['合格', '等次·上界', '90'],
  ]);
  for (const { key, text } of lines) expect(applySettings(scheme, { [`figure:${key}`]: text }).kind).toBe('scheme');
});

test('Y4 a trial shows whose score, rank and grade would change, and changes nothing', () => {
  const cases = (name: string, absences: number, id: string) => ({ id, name, periods: [{ period: '2026-01/2026-06', entries: { 缺席: absences, 工作: 72 } }] });
  const { records } = recordsFromCases(scheme, { members: [cases('王芳', 1, '1'), cases('李强', 0, '2')] }, periodOf('2026-H1'));
  const stricter = applySettings(scheme, { 'figure:absence': '-4' });
  if (stricter.kind === 'refused') throw new Error('refused');
  const period = periodOf('2026-H1');
  const trial = compareOutcomes(outcomes(scheme, records, period), outcomes(stricter.scheme, records, period));
  expect(trial.changed).toBe(1);
  expect(trial.members.map(({ name, before, after, outcome }) => [name, before.score && toText(before.score), before.grade, after.score && toText(after.score), after.grade, outcome])).toEqual([
    ['王芳', '90', '优秀', '88', '合格', 'different'],
    ['李强', '92', '优秀', '92', '优秀', 'same'],
  ]);
});
