import fc from 'fast-check';
import { schemeOf, sheet, workbook } from '../../../tests/support/ledgers';
import type { CellValue } from '../grid';
import { readLedger } from './readLedger';

const SCHEME = schemeOf('zhangdian-2017');
const MEMBERS = ['王芳', '李强', '赵敏', '买买提·吐尔逊', '孙伟'];
const INPUTS = [
  { id: 'absence', labels: ['无故缺勤', '无故缺勤（次）', '无故\n缺勤', ' 无 故 缺 勤 ', '1、无故缺勤'] },
  { id: 'leave', labels: ['因事请假', '请假', '因事请假(次)'] },
  { id: 'dues', labels: ['党费', '缴纳党费', '党\u3000费：'] },
  { id: 'work', labels: ['爱岗敬业', '爱岗敬业（0-10分）'] },
];

/** A clean ledger: entries by member and input. */
const cells = fc.oneof(fc.nat(9), fc.constantFrom('足额', '良好 7', '３次', '√', null));
const ledger = fc.array(fc.array(cells, { minLength: INPUTS.length, maxLength: INPUTS.length }), { minLength: MEMBERS.length, maxLength: MEMBERS.length });

const spaces = fc.constantFrom('', ' ', '\u3000', '\u00a0', '\u200b');
const asides = fc.constantFrom<readonly CellValue[]>([], ['小计', null, null, 4], [null, null, '合 计', 9, 9], ['平均', null, null, 1.5], ['备注：略'], [null, null, null, '审核：']);

/** The same ledger as people leave it behind: titles, order of rows and columns, spaces, totals between. */
const mess = fc.record({
  titles: fc.array(fc.constantFrom<readonly CellValue[]>([], ['2026年3月党员积分登记表'], ['支部', '第一支部'], ['填表日期：2026年4月1日']), { maxLength: 4 }),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
  columns: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
  labels: fc.array(fc.nat(20), { minLength: 4, maxLength: 4 }),
  ids: fc.array(fc.constantFrom((n: number): CellValue => n, (n: number) => `00${n}`, (n: number) => `０${n}`, (n: number) => ` ${n} `), { minLength: 5, maxLength: 5 }),
  gap: spaces,
  between: fc.array(asides, { minLength: 5, maxLength: 5 }),
  extra: fc.constantFrom<readonly string[]>([], ['备注'], ['迟到早退', '备注']),
});

test('L1 L3 rows between, totals, spaces, widths and the order of rows and columns leave the entries the same', () => {
  const roster = sheet('名册', [['编号', '姓名'], ...MEMBERS.map((name, index) => [`00${index + 1}`, name])]);
  fc.assert(
    fc.property(ledger, mess, (values, { titles, order, columns, labels, ids, gap, between, extra }) => {
      const header = ['序号', '编号', `姓${gap}名`, ...columns.map((input) => INPUTS[input]?.labels[(labels[input] ?? 0) % INPUTS[input].labels.length] ?? null), ...extra];
      const rows = order.flatMap((member, index) => [
        [index + 1, ids[member]?.(member + 1) ?? null, gap + [...(MEMBERS[member] ?? '')].join(gap), ...columns.map((input) => values[member]?.[input] ?? null)],
        between[index] ?? [],
      ]);
      const reading = readLedger(workbook(roster, sheet('登记表 2026-03', [...titles, header, ...rows])), SCHEME, { year: null });
      const entries = reading.members.map((record) => INPUTS.map(({ id }) => {
        const entry = record.entries.get('2026-03')?.get(id);
        return entry?.kind === 'cell' ? entry.value : undefined;
      }));
      expect(entries).toEqual(values);
      expect(reading.issues.filter(({ severity }) => severity !== 'notice')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('any cells at all are read without an exception', () => {
  const any = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null), fc.constant({ error: '#N/A' }), fc.constantFrom('姓名', '编号', '党费', '合计', '2026年3月', '积分簿的记录', '年度', '区分'));
  const grid = fc.array(fc.array(any, { maxLength: 6 }), { maxLength: 12 });
  const merge = fc.record({ row: fc.nat(20), column: fc.nat(20), rows: fc.integer({ min: 1, max: 1048576 }), columns: fc.integer({ min: 1, max: 16384 }) });
  const name = fc.oneof(fc.constantFrom('名册', '历年', '_积分簿', '登记表 2026-03'), fc.string({ minLength: 1 }));
  const sheets = fc.array(fc.record({ name, visibility: fc.constant('visible' as const), values: grid, formulas: fc.constant(new Map<string, string>()), merges: fc.array(merge, { maxLength: 4 }) }), { maxLength: 4 });
  fc.assert(
    fc.property(sheets, (given) => {
      const reading = readLedger({ sheets: given, names: [] }, SCHEME, { year: 2026 });
      expect(new Set(reading.members.map(({ member }) => member.id)).size).toBe(reading.members.length);
    }),
  );
});

test('a sheet full of merges over everything costs no more than an ordinary one', () => {
  const everything = { row: 0, column: 0, rows: 1048576, columns: 16384 };
  const rows = [['编号', '姓名', '区分', '因事请假'], ...Array.from({ length: 20000 }, (_, index) => [index, `党员${index}`, '一组', 0])];
  const given = { ...sheet('登记表 2026-03', rows), merges: Array.from({ length: 2000 }, () => everything) };
  const started = performance.now();
  readLedger(workbook(given), SCHEME, { year: null });
  expect(performance.now() - started).toBeLessThan(2000);
});
