import type { ChartPlan } from '../../core';
import { rangeOf } from './book';
import { XL, bgr } from './constants';
import type { EtSheet, EtShape } from './jsapi';
import { attempt } from './problems';

/**
 * Draws a chart over figures of the sheet. Throws where this build draws none, and leaves nothing behind; a title, a colour
 * or a scale that it does not take is left out.
 */
export function layChart(sheet: EtSheet, { kind, title, cells, series, from, over }: ChartPlan): void {
  const shape = addChart(sheet, XL.chart[kind], over);
  try {
    shape.Chart.SetSourceData(rangeOf(sheet, cells), XL.series.columns);
  } catch (problem) {
    shape.Delete();
    throw problem;
  }
  const chart = shape.Chart;
  attempt(() => {
    chart.HasTitle = true;
    chart.ChartTitle.Text = title;
  });
  attempt(() => {
    chart.HasLegend = series.length > 1;
  });
  attempt(() => {
    chart.Axes(XL.axis.figures).MinimumScale = from;
  });
  // Bars are read from the top, like the rows they come from.
  if (kind === 'bars') {
    attempt(() => {
      chart.Axes(XL.axis.labels).ReversePlotOrder = true;
    });
  }
  series.forEach(({ name, colour }, index) =>
    attempt(() => {
      const one = chart.SeriesCollection(index + 1);
      one.Name = name;
      one.HasDataLabels = true;
      one.Interior.Color = bgr(colour);
    }),
  );
}

/** The style that goes with the type. */
const DEFAULT_STYLE = -1;

function addChart(sheet: EtSheet, type: number, over: ChartPlan['over']): EtShape {
  const { Left, Top, Width, Height } = rangeOf(sheet, over);
  const shapes = sheet.Shapes;
  if (shapes.AddChart2) return shapes.AddChart2(DEFAULT_STYLE, type, Left, Top, Width, Height, true);
  if (shapes.AddChart) return shapes.AddChart(type, Left, Top, Width, Height);
  throw new Error('this build draws no charts');
}
