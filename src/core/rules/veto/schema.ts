import { z } from 'zod';
import { InputSchema, type Input } from '../../scheme/input';
import { ruleHead, type RuleHead } from '../common';

/** 一票否决: once marked, the section it stands in is zero, whatever else was earned. */
export interface VetoRule extends RuleHead {
  readonly kind: 'veto';
  readonly input: Input;
}

export const VetoSchema = z.strictObject({ kind: z.literal('veto'), ...ruleHead, input: InputSchema });
