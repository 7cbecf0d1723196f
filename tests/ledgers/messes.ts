import type { SchemeInput } from '../../src/core';
import type { Chance } from '../engines/random';
import type { Program, Written, WrittenSheet } from './files';

/** A register before it is written: what its columns are, and whose its lines are. */
export interface Register {
  readonly program: Program;
  readonly name: string;
  readonly above: readonly (readonly Written[])[];
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
  readonly below: readonly (readonly Written[])[];
  readonly hidden: boolean;
  readonly wide: boolean;
  /** Members of whom something was made unclear; their figures may be told to be missing, and nobody else's. */
  readonly unclear: ReadonlySet<number>;
  /** `unclear`: a column of an item is there twice. `unknown`: one is called like nothing that the regulation has. */
  readonly headings: 'clear' | 'unclear' | 'unknown';
}

export interface Column {
  readonly label: string;
  readonly of: SchemeInput | 'id' | 'name' | 'unit' | 'other';
  /** The heading above it and its neighbours. */
  readonly group: string | null;
}

export interface Line {
  readonly member: number | null;
  readonly cells: readonly Written[];
}

/** What people do to a register. */
export type Mess = (register: Register, by: Chance) => Register;

/** What changes nothing of what a register says. */
export const HARMLESS: Readonly<Record<string, Mess>> = {
  'full-width figures': figures((value) => wide(String(value))),
  'figures as text': figures((value, _input, by) => by.oneOf(['', ' ', '\u00a0', '\u3000']) + String(value) + by.oneOf(['', ' ', '\u200b'])),
  units: figures((value, input, by) => String(value) + (input.takes.kind === 'count' ? by.oneOf(['次', ' 次', '（次）']) : input.takes.kind === 'amount' || input.takes.kind === 'judged' ? by.oneOf(['分', '　分']) : '')),
  'points taken away': figures((value, { takes }, by) => (takes.kind === 'amount' && takes.points === 'deducted' && value > 0 ? by.oneOf([`扣${value}`, `-${value}`, `减${value}分`, -value]) : value)),
  'dashes for blanks': cells(40, (cell, _input, by) => (cell === null ? by.oneOf(['—', '／', '-', '——', ' ', '　', '－']) : cell)),
  'words for nothing': cells(40, (cell, { takes }, by) => (takes.kind === 'count' && cell === 0 ? '无' : takes.kind === 'flag' && cell === '×' ? by.oneOf(['否', '无', '✗']) : takes.kind === 'flag' && cell === '√' ? by.oneOf(['是', '有', '✔']) : cell)),
  'spaces in words': cells(40, (cell, { takes }, by) => (typeof cell === 'string' && takes.kind === 'judged' ? by.oneOf([' ', '\u00a0', '']) + cell.replace(' ', by.oneOf(['　', '\u00a0', ''])) + by.oneOf(['', ' ']) : cell)),
  'text in several fonts': markedUp(30, (cell) => (typeof cell === 'string' && cell.trim().length > 1 ? { runs: [cell.slice(0, 1), cell.slice(1)] } : cell)),
  'formulas with their results': markedUp(30, (cell) => (typeof cell === 'number' ? { formula: `0+${cell}`, result: cell } : cell)),
  'percentages where they are asked for': markedUp(60, (cell, { takes }) => (typeof cell === 'number' && takes.kind === 'quantity' && takes.unit === 'percent' ? { percent: Number((cell / 100).toPrecision(15)) } : cell)),
  'spaces in names': people('name', (name, by) => [...name].join(by.oneOf(['', ' ', '　', '\u00a0'])) + by.oneOf(['', ' '])),
  'numbers as figures': people('id', (id, by) => by.oneOf<Written>([Number(id), wide(id), ` ${id}`])),
  'columns of other things': (register, by) => ['序号', '备注', '联系电话', '家庭住址', '合计', '名次'].reduce((done, label) => (by.percent(40) ? withColumn(done, label, by) : done), register),
  'columns in another order': (register, by) => {
    const order = shuffled(register.columns.map((_, index) => index), by);
    const picked = <T>(of: readonly T[]): T[] => order.flatMap((index) => of.slice(index, index + 1));
    return { ...register, columns: picked(register.columns), lines: register.lines.map((line) => ({ ...line, cells: picked(line.cells) })) };
  },
  'rows in another order': (register, by) => ({ ...register, lines: shuffled(register.lines, by) }),
  'titles and notes above': (register, by) => ({ ...register, above: [...register.above, ...some([['填表日期：2026年12月3日', null, '单位：次'], [], ['党支部：第一支部'], ['（满分100分）']], by)] }),
  'notes and signatures below': (register, by) => ({ ...register, below: some([[], ['注：缺勤以签到表为准'], ['制表人：王芳', null, '审核人：李强'], ['2026年12月3日'], [null, '以上情况属实'], ['备注：略']], by) }),
  'blank rows and sums between': (register, by) => between(register, by, [() => null, sumsOf]),
  'the header again': (register, by) => between(register, by, [({ columns }) => columns.map(({ label }) => label)]),
  'numbers and units in headers': labels(50, (label, of, by) => by.oneOf(['', '1.', '⑵', '三、', '（4）']) + label + by.oneOf(['', '：', typeof of === 'object' && of.takes.kind === 'count' ? '（次）' : ''])),
  'line breaks in headers': labels(60, (label, _of, by) => `${label.slice(0, 2)}${by.oneOf(['\n', '\r\n', ' ', '\u00a0'])}${label.slice(2)}`),
  'headers on two levels': (register, by) => grouped(register, by),
  'hidden rows': (register) => ({ ...register, hidden: true }),
  'a wide dimension': (register) => ({ ...register, wide: true }),
};

