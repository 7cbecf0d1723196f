import { codes, entered, places, schemeOf, sheet, stopped, workbook, type SheetDetails } from '../../../tests/support/ledgers';
import type { CellValue, SheetContent } from '../grid';
import { readLedger, type LedgerReading } from './readLedger';
import { EMPTY_STORE, storeRows, type LedgerStore } from './store';

const SCHEME = schemeOf('zhangdian-2017');
const HEADER = ['序号', '编号', '姓名', '无故缺勤', '因事请假', '党费', '违规违纪'];

const ROSTER = sheet('名册', [
  ['编号', '姓名', '区分', '类别', '状态', '起', '止'],
  ['001', '王芳', '第一党小组', '正式党员', '参加', null, null],
  ['002', '李强', '第一党小组', '正式党员', null, null, null],
  ['003', '李强', '第二党小组', '预备党员', null, 46082, null],
]);

function read(...sheets: readonly SheetContent[]): LedgerReading {
  return readLedger(workbook(...sheets), SCHEME, { year: 2026 });
}

function march(rows: readonly (readonly CellValue[])[], details: SheetDetails = {}): SheetContent {
  return sheet('登记表 2026-03', rows, details);
}

describe('a plain ledger', () => {
  const reading = read(ROSTER, march([HEADER, [1, '001', '王芳', 0, 1, '足额', null], [2, '002', '李强', 1, 0, '足额', null], [3, '003', '李强', 0, 0, '不足', 1]]));

  test('every cell goes to its member, period and input as it stands', () => {
    expect(entered(reading)).toEqual({
      '001': { '2026-03 absence': 0, '2026-03 leave': 1, '2026-03 dues': '足额' },
      '002': { '2026-03 absence': 1, '2026-03 leave': 0, '2026-03 dues': '足额' },
      '003': { '2026-03 absence': 0, '2026-03 leave': 0, '2026-03 dues': '不足', '2026-03 misconduct-event': 1 },
    });
    expect(codes(reading)).toEqual([]);
  });

  test('every entry knows its cell, blank ones too', () => {
    const entries = reading.members[0]?.entries.get('2026-03');
    expect(entries?.get('leave')).toEqual({ kind: 'cell', value: 1, at: { sheet: '登记表 2026-03', row: 1, column: 4 } });
    expect(entries?.get('misconduct-event')).toEqual({ kind: 'cell', value: null, at: { sheet: '登记表 2026-03', row: 1, column: 6 } });
    expect(entries?.has('work')).toBe(false);
  });

  test('the sheet is described for those who write into it', () => {
    expect(reading.sheets).toMatchObject([
      {
        name: '登记表 2026-03',
        header: { first: 0, last: 0 },
        rows: [{ row: 1, memberId: '001' }, { row: 2, memberId: '002' }, { row: 3, memberId: '003' }],
        resultColumn: null,
        lastColumn: 6,
      },
    ]);
  });

  test('the roster gives unit, kind, status and dates', () => {
    expect(reading.members.map(({ member }) => member)).toMatchObject([
      { id: '001', name: '王芳', unit: '第一党小组', kind: '正式党员', status: '参加', from: null, to: null, history: [] },
      { id: '002', name: '李强', unit: '第一党小组', kind: '正式党员', status: '参加', from: null, to: null, history: [] },
      { id: '003', name: '李强', unit: '第二党小组', kind: '预备党员', status: '参加', from: '2026-03-01', to: null, history: [] },
    ]);
  });
});

