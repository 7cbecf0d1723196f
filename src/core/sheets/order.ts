import { roundHalfUp, toNumber, type Exact } from '../decimal';
import type { Report } from '../scheme/schema';
import type { ReportFigure } from '../scoring/reports';
import type { ClosingMember, ClosingResult } from '../scoring/result';
import { pointsFormat } from './styles';
import type { TableCell } from './table';

/** Members for a table: ranked ones from the first to the last, then all others, each group in the order of the 名册. */
export function inRankOrder(members: readonly ClosingMember[]): ClosingMember[] {
  const place = (member: ClosingMember): number => member.standing.rank ?? Number.MAX_SAFE_INTEGER;
  return [...members].sort((a, b) => place(a) - place(b));
}

export function reportFigure({ id }: Report, { reports }: ClosingMember): ReportFigure | null {
  return reports.find(({ report }) => report.id === id) ?? null;
}

export function figureCell(figure: Exact | null, { scheme }: Pick<ClosingResult, 'scheme'>, absent: string): TableCell {
  const { places } = scheme.publishing;
  return figure === null ? absent : { number: toNumber(roundHalfUp(figure, places)), format: pointsFormat(places) };
}
