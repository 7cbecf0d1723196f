import { fixedA1, quoteSheet, type Area, type ChartPlan, type SheetPlan } from '../../../core';
import { escapeXml } from '../xml/text';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const FACE = '<a:latin typeface="宋体"/><a:ea typeface="宋体"/>';
const GREY = '<a:ln w="6350"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln>';
/** Numbers under which the axes of a chart know each other. */
const [CATEGORIES, FIGURES] = [1, 2];

/** A chart part. What it shows stands in it too, for programs that do not look at the cells. */
export function chartXml(plan: SheetPlan, chart: ChartPlan): string {
  const { kind, title, series } = chart;
  const [across, up] = kind === 'columns' ? ['b', 'l'] : ['l', 'b'];
  const named = series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : '';
  return [
    `${DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}"><c:roundedCorners val="0"/><c:chart>`,
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1100" b="0"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1100" b="0">${FACE}</a:rPr><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="${kind === 'columns' ? 'col' : 'bar'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>`,
    ...series.map((_, index) => seriesXml(plan, chart, index)),
    `<c:gapWidth val="60"/><c:axId val="${CATEGORIES}"/><c:axId val="${FIGURES}"/></c:barChart>`,
    // Bars are read from the top, like the rows they come from.
    `<c:catAx><c:axId val="${CATEGORIES}"/><c:scaling><c:orientation val="${kind === 'columns' ? 'minMax' : 'maxMin'}"/></c:scaling><c:delete val="0"/><c:axPos val="${across}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${GREY}</c:spPr><c:crossAx val="${FIGURES}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
    `<c:valAx><c:axId val="${FIGURES}"/><c:scaling><c:orientation val="minMax"/><c:min val="${chart.from}"/></c:scaling><c:delete val="1"/><c:axPos val="${up}"/><c:numFmt formatCode="${escapeXml(chart.format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${CATEGORIES}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`,
    `</c:plotArea>${named}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${GREY}</c:spPr>`,
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900">${FACE}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr></c:chartSpace>`,
  ].join('');
}

function seriesXml(plan: SheetPlan, { cells, series, format }: ChartPlan, index: number): string {
  const { name = '', colour = '' } = series[index] ?? {};
  const labels: Area = { ...cells, columns: 1 };
  const figures: Area = { ...labels, column: cells.column + 1 + index };
  const points = (area: Area): string => `<c:ptCount val="${area.rows}"/>${valuesIn(plan, area).map((value, at) => (value === '' ? '' : `<c:pt idx="${at}"><c:v>${escapeXml(value)}</c:v></c:pt>`)).join('')}`;
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx><c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`,
    `<c:dLbls><c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`,
    `<c:cat><c:strRef><c:f>${place(plan, labels)}</c:f><c:strCache>${points(labels)}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${place(plan, figures)}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>${points(figures)}</c:numCache></c:numRef></c:val></c:ser>`,
  ].join('');
}

function place({ name }: SheetPlan, area: Area): string {
  return escapeXml(`${quoteSheet(name)}!${fixedA1(area)}`);
}

function valuesIn({ rows }: SheetPlan, { row, column, rows: count }: Area): string[] {
  return Array.from({ length: count }, (_, index) => {
    const value = rows[row + index]?.cells[column]?.value ?? null;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  });
}
