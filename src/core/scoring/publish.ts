import { equal, roundHalfUp, subtract } from '../decimal';
import type { Scheme } from '../scheme/schema';
import type { Statement } from './statement';

/** The published figure of a statement: rounded half up, once, with the rounding as a line of its own. */
export function publish(scheme: Scheme, statement: Statement): Statement {
  const { points, lines } = statement;
  if (points === null) return statement;
  const { places } = scheme.publishing;
  const rounded = roundHalfUp(points, places);
  if (equal(rounded, points)) return statement;
  return { ...statement, points: rounded, lines: [...lines, { kind: 'rounding', places, points: subtract(rounded, points) }] };
}

/** Points of an entry period are rounded only where they are published and later figures use the published ones. */
export function publishEntryPeriod(scheme: Scheme, statement: Statement): Statement {
  const { entry, carry } = scheme.publishing;
  return entry.includes('points') && carry === 'published' ? publish(scheme, statement) : statement;
}
