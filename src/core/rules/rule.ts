import { z } from 'zod';
import { AmountSchema, type AmountRule } from './amount/schema';
import { balanceSchema, type BalanceRule } from './balance/schema';
import { BallotSchema, type BallotRule } from './ballot/schema';
import { ChoiceSchema, type ChoiceRule } from './choice/schema';
import { JointSchema, type JointRule } from './joint/schema';
import { JudgedSchema, type JudgedRule } from './judged/schema';
import { PerOccurrenceSchema, type PerOccurrenceRule } from './perOccurrence/schema';
import { periodsSchema, type PeriodsRule } from './periods/schema';
import { RatersSchema, type RatersRule } from './raters/schema';
import { ReferenceSchema, type ReferenceRule } from './reference/schema';
import { scaledSchema, type ScaledRule } from './scaled/schema';
import { sectionSchema, type SectionRule } from './section/schema';
import { VetoSchema, type VetoRule } from './veto/schema';
import { weightedSchema, type WeightedRule } from './weighted/schema';

/** The vocabulary: every regulation is a tree of these. */
export type Rule =
  | AmountRule
  | BalanceRule
  | BallotRule
  | ChoiceRule
  | JointRule
  | JudgedRule
  | PerOccurrenceRule
  | PeriodsRule
  | RatersRule
  | ReferenceRule
  | ScaledRule
  | SectionRule
  | VetoRule
  | WeightedRule;

export type RuleKind = Rule['kind'];

export const RuleSchema: z.ZodType<Rule, unknown> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    AmountSchema,
    balanceSchema(RuleSchema),
    BallotSchema,
    ChoiceSchema,
    JointSchema,
    JudgedSchema,
    PerOccurrenceSchema,
    periodsSchema(RuleSchema),
    RatersSchema,
    ReferenceSchema,
    scaledSchema(RuleSchema),
    sectionSchema(RuleSchema),
    VetoSchema,
    weightedSchema(RuleSchema),
  ]),
);

/** The rules directly below a rule, in the order of the text. */
export function childRules(rule: Rule): readonly Rule[] {
  switch (rule.kind) {
    case 'section':
      return rule.children;
    case 'weighted':
      return rule.parts.map((part) => part.rule);
    case 'balance':
    case 'periods':
    case 'scaled':
      return [rule.rule];
    case 'amount':
    case 'ballot':
    case 'choice':
    case 'joint':
    case 'judged':
    case 'perOccurrence':
    case 'raters':
    case 'reference':
    case 'veto':
      return [];
  }
}

/** The rule and all below it, each before its children. */
export function* walkRules(rule: Rule): Generator<Rule> {
  yield rule;
  for (const child of childRules(rule)) yield* walkRules(child);
}
