import type { CellValue } from '../../grid';
import { schemeIssueText } from '../../scheme/messages.zh';
import { schemeToSheet, sheetToScheme } from '../../scheme/sheet';
import { valuesOf } from '../../scheme/sheet/testing';
import { basis, charge, column, item, schemeOf } from './testing';

const levels = [
  { word: '省级', aliases: ['省部级', '全省'], points: '5', basis: { kind: 'clause', clause: '第三条（一）' } },
  { word: '市级', aliases: [], points: '待填', basis: { kind: 'reading', text: '原文未写分值' } },
];
const scheme = schemeOf(
  item(
    [
      charge('award', { kind: 'level', levels, input: column('表彰') }),
      charge('again', { kind: 'level', levels: levels.slice(0, 1), input: { sameAs: 'award' } }),
      charge('donation', { kind: 'rate', unit: '500', points: '1', portion: 'begun' }),
      charge('hours', { kind: 'shortfall', input: column('学时', 'missing'), target: '24', unit: '0.5', points: '-0.25', portion: 'whole', who: { are: 'none', of: ['支部书记', '流动党员'] } }),
      charge('late', { kind: 'count', points: '-2', who: { are: 'any', of: ['支部书记'] } }),
      charge('gambling', { kind: 'zero', when: { setting: 'reading', is: ['one'] } }),
    ],
    {
      count: 'highest',
      matters: { count: 'highest', max: '不设' },
      raises: [
        { kind: 'repeat', id: 'twice', basis, factor: '1.2', from: 2, over: 'year', growth: 'compound', when: { setting: 'reading', is: ['two'] } },
        { kind: 'repeat', id: 'third', basis, factor: '1.5', from: 3, over: 'period', growth: 'flat' },
        { kind: 'post', id: 'leaders', basis, factor: '2', posts: ['党支部书记', '党小组长'] },
      ],
    },
  ),
);

let cells: CellValue[][];
beforeEach(() => {
  cells = valuesOf(schemeToSheet(scheme));
});

function read(): { readonly score: unknown; readonly words: string } {
  const reading = sheetToScheme(cells);
  return reading.kind === 'scheme' ? { score: reading.scheme.score, words: '' } : { score: null, words: reading.issues.map(schemeIssueText).join('\n') };
}

/** The cell of a column in the row of a section whose 编号, 项目编号 or first word is `row`. */
function write(section: string, row: string, header: string, value: CellValue): void {
  const heading = cells.findIndex((line) => line[0] === section);
  const at = cells.findIndex((line, index) => index > heading + 1 && line.includes(row));
  const labels = cells[heading + 1] ?? [];
  (cells[at] ?? [])[labels.indexOf(header)] = value;
}

test('C1 levels, quantities, raises and matters are read back as they were', () => {
  expect(read()).toEqual({ score: scheme.score, words: '' });
});

test('C2 a changed figure on the sheet is the figure', () => {
  write('档次', '省级', '分值', 6);
  write('加减分', 'hours', '目标', '32 ');
  write('加减分', 'twice', '倍数', 1.3);
  write('加减分', 'twice', '起次', 4);
  write('加减分', 'third', '取法', '全年计次');
  write('项目', 'item', '每事上限', 10);
  expect(read().words).toBe('');
  const { score } = read();
  expect(score).toMatchObject({ raises: [{ from: 4 }, { over: 'year', growth: 'flat' }, {}] });
  expect(JSON.stringify(score)).not.toBe(JSON.stringify(scheme.score));
});

test.each<[string, string, string, CellValue, string]>([
  ['加减分', 'donation', '每份', 0, '“每份”填的是“0”。请填大于 0 的数字'],
  ['加减分', 'donation', '每份', '', '“每份”没有填'],
  ['加减分', 'donation', '取法', '四舍五入', '请填：只计整份、零头算一份、按比例'],
  ['加减分', 'hours', '目标', '很多', '“目标”填的是“很多”'],
  ['加减分', 'late', '目标', 3, '“按次”不用“目标”这一栏'],
  ['加减分', 'twice', '起次', 1, '请填 2 到 100 的整数'],
  ['加减分', 'third', '取法', '每次', '请填：全年计次、本期计次、全年计次连乘、本期计次连乘'],
  ['加减分', 'leaders', '对象', '—', '“对象”没有填'],
  ['加减分', 'leaders', '分值', -3, '“职务加重”不用“分值”这一栏'],
  ['加减分', 'award', '方式', '归零', '“award”的算法是“归零”，在“档次”一节没有内容'],
  ['加减分', 'donation', '方式', '分级', '“donation”在“档次”一节至少要有 1 行'],
  ['档次', 'again', '项目编号', 'gone', '“项目编号”填的“gone”在“项目”一节里没有对应的行'],
  ['项目', 'item', '每事上限', '', '“每事上限”没有填'],
  ['项目', 'item', '同一事项', '—', '“按次加减”不用“每事上限”这一栏'],
])('C3 %s %s %s: %p is refused with what to write', (section, row, header, value, words) => {
  write(section, row, header, value);
  expect(read().words).toContain(words);
});
