import type { Exact } from '../decimal';
import type { Issue } from '../issues';
import type { Period } from '../periods';
import type { Scheme } from '../scheme/schema';
import type { Participation, QuotaUse, Standing } from '../standing/standing';
import type { Member } from './member';
import type { ReportFigure } from './reports';
import type { Statement } from './statement';

/** One entry period of a branch (a month, a quarter). */
export interface PeriodResult {
  readonly scheme: Scheme;
  readonly period: Period;
  /** In ledger order; exempt and pending members too, with no statement. */
  readonly members: readonly PeriodMember[];
}

export interface PeriodMember {
  readonly member: Member;
  readonly participation: Participation;
  /** `null` for those who are not scored in this period (exempt, pending, not yet or no longer in the branch, asked for nothing). */
  readonly statement: Statement | null;
  /** The published points; `null` where something is missing. */
  readonly points: Exact | null;
  /** What is reported beside them in the same period, under the name that it has there. */
  readonly reports: readonly ReportFigure[];
  /** What stops or accompanies the points. */
  readonly issues: readonly Issue[];
}

/** A closing period of a branch (a half-year, a year). */
export interface ClosingResult {
  readonly scheme: Scheme;
  readonly period: Period;
  readonly members: readonly ClosingMember[];
  readonly quotas: readonly QuotaUse[];
  /** What the branch should know about the whole result. */
  readonly issues: readonly Issue[];
}

export interface ClosingMember {
  readonly member: Member;
  readonly participation: Participation;
  readonly statement: Statement | null;
  /** Published closing score. */
  readonly score: Exact | null;
  /** Exact figures of the rules that the scheme names as points and appraisal. */
  readonly points: Exact | null;
  readonly appraisal: Exact | null;
  /** Figures beside the score, in the order of the scheme. */
  readonly reports: readonly ReportFigure[];
  readonly standing: Standing;
  /** What stops or accompanies this member's score. */
  readonly issues: readonly Issue[];
}
