import { compare } from '../decimal';
import type { ListQuota, RankQuota } from '../scheme/schema';
import { fillPlaces, placesOf } from './quota';
import type { Ranked, Scored } from './rank';
import type { QuotaUse } from './standing';

/**
 * Who a list names: the share of people counts over everyone ranked; the least score, where there is one, then takes
 * out those who do not reach it. `barred` members never stand on a list from the top (取消评先评优资格). Without a ratio
 * the least score decides alone.
 */
export function listUse(quota: ListQuota, inRankOrder: readonly Scored[], n: number, barred: ReadonlySet<string>): QuotaUse {
  const { share, rounding, ties, from, minScore } = quota;
  const places = share === null || share === 'unfilled' ? null : placesOf({ share, rounding }, n);
  const order = from === 'top' ? inRankOrder : [...inRankOrder].reverse();
  const { inside, tied } = fillPlaces(order, places ?? (share === null ? order.length : 0), ties);
  const allowed = (entry: Scored): boolean => (minScore === null || compare(entry.score, minScore) >= 0) && !(from === 'top' && barred.has(entry.id));
  return { quota, n, places, inside: idsOf(inside.filter(allowed)), tied: places === null ? [] : idsOf(tied.filter(allowed)) };
}

/** The members ranked from one place to another; those who share a rank come together. */
export function rankUse(quota: RankQuota, inRankOrder: readonly Ranked[], barred: ReadonlySet<string>): QuotaUse {
  const inside = inRankOrder.filter(({ rank, id }) => rank >= quota.first && rank <= quota.last && !barred.has(id));
  return { quota, n: inRankOrder.length, places: quota.last - quota.first + 1, inside: idsOf(inside), tied: [] };
}

function idsOf(entries: readonly Scored[]): string[] {
  return entries.map(({ id }) => id);
}
