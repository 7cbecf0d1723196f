import { z } from 'zod';
import { BasisSchema, type Basis } from '../../scheme/basis';
import { FigureSchema, type Figure } from '../../scheme/figure';
import { AliasesSchema, InputSchema, type Input } from '../../scheme/input';
import { ruleHead, wordsSchema, type RuleHead } from '../common';

/**
 * 测评票: counts of marks, each worth its value, divided by the number that `divisor` names:
 * `marked` the marks for an option; `valid` those and abstentions; `returned` the spoilt ones too; `present` who came.
 * A branch that only keeps the result enters it in the column of `score` instead.
 */
export interface BallotRule extends RuleHead {
  readonly kind: 'ballot';
  readonly divisor: 'marked' | 'valid' | 'returned' | 'present';
  readonly divisorBasis: Basis;
  readonly options: readonly BallotOption[];
  readonly abstained: Input;
  readonly spoilt: Input;
  readonly present: Input;
  readonly score: Input;
}

export interface BallotOption {
  readonly word: string;
  readonly aliases: readonly string[];
  readonly value: Figure;
  readonly basis: Basis;
}

export const BallotSchema = z.strictObject({
  kind: z.literal('ballot'),
  ...ruleHead,
  divisor: z.enum(['marked', 'valid', 'returned', 'present']),
  divisorBasis: BasisSchema,
  options: z
    .array(z.strictObject({ word: wordsSchema, aliases: AliasesSchema, value: FigureSchema, basis: BasisSchema }))
    .min(2),
  abstained: InputSchema,
  spoilt: InputSchema,
  present: InputSchema,
  score: InputSchema,
});
