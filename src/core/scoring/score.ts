import type { Exact } from '../decimal';
import type { Issue } from '../issues';
import { periodText, type Period } from '../periods';
import { evaluate } from '../rules/evaluate';
import { evaluateEntryPeriod } from '../rules/periods/evaluate';
import type { PeriodsRule } from '../rules/periods/schema';
import { asksOf, schemeInputs } from '../scheme/inputs';
import type { Scheme, Special } from '../scheme/schema';
import { SHARE } from '../scheme/unfilled';
import { onTheRoll, participationOf } from '../standing/participation';
import { NO_STANDING, standings, type Contender } from '../standing/standings';
import { remindersOf, type Reminded } from '../standing/reminders';
import { specialApplies, unmetConditions } from '../standing/specials';
import type { Participation, QuotaUse, Standing } from '../standing/standing';
import { branchOf } from './branchOf';
import { memberIn, type Context } from './context';
import { entryReports, entryRule, entryUnits } from './entryRules';
import { heldAtEnd } from './held';
import { schemeIn } from './inForce';
import { scoringIssue } from './issues';
import type { Member, MemberRecord } from './member';
import { publish } from './publish';
import { reportFigures, reportIssues, reportRanks, withRanks, type ReportFigure } from './reports';
import type { ClosingMember, ClosingResult, PeriodMember, PeriodResult } from './result';
import { belongs, scoredIn } from './scored';
import { closingStart, entryStart } from './start';
import { findStatement, statementIssues, type Statement } from './statement';
import { comesFromNothing, unwritten } from './written';

/** Points of one entry period for a whole branch. Earlier periods of the year are worked out too where the scheme keeps yearly accounts. */
export function scorePeriod(asked: Scheme, records: readonly MemberRecord[], period: Period): PeriodResult {
  const scheme = schemeIn(asked, period);
  const rule = entryRule(scheme, period.unit);
  const entry = rule === null ? null : { rule, start: entryStart(scheme, rule, period, branchOf(scheme, records)) };
  const members = records.map((record) => scorePeriodMember(scheme, entry, record, period));
  return { scheme, period, members };
}

/**
 * Scores, ranks and suggested grades of a closing period. `roll` is everyone on the branch's roll, where that is more
 * than the records; who does not belong to the branch on the last day of the period is not counted.
 */
export function scoreClosing(asked: Scheme, records: readonly MemberRecord[], period: Period, roll: readonly Pick<Member, 'kind' | 'from' | 'to'>[] = records.map(({ member }) => member)): ClosingResult {
  const scheme = schemeIn(asked, period);
  const start = closingStart(scheme, period, branchOf(scheme, records));
  const scored = records.map((record) => scoreMember(scheme, record, period, start(record)));
  const contenders = scored.flatMap(({ record, participation, score, specials }): Contender[] =>
    participation.kind === 'graded' && score !== null ? [{ record, score, specials }] : [],
  );
  const sizes = {
    graded: scored.filter(({ participation, inPeriod }) => participation.kind === 'graded' && inPeriod === 'held').length,
    all: roll.filter((member) => onTheRoll(member) === 'member' && heldAtEnd(member, period, scheme.rhythm.yearStart)).length,
  };
  const ranks = reportRanks(scheme, scored.flatMap(({ record, participation, reports }) => (participation.kind === 'graded' ? [{ id: record.member.id, reports }] : [])));
  const { byId, quotas } = standings(scheme, period, contenders, sizes, ranks);
  const reminders = remindersOf(scheme, period, scored.flatMap((one) => reminded(one, byId)));
  const tied = tiedAtLimit(quotas);
  const members = scored.map(({ record, participation, statement, score, reports, issues }): ClosingMember => ({
    member: record.member,
    participation,
    statement,
    score,
    points: isUnread(record) ? null : part(statement, scheme.roles.points),
    appraisal: scheme.roles.appraisal === null || isUnread(record) ? null : part(statement, scheme.roles.appraisal),
    reports: withRanks(reports, record.member.id, ranks),
    standing: { ...(byId.get(record.member.id) ?? NO_STANDING), reminders: reminders.get(record.member.id) ?? [] },
    issues: [...issues, ...(tied.get(record.member.id) ?? [])].map((issue) => about(record.member, issue)),
  }));
  return { scheme, period, members, quotas, issues: quotaIssues(scheme) };
}

