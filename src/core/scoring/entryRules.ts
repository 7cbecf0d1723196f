import { PERIOD_UNITS, type Period, type PeriodUnit } from '../periods';
import type { PeriodsRule } from '../rules/periods/schema';
import { childRules, walkRules, type Rule } from '../rules/rule';
import { holds } from '../scheme/condition';
import type { Report, Scheme } from '../scheme/schema';

const cache = new WeakMap<Scheme, readonly PeriodsRule[]>();

/**
 * The rules that are worked out for each entry period, one for each rhythm of entries (daily conduct by month,
 * contribution by quarter). A scheme without any works out everything at the close.
 */
export function entryRules(scheme: Scheme): readonly PeriodsRule[] {
  const known = cache.get(scheme);
  if (known) return known;
  const rules = [...counting(scheme.score, scheme)];
  cache.set(scheme, rules);
  return rules;
}

export function unitOf(scheme: Scheme, rule: PeriodsRule): PeriodUnit {
  return rule.unit ?? scheme.rhythm.entry;
}

/** The rule for entries of a rhythm, if there is one. */
export function entryRule(scheme: Scheme, unit: PeriodUnit = scheme.rhythm.entry): PeriodsRule | null {
  return entryRules(scheme).find((rule) => unitOf(scheme, rule) === unit) ?? null;
}

/** What reports are worked out from in the same entry periods (当周A分 beside 当周B分). */
export function entryReports(scheme: Scheme, unit: PeriodUnit): readonly { readonly report: Report; readonly rule: PeriodsRule }[] {
  return scheme.reports.flatMap((report) => {
    const rule = [...counting(report.rule, scheme)].find((each) => unitOf(scheme, each) === unit);
    return rule === undefined ? [] : [{ report, rule }];
  });
}

/** What stands in another version of the scheme where this rule stands. */
export function inVersion(scheme: Scheme, asked: PeriodsRule): PeriodsRule {
  const unit = unitOf(scheme, asked);
  return entryReports(scheme, unit).find(({ rule }) => rule.id === asked.id)?.rule ?? entryRule(scheme, unit) ?? asked;
}

/** The rhythms of a scheme's entries, the shortest first; empty where everything is entered at the close. */
export function entryUnits(scheme: Scheme): readonly PeriodUnit[] {
  const used = new Set(entryRules(scheme).map((rule) => unitOf(scheme, rule)));
  return PERIOD_UNITS.filter((unit) => used.has(unit));
}

/** Whether a period of this length is closed: scored as a whole, ranked and graded. */
export function isClosing({ rhythm }: Scheme, { unit }: Period): boolean {
  return unit === rhythm.closing || rhythm.interim.includes(unit);
}

/** Whether a period depends on those before it in its year: an account that runs over the year, or a repeat that counts in it. */
export function hasYearlyAccounts(rule: Rule): boolean {
  for (const each of walkRules(rule)) {
    if ('limits' in each && each.limits.over === 'year') return true;
    if (each.kind === 'perOccurrence' && each.raises?.some((raise) => raise.kind === 'repeat' && raise.over === 'year')) return true;
  }
  return false;
}

/** Whether an entry period of this length depends on those before it in its year. */
export function carriesOver(scheme: Scheme, unit: PeriodUnit): boolean {
  const rule = entryRule(scheme, unit);
  return rule !== null && hasYearlyAccounts(rule);
}

function* counting(rule: Rule, scheme: Scheme): Generator<PeriodsRule> {
  if (!holds(rule.when, scheme.settings)) return;
  if (rule.kind === 'periods') yield rule;
  else for (const child of childRules(rule)) yield* counting(child, scheme);
}
