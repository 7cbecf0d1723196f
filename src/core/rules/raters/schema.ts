import { z } from 'zod';
import { sign, type Exact } from '../../decimal';
import { BasisSchema, type Basis } from '../../scheme/basis';
import { ExactSchema } from '../../scheme/figure';
import { IdSchema, InputSchema, type Input } from '../../scheme/input';
import { ruleHead, type RuleHead } from '../common';

/**
 * 评分表: score sheets of several groups of people (党员互评, 群众代表). The entry of a source is the list of its sheets
 * (`9、8、10`), or their mean as one figure. `bySource`: the mean of each source, then the mean of the sources;
 * `bySheet`: the mean over all sheets, a single figure being one of them. Each sheet gives 0 to `max`.
 */
export interface RatersRule extends RuleHead {
  readonly kind: 'raters';
  readonly sources: readonly RaterSource[];
  readonly max: Exact;
  readonly combine: 'bySource' | 'bySheet';
}

export interface RaterSource {
  readonly id: string;
  readonly input: Input;
  readonly basis: Basis;
}

export const RatersSchema = z.strictObject({
  kind: z.literal('raters'),
  ...ruleHead,
  sources: z.array(z.strictObject({ id: IdSchema, input: InputSchema, basis: BasisSchema })).min(1),
  max: ExactSchema.refine((max) => sign(max) > 0, { params: { code: 'not-positive' } }),
  combine: z.enum(['bySource', 'bySheet']),
});
