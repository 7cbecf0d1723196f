import { codes, entered, places, schemeOf, sheet, stopped, workbook } from '../../../tests/support/ledgers';
import { a1, type CellValue, type SheetContent } from '../grid';
import { ledgerIssueText } from './messages.zh';
import { readLedger, type LedgerReading } from './readLedger';

/** Who belongs to the branch: by sheet 名册, or as the ledgers imply it. */
const SCHEME = schemeOf('zhangdian-2017');

function read(...sheets: readonly SheetContent[]): LedgerReading {
  return readLedger(workbook(...sheets), SCHEME, { year: 2026 });
}

function march(rows: readonly (readonly CellValue[])[]): SheetContent {
  return sheet('登记表 2026-03', rows);
}

const onRoster = (...rows: readonly (readonly CellValue[])[]) =>
  read(sheet('名册', [['编号', '姓名', '区分', '类别', '状态', '起', '止'], ...rows]), march([['编号', '姓名', '因事请假']]));

test('says what is wrong, each with its cell, and stops who it is about', () => {
  const reading = onRoster(
    ['1', '王芳', null, '群众', null, null, null],
    ['2', '李强', null, '预备', '休假', null, null],
    [null, '赵敏', null, null, null, '2026年3月', null],
    ['3', null, null, null, null, '2026-05-01', '2026.4.1'],
    ['０2', '孙伟', null, null, null, null, null],
  );
  expect(reading.issues.flatMap(({ code, at }) => (at?.sheet === '名册' ? [`${code} ${a1(at.row, at.column)}`] : []))).toEqual([
    'roster-unknown-kind D2',
    'roster-duplicate-id B6',
    'roster-unknown-status E3',
    'roster-blank-id B4',
    'roster-bad-date F4',
    'roster-blank-name B5',
    'roster-dates-reversed G5',
  ]);
  expect(reading.members.map(({ member }) => member.id)).toEqual(['1', '2', '赵敏', '3']);
  expect(stopped(reading)).toEqual(['1', '2', '赵敏', '3']);
  expect(reading.members[1]?.member.kind).toBe('预备党员');
});

test.each([
  ['2026-03-01', '2026-03-01'],
  ['2026.3.1', '2026-03-01'],
  ['2026/3/1', '2026-03-01'],
  ['２０２６年３月１日', '2026-03-01'],
  ['20260301', '2026-03-01'],
  [46082, '2026-03-01'],
  ['—', null],
])('reads the date %j', (cell, iso) => {
  expect(onRoster(['1', '王芳', null, null, null, cell, null]).members[0]?.member.from).toBe(iso);
});

test.each(['2026年2月30日', '3月1日', 2026.3, 20260301.5, true])('asks about the date %j', (cell) => {
  expect(codes(onRoster(['1', '王芳', null, null, null, cell, null]))).toContain('roster-bad-date');
});

test('an ID number does not belong here, and is not repeated', () => {
  const reading = onRoster(['110101199003070000', '王芳', null, null, null, null, null]);
  expect(reading.issues.find(({ code }) => code === 'id-number')).toMatchObject({ severity: 'warning', data: { sheet: '名册', count: 1 } });
});

test('namesakes without 编号 and 区分 are asked about', () => {
  const reading = read(sheet('名册', [['姓名'], ['李强'], ['李强'], ['王芳']]), march([['姓名', '因事请假'], ['王芳', 0]]));
  expect(codes(reading)).toEqual(['roster-namesakes']);
  expect(reading.members.map(({ member }) => member.id)).toEqual(['李强', '李强（第3行）', '王芳']);
});

test('is not found in a sheet without a header, and then implied', () => {
  const reading = read(sheet('名册', [['暂缺']]), march([['编号', '姓名', '因事请假'], ['1', '王芳', 0]]));
  expect(codes(reading)).toEqual(['roster-unreadable', 'roster-missing']);
  expect(reading.members.map(({ member }) => member.name)).toEqual(['王芳']);
});

test('a number that has two names in the ledgers is asked about', () => {
  const april = sheet('4月', [['编号', '姓名', '因事请假'], ['1', '李强', 1]]);
  const reading = read(march([['编号', '姓名', '因事请假'], ['1', '王芳', 0]]), april);
  expect(places(reading, 'row-name-differs')).toEqual(['4月!B2']);
  expect(entered(reading)).toEqual({ '1': { '2026-03 leave': 0 } });
});

test('two lists side by side are not read by halves', () => {
  const roster = sheet('名册', [['编号', '姓名', '编号', '姓名'], ['1', '王芳', '2', '李强']]);
  expect(places(read(roster, march([['编号', '姓名', '因事请假'], ['1', '王芳', 0]])), 'column-duplicate')).toEqual(['名册!C1', '名册!D1']);
});

test('is implied by the ledgers: numbers first, names that belong to a number once', () => {
  const april = sheet('4月', [['姓名', '因事请假'], ['王 芳', 1], ['李强', 2]]);
  const reading = read(march([['编号', '姓名', '因事请假'], ['1', '王芳', 0]]), april);
  expect(entered(reading)).toEqual({ '1': { '2026-03 leave': 0, '2026-04 leave': 1 }, 李强: { '2026-04 leave': 2 } });
});

test('L2 two members of one name are told apart by a column, and the message says by which', () => {
  const twice = read(march([['姓名', '因事请假'], ['王芳', 1], ['王芳', 2]])).issues.filter(({ code }) => code === 'row-duplicate').map(ledgerIssueText);
  expect(twice).toEqual(['“登记表 2026-03”中“王芳”出现在第 2、3 行，都未计入。请只保留一行；如果是同名的两人，请填写编号或“区分”（部门或党小组）；表里没有这两列的，加上一列再填。']);
  const roster = sheet('名册', [['姓名', '区分'], ['王芳', '一组'], ['王芳', '二组']]);
  const unclear = read(roster, march([['姓名', '因事请假'], ['王芳', 1]])).issues.filter(({ code }) => code === 'row-ambiguous-name').map(ledgerIssueText);
  expect(unclear).toEqual([expect.stringMatching(/看不出是哪一位，未计入。请填写编号，或填写能区分的“区分”（部门或党小组）/)]);
});
