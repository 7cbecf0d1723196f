import { plainText } from '../entries/text';
import { isBlank, type CellAddress, type CellValue, type SheetContent } from '../grid';
import { labelKey } from './labels';

/** What stands above a table that is about one member: 姓名：王芳, 类别：正式党员, 月份：2026年3月. */
export interface Above {
  readonly facts: ReadonlyMap<Fact, FactCell>;
  /** What may speak of a period: dates of birth and of filling in do not. */
  readonly titles: readonly { readonly text: string; readonly at: CellAddress }[];
}

export interface FactCell {
  /** Empty where the form is not filled in. */
  readonly text: string;
  /** The cell that holds it; the label's own where there is none. */
  readonly at: CellAddress;
}

export type Fact = 'name' | 'id' | 'unit' | 'kind' | 'posts' | 'total' | 'measure' | 'period' | 'day';

const WORDS: Readonly<Record<Fact, readonly string[]>> = {
  name: ['姓名', '党员姓名', '被考核人', '被考核人姓名', '被考评人', '考核对象'],
  id: ['编号', '党员编号', '人员编号', '工号'],
  unit: ['区分', '部门', '所在部门', '党小组', '所在党小组', '所属党小组', '科室'],
  kind: ['类别', '党员类别', '人员类别'],
  posts: ['职务', '党内职务', '党内外职务'],
  total: ['得分合计', '总分合计', '合计得分', '积分合计', '总得分', '总积分', '总分'],
  measure: ['单位'],
  period: ['月份', '季度', '年度', '年份'],
  day: ['入党时间', '入党日期', '转正时间', '转正日期', '出生年月', '出生日期', '出生时间', '参加工作时间', '填表时间', '填表日期', '制表时间', '制表日期', '打印日期', '登记截止日期', '登记截止', '登记至', '截止日期'],
};

const FACTS = new Map(Object.entries(WORDS).flatMap(([fact, words]) => words.map((word) => [labelKey(word), fact as Fact])));
const LONGEST_WORD = Math.max(...[...FACTS.keys()].map((word) => word.length));
const LONGEST_TEXT = 300;
const MOST_TITLES = 100;

/** `单位：次`, `月份：3`; numbers alone say nothing without their label. */
const PERIOD_SUFFIX: Readonly<Record<string, (number: string) => string>> = { 月份: (number) => `${number}月`, 季度: (number) => `第${number}季度`, 年度: (number) => `${number}年`, 年份: (number) => `${number}年` };

/** Reads the rows from `first` to `last`; the first of two cells with one label counts. */
export function readAbove(sheet: SheetContent, first: number, last: number): Above {
  const facts = new Map<Fact, FactCell>();
  const titles: { text: string; at: CellAddress }[] = [];
  const title = (text: string, at: CellAddress): void => {
    if (text !== '' && titles.length < MOST_TITLES) titles.push({ text, at });
  };
  for (let row = first; row <= last; row += 1) {
    const cells = sheet.values[row] ?? [];
    let taken = -1;
    for (const [column, value] of cells.entries()) {
      if (column === taken || typeof value !== 'string' || isBlank(value)) continue;
      const at = { sheet: sheet.name, row, column };
      const pairs = pairsIn(value.slice(0, LONGEST_TEXT));
      if (pairs.length === 0) title(value, at);
      for (const { label, fact, before, text } of pairs) {
        title(before, at);
        const beside = text === '' && fact !== null ? besideOf(cells, column) : null;
        if (beside !== null) taken = beside.column;
        const found = beside === null ? text : beside.text;
        const place = beside === null ? at : { ...at, column: beside.column };
        if (fact !== null && !facts.has(fact)) facts.set(fact, { text: found, at: place });
        if (fact === 'period') title(/^\d{1,4}$/.test(found) ? (PERIOD_SUFFIX[label]?.(found) ?? found) : found, place);
        else if (fact === null) title(text, at);
      }
    }
  }
  return { facts, titles };
}

/** Whether a row names whom what follows is about. */
export function namesSomebody(sheet: SheetContent, row: number): boolean {
  return (sheet.values[row] ?? []).some((value) => typeof value === 'string' && value.includes('名') && pairsIn(value.slice(0, LONGEST_TEXT)).some(({ fact }) => fact === 'name'));
}

interface Pair {
  readonly label: string;
  readonly fact: Fact | null;
  /** Text before the first label. */
  readonly before: string;
  readonly text: string;
}

/** The labels of one cell with what stands behind their colons; a cell that is a label and nothing else has an empty text. */
function pairsIn(cell: string): readonly Pair[] {
  const alone = FACTS.get(labelKey(cell));
  if (alone !== undefined) return [{ label: labelKey(cell), fact: alone, before: '', text: '' }];
  const labels = [...cell.matchAll(/[:：]/g)].map((match) => labelBefore(cell, match.index));
  if (labels.every(({ fact }) => fact === null)) return [];
  return labels.map(({ label, fact, from, to }, index) => ({
    label,
    fact,
    before: index === 0 ? cell.slice(0, from).trim() : '',
    text: cell.slice(to, labels[index + 1]?.from).replace(/[_＿]+/g, ' ').trim(),
  }));
}

/** The label that ends at a colon: a known one, its characters set apart or not (姓 名), else the word before the colon. */
function labelBefore(cell: string, colon: number): { readonly label: string; readonly fact: Fact | null; readonly from: number; readonly to: number } {
  let word = '';
  let best: { readonly label: string; readonly fact: Fact; readonly from: number } | null = null;
  for (let from = colon - 1; from >= 0 && word.length < LONGEST_WORD; from -= 1) {
    const each = plainText(cell[from] ?? '');
    if (/[:;,、()]/.test(each)) break;
    word = each + word;
    const fact = FACTS.get(word);
    if (fact !== undefined && each !== '') best = { label: word, fact, from };
  }
  if (best !== null) return { ...best, to: colon + 1 };
  const [other = ''] = /\S*$/.exec(cell.slice(0, colon)) ?? [];
  return { label: other, fact: null, from: colon - other.length, to: colon + 1 };
}

/** The next cell to the right that is not blank, unless it is a label itself. */
function besideOf(cells: readonly CellValue[], column: number): { readonly text: string; readonly column: number } | null {
  const offset = cells.slice(column + 1).findIndex((value) => !isBlank(value));
  const value = cells[column + 1 + offset];
  if (offset < 0 || (typeof value !== 'string' && typeof value !== 'number')) return null;
  const text = String(value).trim().slice(0, 120);
  return pairsIn(text).length > 0 ? null : { text, column: column + 1 + offset };
}
