import { z } from 'zod';
import { sign, type Exact } from '../../decimal';
import { BasisSchema, type Basis } from '../../scheme/basis';
import { ConditionSchema, type Condition } from '../../scheme/condition';
import { BoundSchema, ExactSchema, FigureSchema, type Bound, type Figure } from '../../scheme/figure';
import { AliasesSchema, IdSchema, InputSchema, ListedNameSchema, type Input } from '../../scheme/input';
import { WhoSchema, type Who } from '../../scheme/who';

interface ChargeHead {
  readonly id: string;
  readonly basis: Basis;
  readonly when?: Condition | undefined;
  readonly who?: Who | undefined;
  /** The ledger column, or the id of another charge whose column this one reads too (one event in two lists). */
  readonly input: Input | { readonly sameAs: string };
}

/** How much of a unit that is not full counts: nothing, all of it, or its part. */
export type Portion = 'whole' | 'begun' | 'exact';

/** What changes the points of an item. Points are signed: −10 deducts. */
export type Charge =
  /** 次: the entry says how often. */
  | (ChargeHead & { readonly kind: 'count'; readonly points: Figure })
  /** √: it happened or not. */
  | (ChargeHead & { readonly kind: 'flag'; readonly points: Figure })
  /** 分: the entry says the points themselves, without a sign; the direction is the charge's. */
  | (ChargeHead & { readonly kind: 'amount'; readonly direction: 'add' | 'deduct'; readonly min: Exact; readonly max: Bound })
  /** 分级: the entry says at which level, and how often at each (市级2、县级1). */
  | (ChargeHead & { readonly kind: 'level'; readonly levels: readonly ChargeLevel[] })
  /** 折算: so many points for each unit of the quantity that the entry says. */
  | (ChargeHead & { readonly kind: 'rate'; readonly unit: Exact; readonly points: Figure; readonly portion: Portion })
  /** 不足: so many points for each unit that the entry is short of the target. */
  | (ChargeHead & { readonly kind: 'shortfall'; readonly target: Figure; readonly unit: Exact; readonly points: Figure; readonly portion: Portion })
  /** 归零: a mark takes the whole item to its floor. */
  | (ChargeHead & { readonly kind: 'zero' });

export interface ChargeLevel {
  readonly word: string;
  readonly aliases: readonly string[];
  readonly points: Figure;
  readonly basis: Basis;
}

/** The figures of a charge: points of one occurrence, or of one unit. What is typed in points has none. */
export function chargeFigures(charge: Charge): readonly Figure[] {
  switch (charge.kind) {
    case 'count':
    case 'flag':
    case 'rate':
    case 'shortfall':
      return [charge.points];
    case 'level':
      return charge.levels.map((level) => level.points);
    case 'amount':
    case 'zero':
      return [];
  }
}

const head = {
  id: IdSchema,
  basis: BasisSchema,
  when: ConditionSchema.optional(),
  who: WhoSchema.optional(),
  input: z.union([InputSchema, z.strictObject({ sameAs: IdSchema })]),
};

/** Nothing can be counted in units of nothing. */
const UnitSchema = ExactSchema.refine((unit) => sign(unit) > 0, { params: { code: 'not-positive' } });
const portion = z.enum(['whole', 'begun', 'exact']);

export const ChargeSchema: z.ZodType<Charge, unknown> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count'), ...head, points: FigureSchema }),
  z.strictObject({ kind: z.literal('flag'), ...head, points: FigureSchema }),
  z.strictObject({ kind: z.literal('amount'), ...head, direction: z.enum(['add', 'deduct']), min: ExactSchema, max: BoundSchema }),
  z.strictObject({
    kind: z.literal('level'),
    ...head,
    levels: z.array(z.strictObject({ word: ListedNameSchema, aliases: AliasesSchema, points: FigureSchema, basis: BasisSchema })).min(1),
  }),
  z.strictObject({ kind: z.literal('rate'), ...head, unit: UnitSchema, points: FigureSchema, portion }),
  z.strictObject({ kind: z.literal('shortfall'), ...head, target: FigureSchema, unit: UnitSchema, points: FigureSchema, portion }),
  z.strictObject({ kind: z.literal('zero'), ...head }),
]);
