import type { PrintSetup } from '../../core';
import { rangeOf } from './area';

const POINTS_PER_MILLIMETRE = 72 / 25.4;

export function layPage(sheet: Excel.Worksheet, print: PrintSetup): void {
  const { pageLayout } = sheet;
  const points = (millimetres: number): number => millimetres * POINTS_PER_MILLIMETRE;
  pageLayout.paperSize = print.paper;
  pageLayout.orientation = print.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  pageLayout.topMargin = points(print.margins.top);
  pageLayout.rightMargin = points(print.margins.right);
  pageLayout.bottomMargin = points(print.margins.bottom);
  pageLayout.leftMargin = points(print.margins.left);
  pageLayout.headerMargin = points(print.margins.header);
  pageLayout.footerMargin = points(print.margins.footer);
  pageLayout.centerHorizontally = print.centred === 'horizontally';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.firstPageNumber = 1;
  pageLayout.headersFooters.defaultForAllPages.centerFooter = print.footer;
  pageLayout.setPrintArea(rangeOf(sheet, print.area));
  if (print.titleRows) {
    const { first, last } = print.titleRows;
    pageLayout.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
  }
  for (const row of print.breaksBefore) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}
