import {
  entryRule,
  gradesPlan,
  hasYearlyAccounts,
  isClosing,
  lintScheme,
  noticePlan,
  periodText,
  rankingPlan,
  scoreClosing,
  scorePeriod,
  type ClosingResult,
  type Issue,
  type Period,
} from '../core';
import type { ProgressOptions } from '../hosts/types';
import { ActionError, type NoticeRequest, type Outcome } from './contract';
import { generate, type Output } from './generate';
import { actionIssue } from './issues';
import { messages } from './messages.zh';
import { askedPeriod, ledgerPeriods } from './periods';
import { problems } from './problems';
import { openLedger, type OpenedLedger, type Session } from './workbook';

export async function makeNotice(session: Session, request: NoticeRequest, options?: ProgressOptions): Promise<Outcome> {
  const opened = await openLedger(session, options);
  const { entry, closing } = ledgerPeriods(opened.scheme, opened.reading);
  const period = askedPeriod(request.period, [...entry, ...closing]);
  const findings = lintScheme(opened.scheme);
  refuseUnclear(opened, findings, period);
  const closes = isClosing(opened.scheme, period);
  const result = closes ? scoreClosing(opened.scheme, opened.reading.members, period) : scorePeriod(opened.scheme, opened.reading.members, period);
  const made = noticePlan(result, request);
  if (made.kind === 'refused') throw new ActionError(messages.noticeRefused, problems(stopping(made.issues.flatMap(withCauses))));
  const outcome = await generate(session.host, opened, { kind: '公示表', period: periodText(period), plan: made.plan }, options);
  return { ...outcome, problems: problems([...made.issues, ...(closes ? [] : openBefore(opened, period, entry)), ...assumptions(findings)]) };
}

/** SPEC P3: what a period shows can still change while an earlier one of its year is open. */
function openBefore({ scheme, reading }: OpenedLedger, period: Period, entry: readonly Period[]): Issue[] {
  const rule = entryRule(scheme, period.unit);
  if (rule === null || !hasYearlyAccounts(rule)) return [];
  return entry
    .filter((each) => each.unit === period.unit && each.year === period.year && each.index < period.index)
    .flatMap((each) => {
      const open = scorePeriod(scheme, reading.members, each).members.filter(({ statement, points }) => statement !== null && points === null);
      const data = { period: periodText(each), names: open.map(({ member }) => member.name) };
      return open.length === 0 ? [] : [actionIssue('earlier-period-open', data)];
    });
}

export function makeRanking(session: Session, period: string, options?: ProgressOptions): Promise<Outcome> {
  return makeClosing(session, period, (result) => ({ kind: '排名表', period: periodText(result.period), plan: rankingPlan(result) }), options);
}

export function makeGrades(session: Session, period: string, options?: ProgressOptions): Promise<Outcome> {
  return makeClosing(session, period, (result) => ({ kind: '等次表', period: periodText(result.period), plan: gradesPlan(result) }), options);
}

async function makeClosing(session: Session, asked: string, output: (result: ClosingResult) => Output, options?: ProgressOptions): Promise<Outcome> {
  const opened = await openLedger(session, options);
  const period = askedPeriod(asked, ledgerPeriods(opened.scheme, opened.reading).closing);
  const findings = lintScheme(opened.scheme);
  refuseUnclear(opened, findings, period);
  const result = scoreClosing(opened.scheme, opened.reading.members, period);
  const missing = stopping([...findings, ...result.members.flatMap((member) => member.issues)]);
  if (missing.length > 0) throw new ActionError(messages.figuresMissing, problems(missing));
  const outcome = await generate(session.host, opened, output(result), options);
  return { ...outcome, problems: problems([...result.issues, ...result.members.flatMap((member) => member.issues), ...assumptions(findings)]) };
}

/** Nothing is published by a scheme that contradicts itself, or from a ledger in which it is not clear who or what a row or column is. */
function refuseUnclear({ reading }: OpenedLedger, findings: readonly Issue[], period: Period): void {
  const contradictions = findings.filter((issue) => issue.code !== 'figure-unfilled');
  const unclear = stopping([...contradictions, ...reading.issues]);
  if (unclear.length > 0) throw new ActionError(messages.ledgerUnclear(periodText(period)), problems(unclear));
}

/** What keeps a sheet from being made; what else there is to say is said of a sheet that was made. */
function stopping(issues: readonly Issue[]): Issue[] {
  return issues.filter((issue) => issue.severity === 'error');
}

/** Assumed figures do not stop a notice; they are named beside it until they are confirmed. */
function assumptions(findings: readonly Issue[]): Issue[] {
  return findings.filter((issue) => issue.code === 'assumption-unconfirmed');
}

function withCauses(issue: Issue): readonly Issue[] {
  const { causes } = issue.data as { causes?: readonly Issue[] };
  return causes === undefined || causes.length === 0 ? [issue] : causes;
}
