import { compare, multiply, negate, ONE, sign, subtract, sum, type Exact } from '../../decimal';
import { plainText } from '../../entries/text';
import { groupedBy } from '../../grouped';
import type { Happened } from './occurrences';
import type { Matters, PerOccurrenceRule } from './schema';

/** 同一事项取最高: of each matter, and of the whole item, where the scheme says so. */
export function supersede({ matters, count }: PerOccurrenceRule, happened: readonly Happened[]): readonly Happened[] {
  const lower = new Set(matters?.count === 'highest' ? bySameMatter(happened).flatMap((same) => (same.matter === null ? [] : belowHighest(same.happened))) : []);
  const left = happened.map((each): Happened => (lower.has(each) ? { ...each, status: 'superseded' } : each));
  return count === 'highest' ? onlyHighest(left) : left;
}

/** One occurrence with the largest effect counts; of a cell that says several times, one of them. */
function onlyHighest(happened: readonly Happened[]): Happened[] {
  const best = highest(happened.filter(({ status }) => status === 'used'));
  return happened.flatMap((each): Happened[] => {
    const lower: Happened = { ...each, status: 'superseded' };
    if (each !== best) return [lower];
    const others = subtract(each.times, ONE);
    return sign(others) > 0 ? [{ ...each, times: ONE }, { ...lower, times: others }] : [each];
  });
}

function belowHighest(happened: readonly Happened[]): Happened[] {
  const best = highest(happened);
  return happened.filter((each) => each !== best);
}

/** The largest effect, up or down; of equals the first. */
function highest(happened: readonly Happened[]): Happened | null {
  return happened.reduce<Happened | null>((high, each) => (high === null || compare(size(each.points), size(high.points)) > 0 ? each : high), null);
}

/** What goes beyond the most that one matter may count, with the sign of a correction. */
export interface Cut {
  readonly matter: string;
  readonly max: Exact;
  readonly points: Exact;
}

export function cuts(matters: Matters | undefined, happened: readonly Happened[]): Cut[] {
  const max = matters?.max ?? null;
  if (max === null) return [];
  return bySameMatter(happened.filter(({ status }) => status === 'used')).flatMap((same) => {
    if (same.matter !== null) return cut(same.matter, max, sum(same.happened.map(({ points, times }) => multiply(points, times))));
    return same.happened.flatMap(({ label, points, times }) => cut(label, max, points).map((one) => ({ ...one, points: multiply(one.points, times) })));
  });
}

function cut(matter: string, max: Exact, total: Exact): Cut[] {
  if (compare(size(total), max) <= 0) return [];
  return [{ matter, max, points: subtract(sign(total) < 0 ? negate(max) : max, total) }];
}

/** Events without a matter are each their own; so are the times a cell counts. */
function bySameMatter(happened: readonly Happened[]): { readonly matter: string | null; readonly happened: readonly Happened[] }[] {
  return [...groupedBy(happened, ({ event }) => plainText(event?.matter ?? ''))].map(([key, same]) => ({ matter: key === '' ? null : (same[0]?.event?.matter ?? key), happened: same }));
}

function size(points: Exact): Exact {
  return sign(points) < 0 ? negate(points) : points;
}
