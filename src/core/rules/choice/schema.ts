import { z } from 'zod';
import { BasisSchema, type Basis } from '../../scheme/basis';
import { FigureSchema, type Figure } from '../../scheme/figure';
import { AliasesSchema, InputSchema, type Input } from '../../scheme/input';
import { ruleHead, wordsSchema, type RuleHead } from '../common';

/** 选项: one of a few words, each with its points (足额 20, 不足 10, 未缴 0). */
export interface ChoiceRule extends RuleHead {
  readonly kind: 'choice';
  readonly input: Input;
  readonly options: readonly ChoiceOption[];
}

export interface ChoiceOption {
  readonly word: string;
  readonly aliases: readonly string[];
  readonly points: Figure;
  readonly basis: Basis;
}

export const ChoiceSchema = z.strictObject({
  kind: z.literal('choice'),
  ...ruleHead,
  input: InputSchema,
  options: z
    .array(z.strictObject({ word: wordsSchema, aliases: AliasesSchema, points: FigureSchema, basis: BasisSchema }))
    .min(2),
});
