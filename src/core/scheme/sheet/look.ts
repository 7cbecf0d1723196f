import { columnPoints, lineCount, textHeight } from '../../sheets/measure';
import type { CellPlan, CellStyle } from '../../sheets/plan';
import { boxed, cell, FILL, font, plain, SCREEN_FACE, SIZE } from '../../sheets/styles';
import type { FieldCell, Fields } from './fields';
import { WIDTHS, type Header } from './layout';

const BODY = font(SCREEN_FACE, SIZE.no5);
const GREY = { ...font(SCREEN_FACE, 9), colour: '7F7F7F' };

/** Figures that people change. */
export const FIGURE_FILL = 'FFF9E5';
/** Figures that nobody has filled in, assumptions that nobody has confirmed. */
export const OPEN_FILL = FILL.missing;
const HEADING_FILL = 'DDEBF7';

export const STYLE = {
  title: plain({ ...font('黑体', SIZE.small2), bold: true }, { wrap: 'clip' }),
  heading: plain({ ...font('黑体', SIZE.small4), bold: true }, { fill: HEADING_FILL, wrap: 'clip' }),
  help: plain(GREY, { wrap: 'clip' }),
  headingHelp: plain({ ...GREY, colour: '595959' }, { fill: HEADING_FILL, wrap: 'clip' }),
  header: boxed({ ...BODY, bold: true }, { fill: FILL.header }),
  closing: plain({ ...BODY, bold: true }),
} as const;

const STYLES: Readonly<Record<FieldCell['look'], CellStyle>> = {
  text: boxed(BODY, { horizontal: 'left', entry: 'unlocked' }),
  figure: boxed(BODY, { fill: FIGURE_FILL, entry: 'unlocked' }),
  word: boxed(BODY, { entry: 'unlocked' }),
  id: boxed(GREY, { horizontal: 'left' }),
  shown: boxed({ ...BODY, colour: '595959' }, { horizontal: 'left' }),
};

/** Wide cells are read from the left, whatever they hold. */
export function fieldCell({ value, look, format }: FieldCell, { span }: Header): CellPlan {
  const style = { ...STYLES[look], format };
  return cell(value, span > 2 ? { ...style, horizontal: 'left' } : style);
}

/** A cell that a kind of row has no use for. */
export function unusedCell(value: string | null): CellPlan {
  return cell(value, { ...boxed(GREY, { entry: 'unlocked' }), format: '@' });
}

/** Points that programs keep free beside a text. */
const CELL_PADDING = 3;

/** Points of a row: room for its longest text in the columns it has. */
export function rowHeight(headers: readonly Header[], fields: Fields): number {
  const lines = headers.map(({ label, column, span }) => {
    const field = fields[label];
    if (field === undefined) return 1;
    return lineCount(String(field.value), STYLES[field.look].font.size, columnPoints(WIDTHS.slice(column, column + span)) - CELL_PADDING);
  });
  return textHeight(Math.max(...lines), SIZE.no5);
}
