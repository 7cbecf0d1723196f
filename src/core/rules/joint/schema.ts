import { z } from 'zod';
import { BasisSchema, type Basis } from '../../scheme/basis';
import { ConditionSchema, type Condition } from '../../scheme/condition';
import { BoundSchema, FigureSchema, type Bound, type Figure } from '../../scheme/figure';
import { IdSchema, NameSchema } from '../../scheme/input';
import { ruleHead, type RuleHead } from '../common';
import { LimitsSchema, type Limits } from '../limits';

/** 联动: what events of others do to this member (连带扣分, 举荐加分). It has no column of its own. */
export interface JointRule extends RuleHead {
  readonly kind: 'joint';
  readonly limits: Limits;
  readonly effects: readonly JointEffect[];
}

export interface JointEffect {
  readonly id: string;
  readonly name: string;
  readonly basis: Basis;
  readonly when?: Condition | undefined;
  /** Rules (all their charges) or single charges whose events have this effect. */
  readonly of: readonly string[];
  readonly relation: Relation;
  /** Only what is at least this large (`at`), or larger (`above`), without its sign. */
  readonly least: Bound;
  readonly end: 'at' | 'above';
  /** What is measured: each event, or the member's sum of the period or of the year. */
  readonly size: 'each' | 'period' | 'year';
  readonly gives: JointGives;
}

/** Whom an event falls on, seen from the member whose event it is: the branch's secretary, the leader of the same group, the leader or contact in the roster, or whom the event names. */
export type Relation = 'secretary' | 'groupLeader' | 'leader' | 'contact' | 'named';

/** A share of the points keeps their direction; points of its own are signed. */
export type JointGives = { readonly kind: 'share'; readonly share: Figure } | { readonly kind: 'points'; readonly points: Figure };

export const JointSchema = z.strictObject({
  kind: z.literal('joint'),
  ...ruleHead,
  limits: LimitsSchema,
  effects: z
    .array(
      z.strictObject({
        id: IdSchema,
        name: NameSchema,
        basis: BasisSchema,
        when: ConditionSchema.optional(),
        of: z.array(IdSchema).min(1),
        relation: z.enum(['secretary', 'groupLeader', 'leader', 'contact', 'named']),
        least: BoundSchema,
        end: z.enum(['at', 'above']),
        size: z.enum(['each', 'period', 'year']),
        gives: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('share'), share: FigureSchema }),
          z.strictObject({ kind: z.literal('points'), points: FigureSchema }),
        ]),
      }),
    )
    .min(1),
});