describe('L1 columns', () => {
  test('titles above, line breaks, units and full-width brackets do not matter', () => {
    const reading = read(ROSTER, march([['2026年3月党员积分登记表'], ['支部：第一党支部'], [], ['编 号', '姓\u3000名', '无故\n缺勤（次）', '1、因事请假(次)'], ['001', '王芳', 2, 1]]));
    expect(entered(reading)['001']).toEqual({ '2026-03 absence': 2, '2026-03 leave': 1 });
  });

  test('a header of two merged rows', () => {
    const rows = [
      ['编号', '姓名', '履行党员义务', null, null, '备注'],
      [null, null, '无故缺勤', '因事请假', '党费', null],
      ['001', '王芳', 0, 1, '足额', '出差'],
    ];
    const merged = read(ROSTER, march(rows, { merges: ['A1:A2', 'B1:B2', 'C1:E1', 'F1:F2'] }));
    expect(entered(merged)['001']).toEqual({ '2026-03 absence': 0, '2026-03 leave': 1, '2026-03 dues': '足额' });
    expect(merged.sheets[0]?.header).toEqual({ first: 0, last: 1 });
    expect(codes(merged)).toEqual([]);
    expect(entered(read(ROSTER, march(rows)))).toEqual(entered(merged));
  });

  test('a column that is called like the heading above it and its neighbours', () => {
    const rows = [['编号', '姓名', '无故缺勤', null], [null, null, '因事请假', '无故缺勤'], ['001', '王芳', 1, 2]];
    expect(entered(read(ROSTER, march(rows, { merges: ['A1:A2', 'B1:B2', 'C1:D1'] })))['001']).toEqual({ '2026-03 leave': 1, '2026-03 absence': 2 });
  });

  test('one heading over two columns is one column', () => {
    const reading = read(ROSTER, march([['编号', '姓名', '党费', null, '因事请假'], ['001', '王芳', '足额', null, 0]], { merges: ['C1:D1'] }));
    expect(entered(reading)['001']).toEqual({ '2026-03 dues': '足额', '2026-03 leave': 0 });
    expect(codes(reading)).toEqual([]);
  });

  test('an alias binds like the label', () => {
    expect(entered(read(ROSTER, march([['编号', '姓名', '请假'], ['001', '王芳', 1]])))['001']).toEqual({ '2026-03 leave': 1 });
  });

  test('one label twice is used from neither column, and stops who stands there', () => {
    const reading = read(ROSTER, march([['编号', '姓名', '违规违纪', '违规违纪', '因事请假'], ['001', '王芳', 1, null, 0]]));
    expect(entered(reading)['001']).toEqual({ '2026-03 leave': 0 });
    expect(places(reading, 'column-duplicate')).toEqual(['登记表 2026-03!D1']);
    expect(stopped(reading)).toEqual(['001']);
  });

  test('two lists side by side are not read by halves', () => {
    const reading = read(ROSTER, march([['编号', '姓名', '因事请假', '编号', '姓名', '因事请假'], ['001', '王芳', 0, '002', '李强', 1]]));
    expect(places(reading, 'column-duplicate')).toEqual(['登记表 2026-03!D1', '登记表 2026-03!E1', '登记表 2026-03!F1']);
  });

  test('a column of another rhythm is not taken', () => {
    const reading = read(ROSTER, march([['编号', '姓名', '激励加分', '因事请假'], ['001', '王芳', 10, 0]]));
    expect(entered(reading)['001']).toEqual({ '2026-03 leave': 0 });
    expect(places(reading, 'column-other-period')).toEqual(['登记表 2026-03!C1']);
  });

  test('columns that nobody knows are listed, our results and remarks are not', () => {
    const rows = [['序号', '编号', '姓名', '因事请假', '迟到', '积分', '名次', '依据', '备注'], [1, '001', '王芳', 0, 1, 98, 1, '…', null]];
    const reading = read(ROSTER, march(rows, { formulas: { H2: '=积分说明(D$1:E$1,D2:E2,办法)' } }));
    expect(reading.unboundColumns.map(({ label }) => label)).toEqual(['迟到']);
    expect(reading.sheets[0]?.resultColumn).toBe(5);
  });

  test('the column of points is found by its formula before its label', () => {
    const rows = [['编号', '姓名', '因事请假', '得分', '三月'], ['001', '王芳', 0, 9, 98]];
    expect(read(ROSTER, march(rows, { formulas: { E2: '=IFERROR(积分(C$1:C$1,C2:C2,办法),"")' } })).sheets[0]?.resultColumn).toBe(4);
  });
});

