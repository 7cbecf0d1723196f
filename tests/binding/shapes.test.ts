import { proposeBindings, readLedger, EMPTY_STORE, type CellValue, type ColumnBinding, type SheetContent, type SheetProposal } from '../../src/core';
import { entered, schemeOf, sheet, workbook } from '../support/ledgers';

/** Forms of single members and lists of events are bound by the same words as columns. */
const ZHANGDIAN = schemeOf('zhangdian-2017');

function form(name: string, dues: CellValue): SheetContent {
  return sheet(name, [
    ['党员积分登记卡'],
    [`姓名：${name}`, null, '月份：2026年3月'],
    ['考核内容', '评分标准', '登记'],
    ['无故缺勤', '每次扣10分', 0],
    ['因为有事情请假', '每次扣2分', 1],
    ['按时足额缴纳了党费', '20分', dues],
    ['合计', null, null],
  ]);
}

function proposed(sheets: readonly SheetContent[], columns: readonly ColumnBinding[] = []): { readonly sheets: readonly SheetProposal[]; readonly entries: Record<string, Record<string, CellValue>> } {
  const content = workbook(...sheets);
  const reading = readLedger(content, ZHANGDIAN, { year: 2026, store: { ...EMPTY_STORE, columns } });
  return { sheets: proposeBindings(content, reading), entries: entered(reading) };
}

const told = ({ sheet: name, shape, labels }: SheetProposal) => [name, shape, ...labels.map(({ label, along, at, settled, candidates: [first] }) => [label, along, at.row, settled?.by ?? null, first?.target.kind === 'input' ? first.target.id : null])];

test('Z1 Z4 a row of a form is proposed like a column, and confirmed on one form it holds on all', () => {
  const sheets = [form('王芳', '足额'), form('李强', '未缴')];
  const before = proposed(sheets);
  const rows = (by: string | null) => [
    ['无故缺勤', 'row', 3, 'named', null],
    ['因为有事情请假', 'row', 4, by, by === null ? 'leave' : null],
    ['按时足额缴纳了党费', 'row', 5, by, by === null ? 'dues' : null],
  ];
  expect(before.sheets.map(told)).toEqual([['王芳', 'form', ...rows(null)], ['李强', 'form', ...rows(null)]]);
  const columns: readonly ColumnBinding[] = [
    { sheet: '王芳', label: '因为有事情请假', target: { kind: 'input', id: 'leave' } },
    { sheet: '王芳', label: '按时足额缴纳了党费', target: { kind: 'input', id: 'dues' } },
  ];
  const after = proposed(sheets, columns);
  expect(after.sheets.map(told)).toEqual([['王芳', 'form', ...rows('confirmed')], ['李强', 'form', ...rows('reused')]]);
  expect(after.entries['李强']).toEqual({ '2026-03 absence': 0, '2026-03 leave': 1, '2026-03 dues': '未缴' });
});

test('Z1 a list may call one event by several names, and each can be taken back where it stands', () => {
  const list = sheet('加扣分记录', [
    ['2026年加扣分记录'],
    ['日期', '姓名', '事项', '次数'],
    ['2026-03-05', '王芳', '支部大会因事请了假', 1],
    ['2026-03-12', '李强', '党课因事请了假', 1],
    ['2026-03-12', '王芳', '无故缺勤', 1],
  ]);
  const before = proposed([list]);
  expect(before.sheets.map(told)).toEqual([['加扣分记录', 'list', ['支部大会因事请了假', 'row', 2, null, 'leave'], ['党课因事请了假', 'row', 3, null, 'leave']]]);
  const after = proposed([list], [{ sheet: '加扣分记录', label: '党课因事请了假', target: { kind: 'input', id: 'leave' } }]);
  expect(after.sheets.map(told)).toEqual([['加扣分记录', 'list', ['支部大会因事请了假', 'row', 2, null, 'leave'], ['党课因事请了假', 'row', 3, 'confirmed', null]]]);
});

test('Z1 hundreds of forms with headings of their own are proposed in no time', () => {
  const many = Array.from({ length: 120 }, (_, index) => form(`党员${index + 1}`, '足额'));
  const content = workbook(...many);
  const reading = readLedger(content, ZHANGDIAN, { year: 2026 });
  const start = performance.now();
  expect(proposeBindings(content, reading)).toHaveLength(120);
  expect(performance.now() - start).toBeLessThan(3000);
});
