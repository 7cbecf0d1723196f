import { EMPTY_PLAN, type CellStyle, type CellValue, type SheetContent, type SheetPlan, type WorkbookContent } from '../../src/core';

/** The workbook that every host opens before each contract test. */
export const contractWorkbook: WorkbookContent = {
  sheets: [
    {
      name: '登记表 2026-03',
      visibility: 'visible',
      values: [
        ['三月积分登记表', null, null, null, null],
        ['姓名', '无故缺勤', '志愿服务', '合计', '备注'],
        ['王小明', 0, 8.5, 8.5, null],
        ['李　芳', null, 10, 10, '张三的"证明"'],
        ['赵 强', true, { error: '#N/A' }, { error: '#N/A' }, null],
      ],
      formulas: new Map([
        ['D3', '=B3+C3'],
        ['D4', '=B4+C4'],
        ['C5', '=NA()'],
        ['D5', '=B5+C5'],
      ]),
      merges: [{ row: 0, column: 0, rows: 1, columns: 5 }],
    },
    {
      name: "办法 (试行) '26",
      visibility: 'visible',
      // The content begins at C3: what a host hands over still counts from A1.
      values: [[], [], [null, null, '档次', '分'], [null, null, '好', 10]],
      formulas: new Map(),
      merges: [],
    },
    { name: '_积分簿', visibility: 'veryHidden', values: [['format', 1]], formulas: new Map(), merges: [] },
    { name: '空表', visibility: 'hidden', values: [], formulas: new Map(), merges: [] },
  ],
  names: [
    { name: '办法', refersTo: "='办法 (试行) ''26'!$C$3:$D$4", comment: '由积分簿写入' },
    { name: '上限', refersTo: '=100' },
  ],
};

export const ledger = '登记表 2026-03';

export const style: CellStyle = {
  font: { name: '宋体', size: 11 },
  border: 'none',
  horizontal: 'general',
  vertical: 'center',
  wrap: 'clip',
  format: 'General',
  entry: 'locked',
};

/** Texts that a spreadsheet program would like to take for something else. */
export const trickyTexts = [
  '=1+1', '+86', '-5', '@姓名', "'引号", "''", '0123', '12.50', '１２', '1e3', '12%', '2026-03-01', '3/4', '8:30', '3月1日',
  'TRUE', 'false', '#N/A', '340102199001011234', '，逗号', '换\n行', ' 前后有空格 ',
];

const TOTAL = '=ROUND(SUM(C3:C13)-1.65,2)';

const heading: CellStyle = { ...style, font: { name: '方正小标宋简体', size: 22, bold: true }, horizontal: 'center' };
const boxed: CellStyle = { ...style, border: 'thin', fill: 'D9E1F2', wrap: 'wrap' };

/** A small notice with everything a plan can hold. */
export const notice: SheetPlan = {
  name: '公示表 2026-H1',
  visibility: 'visible',
  columns: [{ width: 6 }, { width: 24 }, { width: 12 }, { width: 9, visibility: 'hidden' }],
  rows: [
    { height: 40, cells: [{ value: '党员积分公示表', style: heading }, null, null] },
    { cells: ['序号', '姓名', '积分'].map((value) => ({ value, style: boxed })) },
    ...trickyTexts.map((value, index) => ({
      height: 20,
      cells: [
        { value: index + 1, style: boxed },
        { value, style: boxed },
        { value: index % 2 === 0 ? 82.15 : null, style: { ...boxed, format: '0.00', entry: 'unlocked' as const } },
      ],
    })),
    {
      cells: [
        { value: '合计', style },
        { value: '007', style: { ...style, format: '@' } },
        { value: 491.25, formula: TOTAL, style: { ...style, format: '0.00' } },
        { value: false, style },
      ],
    },
  ],
  merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
  frozen: { rows: 2, columns: 1 },
  print: {
    paper: 'A4',
    orientation: 'portrait',
    margins: { top: 37, right: 26, bottom: 35, left: 28, header: 15, footer: 15 },
    fit: 'width',
    titleRows: { first: 0, last: 1 },
    area: { row: 0, column: 0, rows: trickyTexts.length + 3, columns: 3 },
    breaksBefore: [14],
    centred: 'horizontally',
    footer: '— &P —',
  },
  validations: [
    {
      area: { row: 2, column: 2, rows: 3, columns: 1 },
      rule: { kind: 'decimal', min: '0', max: '100' },
      prompt: { title: '积分', text: '0 到 100 分' },
      onError: 'stop',
      error: { title: '积分不对', text: '请填 0 到 100 的数' },
    },
    {
      area: { row: 5, column: 2, rows: 2, columns: 1 },
      rule: { kind: 'list', values: ['优秀', '良好'] },
      prompt: null,
      onError: 'warn',
      error: { title: '不在档次里', text: '请选一个档次' },
    },
  ],
  highlights: [{ area: { row: 2, column: 2, rows: 3, columns: 1 }, formula: '=C3<60', fill: 'FFC7CE' }],
  protection: 'slips',
  names: [{ name: '公示区', refersTo: "='公示表 2026-H1'!$A$3:$C$24", comment: '公示表的内容' }],
};

/** The smallest plan: one text in A1. */
export function smallPlan(name: string, text = name): SheetPlan {
  return { ...EMPTY_PLAN, name, rows: [{ cells: [{ value: text, style }] }] };
}

/** The values of a sheet without the blanks at the ends of rows and of the sheet: hosts may hand over more or fewer of them. */
export function trimmed(sheet: SheetContent | undefined): CellValue[][] {
  if (!sheet) throw new Error('no such sheet');
  const rows = sheet.values.map((row) => withoutTail([...row], (value) => value === null));
  return withoutTail(rows, (row) => row.length === 0);
}

function withoutTail<T>(list: T[], empty: (item: T) => boolean): T[] {
  let end = list.length;
  while (end > 0 && empty(list[end - 1] as T)) end -= 1;
  return list.slice(0, end);
}
