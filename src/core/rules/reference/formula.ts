import { NotCompiled, type Compiler } from '../../formulas/compiler';
import { whenAll } from '../../formulas/text';
import { placeOf } from '../place';
import type { ReferenceRule } from './schema';

/** What another rule on the same sheet has above a figure; 不设 in its cell takes all. */
export function referenceFormula(rule: ReferenceRule, to: Compiler): string {
  const [own, other] = [placeOf(to.scheme, rule.id), placeOf(to.scheme, rule.of)];
  if (own === null || other === null || own.periods !== other.periods) throw new NotCompiled('otherSheet');
  if (![...other.above, other.rule].every((each) => to.concerned(each))) return '=0';
  const points = to.points(other.rule);
  const above = to.figure(`${rule.id}.above`);
  return whenAll([points], `IF(ISNUMBER(${above}),MAX(${points}-${above},0),${points})`);
}
