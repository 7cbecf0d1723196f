import { areaA1, quoteSheet, type Area, type PrintSetup } from '../../../core';
import { escapeXml } from '../xml/text';

const MM_PER_INCH = 25.4;
const A4 = 9;
const MAX_FOOTER = 255;

/** `printOptions` to `headerFooter`, in the schema's order. */
export function printXml(print: PrintSetup | null): string {
  if (!print) return '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';
  const centred = print.centred === 'horizontally' ? '<printOptions horizontalCentered="1"/>' : '';
  const margins = (['left', 'right', 'top', 'bottom', 'header', 'footer'] as const).map((side) => `${side}="${inches(print.margins[side])}"`);
  const setup = `<pageSetup paperSize="${A4}" fitToWidth="1" fitToHeight="0" orientation="${print.orientation}" firstPageNumber="1" useFirstPageNumber="1"/>`;
  const footer = print.footer === '' ? '' : `<headerFooter><oddFooter>${escapeXml(`&C${print.footer}`.slice(0, MAX_FOOTER))}</oddFooter></headerFooter>`;
  return `${centred}<pageMargins ${margins.join(' ')}/>${setup}${footer}`;
}

export function breaksXml(print: PrintSetup | null): string {
  const rows = [...new Set(print?.breaksBefore ?? [])].filter((row) => row > 0).sort((a, b) => a - b);
  if (rows.length === 0) return '';
  const breaks = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks.join('')}</rowBreaks>`;
}

/** The names, local to the sheet, in which programs keep what is printed and which rows are repeated. */
export function printNames(sheet: string, print: PrintSetup | null): { readonly name: string; readonly refersTo: string }[] {
  if (!print) return [];
  const names = [{ name: '_xlnm.Print_Area', refersTo: `=${quoteSheet(sheet)}!${absolute(print.area)}` }];
  if (print.titleRows) {
    const { first, last } = print.titleRows;
    names.push({ name: '_xlnm.Print_Titles', refersTo: `=${quoteSheet(sheet)}!$${first + 1}:$${last + 1}` });
  }
  return names;
}

function absolute(area: Area): string {
  return areaA1(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

function inches(millimetres: number): string {
  return String(Number((millimetres / MM_PER_INCH).toFixed(6)));
}
