import { cellAt, isBlank, type CellAddress, type CellValue, type SheetContent } from '../grid';
import { labelKey } from './labels';

/** A small table of how many there were of each, without names (党员积分汇总表 of the upper body). */
export interface CountForm {
  readonly sheet: string;
  /** One for each organisation that has a row; one alone where labels and figures stand side by side. */
  readonly lines: readonly CountLine[];
}

export interface CountLine {
  /** 党组织名称, where the row says it. */
  readonly unit: string;
  /** 党员数, and those of them who take part. */
  readonly members: CountCell | null;
  readonly participants: CountCell | null;
  readonly grades: readonly { readonly grade: string; readonly cell: CountCell }[];
  readonly remark: CountCell | null;
}

export interface CountCell {
  readonly at: CellAddress;
  readonly value: CellValue;
}

type Label = { readonly kind: 'unit' | 'members' | 'participants' | 'remark' } | { readonly kind: 'grade'; readonly grade: string };

const WORDS = {
  unit: ['党组织名称', '党支部名称', '党支部', '支部名称', '单位名称', '单位', '党组织'],
  members: ['党员数', '党员总数', '党员人数', '党员总人数', '在册党员数'],
  participants: ['参加积分管理的党员数', '参加积分管理党员数', '参加积分管理人数', '参加人数', '参加考评人数', '参评人数', '参评党员数'],
  remark: ['备注', '说明'],
} as const;
const LABELS = new Map<string, Label>(Object.entries(WORDS).flatMap(([kind, words]) => words.map((word) => [labelKey(word), { kind: kind as keyof typeof WORDS }] as const)));
const GRADE = /^(优秀|先进|良好|合格|基本合格|不合格|称职|基本称职|不称职|一般|较差|差|达标|不达标)(?:等次)?(?:党员)?(?:人数|数)?$/;
const DEEPEST = 40;

/** `null` for a sheet that is no such table: it has 党员数 or 参加人数 and at least two grades in one row, or in one column. */
export function readCountForm(sheet: SheetContent): CountForm | null {
  const rows = Math.min(sheet.values.length, DEEPEST);
  for (let row = 0; row < rows; row += 1) {
    const labels = (sheet.values[row] ?? []).flatMap((value, column) => labelled(labelOf(value), column));
    if (isCount(labels)) return { sheet: sheet.name, lines: linesBelow(sheet, row, labels) };
  }
  const width = sheet.values.slice(0, rows).reduce((widest, cells) => Math.max(widest, cells.length), 0);
  for (let column = 0; column < Math.min(width, DEEPEST); column += 1) {
    const labels = sheet.values.slice(0, rows).flatMap((cells, row) => labelled(labelOf(cells[column]), row));
    if (isCount(labels)) return { sheet: sheet.name, lines: [lineOf(labels, (row) => cellBeside(sheet, row, column))] };
  }
  return null;
}

interface Labelled {
  readonly label: Label;
  /** Column of a row, row of a column. */
  readonly index: number;
}

function labelOf(value: CellValue | undefined): Label | null {
  if (typeof value !== 'string' || value.length > 40) return null;
  const key = labelKey(value);
  const grade = GRADE.exec(key)?.[1];
  return LABELS.get(key) ?? (grade === undefined ? null : { kind: 'grade', grade });
}

function labelled(label: Label | null, index: number): Labelled[] {
  return label === null ? [] : [{ label, index }];
}

function isCount(labels: readonly Labelled[]): boolean {
  const kinds = labels.map(({ label }) => label.kind);
  return (kinds.includes('members') || kinds.includes('participants')) && kinds.filter((kind) => kind === 'grade').length >= 2;
}

function linesBelow(sheet: SheetContent, header: number, labels: readonly Labelled[]): CountLine[] {
  const lines: CountLine[] = [];
  for (let row = header + 1; row < sheet.values.length; row += 1) {
    if (labels.some(({ label, index }) => label.kind !== 'unit' && label.kind !== 'remark' && !isBlank(cellAt(sheet, row, index)))) {
      lines.push(lineOf(labels, (column) => ({ at: { sheet: sheet.name, row, column }, value: cellAt(sheet, row, column) })));
    }
  }
  return lines;
}

function cellBeside(sheet: SheetContent, row: number, column: number): CountCell {
  const cells = sheet.values[row] ?? [];
  const offset = cells.slice(column + 1).findIndex((value) => !isBlank(value));
  const place = offset < 0 ? column + 1 : column + 1 + offset;
  return { at: { sheet: sheet.name, row, column: place }, value: cellAt(sheet, row, place) };
}

function lineOf(labels: readonly Labelled[], cell: (index: number) => CountCell): CountLine {
  const of = (kind: Label['kind']): CountCell | null => {
    const found = labels.find(({ label }) => label.kind === kind);
    return found === undefined ? null : cell(found.index);
  };
  const unit = of('unit')?.value ?? null;
  return {
    unit: typeof unit === 'string' ? unit.trim() : '',
    members: of('members'),
    participants: of('participants'),
    grades: labels.flatMap(({ label, index }) => (label.kind === 'grade' ? [{ grade: label.grade, cell: cell(index) }] : [])),
    remark: of('remark'),
  };
}
