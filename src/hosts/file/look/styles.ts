import type { CellStyle, FontPlan } from '../../../core';
import { attribute, child, children, type Element } from '../xml/tree';
import type { ReadColour } from './colours';
import { builtInFormat } from './formats';

export type Side = 'left' | 'right' | 'top' | 'bottom';

/** How a cell of a user's file looks. `border` is `thin` where all four sides are drawn; `sides` says which are. */
export interface CellLook extends CellStyle {
  readonly sides: readonly Side[];
}

const SIDES: readonly Side[] = ['left', 'right', 'top', 'bottom'];

/** The looks that cells refer to by number. */
export function readStyles(root: Element, colour: ReadColour): CellLook[] {
  const fonts = children(child(root, 'fonts'), 'font').map((element) => readFont(element, colour));
  const fills = children(child(root, 'fills'), 'fill').map((element) => readFill(element, colour));
  const borders = children(child(root, 'borders'), 'border').map(readSides);
  const formats = new Map(children(child(root, 'numFmts'), 'numFmt').map((element) => [Number(attribute(element, 'numFmtId')), attribute(element, 'formatCode') ?? 'General']));
  return children(child(root, 'cellXfs'), 'xf').map((xf) => {
    const number = (name: string): number => Number(attribute(xf, name) ?? 0);
    const sides = borders[number('borderId')] ?? [];
    const fill = fills[number('fillId')];
    const protection = child(xf, 'protection');
    return {
      font: fonts[number('fontId')] ?? { name: '宋体', size: 11 },
      ...(fill === undefined ? {} : { fill }),
      border: sides.length === SIDES.length ? 'thin' : 'none',
      sides,
      ...readAlignment(child(xf, 'alignment')),
      format: formats.get(number('numFmtId')) ?? builtInFormat(number('numFmtId')),
      entry: protection && isOff(attribute(protection, 'locked')) ? 'unlocked' : 'locked',
    };
  });
}

function readFont(element: Element, colour: ReadColour): FontPlan {
  const value = (name: string): string | undefined => {
    const found = child(element, name);
    return found && (attribute(found, 'val') ?? '1');
  };
  const bold = value('b');
  const shade = colour(child(element, 'color'));
  return {
    name: value('name') ?? '宋体',
    size: Number(value('sz') ?? 11) || 11,
    ...(bold !== undefined && !isOff(bold) ? { bold: true as const } : {}),
    ...(shade === undefined ? {} : { colour: shade }),
  };
}

function readFill(element: Element, colour: ReadColour): string | undefined {
  const pattern = child(element, 'patternFill');
  return pattern && attribute(pattern, 'patternType') === 'solid' ? colour(child(pattern, 'fgColor')) : undefined;
}

function readSides(element: Element): Side[] {
  return SIDES.filter((side) => {
    const line = child(element, side);
    return line !== undefined && (attribute(line, 'style') ?? 'none') !== 'none';
  });
}

function readAlignment(element: Element | undefined): Pick<CellStyle, 'horizontal' | 'vertical' | 'wrap'> {
  const wrap = element && attribute(element, 'wrapText');
  return {
    horizontal: readHorizontal(element && attribute(element, 'horizontal')),
    vertical: readVertical(element && attribute(element, 'vertical')),
    wrap: wrap !== undefined && !isOff(wrap) ? 'wrap' : 'clip',
  };
}

function readHorizontal(text: string | undefined): CellStyle['horizontal'] {
  if (text === 'left' || text === 'center' || text === 'right' || text === 'distributed') return text;
  if (text === 'centerContinuous') return 'center';
  return text === 'justify' || text === 'fill' ? 'left' : 'general';
}

function readVertical(text: string | undefined): CellStyle['vertical'] {
  if (text === 'top' || text === 'center') return text;
  return text === 'justify' || text === 'distributed' ? 'center' : 'bottom';
}

function isOff(value: string | undefined): boolean {
  return value === '0' || value === 'false';
}
