import { BasisSchema, type Basis } from '../scheme/basis';
import { ConditionSchema, type Condition } from '../scheme/condition';
import { IdSchema, NameSchema } from '../scheme/input';
import { textSchema } from '../scheme/text';
import { WhoSchema, type Who } from '../scheme/who';

/** What every rule has: an id that never changes, the name people use, the clause it comes from. */
export interface RuleHead {
  readonly id: string;
  readonly name: string;
  readonly basis: Basis;
  readonly when?: Condition | undefined;
  readonly who?: Who | undefined;
}

export const ruleHead = {
  id: IdSchema,
  name: NameSchema,
  basis: BasisSchema,
  when: ConditionSchema.optional(),
  who: WhoSchema.optional(),
};

export const wordsSchema = textSchema(60);
