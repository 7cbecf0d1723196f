import { assemble, gap, row, spanningRow, wideRow, type LaidRow } from '../layout';
import { NOTICE } from '../messages.zh';
import { columnPoints, columnWidth, lineCount, textHeight, textWidth } from '../measure';
import { markedName } from '../names';
import { PAGE_NUMBER, pageBreaks, pageHeight, PORTRAIT } from '../page';
import type { CellPlan, CellStyle, FontPlan, SheetPlan } from '../plan';
import { bodyFace, boxed, cell, font, HEADING_FACE, plain, SIZE, titleFace } from '../styles';
import type { NoticeLine, NoticeWords } from './words';

/** Points of a row of the table: the highest with which the notice takes no more pages than it must. */
const ROW_HEIGHTS = [28, 26, 24, 22, 21] as const;
const MOST_HEIGHT = ROW_HEIGHTS[0];
const HEADER_HEIGHT = 28;
/** Characters across the page. A notice has five columns at most, so it never needs a landscape one. */
const WIDTH = 68;
/** Rows of the table that go with the signature, so that it never stands on a page alone. */
const ROWS_WITH_SIGNATURE = 2;
/** Characters of the column 姓名; longer names take two lines. */
const NAME = { least: 14, most: 26 } as const;
/** Names up to four hanzi are spread over the column, unless a longer one has made it wide: the letters would lie far apart. */
const SPREAD = 8;
/** Title, opening and header come before the members. */
export const FIRST_MEMBER = 3;
/** 序号 and 姓名 come before the figures. */
export const FIRST_FIGURE = 2;

/** Draws a notice for the board: A4, header repeated on every page, objections and signature together on the last. */
export function layOutNotice(words: NoticeWords): SheetPlan {
  const columns = words.headings.length;
  const widths = columnWidths(words);
  const highest = noticeRows(words, widths);
  const { rows, breaks } = ROW_HEIGHTS.map((height) => paged(withRowHeight(highest, words.rows.length, height), words)).reduce((best, next) => (next.breaks.length < best.breaks.length ? next : best));
  return {
    name: words.sheet,
    visibility: 'visible',
    columns: widths.map((width) => ({ width })),
    ...assemble(rows),
    frozen: { rows: 0, columns: 0 },
    print: {
      ...PORTRAIT,
      paper: 'A4',
      fit: 'width',
      titleRows: { first: FIRST_MEMBER - 1, last: FIRST_MEMBER - 1 },
      area: { row: 0, column: 0, rows: rows.length, columns },
      breaksBefore: breaks,
      centred: 'horizontally',
      footer: PAGE_NUMBER,
    },
    validations: [],
    highlights: [],
    protection: 'none',
    names: [],
  };
}

/** Members on one line are as high as is asked; those on more keep what they need. */
function withRowHeight(rows: readonly LaidRow[], members: number, height: number): readonly LaidRow[] {
  const isMember = (index: number): boolean => index >= FIRST_MEMBER && index < FIRST_MEMBER + members;
  return rows.map((each, index) => (isMember(index) && each.height === MOST_HEIGHT ? { ...each, height } : each));
}

function paged(rows: readonly LaidRow[], words: NoticeWords): { readonly rows: readonly LaidRow[]; readonly breaks: readonly number[] } {
  const breaks = pageBreaks({
    heights: rows.map(({ height }) => height),
    header: FIRST_MEMBER - 1,
    together: FIRST_MEMBER + Math.max(0, words.rows.length - ROWS_WITH_SIGNATURE),
    page: pageHeight(PORTRAIT),
  });
  return { rows, breaks };
}

