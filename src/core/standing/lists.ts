import { compare } from '../decimal';
import type { ListQuota } from '../scheme/schema';
import { fillPlaces, placesOf } from './quota';
import type { Scored } from './rank';
import type { QuotaUse } from './standing';

/**
 * Who a list names: the share of people counts over everyone ranked; the least score, where there is one, then takes
 * out those who do not reach it. `barred` members never stand on a list from the top (取消评先评优资格).
 */
export function listUse(quota: ListQuota, inRankOrder: readonly Scored[], n: number, barred: ReadonlySet<string>): QuotaUse {
  const places = placesOf(quota, n);
  const order = quota.from === 'top' ? inRankOrder : [...inRankOrder].reverse();
  const { inside, tied } = fillPlaces(order, places, quota.ties);
  const allowed = (entry: Scored): boolean =>
    (quota.minScore === null || compare(entry.score, quota.minScore) >= 0) && !(quota.from === 'top' && barred.has(entry.id));
  return {
    quota,
    n,
    places,
    inside: inside.filter(allowed).map((entry) => entry.id),
    tied: tied.filter(allowed).map((entry) => entry.id),
  };
}
