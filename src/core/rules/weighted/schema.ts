import { z } from 'zod';
import { BasisSchema, type Basis } from '../../scheme/basis';
import { FigureSchema, type Figure } from '../../scheme/figure';
import { concerns, WhoSchema, type Who } from '../../scheme/who';
import { ruleHead, type RuleHead } from '../common';
import { LimitsSchema, type Limits } from '../limits';
import type { Rule } from '../rule';

/** 加权: each part times its weight (0.6 = 60 %), summed. A weight of 1 takes a part as it is. */
export interface WeightedRule extends RuleHead {
  readonly kind: 'weighted';
  readonly limits: Limits;
  readonly parts: readonly WeightedPart[];
}

export interface WeightedPart {
  readonly weight: Figure;
  readonly basis: Basis;
  /** Other weights for some members: the first that concerns the member counts. */
  readonly others?: readonly OtherWeight[] | undefined;
  readonly rule: Rule;
}

export interface OtherWeight {
  readonly who: Who;
  readonly weight: Figure;
  readonly basis: Basis;
}

/** The weight of a part for a member: the first of its other weights that concerns him, else its own. */
export function weightFor({ weight, basis, others = [] }: WeightedPart, member: Parameters<typeof concerns>[1]): Pick<WeightedPart, 'weight' | 'basis'> {
  return others.find(({ who }) => concerns(who, member)) ?? { weight, basis };
}

const others = z.array(z.strictObject({ who: WhoSchema, weight: FigureSchema, basis: BasisSchema })).min(1);

export function weightedSchema(rule: z.ZodType<Rule, unknown>) {
  return z.strictObject({
    kind: z.literal('weighted'),
    ...ruleHead,
    limits: LimitsSchema,
    parts: z.array(z.strictObject({ weight: FigureSchema, basis: BasisSchema, others: others.optional(), rule })).min(1),
  });
}
