import { sheet } from '../../../tests/support/ledgers';
import { fingerprint, planFingerprint, sheetFingerprint } from './fingerprint';
import { EMPTY_STORE, storePlan, storeRows } from './store';

test.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
])('FNV-1a 64 of %j is the published value', (text, expected) => {
  expect(fingerprint(text)).toBe(expected);
});

test('a drawn plan has the fingerprint of the plan', () => {
  const store = { ...EMPTY_STORE, period: '2026-H1' };
  expect(sheetFingerprint(sheet('_积分簿', [...storeRows(store), [], [null, '']]))).toBe(planFingerprint(storePlan(store)));
});

test('an edit by hand changes it, wherever it is', () => {
  const drawn = sheetFingerprint(sheet('公示表', [['张三', 88], ['李四', 90]]));
  for (const edited of [[['张三', 89], ['李四', 90]], [['张三', '88'], ['李四', 90]], [['张三', 88], ['李四', 90], ['王五']], [['李四', 90], ['张三', 88]]]) {
    expect(sheetFingerprint(sheet('公示表', edited))).not.toBe(drawn);
  }
});

test('results of formulas may change, a formula typed over may not', () => {
  const formulas = { B1: '=积分(C1:K1,C2:K2,办法)' };
  const drawn = sheetFingerprint(sheet('排名表', [['张三', 88]], { formulas }));
  expect(sheetFingerprint(sheet('排名表', [['张三', 86]], { formulas }))).toBe(drawn);
  expect(sheetFingerprint(sheet('排名表', [['张三', 88]]))).not.toBe(drawn);
});
