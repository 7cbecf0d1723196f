import { divide, isWhole, floorToNumber, whole, type Exact } from '../../decimal';
import type { Portion } from './charge';

/** How many units of a quantity count. A unit is more than 0. */
export function unitsOf(quantity: Exact, unit: Exact, portion: Portion): Exact {
  const units = divide(quantity, unit);
  if (portion === 'exact' || isWhole(units)) return units;
  const full = floorToNumber(units);
  return whole(portion === 'whole' ? full : full + 1);
}
