import { codes, entered, schemeOf, sheet, workbook } from '../../../tests/support/ledgers';
import { a1, type SheetContent } from '../grid';
import { issueText } from '../issueText';
import { shownText } from './cellValue';
import { readCountForm } from './countForm';
import { readLedger, type LedgerReading } from './readLedger';
import { EMPTY_STORE, type LedgerStore } from './store';

const scheme = schemeOf('zhangdian-2017');
const read = (sheets: readonly SheetContent[], store?: LedgerStore): LedgerReading => readLedger(workbook(...sheets), scheme, { year: 2026, ...(store === undefined ? {} : { store }) });

test.each([
  '无故缺勤，每次扣10分',
  '1.无故\n缺勤，每次扣10分。',
  '（一）无故缺勤（每次扣10分）',
  '①无故缺勤：每次扣10分；',
  '３、无故缺勤，每次扣１０分',
])('L10 the heading %j is the item that is left of it', (heading) => {
  const reading = read([sheet('2026年3月', [['姓名', heading], ['王芳', 2]])]);
  expect(entered(reading)).toEqual({ 王芳: { '2026-03 absence': 2 } });
});

test('L10 what is left must be a label as it stands: a sentence is bound by people, however long it is', () => {
  const sentence = `2.${'积极参加党组织的各类会议、学习、培训等组织生活，'.repeat(6)}无特殊原因不缺席，每次扣10分`;
  const month = sheet('2026年3月', [['姓名', '因事请假', '无故缺勤的，每次扣10分', sentence], ['王芳', 0, 2, 1]]);
  const reading = read([month]);
  expect(reading.unboundColumns.map(({ label }) => label)).toEqual(['无故缺勤的，每次扣10分', sentence]);
  const store: LedgerStore = { ...EMPTY_STORE, columns: [{ sheet: '2026年3月', label: sentence, target: { kind: 'input', id: 'absence' } }] };
  expect(entered(read([month], store))).toEqual({ 王芳: { '2026-03 leave': 0, '2026-03 absence': 1 } });
});

const DUTY = sheet('3月义务', [['姓名', '1.无故缺勤，每次扣10分', '党费'], ['王芳', 1, '足额'], ['李强', 0, '不足']]);
const DEDUCTED = sheet('3月扣分', [['姓名', '违规违纪（每次扣10分）', '小计'], ['王芳', 2, 20], ['李强', null, 0]]);

function total(formulas: Readonly<Record<string, string>>): SheetContent {
  return sheet('3月总表', [['2026年3月'], ['姓名', '因事请假', '违规违纪扣分', '义务得分', '合计'], ['王芳', 1, 20, 30, 48], ['李强', 0, 0, 40, 40]], { formulas });
}

test('L14 the sheets of one month are read together; what the total sheet fetches from them is no entry', () => {
  const formulas = { C3: "='3月扣分'!C2", C4: "='3月扣分'!C3", D3: '=3月义务!B2*10+20', E3: '=B3+C3+D3' };
  const reading = read([total(formulas), DUTY, DEDUCTED]);
  expect(entered(reading)).toEqual({
    王芳: { '2026-03 leave': 1, '2026-03 absence': 1, '2026-03 dues': '足额', '2026-03 misconduct-event': 2 },
    李强: { '2026-03 leave': 0, '2026-03 absence': 0, '2026-03 dues': '不足' },
  });
  expect(codes(reading)).toEqual(['roster-missing']);
  expect(reading.sheets.map(({ name, cells }) => [name, cells])).toEqual([['3月总表', 'elsewhere'], ['3月义务', 'elsewhere'], ['3月扣分', 'elsewhere']]);
});

test('L14 a total sheet that only fetches is said to be one; typed figures are entries, of which one must go', () => {
  const bare = sheet('3月总表', [['姓名', '违规违纪扣分', '合计'], ['王芳', 20, 48]], { formulas: { B2: '=3月扣分!C2' } });
  expect(read([bare, DUTY, DEDUCTED]).issues.flatMap((issue) => (issue.code === 'sheet-unbound' ? [issueText(issue)] : []))).toEqual(['未读取工作表“3月总表”：只有从其他登记表取来的数。如果它是登记表，请补上；不是则不必理会。']);
  expect(codes(read([total({}), DUTY, DEDUCTED]))).toContain('entered-twice');
});

const COUNTS = ['党组织名称', '党员数', '参加积分管理的党员数', '优秀', '合格', '不合格', '备注'];

test('L15 a table of how many there were is known as such, with the place of every figure', () => {
  const counts = sheet('年度汇总', [['2026年度党员积分汇总表'], COUNTS, ['第一支部', 38, 36, 8, 27, 1, '1人转入不满半年'], ['第二支部', 20, 20, 5, 15, 0, null]]);
  expect(read([counts]).unboundSheets).toEqual([{ name: '年度汇总', reason: 'count-form' }]);
  const form = readCountForm(counts);
  expect(form?.lines.map(({ unit, participants, grades }) => [unit, participants?.value, participants && a1(participants.at.row, participants.at.column), grades.map(({ grade, cell }) => `${grade}${shownText(cell.value)}`).join()])).toEqual([
    ['第一支部', 36, 'C3', '优秀8,合格27,不合格1'],
    ['第二支部', 20, 'C4', '优秀5,合格15,不合格0'],
  ]);
});

test('L15 labels may stand beside their figures; a register with grades is no such table', () => {
  const beside = sheet('汇总', [['党员总数：', 38], ['参评人数', 36], ['优秀人数', 8], ['合格人数', 28]]);
  expect(readCountForm(beside)?.lines.map(({ members, grades }) => [members?.value, grades.length])).toEqual([[38, 2]]);
  expect(readCountForm(sheet('测评', [['姓名', '优秀', '合格', '不合格'], ['王芳', 10, 2, 0]]))).toBeNull();
});
