import { applySettings, parsePeriod, recordsFromCases, schemeIn, scoreClosing, walkRules, walkStatements, type ClosingMember, type ClosingResult, type Example, type Line, type Rule, type Scheme, type Statement } from '../../src/core';

/** What the worked examples of a scheme have shown at work, and what it has: the meta-test compares the two. */
export function exercised(scheme: Scheme, examples: readonly Example[]): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const example of examples) {
    const period = parsePeriod(example.period);
    const applied = applySettings(scheme, example.given.settings ?? {});
    if (period === null || applied.kind === 'refused') throw new Error(example.name);
    for (const { id, value } of applied.scheme.settings) seen.add(`setting ${id}＝${value}`);
    const { records, roll } = recordsFromCases(applied.scheme, example.given, period);
    seeResult(scoreClosing(applied.scheme, records, period, roll), seen);
    if (schemeIn(applied.scheme, period) !== applied.scheme) seen.add('amendment');
  }
  return seen;
}

/** Everything in a scheme that an example must show: rules, charges, bands, quotas, special rules, reports, readings. */
export function exercisable(scheme: Scheme): readonly string[] {
  return [
    ...[scheme.score, ...scheme.reports.map((report) => report.rule)].flatMap((top) => [...walkRules(top)]).flatMap(partsOf),
    ...scheme.settings.flatMap(({ id, options }) => options.map(({ value }) => `setting ${id}＝${value}`)),
    ...scheme.grades.map(({ grade }) => `band ${grade}`),
    ...scheme.quotas.map(({ id }) => `quota ${id}`),
    ...scheme.specials.map(({ id }) => `special ${id}`),
    ...scheme.reports.map(({ id }) => `report ${id}`),
    ...scheme.amendments.map(() => 'amendment'),
    'a missing entry',
  ];
}

function partsOf(rule: Rule): string[] {
  switch (rule.kind) {
    case 'perOccurrence':
      return [`rule ${rule.id}`, ...rule.charges.map(({ id }) => `charge ${id}`), ...(rule.raises ?? []).map(({ id }) => `raise ${id}`)];
    case 'joint':
      return [`rule ${rule.id}`, ...rule.effects.map(({ id }) => `effect ${id}`)];
    case 'veto':
      return [`veto ${rule.id}`];
    default:
      return [`rule ${rule.id}`];
  }
}

function seeResult(result: ClosingResult, seen: Set<string>): void {
  for (const member of result.members) seeMember(member, seen);
  for (const { quota, inside, tied } of result.quotas) if (inside.length > 0 || tied.length > 0) seen.add(`quota ${quota.id}`);
}

function seeMember({ statement, participation, standing, reports, issues }: ClosingMember, seen: Set<string>): void {
  if (statement !== null) seeStatement(statement, seen);
  if (issues.some(({ code }) => code === 'missing-entry' || code === 'missing-period')) seen.add('a missing entry');
  if (participation.kind === 'excluded') seen.add(`special ${participation.special.id}`);
  const { reason, notHigher } = standing;
  if (reason?.kind === 'band') seen.add(`band ${reason.band.grade}`);
  if (standing.grade !== null) seen.add(`band ${standing.grade}`);
  for (const each of [reason, notHigher]) {
    if (each === null) continue;
    if ('special' in each) seen.add(`special ${each.special.id}`);
    if ('quota' in each) seen.add(`quota ${each.quota.id}`);
  }
  for (const { special } of standing.proposals) seen.add(`special ${special.id}`);
  for (const { id } of standing.reminders) seen.add(`special ${id}`);
  for (const report of reports) {
    if (report.value !== null) seen.add(`report ${report.report.id}`);
    if (report.statement !== null) seeStatement(report.statement, seen);
  }
}

function seeStatement(top: Statement, seen: Set<string>): void {
  for (const statement of walkStatements(top)) {
    if (statement.status === 'vetoed') for (const line of statement.lines) if (line.kind === 'veto') seen.add(`veto ${line.by.rule.id}`);
    if (statement.points !== null) seen.add(`rule ${statement.rule.id}`);
    for (const line of statement.lines) seeLine(line, seen);
  }
}

function seeLine(line: Line, seen: Set<string>): void {
  if (line.kind === 'charge' || line.kind === 'zero') seen.add(`charge ${line.charge.id}`);
  if (line.kind === 'raise') seen.add(`raise ${line.raise.id}`);
  if (line.kind === 'joint') seen.add(`effect ${line.event.effect.id}`);
  if (line.kind === 'reference') seeStatement(line.statement, seen);
}
