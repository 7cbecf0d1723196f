import type { Compiler } from '../formulas/compiler';
import { amountFormula } from './amount/formula';
import { balanceFormula } from './balance/formula';
import { ballotFormula } from './ballot/formula';
import { choiceFormula } from './choice/formula';
import { jointFormula } from './joint/formula';
import { judgedFormula } from './judged/formula';
import { perOccurrenceFormula } from './perOccurrence/formula';
import { periodsFormula } from './periods/formula';
import { ratersFormula } from './raters/formula';
import { referenceFormula } from './reference/formula';
import type { Rule } from './rule';
import { scaledFormula } from './scaled/formula';
import { sectionFormula } from './section/formula';
import { vetoFormula } from './veto/formula';
import { weightedFormula } from './weighted/formula';

/** The points of a rule as a formula of ordinary functions; throws `NotCompiled` with the reason where there is none. */
export function ruleFormula(rule: Rule, to: Compiler): string {
  switch (rule.kind) {
    case 'amount':
      return amountFormula(rule, to);
    case 'balance':
      return balanceFormula();
    case 'ballot':
      return ballotFormula(rule, to);
    case 'choice':
      return choiceFormula(rule, to);
    case 'joint':
      return jointFormula();
    case 'judged':
      return judgedFormula(rule, to);
    case 'perOccurrence':
      return perOccurrenceFormula(rule, to);
    case 'periods':
      return periodsFormula(rule, to);
    case 'raters':
      return ratersFormula(rule, to);
    case 'reference':
      return referenceFormula(rule, to);
    case 'scaled':
      return scaledFormula(rule, to);
    case 'section':
      return sectionFormula(rule, to);
    case 'veto':
      return vetoFormula(rule, to);
    case 'weighted':
      return weightedFormula(rule, to);
  }
}
