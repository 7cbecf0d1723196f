import { periodText } from '../periods';
import type { Report } from '../scheme/schema';
import type { ClosingMember, ClosingResult } from '../scoring/result';
import { HEADINGS, NOT_GIVEN, RANKING, remarkWords, scoreHeading } from './messages.zh';
import { distinctions, markedName, printedName } from './names';
import { figureCell, inRankOrder, reportFigure } from './order';
import { PORTRAIT } from './page';
import { isOutside } from './presence';
import type { SheetPlan } from './plan';
import { tablePlan, type TableCell, type TableColumn } from './table';

/** 排名表 of a closing period: by rank, ties marked; whoever has no rank follows with the words why there is none. */
export function rankingPlan(result: ClosingResult): SheetPlan {
  const marks = distinctions(result.members.map(({ member }) => member));
  const outside = result.members.filter((counted) => isOutside(counted, result));
  const shown = inRankOrder(result.members).filter((counted) => !outside.includes(counted));
  const period = periodText(result.period);
  const cells = (counted: ClosingMember): TableCell[] => [
    counted.standing.rank === null ? NOT_GIVEN : { number: counted.standing.rank, format: '0' },
    markedName(printedName(counted.member.name), marks.get(counted.member.id) ?? null),
    figureCell(counted.score, result, NOT_GIVEN),
    ...result.scheme.reports.flatMap((report) => reportCells(report, counted, result)),
    remarkWords(counted, result.scheme),
  ];
  return tablePlan({
    name: RANKING.sheet(period),
    title: RANKING.title(period, result.scheme),
    columns: [
      { heading: HEADINGS.rank, width: 10, horizontal: 'center' },
      { heading: HEADINGS.name, width: 22, horizontal: 'center' },
      { heading: scoreHeading(result.scheme), width: 16, horizontal: 'center' },
      ...result.scheme.reports.flatMap(reportColumns),
      { heading: HEADINGS.remark, width: 22, horizontal: 'center' },
    ],
    rows: shown.map(cells),
    notes: RANKING.notes(result.scheme, outside.map(({ member }) => printedName(member.name))),
    page: PORTRAIT,
    protection: 'none',
  });
}

/** Internal and public reports alike: this sheet is for the committee. */
function reportColumns({ name, rank }: Report): TableColumn[] {
  const figure = { heading: name, width: 14, horizontal: 'center' } as const;
  return rank === 'plain' ? [figure] : [figure, { ...figure, heading: RANKING.reportRank(name), width: 10 }];
}

function reportCells(report: Report, counted: ClosingMember, result: ClosingResult): TableCell[] {
  const figure = reportFigure(report, counted);
  const value = figureCell(figure?.value ?? null, result, NOT_GIVEN);
  const place = figure?.rank ?? null;
  return report.rank === 'plain' ? [value] : [value, place === null ? NOT_GIVEN : { number: place, format: '0' }];
}
