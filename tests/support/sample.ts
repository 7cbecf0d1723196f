import { columnLetters, isCellError, type Area, type CellValue, type WorkbookContent } from '../../src/core/grid';
import type { CellPlan, RowPlan, SheetPlan } from '../../src/core/sheets/plan';
import { FILL, SCREEN_FACE, boxed, font, plain } from '../../src/core/sheets/styles';
import { drawn } from './ledgers';
import { PEOPLE, halfYearOf, monthOf, takesPart, type SamplePerson } from './samplePeople';

/**
 * The sample ledger as a branch leaves it behind: a roster, six monthly sheets and the half-year's, no two quite alike.
 * Titles and footers, subtotals, line breaks in labels, a header of two rows, numbers typed in full width, spaces in
 * names. All of it can be read, so that a notice can be made of it at once.
 */
export function samplePlans(): SheetPlan[] {
  return [rosterPlan(), ...[1, 2, 3, 4, 5, 6].map(monthPlan), halfYearPlan()];
}

/** The sample as a host would report it. */
export function sampleWorkbook(): WorkbookContent {
  return { sheets: samplePlans().map(drawn), names: [] };
}

const ROSTER_LABELS = ['编号', '姓名', '区分', '类别', '状态', '起', '止'];
const PERSON_LABELS = ['序号', '编号', '姓名', '党小组'];
const MONTH_LABELS = ['无故缺勤（次）', '因事请假（次）', '党费', '爱岗敬业', '志愿服务', '团结守纪', '组织工作', '违规违纪（次）'];
const MONTH_GROUPS = ['履行党员义务', null, null, '发挥先锋模范作用', null, null, null, '扣分'];
const HALF_YEAR_LABELS = ['激励加分', '一票否决', '个人自评', '党员互评', '群众测评', '支部初评', '民主评议结果'];

export const TITLE = plain(font('黑体', 16), { horizontal: 'center' });
export const NOTE = plain(font(SCREEN_FACE, 10.5), { wrap: 'clip' });
export const HEAD = boxed(font(SCREEN_FACE, 10.5), { fill: FILL.header });
export const BODY = boxed(font(SCREEN_FACE, 10.5), { wrap: 'clip' });
const TEXT = boxed(font(SCREEN_FACE, 10.5), { wrap: 'clip', format: '@' });

type Cell = CellValue | { readonly formula: string; readonly value: number };
export interface Row {
  readonly cells: readonly Cell[];
  readonly style: CellPlan['style'];
}

function rosterPlan(): SheetPlan {
  const rows = PEOPLE.map(({ id, name, group, kind, status, from }) => ({ cells: [id, name, group, kind, status, from, null], style: TEXT }));
  return planOf('名册', [{ cells: ROSTER_LABELS, style: HEAD }, ...rows], [], [8, 16, 14, 12, 10, 14, 14], 1);
}

function monthPlan(month: number): SheetPlan {
  const name = `登记表 2026-${String(month).padStart(2, '0')}`;
  const labels = [...PERSON_LABELS, ...MONTH_LABELS.map((label) => (month === 2 ? label.replace('（', '\n（') : label)), '备注', '本月积分'];
  const twoRows = month === 5;
  const header: Row[] = twoRows ? [{ cells: [...PERSON_LABELS, ...MONTH_GROUPS, '备注', '本月积分'], style: HEAD }, { cells: [null, null, null, null, ...MONTH_LABELS, null, null], style: HEAD }] : [{ cells: labels, style: HEAD }];
  const rows: Row[] = [
    { cells: [`2026年${month}月党员积分登记表`], style: TITLE },
    { cells: ['党支部：中共东岭县自然资源局第一支部委员会'], style: NOTE },
    ...header,
  ];
  const merges: Area[] = [{ row: 0, column: 0, rows: 1, columns: labels.length }];
  if (twoRows) {
    for (const column of [0, 1, 2, 3, 12, 13]) merges.push({ row: 2, column, rows: 2, columns: 1 });
    merges.push({ row: 2, column: 4, rows: 1, columns: 3 }, { row: 2, column: 7, rows: 1, columns: 4 });
  }
  const subtotals: number[] = [];
  for (const group of new Set(PEOPLE.map((person) => person.group))) {
    const first = rows.length;
    const present = PEOPLE.filter((person) => person.group === group && takesPart(person, month));
    for (const person of present) rows.push({ cells: [Number(person.id), ...whoCells(person, month), ...typed(person, month, monthOf(person, month)), null, null], style: BODY });
    if (twoRows) merges.push({ row: first, column: 3, rows: present.length, columns: 1 });
    subtotals.push(rows.length);
    merges.push(labelCells(rows.length));
    rows.push(totalRow(rows, `${group}小计`, (letters) => `=SUM(${letters}${first + 1}:${letters}${first + present.length})`, range(first, first + present.length)));
  }
  merges.push(labelCells(rows.length));
  rows.push(totalRow(rows, '合\u3000计', (letters) => `=SUM(${subtotals.map((row) => `${letters}${row + 1}`).join(',')})`, subtotals));
  rows.push({ cells: ['制表人：林海燕', null, null, null, null, '审核：陈建华'], style: NOTE });
  return planOf(name, rows, merges, [6, 8, 12, 14, 16, 16, 8, 10, 10, 10, 10, 16, 8, 10], twoRows ? 4 : 3);
}

