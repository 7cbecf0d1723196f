import type { Area } from '../../../src/core';
import type { Sheet } from '../model';
import { kept, strict } from '../strict';
import { change, type World } from '../world';

/** A chart as it was asked for. */
export interface Chart {
  readonly type: number;
  readonly place: readonly number[];
  source: Area | null;
  readonly settings: Record<string, unknown>;
}

export function shapesObject(world: World, sheet: Sheet): object {
  const add = (type: number, place: readonly number[]): object => {
    const chart: Chart = { type, place, source: null, settings: {} };
    change(world, () => void sheet.charts.push(chart));
    return shapeObject(world, sheet, chart);
  };
  return strict(world, 'Et.Shapes', {
    call: {
      AddChart2: (_style: number, type: number, ...[left, top, width, height]: number[]) => add(type, [left ?? 0, top ?? 0, width ?? 0, height ?? 0]),
      AddChart: (type: number, ...place: number[]) => add(type, place),
    },
  });
}

function shapeObject(world: World, sheet: Sheet, chart: Chart): object {
  return strict(world, 'Et.Shape', {
    get: { Chart: () => chartObject(world, chart) },
    call: { Delete: () => change(world, () => void sheet.charts.splice(sheet.charts.indexOf(chart), 1)) },
  });
}

function chartObject(world: World, chart: Chart): object {
  const record = (name: string): Record<string, unknown> => (chart.settings[name] ??= {}) as Record<string, unknown>;
  const { get, set } = kept(record('chart'), ['HasTitle', 'HasLegend']);
  return strict(world, 'Et.Chart', {
    get: {
      ...get,
      ChartTitle: () => {
        if (record('chart').HasTitle !== true) throw new Error('没有标题');
        return strict(world, 'Et.ChartTitle', kept(record('title'), ['Text']));
      },
    },
    set,
    call: {
      SetSourceData: (range: { readonly Row: number; readonly Column: number; readonly Rows: { readonly Count: number }; readonly Columns: { readonly Count: number } }, by: number) =>
        change(world, () => {
          if (by !== 2) throw new Error('not modelled: series in rows');
          chart.source = { row: range.Row - 1, column: range.Column - 1, rows: range.Rows.Count, columns: range.Columns.Count };
        }),
      Axes: (type: number) => strict(world, 'Et.Axis', kept(record(`axis ${type}`), ['MinimumScale', 'ReversePlotOrder'])),
      SeriesCollection: (index: number) => {
        const own = kept(record(`series ${index}`), ['Name', 'HasDataLabels']);
        return strict(world, 'Et.Series', { ...own, get: { ...own.get, Interior: () => strict(world, 'Et.Interior', kept(record(`series ${index}`), ['Color'])) } });
      },
    },
  });
}
