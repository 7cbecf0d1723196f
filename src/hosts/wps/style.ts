import type { CellStyle } from '../../core';
import { XL, bgr } from './constants';
import type { EtRange } from './jsapi';

export function applyStyle(range: EtRange, style: CellStyle): void {
  const { Font } = range;
  Font.Name = style.font.name;
  Font.Size = style.font.size;
  if (style.font.bold) Font.Bold = true;
  if (style.font.colour !== undefined) Font.Color = bgr(style.font.colour);
  if (style.fill !== undefined) range.Interior.Color = bgr(style.fill);
  range.HorizontalAlignment = XL.horizontal[style.horizontal];
  range.VerticalAlignment = XL.vertical[style.vertical];
  if (style.wrap === 'wrap') range.WrapText = true;
  if (style.entry === 'unlocked') range.Locked = false;
  if (style.border === 'thin') range.Borders.LineStyle = XL.line.continuous;
}
