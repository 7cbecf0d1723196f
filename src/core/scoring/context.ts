import { ZERO, add, larger, smaller, subtract, type Exact } from '../decimal';
import type { Issue } from '../issues';
import { periodText, type Period } from '../periods';
import type { Limits } from '../rules/limits';
import { ruleInputs } from '../rules/inputs';
import type { Rule } from '../rules/rule';
import type { Scheme } from '../scheme/schema';
import { NO_BRANCH, type Branch } from './branch';
import { schemeIn } from './inForce';
import { scoringIssue } from './issues';
import type { Entries, Entry, Member } from './member';
import type { Line, Statement, Status } from './statement';

/** Everything that a rule may look at: one member's entries of one period, and the member's accounts of the year. */
export interface Context {
  readonly scheme: Scheme;
  readonly member: Member;
  readonly period: Period;
  readonly entries: Entries;
  /** All entries of the member, by period text: rules over periods go there. */
  readonly allEntries: ReadonlyMap<string, Entries>;
  /** Class of the member in single entry periods, where it is another one then. */
  readonly classIn: ReadonlyMap<string, string>;
  /** What has been used of each yearly limit so far, by rule id. One map per member and year. */
  readonly accounts: Map<string, Exact>;
  /** The accounts as this period began: what works out a rule of the period once more begins there. */
  readonly opening: ReadonlyMap<string, Exact>;
  /** Published points of the entry periods, where they are given as figures (`考评分` in a cell) and not worked out. */
  readonly givenPoints: readonly Exact[] | null;
  /** What can be asked about the other members. */
  readonly branch: Branch;
}

/** What a member's rules start from: no account used, no points given, nobody else known; `more` says what else is known. */
export function contextOf(scheme: Scheme, member: Member, period: Period, entries: Entries, more: Partial<Pick<Context, 'allEntries' | 'classIn' | 'givenPoints' | 'branch'>> = {}): Context {
  return { scheme, member, period, entries, allEntries: NO_PERIODS, classIn: NO_CLASSES, accounts: new Map(), opening: NO_ACCOUNTS, givenPoints: null, branch: NO_BRANCH, ...more };
}

const NO_PERIODS: ReadonlyMap<string, Entries> = new Map();
const NO_CLASSES: ReadonlyMap<string, string> = new Map();
const NO_ACCOUNTS: ReadonlyMap<string, Exact> = new Map();

/** The same member in an entry period, by the scheme in force and in the class held in it; `null` where nothing was entered. */
export function entryContext(given: Context, period: Period): Context | null {
  const entries = given.allEntries.get(periodText(period));
  if (entries === undefined || entries.size === 0) return null;
  return opened({ ...given, scheme: schemeIn(given.scheme, period), period, entries, member: memberIn(given, period) });
}

/** A period begins with what the accounts hold now. */
export function opened(context: Context): Context {
  return context.accounts.size === 0 ? context : { ...context, opening: new Map(context.accounts) };
}

/** Who moves to another class in mid-year is scored by the items of each class in its periods. */
export function memberIn({ member, classIn }: Pick<Context, 'member' | 'classIn'>, period: Period): Member {
  const own = classIn.get(periodText(period));
  return own === undefined ? member : { ...member, class: own };
}

/** Builds a statement from its lines: adds them up, keeps the limits, and is `missing` when anything below is. */
export function conclude(rule: Rule, context: Context, lines: readonly Line[], issues: readonly Issue[], limits: Limits | null): Statement {
  let total = ZERO;
  for (const line of lines) {
    if (line.points === null) return { rule, status: 'missing', points: null, lines, issues };
    total = add(total, line.points);
  }
  if (issues.some((issue) => issue.severity === 'error')) return { rule, status: 'missing', points: null, lines, issues };
  if (limits === null) return { rule, status: 'used', points: total, lines, issues };
  return keepLimits(rule, context, limits, total, lines, issues);
}

function keepLimits(rule: Rule, context: Context, limits: Limits, total: Exact, lines: readonly Line[], issues: readonly Issue[]): Statement {
  const before = limits.over === 'year' ? (context.accounts.get(rule.id) ?? ZERO) : ZERO;
  const running = add(before, total);
  const raised = limits.min === null ? running : larger(running, limits.min);
  const kept = limits.max === null ? raised : smaller(raised, limits.max);
  if (limits.over === 'year') context.accounts.set(rule.id, kept);
  if (kept === running) return { rule, status: 'used', points: total, lines, issues };
  const bound = limits.max !== null && kept === limits.max ? 'max' : 'min';
  const status: Status = bound === 'max' ? 'capped' : 'floored';
  const limit: Line = { kind: 'limit', bound, figure: kept, over: limits.over, points: subtract(kept, running) };
  return { rule, status, points: subtract(kept, before), lines: [...lines, limit], issues };
}

export function entryOf(context: Context, inputId: string): Entry | undefined {
  return context.entries.get(inputId);
}

export function missingEntry(rule: Rule, context: Context, inputId: string, label: string, entry: Entry | undefined): Issue {
  return scoringIssue('missing-entry', { period: periodText(context.period), input: inputId, label, item: rule.name }, entry);
}

export function wrongEntry(rule: Rule, context: Context, inputId: string, label: string, found: string, entry: Entry | undefined): Issue {
  const takes = ruleInputs(rule).find((input) => input.id === inputId)?.takes ?? { kind: 'count' };
  return scoringIssue('wrong-entry', { period: periodText(context.period), input: inputId, label, item: rule.name, found, takes }, entry);
}

export function unfilledFigure(rule: Rule, label: string): Issue {
  return scoringIssue('unfilled-figure', { item: rule.name, label });
}