/** Namesakes are told apart by their unit. */
export function about(member: Member, issue: Issue): Issue {
  return { ...issue, who: member.unit === '' ? member.name : `${member.name}（${member.unit}）` };
}

/** What to tell those who share the figure at the limit of a quota, by member. */
function tiedAtLimit(quotas: readonly QuotaUse[]): ReadonlyMap<string, readonly Issue[]> {
  const issues = new Map<string, Issue[]>();
  for (const { quota, places, tied } of quotas) {
    if (places === null) continue;
    for (const id of tied) issues.set(id, [...(issues.get(id) ?? []), scoringIssue('tied-at-limit', { quota: quota.name, places })]);
  }
  return issues;
}

/** Quotas whose ratio the text does not name, or that nobody has filled in. */
function quotaIssues({ quotas }: Scheme): Issue[] {
  return quotas.flatMap((quota): Issue[] => {
    if (quota.kind === 'ranks') return [];
    if (quota.share === 'unfilled') return [scoringIssue('unfilled-figure', { item: quota.name, label: SHARE })];
    return quota.share === null ? [scoringIssue('quota-without-share', { quota: quota.name })] : [];
  });
}

/** Those who take part, as reminders see them. */
function reminded({ record, participation, statement, score, specials }: ScoredMember, standing: ReadonlyMap<string, Standing>): Reminded[] {
  if (statement === null || (participation.kind !== 'graded' && participation.kind !== 'pointsOnly')) return [];
  return [{ record, participation: participation.kind, score, grade: standing.get(record.member.id)?.grade ?? null, specials }];
}

interface EntryPart {
  readonly rule: PeriodsRule;
  readonly start: (record: MemberRecord) => Context;
}

function scorePeriodMember(scheme: Scheme, entry: EntryPart | null, record: MemberRecord, period: Period): PeriodMember {
  const { member } = record;
  const { participation } = participationOf(scheme, member);
  if (entry === null || scoredIn(scheme, member, period, 'entry') === 'no') return { member, participation, statement: null, points: null, reports: [], issues: [] };
  const context = entry.start(record);
  if (!isAsked(scheme, memberIn(context, period), period)) return { member, participation, statement: null, points: null, reports: [], issues: [] };
  const statement = evaluateEntryPeriod(entry.rule, context, period, evaluate);
  const read = readingIssues(record, period);
  const issues = [...read, ...statementIssues(statement), ...context.branch.issuesOf(member.id, period)];
  const reports = entryReports(scheme, period.unit).map(({ report, rule }): ReportFigure => {
    const beside = evaluateEntryPeriod(rule, context, period, evaluate);
    return { report: { ...report, name: rule.rule.name }, statement: beside, value: beside.points, rank: null };
  });
  return { member, participation, statement, points: isUnread({ issues: read }) ? null : statement.points, reports, issues: [...issues, ...reportIssues(reports, issues)] };
}

/** What went wrong while reading what is told of a period. */
function readingIssues({ issues = [], periodsOn }: MemberRecord, period: Period): Issue[] {
  const text = periodText(period);
  return issues.filter(({ at }) => (at === undefined ? undefined : periodsOn?.get(at.sheet))?.includes(text) ?? true);
}

/** Whom no column of the period concerns (只作民主评议) lacks nothing in it. Without the class nobody can say. */
export function isAsked(scheme: Scheme, member: Member, { unit }: Pick<Period, 'unit'>): boolean {
  if (scheme.classes.length > 0 && member.class === null) return true;
  return schemeInputs(scheme).some((input) => input.at === 'entry' && input.unit === unit && asksOf(input, member));
}

