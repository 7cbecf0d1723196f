import type { PrintSetup } from '../../core';
import { a1, fixedA1 } from '../../core';
import { XL } from './constants';
import type { EtSheet } from './jsapi';
import { attempt } from './problems';

const POINTS_PER_MILLIMETRE = 72 / 25.4;

/**
 * Paper, margins and breaks. A machine without a printer may refuse any of them; the sheet is drawn all the same, and
 * what was refused can be set by hand.
 */
export function layPage(sheet: EtSheet, print: PrintSetup): void {
  const page = sheet.PageSetup;
  const points = (millimetres: number): number => millimetres * POINTS_PER_MILLIMETRE;
  const settings: readonly (() => void)[] = [
    () => (page.PaperSize = XL.paper[print.paper]),
    () => (page.Orientation = XL.orientation[print.orientation]),
    () => (page.TopMargin = points(print.margins.top)),
    () => (page.RightMargin = points(print.margins.right)),
    () => (page.BottomMargin = points(print.margins.bottom)),
    () => (page.LeftMargin = points(print.margins.left)),
    () => (page.HeaderMargin = points(print.margins.header)),
    () => (page.FooterMargin = points(print.margins.footer)),
    () => (page.CenterHorizontally = print.centred === 'horizontally'),
    // The fit counts only once the zoom is given up.
    () => (page.Zoom = false),
    () => (page.FitToPagesWide = 1),
    () => (page.FitToPagesTall = false),
    () => (page.FirstPageNumber = 1),
    () => (page.CenterFooter = print.footer),
    () => (page.PrintArea = fixedA1(print.area)),
    ...(print.titleRows === null ? [] : [titleRows(sheet, print.titleRows)]),
    ...print.breaksBefore.map((row) => () => sheet.HPageBreaks.Add(sheet.Range(a1(row, 0)))),
  ];
  settings.forEach((set) => attempt(() => void set()));
}

function titleRows({ PageSetup }: EtSheet, { first, last }: { readonly first: number; readonly last: number }): () => void {
  return () => {
    PageSetup.PrintTitleRows = `$${first + 1}:$${last + 1}`;
  };
}
