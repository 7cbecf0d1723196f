import { z } from 'zod';
import type { Exact } from '../../decimal';
import { BasisSchema, type Basis } from '../../scheme/basis';
import { ExactSchema } from '../../scheme/figure';
import { InputSchema, type Input } from '../../scheme/input';
import { ruleHead, wordsSchema, type RuleHead } from '../common';

/**
 * 视情评分: points given by judgement within named levels. An entry is a figure, or a level's word with its figure
 * (良好 7). The word alone is enough where the level has one figure only (优秀 10, 较差 0).
 */
export interface JudgedRule extends RuleHead {
  readonly kind: 'judged';
  readonly input: Input;
  readonly levels: readonly JudgedLevel[];
}

export interface JudgedLevel {
  readonly word: string;
  readonly min: Exact;
  readonly max: Exact;
  readonly basis: Basis;
}

export const JudgedSchema = z.strictObject({
  kind: z.literal('judged'),
  ...ruleHead,
  input: InputSchema,
  levels: z.array(z.strictObject({ word: wordsSchema, min: ExactSchema, max: ExactSchema, basis: BasisSchema })).min(1),
});
