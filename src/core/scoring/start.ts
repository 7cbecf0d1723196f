import { daysOf, periodAround, periodText, subPeriods, type Period } from '../periods';
import { evaluate } from '../rules/evaluate';
import { evaluateEntryPeriod } from '../rules/periods/evaluate';
import type { PeriodsRule } from '../rules/periods/schema';
import type { Scheme } from '../scheme/schema';
import type { Branch } from './branch';
import { contextOf, opened, type Context } from './context';
import { entryRules, hasYearlyAccounts, unitOf } from './entryRules';
import { heldThroughout } from './held';
import type { Entries, MemberRecord } from './member';

type Start = (record: MemberRecord) => Context;

const NO_ENTRIES: Entries = new Map();

/** What a closing period starts from: its entries, and what earlier entry periods of the year used of the accounts. */
export function closingStart(scheme: Scheme, period: Period, branch: Branch): Start {
  const accounts = entryRules(scheme).map((rule) => ({ rule, earlier: accountedBefore(scheme, rule, period) }));
  return (record) => {
    const context = contextOf(scheme, record.member, period, record.entries.get(periodText(period)) ?? NO_ENTRIES, known(record, branch));
    for (const { rule, earlier } of accounts) useAccounts(rule, context, earlier);
    return opened(context);
  };
}

/** What an entry period starts from. Its entries are in `allEntries`. */
export function entryStart(scheme: Scheme, rule: PeriodsRule, period: Period, branch: Branch): Start {
  const earlier = accountedBefore(scheme, rule, period);
  return (record) => {
    const context = contextOf(scheme, record.member, period, NO_ENTRIES, known(record, branch));
    useAccounts(rule, context, earlier);
    return context;
  };
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

function known({ entries, classIn }: MemberRecord, branch: Branch): Parameters<typeof contextOf>[4] {
  return { allEntries: entries, branch, ...(classIn === undefined ? {} : { classIn }) };
}