describe('L3 rows', () => {
  test('separators, totals, footers and repeated headers are nobody', () => {
    const reading = read(
      ROSTER,
      march([
        ['序号', '编号', '姓名', '因事请假', '党费'],
        [1, '001', '王芳', 0, '足额'],
        [],
        ['第一党小组小计', null, null, 3, null],
        ['序号', '编号', '姓 名', '因事请假', '党费'],
        [2, '002', '李强', 1, '足额'],
        [3, null, '\u3000', null, null],
        ['合\u3000计', null, '3人', 5, null],
        [null, null, '平均', 1.5, null],
        ['制表人：王芳', null, null, '审核：', null],
        [null, null, null, '填表日期：2026年4月1日', null],
        ['备注：请假含病假', null, null, null, null],
      ]),
    );
    expect(entered(reading)).toEqual({ '001': { '2026-03 leave': 0, '2026-03 dues': '足额' }, '002': { '2026-03 leave': 1, '2026-03 dues': '足额' }, '003': {} });
    expect(codes(reading)).toEqual([]);
  });

  test('sums with a head count and remarks below the table are nobody', () => {
    const reading = read(ROSTER, march([['姓名', '编号', '因事请假'], ['王芳', '001', 0], ['合计：38人', null, 12], ['以上情况属实', null, null], ['党支部（盖章）', null, null]]));
    expect(codes(reading)).toEqual([]);
  });

  test('an entry beside nobody is reported', () => {
    const reading = read(ROSTER, march([HEADER, [1, '001', '王芳', 0], [2, null, null, 3]]));
    expect(places(reading, 'row-without-member')).toEqual(['登记表 2026-03!C3']);
  });

  test('a number as it was typed finds its member: full width, spaces, a number cell', () => {
    const reading = read(ROSTER, march([['编号', '姓名', '因事请假'], ['００１', '王 芳', 1], [2, '李强', 2], [' 003 ', '李\u3000强', 3]]));
    expect(entered(reading)).toEqual({ '001': { '2026-03 leave': 1 }, '002': { '2026-03 leave': 2 }, '003': { '2026-03 leave': 3 } });
    expect(codes(reading)).toEqual([]);
  });

  test('one member twice counts in neither row', () => {
    const reading = read(ROSTER, march([HEADER, [1, '001', '王芳', 0], [2, '001', '王芳', 1]]));
    expect(entered(reading)['001']).toEqual({});
    expect(places(reading, 'row-duplicate')).toEqual(['登记表 2026-03!C3']);
    expect(stopped(reading)).toEqual(['001']);
  });

  test('strangers, missing numbers and names that do not fit the number are reported and not used', () => {
    const reading = read(ROSTER, march([HEADER, [1, '009', '赵敏', 1], [2, null, '王芳', 1], [3, '002', '王芳', 1]]));
    expect(codes(reading)).toEqual(['row-unknown-member', 'row-without-id', 'row-name-differs']);
    expect(entered(reading)).toEqual({ '001': {}, '002': {}, '003': {} });
    expect(stopped(reading)).toEqual(['001', '002']);
  });

  test('members without a row are listed once for the sheet', () => {
    const reading = read(ROSTER, march([HEADER, [1, '001', '王芳', 0]]));
    expect(reading.issues).toMatchObject([{ code: 'members-without-row', data: { names: ['李强', '李强'] } }]);
  });

  test('nobody is missed who takes no part, was not there, or where blank means none', () => {
    const roster = sheet('名册', [['编号', '姓名', '状态', '起'], ['1', '王芳', '免考评', null], ['2', '李强', null, '2026-04-01'], ['3', '赵敏', null, null]]);
    const bonus = sheet('激励 2026-H1', [['编号', '姓名', '激励加分'], ['3', '赵敏', 5]]);
    expect(read(roster, march([['编号', '姓名', '因事请假'], ['3', '赵敏', 0]]), bonus).issues).toEqual([]);
  });
});

describe('L2 two members of one name', () => {
  const byName = ['姓名', '区分', '因事请假'];

  test('are told apart by 区分, also where it is merged over several rows', () => {
    const rows = [byName, ['王芳', '第一党小组', 1], ['李强', null, 2], ['李强', '第二党小组', 3]];
    const reading = read(ROSTER, march(rows, { merges: ['B2:B3'] }));
    expect(reading.memberKey).toBe('name');
    expect(entered(reading)).toEqual({ '001': { '2026-03 leave': 1 }, '002': { '2026-03 leave': 2 }, '003': { '2026-03 leave': 3 } });
  });

  test('are never merged or guessed', () => {
    const reading = read(ROSTER, march([['姓名', '因事请假'], ['王芳', 1], ['李强', 2]]));
    expect(entered(reading)).toEqual({ '001': { '2026-03 leave': 1 }, '002': {}, '003': {} });
    expect(places(reading, 'row-ambiguous-name')).toEqual(['登记表 2026-03!A3']);
    expect(stopped(reading)).toEqual(['002', '003']);
  });

  test('are two members even without a roster, where 区分 says so', () => {
    const reading = read(march([byName, ['李强', '第一党小组', 1], ['李强', '第二党小组', 2]]));
    expect(entered(reading)).toEqual({ '李强（第一党小组）': { '2026-03 leave': 1 }, '李强（第二党小组）': { '2026-03 leave': 2 } });
  });

  test('without anything to tell them apart they are one problem', () => {
    const reading = read(march([['姓名', '因事请假'], ['李强', 1], ['李强', 2]]));
    expect(entered(reading)).toEqual({ 李强: {} });
    expect(codes(reading)).toEqual(['roster-missing', 'row-duplicate']);
  });
});

