import type { Exact } from '../decimal';
import type { Issue } from '../issues';
import { daysOf, periodAround, periodText, subPeriods, type Period } from '../periods';
import { evaluate } from '../rules/evaluate';
import { evaluateEntryPeriod } from '../rules/periods/evaluate';
import type { PeriodsRule } from '../rules/periods/schema';
import type { Scheme, Special } from '../scheme/schema';
import { onTheRoll, participationOf } from '../standing/participation';
import { NO_STANDING, standings, type Contender } from '../standing/standings';
import { specialApplies } from '../standing/specials';
import type { Participation, QuotaUse } from '../standing/standing';
import { contextOf, type Context } from './context';
import { entryRule, entryRules, entryUnits, hasYearlyAccounts, unitOf } from './entryRules';
import { heldAtEnd, heldThroughout } from './held';
import { schemeIn } from './inForce';
import { scoringIssue } from './issues';
import type { Entries, Member, MemberRecord } from './member';
import { publish } from './publish';
import type { ClosingMember, ClosingResult, PeriodMember, PeriodResult } from './result';
import { findStatement, statementIssues, type Statement } from './statement';

const NO_ENTRIES: Entries = new Map();

/** Points of one entry period for a whole branch. Earlier periods of the year are worked out too where the scheme keeps yearly accounts. */
export function scorePeriod(asked: Scheme, records: readonly MemberRecord[], period: Period): PeriodResult {
  const scheme = schemeIn(asked, period);
  const rule = entryRule(scheme, period.unit);
  const members = records.map((record) => scorePeriodMember(scheme, rule, record, period));
  return { scheme, period, members };
}

/**
 * Scores, ranks and suggested grades of a closing period. `roll` is everyone on the branch's roll, where that is more
 * than the records; who does not belong to the branch on the last day of the period is not counted.
 */
export function scoreClosing(asked: Scheme, records: readonly MemberRecord[], period: Period, roll: readonly Pick<Member, 'kind' | 'from' | 'to'>[] = records.map(({ member }) => member)): ClosingResult {
  const scheme = schemeIn(asked, period);
  const accounts = entryRules(scheme).map((rule) => ({ rule, earlier: accountedBefore(scheme, rule, period) }));
  const scored = records.map((record) => {
    const context = contextOf(scheme, record.member, period, record.entries.get(periodText(period)) ?? NO_ENTRIES, known(record));
    for (const { rule, earlier } of accounts) useAccounts(rule, context, earlier);
    return scoreMember(scheme, record, period, context);
  });
  const contenders = scored.flatMap(({ record, participation, score, specials }): Contender[] =>
    participation.kind === 'graded' && score !== null ? [{ record, score, specials }] : [],
  );
  const sizes = {
    graded: scored.filter(({ participation, inPeriod }) => participation.kind === 'graded' && inPeriod === 'held').length,
    all: roll.filter((member) => onTheRoll(member) === 'member' && heldAtEnd(member, period, scheme.rhythm.yearStart)).length,
  };
  const { byId, quotas } = standings(scheme, period, contenders, sizes);
  const tied = tiedAtLimit(quotas);
  const members = scored.map(({ record, participation, statement, score, issues }): ClosingMember => ({
    member: record.member,
    participation,
    statement,
    score,
    points: part(statement, scheme.roles.points),
    appraisal: scheme.roles.appraisal === null ? null : part(statement, scheme.roles.appraisal),
    standing: byId.get(record.member.id) ?? NO_STANDING,
    issues: [...issues, ...(tied.get(record.member.id) ?? [])].map((issue) => about(record.member, issue)),
  }));
  return { scheme, period, members, quotas };
}

/** Namesakes are told apart by their unit. */
export function about(member: Member, issue: Issue): Issue {
  return { ...issue, who: member.unit === '' ? member.name : `${member.name}（${member.unit}）` };
}

/** What to tell those who share the figure at the limit of a quota, by member. */
function tiedAtLimit(quotas: readonly QuotaUse[]): ReadonlyMap<string, readonly Issue[]> {
  const issues = new Map<string, Issue[]>();
  for (const { quota, places, tied } of quotas) {
    for (const id of tied) issues.set(id, [...(issues.get(id) ?? []), scoringIssue('tied-at-limit', { quota: quota.name, places })]);
  }
  return issues;
}

