import { z } from 'zod';
import type { Exact } from '../../decimal';
import { ExactSchema, FigureSchema, type Figure } from '../../scheme/figure';
import { ruleHead, type RuleHead } from '../common';
import { LimitsSchema, type Limits } from '../limits';
import type { Rule } from '../rule';

/** 折合: the points of the rule below it × `to` ÷ the divisor, kept within limits. */
export interface ScaledRule extends RuleHead {
  readonly kind: 'scaled';
  readonly rule: Rule;
  readonly divisor: Divisor;
  readonly to: Exact;
  readonly limits: Limits;
}

export type Divisor =
  | { readonly kind: 'figure'; readonly figure: Figure }
  /** The highest points of the rule below in the branch: whoever has them gets `to`. */
  | { readonly kind: 'highest' };

export function scaledSchema(rule: z.ZodType<Rule, unknown>) {
  return z.strictObject({
    kind: z.literal('scaled'),
    ...ruleHead,
    rule,
    divisor: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('figure'), figure: FigureSchema }),
      z.strictObject({ kind: z.literal('highest') }),
    ]),
    to: ExactSchema,
    limits: LimitsSchema,
  });
}
