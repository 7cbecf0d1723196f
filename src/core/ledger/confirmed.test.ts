import { codes, entered, schemeOf, sheet, workbook } from '../../../tests/support/ledgers';
import { readLedger } from './readLedger';
import { EMPTY_STORE, type ColumnBinding } from './store';

const SCHEME = schemeOf('zhangdian-2017');
const MARCH = '2026年3月';
const APRIL = '2026年4月';
const ABSENT: ColumnBinding = { sheet: MARCH, label: '1.无正当理由没来，每次扣10分', target: { kind: 'input', id: 'absence' } };

function april(header: readonly string[], row: readonly (string | number)[], columns: readonly ColumnBinding[]) {
  const content = workbook(sheet(MARCH, [['姓名', '1.无正当理由没来，每次扣10分'], ['王芳', 1]]), sheet(APRIL, [['姓名', ...header], ['王芳', ...row]]));
  return readLedger(content, SCHEME, { year: null, store: { ...EMPTY_STORE, columns } });
}

test('Z4 what was confirmed last month holds for the same label this month, wherever its column stands', () => {
  const reading = april(['部门', '2. 无正当理由没来，\n每次扣10分', '因事请假'], ['一科', 2, 0], [ABSENT]);
  expect(entered(reading)['王芳']).toEqual({ '2026-03 absence': 1, '2026-04 absence': 2, '2026-04 leave': 0 });
});

test('Z4 where two sheets disagree, the label means nothing on a third one', () => {
  const other: ColumnBinding = { ...ABSENT, sheet: '2026年2月', target: { kind: 'input', id: 'leave' } };
  const reading = april([ABSENT.label, '因事请假'], [2, 0], [ABSENT, other]);
  expect(entered(reading)['王芳']).toEqual({ '2026-03 absence': 1, '2026-04 leave': 0 });
  expect(reading.unboundColumns).toEqual([expect.objectContaining({ sheet: APRIL, label: ABSENT.label })]);
});

test('Z4 a column whose own label names the item keeps it', () => {
  const reading = april([ABSENT.label, '无故缺勤'], [2, 3], [ABSENT]);
  expect(entered(reading)['王芳']).toEqual({ '2026-03 absence': 1, '2026-04 absence': 3 });
});

test('Z4 two columns of the label are asked about', () => {
  const reading = april([ABSENT.label, ABSENT.label, '因事请假'], [2, 3, 0], [ABSENT]);
  expect(entered(reading)['王芳']).toEqual({ '2026-03 absence': 1, '2026-04 leave': 0 });
  expect(codes(reading).filter((code) => code === 'column-unbound')).toHaveLength(2);
});

test('Z4 a column that counts for nothing is not told of again', () => {
  const reading = april(['身高', '因事请假'], [172, 0], [ABSENT, { sheet: MARCH, label: '身高', target: { kind: 'ignored' } }]);
  expect(codes(reading)).not.toContain('column-unbound');
});

test('Z4 a list of telephone numbers is no ledger because a column of that name counts for nothing elsewhere', () => {
  const content = workbook(sheet(MARCH, [['姓名', '无故缺勤'], ['王芳', 1]]), sheet('通讯录', [['姓名', '电话'], ['王芳', '138']]));
  const reading = readLedger(content, SCHEME, { year: null, store: { ...EMPTY_STORE, columns: [{ sheet: MARCH, label: '电话', target: { kind: 'ignored' } }] } });
  expect(reading.unboundSheets).toEqual([{ name: '通讯录', reason: 'no-inputs' }]);
});

test('Z4 columns that share a label are confirmed by the headings above them', () => {
  const rows = [['姓名', '无故缺勤', null, '因事请假', null], [null, '次数', '扣分', '次数', '扣分'], ['王芳', 1, 10, 2, 4]];
  const content = workbook(sheet(MARCH, rows, { merges: ['A1:A2', 'B1:C1', 'D1:E1'] }));
  const to = (label: string, id: string): ColumnBinding => ({ sheet: MARCH, label, target: { kind: 'input', id } });
  const reading = readLedger(content, SCHEME, { year: null, store: { ...EMPTY_STORE, columns: [to('无故缺勤 次数', 'absence'), to('因事请假次数', 'leave')] } });
  expect(entered(reading)['王芳']).toEqual({ '2026-03 absence': 1, '2026-03 leave': 2 });
});
