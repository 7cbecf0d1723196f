import { z } from 'zod';
import { RuleSchema, type Rule } from '../rules/rule';
import { BasisSchema, type Basis } from './basis';
import { IdSchema, NameSchema } from './input';

/** 另列: a figure shown beside the closing score (A分, 奖励积分, 折合百分制), with a rank of its own where it has one. */
export interface Report {
  readonly id: string;
  readonly name: string;
  readonly rank: 'ranked' | 'plain';
  readonly audience: 'public' | 'internal';
  readonly rule: Rule;
  readonly basis: Basis;
}

export const ReportSchema: z.ZodType<Report, unknown> = z.strictObject({
  id: IdSchema,
  name: NameSchema,
  rank: z.enum(['ranked', 'plain']),
  audience: z.enum(['public', 'internal']),
  rule: RuleSchema,
  basis: BasisSchema,
});