function halfYearPlan(): SheetPlan {
  const labels = ['编号', '姓名', ...HALF_YEAR_LABELS, '考评分'];
  const people = PEOPLE.filter((person) => takesPart(person, 6));
  const rows: Row[] = [
    { cells: ['2026年上半年党员考核评议登记表'], style: TITLE },
    { cells: labels, style: HEAD },
    ...people.map((person) => ({ cells: [person.id, person.name, ...halfYearOf(person), null], style: BODY })),
    { cells: ['备注：激励加分须附表彰文件；一票否决划“√”，没有则留空。'], style: NOTE },
  ];
  return planOf('考评登记表 2026-H1', rows, [{ row: 0, column: 0, rows: 1, columns: labels.length }], [8, 12, 10, 10, 10, 10, 10, 10, 14, 12], 2);
}

/** 编号, 姓名 and 党小组 as they were typed that month: short names spaced out, numbers once as numbers and once in full width. */
function whoCells(person: SamplePerson, month: number): CellValue[] {
  const gap = month === 3 ? '\u3000' : month === 6 ? ' ' : '';
  const name = person.name.length === 2 ? [...person.name].join(gap) : person.name;
  const id = month === 4 ? Number(person.id) : month === 6 && person.group === '第二党小组' ? fullWidth(person.id) : person.id;
  const merged = month === 5 && PEOPLE.find((other) => other.group === person.group) !== person;
  return [id, name, merged ? null : person.group];
}

/** Entries as they were typed: some figures in full width, some with their unit, some judged items in words. */
function typed(person: SamplePerson, month: number, entries: readonly CellValue[]): CellValue[] {
  const odd = (Number(person.id) + month) % 9;
  return entries.map((value, index) => {
    if (typeof value !== 'number') return value;
    if (index < 2 && value > 0 && odd === 0) return `${fullWidth(String(value))}次`;
    if (index === 3 && odd === 1) return value === 10 ? '优秀' : `良好 ${value}`;
    return index === 4 && odd === 2 ? fullWidth(String(value)) : value;
  });
}

function fullWidth(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** A row with sums of 无故缺勤 and 因事请假, as the branch adds them up: figures typed as text are not in them. */
function totalRow(rows: readonly Row[], label: string, formula: (letters: string) => string, over: readonly number[]): Row {
  const sums = [4, 5].map((column): Cell => {
    const value = over.reduce((total, row) => total + numberOf(rows[row]?.cells[column] ?? null), 0);
    return { formula: formula(columnLetters(column)), value };
  });
  return { cells: [label, null, null, null, ...sums, null, null, null, null, null, null, null, null], style: HEAD };
}

/** The label of a total stands over the columns that say who a row is about. */
function labelCells(row: number): Area {
  return { row, column: 0, rows: 1, columns: PERSON_LABELS.length };
}

function numberOf(cell: Cell): number {
  if (typeof cell === 'number') return cell;
  return isFormula(cell) ? cell.value : 0;
}

function isFormula(cell: Cell): cell is { readonly formula: string; readonly value: number } {
  return typeof cell === 'object' && cell !== null && 'formula' in cell;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

export function planOf(name: string, rows: readonly Row[], merges: readonly Area[], widths: readonly number[], frozen: number): SheetPlan {
  return {
    name,
    visibility: 'visible',
    columns: widths.map((width) => ({ width })),
    rows: rows.map(({ cells, style }): RowPlan => ({ height: heightOf(cells, style), cells: cells.map((cell) => cellPlan(cell, style)) })),
    merges,
    frozen: { rows: frozen, columns: 0 },
    print: {
      paper: 'A4',
      orientation: widths.length > 10 ? 'landscape' : 'portrait',
      margins: { top: 19, right: 13, bottom: 19, left: 13, header: 8, footer: 8 },
      fit: 'width',
      titleRows: { first: 0, last: frozen - 1 },
      area: { row: 0, column: 0, rows: rows.length, columns: widths.length },
      breaksBefore: [],
      centred: 'horizontally',
      footer: '',
    },
    validations: [],
    highlights: [],
    protection: 'none',
    names: [],
  };
}

function heightOf(cells: readonly Cell[], style: CellPlan['style']): number {
  if (style === TITLE) return 32;
  return cells.some((cell) => typeof cell === 'string' && cell.includes('\n')) ? 32 : 18;
}

function cellPlan(cell: Cell, style: CellPlan['style']): CellPlan {
  if (isFormula(cell)) return { value: cell.value, formula: cell.formula, style };
  if (cell !== null && typeof cell === 'object' && isCellError(cell)) throw new Error('the sample has no error values');
  return { value: cell, style: typeof cell === 'string' && /^\d+$/.test(cell) ? { ...style, format: '@' } : style };
}
