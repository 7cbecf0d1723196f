import { toNumber, roundHalfUp, type Exact } from '../../decimal';
import type { Issue } from '../../issues';
import { periodText, type PeriodUnit } from '../../periods';
import type { Report, Scheme } from '../../scheme/schema';
import { entryReports } from '../../scoring/entryRules';
import type { Member } from '../../scoring/member';
import type { ClosingMember, ClosingResult, PeriodMember, PeriodResult } from '../../scoring/result';
import { statementIssues } from '../../scoring/statement';
import type { Participation } from '../../standing/standing';
import { noticeIssue } from '../issues';
import { columnWords, NOT_ASKED, NOT_GIVEN, participationWords, UNDECIDED } from '../messages.zh';
import { printedName } from '../names';
import { isOutside, isUnasked } from '../presence';

/** A line of the notice: figures for those who have some, one phrase over their columns for the others. */
export interface NoticeRow {
  readonly member: Member;
  readonly participation: Participation;
  readonly content: NoticeContent;
}

export type NoticeContent = { readonly kind: 'figures'; readonly figures: readonly (number | string)[] } | { readonly kind: 'phrase'; readonly phrase: string };

export interface NoticePeople {
  /** In the order of the 名册. */
  readonly rows: readonly NoticeRow[];
  readonly columns: readonly NoticeColumn[];
  readonly issues: readonly Issue[];
}

/** A figure of the result, or a report that is published beside the score. */
export type NoticeColumn = 'points' | 'score' | 'rank' | 'grade' | Report;

type Counted = PeriodMember | ClosingMember;

/**
 * Who stands on the notice and with what. Everyone of the branch has a line: nobody is dropped in silence, and nobody
 * is shown with a figure that the scheme does not publish for them. A missing figure is an issue.
 */
export function noticePeople(result: PeriodResult | ClosingResult): NoticePeople {
  const columns = isClosing(result) ? closingColumns(result.scheme) : entryColumns(result.scheme, result.period.unit);
  const rows: NoticeRow[] = [];
  const issues: Issue[] = [];
  const outside: string[] = [];
  for (const counted of result.members) {
    const { member, participation } = counted;
    const phrase = isUnasked(counted, result) ? NOT_ASKED : participationWords(participation);
    if (isOutside(counted, result)) {
      outside.push(printedName(member.name));
    } else if (phrase !== null) {
      rows.push({ member, participation, content: { kind: 'phrase', phrase } });
    } else {
      const figures = columns.map((column) => figureOf(counted, column, result.scheme.publishing.places));
      const missing = columns[figures.indexOf(null)];
      if (missing !== undefined) issues.push(missingFigure(counted, missing, columnWords(missing, result.scheme, result.period.unit)));
      rows.push({ member, participation, content: { kind: 'figures', figures: figures.map((figure) => figure ?? NOT_GIVEN) } });
    }
  }
  if (outside.length > 0) issues.push(noticeIssue('notice-outside-period', { period: periodText(result.period), names: outside }));
  return { rows, columns, issues };
}

export function isClosing(result: PeriodResult | ClosingResult): result is ClosingResult {
  return 'quotas' in result;
}

/** Public reports stand behind the score; a result that is not published has none either. */
export function closingColumns({ publishing, reports }: Scheme): readonly NoticeColumn[] {
  const shown = reports.filter(({ audience }) => audience === 'public');
  const [first, ...others] = publishing.closing;
  if (first === undefined) return [];
  return first === 'score' ? [first, ...shown, ...others] : [...shown, ...publishing.closing];
}

/** Reports go by the name that they have in an entry period. */
export function entryColumns(scheme: Scheme, unit: PeriodUnit): readonly NoticeColumn[] {
  const { entry } = scheme.publishing;
  if (entry.length === 0) return [];
  const shown = entryReports(scheme, unit).filter(({ report }) => report.audience === 'public');
  return [...entry, ...shown.map(({ report, rule }) => ({ ...report, name: rule.rule.name }))];
}

function figureOf(counted: Counted, column: NoticeColumn, places: number): number | string | null {
  const standing = 'standing' in counted ? counted.standing : null;
  if (typeof column === 'object') return reportFigure(counted, column, places);
  switch (column) {
    case 'points':
      return published(counted.points, places);
    case 'score':
      return published('score' in counted ? counted.score : null, places);
    case 'rank':
      return counted.participation.kind === 'pointsOnly' ? NOT_GIVEN : (standing?.rank ?? null);
    case 'grade':
      if (standing?.provisional === 'provisional') return UNDECIDED;
      return counted.participation.kind === 'pointsOnly' ? NOT_GIVEN : (standing?.grade ?? null);
  }
}

/** Who is not concerned, or only collects points and lacks something, has none by rule. */
function reportFigure(counted: Counted, { id }: Report, places: number): number | string | null {
  const figure = counted.reports.find(({ report }) => report.id === id);
  if (figure === undefined || figure.statement === null) return NOT_GIVEN;
  return published(figure.value, places) ?? (counted.participation.kind === 'graded' ? null : NOT_GIVEN);
}

function published(figure: Exact | null, places: number): number | null {
  return figure === null ? null : toNumber(roundHalfUp(figure, places));
}

function missingFigure(counted: Counted, missing: NoticeColumn, column: string): Issue {
  const found = issuesBehind(counted, missing);
  const causes = found.filter((issue) => issue.severity === 'error');
  const issue = noticeIssue('notice-figure-missing', { memberId: counted.member.id, name: printedName(counted.member.name), column, causes });
  const at = causes.find((cause) => cause.at !== undefined)?.at;
  return at === undefined ? issue : { ...issue, at };
}

function issuesBehind(counted: Counted, missing: NoticeColumn): readonly Issue[] {
  if (typeof missing === 'object') {
    const figure = counted.reports.find(({ report }) => report.id === missing.id);
    return figure?.statement ? statementIssues(figure.statement) : [];
  }
  return counted.issues;
}
