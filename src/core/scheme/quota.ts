import { z } from 'zod';
import { BasisSchema, type Basis } from './basis';
import { BoundSchema, FigureSchema, UNBOUNDED, type Bound, type Figure } from './figure';
import { IdSchema, NameSchema } from './input';

/** 名额: a share of people, or a place in the rank. `grade` limits a grade; the others only name people (优先推荐 …). */
export type Quota = GradeQuota | ListQuota | RankQuota;

interface QuotaHead {
  readonly id: string;
  readonly name: string;
  readonly basis: Basis;
}

interface ShareQuota extends QuotaHead {
  /** `null` (不设): the text wants a ratio and names none; the band or the least score alone decides, and the result says so. */
  readonly share: Figure | null;
  /** n: those who are graded, or all on the branch's roll. */
  readonly of: 'graded' | 'all';
  readonly rounding: 'floor' | 'halfUp' | 'ceil';
  /** Those tied across the limit all stay outside (and are reported), or all get in. */
  readonly ties: 'outside' | 'inside';
  /** Places are filled from the top of the rank (优秀), or from the bottom (差). */
  readonly from: 'top' | 'bottom';
}

export interface GradeQuota extends ShareQuota {
  readonly kind: 'grade';
  readonly grade: string;
  /** The grade of those whose score suffices but for whom there is no place. */
  readonly otherwise: string;
}

export interface ListQuota extends ShareQuota {
  readonly kind: 'list';
  readonly minScore: Bound;
  /** `internal` lists never reach a notice. */
  readonly audience: 'public' | 'internal';
}

/** The members ranked from `first` to `last`, by the score or by a report that is ranked. */
export interface RankQuota extends QuotaHead {
  readonly kind: 'ranks';
  readonly first: number;
  readonly last: number;
  /** Id of the report whose rank counts; `null`: that of the score. */
  readonly by: string | null;
  readonly audience: 'public' | 'internal';
}

const head = { id: IdSchema, name: NameSchema, basis: BasisSchema };
const share = {
  ...head,
  share: z.union([z.codec(z.literal(UNBOUNDED), z.null(), { decode: () => null, encode: () => UNBOUNDED }), FigureSchema]),
  of: z.enum(['graded', 'all']),
  rounding: z.enum(['floor', 'halfUp', 'ceil']),
  ties: z.enum(['outside', 'inside']),
  from: z.enum(['top', 'bottom']),
};
const place = z.int().min(1).max(10000);
const audience = z.enum(['public', 'internal']);

export const QuotaSchema: z.ZodType<Quota, unknown> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('grade'), ...share, grade: NameSchema, otherwise: NameSchema }),
  z.strictObject({ kind: z.literal('list'), ...share, minScore: BoundSchema, audience }),
  z.strictObject({ kind: z.literal('ranks'), ...head, first: place, last: place, by: IdSchema.nullable(), audience }),
]);