function noticeRows(words: NoticeWords, widths: readonly number[]): LaidRow[] {
  const face = bodyFace([words.organisation, words.opening, ...words.contacts, ...words.notes, ...words.rows.map(fullName)]);
  const width = columnPoints(widths);
  const body = font(face, SIZE.no4);
  const text = plain(body);
  const small = plain(font(face, SIZE.small4));
  const { text: titleText, size } = title(words, width);
  const titleStyle = plain(font(titleFace(words.organisation), size), { horizontal: 'center' });
  const heading = boxed(font(HEADING_FACE, SIZE.no4));
  const wide = (value: string, style: CellStyle) => wideRow(value, style, widths.length, width);
  const styles = tableStyles(body, words.formats);
  const table = words.rows.map((line, index) => memberRow(line, index + 1, widths, styles));
  return [
    wide(titleText, titleStyle),
    wide(indented(words.opening), text),
    row(words.headings.map((value) => cell(value, heading)), HEADER_HEIGHT),
    ...table,
    ...(words.notes.length === 0 ? [] : [wide(`${NOTICE.note}${words.notes.join('')}`, small)]),
    gap(6),
    wide(indented(words.objection), text),
    ...words.contacts.map((contact) => wide(indented(contact), text)),
    gap(12),
    signed(words.signature, words.date, widths.length, text),
    signed(words.date, words.signature, widths.length, text),
  ];
}

/** The same for all rows, so that programs look each up once. */
interface TableStyles {
  readonly plain: CellStyle;
  readonly spread: CellStyle;
  readonly figures: readonly CellStyle[];
}

function tableStyles(body: FontPlan, formats: readonly string[]): TableStyles {
  const style = boxed(body);
  return { plain: style, spread: { ...style, horizontal: 'distributed' }, figures: formats.map((format) => ({ ...style, format })) };
}

function memberRow(line: NoticeLine, number: number, widths: readonly number[], styles: TableStyles): LaidRow {
  const name = fullName(line);
  const lines = lineCount(name, SIZE.no4, columnPoints(widths.slice(1, 2)) - 6);
  const spread = (widths[1] ?? 0) <= NAME.least && textWidth(name) <= SPREAD;
  const { content } = line;
  const figures = styles.figures.map((style, index): CellPlan =>
    content.kind === 'figures' ? cell(content.figures[index] ?? null, style) : cell(index === 0 ? content.phrase : null, styles.plain),
  );
  return {
    cells: [cell(number, styles.plain), cell(name, spread ? styles.spread : styles.plain), ...figures],
    height: lines === 1 ? MOST_HEIGHT : Math.max(MOST_HEIGHT, textHeight(lines, SIZE.no4)),
    spans: content.kind === 'phrase' && figures.length > 1 ? [{ column: FIRST_FIGURE, columns: figures.length }] : [],
  };
}

/** On one line, or the branch on the first and the subject on the second: 二号 as the standard has it, 小二 where a line would break inside a name. */
function title({ organisation, subject }: NoticeWords, width: number): { readonly text: string; readonly size: number } {
  const together = `${organisation}${subject}`;
  if (lineCount(together, SIZE.no2, width) === 1) return { text: together, size: SIZE.no2 };
  const text = `${organisation}\n${subject}`;
  return { text, size: lineCount(text, SIZE.no2, width) === 2 ? SIZE.no2 : SIZE.small2 };
}

function fullName(line: NoticeLine): string {
  return markedName(line.name, line.mark);
}

function indented(text: string): string {
  return `　　${text}`;
}

/** At the right, two characters from the edge; the shorter of the two lines stands in the middle of the longer one. */
function signed(value: string, other: string, columns: number, style: CellStyle): LaidRow {
  const short = Math.max(0, Math.round((textWidth(other) - textWidth(value)) / 4));
  return spanningRow(`${value}${'　'.repeat(2 + short)}`, { ...style, horizontal: 'right' }, columns, 22);
}

/** 序号 narrow, 姓名 no wider than spread names look well in, the figures share what is left. */
function columnWidths(words: NoticeWords): number[] {
  const figures = words.formats.length;
  const number = figures === 1 ? 12 : 8;
  const name = Math.min(NAME.most, Math.max(NAME.least, ...words.rows.map((line) => columnWidth(fullName(line), SIZE.no4))));
  return [number, name, ...Array.from({ length: figures }, () => Math.floor((WIDTH - number - name) / figures))];
}