/** What nobody can be sure of. */
export const UNCLEAR: Readonly<Record<string, Mess>> = {
  remarks: doubtful((cell, by) => (typeof cell === 'number' ? by.oneOf([`${cell}（病）`, `约${cell}`, `${cell}?`, `${cell}+1`, `${cell}-${cell + 1}`]) : cell)),
  'points for times': doubtful((cell, by, { takes }) => (typeof cell === 'number' && takes.kind === 'count' ? by.oneOf([`扣${cell}`, `${cell}分`, `-${cell + 1}`]) : cell)),
  days: doubtful((cell, _by, { takes }) => (typeof cell === 'number' && takes.kind === 'count' ? 46082 : cell)),
  errors: doubtful((cell, by, _input, program) => (program === 'ours' ? cell : { error: by.oneOf(['#N/A', '#REF!', '#DIV/0!', '#VALUE!']) })),
  'formulas without results': doubtful((cell, _by, _input, program) => (hasMarkup(program) ? { formula: 'SUM(1,1)' } : cell)),
  'percentages where none are asked for': doubtful((cell, _by, { takes }, program) => (hasMarkup(program) && typeof cell === 'number' && !('unit' in takes && takes.unit === 'percent') ? { percent: cell / 100 } : cell)),
  'marks of one branch': doubtful((cell, by) => (typeof cell === 'number' ? by.oneOf(['○', '△', '●', '优+', '同上', '"']) : cell)),
  'a row that is missing': oneLine((register, line) => ({ ...register, lines: register.lines.filter(({ member }) => member !== line.member) })),
  'a row that is there twice': oneLine((register, line, by) => ({ ...register, lines: [...register.lines, { ...line, cells: line.cells.map((cell, at) => (typeof register.columns[at]?.of === 'object' ? by.oneOf<Written>([cell, 1]) : cell)) }] })),
  'a name that is another': oneLine((register, line) => ({ ...register, lines: register.lines.map((each) => (each.member === line.member ? { ...each, cells: each.cells.map((cell, at) => (register.columns[at]?.of === 'name' ? '欧阳某' : cell)) } : each)) })),
  'a column that is there twice': (register, by) => {
    const at = itemColumn(register, by);
    const again = <T>(list: readonly T[]): T[] => [...list, ...list.slice(at, at + 1)];
    const lines = register.lines.map((line) => ({ ...line, cells: again(line.cells) }));
    return { ...register, columns: again(register.columns), lines, headings: 'unclear' };
  },
  'a heading that nobody knows': (register, by) => {
    const at = itemColumn(register, by);
    return { ...register, columns: register.columns.map((column, index) => (index === at ? { ...column, label: '甲乙丙丁' } : column)), headings: 'unknown' };
  },
};

export function sheetOf({ name, above, columns, lines, below, hidden, wide: far }: Register): WrittenSheet {
  const levels = columns.some(({ group }) => group !== null) ? 2 : 1;
  const top = above.length + 1;
  const merges = levels === 1 ? [] : columns.flatMap(({ group }, at) => {
    if (group === null) return [`${letter(at)}${top}:${letter(at)}${top + 1}`];
    const last = columns.findIndex((other, index) => index > at && other.group !== group);
    const end = last < 0 ? columns.length - 1 : last - 1;
    return columns[at - 1]?.group === group || end === at ? [] : [`${letter(at)}${top}:${letter(end)}${top}`];
  });
  const header = levels === 1 ? [columns.map(({ label }) => label)] : [columns.map(({ label, group }, at) => (group === null ? label : columns[at - 1]?.group === group ? null : group)), columns.map(({ label, group }) => (group === null ? null : label))];
  const rows = [...above, ...header, ...lines.map(({ cells: own }) => own), ...below];
  const first = above.length + levels + 1;
  return { name, rows, merges, hidden: hidden ? lines.flatMap((_, index) => (index % 3 === 1 ? [first + index] : [])) : [], ...(far ? { dimension: 'A1:XFD1048576' } : {}) };
}

function hasMarkup(program: Program): boolean {
  return program === 'Excel' || program === 'WPS';
}

type CellMess = (cell: Written, input: SchemeInput, by: Chance) => Written;

/** Changes so many in a hundred of the cells of members in columns of items. */
function cells(share: number, change: CellMess): Mess {
  return (register, by) => ({
    ...register,
    lines: register.lines.map((line) => ({
      ...line,
      cells: line.cells.map((cell, at) => {
        const of = register.columns[at]?.of;
        return line.member !== null && typeof of === 'object' && by.percent(share) ? change(cell, of, by) : cell;
      }),
    })),
  });
}