/** The entry periods of the year before `period`, where a yearly account has to know them. */
function accountedBefore(scheme: Scheme, rule: PeriodsRule, period: Period): Period[] {
  if (!hasYearlyAccounts(rule)) return [];
  const { yearStart } = scheme.rhythm;
  const { first } = daysOf(period, yearStart);
  const year = periodAround(period, 'year', yearStart);
  return subPeriods(year, unitOf(scheme, rule), yearStart).filter((candidate) => daysOf(candidate, yearStart).last < first);
}

/** Works out earlier periods for what they used of the yearly accounts. */
function useAccounts(rule: PeriodsRule, context: Context, earlier: readonly Period[]): void {
  for (const period of earlier) {
    if (heldThroughout(context.member, period, context.scheme.rhythm.yearStart)) evaluateEntryPeriod(rule, context, period, evaluate);
  }
}

function scorePeriodMember(scheme: Scheme, rule: PeriodsRule | null, record: MemberRecord, period: Period): PeriodMember {
  const { member } = record;
  const { participation } = participationOf(scheme, member);
  const scored = participation.kind !== 'exempt' && participation.kind !== 'pending' && heldThroughout(member, period, scheme.rhythm.yearStart);
  if (rule === null || !scored) return { member, participation, statement: null, points: null };
  const context = contextOf(scheme, member, period, NO_ENTRIES, known(record));
  useAccounts(rule, context, accountedBefore(scheme, rule, period));
  const statement = evaluateEntryPeriod(rule, context, period, evaluate);
  return { member, participation, statement, points: statement.points };
}

function known({ entries, classIn }: MemberRecord): Parameters<typeof contextOf>[4] {
  return classIn === undefined ? { allEntries: entries } : { allEntries: entries, classIn };
}

interface ScoredMember {
  readonly record: MemberRecord;
  readonly participation: Participation;
  readonly statement: Statement | null;
  readonly score: Exact | null;
  readonly specials: readonly Special[];
  readonly issues: readonly Issue[];
  readonly inPeriod: 'held' | 'outside';
}

function scoreMember(scheme: Scheme, record: MemberRecord, period: Period, context: Context): ScoredMember {
  const { member } = record;
  const own = participationOf(scheme, member);
  const inPeriod = belongs(scheme, member, period) ? 'held' : 'outside';
  const unscored = { record, statement: null, score: null, specials: [], inPeriod } as const;
  if (own.participation.kind === 'exempt' || own.participation.kind === 'pending' || inPeriod === 'outside') {
    return { ...unscored, participation: own.participation, issues: own.issues };
  }
  const special = specialsOf(scheme, record, period);
  const exclusion = special.applied.find(({ special: each }) => each.kind === 'excluded');
  if (exclusion !== undefined) {
    const issue = scoringIssue('excluded', { special: exclusion.special.name, word: exclusion.word });
    return { ...unscored, participation: { kind: 'excluded', special: exclusion.special }, issues: [...own.issues, ...special.issues, issue] };
  }
  const statement = publish(scheme, evaluate(scheme.score, context));
  const issues = [...(record.issues ?? []), ...own.issues, ...special.issues, ...asked(scheme, own.participation, statement)];
  const stopped = issues.some((issue) => issue.severity === 'error');
  return {
    record,
    participation: own.participation,
    statement,
    score: stopped ? null : statement.points,
    specials: special.applied.map((applied) => applied.special),
    issues,
    inPeriod,
  };
}

/** There for a whole entry period; where a scheme has none, on the roll at the end: yearly accounts are not scaled. */
function belongs(scheme: Scheme, member: Member, period: Period): boolean {
  const { yearStart } = scheme.rhythm;
  const [shortest] = entryUnits(scheme);
  if (shortest === undefined) return heldAtEnd(member, period, yearStart);
  return subPeriods(period, shortest, yearStart).some((each) => heldThroughout(member, each, yearStart));
}

/** Those who only collect points are not asked for an appraisal. */
function asked(scheme: Scheme, participation: Participation, statement: Statement): Issue[] {
  const points = participation.kind === 'pointsOnly' ? findStatement(statement, scheme.roles.points) : null;
  const asking = points ?? statement;
  // Every issue of a statement stops its points: where there are points there is nothing to look for.
  return asking.points === null ? statementIssues(asking) : [];
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

function part(statement: Statement | null, ruleId: string): Exact | null {
  return statement === null ? null : (findStatement(statement, ruleId)?.points ?? null);
}
