import type { Context } from '../scoring/context';
import type { Statement } from '../scoring/statement';
import { evaluateAmount } from './amount/evaluate';
import { evaluateBalance } from './balance/evaluate';
import { evaluateBallot } from './ballot/evaluate';
import { evaluateChoice } from './choice/evaluate';
import { evaluateJoint } from './joint/evaluate';
import { evaluateJudged } from './judged/evaluate';
import { evaluatePeriods } from './periods/evaluate';
import { evaluatePerOccurrence } from './perOccurrence/evaluate';
import { evaluateRaters } from './raters/evaluate';
import { evaluateReference } from './reference/evaluate';
import { remembered } from './remember';
import type { Rule } from './rule';
import { evaluateScaled } from './scaled/evaluate';
import { evaluateSection } from './section/evaluate';
import { evaluateVeto } from './veto/evaluate';
import { evaluateWeighted } from './weighted/evaluate';

/** Works out the rules below a rule; handed down so that no kind has to know the others. */
export type Evaluate = (rule: Rule, context: Context) => Statement;

/** A rule and one member's entries → the rule decorated with what happened. Pure but for the member's own accounts. */
export const evaluate: Evaluate = (rule, context) => {
  switch (rule.kind) {
    case 'amount':
      return remembered(rule, context, evaluateAmount);
    case 'balance':
      return evaluateBalance(rule, context, evaluate);
    case 'ballot':
      return remembered(rule, context, evaluateBallot);
    case 'choice':
      return remembered(rule, context, evaluateChoice);
    case 'joint':
      return evaluateJoint(rule, context);
    case 'judged':
      return remembered(rule, context, evaluateJudged);
    case 'perOccurrence':
      return remembered(rule, context, evaluatePerOccurrence);
    case 'periods':
      return evaluatePeriods(rule, context, evaluate);
    case 'raters':
      return remembered(rule, context, evaluateRaters);
    case 'reference':
      return evaluateReference(rule, context, evaluate);
    case 'scaled':
      return remembered(rule, context, (scaled, within) => evaluateScaled(scaled, within, evaluate));
    case 'section':
      return remembered(rule, context, (section, within) => evaluateSection(section, within, evaluate));
    case 'veto':
      return remembered(rule, context, evaluateVeto);
    case 'weighted':
      return remembered(rule, context, (weighted, within) => evaluateWeighted(weighted, within, evaluate));
  }
};
