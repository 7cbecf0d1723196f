import { dateWords, parseDate } from '../calendar/date';
import { periodText } from '../periods';
import { periodTextZh } from '../periods.zh';
import { assemble, row, wideRow } from '../sheets/layout';
import { columnPoints, lineCount, textHeight } from '../sheets/measure';
import { workingPrint } from '../sheets/page';
import { EMPTY_PLAN, type SheetPlan } from '../sheets/plan';
import { boxed, cell, FILL, font, HEADING_FACE, plain, SCREEN_FACE, SIZE } from '../sheets/styles';
import { RECEIPT } from './messages.zh';
import type { Branch } from './roster';
import { spanOf, type Sending } from './sending';

const WIDTHS = [6, 30, 12, 10, 40, 14, 14, 20] as const;
const HEADER_ROW = 1;

/** 下发清单: which workbook went to which branch, with room to tick off what comes back. */
export function receiptPlan(sent: readonly { readonly branch: Branch; readonly file: string }[], sending: Sending): SheetPlan {
  const { deadline } = sending;
  const face = font(SCREEN_FACE, SIZE.no5);
  const style = boxed(face);
  const left = boxed(face, { horizontal: 'left' });
  const until = deadline === null ? null : parseDate(deadline);
  const height = (texts: readonly string[]): number =>
    Math.max(...texts.map((text, column) => textHeight(lineCount(text, SIZE.no5, columnPoints([WIDTHS[column] ?? 0]) - 6), SIZE.no5)), 20);
  const rows = [
    wideRow(RECEIPT.title(periodTextZh(periodText(spanOf(sending))), sent.length), plain(font(HEADING_FACE, SIZE.small2), { horizontal: 'center' }), WIDTHS.length, columnPoints(WIDTHS)),
    row(RECEIPT.headings.map((label) => cell(label, boxed(font(HEADING_FACE, SIZE.no5), { fill: FILL.header }))), 24),
    ...sent.map(({ branch, file }, index) => {
      const number = branch.id === branch.name ? '' : branch.id;
      return row(
        [cell(index + 1, style), cell(branch.name, left), cell(number, { ...style, format: '@' }), cell(branch.members.length, style), cell(file, left), cell(until === null ? null : dateWords(until), style), cell(null, style), cell(null, left)],
        height(['', branch.name, number, '', file]),
      );
    }),
  ];
  return {
    ...EMPTY_PLAN,
    name: RECEIPT.sheet,
    columns: WIDTHS.map((width) => ({ width })),
    ...assemble(rows),
    frozen: { rows: HEADER_ROW + 1, columns: 2 },
    print: workingPrint(HEADER_ROW, rows.length, WIDTHS.length),
  };
}
