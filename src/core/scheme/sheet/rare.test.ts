import { drawn, schemeOf } from '../../../../tests/support/ledgers';
import { schemeToSheet } from './write';
import { sheetToScheme } from './read';

const labels = (id: string): Set<unknown> => new Set(drawn(schemeToSheet(schemeOf(id))).values.flat());

test('C5 a plain regulation has no columns and sections for what it does not do', () => {
  const plain = labels('zhangdian-2017');
  for (const rare of ['对象', '倍数', '每份', '联动', '另列', '修订', '提醒']) expect(plain.has(rare)).toBe(false);
  const escalating = labels('soe-escalation');
  for (const used of ['倍数', '联动']) expect(escalating.has(used)).toBe(true);
});

test('C5 a row that needs a column the sheet does not have says which', () => {
  const sheet = drawn(schemeToSheet(schemeOf('zhangdian-2017')));
  const values = sheet.values.map((row) => row.map((value) => (value === '按次' ? '折算' : value)));
  const reading = sheetToScheme(values);
  expect(reading.kind === 'refused' && reading.issues.map(({ code, data }) => [code, 'header' in data ? data.header : ''])).toContainEqual(['sheet-blank', '每份']);
});
