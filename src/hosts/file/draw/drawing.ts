import type { ChartPlan, SheetPlan } from '../../../core';
import { escapeXml } from '../xml/text';
import { chartXml } from './chart';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPREADSHEET = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** Where the parts of a drawing go. */
export interface DrawingPackage {
  /** Adds a part under a free name, which it gives. */
  add(stem: string, type: string, text: string): string;
  /** Adds relationships `rId1`, `rId2` … to a part that has none yet. */
  relate(owner: string, type: 'chart' | 'drawing', targets: readonly string[]): void;
}

/** The charts of a sheet: a part each, and the drawing that places them. */
export function drawCharts(plan: SheetPlan, sheet: string, parts: DrawingPackage): void {
  const { charts = [] } = plan;
  if (charts.length === 0) return;
  const names = charts.map((chart) => parts.add('xl/charts/chart', CHART_TYPE, chartXml(plan, chart)));
  const drawing = parts.add('xl/drawings/drawing', DRAWING_TYPE, drawingXml(charts));
  parts.relate(drawing, 'chart', names);
  parts.relate(sheet, 'drawing', [drawing]);
}

/** How the sheet points at its drawing: the only relationship that it has. */
export function drawingMark({ charts = [] }: SheetPlan): string {
  return charts.length === 0 ? '' : `<drawing xmlns:r="${RELATIONSHIPS}" r:id="rId1"/>`;
}

function drawingXml(charts: readonly ChartPlan[]): string {
  return `${DECLARATION}<xdr:wsDr xmlns:xdr="${SPREADSHEET}" xmlns:a="${MAIN}">${charts.map(anchorXml).join('')}</xdr:wsDr>`;
}

function anchorXml({ title, over: { row, column, rows, columns } }: ChartPlan, index: number): string {
  const corner = (name: 'from' | 'to', right: number, down: number): string => `<xdr:${name}><xdr:col>${right}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${down}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return [
    `<xdr:twoCellAnchor editAs="oneCell">${corner('from', column, row)}${corner('to', column + columns, row + rows)}`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${escapeXml(title)}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
  ].join('');
}
