import { z } from 'zod';
import { BoundSchema, type Bound } from '../../scheme/figure';
import { IdSchema } from '../../scheme/input';
import { ruleHead, type RuleHead } from '../common';

/** 引用: the points of another rule of the scheme as far as they are above a figure (不设: all of them). */
export interface ReferenceRule extends RuleHead {
  readonly kind: 'reference';
  /** Id of the rule. */
  readonly of: string;
  readonly above: Bound;
}

export const ReferenceSchema = z.strictObject({ kind: z.literal('reference'), ...ruleHead, of: IdSchema, above: BoundSchema });
