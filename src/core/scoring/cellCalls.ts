import type { CellValue } from '../grid';
import type { Exact } from '../decimal';
import type { Issue } from '../issues';
import { periodText, UNNAMED_YEAR, type Period } from '../periods';
import { ballotInputId, ballotInputs } from '../rules/ballot/inputs';
import type { BallotRule } from '../rules/ballot/schema';
import { evaluate } from '../rules/evaluate';
import type { RuleInput } from '../rules/inputs';
import { walkRules, type Rule } from '../rules/rule';
import type { Scheme, Special } from '../scheme/schema';
import { grades } from '../standing/grades';
import { candidateOf } from '../standing/standings';
import { ranked, type Scored } from '../standing/rank';
import { specialApplies } from '../standing/specials';
import { contextOf } from './context';
import { FULL_MEMBER, type Entries, type Member } from './member';
import { publish, publishEntryPeriod } from './publish';
import { entryRule } from './entryRules';
import { schemeIn } from './inForce';
import type { Statement } from './statement';
import { unlessUnwritten } from './written';

/**
 * What worksheet functions ask for: one row at a time, with nothing known but the row. A yearly account (封顶 or 扣完
 * over the year) starts fresh in each row; notices know the whole year, and 体检 reports where the two differ.
 */
export function memberPoints(asked: Scheme, member: Member, period: Period, entries: Entries): Statement {
  const scheme = schemeIn(asked, period);
  const rule = entryRule(scheme, period.unit)?.rule ?? pointsRule(scheme);
  return unlessUnwritten(publishEntryPeriod(scheme, evaluate(rule, contextOf(scheme, member, period, entries))), entries, period);
}

export type ClosingRow =
  | { readonly kind: 'excluded'; readonly special: Special }
  | { readonly kind: 'scored'; readonly statement: Statement; readonly issues: readonly Issue[] };

/** The closing score of one row from the points of its periods; `points: null` for schemes without entry periods. */
export function closingStatement(asked: Scheme, member: Member, period: Period, entries: Entries, points: readonly Exact[] | null): ClosingRow {
  const closing: Period = { ...period, unit: asked.rhythm.closing };
  const scheme = schemeIn(asked, closing);
  const record = { member, entries: new Map([[periodText(closing), entries]]) };
  const issues: Issue[] = [];
  for (const special of scheme.specials) {
    const mark = specialApplies(scheme, special, record, closing);
    if (mark.kind === 'yes' && special.kind === 'excluded') return { kind: 'excluded', special };
    if (mark.kind === 'problem') issues.push(mark.issue);
  }
  const context = contextOf(scheme, member, closing, entries, { allEntries: record.entries, givenPoints: points });
  return { kind: 'scored', statement: publish(scheme, evaluate(scheme.score, context)), issues };
}

export interface Ballot {
  readonly rule: BallotRule;
  readonly inputs: readonly RuleInput[];
  readonly presentId: string;
}

/** The ballot of a scheme; `null` where it has none. */
export function ballotOf(scheme: Scheme): Ballot | null {
  for (const rule of walkRules(scheme.score)) {
    if (rule.kind === 'ballot') return { rule, inputs: ballotInputs(rule), presentId: ballotInputId(rule, 'present') };
  }
  return null;
}

export function ballotScoreOf(scheme: Scheme, ballot: Ballot, cells: ReadonlyMap<string, CellValue>): Statement {
  const entries: Entries = new Map([...cells].map(([id, value]) => [id, { kind: 'cell', value } as const]));
  return evaluate(ballot.rule, contextOf(scheme, NOBODY, unnamed(scheme), entries));
}

/** The suggested grade of one score among all; `null` where it lies in no band. The special rules apply to this score only. */
export function gradeAmong(scheme: Scheme, scores: readonly Scored[], id: string, specials: readonly Special[], sizes: { readonly graded: number; readonly all: number }): string | null {
  const order = ranked(scores, scheme.publishing.rankTies);
  const candidates = order.map((entry) => candidateOf(entry.id, entry.score, entry.id === id ? specials : []));
  return grades(scheme, candidates, sizes).byId.get(id)?.grade ?? null;
}

function pointsRule(scheme: Scheme): Rule {
  for (const rule of walkRules(scheme.score)) if (rule.id === scheme.roles.points) return rule;
  return scheme.score;
}

const NOBODY: Member = { id: '', name: '', unit: '', kind: FULL_MEMBER, class: null, posts: [], leader: null, contact: null, status: '参加', from: null, to: null, history: [] };

function unnamed(scheme: Scheme): Period {
  return { unit: scheme.rhythm.closing, year: UNNAMED_YEAR, index: 1 };
}
