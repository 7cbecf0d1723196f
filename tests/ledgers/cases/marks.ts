import type { LedgerStore } from '../../../src/core';
import type { Program } from '../files';
import { closing, month, remembered, ROSTER, type LedgerCase, type Rows } from './case';

const SHEET = '登记表 2026-03';
const LEGEND: LedgerStore['legend'] = {
  attendance: [
    { mark: '√', input: null },
    { mark: '公假', input: null },
    { mark: '病假', input: null },
    { mark: '○', input: 'leave' },
    { mark: '事假', input: 'leave' },
    { mark: '×', input: 'absence' },
    { mark: '旷会', input: 'absence' },
  ],
  flags: [{ mark: '○', means: 'unmarked' }, { mark: '△', means: 'marked' }],
};

/** A sheet whose columns from the third on are meetings. */
function meetings(name: string, by: Program, labels: readonly string[], rows: Rows, legend = LEGEND): LedgerCase {
  const columns = labels.map((label) => ({ sheet: SHEET, label, target: { kind: 'attendance' } as const }));
  return { name, by, sheets: [ROSTER, { name: SHEET, rows: [['编号', '姓名', ...labels], ...rows] }, remembered({ columns, legend })] };
}

function marked(name: string, by: Program, ...cells: readonly [Rows[number][number], Rows[number][number], Rows[number][number]]): LedgerCase {
  const base = closing(name, by, '一票否决', ...cells);
  return { ...base, sheets: [...base.sheets, remembered({ legend: LEGEND })] };
}

/** A month of a regulation with 领导减分, which takes points away, and 基础分扣减百分比. */
function figures(name: string, by: Program, label: string, first: Rows[number][number], second: Rows[number][number], third: Rows[number][number]): LedgerCase {
  return { ...month(name, by, [['编号', '姓名', label], ['1', '王芳', first], ['2', '李强', second], ['3', '刘洋', third]]), scheme: 'county-soe-monthly' };
}

/** Marks with a meaning, and figures that say what they are. */
export const marks: readonly LedgerCase[] = [
  meetings('one column for each meeting', 'Excel', ['3月5日支部大会', '3月12日主题党日'], [['1', '王芳', '√', '○'], ['2', '李强', '×', '√'], ['3', '刘洋', '公假', '事假']]),
  meetings('one column for the month', 'WPS', ['考勤'], [['1', '王芳', '事假2次、旷会'], ['2', '李强', '√'], ['3', '刘洋', '病假，事假']]),
  meetings('look-alikes and spaces', 'SheetJS', ['支部大会'], [['1', '王芳', '〇'], ['2', '李强', ' ✔ '], ['3', '刘洋', 'Ｘ']]),
  meetings('a meeting that was not held, and a blank beside others', 'ours', ['支部大会', '党课', '主题党日'], [['1', '王芳', '√', null, '○'], ['2', '李强', '√', ' ', ''], ['3', '刘洋', '√', null, '√']]),
  meetings('marks that nobody has given a meaning', 'WPS', ['支部大会', '党课'], [['1', '王芳', '△', '√'], ['2', '李强', '√', '△'], ['3', '刘洋', '√', '补学']]),
  meetings('strokes, numbers and errors among marks', 'Excel', ['支部大会'], [['1', '王芳', '／'], ['2', '李强', 1], ['3', '刘洋', { error: '#N/A' }]]),
  meetings('a formula without its result among marks', 'WPS', ['支部大会'], [['1', '王芳', { formula: 'IF(1,"√","×")' }], ['2', '李强', '√'], ['3', '刘洋', '√']]),
  meetings('marks in several fonts and with a reading', 'Excel', ['支部大会'], [['1', '王芳', { runs: ['事', '假'] }], ['2', '李强', { text: '旷会', phonetic: 'クワンフイ' }], ['3', '刘洋', { formula: 'CHAR(1)', result: '√' }]]),
  {
    name: 'marks and a column of the same item',
    by: 'SheetJS',
    sheets: [
      ROSTER,
      { name: SHEET, rows: [['编号', '姓名', '因事请假', '支部大会'], ['1', '王芳', 1, '○'], ['2', '李强', null, '○'], ['3', '刘洋', '—', '√']] },
      remembered({ columns: [{ sheet: SHEET, label: '支部大会', target: { kind: 'attendance' } }], legend: LEGEND }),
    ],
  },
  marked('marks of the branch in a column of marks', 'WPS', '○', '△', '√'),
  marked('a mark that the branch has not explained', 'Excel', '●', '×', '是'),
  figures('points that are taken away', 'WPS', '领导减分', '扣3', '－3', '减２分'),
  figures('points that are taken away, as numbers', 'Excel', '领导减分', -3, 3, '+3'),
  figures('points that are added', 'ours', '领导加分', '加2分', '扣2', '满分'),
  figures('percentages where they are asked for', 'Excel', '基础分扣减百分比', { percent: 0.1 }, '10%', '１０'),
  figures('a figure up to 1 where percentages are asked for', 'WPS', '基础分扣减百分比', 0.95, '0.5%', 0),
  { ...closing('a number shown as a percentage where points are asked for', 'WPS', '个人自评', { percent: 0.955 }, 95, { percent: 1 }) },
  figures('numerals, thousands and units', 'SheetJS', '党员义务履职', '十二次', '1,000', '３（次）'),
  figures('what is no figure for certain', 'ours', '党员义务履职', '3/5', '½', '2 5'),
];
