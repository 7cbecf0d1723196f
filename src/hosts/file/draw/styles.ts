import type { CellStyle, Colour, FontPlan } from '../../../core';
import { putText, treeOf, type Parts } from '../opc/parts';
import { damaged } from '../refusal';
import { escapeXml } from '../xml/text';
import { attribute, child, children, extend, prefixOf, splice, withPrefix, type Element, type Splice } from '../xml/tree';

/** The numbers under which a workbook's style part knows our styles. Existing entries are used, new ones appended. */
export interface StyleTable {
  cell(style: CellStyle): number;
  highlight(fill: Colour): number;
  /** The same look as another, with a number shown in one of the formats that every program knows by number. */
  withFormat(style: number, format: number): number;
  /** Writes what was added; nothing where nothing was. */
  save(): void;
}

/** Formats that every spreadsheet program knows by number. */
const BUILT_IN_FORMATS: Readonly<Record<string, number>> = {
  General: 0, '0': 1, '0.00': 2, '#,##0': 3, '#,##0.00': 4, '0%': 9, '0.00%': 10, '@': 49,
};
const FIRST_OWN_FORMAT = 164;

/** The order that the schema asks for. */
const SECTIONS = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];

export function openStyleTable(parts: Parts, part: string): StyleTable {
  const { source, root } = treeOf(parts, part);
  const prefix = prefixOf(root);
  const section = (name: string): Section => openSection(source, prefix, name, child(root, name));
  const [fonts, fills, borders, cells, highlights] = [section('fonts'), section('fills'), section('borders'), section('cellXfs'), section('dxfs')];
  const formats = openFormats(root, section('numFmts'));
  // Plans use the same style object for many cells; equal styles of other objects are found by their content.
  const bySource = new WeakMap<CellStyle, number>();
  const byContent = new Map<string, number>();
  if (cells.size() === 0) damaged(part, 'xml');

  function addCell(style: CellStyle): number {
    const format = formats.idOf(style.format);
    const font = fonts.idOf(fontXml(style.font));
    const fill = style.fill === undefined ? 0 : fills.idOf(fillXml(style.fill));
    const border = style.border === 'none' ? 0 : borders.idOf(THIN_BORDER);
    const lock = style.entry === 'unlocked' ? '<protection locked="0"/>' : '';
    return cells.idOf(
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${lock && ' applyProtection="1"'}>${alignmentXml(style)}${lock}</xf>`,
    );
  }

  return {
    cell(style) {
      const seen = bySource.get(style);
      if (seen !== undefined) return seen;
      const { font, fill, border, horizontal, vertical, wrap, format, entry } = style;
      const key = JSON.stringify([font.name, font.size, font.bold, font.colour, fill, border, horizontal, vertical, wrap, format, entry]);
      const id = byContent.get(key) ?? addCell(style);
      bySource.set(style, id);
      byContent.set(key, id);
      return id;
    },
    highlight: (fill) => highlights.idOf(`<dxf><fill><patternFill patternType="solid"><bgColor rgb="FF${fill}"/></patternFill></fill></dxf>`),
    withFormat(style, format) {
      const xf = child(root, 'cellXfs')?.children[style] ?? damaged(part, 'xml');
      const markup = source.slice(xf.start, xf.end).split(`<${prefix}`).join('<').split(`</${prefix}`).join('</');
      const others = markup.replace(/\s(?:numFmtId|applyNumberFormat)=("[^"]*"|'[^']*')/g, '');
      return cells.idOf(others.replace(/^<xf/, `<xf numFmtId="${format}" applyNumberFormat="1"`));
    },
    save() {
      const sections = [formats.section, fonts, fills, borders, cells, highlights];
      const splices = sections.flatMap((changed) => changed.splices(root));
      if (splices.length) putText(parts, part, splice(source, splices));
    },
  };
}

interface Section {
  size(): number;
  idOf(markup: string): number;
  add(markup: string): void;
  splices(root: Element): Splice[];
}

function openSection(source: string, prefix: string, name: string, element: Element | undefined): Section {
  const ids = new Map<string, number>();
  // The first of equal entries counts; later ones keep their number.
  element?.children.forEach((entry, index) => {
    const markup = source.slice(entry.start, entry.end);
    if (!ids.has(markup)) ids.set(markup, index);
  });
  const before = element?.children.length ?? 0;
  const added: string[] = [];
  return {
    size: () => before + added.length,
    idOf(markup) {
      const written = withPrefix(markup, prefix);
      const id = ids.get(written);
      if (id !== undefined) return id;
      ids.set(written, before + added.length);
      added.push(written);
      return before + added.length - 1;
    },
    add: (markup) => void added.push(withPrefix(markup, prefix)),
    splices(root) {
      if (added.length === 0) return [];
      const count = String(before + added.length);
      if (element) return extend(element, { count }, added.join(''));
      const place = placeOf(root, name);
      return [{ start: place, end: place, text: `<${prefix}${name} count="${count}">${added.join('')}</${prefix}${name}>` }];
    },
  };
}

/** Where a section that is not there yet belongs. */
function placeOf(root: Element, name: string): number {
  const later = SECTIONS.slice(SECTIONS.indexOf(name) + 1);
  return root.children.find(({ local }) => later.includes(local))?.start ?? root.closeStart;
}

function openFormats(root: Element, section: Section): { readonly section: Section; idOf(code: string): number } {
  const ids = new Map<string, number>(Object.entries(BUILT_IN_FORMATS));
  let next = FIRST_OWN_FORMAT;
  for (const entry of children(child(root, 'numFmts'), 'numFmt')) {
    const id = Number(attribute(entry, 'numFmtId'));
    const code = attribute(entry, 'formatCode') ?? '';
    if (!ids.has(code)) ids.set(code, id);
    next = Math.max(next, id + 1);
  }
  return {
    section,
    idOf(code) {
      const known = ids.get(code);
      if (known !== undefined) return known;
      const id = next;
      next += 1;
      ids.set(code, id);
      section.add(`<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
      return id;
    },
  };
}

function fontXml(font: FontPlan): string {
  const bold = font.bold ? '<b/>' : '';
  const colour = font.colour === undefined ? '' : `<color rgb="FF${font.colour}"/>`;
  // The Chinese character set makes programs choose a Chinese substitute where the font is not installed.
  const charset = /[\u4E00-\u9FFF]/.test(font.name) ? '<charset val="134"/>' : '';
  return `<font>${bold}<sz val="${font.size}"/>${colour}<name val="${escapeXml(font.name)}"/>${charset}</font>`;
}

function fillXml(fill: Colour): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`;
}

const THIN_BORDER = `<border>${['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color auto="1"/></${side}>`)
  .join('')}<diagonal/></border>`;

function alignmentXml(style: CellStyle): string {
  const horizontal = style.horizontal === 'general' ? '' : ` horizontal="${style.horizontal}"`;
  const wrap = style.wrap === 'wrap' ? ' wrapText="1"' : '';
  // Spread names would touch the borders.
  const indent = style.horizontal === 'distributed' ? ' indent="1"' : '';
  return `<alignment${horizontal}${indent} vertical="${style.vertical}"${wrap}/>`;
}
