import type { Setting } from '../scheme/schema';
import type { FoundItem, RuleCells, RuleSheet } from '../scheme/sheet/ruleSheet';
import { amountSheet } from './amount/sheet';
import { balanceSheet } from './balance/sheet';
import { ballotSheet } from './ballot/sheet';
import { choiceSheet } from './choice/sheet';
import type { RuleHead } from './common';
import { jointSheet } from './joint/sheet';
import { judgedSheet } from './judged/sheet';
import { perOccurrenceSheet } from './perOccurrence/sheet';
import { periodsSheet } from './periods/sheet';
import { ratersSheet } from './raters/sheet';
import { referenceSheet } from './reference/sheet';
import type { Rule, RuleKind } from './rule';
import { scaledSheet } from './scaled/sheet';
import { sectionSheet } from './section/sheet';
import { vetoSheet } from './veto/sheet';
import { weightedSheet } from './weighted/sheet';

/** The sheet form of every kind. */
export const RULE_SHEETS: { readonly [Kind in RuleKind]: RuleSheet<Extract<Rule, { kind: Kind }>> } = {
  section: sectionSheet,
  weighted: weightedSheet,
  periods: periodsSheet,
  perOccurrence: perOccurrenceSheet,
  choice: choiceSheet,
  judged: judgedSheet,
  amount: amountSheet,
  ballot: ballotSheet,
  raters: ratersSheet,
  scaled: scaledSheet,
  joint: jointSheet,
  reference: referenceSheet,
  balance: balanceSheet,
  veto: vetoSheet,
};

/** The words of column 算法. */
export const KIND_WORDS = Object.fromEntries(Object.entries(RULE_SHEETS).map(([kind, sheet]) => [kind, sheet.word])) as Record<RuleKind, string>;

export function ruleCells(rule: Rule, settings: readonly Setting[]): RuleCells {
  return (RULE_SHEETS[rule.kind] as RuleSheet<Rule>).write(rule, settings);
}

export function ruleFrom(kind: RuleKind, head: RuleHead, found: FoundItem): Rule {
  return { ...head, ...(RULE_SHEETS[kind] as RuleSheet<Rule>).read(found) } as Rule;
}
