import type { Exact } from '../decimal';
import type { Issue } from '../issues';
import type { Period } from '../periods';
import type { Bound } from '../scheme/figure';
import type { Charge, Raise } from '../rules/perOccurrence/schema';
import type { Rule } from '../rules/rule';
import type { Basis } from '../scheme/basis';
import type { JointEvent } from './branch';

/**
 * The scheme's own tree, decorated with what happened. Invariant: the points of the lines add up to `points`
 * (property-tested for every scheme), so a statement can be read aloud and checked with pencil and paper.
 */
export interface Statement {
  readonly rule: Rule;
  readonly status: Status;
  /** `null` exactly when the status is `missing`. */
  readonly points: Exact | null;
  readonly lines: readonly Line[];
  /** What is missing or wrong in this rule itself; those of the rules below stand there. */
  readonly issues: readonly Issue[];
  /** Set on the statement of an entry period. */
  readonly period?: Period;
}

export type Status =
  | 'used'
  /** Cut at its ceiling or raised to its floor. */
  | 'capped'
  | 'floored'
  /** Made zero by a veto. */
  | 'vetoed'
  | 'missing';

export type Line =
  /** Full marks or allotment at the start. */
  | { readonly kind: 'start'; readonly points: Exact }
  /** A deduction or bonus: so many times its figure, the points that were typed, or those worked out from `quantity`. */
  | {
      readonly kind: 'charge';
      readonly charge: Charge;
      readonly label: string;
      readonly basis: Basis;
      readonly count: Exact;
      /** Points of one; `null` where they are not all alike. */
      readonly each: Exact | null;
      readonly quantity: Exact | null;
      readonly points: Exact;
      readonly status: 'used' | 'superseded';
    }
  /** What a raise adds to so many occurrences. */
  | { readonly kind: 'raise'; readonly raise: Raise; readonly label: string; readonly factor: Exact; readonly count: Exact; readonly points: Exact }
  /** What goes beyond the most that one matter may count. */
  | { readonly kind: 'cut'; readonly matter: string; readonly max: Exact; readonly points: Exact }
  /** 归零: down to the floor. */
  | { readonly kind: 'zero'; readonly charge: Charge; readonly label: string; readonly floor: Exact; readonly points: Exact }
  /** A word or figure that was read from an entry: `足额`, `良好 7`, `88`. */
  | { readonly kind: 'entry'; readonly label: string; readonly text: string; readonly basis: Basis; readonly points: Exact }
  /** Marks of a ballot: count × value ÷ divisor. */
  | { readonly kind: 'marks'; readonly word: string; readonly count: Exact; readonly value: Exact; readonly divisor: Exact; readonly points: Exact }
  /** A rule below, with its share of the result: points × weight, ÷ the number of periods, or × `to` ÷ the divisor. `null` while it is missing. */
  | { readonly kind: 'part'; readonly statement: Statement; readonly share: Share; readonly points: Exact | null }
  /** Score sheets of one source: their sum ÷ the numbers, one after the other. */
  | { readonly kind: 'sheets'; readonly label: string; readonly basis: Basis; readonly figures: readonly Exact[]; readonly divisors: readonly number[]; readonly points: Exact }
  /** The score that an account opens with. */
  | { readonly kind: 'opening'; readonly period: Period; readonly points: Exact }
  /** Points of a rule that stands elsewhere, as far as they are above a figure. `null` while it is missing. */
  | { readonly kind: 'reference'; readonly statement: Statement; readonly above: Bound; readonly points: Exact | null }
  /** What an event of another member does to this one. For internal sheets: it names him. */
  | { readonly kind: 'joint'; readonly event: JointEvent; readonly points: Exact }
  | { readonly kind: 'limit'; readonly bound: 'min' | 'max'; readonly figure: Exact; readonly over: 'period' | 'year'; readonly points: Exact }
  | { readonly kind: 'veto'; readonly by: Statement; readonly points: Exact }
  /** The one rounding, where a figure is published. */
  | { readonly kind: 'rounding'; readonly places: number; readonly points: Exact };

export type Share =
  | { readonly kind: 'whole' }
  | { readonly kind: 'weight'; readonly weight: Exact; readonly basis: Basis }
  | { readonly kind: 'mean'; readonly of: number }
  | { readonly kind: 'scaled'; readonly to: Exact; readonly divisor: Exact };

/** The statement and all below it, each before its parts. */
export function* walkStatements(statement: Statement): Generator<Statement> {
  yield statement;
  for (const line of statement.lines) if (line.kind === 'part') yield* walkStatements(line.statement);
}

/**
 * Everything missing or wrong in a statement and in what it refers to, once, in the order of the text. Below a veto
 * nothing is asked for: the result is zero whatever stands there.
 */
export function statementIssues(statement: Statement): Issue[] {
  const issues: Issue[] = [];
  collectIssues(statement, issues, ['part', 'reference']);
  return notYetTold(issues, []);
}

/** The same without what it refers to, which is asked for where it stands. */
export function ownIssues(statement: Statement): Issue[] {
  const issues: Issue[] = [];
  collectIssues(statement, issues, ['part']);
  return issues;
}

/** Of two rules that lack the same, one tells it. */
export function notYetTold(issues: readonly Issue[], told: readonly Issue[]): Issue[] {
  const known = new Set(told.map(keyOf));
  return issues.filter((issue) => {
    const key = keyOf(issue);
    const first = !known.has(key);
    known.add(key);
    return first;
  });
}

function keyOf({ code, data, at }: Issue): string {
  return JSON.stringify([code, data, at]);
}

function collectIssues(statement: Statement, issues: Issue[], into: readonly ('part' | 'reference')[]): void {
  for (const issue of statement.issues) issues.push(issue);
  if (statement.status === 'vetoed') return;
  for (const line of statement.lines) if ((line.kind === 'part' || line.kind === 'reference') && into.includes(line.kind)) collectIssues(line.statement, issues, into);
}

export function findStatement(statement: Statement, ruleId: string): Statement | null {
  if (statement.rule.id === ruleId) return statement;
  // What is asked for stands near the top: all parts are looked at before any is looked into.
  for (const line of statement.lines) if (line.kind === 'part' && line.statement.rule.id === ruleId) return line.statement;
  for (const line of statement.lines) {
    const found = line.kind === 'part' ? findStatement(line.statement, ruleId) : null;
    if (found !== null) return found;
  }
  return null;
}
