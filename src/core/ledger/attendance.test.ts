import { codes, entered, places, schemeOf, sheet, stopped, workbook } from '../../../tests/support/ledgers';
import { a1, type CellValue, type SheetContent } from '../grid';
import { marksIn } from './markUses';
import { readLedger, type LedgerReading } from './readLedger';
import { EMPTY_STORE, storeRows, type LedgerStore } from './store';

const SCHEME = schemeOf('zhangdian-2017');
const SHEET = '登记表 2026-03';
const ROSTER = sheet('名册', [
  ['编号', '姓名', '状态', '起'],
  ['1', '王芳', null, null],
  ['2', '李强', null, null],
  ['3', '刘洋', '免考评', null],
  ['4', '赵敏', null, '2026年3月15日'],
]);
const MEETINGS = ['3月5日支部大会', '3月12日主题党日', '3月20日党课'];

function store(more: Partial<LedgerStore> = {}): LedgerStore {
  const columns = MEETINGS.map((label) => ({ sheet: SHEET, label, target: { kind: 'attendance' } as const }));
  const attendance = [
    { mark: '√', input: null },
    { mark: '公假', input: null },
    { mark: '○', input: 'leave' },
    { mark: '事假', input: 'leave' },
    { mark: '旷会', input: 'absence' },
  ];
  return { ...EMPTY_STORE, columns, legend: { attendance, flags: [] }, ...more };
}

function read(rows: readonly (readonly CellValue[])[], own: LedgerStore = store(), ...others: readonly SheetContent[]): { readonly reading: LedgerReading; readonly book: ReturnType<typeof workbook> } {
  const book = workbook(ROSTER, sheet(SHEET, [['编号', '姓名', ...MEETINGS], ...rows]), ...others, sheet('_积分簿', storeRows(own)));
  return { reading: readLedger(book, SCHEME, { year: 2026 }), book };
}

test('R13 marks are counted by what they mean, and each count knows its cells', () => {
  const { reading } = read([
    ['1', '王芳', '√', '○', '事假'],
    ['2', '李强', '√', '旷会', '√'],
  ]);
  expect(entered(reading)).toMatchObject({ '1': { '2026-03 leave': 2, '2026-03 absence': 0 }, '2': { '2026-03 leave': 0, '2026-03 absence': 1 } });
  const leave = reading.members[0]?.entries.get('2026-03')?.get('leave');
  expect(leave?.kind === 'cell' && leave.cells?.map(({ row, column }) => a1(row, column))).toEqual(['D2', 'E2']);
  expect(stopped(reading)).toEqual([]);
});

test('R13 a cell may hold several marks, and how often each', () => {
  const { reading } = read([['1', '王芳', '事假、旷会', '事假2次', '〇']]);
  expect(entered(reading)['1']).toEqual({ '2026-03 leave': 4, '2026-03 absence': 1 });
});

test('R13 a mark without a meaning stops whoever has it, is told once and never counts as 0', () => {
  const { reading } = read([
    ['1', '王芳', '√', '△', '△'],
    ['2', '李强', '△', '√', '√'],
    ['4', '赵敏', '√', '√', '√'],
  ]);
  expect(stopped(reading)).toEqual(['1', '2']);
  expect(places(reading, 'mark-unknown')).toEqual([`${SHEET}!D2`]);
  expect(reading.issues.find(({ code }) => code === 'mark-unknown')?.data).toEqual({ sheet: SHEET, mark: '△', cells: 3, why: 'unset' });
});

test.each<[string, CellValue]>([['a stroke', '／'], ['a number', 1], ['an error', { error: '#N/A' }], ['a remark', '√？']])('R13 %s is a mark that needs a meaning too', (_, value) => {
  const { reading } = read([['1', '王芳', '√', value, '√']]);
  expect(stopped(reading)).toEqual(['1']);
});

test('R13 a meaning that the regulation does not have, or not in this rhythm, is none', () => {
  for (const input of ['gone', 'self']) {
    const { reading } = read([['1', '王芳', '√', '△', '√']], store({ legend: { attendance: [{ mark: '√', input: null }, { mark: '△', input }], flags: [] } }));
    expect(reading.issues.find(({ code }) => code === 'mark-unknown')?.data).toMatchObject({ mark: '△', why: 'unfit' });
  }
});

test('L18 a column that is blank for everybody is no meeting; a blank beside others is missing', () => {
  const { reading } = read([
    ['1', '王芳', '√', null, '√'],
    ['2', '李强', '√', ' ', null],
  ]);
  expect(places(reading, 'attendance-blank')).toEqual([`${SHEET}!E3`]);
  expect(stopped(reading)).toEqual(['2']);
});

