import { a1, type CellValue } from '../../grid';
import { builtInScheme } from '../../schemes';
import { schemeIssueText } from '../messages.zh';
import type { SchemeIssue } from '../issues';
import type { Scheme } from '../schema';
import { schemeToJson } from '../json';
import { schemeToSheet, sheetToScheme } from '.';
import { valuesOf } from './testing';

/** Sheet 积分办法 of 张店 2017 as a person has it open; 区直 70/30 for ballots and bands, 财政局 for settings. */
let cells: CellValue[][];
beforeEach(() => {
  cells = sheetOf('zhangdian-2017');
});

function scheme(id: string): Scheme {
  const found = builtInScheme(id);
  if (found === null) throw new Error(id);
  return found;
}

function sheetOf(id: string): CellValue[][] {
  return valuesOf(schemeToSheet(scheme(id)));
}

/** The first row below a heading that has this text in some cell. */
function rowOf(section: string, text: string): number {
  const heading = cells.findIndex((row) => row[0] === section);
  return cells.findIndex((row, index) => index > heading + 1 && row.some((value) => typeof value === 'string' && value.trim() === text));
}

function columnOf(section: string, label: string): number {
  return cells[cells.findIndex((row) => row[0] === section) + 1]!.indexOf(label);
}

function write(section: string, text: string, label: string, value: CellValue): string {
  const row = rowOf(section, text);
  const column = columnOf(section, label);
  cells[row]![column] = value;
  return a1(row, column);
}

function read(): Scheme {
  const reading = sheetToScheme(cells);
  if (reading.kind === 'refused') throw new Error(reading.issues.map(schemeIssueText).join('\n'));
  return reading.scheme;
}

function refused(): readonly SchemeIssue[] {
  const reading = sheetToScheme(cells);
  if (reading.kind === 'scheme') throw new Error('the sheet was read');
  return reading.issues;
}

function refusals(): string[] {
  return refused().map((issue) => `${issue.at === undefined ? '' : a1(issue.at.row, issue.at.column)} ${issue.code}`.trim());
}

function json(value: Scheme): string {
  return JSON.stringify(schemeToJson(value));
}

describe('C4 what people do to a sheet does not matter', () => {
  afterEach(() => expect(json(read())).toBe(json(scheme('zhangdian-2017'))));

  test('full-width digits, units, spaces, numbers as text', () => {
    write('加减分', 'absence', '分值', '－１０');
    write('加减分', 'leave', '分值', ' -2 分 ');
    write('项目', 'bonus', '上限', '２０．０');
  });

  test('a percent written as such', () => {
    write('测评', 'points', '权重', '60%');
    write('测评', 'appraisal', '权重', '４０％');
    write('测评', 'self', '权重', '0.1');
  });

  test('other punctuation in words and clauses', () => {
    write('测评', 'self', '依据', '假定(未确认):原文只说四部分加权，未给权重；暂按10%');
    write('档次', '足额', '别名', '按时足额，按时足额缴纳');
    write('项目', 'month', '上限', '不限');
  });

  test('rows and columns put in, notes at the right, sections in another order', () => {
    const width = Math.max(...cells.map((row) => row.length));
    cells = cells.map((row) => ['', ...Array.from({ length: width }, (_, column) => row[column] ?? null), '支委会讨论过']);
    const start = cells.findIndex((row) => row[1] === '期间');
    const end = cells.findIndex((row) => row[1] === '办法到此为止');
    const calendar = cells.splice(start, end - start);
    cells.splice(2, 0, ...calendar, [null]);
    cells.splice(cells.findIndex((row) => row[1] === '档次') + 4, 0, [], ['', '']);
  });

  test('columns in another order', () => {
    cells = cells.map((row) => [...row].reverse());
  });

  test('what is below the closing row is not part of the scheme', () => {
    cells.push([], ['加减分'], ['早退', 5]);
  });
});

