import { compare, floorToNumber, multiply, roundHalfUp, isWhole, whole, type Exact } from '../decimal';
import type { GradeQuota } from '../scheme/schema';
import type { Scored } from './rank';

/** n × share, as a number of people. */
export function placesOf({ share, rounding }: { readonly share: Exact; readonly rounding: GradeQuota['rounding'] }, n: number): number {
  const exactPlaces = multiply(whole(n), share);
  switch (rounding) {
    case 'floor':
      return floorToNumber(exactPlaces);
    case 'halfUp':
      return floorToNumber(roundHalfUp(exactPlaces, 0));
    case 'ceil':
      return isWhole(exactPlaces) ? floorToNumber(exactPlaces) : floorToNumber(exactPlaces) + 1;
  }
}

export interface Placed {
  readonly inside: readonly Scored[];
  /** Equal figures on both sides of the limit: outside until the branch decides. */
  readonly tied: readonly Scored[];
}

/** Fills the places from the front of a list that is already in order. */
export function fillPlaces(inOrder: readonly Scored[], places: number, ties: GradeQuota['ties']): Placed {
  const last = inOrder[places - 1];
  const next = inOrder[places];
  if (last === undefined || next === undefined || compare(last.score, next.score) !== 0) {
    return { inside: inOrder.slice(0, Math.max(places, 0)), tied: [] };
  }
  const atLimit = inOrder.filter((entry) => sameScore(entry.score, last.score));
  const before = inOrder.slice(0, inOrder.findIndex((entry) => sameScore(entry.score, last.score)));
  return ties === 'inside' ? { inside: [...before, ...atLimit], tied: [] } : { inside: before, tied: atLimit };
}

function sameScore(a: Exact, b: Exact): boolean {
  return compare(a, b) === 0;
}
