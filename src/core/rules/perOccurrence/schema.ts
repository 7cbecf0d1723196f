import { z } from 'zod';
import { BoundSchema, ExactSchema, FigureSchema, type Bound, type Figure } from '../../scheme/figure';
import { BasisSchema, type Basis } from '../../scheme/basis';
import { ConditionSchema, type Condition } from '../../scheme/condition';
import { IdSchema, ListedNameSchema } from '../../scheme/input';
import type { Exact } from '../../decimal';
import { ruleHead, type RuleHead } from '../common';
import { LimitsSchema, type Limits } from '../limits';
import { ChargeSchema, type Charge } from './charge';

export type { Charge } from './charge';

/**
 * 按次加减分: a start figure (full marks, or 0) changed by what happened. `count: 'highest'` lets only the charge with
 * the largest effect count (同一事项取最高).
 */
export interface PerOccurrenceRule extends RuleHead {
  readonly kind: 'perOccurrence';
  readonly start: Figure;
  readonly limits: Limits;
  readonly count: 'every' | 'highest';
  readonly matters?: Matters | undefined;
  readonly raises?: readonly Raise[] | undefined;
  readonly charges: readonly Charge[];
}

/** Events of the same matter: all of them or only the highest, and at most so many points together. */
export interface Matters {
  readonly count: 'every' | 'highest';
  readonly max: Bound;
}

interface RaiseHead {
  readonly id: string;
  readonly basis: Basis;
  readonly when?: Condition | undefined;
  readonly factor: Exact;
}

/** 加重: what makes one occurrence count for more. Several multiply. */
export type Raise =
  /** The same charge again, from time `from` on; `compound`: once more for each time after it. */
  | (RaiseHead & { readonly kind: 'repeat'; readonly from: number; readonly over: 'year' | 'period'; readonly growth: 'flat' | 'compound' })
  /** Members who hold one of these posts. */
  | (RaiseHead & { readonly kind: 'post'; readonly posts: readonly string[] });

const raiseHead = { id: IdSchema, basis: BasisSchema, when: ConditionSchema.optional(), factor: ExactSchema };

const RaiseSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('repeat'),
    ...raiseHead,
    from: z.int().min(2).max(100),
    over: z.enum(['year', 'period']),
    growth: z.enum(['flat', 'compound']),
  }),
  z.strictObject({ kind: z.literal('post'), ...raiseHead, posts: z.array(ListedNameSchema).min(1) }),
]);

export const PerOccurrenceSchema = z.strictObject({
  kind: z.literal('perOccurrence'),
  ...ruleHead,
  start: FigureSchema,
  limits: LimitsSchema,
  count: z.enum(['every', 'highest']),
  matters: z.strictObject({ count: z.enum(['every', 'highest']), max: BoundSchema }).optional(),
  raises: z.array(RaiseSchema).min(1).optional(),
  charges: z.array(ChargeSchema).min(1),
});
