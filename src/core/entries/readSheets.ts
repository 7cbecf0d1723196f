import { parseExact, toText, type Exact } from '../decimal';
import type { Entry } from '../scoring/member';
import { readAmount, type Reading } from './reading';
import { plainText } from './text';

/** Figures of score sheets: `9、8、10`, `9,8,10`, `9 8 10`, or one. A list of events has one at each. */
export function readSheets(entry: Entry | undefined): Reading<readonly Exact[]> {
  if (entry?.kind === 'events') {
    const each = entry.events.map((event) => readAmount({ kind: 'cell', value: event.points ?? null }));
    if (each.length === 0) return { kind: 'blank' };
    const figures = each.flatMap((reading) => (reading.kind === 'value' ? [reading.value] : []));
    const text = entry.events.map(({ points }) => String(points ?? '—')).join('、');
    return figures.length < each.length ? { kind: 'wrong', found: text } : { kind: 'value', value: figures, text };
  }
  if (typeof entry?.value !== 'string') return single(entry);
  const text = entry.value.trim();
  const parts = text.split(/[\s、，,；;]+/).filter((part) => part !== '');
  if (parts.length < 2) return single(entry);
  const figures = parts.flatMap((part) => parseExact(plainText(part).replace(/分$/, '')) ?? []);
  return figures.length < parts.length ? { kind: 'wrong', found: text } : { kind: 'value', value: figures, text: figures.map(toText).join('、') };
}

function single(entry: Entry | undefined): Reading<readonly Exact[]> {
  const reading = readAmount(entry);
  return reading.kind === 'value' ? { ...reading, value: [reading.value] } : reading;
}
