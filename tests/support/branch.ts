import { toText } from '../../src/core/decimal';
import { lineText } from '../../src/core/explain/messages.zh';
import { issueText } from '../../src/core/issueText';
import { parsePeriod } from '../../src/core/periods';
import type { MemberCase } from '../../src/core/scheme/cases';
import type { Scheme } from '../../src/core/scheme/schema';
import { recordsFromCases } from '../../src/core/scoring/cases';
import { scoreClosing } from '../../src/core/scoring/score';
import { findStatement, walkStatements } from '../../src/core/scoring/statement';
import { periodText } from '../../src/core/periods';

export interface ScoredBranch {
  /** The closing score of a member, exact; `null` where there is none. */
  readonly score: (id: string) => string | null;
  /** Points of each entry period. */
  readonly periods: (id: string) => Record<string, string | null>;
  /** What the lines of a rule say, in one entry period where one is named. */
  readonly lines: (id: string, rule: string, period?: string) => string[];
  readonly issues: (id: string) => string[];
}

/** A whole branch at the close, as people see it. */
export function branch(scheme: Scheme, members: readonly Partial<MemberCase>[], closing = '2026'): ScoredBranch {
  const period = parsePeriod(closing);
  if (period === null) throw new Error(`not a period: ${closing}`);
  const cases = { members: members.map((member, index): MemberCase => ({ id: `${index + 1}`, name: `党员${index + 1}`, periods: [], ...member })) };
  const { records, roll } = recordsFromCases(scheme, cases, period);
  const result = scoreClosing(scheme, records, period, roll);
  const of = (id: string) => {
    const member = result.members.find((each) => each.member.id === id);
    if (member === undefined) throw new Error(`nobody is ${id}`);
    return member;
  };
  const text = (points: Parameters<typeof toText>[0] | null): string | null => (points === null ? null : toText(points));
  const statements = (id: string) => {
    const { statement } = of(id);
    return statement === null ? [] : [...walkStatements(statement)];
  };
  return {
    score: (id) => text(of(id).score),
    periods: (id) => Object.fromEntries(statements(id).flatMap(({ period: at, points }) => (at === undefined ? [] : [[periodText(at), text(points)]]))),
    lines: (id, rule, at) => {
      const tops = at === undefined ? statements(id) : statements(id).filter((each) => each.period !== undefined && periodText(each.period) === at);
      const found = tops.flatMap((top) => findStatement(top, rule) ?? [])[0];
      return found?.lines.map(lineText) ?? [];
    },
    issues: (id) => of(id).issues.map(issueText),
  };
}
