import { toText, type Exact } from '../decimal';
import type { FigureKind } from '../scheme/inputs';
import type { Entry } from '../scoring/member';
import { readAmount, type Reading } from './reading';

/** Figures of score sheets: `9、8、10`, `9,8,10`, `9 8 10`, or one. A list of events has one at each. */
export function readSheets(entry: Entry | undefined, takes: FigureKind): Reading<readonly Exact[]> {
  if (entry?.kind === 'events') {
    const each = entry.events.map((event) => readAmount({ kind: 'cell', value: event.points ?? null }, takes));
    if (each.length === 0) return { kind: 'blank' };
    const figures = each.flatMap((reading) => (reading.kind === 'value' ? [reading.value] : []));
    const text = entry.events.map(({ points }) => String(points ?? '—')).join('、');
    return figures.length < each.length ? { kind: 'wrong', found: text } : { kind: 'value', value: figures, text };
  }
  const text = typeof entry?.value === 'string' ? entry.value.trim() : '';
  const parts = text.split(/[\s、，,；;]+/).filter((part) => part !== '');
  const figures = parts.flatMap((value) => plainly(readAmount({ kind: 'cell', value }, takes)));
  if (parts.length < 2 || figures.length < parts.length) {
    const single = readAmount(entry, takes);
    return single.kind === 'value' ? { ...single, value: [single.value] } : single;
  }
  const words = figures.some(({ how }) => how !== 'text') ? ({ how: 'words' } as const) : {};
  return { kind: 'value', value: figures.map(({ value }) => value), text: figures.map(({ value }) => toText(value)).join('、'), ...words };
}

/** Among several figures 无 and 扣3 say nothing that anybody could rely on. */
function plainly(reading: Reading<Exact>): Extract<Reading<Exact>, { kind: 'value' }>[] {
  return reading.kind === 'value' && (reading.how === 'text' || reading.how === 'width' || reading.how === 'unit') ? [reading] : [];
}
