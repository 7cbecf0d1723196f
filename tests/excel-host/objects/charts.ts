import type { Area } from '../../../src/core';
import type { Sheet } from '../model';
import { areaOfA1 } from '../model';
import type { Remote } from '../remote';
import { Refusal, recorded } from '../remote';

/** A chart as it was asked for. */
export interface Chart {
  readonly type: string;
  readonly by: string;
  readonly source: Area | undefined;
  over: Area | null;
  readonly settings: Record<string, unknown>;
}

const TYPES = ['ColumnClustered', 'BarClustered'];

export function chartsObject(sheet: Sheet): Remote {
  return {
    type: 'ChartCollection',
    makes: {
      Add: (type: string, source: Remote, by: string) => {
        if (!TYPES.includes(type) || source.area === undefined) throw new Refusal('InvalidArgument', type);
        const chart: Chart = { type, by, source: source.area, over: null, settings: {} };
        sheet.charts.push(chart);
        return chartObject(chart);
      },
    },
  };
}

function chartObject(chart: Chart): Remote {
  const part = (type: string, names: readonly string[]): Remote => recorded(type, names, (chart.settings[type] ??= {}) as Record<string, unknown>);
  return {
    type: 'Chart',
    objects: {
      Title: () => part('ChartTitle', ['Text']),
      Legend: () => part('ChartLegend', ['Visible']),
      DataLabels: () => part('ChartDataLabels', ['ShowValue', 'NumberFormat']),
      Axes: () => ({
        type: 'ChartAxes',
        objects: {
          ValueAxis: () => part('value', ['Minimum']),
          CategoryAxis: () => part('category', ['ReversePlotOrder']),
        },
      }),
      Series: () => ({
        type: 'ChartSeriesCollection',
        makes: {
          GetItemAt: (index: number) => {
            if (index >= (chart.source?.columns ?? 0) - 1) throw new Refusal('InvalidArgument', `series ${index}`);
            return seriesObject(part(`series ${index}`, ['Name', 'Fill']));
          },
        },
      }),
    },
    calls: {
      SetPosition: (first: string, last: string) => {
        const [from, to] = [areaOfA1(first), areaOfA1(last)];
        chart.over = { row: from.row, column: from.column, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
      },
    },
  };
}

function seriesObject(kept: Remote): Remote {
  return {
    ...kept,
    objects: {
      Format: () => ({
        type: 'ChartSeriesFormat',
        objects: { Fill: () => ({ type: 'ChartFill', calls: { SetSolidColor: (colour: string) => kept.set?.Fill?.(colour) } }) },
      }),
    },
  };
}
