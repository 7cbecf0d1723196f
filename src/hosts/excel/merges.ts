import type { Area } from '../../core';
import { AREA, areaOf, rangeOf } from './area';
import { halves } from './blocks';
import { toHostError } from './run';

interface Extent {
  readonly sheet: Excel.Worksheet;
  readonly formatted: Excel.Range;
}

interface Span {
  readonly index: number;
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
}

/**
 * The merged areas of each sheet. Excel refuses to list more than 512 at a time, so a request that fails is asked
 * again in halves.
 */
export async function readMerges(context: Excel.RequestContext, extents: readonly Extent[]): Promise<Area[][]> {
  const spans = extents.flatMap(({ sheet, formatted }, index) => {
    const area = areaOf(formatted);
    return area === null ? [] : [{ index, sheet, area }];
  });
  const found = extents.map(() => new Map<string, Area>());
  await collect(context, spans, found);
  return found.map((areas) => [...areas.values()].sort((one, other) => one.row - other.row || one.column - other.column));
}

async function collect(context: Excel.RequestContext, spans: readonly Span[], found: Map<string, Area>[]): Promise<void> {
  const lists = spans.map(({ sheet, area }) =>
    rangeOf(sheet, area).getMergedAreasOrNullObject().load(AREA.replace(/\w+/g, 'areas/items/$&')),
  );
  try {
    await context.sync();
  } catch (problem) {
    const parts = halves(spans);
    if (parts === null || toHostError(problem).code !== 'host') throw problem;
    for (const part of parts) await collect(context, part, found);
    return;
  }
  lists.forEach((list, position) => {
    if (list.isNullObject) return;
    const areas = found[spans[position]?.index ?? 0];
    for (const range of list.areas.items) {
      // A merge across the seam of two halves is told twice.
      const area = areaOf(range);
      if (area !== null) areas?.set(`${area.row}:${area.column}`, area);
    }
  });
}
