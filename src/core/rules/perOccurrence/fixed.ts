import { compare, equal, negate, ONE, sign, sum, toText, type Exact } from '../../decimal';
import { readLevels } from '../../entries/levels';
import { eventText, pointsOf, readCount, readFlag } from '../../entries/reading';
import type { Basis } from '../../scheme/basis';
import type { EventCase } from '../../scheme/cases';
import type { Figure } from '../../scheme/figure';
import { periodText } from '../../periods';
import { unfilledFigure } from '../../scoring/context';
import { scoringIssue } from '../../scoring/issues';
import { NOTHING, problem, readColumn, wrong, type ChargeReading, type Column, type Found } from './column';
import type { Charge, PerOccurrenceRule } from './schema';

export type FixedCharge = Extract<Charge, { kind: 'count' | 'flag' | 'level' }>;

/** Charges whose points stand in the scheme: 按次, 打√, 分级. */
export function readFixed(column: Column<FixedCharge>): ChargeReading {
  const { charge, entry, input } = column;
  const here = { label: input.label, basis: charge.basis };
  switch (charge.kind) {
    case 'count':
      return readColumn(column, readCount(entry), ({ times }) => {
        if (sign(times) === 0) return NOTHING;
        const counted = entry?.kind === 'events' ? entry.events.map((event) => ({ times: ONE, events: [event] })) : [{ times, events: [] }];
        return priced(column, counted.map((each) => ({ ...here, figure: charge.points, ...each })));
      });
    case 'flag':
      return readColumn(column, readFlag(entry), (mark) => {
        if (mark === 'unmarked') return NOTHING;
        // A mark counts once, however many events stand behind it.
        return priced(column, [{ ...here, figure: charge.points, times: ONE, events: entry?.kind === 'events' ? entry.events : [] }]);
      });
    case 'level':
      return readColumn(column, readLevels(entry, charge.levels), (levels) =>
        priced(
          column,
          levels.map(({ level, times, event }) => ({
            label: `${input.label}（${level.word}）`,
            basis: level.basis,
            figure: level.points,
            times,
            events: event === null ? [] : [event],
          })),
        ),
      );
  }
}

interface Counted {
  readonly label: string;
  readonly basis: Basis;
  readonly figure: Figure;
  readonly times: Exact;
  readonly events: readonly EventCase[];
}

function priced(column: Column<FixedCharge>, counted: readonly Counted[]): ChargeReading {
  const found: Found[] = [];
  for (const each of counted) {
    const price = priceOf(column, each);
    if ('kind' in price) return price;
    const { label, basis, times, events } = each;
    found.push({ charge: column.charge, label, basis, times, points: price.points, quantity: null, event: events[0] ?? null });
  }
  return { kind: 'found', found };
}

/** The scheme's figure, which points written at events may repeat but not change; where it is 待填, the points written there. */
function priceOf(column: Column, { label, figure, events }: Counted): ChargeReading | { readonly points: Exact } {
  const { rule, context, entry } = column;
  const written = pointsOf(events);
  if (written === 'wrong') return wrong(column, eventText(events));
  if (figure === 'unfilled') {
    const complete = events.length > 0 && written.length === events.length;
    return complete ? { points: directed(rule, sum(written)) } : problem(unfilledFigure(rule, label));
  }
  const odd = written.find((points) => !equal(points, figure) && !equal(points, negate(figure)));
  if (odd === undefined) return { points: figure };
  return problem(scoringIssue('event-points-differ', { period: periodText(context.period), label, entered: toText(odd), figure: toText(figure) }, entry));
}

/** People write the points of an event with or without a sign; an item that starts full can only lose, one at its floor only gain. */
function directed({ start, limits }: PerOccurrenceRule, points: Exact): Exact {
  const size = sign(points) < 0 ? negate(points) : points;
  if (start === 'unfilled') return points;
  if (limits.max !== null && compare(start, limits.max) >= 0) return negate(size);
  return limits.min !== null && compare(start, limits.min) <= 0 ? size : points;
}
