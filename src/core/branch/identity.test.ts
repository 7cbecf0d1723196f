import fc from 'fast-check';
import { sheet } from '../../../tests/support/ledgers';
import { readStore, storeRows, EMPTY_STORE } from '../ledger/store';
import { identityRows, identityText, parseIdentity, readIdentity, type BranchIdentity } from './identity';

const IDENTITY: BranchIdentity = {
  scheme: 'zhangdian-2017',
  schemeFingerprint: 'cbf29ce484222325',
  branch: '机关第一党支部',
  branchId: '01',
  year: 2026,
  period: '2026-H1',
  deadline: '2026-07-05',
  template: 1,
  issued: '20260601-1a2b3c4d',
};

const hidden = (rows: readonly (readonly string[])[]) => sheet('_积分簿', rows, { visibility: 'hidden' });

test('any identity is read back from the sheet and from the property', () => {
  const words = fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }).filter((word) => word.trim() !== '');
  const identity: fc.Arbitrary<BranchIdentity> = fc.record({
    scheme: words,
    schemeFingerprint: words,
    branch: words,
    branchId: words,
    year: fc.integer({ min: 1, max: 9999 }),
    period: fc.option(fc.constantFrom('2026', '2026-H2', '2026-Q1', '2026-03', '2026-W05')),
    deadline: fc.option(fc.constantFrom('2026-03-31', '2024-02-29')),
    template: fc.integer({ min: 1, max: 99 }),
    issued: words,
  });
  fc.assert(
    fc.property(identity, (given) => {
      expect(readIdentity(hidden(identityRows(given)))).toEqual(given);
      expect(parseIdentity(identityText(given))).toEqual(given);
    }),
  );
});

test('a year that a program has turned into a number is still read', () => {
  const rows = identityRows(IDENTITY).map((row) => row.map((text) => (text === '2026' ? 2026 : text)));
  expect(readIdentity(sheet('_积分簿', rows))).toEqual(IDENTITY);
});

test('what is not a whole identity is none', () => {
  expect(readIdentity(undefined)).toBeNull();
  expect(readIdentity(hidden(storeRows(EMPTY_STORE)))).toBeNull();
  expect(readIdentity(hidden(identityRows(IDENTITY).slice(1)))).toBeNull();
  expect(readIdentity(hidden(identityRows({ ...IDENTITY, deadline: '月底' })))).toBeNull();
  expect(readIdentity(hidden(identityRows({ ...IDENTITY, period: '上半年' })))).toBeNull();
  for (const line of ['', '登记表 1', '{}', 'null', '["下发"]', identityText(IDENTITY).replace('下发', '回收')]) expect(parseIdentity(line)).toBeNull();
});

test('the record of the workbook keeps the identity, also rows of it that only a later version understands', () => {
  const issued = [...identityRows(IDENTITY), ['下发', '将来的项目', '值']];
  const { store, issues } = readStore(hidden([...storeRows(EMPTY_STORE), ...issued]));
  expect(issues).toEqual([]);
  const again = hidden(storeRows({ ...store, period: '2026-H1' }));
  expect(readIdentity(again)).toEqual(IDENTITY);
  expect(again.values).toContainEqual(['下发', '将来的项目', '值']);
});
