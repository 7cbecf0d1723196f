import { z } from 'zod';
import { BasisSchema, type Basis } from './basis';
import { AliasesSchema, ListedNameSchema, NameSchema } from './input';

/** What is done with a kind of member (类别). */
export interface PersonKind {
  readonly kind: string;
  readonly part: 'graded' | 'pointsOnly';
  readonly basis: Basis;
}

/** 分类: members with items or weights of their own (A类, 流动党员). A member has one of them in each period. */
export interface PersonClass {
  readonly class: string;
  readonly aliases: readonly string[];
  readonly basis: Basis;
}

export const PersonKindSchema = z.strictObject({ kind: NameSchema, part: z.enum(['graded', 'pointsOnly']), basis: BasisSchema });
export const PersonClassSchema = z.strictObject({ class: ListedNameSchema, aliases: AliasesSchema, basis: BasisSchema });