interface ScoredMember {
  readonly record: MemberRecord;
  readonly participation: Participation;
  readonly statement: Statement | null;
  readonly score: Exact | null;
  readonly reports: readonly ReportFigure[];
  readonly specials: readonly Special[];
  readonly issues: readonly Issue[];
  readonly inPeriod: 'held' | 'outside';
}

function scoreMember(scheme: Scheme, record: MemberRecord, period: Period, context: Context): ScoredMember {
  const { member } = record;
  const own = participationOf(scheme, member);
  const inPeriod = belongs(scheme, member, period) ? 'held' : 'outside';
  const unscored = { record, statement: null, score: null, reports: [], specials: [], inPeriod } as const;
  if (own.participation.kind === 'exempt' || own.participation.kind === 'pending' || inPeriod === 'outside') {
    return { ...unscored, participation: own.participation, issues: own.issues };
  }
  const special = specialsOf(scheme, record, period);
  const exclusion = special.applied.find(({ special: each }) => each.kind === 'excluded');
  if (exclusion !== undefined) {
    const issue = scoringIssue('excluded', { special: exclusion.special.name, word: exclusion.word });
    return { ...unscored, participation: { kind: 'excluded', special: exclusion.special }, issues: [...own.issues, ...special.issues, issue] };
  }
  const worked = publish(scheme, evaluate(scheme.score, context));
  // Where there are entry periods they are asked for one by one; else the close is the only register.
  const silent = entryUnits(scheme).length === 0 && comesFromNothing(asked(scheme, own.participation, worked), context.entries);
  const statement = silent ? unwritten(worked.rule, period) : worked;
  const reports = reportFigures(scheme, context);
  const lacking = issuesOf(asked(scheme, own.participation, statement));
  const beside = own.participation.kind === 'graded' ? reportIssues(reports, lacking) : [];
  const issues = [...(record.issues ?? []), ...own.issues, ...special.issues, ...lacking, ...context.branch.issuesOf(member.id, period), ...beside];
  const stopped = issues.some((issue) => issue.severity === 'error');
  return {
    record,
    participation: own.participation,
    statement,
    score: stopped ? null : statement.points,
    reports,
    specials: [...special.applied.map((applied) => applied.special), ...unmetConditions(scheme, record, [statement, ...reports.flatMap((figure) => figure.statement ?? [])])],
    issues,
    inPeriod,
  };
}

/** What a member is asked for: those who only collect points are not asked for an appraisal. */
function asked(scheme: Scheme, participation: Participation, statement: Statement): Statement {
  const points = participation.kind === 'pointsOnly' ? findStatement(statement, scheme.roles.points) : null;
  return points ?? statement;
}

/** Every issue of a statement stops its points: where there are points there is nothing to look for. */
function issuesOf(statement: Statement): Issue[] {
  return statement.points === null ? statementIssues(statement) : [];
}

function specialsOf(scheme: Scheme, record: MemberRecord, period: Period): { readonly applied: readonly { readonly special: Special; readonly word: string }[]; readonly issues: readonly Issue[] } {
  const applied: { special: Special; word: string }[] = [];
  const issues: Issue[] = [];
  for (const special of scheme.specials) {
    const mark = specialApplies(scheme, special, record, period);
    if (mark.kind === 'yes') applied.push({ special, word: mark.word });
    if (mark.kind === 'problem') issues.push(mark.issue);
  }
  return { applied, issues };
}

/** Whether reading left something out that nobody can leave out: no figure of it is right then. */
function isUnread({ issues = [] }: Pick<MemberRecord, 'issues'>): boolean {
  return issues.some(({ severity }) => severity === 'error');
}

function part(statement: Statement | null, ruleId: string): Exact | null {
  return statement === null ? null : (findStatement(statement, ruleId)?.points ?? null);
}
