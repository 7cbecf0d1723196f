import fc from 'fast-check';
import { sheet } from '../../../tests/support/ledgers';
import { OUTPUT_KINDS } from './generated';
import { EMPTY_STORE, readStore, storePlan, storeRows, type ColumnTarget, type LedgerStore } from './store';

const STORE: LedgerStore = {
  schemeFingerprint: 'cbf29ce484222325',
  period: '2026-H1',
  memberKey: 'name',
  sheets: [{ sheet: '第一期', period: '2026-01' }],
  columns: [
    { sheet: '第一期', label: '旷会\n（次）', target: { kind: 'input', id: 'absence' } },
    { sheet: '第一期', label: '3月5日支部大会', target: { kind: 'attendance' } },
    { sheet: '第一期', label: '职称', target: { kind: 'ignored' } },
  ],
  legend: { attendance: [{ mark: '√', input: null }, { mark: '○', input: 'leave' }], flags: [{ mark: '△', means: 'unmarked' }] },
  generated: [
    { sheet: '公示表 2026-H1', kind: '公示表', period: '2026-H1', fingerprint: '85944171f73967e8', former: '上次 公示表 2026-H1' },
    { sheet: '排名表 2026-H1', kind: '排名表', period: '2026-H1', fingerprint: 'af63dc4c8601ec8c', former: null },
  ],
  replaced: [
    { sheet: '第一期', memberId: '007', label: '积分', row: 4, column: 13, before: { kind: 'formula', formula: '=SUM(E5:L5)', shown: 87.5 }, ours: '=积分(E$3:L$3,E5:L5,办法)' },
    { sheet: '第一期', memberId: '008', label: '等次', row: 5, column: 14, before: { kind: 'value', value: '合格' }, ours: '优秀' },
    { sheet: '第一期', memberId: '009', label: '积分', row: 6, column: 13, before: { kind: 'formula', formula: '=#REF!+1', shown: { error: '#REF!' } }, ours: '90' },
  ],
  layouts: [{ sheet: '第一期', header: 2, labels: ['序号', '', '姓名', '旷会\n（次）'] }],
  settled: ['appears 007'],
  identity: [['下发', '支部', '机关第一党支部']],
};

function reread(store: LedgerStore) {
  return readStore(sheet('_积分簿', storeRows(store)));
}

test('what is written is what is read', () => {
  expect(reread(STORE)).toEqual({ store: STORE, issues: [] });
  expect(reread(EMPTY_STORE)).toEqual({ store: EMPTY_STORE, issues: [] });
});

test('any store is read back as it was', () => {
  const words = fc.string({ minLength: 1, maxLength: 31, unit: 'binary' });
  const period = fc.constantFrom('2026', '2026-H1', '2026-Q4', '2026-03');
  const target: fc.Arbitrary<ColumnTarget> = fc.oneof(fc.record({ kind: fc.constant('input' as const), id: words }), fc.constantFrom({ kind: 'attendance' as const }, { kind: 'ignored' as const }));
  const store: fc.Arbitrary<LedgerStore> = fc.record({
    schemeFingerprint: fc.option(words),
    period: fc.option(period),
    memberKey: fc.option(fc.constantFrom('id', 'name')),
    sheets: fc.array(fc.record({ sheet: words, period })),
    columns: fc.array(fc.record({ sheet: words, label: words, target })),
    legend: fc.record({ attendance: fc.array(fc.record({ mark: words, input: fc.option(words) })), flags: fc.array(fc.record({ mark: words, means: fc.constantFrom('marked', 'unmarked') })) }),
    generated: fc.array(fc.record({ sheet: words, kind: fc.constantFrom(...OUTPUT_KINDS), period, fingerprint: words, former: fc.option(words) })),
    replaced: fc.array(
      fc.record({
        sheet: words,
        memberId: words,
        label: words,
        row: fc.nat(1048575),
        column: fc.nat(16383),
        before: fc.oneof(
          fc.record({ kind: fc.constant('formula' as const), formula: words.map((word) => `=${word}`), shown: fc.option(fc.oneof(words, fc.integer())) }),
          fc.record({ kind: fc.constant('value' as const), value: fc.oneof(words, fc.integer()) }),
        ),
        ours: words,
      }),
    ),
    layouts: fc.array(fc.record({ sheet: words, header: fc.nat(1048575), labels: fc.array(words) })),
    settled: fc.array(words),
    identity: fc.array(fc.tuple(fc.constant('下发'), words, words)),
  });
  fc.assert(fc.property(store, (given) => expect(reread(given)).toEqual({ store: given, issues: [] })));
});

test('the sheet is hidden and holds the rows as text', () => {
  const plan = storePlan(STORE);
  expect(plan.visibility).toBe('hidden');
  expect(plan.rows.map((row) => row.cells.map((cell) => cell?.value))).toEqual(storeRows(STORE));
  expect(plan.rows[0]?.cells[0]?.style.format).toBe('@');
});

test('without a store everything is found anew', () => {
  expect(readStore(undefined)).toEqual({ store: EMPTY_STORE, issues: [] });
});

test('rows that make no sense are reported with their place; the others hold', () => {
  const rows = [...storeRows(STORE), ['胡乱', '写'], ['期间', '明年'], ['生成的表', '公示表 2026-H1', '什么表', '2026-H1', 'x', '无'], []];
  const { store, issues } = readStore(sheet('_积分簿', rows));
  expect(store).toEqual(STORE);
  expect(issues.map(({ code, at }) => [code, at?.row])).toEqual([
    ['store-damaged', rows.length - 4],
    ['store-damaged', rows.length - 3],
    ['store-damaged', rows.length - 2],
  ]);
});

test('a sheet that is not ours, or of a later version, is not used', () => {
  expect(readStore(sheet('_积分簿', [['备忘', 1]]))).toMatchObject({ store: EMPTY_STORE, issues: [{ code: 'store-damaged' }] });
  expect(readStore(sheet('_积分簿', []))).toMatchObject({ store: EMPTY_STORE, issues: [{ code: 'store-damaged' }] });
  expect(readStore(sheet('_积分簿', [['积分簿的记录', '2']]))).toMatchObject({ store: EMPTY_STORE, issues: [{ code: 'store-newer', data: { version: '2' } }] });
});
