import { assemble, gap, row, spanningRow, wideRow, type LaidRow } from '../layout';
import { NOTICE } from '../messages.zh';
import { columnPoints, columnWidth, lineCount, textHeight, textWidth } from '../measure';
import { markedName } from '../names';
import { LANDSCAPE, PAGE_NUMBER, pageBreaks, PORTRAIT, printable } from '../page';
import type { CellPlan, CellStyle, FontPlan, SheetPlan } from '../plan';
import { bodyFace, boxed, cell, font, HEADING_FACE, plain, pointsFormat, SIZE, titleFace } from '../styles';
import type { NoticeLine, NoticeWords } from './words';

/** Points of a row of the table: the highest with which the notice takes no more pages than it must. */
const ROW_HEIGHTS = [28, 26, 24, 22] as const;
const HEADER_HEIGHT = 28;
const MOST_PORTRAIT_COLUMNS = 6;
/** Rows of the table that go with the signature, so that it never stands on a page alone. */
const ROWS_WITH_SIGNATURE = 2;
/** Characters of the column 姓名; longer names take two lines. */
const NAME = { least: 14, most: 22 } as const;
/** Names up to four hanzi are spread over the column. */
const SPREAD = 8;
/** Title, opening and header come before the members. */
const FIRST_MEMBER = 3;

/** Draws a notice for the board: A4, header repeated on every page, objections and signature together on the last. */
export function layOutNotice(words: NoticeWords, places: number): SheetPlan {
  const columns = words.headings.length;
  const page = columns > MOST_PORTRAIT_COLUMNS ? LANDSCAPE : PORTRAIT;
  const widths = columnWidths(words, page === PORTRAIT ? 68 : 98);
  const lay = (height: number) => noticeRows(words, widths, height, places);
  const paged = ROW_HEIGHTS.map((height) => {
    const rows = lay(height);
    const breaks = pageBreaks({
      heights: rows.map((each) => each.height),
      header: FIRST_MEMBER - 1,
      together: FIRST_MEMBER + Math.max(0, words.rows.length - ROWS_WITH_SIGNATURE),
      page: printable(page).height,
    });
    return { rows, breaks };
  });
  const fewest = Math.min(...paged.map(({ breaks }) => breaks.length));
  const { rows, breaks } = paged.find((each) => each.breaks.length === fewest) ?? { rows: lay(ROW_HEIGHTS[0]), breaks: [] };
  return {
    name: words.sheet,
    visibility: 'visible',
    columns: widths.map((width) => ({ width })),
    ...assemble(rows),
    frozen: { rows: 0, columns: 0 },
    print: {
      ...page,
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

function noticeRows(words: NoticeWords, widths: readonly number[], rowHeight: number, places: number): LaidRow[] {
  const face = bodyFace([words.organisation, words.opening, ...words.contacts, ...words.notes, ...words.rows.map(fullName)]);
  const width = columnPoints(widths);
  const body = font(face, SIZE.四号);
  const text = plain(body);
  const small = plain(font(face, SIZE.小四));
  const title = plain(font(titleFace(words.organisation), SIZE.二号), { horizontal: 'center' });
  const heading = boxed(font(HEADING_FACE, SIZE.四号));
  const wide = (value: string, style: CellStyle) => wideRow(value, style, widths.length, width);
  const table = words.rows.map((line, index) => memberRow(line, index + 1, widths, body, rowHeight, places));
  return [
    wide(titleLines(words, width), title),
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

function memberRow(line: NoticeLine, number: number, widths: readonly number[], body: FontPlan, height: number, places: number): LaidRow {
  const centred = boxed(body);
  const score = boxed(body, { format: pointsFormat(places) });
  const name = cell(fullName(line), boxed(body, { horizontal: textWidth(fullName(line)) <= SPREAD ? 'distributed' : 'center' }));
  const phrase = typeof line.figures === 'string' ? line.figures : null;
  const figures: readonly CellPlan[] =
    typeof line.figures === 'string'
      ? widths.slice(2).map((_, index) => cell(index === 0 ? phrase : null, centred))
      : line.figures.map((value, index) => cell(value, index === 0 && typeof value === 'number' ? score : centred));
  const lines = lineCount(fullName(line), SIZE.四号, columnPoints(widths.slice(1, 2)) - 6);
  return {
    cells: [cell(number, centred), name, ...figures],
    height: lines === 1 ? height : Math.max(height, textHeight(lines, SIZE.四号)),
    spans: phrase !== null && widths.length > 3 ? [{ column: 2, columns: widths.length - 2 }] : [],
  };
}

/** The title on one line, or the branch on the first and the subject on the second. */
function titleLines({ organisation, subject }: NoticeWords, width: number): string {
  const together = `${organisation}${subject}`;
  return lineCount(together, SIZE.二号, width) === 1 ? together : `${organisation}\n${subject}`;
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
function columnWidths(words: NoticeWords, total: number): number[] {
  const figures = words.headings.length - 2;
  const number = figures === 1 ? 12 : 8;
  const name = Math.min(NAME.most, Math.max(NAME.least, ...words.rows.map((line) => columnWidth(fullName(line), SIZE.四号))));
  return [number, name, ...Array.from({ length: figures }, () => Math.floor((total - number - name) / figures))];
}
