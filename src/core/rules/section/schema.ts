import { z } from 'zod';
import { FigureSchema, type Figure } from '../../scheme/figure';
import { ruleHead, type RuleHead } from '../common';
import { LimitsSchema, type Limits } from '../limits';
import type { Rule } from '../rule';

/**
 * 分组: a start figure plus the sum of its items, kept within limits. A veto among its items makes the whole section
 * zero. `fullMarks` is what the text states for the section; the lint compares it with the items.
 */
export interface SectionRule extends RuleHead {
  readonly kind: 'section';
  readonly start: Figure;
  readonly limits: Limits;
  readonly fullMarks: Figure | null;
  readonly children: readonly Rule[];
}

export function sectionSchema(rule: z.ZodType<Rule, unknown>) {
  return z.strictObject({
    kind: z.literal('section'),
    ...ruleHead,
    start: FigureSchema,
    limits: LimitsSchema,
    fullMarks: FigureSchema.nullable(),
    children: z.array(rule).min(1),
  });
}
