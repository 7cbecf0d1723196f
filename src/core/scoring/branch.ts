import type { Exact } from '../decimal';
import type { Issue } from '../issues';
import type { Period } from '../periods';
import type { JointEffect, JointRule } from '../rules/joint/schema';
import type { Rule } from '../rules/rule';

/**
 * What a rule may ask about the other members of the branch. It is made once for each scoring run; every answer is
 * worked out when it is first asked for, in one pass over the records, and kept.
 */
export interface Branch {
  /** `unknown` where only one row is known: a formula in a cell. */
  readonly kind: 'known' | 'unknown';
  /** The highest points of a rule in a period among all who are scored; `null` where somebody's cannot be worked out. */
  readonly highest: (rule: Rule, period: Period) => Exact | null;
  /** What events of others do to a member in a period. */
  readonly effectsOn: (memberId: string, rule: JointRule, period: Period) => readonly JointEvent[];
  /** Events of a member that should fall on somebody whom nobody can tell. */
  readonly issuesOf: (memberId: string, period: Period) => readonly Issue[];
}

/** An event of another member, as it falls on this one. */
export interface JointEvent {
  readonly effect: JointEffect;
  /** Name of the member whose event it is. */
  readonly from: string;
  /** The charge, or the charges that were added up. */
  readonly label: string;
  readonly times: Exact;
  /** Points of one event, or of the sum that a share is taken of; signed. */
  readonly size: Exact;
}

export const NO_BRANCH: Branch = { kind: 'unknown', highest: () => null, effectsOn: () => [], issuesOf: () => [] };
