import { assemble, gap, row, wideRow, type LaidRow } from './layout';
import { columnPoints, lineCount, textHeight } from './measure';
import { PAGE_NUMBER, pageBreaks, pageHeight, type PageLayout } from './page';
import type { CellPlan, CellStyle, SheetPlan, ValidationPlan } from './plan';
import { bodyFace, boxed, cell, font, HEADING_FACE, plain, SIZE, titleFace } from './styles';

/** A table with a title and notes below it: what a secretary prints for a meeting. */
export interface TableSheet {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly notes: readonly string[];
  readonly page: PageLayout;
  readonly protection: SheetPlan['protection'];
  /** Words that a column takes, by column. */
  readonly choices?: ReadonlyMap<number, { readonly values: readonly string[]; readonly validation: Omit<ValidationPlan, 'area' | 'rule'> }>;
}

export interface TableColumn {
  readonly heading: string;
  readonly width: number;
  readonly horizontal: CellStyle['horizontal'];
}

/** `null` is a blank that people fill in. */
export type TableCell = string | { readonly number: number; readonly format: string } | null;

const ROW_HEIGHT = 26;
const FIRST_ROW = 2;

export function tablePlan(sheet: TableSheet): SheetPlan {
  const widths = sheet.columns.map(({ width }) => width);
  const face = bodyFace([...sheet.notes, ...sheet.rows.flat().filter((value): value is string => typeof value === 'string')]);
  const paper = columnPoints(widths);
  const body = font(face, SIZE.small4);
  const heading = boxed(font(HEADING_FACE, SIZE.small4));
  const rows: LaidRow[] = [
    titleRow(sheet.title, widths.length, paper),
    row(sheet.columns.map((column) => cell(column.heading, heading)), ROW_HEIGHT),
    ...sheet.rows.map((values) => tableRow(values, sheet.columns, boxed(body))),
    gap(8),
    ...sheet.notes.map((note) => wideRow(note, plain(body), widths.length, paper)),
  ];
  return {
    name: sheet.name,
    visibility: 'visible',
    columns: widths.map((width) => ({ width })),
    ...assemble(rows),
    frozen: { rows: FIRST_ROW, columns: 0 },
    print: {
      ...sheet.page,
      paper: 'A4',
      fit: 'width',
      titleRows: { first: FIRST_ROW - 1, last: FIRST_ROW - 1 },
      area: { row: 0, column: 0, rows: rows.length, columns: widths.length },
      breaksBefore: pageBreaks({ heights: rows.map(({ height }) => height), header: FIRST_ROW - 1, together: FIRST_ROW + sheet.rows.length, page: pageHeight(sheet.page) }),
      centred: 'horizontally',
      footer: PAGE_NUMBER,
    },
    validations: [...(sheet.choices ?? [])].map(([column, { values, validation }]) => ({
      ...validation,
      area: { row: FIRST_ROW, column, rows: sheet.rows.length, columns: 1 },
      rule: { kind: 'list', values },
    })),
    highlights: [],
    protection: sheet.protection,
    names: [],
  };
}

function titleRow(title: string, columns: number, paper: number): LaidRow {
  const laid = wideRow(title, plain(font(titleFace(title), SIZE.no2), { horizontal: 'center' }), columns, paper);
  return { ...laid, height: laid.height + 10 };
}

function tableRow(values: readonly TableCell[], columns: readonly TableColumn[], style: CellStyle): LaidRow {
  const size = style.font.size;
  const lines = values.map((value, index) => (typeof value === 'string' ? lineCount(value, size, columnPoints([columns[index]?.width ?? 0]) - 6) : 1));
  return row(
    values.map((value, index) => tableCell(value, { ...style, horizontal: columns[index]?.horizontal ?? 'center' })),
    Math.max(ROW_HEIGHT, textHeight(Math.max(1, ...lines), size)),
  );
}

function tableCell(value: TableCell, style: CellStyle): CellPlan {
  if (value === null) return cell(null, { ...style, entry: 'unlocked' });
  return typeof value === 'string' ? cell(value, style) : cell(value.number, { ...style, format: value.format });
}
