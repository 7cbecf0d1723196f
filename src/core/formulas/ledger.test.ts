import { drawn } from '../../../tests/support/ledgers';
import { readLedger } from '../ledger/readLedger';
import { builtInScheme } from '../schemes';
import { figurePlaces } from '../scheme/sheet/places';
import { schemeToSheet } from '../scheme/sheet/write';
import type { Member } from '../scoring/member';
import { ledgerTemplate } from '../sheets';
import type { WorkbookContent } from '../grid';
import { ledgerFormulas } from './ledger';

const scheme = builtInScheme('zhangdian-2017');

/** A new ledger of two members; without 编号 the branch goes by names. */
function ledger(names: readonly string[], key: 'id' | 'name') {
  if (scheme === null) throw new Error('no scheme');
  const members = names.map((name, index): Member => ({ id: `0${index + 1}`, name, unit: `第${index + 1}组`, kind: '正式党员', class: null, posts: [], leader: null, contact: null, status: '参加', from: null, to: null, history: [] }));
  const sheets = ledgerTemplate(scheme, members, 2026).map(drawn).map((sheet) => (key === 'id' ? sheet : { ...sheet, values: sheet.values.map((row) => typeof row[0] === 'string' && ['编号', ...members.map(({ id }) => id)].includes(row[0]) ? [null, ...row.slice(1)] : row) }));
  const content: WorkbookContent = { sheets, names: [] };
  return { scheme, reading: readLedger(content, scheme, { year: 2026 }) };
}

test('K7 where two members have one name and no 编号 the close is not looked up by name', () => {
  const { scheme: own, reading } = ledger(['王一', '王一'], 'name');
  const kinds = (made: ReturnType<typeof ledgerFormulas>) => made.filter(({ sheet }) => sheet.period.unit === 'half').map((each) => (each.kind === 'values' ? each.reason : each.kind));
  expect(kinds(ledgerFormulas(reading, figurePlaces(own)))).toEqual(['namesakes', 'namesakes']);
  const others = ledger(['王一', '李二'], 'name');
  expect(kinds(ledgerFormulas(others.reading, figurePlaces(own)))).toEqual(['formulas', 'formulas']);
});

test('K2 figures are found on a sheet whose rows people have moved', () => {
  const { scheme: own, reading } = ledger(['王一', '李二'], 'id');
  const values = drawn(schemeToSheet(own)).values;
  const moved = [...values.slice(0, 2), [], ['（支部备注）'], ...values.slice(2)];
  const [before, after] = [values, moved].map((each) => ledgerFormulas(reading, figurePlaces(own, each))[0]);
  if (before?.kind !== 'formulas' || after?.kind !== 'formulas') throw new Error('no formulas');
  const shifted = (formula: string): string => formula.replace(/(积分办法'!\$[A-Z]+\$)(\d+)(?::(\$[A-Z]+\$)(\d+))?/g, (_, head: string, row: string, next?: string, last?: string) => `${head}${Number(row) + 2}${next === undefined ? '' : `:${next}${Number(last) + 2}`}`);
  const steps = [...(before.formulas.rows[0]?.steps ?? [])].map(([key, formula]) => [key, shifted(formula)]);
  expect([...(after.formulas.rows[0]?.steps ?? [])]).toEqual(steps);
});
