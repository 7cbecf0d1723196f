import { a1, type ChartPlan } from '../../core';
import { rangeOf } from './area';

/** Draws a chart over figures of the sheet. Excel finds labels and series in the block by itself; names, colours and scale are ours. */
export function layChart(sheet: Excel.Worksheet, { kind, title, cells, series, format, from, over }: ChartPlan): void {
  const chart = sheet.charts.add(kind === 'columns' ? 'ColumnClustered' : 'BarClustered', rangeOf(sheet, cells), 'Columns');
  chart.title.text = title;
  chart.legend.visible = series.length > 1;
  chart.dataLabels.showValue = true;
  chart.dataLabels.numberFormat = format;
  chart.axes.valueAxis.minimum = from;
  // Bars are read from the top, like the rows they come from.
  if (kind === 'bars') chart.axes.categoryAxis.reversePlotOrder = true;
  series.forEach(({ name, colour }, index) => {
    const one = chart.series.getItemAt(index);
    one.name = name;
    one.format.fill.setSolidColor(`#${colour}`);
  });
  chart.setPosition(a1(over.row, over.column), a1(over.row + over.rows - 1, over.column + over.columns - 1));
}