describe('C2 a changed figure is the figure', () => {
  test('points, weights, limits and figures to be filled in', () => {
    write('加减分', 'absence', '分值', -15);
    write('项目', 'attendance', '起始分', '待填');
    write('测评', 'self', '依据', '假定（已确认）：支委会 2026年1月议定');
    const changed = json(read());
    expect(changed).toContain('"points":"-15"');
    expect(changed).toContain('"start":"待填"');
    expect(changed).toContain('"text":"支委会 2026年1月议定","confirmed":"yes"');
  });

  test('a setting is chosen by its Chinese name', () => {
    cells = sheetOf('finance-bureau');
    write('方案', 'same-event', '内容', '两处都扣');
    expect(read().settings[0]?.value).toBe('both');
  });

  test('a new row is a new charge', () => {
    const row = rowOf('加减分', 'leave');
    const added = [...cells[row]!];
    added[columnOf('加减分', '登记栏')] = '迟到';
    added[columnOf('加减分', '编号')] = 'late';
    cells.splice(row + 1, 0, added);
    expect(json(read())).toContain('"id":"late"');
  });
});

describe('C3 a wrong cell is refused with its address', () => {
  const cases: readonly (readonly [section: string, row: string, label: string, value: CellValue, code: string, words: string])[] = [
    ['加减分', 'absence', '分值', '十分', 'sheet-not-a-number', '“分值”填的是“十分”。请填数字，如 10、-2、0.5；还没有定的填“待填”。'],
    ['加减分', 'absence', '分值', null, 'sheet-blank', '“分值”没有填。请填数字，如 10、-2、0.5；还没有定的填“待填”；空白不会当作 0。'],
    ['加减分', 'absence', '分值', true, 'sheet-not-a-number', '“分值”填的是“TRUE”。'],
    ['加减分', 'absence', '分值', { error: '#REF!' }, 'sheet-not-a-number', '“分值”填的是“#REF!”。'],
    ['加减分', 'absence', '方式', '每次', 'sheet-word', '“方式”填的是“每次”。请填：按次、打√、按分加、按分扣、分级、折算、不足、归零、重复加重、职务加重。'],
    ['加减分', 'absence', '最高分', 5, 'sheet-not-used', '“按次”不用“最高分”这一栏，填了“5”也不会生效。'],
    ['加减分', 'absence', '项目编号', 'nobody', 'sheet-unknown-item', '“项目编号”填的“nobody”在“项目”一节里没有对应的行。'],
    ['加减分', 'absence', '编号', '缺勤', 'sheet-not-an-id', '“编号”填的是“缺勤”。请填编号：小写字母开头'],
    ['加减分', 'absence', '条件', '某设置=是', 'sheet-unknown-reference', '“条件”填的“某设置=是”没有对应的内容。'],
    ['测评', 'points', '权重', 60, 'sheet-percent', '“权重”填的是 60，看不出是百分之几。百分数请带上 %，如 60%；或者写成不大于 1 的小数，如 0.6。'],
    ['测评', 'self', '依据', '假定：暂按10%', 'sheet-basis', '依据“假定：暂按10%”无法识别。'],
    ['测评', 'self', '依据', null, 'sheet-blank', '“依据”没有填。'],
    ['档次', '良好', '最低分', 10, 'sheet-reversed', '最低分 10 大于最高分 9。请核对两个数字。'],
    ['项目', 'bonus', '下限', '不设', 'sheet-not-a-number', '“下限”填的是“不设”。请填数字'],
    ['项目', 'work', '上级编号', 'work', 'sheet-loop', '“爱岗敬业”的上级又归在它自己下面。'],
    ['项目', 'work', '上级编号', 'gone', 'sheet-unknown-item', '“上级编号”填的“gone”'],
    ['项目', 'work', '算法', '打分', 'sheet-word', '“算法”填的是“打分”。请填：分组合计、加权'],
    ['项目', 'bonus', '起始分', 3, 'sheet-not-used', '“直接给分”不用“起始分”这一栏'],
    ['期间', '公布小数位数', '内容', 9, 'sheet-not-whole', '“内容”填的是 9。请填 0 到 4 的整数。'],
    ['期间', '公布小数位数', '名目', '小数', 'sheet-line-unknown', '“期间”一节没有“小数”这一行。'],
    ['方案', '施行日期', '内容', 42809, 'sheet-date', '日期“42809”无法识别。请写成文字 2026-01-01'],
    ['方案', '积分取自', '内容', '不存在', 'sheet-unknown-reference', '“内容”填的“不存在”没有对应的内容。可以填：考核评议分'],
    ['名额', 'bottom', '比例', 3, 'sheet-percent', '“比例”填的是 3'],
    ['特例', 'review-result', '触发', '—', 'sheet-blank', '“触发”没有填。'],
  ];

  test.each(cases)('%s %s %s：%p → %s', (section, row, label, value, code, words) => {
    const at = write(section, row, label, value);
    const issues = refused();
    expect(issues.map((issue) => `${issue.at === undefined ? '' : a1(issue.at.row, issue.at.column)} ${issue.code}`)).toContain(`${at} ${code}`);
    expect(issues.map(schemeIssueText).join('\n')).toContain(words);
  });

  test('all of them are found, in the order of the sheet', () => {
    const first = write('项目', 'bonus', '下限', '五');
    const second = write('加减分', 'leave', '分值', '');
    const third = write('名额', 'bottom', '取整', '取整数');
    expect(refusals()).toEqual([`${first} sheet-not-a-number`, `${second} sheet-blank`, `${third} sheet-word`]);
  });

  test('an id used twice is refused where it stands again', () => {
    const at = write('项目', 'unity', '编号', 'work');
    expect(refusals()).toContain(`${at} sheet-duplicate-id`);
  });

  test('a charge id used twice, a column that refers to nothing', () => {
    const at = write('加减分', 'leave', '编号', 'absence');
    expect(refusals()[0]).toMatch(/duplicate-id$/);
    expect(at).not.toBe('');
    cells = sheetOf('finance-bureau');
    const lost = write('加减分', 'general-absence', '同栏', 'gone');
    expect(refusals()).toEqual([`${lost} unresolved-reference`]);
  });

  test('a part without its weight, an item without its rows', () => {
    cells.splice(rowOf('测评', 'self'), 1);
    cells = cells.filter((row) => row[0] !== '缴纳党费');
    expect(refusals().map((text) => text.replace(/^\S+ /, ''))).toEqual(['sheet-too-few-rows', 'sheet-weight-missing']);
  });

  test('rows under an item that has no use for them', () => {
    const at = write('档次', '足额', '项目编号', 'bonus');
    expect(refusals()).toContain(`${at} sheet-wrong-section`);
  });
});

