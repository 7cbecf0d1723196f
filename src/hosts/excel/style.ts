import type { Area, CellStyle } from '../../core';

/** A look takes about two dozen requests. */
export const STYLE_WEIGHT = 24;

export function applyStyle(range: Excel.Range, area: Area, style: CellStyle): void {
  const { format } = range;
  format.font.name = style.font.name;
  format.font.size = style.font.size;
  if (style.font.bold) format.font.bold = true;
  if (style.font.colour !== undefined) format.font.color = `#${style.font.colour}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  format.horizontalAlignment = HORIZONTAL[style.horizontal];
  format.verticalAlignment = VERTICAL[style.vertical];
  format.wrapText = style.wrap === 'wrap';
  if (style.entry === 'unlocked') format.protection.locked = false;
  if (style.border === 'thin') for (const edge of edgesOf(area)) format.borders.getItem(edge).style = 'Continuous';
}

const HORIZONTAL = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  distributed: 'Distributed',
} as const;

const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

/** A single row or column has no lines inside. */
function edgesOf({ rows, columns }: Area): Edge[] {
  return [
    'EdgeTop',
    'EdgeBottom',
    'EdgeLeft',
    'EdgeRight',
    ...(rows > 1 ? (['InsideHorizontal'] as const) : []),
    ...(columns > 1 ? (['InsideVertical'] as const) : []),
  ];
}