function figures(change: (value: number, input: SchemeInput, by: Chance) => Written): Mess {
  return cells(40, (cell, input, by) => (typeof cell === 'number' ? change(cell, input, by) : cell));
}

/** Only where the program keeps more than values. */
function markedUp(share: number, change: CellMess): Mess {
  const mess = cells(share, change);
  return (register, by) => (hasMarkup(register.program) ? mess(register, by) : register);
}

function people(role: 'id' | 'name', change: (text: string, by: Chance) => Written): Mess {
  return (register, by) => ({
    ...register,
    lines: register.lines.map((line) => ({ ...line, cells: line.cells.map((cell, at) => (line.member !== null && register.columns[at]?.of === role && typeof cell === 'string' ? change(cell, by) : cell)) })),
  });
}

/** Makes one cell of a member unclear, of one or two members. */
function doubtful(change: (cell: Written, by: Chance, input: SchemeInput, program: Program) => Written): Mess {
  return (register, by) => {
    const unclear = new Set(register.unclear);
    const chosen = new Set([0, 1].map(() => by.whole(0, register.lines.length - 1)));
    const lines = register.lines.map((line, row) => {
      const places = line.cells.flatMap((cell, at) => {
        const of = register.columns[at]?.of;
        if (line.member === null || !chosen.has(row) || typeof of !== 'object') return [];
        const changed = change(cell, by, of, register.program);
        return changed === cell ? [] : [{ at, changed }];
      });
      if (places.length === 0 || line.member === null) return line;
      unclear.add(line.member);
      const place = by.oneOf(places);
      return { ...line, cells: line.cells.map((cell, at) => (at === place.at ? place.changed : cell)) };
    });
    return { ...register, lines, unclear };
  };
}

function oneLine(change: (register: Register, line: Line, by: Chance) => Register): Mess {
  return (register, by) => {
    const members = register.lines.filter(({ member }) => member !== null);
    const line = members.length === 0 ? null : by.oneOf(members);
    return line === null || line.member === null ? register : { ...change(register, line, by), unclear: new Set([...register.unclear, line.member]) };
  };
}

function itemColumn({ columns }: Register, by: Chance): number {
  return by.oneOf(columns.flatMap(({ of }, at) => (typeof of === 'object' ? [at] : [])));
}

function withColumn(register: Register, label: string, by: Chance): Register {
  const at = label === '序号' ? 0 : by.whole(0, register.columns.length);
  const put = <T>(list: readonly T[], value: T): T[] => [...list.slice(0, at), value, ...list.slice(at)];
  const value = (index: number): Written => (label === '备注' ? by.oneOf([null, '出差', '2次公假']) : label === '家庭住址' ? '解放路3号' : index + 1);
  return { ...register, columns: put(register.columns, { label, of: 'other' as const, group: null }), lines: register.lines.map((line, index) => ({ ...line, cells: put(line.cells, value(index)) })) };
}

/** Rows between the members: blank ones, sums, the header once more. */
function between(register: Register, by: Chance, kinds: readonly ((register: Register, by: Chance) => readonly Written[] | null)[]): Register {
  const lines = register.lines.flatMap((line) => (by.percent(30) ? [line, { member: null, cells: by.oneOf(kinds)(register, by) ?? register.columns.map(() => null) }] : [line]));
  return { ...register, lines };
}

function sumsOf({ columns }: Register, by: Chance): readonly Written[] {
  const word = by.oneOf(['小计', '合　计', '平均', '第一党小组小计', '合计：']);
  const places = columns.flatMap(({ of }, at) => (of === 'name' || of === 'id' ? [at] : []));
  const named = by.oneOf(places);
  return columns.map(({ of }, at) => (at === named ? word : typeof of === 'object' ? by.whole(0, 9) : null));
}

function labels(share: number, change: (label: string, of: Column['of'], by: Chance) => string): Mess {
  return (register, by) => ({ ...register, columns: register.columns.map((column) => (by.percent(share) ? { ...column, label: change(column.label, column.of, by) } : column)) });
}

/** Puts columns of items that stand side by side below common headings, some of them called like an item. */
function grouped(register: Register, by: Chance): Register {
  const items = register.columns.flatMap(({ of }) => (typeof of === 'object' ? [of.label] : []));
  let group: string | null = null;
  const columns = register.columns.map((column): Column => {
    if (typeof column.of !== 'object') group = null;
    else if (group === null || by.percent(30)) group = by.oneOf(['日常\n表现', '其他情况', '作用发挥', ...items].filter((name) => name !== group));
    return { ...column, group };
  });
  return { ...register, columns };
}

function some<T>(list: readonly T[], by: Chance): T[] {
  return list.filter(() => by.percent(50));
}

function shuffled<T>(list: readonly T[], by: Chance): T[] {
  return list.map((value) => ({ value, key: by.next() })).sort((a, b) => a.key - b.key).map(({ value }) => value);
}

function wide(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

function letter(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `${letter(Math.floor(column / 26) - 1)}${letter(column % 26)}`;
}
