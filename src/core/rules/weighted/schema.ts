import { z } from 'zod';
import { BasisSchema, type Basis } from '../../scheme/basis';
import { FigureSchema, type Figure } from '../../scheme/figure';
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
  readonly rule: Rule;
}

export function weightedSchema(rule: z.ZodType<Rule, unknown>) {
  return z.strictObject({
    kind: z.literal('weighted'),
    ...ruleHead,
    limits: LimitsSchema,
    parts: z.array(z.strictObject({ weight: FigureSchema, basis: BasisSchema, rule })).min(1),
  });
}
