import { toFixedText, toText, type Exact } from '../decimal';
import { issueText } from '../issueText';
import { comparePeriods, parsePeriod, periodAround, periodText, type Period } from '../periods';
import type { Cases } from '../scheme/cases';
import type { Scheme } from '../scheme/schema';
import { recordsFromCases } from './cases';
import type { ClosingMember, ClosingResult } from './result';
import { scoreClosing } from './score';
import { walkStatements } from './statement';

/** One member's results, exact figures as text: published ones with the scheme's decimals, others as they are (`274/3`). */
export interface CaseResult {
  readonly id: string;
  readonly score: { readonly value: string } | null;
  readonly points: string | null;
  readonly appraisal: string | null;
  readonly rank: number | null;
  readonly grade: string | null;
  /** Points of the entry periods. */
  readonly periods: Readonly<Record<string, string | null>>;
  readonly lists: readonly string[];
  readonly proposals: readonly string[];
  /** Published figures of the reports, by id. */
  readonly reports: Readonly<Record<string, string | null>>;
  /** Ids of the reminders that apply. */
  readonly reminders: readonly string[];
  readonly issues: readonly { readonly code: string; readonly severity: string; readonly data: unknown; readonly message: string }[];
}

/** The core alone: entries in; statements, scores, ranks and suggested grades out, in input order. */
export function evaluateCases(scheme: Scheme, cases: Cases, period: Period): readonly CaseResult[] {
  const { records, roll } = recordsFromCases(scheme, cases, period);
  return caseResults(scoreClosing(scheme, records, period, roll));
}

/** The results of a closing period in the same form, in ledger order. */
export function caseResults({ scheme, members }: ClosingResult): readonly CaseResult[] {
  return members.map((member) => caseResult(scheme, member));
}

/** Every period that the cases have entries for. */
export function periodsOfCases(cases: Cases): Period[] {
  const texts = cases.members.flatMap((member) => member.periods.flatMap(({ period }) => period.split('/')));
  return texts.flatMap((text) => parsePeriod(text) ?? []);
}

/** The closing period that cases are about: the latest one any entry lies in. */
export function closingPeriodOf(scheme: Scheme, periods: readonly Period[]): Period | null {
  const { closing, yearStart } = scheme.rhythm;
  let latest: Period | null = null;
  for (const period of periods) {
    const whole = periodAround(period, closing, yearStart);
    if (latest === null || comparePeriods(whole, latest, yearStart) > 0) latest = whole;
  }
  return latest;
}

function caseResult(scheme: Scheme, member: ClosingMember): CaseResult {
  const text = (value: Exact | null): string | null => (value === null ? null : toText(value));
  const { standing } = member;
  return {
    id: member.member.id,
    score: member.score === null ? null : { value: toFixedText(member.score, scheme.publishing.places) },
    points: text(member.points),
    appraisal: text(member.appraisal),
    rank: standing.rank,
    grade: standing.grade,
    periods: entryPoints(member),
    lists: standing.lists.map((list) => list.id),
    proposals: standing.proposals.map((proposal) => proposal.grade),
    reports: Object.fromEntries(member.reports.map(({ report, value }) => [report.id, text(value)])),
    reminders: standing.reminders.map(({ id }) => id),
    issues: member.issues.map(({ code, severity, data, ...rest }) => ({ code, severity, data, message: issueText({ code, severity, data, ...rest }) })),
  };
}

function entryPoints(member: ClosingMember): Record<string, string | null> {
  const points: Record<string, string | null> = {};
  if (member.statement === null) return points;
  for (const statement of walkStatements(member.statement)) {
    if (statement.period) points[periodText(statement.period)] = statement.points === null ? null : toText(statement.points);
  }
  return points;
}

