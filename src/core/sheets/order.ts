import { roundHalfUp, toNumber, type Exact } from '../decimal';
import type { ClosingMember, ClosingResult } from '../scoring/result';
import { pointsFormat } from './styles';
import type { TableCell } from './table';

/** Members for a table: ranked ones from the first to the last, then all others, each group in the order of the 名册. */
export function inRankOrder(members: readonly ClosingMember[]): ClosingMember[] {
  const place = (member: ClosingMember): number => member.standing.rank ?? Number.MAX_SAFE_INTEGER;
  return [...members].sort((a, b) => place(a) - place(b));
}

/** Those who were not in the branch have no statement, though nothing else keeps them out. */
export function isOutside({ participation, statement }: ClosingMember): boolean {
  return statement === null && (participation.kind === 'graded' || participation.kind === 'pointsOnly');
}

export function figureCell(figure: Exact | null, { scheme }: Pick<ClosingResult, 'scheme'>, absent: string): TableCell {
  const { places } = scheme.publishing;
  return figure === null ? absent : { number: toNumber(roundHalfUp(figure, places)), format: pointsFormat(places) };
}