test('L18 who takes no part or came in the month is not asked for marks', () => {
  const { reading } = read([
    ['1', '王芳', '√', '√', '√'],
    ['3', '刘洋', null, null, null],
    ['4', '赵敏', null, null, '√'],
  ]);
  expect(places(reading, 'attendance-blank')).toEqual([]);
});

test('L18 with no meeting held, nothing is entered', () => {
  const { reading } = read([['1', '王芳', null, null, null]]);
  const leave = reading.members[0]?.entries.get('2026-03')?.get('leave');
  expect(leave).toEqual({ kind: 'cell', value: null, at: { sheet: SHEET, row: 1, column: 2 } });
});

test('L18 marks and an ordinary column of the same item are entered twice; a blank one is not', () => {
  const ordinary = (value: CellValue) => sheet('三月考勤 2026-03', [['编号', '姓名', '因事请假'], ['1', '王芳', value]]);
  expect(codes(read([['1', '王芳', '√', '○', '√']], store(), ordinary(1)).reading)).toContain('entered-twice');
  const { reading } = read([['1', '王芳', '√', '○', '√']], store(), ordinary(null));
  expect(codes(reading)).not.toContain('entered-twice');
  expect(entered(reading)['1']).toMatchObject({ '2026-03 leave': 1 });
});

test('L18 two sheets of meetings add up', () => {
  const more = sheet('小组会 2026-03', [['编号', '姓名', '3月26日小组会'], ['1', '王芳', '事假']]);
  const columns = [...store().columns, { sheet: more.name, label: '3月26日小组会', target: { kind: 'attendance' } as const }];
  const { reading } = read([['1', '王芳', '√', '○', '√']], store({ columns }), more);
  expect(entered(reading)['1']).toEqual({ '2026-03 leave': 2, '2026-03 absence': 0 });
});

test('R12 a mark that the branch has given a meaning is read in columns of marks; √ and × keep theirs', () => {
  const closing = sheet('2026年上半年', [['编号', '姓名', '一票否决'], ['1', '王芳', '○'], ['2', '李强', '√'], ['4', '赵敏', '●']]);
  const flags = [{ mark: '○', means: 'unmarked' }, { mark: '√', means: 'unmarked' }] as const;
  const { reading } = read([], store({ legend: { attendance: [], flags } }), closing);
  expect(entered(reading)).toMatchObject({ '1': { '2026-H1 veto': '×' }, '2': { '2026-H1 veto': '√' }, '4': { '2026-H1 veto': '●' } });
});

test('L16 every cell that is read otherwise than it stands is listed; numbers, dashes and blanks are not', () => {
  const closing = sheet('2026年上半年', [
    ['编号', '姓名', '一票否决', '个人自评'],
    ['1', '王芳', '○', '９５分'],
    ['2', '李强', '是', 90],
    ['4', '赵敏', '—', '满分'],
  ]);
  const flags = [{ mark: '○', means: 'unmarked' }] as const;
  const { reading } = read([['1', '王芳', '√', '公假', '○']], store({ legend: { ...store().legend, flags } }), closing);
  expect(reading.conversions.map(({ at, found, read: as, why }) => `${at.sheet}!${a1(at.row, at.column)} ${found} → ${as} ${why}`)).toEqual([
    '名册!D5 2026年3月15日 → 2026-03-15 date',
    `${SHEET}!D2 公假 → 不计 legend`,
    `${SHEET}!E2 ○ → 因事请假 1 legend`,
    '2026年上半年!C2 ○ → × legend',
    '2026年上半年!D2 ９５分 → 95 unit',
    '2026年上半年!C3 是 → √ mark',
    '2026年上半年!D4 满分 → 100 full',
  ]);
});

test('R13 marks are told with their meaning, else with what one item of the regulation suggests', () => {
  const { reading, book } = read(
    [
      ['1', '王芳', '√', '缺席', '△'],
      ['2', '李强', '√', '请假', '迟到'],
    ],
    store({ legend: { attendance: [], flags: [] } }),
  );
  const told = marksIn(book, reading).map((use) => [use.mark, use.cells, use.meaning, use.proposal]);
  expect(told).toEqual([
    ['√', 2, null, { input: null, why: 'present' }],
    ['缺席', 1, null, { input: 'absence', why: 'absence' }],
    ['△', 1, null, null],
    ['请假', 1, null, { input: 'leave', why: 'named' }],
    ['迟到', 1, null, null],
  ]);
});
