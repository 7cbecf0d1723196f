import { add, smaller, subtract, sum, ZERO } from '../../decimal';
import type { Context } from '../../scoring/context';
import type { Line } from '../../scoring/statement';
import type { ChargeReading } from './column';
import type { PerOccurrenceRule } from './schema';

/**
 * 归零: takes what the item has come to (over the year: its account) down to its floor, or to 0 where it has none.
 * Nothing is raised by it, and a second mark has nothing left to take.
 */
export function zeroLines(rule: PerOccurrenceRule, zeros: readonly Extract<ChargeReading, { kind: 'zero' }>[], lines: readonly Line[], { accounts }: Context): Line[] {
  const floor = rule.limits.min ?? ZERO;
  let running = add(rule.limits.over === 'year' ? (accounts.get(rule.id) ?? ZERO) : ZERO, sum(lines.map(({ points }) => points ?? ZERO)));
  return zeros.map(({ charge, label }) => {
    const points = smaller(subtract(floor, running), ZERO);
    running = add(running, points);
    return { kind: 'zero', charge, label, floor, points };
  });
}
