import fc from 'fast-check';
import { entered, schemeOf, sheet, workbook } from '../../../tests/support/ledgers';
import type { CellValue } from '../grid';
import { readLedger } from './readLedger';

const SCHEME = schemeOf('zhangdian-2017');
const ITEMS = [
  { id: 'absence', group: '履行党员义务', labels: ['无故缺勤', '1.无故缺勤', '无故缺勤（次）', '无故\n缺勤，每次扣10分'] },
  { id: 'leave', group: '履行党员义务', labels: ['因事请假', '（二）因事请假', '请假'] },
  { id: 'work', group: '发挥先锋模范作用', labels: ['爱岗敬业', '① 爱岗敬业'] },
  { id: 'misconduct-event', group: '违规违纪', labels: ['违规违纪', '违规违纪。'] },
];

/** What a member's form says, item by item. */
const cells = fc.oneof(fc.nat(9), fc.constantFrom('良好 7', '3次', '√', null));
const member = fc.array(cells, { minLength: ITEMS.length, maxLength: ITEMS.length });
const asides = fc.constantFrom<readonly CellValue[]>([], [null, '小计', null, 4], ['备注：略'], ['本人签字：', null, null, '2026年4月2日'], [null, null, null, null]);

/** The same forms as people lay them out: in one cell or two, one below another or on sheets of their own, items in any order. */
const mess = fc.record({
  sheets: fc.constantFrom('own', 'stacked'),
  title: fc.constantFrom<readonly CellValue[]>([], ['党员积分登记表'], ['填表时间：2026年4月']),
  name: fc.constantFrom((name: string): CellValue[] => [`姓名：${name}`, null, '2026年3月'], (name: string) => ['姓　名', null, name, '月份：2026年3月'], (name: string) => [`党支部：一支部  姓 名：${[...name].join(' ')}  入党时间：2010年7月`, '2026年3月']),
  order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
  labels: fc.array(fc.nat(20), { minLength: 4, maxLength: 4 }),
  groups: fc.constantFrom('first', 'every', 'none'),
  between: fc.array(asides, { minLength: 4, maxLength: 4 }),
  total: fc.constantFrom<readonly CellValue[]>([], ['总分合计', null, null, 88], ['合 计']),
});

type Mess = typeof mess extends fc.Arbitrary<infer Value> ? Value : never;

function form(name: string, values: readonly CellValue[], { title, name: label, order, labels, groups, between, total }: Mess): CellValue[][] {
  let last = '';
  const rows = order.flatMap((item, index) => {
    const { group, labels: own } = ITEMS[item] ?? { group: '', labels: [] };
    const shown = groups === 'none' || (groups === 'first' && group === last) ? null : group;
    last = group;
    return [[shown, own[(labels[item] ?? 0) % own.length] ?? null, '见细则', values[item] ?? null], [...(between[index] ?? [])]];
  });
  return [[...title], label(name), ['考核项目', '考核内容', '评分标准', '登记'], ...rows, [...total], []];
}

test('L11 wherever the name stands and however the rows lie, the form says the same', () => {
  fc.assert(
    fc.property(member, member, mess, (wang, li, layout) => {
      const forms = [form('王芳', wang, layout), form('李强', li, layout)] as const;
      const sheets = layout.sheets === 'own' ? [sheet('王芳', forms[0]), sheet('李强', forms[1])] : [sheet('登记', forms.flat())];
      const reading = readLedger(workbook(sheet('名册', [['姓名'], ['王芳'], ['李强']]), ...sheets), SCHEME, { year: null });
      const expected = (values: readonly CellValue[]) => Object.fromEntries(ITEMS.flatMap(({ id }, index) => (values[index] === null ? [] : [[`2026-03 ${id}`, values[index]]])));
      expect(entered(reading)).toEqual({ 王芳: expected(wang), 李强: expected(li) });
      expect(reading.issues.filter(({ severity }) => severity !== 'notice')).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('any cells among the words of forms and lists are read without an exception', () => {
  const words = ['姓名：王芳', '姓名', '王芳', '考核项目', '考核内容', '次数', '扣分', '得分', '分值', '第一季度', '1', '合计', '2026年', '3月', '登记时间', '加扣分事由', '加分', '对应条款', '党员数', '参加人数', '优秀', '不合格', '无故缺勤', '党费', '单位：分'];
  const any = fc.oneof({ weight: 4, arbitrary: fc.constantFrom<CellValue>(...words) }, fc.string({ unit: 'binary', maxLength: 8 }), fc.double(), fc.boolean(), fc.constant(null), fc.constant({ error: '#N/A' }));
  const grid = fc.array(fc.array(any, { maxLength: 7 }), { maxLength: 12 });
  const merge = fc.record({ row: fc.nat(12), column: fc.nat(8), rows: fc.integer({ min: 1, max: 1048576 }), columns: fc.integer({ min: 1, max: 16384 }) });
  fc.assert(
    fc.property(grid, fc.array(merge, { maxLength: 3 }), (values, merges) => {
      const reading = readLedger({ sheets: [{ ...sheet('2026年', values), merges }], names: [] }, SCHEME, { year: 2026 });
      expect(new Set(reading.members.map(({ member: { id } }) => id)).size).toBe(reading.members.length);
    }),
    { numRuns: 300 },
  );
});
