import { z } from 'zod';
import { BasisSchema, type Basis } from '../../scheme/basis';
import { ConditionSchema, type Condition } from '../../scheme/condition';
import { BoundSchema, ExactSchema, FigureSchema, type Bound, type Figure } from '../../scheme/figure';
import { IdSchema, InputSchema, type Input } from '../../scheme/input';
import { WhoSchema, type Who } from '../../scheme/who';
import type { Exact } from '../../decimal';
import { ruleHead, type RuleHead } from '../common';
import { LimitsSchema, type Limits } from '../limits';

/**
 * 按次加减分: a start figure (full marks, or 0) changed by what happened. `count: 'highest'` lets only the charge with
 * the largest effect count (同一事项取最高).
 */
export interface PerOccurrenceRule extends RuleHead {
  readonly kind: 'perOccurrence';
  readonly start: Figure;
  readonly limits: Limits;
  readonly count: 'every' | 'highest';
  readonly charges: readonly Charge[];
}

interface ChargeHead {
  readonly id: string;
  readonly basis: Basis;
  readonly when?: Condition | undefined;
  readonly who?: Who | undefined;
  /** The ledger column, or the id of another charge whose column this one reads too (one event in two lists). */
  readonly input: Input | { readonly sameAs: string };
}

/** Points are signed: −10 deducts. */
export type Charge =
  /** 次: the entry says how often. */
  | (ChargeHead & { readonly kind: 'count'; readonly points: Figure })
  /** √: it happened or not. */
  | (ChargeHead & { readonly kind: 'flag'; readonly points: Figure })
  /** 分: the entry says the points themselves, without a sign; the direction is the charge's. */
  | (ChargeHead & { readonly kind: 'amount'; readonly direction: 'add' | 'deduct'; readonly min: Exact; readonly max: Bound });

const head = {
  id: IdSchema,
  basis: BasisSchema,
  when: ConditionSchema.optional(),
  who: WhoSchema.optional(),
  input: z.union([InputSchema, z.strictObject({ sameAs: IdSchema })]),
};

export const ChargeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count'), ...head, points: FigureSchema }),
  z.strictObject({ kind: z.literal('flag'), ...head, points: FigureSchema }),
  z.strictObject({
    kind: z.literal('amount'),
    ...head,
    direction: z.enum(['add', 'deduct']),
    min: ExactSchema,
    max: BoundSchema,
  }),
]);

export const PerOccurrenceSchema = z.strictObject({
  kind: z.literal('perOccurrence'),
  ...ruleHead,
  start: FigureSchema,
  limits: LimitsSchema,
  count: z.enum(['every', 'highest']),
  charges: z.array(ChargeSchema).min(1),
});