describe('C3 a sheet that lost a part says which', () => {
  test('the closing row', () => {
    cells.pop();
    expect(refusals()).toEqual(['sheet-closing-missing']);
  });

  test('a section', () => {
    const heading = cells.findIndex((row) => row[0] === '名额');
    cells[heading] = ['名次'];
    expect(refused().map(schemeIssueText)).toContain('“积分办法”表缺少“名额”一节。请在第一栏写节名“名额”，下一行写栏名：名称、种类、比例、最低分、等次、其余定为、依据、基数、取整、同分、次序、公开、名次依据、编号、名次从、名次到。');
  });

  test('a column, told once and not for every row', () => {
    const header = cells.findIndex((row) => row[0] === '加减分') + 1;
    cells[header]![columnOf('加减分', '空白')] = '备注';
    expect(refusals()).toEqual([`A${header + 1} sheet-header-missing`]);
  });

  test('a section twice', () => {
    const heading = cells.findIndex((row) => row[0] === '等次');
    cells.splice(heading, 0, ...cells.slice(heading, heading + 2));
    expect(refusals()).toEqual([`A${heading + 3} sheet-section-twice`]);
  });

  test('an empty sheet is no scheme', () => {
    cells = [];
    expect(refusals()).toContain('sheet-closing-missing');
  });
});
