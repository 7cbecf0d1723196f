import type { Colour } from '../../../core';
import { attribute, child, type Element } from '../xml/tree';

/** The fixed palette that old files number their colours by (8 to 63; 0 to 7 repeat 8 to 15). */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Cells count the first four theme colours in another order than the theme writes them. */
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
const OFFICE_THEME = 'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

export type ReadColour = (element: Element | undefined) => Colour | undefined;

/** How colours of a workbook are read: given outright, by palette, or by theme and tint. `undefined` is "automatic". */
export function colourReader(theme: Element | null): ReadColour {
  const scheme = theme && findScheme(theme);
  const themed = THEME_ORDER.map((name, index) => schemeColour(scheme && child(scheme, name)) ?? OFFICE_THEME[index]);
  return (element) => {
    if (!element) return undefined;
    const rgb = attribute(element, 'rgb');
    const indexed = attribute(element, 'indexed');
    const index = attribute(element, 'theme');
    const base = rgb !== undefined ? hex(rgb) : index !== undefined ? themed[Number(index)] : indexed !== undefined ? palette(Number(indexed)) : undefined;
    const tint = Number(attribute(element, 'tint') ?? 0);
    return base === undefined || !(tint >= -1 && tint <= 1) || tint === 0 ? base : tinted(base, tint);
  };
}

function findScheme(theme: Element): Element | undefined {
  const elements = child(theme, 'themeElements');
  return elements && child(elements, 'clrScheme');
}

function schemeColour(element: Element | null | undefined): Colour | undefined {
  const given = element?.children[0];
  return given && hex(attribute(given, given.local === 'sysClr' ? 'lastClr' : 'val') ?? '');
}

function hex(text: string): Colour | undefined {
  return /^(?:[0-9A-F]{2})?[0-9A-F]{6}$/i.test(text) ? text.slice(-6).toUpperCase() : undefined;
}

function palette(index: number): Colour | undefined {
  return PALETTE[index < 8 ? index : index - 8];
}

/** Makes a colour lighter (tint > 0) or darker, keeping hue and saturation. */
function tinted(colour: Colour, tint: number): Colour {
  const channels = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const highest = Math.max(...channels);
  const lowest = Math.min(...channels);
  const lightness = (highest + lowest) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  // At one lightness, the spread of the channels is as wide as the saturation allows.
  const room = (value: number): number => 1 - Math.abs(2 * value - 1);
  const scale = room(lightness) === 0 ? 0 : room(target) / room(lightness);
  return channels
    .map((channel) => Math.round(Math.min(1, Math.max(0, target + (channel - lightness) * scale)) * 255))
    .map((value) => value.toString(16).toUpperCase().padStart(2, '0'))
    .join('');
}