describe('sheets', () => {
  const rows = [['编号', '姓名', '因事请假'], ['001', '王芳', 1]];

  test('several sheets of a period add up; one input in two of them is asked about', () => {
    const reading = read(ROSTER, march(rows), sheet('2026年3月党费', [['编号', '姓名', '党费'], ['001', '王芳', '足额']]), sheet('2026年3月补', rows));
    expect(entered(reading)['001']).toEqual({ '2026-03 leave': 1, '2026-03 dues': '足额' });
    expect(places(reading, 'entered-twice')).toEqual(['2026年3月补!C2']);
    expect(stopped(reading)).toEqual(['001']);
  });

  test('outputs, the scheme, the store and what it lists are never ledgers', () => {
    const store: LedgerStore = { ...EMPTY_STORE, generated: [{ sheet: '三月结果', kind: '排名表', period: '2026-03', fingerprint: 'x', former: '旧三月' }] };
    const others = ['公示表 2026-03', '上次 公示表 2026-03', '排名表（3月）', '积分办法', '三月结果', '旧三月'].map((name) => sheet(name, rows));
    const reading = read(ROSTER, ...others, sheet('_积分簿', storeRows(store)), sheet('密 2026-03', rows, { visibility: 'veryHidden' }));
    expect(reading.sheets).toEqual([]);
    expect(codes(reading)).toEqual(['no-ledger']);
  });

  test('other sheets are listed with the reason', () => {
    const reading = read(ROSTER, march(rows), sheet('会议记录', [['议题', '结论']]), sheet('通讯录', [['姓名', '电话'], ['王芳', '1']]), sheet('积分', rows), sheet('空', []));
    expect(reading.unboundSheets).toEqual([
      { name: '会议记录', reason: 'no-header' },
      { name: '通讯录', reason: 'no-inputs' },
      { name: '积分', reason: 'no-period' },
    ]);
  });

  test('what _积分簿 binds wins over labels and titles', () => {
    const store: LedgerStore = {
      ...EMPTY_STORE,
      sheets: [{ sheet: '第一期', period: '2026-01' }],
      columns: [{ sheet: '第一期', label: '旷会（次）', target: { kind: 'input', id: 'absence' } }, { sheet: '第一期', label: '没有了', target: { kind: 'input', id: 'leave' } }],
    };
    const reading = read(ROSTER, sheet('_积分簿', storeRows(store), { visibility: 'hidden' }), sheet('第一期', [['2026年2月'], ['编号', '姓名', '旷会(次)'], ['001', '王芳', 1]]));
    expect(entered(reading)['001']).toEqual({ '2026-01 absence': 1 });
    expect(codes(reading)).toEqual(['binding-stale']);
  });

  test('with numbers as the key, a sheet without them gives nothing and stops everyone', () => {
    const store = { ...EMPTY_STORE, memberKey: 'id' } as const;
    const reading = readLedger(workbook(ROSTER, march([['姓名', '因事请假'], ['王芳', 1]])), SCHEME, { year: null, store });
    expect(codes(reading)).toEqual(['sheet-without-id']);
    expect(stopped(reading)).toEqual(['001', '002', '003']);
  });

  test('earlier results come from 历年', () => {
    const history = sheet('历年', [
      ['编号', '姓名', '年度', '得分', '等次'],
      ['001', '王芳', 2024, 91.5, '优秀'],
      ['001', '王芳', '2025年上半年', '88.00分', null],
      ['002', '李强', '去年', 80, null],
      ['003', '李强', '2025', '优', null],
      ['099', '陈静', '2025', 80, null],
    ]);
    const reading = read(ROSTER, march(rows), history);
    expect(reading.members[0]?.member.history).toMatchObject([
      { period: { unit: 'year', year: 2024, index: 1 }, score: '91.5', grade: '优秀' },
      { period: { unit: 'half', year: 2025, index: 1 }, score: '88', grade: null },
    ]);
    expect(codes(reading)).toEqual(['history-period', 'history-score', 'history-unmatched']);
  });
});

test('a workbook with nothing in it is only a problem', () => {
  expect(codes(read())).toEqual(['no-ledger', 'roster-missing']);
});
