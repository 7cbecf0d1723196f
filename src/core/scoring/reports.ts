import type { Exact } from '../decimal';
import type { Issue } from '../issues';
import { applies } from '../rules/applies';
import { evaluate } from '../rules/evaluate';
import type { Report, Scheme } from '../scheme/schema';
import { ranked, type Ranked } from '../standing/rank';
import type { Context } from './context';
import { publish } from './publish';
import { notYetTold, ownIssues, type Statement } from './statement';

/** A report (另列) as it stands for a member. */
export interface ReportFigure {
  readonly report: Report;
  /** `null` where the report does not concern the member. */
  readonly statement: Statement | null;
  /** The published figure; `null` where there is none, or something is missing. */
  readonly value: Exact | null;
  /** Among those who are graded; `null` where the report is not ranked. */
  readonly rank: number | null;
}

/** The reports of a member, in the order of the scheme. The score is worked out before, in the same context. */
export function reportFigures(scheme: Scheme, context: Context): readonly ReportFigure[] {
  return scheme.reports.map((report) => {
    const statement = applies(report.rule, context) ? publish(scheme, evaluate(report.rule, context)) : null;
    return { report, statement, value: statement?.points ?? null, rank: null };
  });
}

/** What only a report lacks is told, but stops no score. */
export function reportIssues(figures: readonly ReportFigure[], told: readonly Issue[]): Issue[] {
  const lacking = figures.flatMap(({ statement }) => (statement === null || statement.points !== null ? [] : ownIssues(statement)));
  return notYetTold(lacking, told).map((issue): Issue => ({ ...issue, severity: 'warning' }));
}

export type ReportRanks = ReadonlyMap<string, readonly Ranked[]>;

/** The ranks of every report that is ranked, by its id. */
export function reportRanks({ reports, publishing }: Scheme, graded: readonly { readonly id: string; readonly reports: readonly ReportFigure[] }[]): ReportRanks {
  return new Map(
    reports
      .filter(({ rank }) => rank === 'ranked')
      .map((report) => {
        const scored = graded.flatMap(({ id, reports: figures }) => {
          const value = figures.find((figure) => figure.report.id === report.id)?.value ?? null;
          return value === null ? [] : [{ id, score: value }];
        });
        return [report.id, ranked(scored, publishing.rankTies)];
      }),
  );
}

export function withRanks(figures: readonly ReportFigure[], id: string, ranks: ReportRanks): readonly ReportFigure[] {
  return figures.map((figure) => ({ ...figure, rank: ranks.get(figure.report.id)?.find((entry) => entry.id === id)?.rank ?? null }));
}
